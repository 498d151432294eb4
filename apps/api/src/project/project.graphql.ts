import { type ProjectState as DomainState } from '@fivefold/domain';
import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, Day, Node, Payload } from '../platform/index.js';

export enum ProjectState {
  DRAFT = 'draft',
  RUNNING = 'running',
  CLOSED = 'closed',
}
registerEnumType(ProjectState, {
  name: 'ProjectState',
  description: 'Where a project stands.',
  valuesMap: {
    DRAFT: { description: 'Seen by its partners alone.' },
    RUNNING: { description: 'Public; its partners report on it.' },
    CLOSED: { description: 'Public and finished; nothing is reported any more.' },
  },
});

@ObjectType({ description: 'When a project runs, as one source says it.' })
export class ProjectPeriod {
  @Field(() => Day, { description: 'First day.' })
  startsOn!: string;
  @Field(() => Day, { description: 'Last day.' })
  endsOn!: string;
  @Field({ description: 'Who says so.' })
  source!: string;
  @Field(() => Day, { nullable: true, description: 'The day of the source; null where it is not known.' })
  sourceOn!: string | null;
  @Field({ description: 'Whether this is the period by which the project is shown; one of them is.' })
  inUse!: boolean;
}

@ObjectType({ description: 'The money of a project.' })
export class ProjectFunding {
  @Field({ description: 'ISO 4217.' })
  currency!: string;
  @Field(() => Float, { description: 'What it costs in all, in whole minor units.' })
  totalMinor!: number;
  @Field(() => Float, { description: 'What of it the grant pays, in whole minor units.' })
  grantMinor!: number;
  @Field({ description: 'Whether everybody may see the two sums; the shares are for the partners alone.' })
  isPublic!: boolean;
}

@ObjectType({ description: 'An organisation that takes part in a project.' })
export class ProjectPartner {
  organisationKey!: string;
  @Field({ description: 'Whether it leads the project.' })
  isCoordinator!: boolean;
  @Field({ description: 'What it does in the project.' })
  task!: string;
  @Field(() => Date, {
    nullable: true,
    description: 'When it confirmed its part itself; until then only the partners see it named.',
  })
  confirmedAt!: Date | null;
  @Field(() => Float, {
    nullable: true,
    description: 'What it spends, in whole minor units; null for whoever takes no part.',
  })
  totalMinor!: number | null;
  @Field(() => Float, { nullable: true, description: 'What of it the grant pays; null likewise.' })
  grantMinor!: number | null;
}

@ObjectType({
  implements: () => [Node],
  description:
    'A project of several clusters: plan, money, results. A draft is null for whoever takes no part.',
})
export class Project extends Node {
  key!: string;
  coordinatorKey!: string;
  partnerKeys!: readonly string[];
  @Field(() => Int, { description: 'Lock: pass it back with every change.' })
  version!: number;
  @Field(() => ProjectState, { description: 'Where it stands.' })
  state!: DomainState;
  @Field({ description: 'Short name.' })
  acronym!: string;
  @Field({ description: 'Full name.' })
  title!: string;
  @Field({ description: 'What it is about.' })
  summary!: string;
  @Field(() => String, { nullable: true, description: 'The programme that funds it.' })
  programme!: string | null;
  @Field(() => String, { nullable: true, description: 'Number of the grant agreement.' })
  agreementNumber!: string | null;
  @Field(() => String, { nullable: true, description: 'Its own site.' })
  website!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Who is thanked for the money, shown with everything it publishes.',
  })
  acknowledgement!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Whose views it holds, shown with everything it publishes.',
  })
  disclaimer!: string | null;
  @Field({ description: 'Whether it belongs to the invented part of the demo world.' })
  illustrative!: boolean;
  @Field({ description: 'Whether your organisation takes part.' })
  takesPart!: boolean;
  @Field(() => [String], {
    description: 'What you may do with it now: edit, confirm, report, publish, close, reopen.',
  })
  actions!: string[];
}

@ObjectType({ description: 'What an organisation does in a project, as it confirmed itself.' })
export class ProjectRole {
  @Field(() => Project, { description: 'The project.' })
  project!: Project;
  @Field({ description: 'Whether it leads the project.' })
  isCoordinator!: boolean;
  @Field({ description: 'What it does in the project; empty where that is not said.' })
  task!: string;
  @Field(() => Day, { nullable: true, description: 'First day of the project; null before one is written.' })
  startsOn!: string | null;
  @Field(() => Day, { nullable: true, description: 'Last day of the project; null before one is written.' })
  endsOn!: string | null;
}

@ObjectType({ description: 'A page of projects, newest first.' })
export class ProjectConnection extends connectionOf(Project, 'Project') {}

@ObjectType({ description: 'What came of a change of a project.' })
export class ProjectPayload extends Payload {
  @Field(() => Project, { nullable: true, description: 'The project as it is now.' })
  project!: Project | null;
}
