import { actionsFrom, INDICATOR_SET_STATES, INDICATOR_TOPICS } from '@fivefold/domain';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { toLocalTexts } from '../directory/index.js';
import {
  Access,
  type Caller,
  CurrentCaller,
  fromGlobalId,
  inOrder,
  loaderOf,
  type OperationContext,
  PageArgs,
  toGlobalId,
  toPage,
} from '../platform/index.js';
import {
  DraftIndicatorSetInput,
  EditIndicatorSetInput,
  Indicator,
  IndicatorSet,
  IndicatorSetActionInput,
  IndicatorSetConnection,
  IndicatorSetPayload,
} from './indicator-set.graphql.js';
import {
  findIndicatorSet,
  type IndicatorRow,
  type IndicatorSetRow,
  indicatorSetsById,
  indicatorsOf,
  listIndicatorSets,
} from './indicator-set.reads.js';
import { IndicatorSetService } from './indicator-set.service.js';

@Resolver(() => IndicatorSet)
export class IndicatorSetResolver {
  constructor(private readonly service: IndicatorSetService) {}

  @Access('anyone', 'public:read')
  @Query(() => IndicatorSetConnection, {
    description:
      'Sets by which clusters are assessed, by key, the newest version first; drafts for the operator.',
  })
  async indicatorSets(
    @CurrentCaller() caller: Caller,
    @Args() page: PageArgs,
  ): Promise<IndicatorSetConnection> {
    const { rows, total } = await listIndicatorSets(caller, page);
    return toPage(
      rows,
      page,
      total,
      (row) => [row.key, row.number],
      (row) => toIndicatorSet(caller, row),
    );
  }

  @Access('anyone', 'public:read')
  @Query(() => IndicatorSet, { nullable: true, description: 'One version; null when there is none.' })
  async indicatorSet(
    @CurrentCaller() caller: Caller,
    @Args('id', { type: () => ID, description: 'Global id.' }) id: string,
  ): Promise<IndicatorSet | null> {
    const row = await findIndicatorSet(caller, fromGlobalId('IndicatorSet', id));
    return row && toIndicatorSet(caller, row);
  }

  @Access(['OPERATOR'])
  @Mutation(() => IndicatorSetPayload, { description: 'Begins a draft with what another version holds.' })
  async draftIndicatorSet(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'From which.' }) input: DraftIndicatorSetInput,
  ): Promise<IndicatorSetPayload> {
    return answer(caller, await this.service.draft(caller, input));
  }

  @Access(['OPERATOR'])
  @Mutation(() => IndicatorSetPayload, { description: 'Replaces what a draft holds.' })
  async editIndicatorSet(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'All of it.' }) input: EditIndicatorSetInput,
  ): Promise<IndicatorSetPayload> {
    return answer(caller, await this.service.edit(caller, input));
  }

  @Access(['OPERATOR'])
  @Mutation(() => IndicatorSetPayload, {
    description: 'Puts a draft in force in place of the version before.',
  })
  async publishIndicatorSet(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which.' }) input: IndicatorSetActionInput,
  ): Promise<IndicatorSetPayload> {
    return answer(caller, await this.service.publish(caller, input));
  }

  @Access(['OPERATOR'])
  @Mutation(() => IndicatorSetPayload, { description: 'Takes a version out of force.' })
  async retireIndicatorSet(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which.' }) input: IndicatorSetActionInput,
  ): Promise<IndicatorSetPayload> {
    return answer(caller, await this.service.retire(caller, input));
  }

  @Access('parent')
  @ResolveField(() => [Indicator], { description: 'What is asked, in order.' })
  async indicators(@Parent() set: IndicatorSet, @Context() context: OperationContext): Promise<Indicator[]> {
    return ((await indicatorLoader(context).load(set.rowId)) ?? []).map(toIndicator);
  }
}

/** The loader of versions of one operation, by row id. */
export function indicatorSetLoader(context: OperationContext) {
  return loaderOf<string, IndicatorSet>(context, 'indicator sets', async (ids) => {
    const rows = await indicatorSetsById(context.caller, ids);
    return inOrder(
      ids,
      rows.map((row) => toIndicatorSet(context.caller, row)),
      (set) => set.rowId,
    );
  });
}

/** The loader of the indicators of versions, by row id of the version. */
export function indicatorLoader(context: OperationContext) {
  return loaderOf<string, IndicatorRow[]>(context, 'indicators', async (ids) => {
    const found = await indicatorsOf(context.caller, ids);
    return ids.map((id) => found.get(id) ?? []);
  });
}

async function answer(caller: Caller, id: string): Promise<IndicatorSetPayload> {
  const row = await findIndicatorSet(caller, id);
  return { indicatorSet: row && toIndicatorSet(caller, row), userErrors: [] };
}

/** The wire object of an indicator. */
export function toIndicator({ key, part, topic, names, guide, threshold }: IndicatorRow): Indicator {
  return {
    key,
    part,
    topic,
    section: INDICATOR_TOPICS[topic],
    names: toLocalTexts(names),
    guide: toLocalTexts(guide),
    threshold,
  };
}

/** The wire object of a row. */
export function toIndicatorSet(caller: Caller, row: IndicatorSetRow): IndicatorSet {
  const steps = actionsFrom(INDICATOR_SET_STATES, row.state, ['operator']);
  const more = row.state === 'draft' ? ['edit'] : row.drafted ? [] : ['draft'];
  return {
    id: toGlobalId('IndicatorSet', row.id),
    rowId: row.id,
    key: row.key,
    number: row.number,
    state: row.state,
    version: row.version,
    names: toLocalTexts(row.names),
    note: toLocalTexts(row.note),
    illustrative: row.illustrative,
    parts: row.parts.map(({ key, names }) => ({ key, names: toLocalTexts(names) })),
    passingShare: row.passing_share,
    indicatorCount: row.indicator_count,
    publishedAt: row.published_at,
    actions: caller.isOperator ? [...more, 'copy', ...steps] : [],
  };
}
