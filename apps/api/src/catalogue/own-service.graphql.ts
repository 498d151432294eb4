import type { ServiceState } from '@fivefold/domain';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, ValidateNested } from 'class-validator';
import { connectionOf, Day, IsText, Node, Payload } from '../platform/index.js';
import { ServiceFacts, ServiceFactsInput } from '../service-facts/index.js';

const ID_LENGTH = 200;

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

@InputType({ description: 'A new service.' })
export class CreateServiceInput {
  @Field(() => ServiceFactsInput, { description: 'Its facts.' })
  @ValidateNested()
  @Type(() => ServiceFactsInput)
  facts!: ServiceFactsInput;
}

@InputType({ description: 'Which service, and the lock of what you saw.' })
export class ServiceActionInput {
  @Field(() => ID, { description: 'Global id of the service.' })
  @IsText(ID_LENGTH)
  id!: string;
  @Field(() => Int, { description: '`version` of the service as you saw it.' })
  @IsInt()
  version!: number;
}

@InputType({ description: 'A change of the facts.' })
export class UpdateServiceInput extends ServiceActionInput {
  @Field(() => ServiceFactsInput, { description: 'All facts as they shall be.' })
  @ValidateNested()
  @Type(() => ServiceFactsInput)
  facts!: ServiceFactsInput;
}

@InputType({ description: 'An action that needs a reason.' })
export class SendBackServiceInput extends ServiceActionInput {
  @Field({ description: 'Why, for the people concerned; 1 to 2,000 characters.' })
  @IsText(2_000)
  reason!: string;
}

@InputType({ description: 'An approved text and its day.' })
export class ScheduleServiceInput extends ServiceActionInput {
  @Field(() => Day, { description: 'The day of publication, in UTC; it lies ahead.' })
  @IsText(10)
  on!: string;
}
