import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, organisationLoader } from '../directory/index.js';
import {
  Access,
  type Caller,
  CurrentCaller,
  type OperationContext,
  PageArgs,
  toPage,
} from '../platform/index.js';
import {
  AcceptEngagementInput,
  AssessmentActionInput,
  EngageAssessorInput,
  ExtendEngagementInput,
  ReasonedAssessmentInput,
  ScoreIndicatorInput,
} from './assessment-input.graphql.js';
import { toAssessment, toEngagement } from './assessment-wire.js';
import {
  Assessment,
  AssessmentPayload,
  AssessorEngagement,
  AssessorEngagementConnection,
  AssessorEngagementPayload,
} from './assessment.graphql.js';
import { findEngagement, listEngagements } from './assessment.reads.js';
import { answer, assessmentLoader } from './assessment.resolver.js';
import { AssessorService } from './assessor.service.js';

@Resolver(() => AssessorEngagement)
export class AssessorResolver {
  constructor(private readonly service: AssessorService) {}

  @Access('signed-in')
  @Query(() => AssessorEngagementConnection, { description: 'What you were asked to assess, newest first.' })
  async assessorEngagements(
    @CurrentCaller() caller: Caller,
    @Args() page: PageArgs,
  ): Promise<AssessorEngagementConnection> {
    const { rows, total } = await listEngagements(caller, page);
    return toPage(
      rows,
      page,
      total,
      (row) => row.id,
      (row) => toEngagement(caller, row),
    );
  }

  @Access(['OPERATOR'])
  @Mutation(() => AssessorEngagementPayload, {
    description: 'Asks a person without ties to the cluster to assess it.',
  })
  async engageAssessor(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Who, and until when.' }) input: EngageAssessorInput,
  ): Promise<AssessorEngagementPayload> {
    return engaged(caller, await this.service.engage(caller, input));
  }

  @Access(['OPERATOR'])
  @Mutation(() => AssessorEngagementPayload, { description: 'Moves the end of an assessor’s access.' })
  async extendEngagement(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Until when.' }) input: ExtendEngagementInput,
  ): Promise<AssessorEngagementPayload> {
    return engaged(caller, await this.service.extend(caller, input));
  }

  @Access(['OPERATOR'])
  @Mutation(() => AssessorEngagementPayload, { description: 'Ends an assessor’s access at once.' })
  async endEngagement(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which.' }) input: AssessmentActionInput,
  ): Promise<AssessorEngagementPayload> {
    return engaged(caller, await this.service.end(caller, input));
  }

  @Access('signed-in')
  @Mutation(() => AssessorEngagementPayload, {
    description: 'Takes an assessment on, with a statement about ties; the scores can be read from now on.',
  })
  async acceptEngagement(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The statement.' }) input: AcceptEngagementInput,
  ): Promise<AssessorEngagementPayload> {
    return engaged(caller, await this.service.accept(caller, input));
  }

  @Access('signed-in')
  @Mutation(() => AssessorEngagementPayload, { description: 'Does not take it on.' })
  async declineEngagement(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which.' }) input: AssessmentActionInput,
  ): Promise<AssessorEngagementPayload> {
    return engaged(caller, await this.service.decline(caller, input));
  }

  @Access('signed-in')
  @Mutation(() => AssessmentPayload, {
    description: 'Scores one indicator of an assessment that you assess.',
  })
  async recordFinding(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The finding.' }) input: ScoreIndicatorInput,
  ): Promise<AssessmentPayload> {
    return answer(caller, await this.service.find(caller, input));
  }

  @Access('signed-in')
  @Mutation(() => AssessmentPayload, {
    description: 'Closes the findings; the cluster reads them from now on.',
  })
  async completeFindings(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which.' }) input: AssessmentActionInput,
  ): Promise<AssessmentPayload> {
    return answer(caller, await this.service.assess(caller, input));
  }

  @Access('signed-in')
  @Mutation(() => AssessmentPayload, { description: 'Gives the summary, with which the report is ready.' })
  async reportAssessment(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The summary.' }) input: ReasonedAssessmentInput,
  ): Promise<AssessmentPayload> {
    return answer(caller, await this.service.report(caller, input));
  }

  @Access('parent')
  @ResolveField(() => Organisation, { description: 'The cluster that is assessed.' })
  async cluster(
    @Parent() { clusterKey }: AssessorEngagement,
    @Context() context: OperationContext,
  ): Promise<Organisation> {
    return (await organisationLoader(context).load(clusterKey))!;
  }

  @Access('parent')
  @ResolveField(() => Assessment, {
    nullable: true,
    description: 'What is assessed; null once the access has ended.',
  })
  async assessment(
    @Parent() { assessmentKey }: AssessorEngagement,
    @Context() context: OperationContext,
  ): Promise<Assessment | null> {
    const row = await assessmentLoader(context).load(assessmentKey);
    return row && toAssessment(context.caller, row);
  }
}

async function engaged(caller: Caller, id: string): Promise<AssessorEngagementPayload> {
  const row = await findEngagement(caller, id);
  return { engagement: row && toEngagement(caller, row), userErrors: [] };
}
