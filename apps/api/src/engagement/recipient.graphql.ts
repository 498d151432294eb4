import type { RecipientState as DomainRecipientState } from '@fivefold/domain';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Node } from '../platform/index.js';
import { RequestLine } from './request.graphql.js';

export enum RecipientState {
  ASKED = 'asked',
  QUOTED = 'quoted',
  DECLINED = 'declined',
  WITHDRAWN = 'withdrawn',
  EXPIRED = 'expired',
  CHOSEN = 'chosen',
  NOT_CHOSEN = 'not_chosen',
}
registerEnumType(RecipientState, {
  name: 'RecipientState',
  description: 'Where the asking of one provider stands.',
  valuesMap: {
    ASKED: { description: 'Asked, and without an open offer that the reader may see.' },
    QUOTED: { description: 'Its offer is open.' },
    DECLINED: { description: 'It said no.' },
    WITHDRAWN: { description: 'The request was taken back.' },
    EXPIRED: { description: 'It did not answer in time.' },
    CHOSEN: { description: 'Its offer was accepted.' },
    NOT_CHOSEN: { description: 'The offer of another was accepted.' },
  },
});

@ObjectType({
  implements: () => [Node],
  description:
    'One provider asked by a request. A provider sees itself only, a publisher its own services only.',
})
export class Recipient extends Node {
  /** Row ids for the field resolvers; not on the wire. */
  key!: string;
  requestKey!: string;
  providerId!: string;
  publisherId!: string;
  mayQuote!: boolean;
  own!: boolean;

  @Field(() => Int, { description: 'Lock of the side that answers: pass it back with every answer.' })
  version!: number;
  @Field(() => RecipientState, { description: 'Where it stands.' })
  state!: DomainRecipientState;
  @Field(() => [RequestLine], { description: 'The services asked of it.' })
  lines!: RequestLine[];
  @Field(() => String, { nullable: true, description: 'Why it said no.' })
  declineReason!: string | null;
  @Field({ description: 'When it was asked.' })
  askedAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When its first answer came.' })
  answeredAt!: Date | null;
}
