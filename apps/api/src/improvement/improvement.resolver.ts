import { actionsFrom, IMPROVEMENT_STATES, type IndicatorTopic } from '@fivefold/domain';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Assessments, type ClosedAssessment } from '../assessment/index.js';
import { Attachment, attachmentsOf } from '../attachment/index.js';
import { Organisation, organisationLoader } from '../directory/index.js';
import {
  Access,
  type Caller,
  CLUSTER_STAFF,
  CurrentCaller,
  HistoryEntry,
  inOrder,
  loaderOf,
  type OperationContext,
  PageArgs,
  readTransitions,
  toGlobalId,
  toHistoryEntry,
  toPage,
  type TransitionRow,
} from '../platform/index.js';
import { Course, Courses } from '../programme/index.js';
import { StrategyGoal } from '../strategy/index.js';
import {
  ChangeActionInput,
  Improvement,
  ImprovementAction,
  ImprovementActionConnection,
  ImprovementActionPayload,
  Measurement,
  MoveActionInput,
  PlanActionInput,
  Shortfall,
} from './improvement.graphql.js';
import {
  type ActionRow,
  actionsOfGoals,
  actionsOfIndicators,
  findAction,
  listActions,
  listOwners,
  listShortfalls,
  measure,
} from './improvement.reads.js';
import { actorOf, ImprovementService } from './improvement.service.js';

/** From a shortfall to training, a peer, an action, and the next measurement. Seen by the cluster alone. */
@Resolver(() => ImprovementAction)
export class ImprovementResolver {
  constructor(
    private readonly service: ImprovementService,
    private readonly assessments: Assessments,
    private readonly courses: Courses,
  ) {}

  @Access(CLUSTER_STAFF)
  @Query(() => Improvement, {
    description: 'What the newest assessments of your cluster ask to be improved.',
  })
  async improvement(@CurrentCaller() caller: Caller): Promise<Improvement> {
    return {
      shortfalls: await listShortfalls(caller, this.assessments),
      owners: await listOwners(caller),
    };
  }

  @Access(CLUSTER_STAFF)
  @Query(() => ImprovementActionConnection, {
    description: 'Actions of your cluster, the latest planned first.',
  })
  async improvementActions(
    @CurrentCaller() caller: Caller,
    @Args() page: PageArgs,
  ): Promise<ImprovementActionConnection> {
    const { rows, total } = await listActions(caller, page);
    return toPage(
      rows,
      page,
      total,
      (row) => row.id,
      (row) => toAction(caller, row),
    );
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => ImprovementActionPayload, { description: 'Plans an action with an owner and a day.' })
  async planAction(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The action.' }) input: PlanActionInput,
  ): Promise<Partial<ImprovementActionPayload>> {
    return this.answer(caller, await this.service.plan(caller, input));
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => ImprovementActionPayload, { description: 'Changes an open action.' })
  async changeAction(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which action, and what changes.' }) input: ChangeActionInput,
  ): Promise<Partial<ImprovementActionPayload>> {
    return this.answer(caller, await this.service.change(caller, input));
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => ImprovementActionPayload, { description: 'Takes a step of an action.' })
  async moveAction(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which action, and which step.' }) input: MoveActionInput,
  ): Promise<Partial<ImprovementActionPayload>> {
    return this.answer(caller, await this.service.move(caller, input));
  }

  @Access('parent')
  @ResolveField(() => Measurement, {
    nullable: true,
    description: 'What the assessment after it found; null while there is none.',
  })
  async measured(
    @Parent() { row, clusterKey, indicatorKey }: ImprovementAction,
    @Context() context: OperationContext,
  ): Promise<Measurement | null> {
    if (!indicatorKey) return null;
    const closed = loaderOf<string, ClosedAssessment[]>(context, 'closed assessments', async (ids) => {
      const found = await this.assessments.closed(context.caller, ids);
      return ids.map((id) => found.get(id) ?? []);
    });
    return measure(row, (await closed.load(clusterKey)) ?? []);
  }

  @Access('parent')
  @ResolveField(() => Course, { nullable: true, description: 'The course that was chosen; null for none.' })
  async course(
    @Parent() { courseKey }: ImprovementAction,
    @Context() context: OperationContext,
  ): Promise<Course | null> {
    if (!courseKey) return null;
    const loader = loaderOf<string, Course>(context, 'courses of actions', async (ids) =>
      inOrder(ids, await this.courses.byIds(context.caller, ids), ({ key }) => key),
    );
    return loader.load(courseKey);
  }

  @Access('parent')
  @ResolveField(() => Organisation, {
    nullable: true,
    description: 'The peer that was chosen; null for none.',
  })
  peer(
    @Parent() { peerKey }: ImprovementAction,
    @Context() context: OperationContext,
  ): Promise<Organisation | null> {
    return peerKey ? organisationLoader(context).load(peerKey) : Promise.resolve(null);
  }

  @Access('parent')
  @ResolveField(() => [Attachment], { description: 'Files that show what was done.' })
  attachments(
    @Parent() { key }: ImprovementAction,
    @Context() context: OperationContext,
  ): Promise<Attachment[]> {
    return attachmentsOf(context, 'ImprovementAction', key);
  }

  @Access('parent')
  @ResolveField(() => [HistoryEntry], { description: 'Every step so far, oldest first.' })
  async history(
    @Parent() { key }: ImprovementAction,
    @Context() context: OperationContext,
  ): Promise<HistoryEntry[]> {
    const loader = loaderOf<string, TransitionRow[]>(context, 'trails of actions', async (ids) => {
      const rows = await readTransitions(context.caller, 'improvement_action', ids);
      const bySubject = Map.groupBy(rows, (row) => row.subject_id);
      return ids.map((id) => bySubject.get(id) ?? []);
    });
    return ((await loader.load(key)) ?? []).map(toHistoryEntry);
  }

  private async answer(caller: Caller, id: string): Promise<Partial<ImprovementActionPayload>> {
    const row = await findAction(caller, id);
    return { action: row && toAction(caller, row), userErrors: [] };
  }
}

/** What helps an indicator that is below its threshold. */
@Resolver(() => Shortfall)
export class ShortfallResolver {
  constructor(
    private readonly assessments: Assessments,
    private readonly courses: Courses,
  ) {}

  @Access('parent')
  @ResolveField('courses', () => [Course], {
    description: 'Courses that help it, those that help most first; at most three.',
  })
  async helpfulCourses(
    @Parent() { topic }: Shortfall,
    @Context() context: OperationContext,
  ): Promise<Course[]> {
    const loader = loaderOf<string, Course[]>(context, 'courses of topics', async (topics) => {
      const found = await this.courses.forTopics(context.caller, topics as IndicatorTopic[]);
      return topics.map((one) => found.filter((course) => course.topics.includes(one)).slice(0, 3));
    });
    return (await loader.load(topic)) ?? [];
  }

  @Access('parent')
  @ResolveField(() => [Organisation], {
    description: 'Clusters that are strong there and let themselves be named; at most five.',
  })
  async peers(@Parent() { topic }: Shortfall, @Context() context: OperationContext): Promise<Organisation[]> {
    const loader = loaderOf<string, string[]>(context, 'strong peers', async (topics) => {
      const found = await this.assessments.strongPeers(context.caller, topics as IndicatorTopic[]);
      return topics.map((one) => (found.get(one as IndicatorTopic) ?? []).slice(0, 5));
    });
    const organisations = organisationLoader(context);
    const peers = await Promise.all(((await loader.load(topic)) ?? []).map((id) => organisations.load(id)));
    return peers.filter((peer) => peer !== null);
  }

  @Access('parent')
  @ResolveField(() => [ImprovementAction], {
    description: 'What your cluster does or did about it, the latest first.',
  })
  async planned(
    @Parent() { indicatorKey }: Shortfall,
    @Context() context: OperationContext,
  ): Promise<ImprovementAction[]> {
    const loader = loaderOf<string, ActionRow[]>(context, 'actions of indicators', async (keys) => {
      const found = await actionsOfIndicators(context.caller, keys);
      return keys.map((key) => found.get(key) ?? []);
    });
    return ((await loader.load(indicatorKey)) ?? []).map((row) => toAction(context.caller, row));
  }
}

/** What is done for a goal. */
@Resolver(() => StrategyGoal)
export class StrategyGoalResolver {
  @Access('parent')
  @ResolveField(() => [ImprovementAction], { description: 'What is done for it, the latest first.' })
  async planned(
    @Parent() { key }: StrategyGoal,
    @Context() context: OperationContext,
  ): Promise<ImprovementAction[]> {
    const loader = loaderOf<string, ActionRow[]>(context, 'actions of goals', async (ids) => {
      const found = await actionsOfGoals(context.caller, ids);
      return ids.map((id) => found.get(id) ?? []);
    });
    return ((await loader.load(key)) ?? []).map((row) => toAction(context.caller, row));
  }
}

/** The wire object of a row, with what the caller may do. */
export function toAction(caller: Caller, row: ActionRow): ImprovementAction {
  const staff = CLUSTER_STAFF.some((role) => role === caller.role);
  const open = row.state === 'planned' || row.state === 'started';
  const steps = staff ? actionsFrom(IMPROVEMENT_STATES, row.state, [actorOf(caller)]) : [];
  return {
    id: toGlobalId('ImprovementAction', row.id),
    key: row.id,
    row,
    clusterKey: row.cluster_org_id,
    courseKey: row.course_id,
    peerKey: row.peer_org_id,
    version: row.version,
    title: row.title,
    state: row.state,
    ownerName: row.owner_name,
    ownerId: toGlobalId('Person', row.owner_id),
    dueOn: row.due_on,
    isLate: row.is_late,
    indicatorKey: row.indicator_key,
    topic: row.topic,
    scoreBefore: row.score_before,
    threshold: row.threshold,
    goalTitle: row.goal_title,
    evidence: row.evidence,
    doneOn: row.done_on,
    actions: [...(staff && open ? ['change'] : []), ...steps],
  };
}
