import type { CoPublisherState } from '@fivefold/domain';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ServiceActionInput } from '../catalogue/index.js';
import { IsText } from '../platform/index.js';

const ID_LENGTH = 200;

export const CoPublisherStateEnum = { INVITED: 'invited', ACCEPTED: 'accepted', LEFT: 'left' } as const;
registerEnumType(CoPublisherStateEnum, {
  name: 'CoPublisherState',
  description: 'Where a cluster beside the owner stands.',
  valuesMap: {
    INVITED: { description: 'Asked by the owner.' },
    ACCEPTED: { description: 'Publishes the service too.' },
    LEFT: { description: 'No longer.' },
  },
});

@ObjectType({ description: 'A cluster that publishes a service beside its owner, or is asked to.' })
export class CoPublisher {
  clusterKey!: string;
  @Field(() => CoPublisherStateEnum, { description: 'Where it stands.' })
  state!: CoPublisherState;
  @Field(() => Int, { description: 'Lock: give it back with every change.' })
  version!: number;
  @Field(() => [String], { description: 'What you may do: accept, leave.' })
  actions!: string[];
}

@InputType({ description: 'A service and a cluster beside its owner.' })
export class CoPublisherInput extends ServiceActionInput {
  @Field(() => ID, { description: 'Global id of the cluster.' })
  @IsText(ID_LENGTH)
  organisationId!: string;
}
