import { type MailChoice as MailChoiceName, type NoticeGroup as NoticeGroupName } from '@fivefold/domain';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { connectionOf, IsMoment, IsText, Payload } from '../platform/index.js';

export enum MailChoice {
  AT_ONCE = 'at_once',
  DAILY = 'daily',
  NONE = 'none',
}
registerEnumType(MailChoice, {
  name: 'MailChoice',
  description: 'How mails about a group of events come.',
  valuesMap: {
    AT_ONCE: { description: 'One mail per event, at once.' },
    DAILY: { description: 'In one mail a day, at seven in the morning of your time zone.' },
    NONE: { description: 'No mail; the page shows the events in any case.' },
  },
});

export enum NoticeGroup {
  REQUESTS = 'requests',
  QUOTES = 'quotes',
  QUESTIONS = 'questions',
  MESSAGES = 'messages',
  DELIVERY = 'delivery',
  DISPUTES = 'disputes',
  REVIEWS = 'reviews',
  NEEDS = 'needs',
  DEMAND = 'demand',
  CATALOGUE = 'catalogue',
  PROJECTS = 'projects',
  EVENTS = 'events',
  EXCELLENCE = 'excellence',
  PEOPLE = 'people',
}
registerEnumType(NoticeGroup, {
  name: 'NoticeGroup',
  description: 'A group of events, for which mails can be chosen.',
  valuesMap: {
    REQUESTS: { description: 'Requests received, declined, withdrawn or expired.' },
    QUOTES: { description: 'Quotes received, revised, accepted or not chosen.' },
    QUESTIONS: { description: 'Questions about a request or a service, and their answers.' },
    MESSAGES: { description: 'Messages of the other party.' },
    DELIVERY: { description: 'Agreements, milestones, deliveries and their confirmation.' },
    DISPUTES: { description: 'Disputes: opening, evidence, proposals, decision.' },
    REVIEWS: { description: 'Reviews asked for, published and answered.' },
    NEEDS: { description: 'Better matches of your needs, and saved searches.' },
    DEMAND: { description: 'Open needs that your services could meet.' },
    CATALOGUE: { description: 'Services in review, published, suspended or due.' },
    PROJECTS: { description: 'Projects in which your organisation takes part.' },
    EVENTS: { description: 'Courses, workshops and conferences: places, changes, reminders, certificates.' },
    EXCELLENCE: { description: 'Assessments of your cluster, or that you are asked to make.' },
    PEOPLE: { description: 'People who joined your organisation.' },
  },
});

@ObjectType({ description: 'Something that happened and that you are told.' })
export class Notification {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field({ description: 'What kind of event, a stable code such as request_received.' })
  kind!: string;
  @Field(() => NoticeGroup, { description: 'The group of the kind.' })
  group!: NoticeGroupName;
  @Field({ description: 'Headline in your language.' })
  subject!: string;
  @Field({ description: 'What happened, in your language.' })
  sentence!: string;
  @Field({ description: 'What you can do: the words of the link.' })
  action!: string;
  @Field({ description: 'Where the page shows it, e.g. /requests/… .' })
  path!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'For which of your organisations; null where you yourself are meant.',
  })
  organisationId!: string | null;
  @Field(() => String, { nullable: true, description: 'Name of that organisation.' })
  organisationName!: string | null;
  @Field({ description: 'When you were told.' })
  at!: Date;
  @Field(() => Date, { nullable: true, description: 'When it was marked as read; null until then.' })
  readAt!: Date | null;
}

@ObjectType({ description: 'A page of notifications, newest first.' })
export class NotificationConnection extends connectionOf(Notification, 'Notification') {}

@ObjectType({ description: 'News for an open page.' })
export class NotificationArrival {
  @Field(() => Notification, {
    nullable: true,
    description: 'What has just come; null where only the number of unread ones changed.',
  })
  notification!: Notification | null;
  @Field(() => Int, { description: 'How many are unread now.' })
  unreadCount!: number;
}

@InputType({ description: 'A notification to mark.' })
export class MarkNotificationInput {
  @Field(() => ID, { description: 'Global id of the notification.' })
  @IsString()
  @MaxLength(200)
  id!: string;
  @Field(() => Boolean, { defaultValue: true, description: 'false makes it unread again.' })
  @IsBoolean()
  read!: boolean;
}

@ObjectType({ description: 'Answer of marking a notification.' })
export class MarkNotificationPayload extends Payload {
  @Field(() => Notification, { nullable: true, description: 'The notification as it is now.' })
  notification?: Notification | null;
  @Field(() => Int, { nullable: true, description: 'How many are unread now.' })
  unreadCount?: number | null;
}

@InputType({ description: 'Takes back that all were marked as read.' })
export class UnmarkNotificationsInput {
  @Field({ description: '`markedAt` of the answer of markAllNotificationsRead.' })
  @IsMoment()
  markedAt!: Date;
}

@ObjectType({ description: 'Answer of marking all notifications.' })
export class MarkAllNotificationsPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many changed.' })
  changed?: number | null;
  @Field(() => Date, { nullable: true, description: 'The moment by which this can be taken back.' })
  markedAt?: Date | null;
  @Field(() => Int, { nullable: true, description: 'How many are unread now.' })
  unreadCount?: number | null;
}

@ObjectType({ description: 'How mails about one group of events come.' })
export class GroupSetting {
  @Field(() => NoticeGroup, { description: 'The group.' })
  group!: NoticeGroupName;
  @Field(() => MailChoice, { description: 'How mails about it come.' })
  mail!: MailChoiceName;
}

@ObjectType({
  description:
    'How you want to be told. Confirmations of your address and invitations are mailed in any case.',
})
export class NotificationSettings {
  @Field({ description: 'Where mails go.' })
  email!: string;
  @Field({ description: 'Language of mails and notifications: en, lv, et or sv.' })
  language!: string;
  @Field(() => [GroupSetting], { description: 'Every group, in the order of the page.' })
  groups!: GroupSetting[];
  @Field(() => String, {
    nullable: true,
    description: 'Your time zone, an IANA name; null = the one of the country of your organisation.',
  })
  timeZone!: string | null;
  @Field({ description: 'The time zone that holds: yours, else the one of the country.' })
  effectiveTimeZone!: string;
}

@InputType({ description: 'A choice for one group.' })
export class GroupSettingInput {
  @Field(() => NoticeGroup, { description: 'The group.' })
  @IsIn(Object.values(NoticeGroup))
  group!: NoticeGroupName;
  @Field(() => MailChoice, { description: 'How mails about it come.' })
  @IsIn(Object.values(MailChoice))
  mail!: MailChoiceName;
}

@InputType({ description: 'How you want to be told; what is left out stays as it is.' })
export class SaveNotificationSettingsInput {
  @Field(() => [GroupSettingInput], {
    nullable: true,
    description: 'Choices; other groups stay as they are.',
  })
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => GroupSettingInput)
  @ArrayMaxSize(50)
  groups?: GroupSettingInput[] | null;
  @Field(() => String, { nullable: true, description: 'IANA name; an empty text = by the country.' })
  @IsOptional()
  @IsText(60)
  timeZone?: string | null;
  @Field(() => String, { nullable: true, description: 'en, lv, et or sv.' })
  @IsOptional()
  @IsText(2)
  language?: string | null;
}

@ObjectType({ description: 'Answer of saving how you want to be told.' })
export class NotificationSettingsPayload extends Payload {
  @Field(() => NotificationSettings, { nullable: true, description: 'As it is now; null when refused.' })
  settings?: NotificationSettings | null;
}

@ObjectType({ description: 'What a link in a mail ends.' })
export class Unsubscription {
  @Field({ description: 'The address, most of it hidden.' })
  email!: string;
  @Field(() => NoticeGroup, {
    nullable: true,
    description: 'The group whose mails it ends; null = the daily mail with all its groups.',
  })
  group!: NoticeGroupName | null;
  @Field({ description: 'Whether those mails have ended.' })
  ended!: boolean;
  @Field({ description: 'Whether the last ending by such a link can be taken back.' })
  canUndo!: boolean;
}

@InputType({ description: 'A link from a mail.' })
export class UnsubscribeInput {
  @Field({ description: 'Token of the link.' })
  @IsText(200)
  token!: string;
}

@ObjectType({ description: 'Answer of ending mails, or of taking that back.' })
export class UnsubscribePayload extends Payload {
  @Field(() => Unsubscription, { nullable: true, description: 'As it is now; null when refused.' })
  unsubscription?: Unsubscription | null;
}
