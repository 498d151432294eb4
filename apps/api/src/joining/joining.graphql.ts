import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional } from 'class-validator';
import { MAX_EMAIL, MAX_PASSWORD, RoleEnum } from '../directory/index.js';
import { connectionOf, IsText, Payload, type Role } from '../platform/index.js';

export const MAX_NAME = 120;
/** Longer than any token of ours. */
const MAX_TOKEN = 100;

@InputType({ description: 'A new company and its first person.' })
export class SignUpInput {
  @Field({ description: 'E-mail address of the person; the confirmation goes there.' })
  @IsText(MAX_EMAIL)
  email!: string;
  @Field({ description: 'Full name of the person, 1 to 120 characters.' })
  @IsText(MAX_NAME)
  name!: string;
  @Field({ description: 'Password, 10 to 200 characters.' })
  @IsText(MAX_PASSWORD)
  password!: string;
  @Field({ description: 'Name of the company with its legal form, 1 to 120 characters.' })
  @IsText(MAX_NAME)
  organisationName!: string;
  @Field({ description: 'Country of the company, two letters in NUTS spelling (EL for Greece).' })
  @IsText(2)
  country!: string;
  @Field(() => String, {
    nullable: true,
    description: 'NUTS 2024 code of a region of that country; null where it is not told.',
  })
  @IsOptional()
  @IsText(10)
  regionCode?: string | null;
  @Field({ description: 'Key of the main sector, one of `sectors`.' })
  @IsText(40)
  sector!: string;
  @Field(() => Int, {
    nullable: true,
    description:
      'Number of the terms that you accept, which has to be the version in force; whoever accepts none is asked after signing in.',
  })
  @IsOptional()
  @IsInt()
  acceptedTerms?: number | null;
}

@ObjectType({ description: 'Answer of signing up; the same whether or not the address has an account.' })
export class SignUpPayload extends Payload {}

@InputType({ description: 'Proof of an e-mail address.' })
export class ConfirmEmailInput {
  @Field({ description: 'Token of the link in the mail.' })
  @IsText(MAX_TOKEN)
  token!: string;
}

@InputType({ description: 'Whom to invite, and as what.' })
export class InvitePersonInput {
  @Field({ description: 'E-mail address; the invitation goes there.' })
  @IsText(MAX_EMAIL)
  email!: string;
  @Field({ description: 'Full name, 1 to 120 characters.' })
  @IsText(MAX_NAME)
  name!: string;
  @Field(() => RoleEnum, {
    description: 'Role in your organisation; it has to fit the kind of organisation.',
  })
  @IsIn(Object.keys(RoleEnum))
  role!: Role;
}

@ObjectType({ description: 'An invitation to join an organisation.' })
export class Invitation {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field({ description: 'E-mail address of the invited person.' })
  email!: string;
  @Field(() => RoleEnum, { description: 'Role that comes with it.' })
  role!: Role;
  @Field({ description: 'When it was sent.' })
  createdAt!: Date;
  @Field({ description: 'When it ends: after 14 days, or at once when a newer one replaces it.' })
  expiresAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it was accepted; null until then.' })
  acceptedAt!: Date | null;
}

@ObjectType({ description: 'A page of invitations, newest first.' })
export class InvitationConnection extends connectionOf(Invitation, 'Invitation') {}

@ObjectType({ description: 'Answer of inviting a person.' })
export class InvitePersonPayload extends Payload {
  @Field(() => Invitation, { nullable: true, description: 'The invitation; null when refused.' })
  invitation?: Invitation | null;
}

@InputType({ description: 'Acceptance of an invitation.' })
export class AcceptInvitationInput {
  @Field({ description: 'Token of the link in the mail.' })
  @IsText(MAX_TOKEN)
  token!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Full name of a person without an account; otherwise the one in the invitation is taken.',
  })
  @IsOptional()
  @IsText(MAX_NAME)
  name?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Of a new person: the password to be, 10 to 200 characters. Of one with an account: its password, unless signed in.',
  })
  @IsOptional()
  @IsText(MAX_PASSWORD)
  password?: string | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'Number of the terms that you accept, which has to be the version in force; whoever accepts none is asked after signing in.',
  })
  @IsOptional()
  @IsInt()
  acceptedTerms?: number | null;
}
