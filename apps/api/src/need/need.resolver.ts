import { actionsFrom, isUuid, NEED_STATES } from '@fivefold/domain';
import type { OnModuleInit } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Access,
  BUYERS,
  type Caller,
  CurrentCaller,
  Nodes,
  type Page,
  PageArgs,
  readGlobalId,
} from '../platform/index.js';
import { Need, NeedActionInput, NeedConnection, NeedPayload, SaveNeedInput } from './need.graphql.js';
import { findNeed, listNeeds } from './need.reads.js';
import { NeedService } from './need.service.js';

/** Saved needs: private to the organisation that has them. */
@Resolver(() => Need)
export class NeedResolver implements OnModuleInit {
  constructor(
    private readonly service: NeedService,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Need', async (caller, key) => (isUuid(key) ? findNeed(caller, key) : null));
  }

  @Access('signed-in')
  @Query(() => NeedConnection, { description: 'Needs of the own organisation, newest first.' })
  needs(@CurrentCaller() caller: Caller, @Args() page: PageArgs): Promise<Page<Need>> {
    return listNeeds(caller, page);
  }

  @Access('signed-in')
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

  @Access(BUYERS)
  @Mutation(() => NeedPayload, { description: 'Saves a need, or the next version of a saved one.' })
  async saveNeed(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'What to save.' }) input: SaveNeedInput,
  ): Promise<Partial<NeedPayload>> {
    return { need: await this.service.save(caller, input), userErrors: [] };
  }

  @Access(BUYERS)
  @Mutation(() => NeedPayload, { description: 'Gives a need up; it stays readable.' })
  async withdrawNeed(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which need.' }) input: NeedActionInput,
  ): Promise<Partial<NeedPayload>> {
    return { need: await this.service.withdraw(caller, input), userErrors: [] };
  }

  @Access('parent')
  @ResolveField(() => [String], {
    description: 'What you may do with it now, as in the state table: confirm, withdraw.',
  })
  actions(@Parent() need: Need, @CurrentCaller() caller: Caller): string[] {
    const buys = caller.role !== null && BUYERS.includes(caller.role);
    return buys ? actionsFrom(NEED_STATES, need.state, ['requester']) : [];
  }
}
