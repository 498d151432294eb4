import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Attachment, attachmentsOf } from '../attachment/index.js';
import {
  Access,
  type Caller,
  CLUSTER_STAFF,
  CurrentCaller,
  loaderOf,
  type OperationContext,
  PageArgs,
  toGlobalId,
  toPage,
} from '../platform/index.js';
import {
  SaveGoalInput,
  SaveStrategyInput,
  Strategy,
  StrategyConnection,
  StrategyGoal,
  StrategyPayload,
} from './strategy.graphql.js';
import { findStrategy, type GoalRow, goalsOf, listStrategies, type StrategyRow } from './strategy.reads.js';
import { StrategyService } from './strategy.service.js';

/** The register of strategies; seen by the cluster alone. */
@Resolver(() => Strategy)
export class StrategyResolver {
  constructor(private readonly register: StrategyService) {}

  @Access(CLUSTER_STAFF)
  @Query(() => StrategyConnection, { description: 'Strategies of your cluster, the latest first.' })
  async strategies(@CurrentCaller() caller: Caller, @Args() page: PageArgs): Promise<StrategyConnection> {
    const { rows, total } = await listStrategies(caller, page);
    return toPage(rows, page, total, (row) => row.id, toStrategy);
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => StrategyPayload, { description: 'Adds or changes a strategy.' })
  async saveStrategy(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The strategy.' }) input: SaveStrategyInput,
  ): Promise<Partial<StrategyPayload>> {
    return this.answer(caller, await this.register.save(caller, input));
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => StrategyPayload, { description: 'Adds or changes a goal of a strategy.' })
  async saveGoal(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The goal.' }) input: SaveGoalInput,
  ): Promise<Partial<StrategyPayload>> {
    return this.answer(caller, await this.register.saveGoal(caller, input));
  }

  @Access('parent')
  @ResolveField(() => [StrategyGoal], { description: 'Its goals, the nearest first.' })
  async goals(@Parent() { key }: Strategy, @Context() context: OperationContext): Promise<StrategyGoal[]> {
    const loader = loaderOf<string, GoalRow[]>(context, 'goals', async (ids) => {
      const found = await goalsOf(context.caller, ids);
      return ids.map((id) => found.get(id) ?? []);
    });
    return ((await loader.load(key)) ?? []).map(toGoal);
  }

  @Access('parent')
  @ResolveField(() => [Attachment], { description: 'The document.' })
  attachments(@Parent() { key }: Strategy, @Context() context: OperationContext): Promise<Attachment[]> {
    return attachmentsOf(context, 'Strategy', key);
  }

  private async answer(caller: Caller, id: string): Promise<Partial<StrategyPayload>> {
    const row = await findStrategy(caller, id);
    return { strategy: row && toStrategy(row), userErrors: [] };
  }
}

/** The wire object of a row. */
export function toStrategy(row: StrategyRow): Strategy {
  return {
    id: toGlobalId('Strategy', row.id),
    key: row.id,
    version: row.version,
    title: row.title,
    summary: row.summary,
    adoptedOn: row.adopted_on,
    reviewOn: row.review_on,
    isReviewDue: row.is_due,
  };
}

function toGoal(row: GoalRow): StrategyGoal {
  return {
    id: toGlobalId('StrategyGoal', row.id),
    key: row.id,
    version: row.version,
    title: row.title,
    target: row.target,
    dueOn: row.due_on,
    reachedOn: row.reached_on,
  };
}
