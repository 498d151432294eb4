import type { OnboardingState } from '@fivefold/domain';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { connectionOf, IsText, Payload } from '../platform/index.js';

const OnboardingStateEnum = {
  INVITED: 'invited',
  JOINED: 'joined',
  WITHDRAWN: 'withdrawn',
  EXPIRED: 'expired',
} as const;
registerEnumType(OnboardingStateEnum, {
  name: 'OnboardingState',
  description: 'Where the invitation of an outside cluster stands.',
  valuesMap: {
    INVITED: { description: 'Its link waits.' },
    JOINED: { description: 'The cluster has joined.' },
    WITHDRAWN: { description: 'Taken back; the link no longer works.' },
    EXPIRED: { description: 'Nobody used the link in time; it no longer works.' },
  },
});

@ObjectType({
  description: 'The invitation of a cluster from outside; read by the inviting side and the operator.',
})
export class Onboarding {
  clusterKey!: string;
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Int, { description: 'Lock: give it back with every change.' })
  version!: number;
  @Field(() => OnboardingStateEnum, { description: 'Where it stands.' })
  state!: OnboardingState;
  @Field({ description: 'Name of the cluster.' })
  clusterName!: string;
  @Field({ description: 'Country of its seat, two letters in NUTS spelling.' })
  country!: string;
  @Field({ description: 'Who was written to.' })
  contactName!: string;
  @Field({ description: 'Where the link went.' })
  contactEmail!: string;
  @Field({ description: 'When.' })
  createdAt!: Date;
  @Field(() => [String], { description: 'What you may do: withdraw.' })
  actions!: string[];
}

@ObjectType({ description: 'A page of invitations of outside clusters, the newest first.' })
export class OnboardingConnection extends connectionOf(Onboarding, 'Onboarding') {}

@InputType({ description: 'A cluster from outside, and who is written to.' })
export class InviteClusterInput {
  @Field({ description: 'Name of the cluster, 1 to 200 characters.' })
  @IsText(200)
  clusterName!: string;
  @Field({ description: 'Country of its seat, two letters in NUTS spelling.' })
  @IsText(2)
  country!: string;
  @Field(() => String, { nullable: true, description: 'NUTS 2024 code of the region of its seat.' })
  @IsOptional()
  @IsText(10)
  regionCode?: string | null;
  @Field(() => [String], { description: 'Keys of sectors, the main one first.' })
  @IsArray()
  @ArrayMaxSize(10)
  @IsText(40, { each: true })
  sectors!: string[];
  @Field({ description: 'Full name of the person, 1 to 120 characters.' })
  @IsText(120)
  contactName!: string;
  @Field({ description: 'E-mail address; the link goes there.' })
  @IsText(254)
  contactEmail!: string;
}

@InputType({ description: 'An invitation to take back.' })
export class WithdrawOnboardingInput {
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
export class OnboardingPayload extends Payload {
  @Field(() => Onboarding, { nullable: true, description: 'Null when refused.' })
  onboarding!: Onboarding | null;
}
