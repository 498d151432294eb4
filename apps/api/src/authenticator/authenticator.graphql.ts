import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { MAX_PASSWORD, Viewer } from '../directory/index.js';
import { IsText, Payload } from '../platform/index.js';

/** Longer than any code with its spaces and dashes. */
const MAX_CODE = 60;

export enum SignInStep {
  CODE = 'CODE',
  ENROLMENT = 'ENROLMENT',
}
registerEnumType(SignInStep, {
  name: 'SignInStep',
  description: 'What is to be proven before a session begins.',
  valuesMap: {
    CODE: { description: 'A code of the authenticator app, or a recovery code.' },
    ENROLMENT: { description: 'The role asks for an authenticator app, which is to be set up first.' },
  },
});

@ObjectType({ description: 'Your authenticator app.' })
export class OwnAuthenticator {
  @Field({ description: 'Since when it is asked for at sign-in.' })
  since!: Date;
  @Field(() => Int, { description: 'How many recovery codes are left, of ten.' })
  recoveryCodesLeft!: number;
  @Field({ description: 'Whether your role asks for it, so that it cannot be taken off.' })
  isRequired!: boolean;
}

@ObjectType({ description: 'What an authenticator app has to know; shown once.' })
export class AuthenticatorSetup {
  @Field({ description: 'The secret, base32, to be typed in by hand.' })
  secret!: string;
  @Field({ description: 'The same as an address (otpauth), which opens the app on a phone.' })
  address!: string;
  @Field({ description: 'The same as a QR code: a data URL of an SVG.' })
  picture!: string;
}

@InputType({ description: 'Proof that it is you; nothing while a sign-in waits.' })
export class StartAuthenticatorInput {
  @Field(() => String, { nullable: true, description: 'Your password, where you are signed in.' })
  @IsOptional()
  @IsText(MAX_PASSWORD)
  password?: string | null;
}

@ObjectType({ description: 'Answer of beginning with an authenticator app.' })
export class StartAuthenticatorPayload extends Payload {
  @Field(() => AuthenticatorSetup, { nullable: true, description: 'Null when refused.' })
  setup?: AuthenticatorSetup | null;
}

@InputType({ description: 'A code.' })
export class CodeInput {
  @Field({ description: 'Six digits of the authenticator app, or a recovery code.' })
  @IsText(MAX_CODE)
  code!: string;
}

@ObjectType({ description: 'Answer of proving a code.' })
export class ProveCodePayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: 'The person who is signed in; null when refused.' })
  viewer?: Viewer | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Ten recovery codes where the authenticator app was just set up: shown this once.',
  })
  recoveryCodes?: string[] | null;
}

@ObjectType({ description: 'Answer of making recovery codes anew.' })
export class RecoveryCodesPayload extends Payload {
  @Field(() => [String], { nullable: true, description: 'Ten codes, shown this once; null when refused.' })
  recoveryCodes?: string[] | null;
}

@ObjectType({ description: 'Answer of taking the authenticator app off.' })
export class EndAuthenticatorPayload extends Payload {}
