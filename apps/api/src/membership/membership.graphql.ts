import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Organisation } from '../directory/index.js';
import { connectionOf, Day, IsDay, IsText, Payload } from '../platform/index.js';

/** The most firms that are invited at once. */
export const MAX_INVITED = 200;

@ObjectType({ description: 'What happened to a membership, and why.' })
export class MemberRecord {
  @Field({ description: 'When.' })
  at!: Date;
  @Field({ description: '`joined`, `verified` or `ended`.' })
  action!: string;
  @Field({ description: 'Why; may be empty.' })
  note!: string;
}

@ObjectType({
  description: 'That a firm belongs, belonged or will belong to a cluster, as both of them read it.',
})
export class ClusterMembership {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  clusterKey!: string;
  companyKey!: string;
  @Field(() => Int, { description: 'Lock: pass it back with every change.' })
  version!: number;
  @Field(() => Organisation, { description: 'The cluster.' })
  cluster?: Organisation;
  @Field(() => Organisation, { description: 'The firm.' })
  company?: Organisation;
  @Field(() => Day, { description: 'First day.' })
  memberFrom!: string;
  @Field(() => Day, {
    nullable: true,
    description: 'The first day on which it no longer belongs; null while no end is known.',
  })
  memberUntil!: string | null;
  @Field(() => Date, {
    nullable: true,
    description: 'When both sides had said so; null where the cluster has not checked it yet.',
  })
  verifiedAt!: Date | null;
  @Field({ description: 'Whether it belongs today.' })
  isCurrent!: boolean;
  @Field(() => [String], { description: 'What you can do now: `verify`, `end`.' })
  actions!: string[];
}

@ObjectType({ description: 'A page of memberships, the newest first.' })
export class ClusterMembershipConnection extends connectionOf(ClusterMembership, 'ClusterMembership') {}

@ObjectType({ description: 'That a cluster invites a firm to belong to it.' })
export class MemberInvitation {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  clusterKey!: string;
  @Field(() => Int, { description: 'Lock: pass it back with every change.' })
  version!: number;
  @Field(() => Organisation, { description: 'Who invites.' })
  cluster?: Organisation;
  @Field({ description: 'The firm, as the cluster calls it.' })
  companyName!: string;
  @Field(() => String, { nullable: true, description: 'Where the mail went; for the cluster alone.' })
  email!: string | null;
  @Field(() => Day, { description: 'First day of the membership.' })
  memberFrom!: string;
  @Field(() => Day, { nullable: true, description: 'The first day after it; null while no end is known.' })
  memberUntil!: string | null;
  @Field(() => String, {
    nullable: true,
    description: '`confirmed`, `declined` or `withdrawn`; null while it waits.',
  })
  outcome!: string | null;
  @Field({ description: 'When it was sent.' })
  createdAt!: Date;
  @Field(() => [String], { description: 'What you can do now: `answer`; `withdraw`.' })
  actions!: string[];
}

@ObjectType({ description: 'A page of invitations of members, the newest first.' })
export class MemberInvitationConnection extends connectionOf(MemberInvitation, 'MemberInvitation') {}

@InputType({ description: 'One firm that is invited: known by its id, or by a name and an address.' })
export class InvitedFirmInput {
  @Field(() => ID, { nullable: true, description: 'Global id of a company of the platform.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  companyId?: string | null;
  @Field(() => String, { nullable: true, description: 'What the firm is called, at most 200 characters.' })
  @IsOptional()
  @IsText(200)
  name?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'E-mail address; whoever reads it may confirm for a firm.',
  })
  @IsOptional()
  @IsText(254)
  email?: string | null;
}

@InputType({ description: 'Firms that are invited to belong to your cluster.' })
export class InviteMembersInput {
  @Field(() => Day, { description: 'First day of the membership.' })
  @IsDay()
  memberFrom!: string;
  @Field(() => Day, { nullable: true, description: 'The first day after it; absent while no end is known.' })
  @IsOptional()
  @IsDay()
  memberUntil?: string | null;
  @Field(() => [InvitedFirmInput], { description: 'One to 200; all of them are invited, or none.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_INVITED)
  @ValidateNested({ each: true })
  @Type(() => InvitedFirmInput)
  firms!: InvitedFirmInput[];
}

@ObjectType({ description: 'What came of inviting.' })
export class InviteMembersPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many invitations were sent; null when refused.' })
  sent!: number | null;
}

@InputType({ description: 'The answer of a firm: by the id of an invitation, or by the token of its mail.' })
export class AnswerMemberInvitationInput {
  @Field(() => ID, { nullable: true, description: 'Global id of the invitation.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  id?: string | null;
  @Field(() => String, { nullable: true, description: 'Token of the link in the mail.' })
  @IsOptional()
  @IsText(100)
  token?: string | null;
  @Field({ description: 'True: the firm belongs from the day named on. False: it does not.' })
  @IsBoolean()
  confirm!: boolean;
}

@InputType({ description: 'An invitation that is taken back.' })
export class WithdrawMemberInvitationInput {
  @Field(() => ID, { description: 'Global id of the invitation.' })
  @IsString()
  @MaxLength(200)
  id!: string;
  @Field(() => Int, { description: 'The version that was seen; another one meanwhile is a conflict.' })
  @IsInt()
  @Min(1)
  version!: number;
}

@ObjectType({ description: 'The invitation after a change.' })
export class MemberInvitationPayload extends Payload {
  @Field(() => MemberInvitation, { nullable: true, description: 'Null when refused.' })
  invitation!: MemberInvitation | null;
}

@InputType({ description: 'A membership that the cluster has checked.' })
export class VerifyMembershipInput {
  @Field(() => ID, { description: 'Global id of the membership.' })
  @IsString()
  @MaxLength(200)
  id!: string;
  @Field(() => Int, { description: 'The version that was seen; another one meanwhile is a conflict.' })
  @IsInt()
  @Min(1)
  version!: number;
  @Field(() => String, { nullable: true, description: 'How it was checked, at most 1,000 characters.' })
  @IsOptional()
  @IsText(1000)
  note?: string | null;
}

@InputType({ description: 'The end of a membership.' })
export class EndMembershipInput {
  @Field(() => ID, { description: 'Global id of the membership.' })
  @IsString()
  @MaxLength(200)
  id!: string;
  @Field(() => Int, { description: 'The version that was seen; another one meanwhile is a conflict.' })
  @IsInt()
  @Min(1)
  version!: number;
  @Field(() => Day, {
    description:
      'The first day on which the firm no longer belongs: today or later, not after the end known.',
  })
  @IsDay()
  on!: string;
  @Field({ description: 'Why, 1 to 1,000 characters; both sides read it.' })
  @IsText(1000)
  @Matches(/\S/, { message: 'It must not be empty.' })
  note!: string;
}

@ObjectType({ description: 'The membership after a change.' })
export class ClusterMembershipPayload extends Payload {
  @Field(() => ClusterMembership, { nullable: true, description: 'Null when refused.' })
  membership!: ClusterMembership | null;
}
