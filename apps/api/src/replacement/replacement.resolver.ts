import { actionsFrom, REPLACEMENT_STATES } from '@fivefold/domain';
import { answersOf } from '@fivefold/matching';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { LiveIndex, toService } from '../discovery/index.js';
import { answerWith, readRequests, Request } from '../engagement/index.js';
import { dayOf, toCapability } from '../decomposition/index.js';
import {
  Access,
  BUYERS,
  type Caller,
  CurrentCaller,
  loaderOf,
  type OperationContext,
  toGlobalId,
} from '../platform/index.js';
import { Replacement, ReplacementInput, ReplacementItem, ReplacementPayload } from './replacement.graphql.js';
import { type ReplacementRow, ReplacementService, replacementsOf } from './replacement.service.js';

@Resolver(() => Request)
export class RequestReplacementResolver {
  constructor(private readonly service: ReplacementService) {}

  @Access(BUYERS)
  @Mutation(() => ReplacementPayload, { description: 'Asks what is proposed, as a new part of the bundle.' })
  async takeReplacement(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which one.' }) input: ReplacementInput,
  ): Promise<ReplacementPayload> {
    return answerWith(caller, await this.service.take(caller, input.id));
  }

  @Access(BUYERS)
  @Mutation(() => ReplacementPayload, { description: 'Puts a proposed replacement aside.' })
  async dismissReplacement(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which one.' }) input: ReplacementInput,
  ): Promise<ReplacementPayload> {
    return answerWith(caller, await this.service.dismiss(caller, input.id));
  }

  @Access('parent')
  @ResolveField(() => Replacement, {
    nullable: true,
    description: 'What is proposed in its place where it was lost from a bundle; for the requester alone.',
  })
  async replacement(
    @Parent() request: Request,
    @Context() context: OperationContext,
  ): Promise<Replacement | null> {
    const loader = loaderOf<string, Replacement | null>(context, 'replacements', async (ids) => {
      const rows = new Map((await replacementsOf(context.caller, ids)).map((row) => [row.request_id, row]));
      return ids.map((id) => {
        const row = rows.get(id);
        return row ? toReplacement(row) : null;
      });
    });
    return loader.load(request.key);
  }
}

@Resolver(() => Replacement)
export class ReplacementResolver {
  constructor(private readonly index: LiveIndex) {}

  @Access('parent')
  @ResolveField(() => [ReplacementItem], { description: 'The services that could stand in.' })
  async items(
    @Parent() replacement: Replacement,
    @Context() context: OperationContext,
  ): Promise<ReplacementItem[]> {
    const loader = loaderOf<string, Request['storedClauses']>(context, 'clauses of requests', async (ids) => {
      const rows = new Map((await readRequests(context.caller, ids)).map((row) => [row.id, row.clauses]));
      return ids.map((id) => rows.get(id) ?? []);
    });
    const clauses = (await loader.load(replacement.requestKey)) ?? [];
    const today = await dayOf(context.caller);
    return replacement.storedItems.map(({ serviceId, concepts }) => {
      const facts = this.index.catalogue.get(serviceId);
      const answers = facts ? [...answersOf([{ service: facts, concepts }], clauses, today).values()] : [];
      return {
        service: facts ? toService(facts) : null,
        capabilities: concepts.map(toCapability),
        met: answers.filter(({ answer }) => answer === 'met').length,
        notStated: answers.filter(({ answer }) => answer === 'unknown').length,
      };
    });
  }
}

/** The replacement as the API shows it. */
export function toReplacement(row: ReplacementRow): Replacement {
  return {
    id: toGlobalId('Replacement', row.id),
    storedItems: row.items,
    requestKey: row.request_id,
    state: row.state,
    createdAt: row.created_at,
    actions: actionsFrom(REPLACEMENT_STATES, row.state, ['requester']),
  };
}
