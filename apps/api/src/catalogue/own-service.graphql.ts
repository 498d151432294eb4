import type { ServiceState } from '@fivefold/domain';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocalText } from '../directory/index.js';
import { connectionOf, Day, Node, Payload } from '../platform/index.js';
import type { StoredFacts } from './facts.js';
import {
  Bookable,
  Capacity,
  DeliveryModeEnum,
  Price,
  TemperatureRange,
  Vat,
} from './service-parts.graphql.js';

export const ServiceStateEnum = {
  DRAFT: 'draft',
  IN_REVIEW: 'in_review',
  SCHEDULED: 'scheduled',
  PUBLISHED: 'published',
  SUPERSEDED: 'superseded',
  SUSPENDED: 'suspended',
  RETIRED: 'retired',
} as const satisfies Record<Uppercase<ServiceState>, ServiceState>;
registerEnumType(ServiceStateEnum, {
  name: 'ServiceState',
  description: 'Where a version of a service stands.',
  valuesMap: {
    DRAFT: { description: 'Being written; seen by the staff of the publisher only.' },
    IN_REVIEW: { description: 'Waits for a publisher; cannot be edited.' },
    SCHEDULED: { description: 'Approved; it is published on its date.' },
    PUBLISHED: { description: 'Found and asked for by everyone.' },
    SUPERSEDED: { description: 'Replaced by a newer published version.' },
    SUSPENDED: { description: 'Taken out for a while; not found, not quoted.' },
    RETIRED: { description: 'Taken out for good.' },
  },
});

@ObjectType({ description: 'A claim of a certificate, permit or duty.' })
export class CertificateClaim {
  @Field({ description: 'Code of the vocabulary, e.g. `FSSC 22000`.' })
  code!: string;
  @Field(() => Day, {
    nullable: true,
    description: 'Last day on which it holds; null where no end is known.',
  })
  validUntil!: string | null;
  @Field(() => String, { nullable: true, description: 'Who issued it; null where not stated.' })
  issuer!: string | null;
  @Field(() => String, { nullable: true, description: 'Number of the certificate; null where not stated.' })
  number!: string | null;
  @Field({ description: 'Whether the service hinges on it: it is suspended when the certificate expires.' })
  hinges!: boolean;
}

@ObjectType({ description: 'What the publisher states about a service, as it is edited.' })
export class ServiceFacts {
  @Field(() => [LocalText], { description: 'Titles by language code ascending.' })
  titles!: LocalText[];
  @Field(() => [LocalText], { description: 'Descriptions by language code ascending.' })
  descriptions!: LocalText[];
  @Field(() => ID, {
    nullable: true,
    description: 'Who delivers: the publisher itself or one of its members.',
  })
  providerId!: string | null;
  @Field({ description: 'Sector, e.g. FOOD.' })
  sector!: string;
  @Field(() => [String], { description: 'Concepts of the vocabulary, the main one first.' })
  concepts!: readonly string[];
  @Field(() => [String], {
    description: 'NUTS codes of what is covered; a code covers all that begins with it.',
  })
  coverage!: readonly string[];
  @Field(() => String, { nullable: true, description: 'NUTS code of the site where the work is done.' })
  siteNuts!: string | null;
  @Field(() => DeliveryModeEnum, { description: 'Where the work is done.' })
  deliveryMode!: StoredFacts['deliveryMode'];
  @Field(() => [CertificateClaim], { description: 'Claims, expired ones included.' })
  certificates!: readonly CertificateClaim[];
  @Field(() => TemperatureRange, { nullable: true, description: 'Temperatures kept; null where not stated.' })
  temperature!: TemperatureRange | null;
  @Field(() => [Capacity], { description: 'Capacities; empty where not stated.' })
  capacities!: readonly Capacity[];
  @Field(() => Price, { description: 'Price.' })
  price!: StoredFacts['price'];
  @Field(() => Vat, { nullable: true, description: 'How the price is taxed at home; null where not stated.' })
  vat!: StoredFacts['vat'];
  @Field(() => Bookable, {
    nullable: true,
    description: 'By which slots it is booked; null where it is not.',
  })
  bookable!: StoredFacts['bookable'];
  @Field(() => Int, { nullable: true, description: 'Days from order to start; null where not stated.' })
  leadTimeDays!: number | null;
  @Field(() => [String], { description: 'ISO 639-1 codes of contact and result.' })
  languages!: readonly string[];
  @Field(() => [String], { description: 'Technical interfaces, e.g. EDIFACT; empty where not stated.' })
  interfaces!: readonly string[];
  @Field(() => String, { nullable: true, description: 'ATP class of the vehicles; null where not stated.' })
  atpClass!: string | null;
  @Field(() => [String], { description: 'ADR classes taken; empty where not stated.' })
  adrClasses!: readonly string[];
  @Field(() => String, { nullable: true, description: 'E-mail address for questions about the service.' })
  contactEmail!: string | null;
  /** Row ids of the files. */
  fileKeys!: readonly string[];
}

@ObjectType({ description: 'What is missing in one language.' })
export class MissingTranslation {
  @Field({ description: 'ISO 639-1 code of one of the four languages.' })
  language!: string;
  @Field(() => [String], { description: '`titles`, `descriptions` or both.' })
  fields!: string[];
}

export const SuspendedByEnum = { PUBLISHER: 'publisher', OPERATOR: 'operator', CLOCK: 'clock' } as const;
registerEnumType(SuspendedByEnum, {
  name: 'SuspendedBy',
  description: 'Who took a service out.',
  valuesMap: {
    PUBLISHER: { description: 'The cluster itself, which may bring it back.' },
    OPERATOR: { description: 'The operator, who alone lifts it; the cluster may appeal.' },
    CLOCK: { description: 'A certificate that it hinges on has expired.' },
  },
});

@ObjectType({ description: 'Why a service is suspended, and what was said to it.' })
export class Suspension {
  @Field(() => SuspendedByEnum, { description: 'Who suspended it.' })
  by!: 'publisher' | 'operator' | 'clock';
  @Field({ description: 'Why.' })
  reason!: string;
  @Field(() => String, {
    nullable: true,
    description: 'What the cluster holds against it; null where nothing.',
  })
  appeal!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why the operator upholds it; null while an appeal waits.',
  })
  appealAnswer!: string | null;
}

@ObjectType({
  implements: () => [Node],
  description:
    'A service as the staff of its publisher see it: the version that is worked on, else the live one.',
})
export class OwnService implements Node {
  @Field(() => ID, { description: 'Global id.' })
  id!: string;
  /** Row ids, for the rooms. */
  key!: string;
  publisherKey!: string;
  providerKey!: string;
  @Field(() => Int, { description: 'Lock: give it back with every change; it grows with each.' })
  version!: number;
  @Field(() => Int, { description: 'Number of the version shown, from 1.' })
  versionNumber!: number;
  @Field(() => ServiceStateEnum, { description: 'State of the version shown.' })
  state!: ServiceState;
  @Field(() => Int, {
    nullable: true,
    description: 'Number of the version that everyone finds now; null when none is published.',
  })
  publishedVersion!: number | null;
  @Field(() => Day, { nullable: true, description: 'The day on which an approved version is published.' })
  publishOn!: string | null;
  @Field(() => Date, {
    nullable: true,
    description: 'When somebody has to confirm that what is published still holds; null while nothing is.',
  })
  reviewDueAt!: Date | null;
  @Field({ description: 'Whether that is within thirty days, or past.' })
  isReviewDue!: boolean;
  @Field(() => Suspension, { nullable: true, description: 'Why it is suspended; null while it is not.' })
  suspension!: Suspension | null;
  @Field({ description: 'Whether your cluster owns it; else it publishes it beside the owner.' })
  isOwner!: boolean;
  @Field(() => String, {
    nullable: true,
    description: "The publisher's own stable id, by which imports find it.",
  })
  externalId!: string | null;
  @Field(() => ServiceFacts, { description: 'Facts of the version shown.' })
  facts!: ServiceFacts;
  @Field(() => [String], {
    description: 'Names of the facts that are missing before it can be submitted; empty when complete.',
  })
  missing!: string[];
  @Field(() => [MissingTranslation], {
    description: 'What is not translated, by language; search finds it in every language all the same.',
  })
  missingTranslations!: MissingTranslation[];
  @Field({ description: 'Name of the person who edited the version last; empty where that person has left.' })
  lastEditedBy!: string;
  @Field({ description: 'When the version was changed last.' })
  updatedAt!: Date;
  @Field(() => String, {
    nullable: true,
    description: 'Why a publisher sent it back; null after the next submit.',
  })
  reviewReason!: string | null;
  @Field(() => [String], {
    description:
      'What you may do now: edit, submit, send_back, publish, schedule, suspend, appeal, uphold, reinstate, confirm, retire.',
  })
  actions!: string[];
}

@ObjectType({ description: 'A page of services of the staff, last changed first.' })
export class OwnServiceConnection extends connectionOf(OwnService, 'OwnService') {}

@ObjectType({ description: 'Answer of a change of a service.' })
export class OwnServicePayload extends Payload {
  @Field(() => OwnService, { nullable: true, description: 'The service as it is now; null when refused.' })
  service?: OwnService | null;
}
