import type { ReplacementState as DomainState } from '@fivefold/domain';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { Service } from '../discovery/index.js';
import { type StoredItem, Request } from '../engagement/index.js';
import { Capability } from '../decomposition/index.js';
import { Node, Payload } from '../platform/index.js';
import type { Explanation } from './stand-ins.js';

export enum ReplacementState {
  PROPOSED = 'proposed',
  TAKEN = 'taken',
  DISMISSED = 'dismissed',
  NONE_FOUND = 'none_found',
}
registerEnumType(ReplacementState, {
  name: 'ReplacementState',
  description: 'What became of a proposed replacement.',
  valuesMap: {
    PROPOSED: { description: 'It waits for the requester.' },
    TAKEN: { description: 'It was asked.' },
    DISMISSED: { description: 'The requester does not want it; the next best follows.' },
    NONE_FOUND: { description: 'No bundle keeps the others; `because` and `rejected` tell why.' },
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
  @Field({ description: 'Why it was chosen; empty where the whole says it.' })
  because!: string;
}

@ObjectType({ description: 'A service that was looked at and is not proposed.' })
export class ReplacementRejection {
  @Field(() => Service, { nullable: true, description: 'Which; null once it is no longer published.' })
  service!: Service | null;
  @Field({ description: 'What would be worse with it, or which condition it misses and by how much.' })
  because!: string;
}

@ObjectType({
  implements: () => [Node],
  description: 'The next best bundle that keeps the others: what could stand in for a part that was lost.',
})
export class Replacement extends Node {
  /** Not on the wire. */
  storedItems!: readonly StoredItem[];
  requestKey!: string;
  /** Not on the wire as it is. */
  explanation!: Partial<Explanation>;

  @Field(() => ReplacementState, { description: 'What became of it.' })
  state!: DomainState;
  @Field({ description: 'When it was proposed.' })
  createdAt!: Date;
  @Field(() => Int, { description: 'How many proposals were turned down before it.' })
  dismissedBefore!: number;
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
