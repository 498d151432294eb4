import type { ReplacementState as DomainState } from '@fivefold/domain';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { Service } from '../discovery/index.js';
import { type StoredItem, Request } from '../engagement/index.js';
import { Capability } from '../decomposition/index.js';
import { Node, Payload } from '../platform/index.js';

export enum ReplacementState {
  PROPOSED = 'proposed',
  TAKEN = 'taken',
  DISMISSED = 'dismissed',
}
registerEnumType(ReplacementState, {
  name: 'ReplacementState',
  description: 'What became of a proposed replacement.',
  valuesMap: {
    PROPOSED: { description: 'It waits for the requester.' },
    TAKEN: { description: 'It was asked.' },
    DISMISSED: { description: 'The requester does not want it.' },
  },
});

@ObjectType({ description: 'A service that could stand in.' })
export class ReplacementItem {
  @Field(() => Service, { nullable: true, description: 'Which; null once it is no longer published.' })
  service!: Service | null;
  @Field(() => [Capability], { description: 'What it would do of what was lost.' })
  capabilities!: Capability[];
  @Field(() => Int, { description: 'Clauses of the need that its published facts meet.' })
  met!: number;
  @Field(() => Int, { description: 'Clauses of the need to which nothing is published of it.' })
  notStated!: number;
}

@ObjectType({
  implements: () => [Node],
  description: 'The next best bundle that keeps the others: what could stand in for a part that was lost.',
})
export class Replacement extends Node {
  /** Not on the wire. */
  storedItems!: readonly StoredItem[];
  requestKey!: string;

  @Field(() => ReplacementState, { description: 'What became of it.' })
  state!: DomainState;
  @Field({ description: 'When it was proposed.' })
  createdAt!: Date;
  @Field(() => [String], {
    description: 'What you may do with it now, as in the state table: take, dismiss.',
  })
  actions!: string[];
}

@InputType({ description: 'Names a replacement.' })
export class ReplacementInput {
  @Field(() => ID, { description: 'Global id.' })
  @IsString()
  @MaxLength(200)
  id!: string;
}

@ObjectType({ description: 'Result of taking or dismissing a replacement.' })
export class ReplacementPayload extends Payload {
  @Field(() => Request, {
    nullable: true,
    description:
      'The new request where it was taken, the lost one where it was dismissed; null when refused.',
  })
  request?: Request | null;
}
