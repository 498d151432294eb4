import type { NetworkMemberState } from '@fivefold/domain';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Matches, MaxLength, Min } from 'class-validator';
import { Region } from '../directory/index.js';
import { connectionOf, IsText, Payload } from '../platform/index.js';

const NetworkMemberStateEnum = { INVITED: 'invited', ACCEPTED: 'accepted', LEFT: 'left' } as const;
registerEnumType(NetworkMemberStateEnum, {
  name: 'NetworkMemberState',
  description: 'Where a cluster stands in a network.',
  valuesMap: {
    INVITED: { description: 'Asked by the leader.' },
    ACCEPTED: { description: 'Belongs to it.' },
    LEFT: { description: 'No longer.' },
  },
});

@ObjectType({ description: 'A cluster in a network beside its leader.' })
export class NetworkMember {
  clusterKey!: string;
  @Field(() => NetworkMemberStateEnum, { description: 'Where it stands.' })
  state!: NetworkMemberState;
  @Field(() => Int, { description: 'Lock: give it back with every change.' })
  version!: number;
  @Field(() => [String], { description: 'What you may do: accept, leave.' })
  actions!: string[];
}

@ObjectType({ description: 'A network of clusters in a region, led by one of them.' })
export class ClusterNetwork {
  key!: string;
  leaderKey!: string;
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  @Field(() => Int, { description: 'Lock: give it back with every change.' })
  version!: number;
  @Field({ description: 'Its name.' })
  name!: string;
  @Field({ description: 'What it is for.' })
  about!: string;
  @Field(() => Region, { nullable: true, description: 'Where it works; null without borders.' })
  region!: Region | null;
  @Field(() => [String], { description: 'What you may do: change, invite.' })
  actions!: string[];
}

@ObjectType({ description: 'A page of networks, the newest first.' })
export class ClusterNetworkConnection extends connectionOf(ClusterNetwork, 'ClusterNetwork') {}

@InputType({ description: 'A network of clusters; yours leads a new one.' })
export class SaveNetworkInput {
  @Field(() => ID, { nullable: true, description: 'Global id of the network; absent for a new one.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  id?: string | null;
  @Field(() => Int, { nullable: true, description: 'The version that was seen; absent for a new one.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number | null;
  @Field({ description: 'Its name, 1 to 200 characters.' })
  @IsText(200)
  @Matches(/\S/, { message: 'It must not be empty.' })
  name!: string;
  @Field({ description: 'What it is for, at most 2,000 characters.' })
  @IsText(2000)
  about!: string;
  @Field(() => String, { nullable: true, description: 'NUTS 2024 code or country; absent without borders.' })
  @IsOptional()
  @IsText(10)
  regionCode?: string | null;
}

@InputType({ description: 'A network and a cluster.' })
export class NetworkMemberInput {
  @Field(() => ID, { description: 'Global id of the network.' })
  @IsString()
  @MaxLength(200)
  id!: string;
  @Field(() => Int, {
    description: 'The version that was seen: of the network for an invitation, else of the member.',
  })
  @IsInt()
  @Min(1)
  version!: number;
  @Field(() => ID, { description: 'Global id of the cluster.' })
  @IsString()
  @MaxLength(200)
  organisationId!: string;
}

@ObjectType({ description: 'The network after a change.' })
export class NetworkPayload extends Payload {
  @Field(() => ClusterNetwork, { nullable: true, description: 'Null when refused.' })
  network!: ClusterNetwork | null;
}
