import { type EventKind as DomainKind, type EventState as DomainState, MAX_PLACES } from '@fivefold/domain';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { connectionOf, IsMoment, IsText, Node, PageArgs, Payload } from '../platform/index.js';

export enum EventKind {
  COURSE = 'course',
  WORKSHOP = 'workshop',
  CONFERENCE = 'conference',
}
registerEnumType(EventKind, {
  name: 'EventKind',
  description: 'What an event is.',
  valuesMap: {
    COURSE: { description: 'A course is taught.' },
    WORKSHOP: { description: 'People work on something together.' },
    CONFERENCE: { description: 'Talks and meetings for many.' },
  },
});

export enum EventState {
  DRAFT = 'draft',
  PUBLISHED = 'published',
  CALLED_OFF = 'called_off',
  DISCARDED = 'discarded',
}
registerEnumType(EventState, {
  name: 'EventState',
  description: 'Where an event stands.',
  valuesMap: {
    DRAFT: { description: 'Seen by the organiser only.' },
    PUBLISHED: { description: 'In the programme; whether it is over is told by its end.' },
    CALLED_OFF: { description: 'Will not take place.' },
    DISCARDED: { description: 'A draft that was given up.' },
  },
});

@ObjectType({ description: 'One part of an event.' })
export class EventSession {
  @Field(() => ID, {
    description: 'Its key; pass it back where the event is changed, so that presence in it is kept.',
  })
  id!: string;
  @Field({ description: 'What.' })
  title!: string;
  @Field(() => String, { nullable: true, description: 'Who speaks or leads.' })
  speaker!: string | null;
  @Field(() => String, { nullable: true, description: 'Which room.' })
  room!: string | null;
  @Field({ description: 'From when.' })
  startsAt!: Date;
  @Field({ description: 'Until when.' })
  endsAt!: Date;
  @Field(() => Int, { description: 'How many were there.' })
  present!: number;
  @Field({ description: 'Whether the organiser may note presence in it now.' })
  attendanceOpen!: boolean;
}

@ObjectType({ implements: () => [Node], description: 'A course, workshop or conference on certain days.' })
export class Event extends Node {
  key!: string;
  organiserKey!: string;
  courseKey!: string | null;
  projectKey!: string | null;
  @Field(() => Int, { description: 'Lock: pass it back with every change.' })
  version!: number;
  @Field(() => EventKind, { description: 'Course, workshop or conference.' })
  kind!: DomainKind;
  @Field(() => EventState, { description: 'Where it stands.' })
  state!: DomainState;
  @Field({ description: 'Title, in the language of the event.' })
  title!: string;
  @Field({ description: 'What it is about.' })
  summary!: string;
  @Field({ description: 'ISO 639-1 code of the language in which it is held.' })
  language!: string;
  @Field({ description: 'Where: an address, or how it is joined from afar.' })
  place!: string;
  @Field({ description: 'IANA name of the time zone of the place.' })
  timeZone!: string;
  @Field({ description: 'Begin of the first session.' })
  startsAt!: Date;
  @Field({ description: 'End of the last session.' })
  endsAt!: Date;
  @Field({ description: 'Until when one may register.' })
  closesAt!: Date;
  @Field(() => Int, { description: 'How many people there is room for.' })
  places!: number;
  @Field(() => Int, { description: 'Places that are given.' })
  taken!: number;
  @Field(() => Int, { description: 'How many wait for a place.' })
  waiting!: number;
  @Field(() => Int, { description: 'How many were there.' })
  attended!: number;
  @Field({ description: 'Whether the organiser decides on each registration.' })
  needsApproval!: boolean;
  @Field({ description: 'Whether it is over.' })
  over!: boolean;
  @Field(() => String, { nullable: true, description: 'Why it was called off.' })
  reason!: string | null;
  @Field(() => [String], {
    description: 'What you may do with it now: change, publish, call_off, discard, restore, attendance.',
  })
  actions!: string[];
}

@ObjectType({ description: 'A page of events in the order of their begin.' })
export class EventConnection extends connectionOf(Event, 'Event') {}

@ObjectType({ description: 'The event after a change.' })
export class EventPayload extends Payload {
  @Field(() => Event, { nullable: true, description: 'Null when refused.' })
  event!: Event | null;
}

@InputType({ description: 'Which events; everything stated has to hold.' })
export class EventFilter {
  @Field(() => EventKind, { nullable: true, description: 'Of this kind.' })
  @IsOptional()
  @IsEnum(EventKind)
  kind?: DomainKind | null;
  @Field(() => ID, { nullable: true, description: 'Of this organiser, by global id.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  organiserId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of this course, by global id.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  courseId?: string | null;
  @Field({
    description: 'Those that are over, the latest first, instead of those to come.',
    defaultValue: false,
  })
  @IsBoolean()
  past!: boolean;
}

@ArgsType()
export class EventsArgs extends PageArgs {
  @Field(() => EventFilter, { nullable: true, description: 'Which events; all to come without it.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => EventFilter)
  filter?: EventFilter | null;
}

@InputType({ description: 'One part of an event.' })
export class EventSessionInput {
  @Field(() => ID, { nullable: true, description: 'Key of the session that it was; absent for a new one.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  id?: string | null;
  @Field({ description: 'What, at most 200 characters.' })
  @IsText(200)
  @Matches(/\S/, { message: 'It must not be empty.' })
  title!: string;
  @Field(() => String, { nullable: true, description: 'Who speaks or leads.' })
  @IsOptional()
  @IsText(200)
  speaker?: string | null;
  @Field(() => String, { nullable: true, description: 'Which room.' })
  @IsOptional()
  @IsText(200)
  room?: string | null;
  @Field({ description: 'From when.' })
  @IsMoment()
  startsAt!: Date;
  @Field({ description: 'Until when, at most 14 hours later.' })
  @IsMoment()
  endsAt!: Date;
}

@InputType({ description: 'An event with all its sessions: a new one without an id.' })
export class SaveEventInput {
  @Field(() => ID, { nullable: true, description: 'Global id; absent for a new one.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  id?: string | null;
  @Field(() => Int, { nullable: true, description: 'The version that was seen; wanted with an id.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number | null;
  @Field(() => EventKind, { description: 'Course, workshop or conference.' })
  @IsEnum(EventKind)
  kind!: DomainKind;
  @Field(() => ID, { nullable: true, description: 'Which course is taught; of a course only.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  courseId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The project that it belongs to; your cluster has to take part in it.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  projectId?: string | null;
  @Field({ description: 'Title, at most 200 characters.' })
  @IsText(200)
  @Matches(/\S/, { message: 'It must not be empty.' })
  title!: string;
  @Field({ description: 'What it is about, at most 5,000 characters.' })
  @IsText(5000)
  summary!: string;
  @Field({ description: 'ISO 639-1 code of the language in which it is held.' })
  @Matches(/^[a-z]{2}$/, { message: 'Two small letters are wanted.' })
  language!: string;
  @Field({ description: 'Where, at most 300 characters.' })
  @IsText(300)
  @Matches(/\S/, { message: 'It must not be empty.' })
  place!: string;
  @Field({ description: 'IANA name of the time zone of the place.' })
  @IsText(60)
  timeZone!: string;
  @Field(() => Date, {
    nullable: true,
    description: 'Until when one may register; the begin where absent.',
  })
  @IsOptional()
  @IsMoment()
  closesAt?: Date | null;
  @Field(() => String, {
    nullable: true,
    description: 'Web address (https) under which it is joined from afar; shown to those with a place.',
  })
  @IsOptional()
  @IsUrl({ protocols: ['https'], require_protocol: true })
  @MaxLength(500)
  joinUrl?: string | null;
  @Field(() => Int, { description: `How many people there is room for, 1 to ${MAX_PLACES}.` })
  @IsInt()
  @Min(1)
  @Max(MAX_PLACES)
  places!: number;
  @Field({ description: 'Whether you decide on each registration.', defaultValue: false })
  @IsBoolean()
  needsApproval!: boolean;
  @Field(() => [EventSessionInput], {
    description: 'At least one, at most 60; shown in order of their begin.',
  })
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => EventSessionInput)
  sessions!: EventSessionInput[];
}

@InputType({ description: 'An event and the version that was seen.' })
export class EventActionInput {
  @Field(() => ID, { description: 'Global id of the event.' })
  @IsString()
  @MaxLength(200)
  id!: string;
  @Field(() => Int, { description: 'The version that was seen; another one meanwhile is a conflict.' })
  @IsInt()
  @Min(1)
  version!: number;
}

@InputType({ description: 'The end of an event that will not take place.' })
export class CallOffEventInput extends EventActionInput {
  @Field({ description: 'Why, for everybody who registered; at most 1,000 characters.' })
  @IsText(1000)
  @Matches(/\S/, { message: 'It must not be empty.' })
  reason!: string;
}
