import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { MAX_EMAIL, MAX_PASSWORD } from '../directory/index.js';
import { connectionOf, IsText, Payload } from '../platform/index.js';

/** Longer than any token of ours. */
const MAX_TOKEN = 100;

@ObjectType({ description: 'A browser in which you are signed in.' })
export class OwnSession {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => String, { nullable: true, description: 'Name of the browser, e.g. Firefox; null if unknown.' })
  browser!: string | null;
  @Field(() => String, { nullable: true, description: 'Name of the system, e.g. Windows; null if unknown.' })
  system!: string | null;
  @Field({ description: 'When you signed in.' })
  startedAt!: Date;
  @Field({ description: 'When it was last used, to five minutes.' })
  seenAt!: Date;
  @Field({ description: 'Whether it is the one that asks.' })
  isCurrent!: boolean;
}

@ObjectType({ description: 'A page of your sessions, newest first.' })
export class OwnSessionConnection extends connectionOf(OwnSession, 'OwnSession') {}

@InputType({ description: 'One of your sessions.' })
export class EndSessionInput {
  @Field(() => ID, { description: 'Global id of the session.' })
  @IsString()
  @MaxLength(200)
  id!: string;
}

@ObjectType({ description: 'Answer of ending sessions.' })
export class EndSessionsPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many have ended; null when refused.' })
  ended?: number | null;
}

@InputType({ description: 'Another password, with proof of the present one.' })
export class ChangePasswordInput {
  @Field({ description: 'The present password.' })
  @IsText(MAX_PASSWORD)
  password!: string;
  @Field({ description: 'The password to be, 10 to 200 characters.' })
  @IsText(MAX_PASSWORD)
  newPassword!: string;
}

@ObjectType({ description: 'Answer of changing the password.' })
export class ChangePasswordPayload extends Payload {
  @Field(() => Int, {
    nullable: true,
    description: 'How many other sessions ended by it; null when refused.',
  })
  ended?: number | null;
}

@InputType({ description: 'Whose password is forgotten.' })
export class AskPasswordResetInput {
  @Field({ description: 'E-mail address, in any case.' })
  @IsText(MAX_EMAIL)
  email!: string;
}

@ObjectType({ description: 'Answer of asking for a new password; the same for every address.' })
export class AskPasswordResetPayload extends Payload {}

@InputType({ description: 'Another password, by the link in a mail.' })
export class ResetPasswordInput {
  @Field({ description: 'Token of the link.' })
  @IsText(MAX_TOKEN)
  token!: string;
  @Field({ description: 'The password to be, 10 to 200 characters.' })
  @IsText(MAX_PASSWORD)
  password!: string;
}

@ObjectType({ description: 'Answer of choosing a password anew.' })
export class ResetPasswordPayload extends Payload {}
