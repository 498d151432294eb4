import { type Clause, type ConceptId, type RequestState as DomainRequestState } from '@fivefold/domain';
import { Field, ObjectType, registerEnumType, Int } from '@nestjs/graphql';
import { Capability } from '../decomposition/index.js';
import { connectionOf, Node, Payload } from '../platform/index.js';
import { Booking } from './booking.graphql.js';

export enum RequestSide {
  SENT = 'SENT',
  RECEIVED = 'RECEIVED',
}
registerEnumType(RequestSide, {
  name: 'RequestSide',
  description: 'From which side a list of requests is seen.',
  valuesMap: {
    SENT: { description: 'What the own organisation asked for, drafts included.' },
    RECEIVED: { description: 'What was asked of the own organisation, as provider or as publisher.' },
  },
});

export enum RequestState {
  DRAFT = 'draft',
  SUBMITTED = 'submitted',
  QUOTED = 'quoted',
  ACCEPTED = 'accepted',
  IN_DELIVERY = 'in_delivery',
  DELIVERED = 'delivered',
  REVIEWED = 'reviewed',
  DECLINED = 'declined',
  WITHDRAWN = 'withdrawn',
  EXPIRED = 'expired',
  CANCELLED = 'cancelled',
  DISPUTED = 'disputed',
  RESOLVED = 'resolved',
}
registerEnumType(RequestState, {
  name: 'RequestState',
  description:
    'Where a request stands, as far as the reader may know: those asked do not learn of each other.',
  valuesMap: {
    DRAFT: { description: 'Not sent yet; nobody else sees it.' },
    SUBMITTED: { description: 'Sent, and without an open offer that the reader may see.' },
    QUOTED: { description: 'At least one offer is open.' },
    ACCEPTED: { description: 'The requester accepted an offer.' },
    IN_DELIVERY: { description: 'The work has begun.' },
    DELIVERED: { description: 'The provider has delivered.' },
    REVIEWED: { description: 'Delivered, and both sides have had their say.' },
    DECLINED: { description: 'Everyone asked said no; to a provider: it said no.' },
    WITHDRAWN: { description: 'The requester took it back.' },
    EXPIRED: { description: 'Nobody made an offer in time.' },
    CANCELLED: { description: 'Called off after an offer was accepted.' },
    DISPUTED: { description: 'A dispute is open.' },
    RESOLVED: { description: 'A dispute is settled or decided.' },
  },
});

/** What is to be asked of one service, as a draft keeps it. */
export interface StoredItem {
  readonly serviceId: string;
  readonly concepts: readonly ConceptId[];
  readonly booking?: Booking | null;
}

/** One service asked for, as it was at the time. */
export interface StoredLine extends StoredItem {
  readonly serviceVersion: number;
  readonly title: string;
}

@ObjectType({ description: 'One service that a request asks for, as it was when it was sent.' })
export class RequestLine {
  serviceId!: string;

  @Field(() => [Capability], { description: 'What is wanted of it.' })
  capabilities!: Capability[];
  @Field({ description: 'Title of the service at that time.' })
  title!: string;
  @Field(() => Int, { description: 'Version of the service that was asked for.' })
  serviceVersion!: number;
  @Field(() => Booking, { nullable: true, description: 'How much of it, and when; null when not said.' })
  booking!: Booking | null;
}

@ObjectType({
  implements: () => [Node],
  description: 'What an SME asks of one or several providers. The requests of a bundle share `bundleId`.',
})
export class Request extends Node {
  /** Row ids for the field resolvers; not on the wire. */
  key!: string;
  requesterId!: string;
  needKey!: string | null;
  storedClauses!: readonly Clause[];
  storedItems!: readonly StoredItem[];
  /** The state as it is stored; `state` is what the reader may know of it. */
  storedState!: DomainRequestState;
  own!: boolean;

  @Field(() => Int, { description: 'Lock of the reader’s side: pass it back with every change.' })
  version!: number;
  @Field(() => RequestState, { description: 'Where it stands.' })
  state!: DomainRequestState;
  @Field(() => String, {
    nullable: true,
    description: 'Ties the requests of one bundle; null where it stands alone.',
  })
  bundleId!: string | null;
  @Field({ description: 'The need in the words of the SME, as it was when the request was sent.' })
  needText!: string;
  @Field({ description: 'What the SME wrote to the providers.' })
  message!: string;
  @Field(() => Date, { nullable: true, description: 'Until when an answer is wanted.' })
  replyBy!: Date | null;
  @Field({ description: 'Whether offers stay hidden from the requester until `replyBy` has passed.' })
  sealed!: boolean;
  @Field({ description: 'Whether offers are hidden from the requester at this moment.' })
  sealedNow!: boolean;
  @Field({ description: 'When it was written.' })
  createdAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it was sent; null for a draft.' })
  submittedAt!: Date | null;
  @Field({ description: 'When it last changed.' })
  updatedAt!: Date;
}

@ObjectType({ description: 'A page of requests, newest first.' })
export class RequestConnection extends connectionOf(Request, 'Request') {}

@ObjectType({ description: 'Result of sending requests.' })
export class SendRequestsPayload extends Payload {
  @Field(() => [Request], {
    nullable: true,
    description: 'The requests in order of the parts; null when refused.',
  })
  requests?: Request[] | null;
  @Field(() => String, {
    nullable: true,
    description: 'What ties them together; null where there is one part.',
  })
  bundleId?: string | null;
}

@ObjectType({ description: 'Result of a change of a request.' })
export class RequestPayload extends Payload {
  @Field(() => Request, { nullable: true, description: 'The request as it is now; null when refused.' })
  request?: Request | null;
}
