import { MEASURE_GROUNDS, type MeasureGround } from '@fivefold/domain';
import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Organisation, RoleEnum } from '../directory/index.js';
import { connectionOf, IsText, PageArgs, Payload, type Role } from '../platform/index.js';
import { MAX_REASONS } from '../statement/index.js';

@ObjectType({ description: 'That a person belongs to an organisation, as the operator sees it.' })
export class AccountMembership {
  @Field(() => Organisation, { description: 'The organisation.' })
  organisation!: Organisation;
  @Field(() => RoleEnum, { description: 'The role there.' })
  role!: Role;
  @Field(() => Date, { nullable: true, description: 'Since when it is suspended; null where it is not.' })
  suspendedAt!: Date | null;
}

@ObjectType({ description: 'That the operator took an authenticator app off an account.' })
export class AuthenticatorRemoval {
  @Field({ description: 'When.' })
  at!: Date;
  @Field({ description: 'Name of who did it.' })
  by!: string;
  @Field({ description: 'Why, as the person was mailed.' })
  reason!: string;
}

@ObjectType({ description: 'Somebody who can sign in, as the operator sees it.' })
export class Account {
  @Field(() => ID, { description: 'Global id of the person.' })
  id!: string;
  @Field({ description: 'Full name.' })
  name!: string;
  @Field({ description: 'E-mail address.' })
  email!: string;
  @Field(() => Date, { nullable: true, description: 'Since when it is suspended; null where it is not.' })
  suspendedAt!: Date | null;
  @Field(() => Date, {
    nullable: true,
    description: 'Since when it signs in by two steps; null where it does not.',
  })
  authenticatorSince!: Date | null;
  @Field(() => AuthenticatorRemoval, {
    nullable: true,
    description: 'The last time that an authenticator app was taken off; null where that never was.',
  })
  authenticatorRemoval!: AuthenticatorRemoval | null;
  @Field(() => [AccountMembership], { description: 'Where the person belongs to, oldest first.' })
  memberships!: AccountMembership[];
  @Field(() => [String], { description: 'What you can do now: `suspend`, `take_off_authenticator`.' })
  actions!: string[];
}

@ObjectType({ description: 'A page of accounts by name.' })
export class AccountConnection extends connectionOf(Account, 'Account') {}

@ArgsType()
export class AccountsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'A part of the name or the address; all where empty.' })
  @IsOptional()
  @IsText(120)
  search?: string | null;
}

@InputType({ isAbstract: true })
abstract class Reasoned {
  @Field(() => ID, { description: 'Global id of the person.' })
  @IsString()
  @MaxLength(200)
  personId!: string;
  @Field({ description: 'Facts and circumstances, which the person reads; 1 to 3,000 characters.' })
  @IsText(MAX_REASONS)
  @Matches(/\S/, { message: 'It must not be empty.' })
  facts!: string;
  @Field(() => String, { description: `What it rests on: ${MEASURE_GROUNDS.join(' or ')}.` })
  @IsIn(MEASURE_GROUNDS)
  ground!: MeasureGround;
  @Field({ description: 'Which law, or which part of the terms; may be empty.' })
  @IsText(500)
  groundWords!: string;
}

@InputType({ description: 'Whom to suspend, and why.' })
export class SuspendPersonInput extends Reasoned {}

@InputType({ description: 'Whose membership to suspend, and why.' })
export class SuspendMemberInput extends Reasoned {
  @Field(() => ID, { description: 'Global id of the organisation.' })
  @IsString()
  @MaxLength(200)
  organisationId!: string;
}

@InputType({ description: 'Whose authenticator app is lost, and how that is known.' })
export class TakeOffAuthenticatorInput {
  @Field(() => ID, { description: 'Global id of the person.' })
  @IsString()
  @MaxLength(200)
  personId!: string;
  @Field({
    description: 'How you made sure who asks, which the person reads in a mail; 1 to 500 characters.',
  })
  @IsText(500)
  @Matches(/\S/, { message: 'It must not be empty.' })
  reason!: string;
}

@ObjectType({ description: 'The account after a change.' })
export class AccountPayload extends Payload {
  @Field(() => Account, { nullable: true, description: 'Null when refused.' })
  account?: Account | null;
}
