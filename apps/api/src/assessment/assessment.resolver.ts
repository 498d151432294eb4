import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Attachment, attachmentsOf } from '../attachment/index.js';
import { Organisation, organisationLoader } from '../directory/index.js';
import { indicatorLoader, IndicatorSet, indicatorSetLoader } from '../indicator-set/index.js';
import {
  Access,
  type Caller,
  CLUSTER_STAFF,
  CurrentCaller,
  fromGlobalId,
  HistoryEntry,
  inOrder,
  loaderOf,
  type OperationContext,
  PageArgs,
  readTransitions,
  toHistoryEntry,
  toPage,
} from '../platform/index.js';
import {
  AddAssessmentEvidenceInput,
  AssessmentActionInput,
  BeginAssessmentInput,
  ReasonedAssessmentInput,
  RemoveAssessmentEvidenceInput,
  ScheduleAssessmentInput,
  ScoreIndicatorInput,
  SetPeerConsentInput,
} from './assessment-input.graphql.js';
import { type Lines, toAssessment, toEngagement, toLines } from './assessment-wire.js';
import {
  Assessment,
  AssessmentConnection,
  AssessmentEvidence,
  AssessmentLine,
  AssessmentPayload,
  AssessorEngagement,
  PeerConsent,
  PeerConsentPayload,
} from './assessment.graphql.js';
import {
  type AssessmentRow,
  assessmentsById,
  type EngagementRow,
  engagementsOf,
  findAssessment,
  findPeerConsent,
  linesOf,
  listAssessments,
} from './assessment.reads.js';
import { AssessmentService } from './assessment.service.js';

@Resolver(() => Assessment)
export class AssessmentResolver {
  constructor(private readonly service: AssessmentService) {}

  @Access('signed-in')
  @Query(() => AssessmentConnection, {
    description:
      'Assessments of your cluster, of all clusters for the operator once handed in; newest first.',
  })
  async assessments(
    @CurrentCaller() caller: Caller,
    @Args() page: PageArgs,
    @Args('open', { type: () => Boolean, nullable: true, description: 'Only those that have not ended.' })
    open?: boolean | null,
  ): Promise<AssessmentConnection> {
    const { rows, total } = await listAssessments(caller, page, open ?? null);
    return toPage(
      rows,
      page,
      total,
      (row) => row.id,
      (row) => toAssessment(caller, row),
    );
  }

  @Access('signed-in')
  @Query(() => Assessment, {
    nullable: true,
    description: 'An assessment of your cluster, or one that you assess; null when there is none.',
  })
  async assessment(
    @CurrentCaller() caller: Caller,
    @Args('id', { type: () => ID, description: 'Global id.' }) id: string,
  ): Promise<Assessment | null> {
    const row = await findAssessment(caller, fromGlobalId('Assessment', id));
    return row && toAssessment(caller, row);
  }

  @Access(CLUSTER_STAFF)
  @Query(() => PeerConsent, { description: 'Whether your cluster lets itself be named as strong.' })
  async peerConsent(@CurrentCaller() caller: Caller): Promise<PeerConsent> {
    return (await findPeerConsent(caller)) ?? { consents: false, version: 0 };
  }

  @Access(['CLUSTER_PUBLISHER'])
  @Mutation(() => PeerConsentPayload, {
    description: 'Lets your cluster be named to others as strong, or no more.',
  })
  async setPeerConsent(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The answer.' }) input: SetPeerConsentInput,
  ): Promise<PeerConsentPayload> {
    return { consent: await this.service.setConsent(caller, input), userErrors: [] };
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => AssessmentPayload, {
    description: 'Begins an assessment of your cluster, or the correction of a closed one.',
  })
  async beginAssessment(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'By which set.' }) input: BeginAssessmentInput,
  ): Promise<AssessmentPayload> {
    return answer(caller, await this.service.begin(caller, input));
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => AssessmentPayload, { description: 'Scores one indicator of your own draft.' })
  async scoreIndicator(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The score.' }) input: ScoreIndicatorInput,
  ): Promise<AssessmentPayload> {
    return answer(caller, await this.service.score(caller, input));
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => AssessmentPayload, { description: 'Adds evidence to one indicator of your own draft.' })
  async addAssessmentEvidence(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The evidence.' }) input: AddAssessmentEvidenceInput,
  ): Promise<AssessmentPayload> {
    return answer(caller, await this.service.addEvidence(caller, input));
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => AssessmentPayload, { description: 'Takes evidence of your own draft back.' })
  async removeAssessmentEvidence(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which.' }) input: RemoveAssessmentEvidenceInput,
  ): Promise<AssessmentPayload> {
    return answer(caller, await this.service.removeEvidence(caller, input));
  }

  @Access(['CLUSTER_PUBLISHER'])
  @Mutation(() => AssessmentPayload, { description: 'Hands the self assessment in.' })
  async submitAssessment(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which.' }) input: AssessmentActionInput,
  ): Promise<AssessmentPayload> {
    return answer(caller, await this.service.submit(caller, input));
  }

  @Access(['OPERATOR'])
  @Mutation(() => AssessmentPayload, { description: 'Begins to look through the evidence.' })
  async takeUpAssessment(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which.' }) input: AssessmentActionInput,
  ): Promise<AssessmentPayload> {
    return answer(caller, await this.service.takeUp(caller, input));
  }

  @Access(['OPERATOR'])
  @Mutation(() => AssessmentPayload, {
    description: 'Gives it back to the cluster, which works on it again.',
  })
  async returnAssessment(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which and why.' }) input: ReasonedAssessmentInput,
  ): Promise<AssessmentPayload> {
    return answer(caller, await this.service.giveBack(caller, input));
  }

  @Access(['OPERATOR'])
  @Mutation(() => AssessmentPayload, {
    description: 'Lets the assessors score, and names the day of their visit.',
  })
  async scheduleAssessment(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which and when.' }) input: ScheduleAssessmentInput,
  ): Promise<AssessmentPayload> {
    return answer(caller, await this.service.schedule(caller, input));
  }

  @Access(['CLUSTER_PUBLISHER', 'OPERATOR'])
  @Mutation(() => AssessmentPayload, { description: 'Ends it: from now on nothing of it changes.' })
  async closeAssessment(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which.' }) input: AssessmentActionInput,
  ): Promise<AssessmentPayload> {
    return answer(caller, await this.service.close(caller, input));
  }

  @Access(['CLUSTER_PUBLISHER'])
  @Mutation(() => AssessmentPayload, { description: 'Takes your assessment back.' })
  async withdrawAssessment(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which and why.' }) input: ReasonedAssessmentInput,
  ): Promise<AssessmentPayload> {
    return answer(caller, await this.service.withdraw(caller, input));
  }

  @Access('parent')
  @ResolveField(() => Organisation, { description: 'Which cluster.' })
  async cluster(
    @Parent() { clusterKey }: Assessment,
    @Context() context: OperationContext,
  ): Promise<Organisation> {
    return (await organisationLoader(context).load(clusterKey))!;
  }

  @Access('parent')
  @ResolveField(() => IndicatorSet, { description: 'By which version of which set.' })
  async set(@Parent() { setKey }: Assessment, @Context() context: OperationContext): Promise<IndicatorSet> {
    return (await indicatorSetLoader(context).load(setKey))!;
  }

  @Access('parent')
  @ResolveField(() => Assessment, { nullable: true, description: 'The one that it corrects.' })
  async revises(
    @Parent() { revisesKey }: Assessment,
    @Context() context: OperationContext,
  ): Promise<Assessment | null> {
    const row = revisesKey && (await assessmentLoader(context).load(revisesKey));
    return row ? toAssessment(context.caller, row) : null;
  }

  @Access('parent')
  @ResolveField(() => [AssessmentLine], { description: 'Its indicators, in the order of the set.' })
  async lines(
    @Parent() { key, setKey }: Assessment,
    @Context() context: OperationContext,
  ): Promise<AssessmentLine[]> {
    const loader = loaderOf<string, Lines>(context, 'lines of assessments', async (ids) => {
      const found = await linesOf(context.caller, ids);
      return ids.map((id) => ({
        scores: found.scores.filter((row) => row.assessment_id === id),
        findings: found.findings.filter((row) => row.assessment_id === id),
        evidence: found.evidence.filter((row) => row.assessment_id === id),
      }));
    });
    const lines = await loader.load(key);
    return toLines((await indicatorLoader(context).load(setKey)) ?? [], lines!);
  }

  @Access('parent')
  @ResolveField(() => [AssessorEngagement], { description: 'Who was asked to assess, oldest first.' })
  async assessors(
    @Parent() { key }: Assessment,
    @Context() context: OperationContext,
  ): Promise<AssessorEngagement[]> {
    const loader = loaderOf<string, EngagementRow[]>(context, 'engagements of assessments', async (ids) => {
      const rows = Map.groupBy(await engagementsOf(context.caller, ids), (row) => row.assessment_id);
      return ids.map((id) => rows.get(id) ?? []);
    });
    return ((await loader.load(key)) ?? []).map((row) => toEngagement(context.caller, row));
  }

  @Access('parent')
  @ResolveField(() => [HistoryEntry], { description: 'What happened, oldest first.' })
  async history(
    @Parent() { key }: Assessment,
    @Context() context: OperationContext,
  ): Promise<HistoryEntry[]> {
    const loader = loaderOf<string, HistoryEntry[]>(context, 'history of assessments', async (ids) => {
      const rows = await readTransitions(context.caller, 'assessment', ids);
      const trails = Map.groupBy(rows, (row) => row.subject_id);
      return ids.map((id) => (trails.get(id) ?? []).map(toHistoryEntry));
    });
    return (await loader.load(key)) ?? [];
  }
}

@Resolver(() => AssessmentEvidence)
export class AssessmentEvidenceResolver {
  @Access('parent')
  @ResolveField(() => [Attachment], { description: 'Files brought with it, oldest first.' })
  attachments(
    @Parent() { key }: AssessmentEvidence,
    @Context() context: OperationContext,
  ): Promise<Attachment[]> {
    return attachmentsOf(context, 'AssessmentEvidence', key);
  }
}

/** The loader of assessments of one operation, by row id. */
export function assessmentLoader(context: OperationContext) {
  return loaderOf<string, AssessmentRow>(context, 'assessments', async (ids) =>
    inOrder(ids, await assessmentsById(context.caller, ids), (row) => row.id),
  );
}

/** The payload of a change. */
export async function answer(caller: Caller, id: string): Promise<AssessmentPayload> {
  const row = await findAssessment(caller, id);
  return { assessment: row && toAssessment(caller, row), userErrors: [] };
}
