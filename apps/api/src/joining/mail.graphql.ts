import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../platform/index.js';

@ObjectType({ description: 'A mail that the platform wrote.' })
export class Mail {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field({ description: 'Address of the recipient.' })
  to!: string;
  @Field({ description: 'Subject line.' })
  subject!: string;
  @Field({ description: 'Plain text, the link included.' })
  text!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The link in the text: absolute, or a path of the page where no public address is set.',
  })
  link!: string | null;
  @Field({ description: 'When it was written.' })
  sentAt!: Date;
}

@ObjectType({ description: 'A page of mails, newest first.' })
export class MailConnection extends connectionOf(Mail, 'Mail') {}
