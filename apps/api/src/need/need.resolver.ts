import { actionsFrom, isUuid, NEED_STATES } from '@fivefold/domain';
import type { OnModuleInit } from '@nestjs/common';
import { Args, Context, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Access,
  BUYERS,
  type Caller,
  CurrentCaller,
  HistoryEntry,
  isAsked,
  loaderOf,
  Nodes,
  type OperationContext,
  type Page,
  readGlobalId,
  readTransitions,
  toHistoryEntry,
} from '../platform/index.js';
import { NeedLife } from './need-life.service.js';
import {
  CloseNeedInput,
  Need,
  NeedActionInput,
  NeedConnection,
  NeedPayload,
  NeedsArgs,
  NeedVersion,
  SaveNeedInput,
  SetNeedTermsInput,
} from './need.graphql.js';
import { findNeed, listNeeds, readVersions } from './need.reads.js';
import { NeedService } from './need.service.js';

/** Saved needs: private to the organisation that has them. */
@Resolver(() => Need)
export class NeedResolver implements OnModuleInit {
  constructor(
    private readonly service: NeedService,
    private readonly life: NeedLife,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Need', async (caller, key) => (isUuid(key) ? findNeed(caller, key) : null));
  }

  @Access('signed-in', 'needs:read')
  @Query(() => NeedConnection, { description: 'Needs of the own organisation, newest first.' })
  needs(
    @CurrentCaller() caller: Caller,
    @Args() page: NeedsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Need>> {
    return listNeeds(caller, page, isAsked(info, 'totalCount'));
  }

  @Access('signed-in', 'needs:read')
  @Query(() => Need, {
    nullable: true,
    description: 'A need of the own organisation; null for any other id.',
  })
  async need(
    @CurrentCaller() caller: Caller,
    @Args('id', { type: () => ID, description: 'Global id.' }) id: string,
  ): Promise<Need | null> {
    const read = readGlobalId(id);
    return read?.kind === 'Need' && isUuid(read.key) ? findNeed(caller, read.key) : null;
  }

  @Access(BUYERS, 'needs:write')
  @Mutation(() => NeedPayload, { description: 'Saves a need, or the next version of a saved one.' })
  async saveNeed(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'What to save.' }) input: SaveNeedInput,
  ): Promise<Partial<NeedPayload>> {
    return { need: await this.service.save(caller, input), userErrors: [] };
  }

  @Access(BUYERS, 'needs:write')
  @Mutation(() => NeedPayload, { description: 'Gives a need up; it stays readable.' })
  async withdrawNeed(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which need.' }) input: NeedActionInput,
  ): Promise<Partial<NeedPayload>> {
    return { need: await this.life.withdraw(caller, input), userErrors: [] };
  }

  @Access(BUYERS, 'needs:write')
  @Mutation(() => NeedPayload, { description: 'Takes a withdrawal back: open again where it was confirmed.' })
  async restoreNeed(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which need.' }) input: NeedActionInput,
  ): Promise<Partial<NeedPayload>> {
    return { need: await this.life.restore(caller, input), userErrors: [] };
  }

  @Access(BUYERS, 'needs:write')
  @Mutation(() => NeedPayload, { description: 'Confirms the decomposition of a draft, which opens it.' })
  async confirmNeed(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which need.' }) input: NeedActionInput,
  ): Promise<Partial<NeedPayload>> {
    return { need: await this.service.confirm(caller, input), userErrors: [] };
  }

  @Access(BUYERS, 'needs:write')
  @Mutation(() => NeedPayload, { description: 'Changes who knows of a need, its horizon or its date.' })
  async setNeedTerms(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which need and what changes.' }) input: SetNeedTermsInput,
  ): Promise<Partial<NeedPayload>> {
    return { need: await this.life.setTerms(caller, input, input.terms), userErrors: [] };
  }

  @Access(BUYERS, 'needs:write')
  @Mutation(() => NeedPayload, {
    description: 'Opens an expired need again, or sets the date of one that still runs anew by its horizon.',
  })
  async renewNeed(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which need.' }) input: NeedActionInput,
  ): Promise<Partial<NeedPayload>> {
    return { need: await this.life.renew(caller, input), userErrors: [] };
  }

  @Access(BUYERS, 'needs:write')
  @Mutation(() => NeedPayload, { description: 'Ends a need with its outcome; it stays readable.' })
  async closeNeed(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which need, and how it ended.' }) input: CloseNeedInput,
  ): Promise<Partial<NeedPayload>> {
    const { outcome, note } = input;
    const ended = { outcome, note: note?.trim() || null };
    return { need: await this.life.close(caller, input, ended), userErrors: [] };
  }

  @Access('parent')
  @ResolveField(() => [NeedVersion], {
    description: 'Every wording with its decomposition, the latest first.',
  })
  async versions(@Parent() need: Need, @Context() context: OperationContext): Promise<NeedVersion[]> {
    const loader = loaderOf<string, NeedVersion[]>(context, 'needVersions', async (ids) => {
      const byNeed = await readVersions(context.caller, ids);
      return ids.map((id) => byNeed.get(id) ?? []);
    });
    return (await loader.load(need.key)) ?? [];
  }

  @Access('parent')
  @ResolveField(() => [HistoryEntry], { description: 'Its changes of state, oldest first.' })
  async history(@Parent() need: Need, @Context() context: OperationContext): Promise<HistoryEntry[]> {
    const loader = loaderOf<string, HistoryEntry[]>(context, 'needHistory', async (ids) => {
      const rows = await readTransitions(context.caller, 'need', ids);
      return ids.map((id) => rows.filter((row) => row.subject_id === id).map(toHistoryEntry));
    });
    return (await loader.load(need.key)) ?? [];
  }

  @Access('parent')
  @ResolveField(() => [String], {
    description:
      'What you may do with it now, as in the state table: confirm, revise, close, renew, withdraw, restore.',
  })
  actions(@Parent() need: Need, @CurrentCaller() caller: Caller): string[] {
    const buys = caller.role !== null && BUYERS.includes(caller.role);
    if (!buys) return [];
    // Coverage follows requests; nobody sets it by hand. An expired need that nobody confirmed is revised, not renewed.
    return actionsFrom(NEED_STATES, need.state, ['requester']).filter(
      (action) =>
        !/cover/.test(action) &&
        (action !== 'renew' || need.state !== 'expired' || need.confirmedAt !== null),
    );
  }
}
