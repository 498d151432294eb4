import { isUuid } from '@fivefold/domain';
import type { OnModuleInit } from '@nestjs/common';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { LiveIndex } from '../discovery/index.js';
import { Need } from '../need/index.js';
import {
  Access,
  BUYERS,
  type Caller,
  CurrentCaller,
  loaderOf,
  Nodes,
  type OperationContext,
} from '../platform/index.js';
import {
  DismissMatchInput,
  MatchActionInput,
  NeedMatch,
  NeedMatchPayload,
  SeeMatchesInput,
  SeeMatchesPayload,
} from './need-match.graphql.js';
import { findMatch, readMatches } from './need-match.reads.js';
import { NeedMatches } from './need-match.service.js';

/** Stored matches: private to the organisation of the need. */
@Resolver(() => Need)
export class NeedMatchResolver implements OnModuleInit {
  constructor(
    private readonly service: NeedMatches,
    private readonly live: LiveIndex,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('NeedMatch', async (caller, key) =>
      isUuid(key) ? findMatch(caller, key, this.live) : null,
    );
  }

  @Access('parent')
  @ResolveField(() => [NeedMatch], {
    description: 'The stored matches, by capability, the best first; kept up as the catalogue changes.',
  })
  async matches(@Parent() need: Need, @Context() context: OperationContext): Promise<NeedMatch[]> {
    const loader = loaderOf<string, NeedMatch[]>(context, 'needMatches', async (ids) => {
      const byNeed = await readMatches(context.caller, ids, this.live);
      return ids.map((id) => byNeed.get(id) ?? []);
    });
    return (await loader.load(need.key)) ?? [];
  }

  @Access(BUYERS, 'needs:write')
  @Mutation(() => NeedMatchPayload, { description: 'Puts a match on the shortlist.' })
  async shortlistMatch(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which match.' }) input: MatchActionInput,
  ): Promise<Partial<NeedMatchPayload>> {
    return { match: await this.service.move(caller, input, 'shortlist'), userErrors: [] };
  }

  @Access(BUYERS, 'needs:write')
  @Mutation(() => NeedMatchPayload, { description: 'Takes a match off the shortlist.' })
  async unlistMatch(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which match.' }) input: MatchActionInput,
  ): Promise<Partial<NeedMatchPayload>> {
    return { match: await this.service.move(caller, input, 'unlist'), userErrors: [] };
  }

  @Access(BUYERS, 'needs:write')
  @Mutation(() => NeedMatchPayload, { description: 'Puts a match aside, with a reason.' })
  async dismissMatch(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which match, and why.' }) input: DismissMatchInput,
  ): Promise<Partial<NeedMatchPayload>> {
    return { match: await this.service.move(caller, input, 'dismiss', input.reason), userErrors: [] };
  }

  @Access(BUYERS, 'needs:write')
  @Mutation(() => NeedMatchPayload, { description: 'Takes a dismissal back.' })
  async restoreMatch(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which match.' }) input: MatchActionInput,
  ): Promise<Partial<NeedMatchPayload>> {
    return { match: await this.service.move(caller, input, 'restore'), userErrors: [] };
  }

  @Access(BUYERS, 'needs:write')
  @Mutation(() => SeeMatchesPayload, { description: 'Notes that the matches of a need were looked at.' })
  async seeMatches(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which need.' }) input: SeeMatchesInput,
  ): Promise<Partial<SeeMatchesPayload>> {
    return { seen: await this.service.see(caller, input.needId), userErrors: [] };
  }
}
