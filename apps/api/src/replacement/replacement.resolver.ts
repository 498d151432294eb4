import { actionsFrom, REPLACEMENT_STATES, textIn } from '@fivefold/domain';
import { answersOf } from '@fivefold/matching';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ClauseAnswer, LiveIndex, toService } from '../discovery/index.js';
import { answerWith, readRequests, Request } from '../engagement/index.js';
import { dayOf, readerLanguage, toCapability } from '../decomposition/index.js';
import {
  Access,
  BUYERS,
  type Caller,
  CurrentCaller,
  loaderOf,
  type OperationContext,
  toGlobalId,
} from '../platform/index.js';
import {
  Replacement,
  ReplacementInput,
  ReplacementItem,
  ReplacementPayload,
  ReplacementRejection,
} from './replacement.graphql.js';
import { type ReplacementRow, replacementsOf } from './replacement.reads.js';
import { ReplacementService } from './replacement.service.js';

const LANGUAGE = {
  type: () => String,
  nullable: true,
  description: 'ISO 639-1 code; the language of the caller when absent or none of the four.',
};

@Resolver(() => Request)
export class RequestReplacementResolver {
  constructor(private readonly service: ReplacementService) {}

  @Access(BUYERS, 'deals:write')
  @Mutation(() => ReplacementPayload, {
    description: 'Asks what is proposed, as new parts of the bundle: one per provider.',
  })
  async takeReplacement(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which one.' }) input: ReplacementInput,
  ): Promise<ReplacementPayload> {
    return answerWith(caller, await this.service.take(caller, input.id));
  }

  @Access(BUYERS, 'deals:write')
  @Mutation(() => ReplacementPayload, { description: 'Turns a proposal down; the next best follows.' })
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
    @Args('language', LANGUAGE) language: string | null,
  ): Promise<ReplacementItem[]> {
    const loader = loaderOf<string, Request['storedClauses']>(context, 'clauses of requests', async (ids) => {
      const rows = new Map((await readRequests(context.caller, ids)).map((row) => [row.id, row.clauses]));
      return ids.map((id) => rows.get(id) ?? []);
    });
    const clauses = (await loader.load(replacement.requestKey)) ?? [];
    const today = await dayOf(context.caller);
    const reader = readerLanguage(context.caller, language);
    const chosen = new Map(replacement.explanation.choices?.map((one) => [one.serviceId, one.because]));
    return replacement.storedItems.map(({ serviceId, concepts }) => {
      const facts = this.index.catalogue.get(serviceId);
      const answers = facts ? [...answersOf([{ service: facts, concepts }], clauses, today).values()] : [];
      return {
        service: facts ? toService(facts) : null,
        capabilities: concepts.map(toCapability),
        met: answers.filter(({ answer }) => answer === 'met').length,
        notStated: answers.filter(({ answer }) => answer === 'unknown').length,
        because: textIn(chosen.get(serviceId) ?? {}, reader),
      };
    });
  }

  @Access('parent')
  @ResolveField(() => String, {
    description: 'Why this one, or why none: as the matching explains it. Empty where nothing was kept.',
  })
  because(
    @Parent() { explanation }: Replacement,
    @CurrentCaller() caller: Caller,
    @Args('language', LANGUAGE) language: string | null,
  ): string {
    return textIn(explanation.because ?? {}, readerLanguage(caller, language));
  }

  @Access('parent')
  @ResolveField(() => [ClauseAnswer], {
    description: 'Clauses on the whole, answered together with what stays: budget, one provider, order.',
  })
  answers(
    @Parent() { explanation }: Replacement,
    @CurrentCaller() caller: Caller,
    @Args('language', LANGUAGE) language: string | null,
  ): ClauseAnswer[] {
    const reader = readerLanguage(caller, language);
    return (explanation.answers ?? []).map((one) => ({ ...one, because: textIn(one.because, reader) }));
  }

  @Access('parent')
  @ResolveField(() => [ReplacementRejection], {
    description:
      'What was looked at and not taken, then what misses a few conditions; the best first, at most 6.',
  })
  rejected(
    @Parent() { explanation }: Replacement,
    @CurrentCaller() caller: Caller,
    @Args('language', LANGUAGE) language: string | null,
  ): ReplacementRejection[] {
    const reader = readerLanguage(caller, language);
    return (explanation.rejected ?? []).map(({ serviceId, because }) => {
      const facts = this.index.catalogue.get(serviceId);
      return { service: facts ? toService(facts) : null, because: textIn(because, reader) };
    });
  }
}

/** The replacement as the API shows it. */
export function toReplacement(row: ReplacementRow): Replacement {
  return {
    id: toGlobalId('Replacement', row.id),
    storedItems: row.items,
    requestKey: row.request_id,
    explanation: row.explanation,
    dismissedBefore: row.explanation.dismissed ?? 0,
    state: row.state,
    createdAt: row.created_at,
    actions: actionsFrom(REPLACEMENT_STATES, row.state, ['requester']),
  };
}
