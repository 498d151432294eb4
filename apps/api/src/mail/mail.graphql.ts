import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '../platform/index.js';
import type { MailState as MailStateName } from './mail.entity.js';

export enum MailState {
  WAITING = 'waiting',
  SENT = 'sent',
  DEAD = 'dead',
}
registerEnumType(MailState, {
  name: 'MailState',
  description: 'Where a mail stands.',
  valuesMap: {
    WAITING: { description: 'Not sent yet; in development without a mail server it stays here.' },
    SENT: { description: 'Taken by the mail server.' },
    DEAD: { description: 'Given up: refused for good, tried too often, or too old.' },
  },
});

@ObjectType({ description: 'A mail that the platform wrote.' })
export class Mail {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field({ description: 'Address of the recipient.' })
  to!: string;
  @Field({ description: 'Language, ISO 639-1.' })
  language!: string;
  @Field({ description: 'Subject line.' })
  subject!: string;
  @Field({ description: 'Plain text, the link included.' })
  text!: string;
  @Field({ description: 'Path of the HTML part, to be shown in a frame.' })
  htmlPath!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The link in the text: absolute, or a path of the page where no public address is set.',
  })
  link!: string | null;
  @Field(() => MailState, { description: 'Where it stands.' })
  state!: MailStateName;
  @Field(() => String, { nullable: true, description: 'Why the last try failed; null where none did.' })
  lastError!: string | null;
  @Field({ description: 'When it was written.' })
  sentAt!: Date;
}

@ObjectType({ description: 'A page of mails, newest first.' })
export class MailConnection extends connectionOf(Mail, 'Mail') {}
