import { type IdeaState, isUuid } from '@fivefold/domain';
import type { OnModuleInit } from '@nestjs/common';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { LiveIndex } from '../discovery/index.js';
import {
  Access,
  BUYERS,
  type Caller,
  CLUSTER_STAFF,
  CurrentCaller,
  HistoryEntry,
  loaderOf,
  Nodes,
  type OperationContext,
  type Page,
  PageArgs,
  readGlobalId,
  readTransitions,
  type Role,
  toHistoryEntry,
} from '../platform/index.js';
import { IdeaOwners } from './idea-owners.service.js';
import { IdeaPublication } from './idea-publication.js';
import {
  ChangeIdeaOwnerInput,
  DraftIdeaServiceInput,
  Idea,
  IdeaActionInput,
  IdeaConnection,
  IdeaPayload,
  IdeaStateEnum,
  InvitePilotsInput,
  MoveIdeaInput,
  MovePilotInput,
  ProposeIdeaInput,
  UpdateIdeaInput,
  VoteIdeaInput,
} from './idea.graphql.js';
import { ideasById, listIdeas } from './idea.reads.js';
import { Ideas } from './idea.service.js';
import { Pilots } from './pilot.service.js';

/** Staff of clusters, and companies whose needs stand behind ideas. */
const CONCERNED: readonly Role[] = [...CLUSTER_STAFF, ...BUYERS];

/** Ideas of services, from the need to the service. */
@Resolver(() => Idea)
export class IdeaResolver implements OnModuleInit {
  constructor(
    private readonly service: Ideas,
    private readonly pilots: Pilots,
    private readonly owners: IdeaOwners,
    private readonly publication: IdeaPublication,
    private readonly live: LiveIndex,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Idea', (caller, key) =>
      isUuid(key) ? this.find(caller, key) : Promise.resolve(null),
    );
  }

  @Access('anyone')
  @Query(() => IdeaConnection, {
    description:
      'Ideas of services, most votes first: all of them for staff of clusters; for a company those that its needs began or that it tries out; for everyone what became a service.',
  })
  ideas(
    @CurrentCaller() caller: Caller,
    @Args() page: PageArgs,
    @Args('state', { type: () => IdeaStateEnum, nullable: true, description: 'Only those in this state.' })
    state: IdeaState | null,
    @Args('mine', { type: () => Boolean, nullable: true, description: 'Only those that your cluster owns.' })
    mine: boolean | null,
  ): Promise<Page<Idea>> {
    return listIdeas(caller, this.live, page, { state: state ?? null, mine: mine ?? false });
  }

  @Access('anyone')
  @Query(() => Idea, { nullable: true, description: 'An idea; null when there is none that you may see.' })
  async idea(
    @CurrentCaller() caller: Caller,
    @Args('id', { type: () => ID, description: 'Global id.' }) id: string,
  ): Promise<Idea | null> {
    const read = readGlobalId(id);
    return read?.kind === 'Idea' && isUuid(read.key) ? this.find(caller, read.key) : null;
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => IdeaPayload, {
    description:
      'Proposes an idea, which your cluster owns; the open needs that want it in vain are linked to it.',
  })
  async proposeIdea(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'What it is about.' }) input: ProposeIdeaInput,
  ): Promise<IdeaPayload> {
    return this.answer(caller, await this.service.propose(caller, input));
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => IdeaPayload, { description: 'Changes what an idea of your cluster says.' })
  async updateIdea(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which idea, and all that it shall say.' }) input: UpdateIdeaInput,
  ): Promise<IdeaPayload> {
    return this.answer(caller, await this.service.update(caller, input));
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => IdeaPayload, { description: 'Takes an idea of your cluster a step over the board.' })
  async moveIdea(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which idea and which step.' }) input: MoveIdeaInput,
  ): Promise<IdeaPayload> {
    return this.answer(caller, await this.service.move(caller, input));
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => IdeaPayload, {
    description: 'Links the needs that want it in vain and are not linked yet.',
  })
  async linkIdeaNeeds(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which idea.' }) input: IdeaActionInput,
  ): Promise<IdeaPayload> {
    return this.answer(caller, await this.service.linkNeeds(caller, input));
  }

  @Access(CONCERNED)
  @Mutation(() => IdeaPayload, { description: 'Votes for an idea that you see, or takes the vote back.' })
  async voteIdea(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which idea.' }) input: VoteIdeaInput,
  ): Promise<IdeaPayload> {
    return this.answer(caller, await this.service.vote(caller, input));
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => IdeaPayload, {
    description: 'Asks another cluster to own an idea too, says yes for yours, or leaves.',
  })
  async changeIdeaOwner(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which idea and cluster.' }) input: ChangeIdeaOwnerInput,
  ): Promise<IdeaPayload> {
    return this.answer(caller, await this.owners.change(caller, input));
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => IdeaPayload, {
    description:
      'Invites companies to try an idea out. Those that are asked for their needs are known to you once they say yes.',
  })
  async invitePilots(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which idea, and whom.' }) input: InvitePilotsInput,
  ): Promise<IdeaPayload> {
    return this.answer(caller, await this.pilots.invite(caller, input));
  }

  @Access(CONCERNED)
  @Mutation(() => IdeaPayload, {
    description: 'Answers an invitation to a pilot, ends a pilot, or withdraws it.',
  })
  async movePilot(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which pilot and step.' }) input: MovePilotInput,
  ): Promise<IdeaPayload> {
    return this.answer(caller, await this.pilots.move(caller, input));
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => IdeaPayload, {
    description:
      'Begins the service of an idea as a draft of your cluster, or as the next version of an own service; others judge and publish it.',
  })
  async draftIdeaService(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which idea.' }) input: DraftIdeaServiceInput,
  ): Promise<IdeaPayload> {
    return this.answer(caller, await this.publication.draft(caller, input));
  }

  @Access('parent')
  @ResolveField(() => [HistoryEntry], {
    description: 'Its changes of state, oldest first; for the clusters that took part in it.',
  })
  async history(@Parent() { key }: Idea, @Context() context: OperationContext): Promise<HistoryEntry[]> {
    const loader = loaderOf<string, HistoryEntry[]>(context, 'ideaHistory', async (ids) => {
      const rows = await readTransitions(context.caller, 'idea', ids);
      return ids.map((id) => rows.filter((row) => row.subject_id === id).map(toHistoryEntry));
    });
    return (await loader.load(key)) ?? [];
  }

  private async find(caller: Caller, id: string): Promise<Idea | null> {
    return (await ideasById(caller, this.live, [id]))[0] ?? null;
  }

  private async answer(caller: Caller, id: string): Promise<IdeaPayload> {
    return { idea: await this.find(caller, id), userErrors: [] };
  }
}
