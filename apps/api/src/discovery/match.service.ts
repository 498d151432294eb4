import type { Language } from '@fivefold/domain';
import { type Asker, concludeMatch, prepareMatch, type Understanding } from '@fivefold/matching';
import { Injectable } from '@nestjs/common';
import {
  askerOf,
  type Need,
  readCapabilities,
  readClauses,
  readerLanguage,
  today,
  understandNeed,
} from '../need/index.js';
import type { Caller } from '../platform/index.js';
import { BundleComposer } from './bundle-composer.js';
import { LiveIndex } from './live-index.js';
import type { MatchNeedInput, MatchRun } from './match.graphql.js';
import { toMatchRun } from './match-run.js';

/** Services per capability where the caller names no number. */
const DEFAULT_LIMIT = 5;

/** Needs against the live index. Nothing is stored; the bundle is composed off the event loop. */
@Injectable()
export class MatchService {
  constructor(
    private readonly live: LiveIndex,
    private readonly composer: BundleComposer,
  ) {}

  /** Takes a text apart, with reasons in `language`. @throws DomainError NEED_EMPTY, NEED_TOO_LONG */
  async understand(caller: Caller, text: string, language?: string | null): Promise<Understanding> {
    return understandNeed(text, await askerOf(caller), readerLanguage(caller, language));
  }

  /**
   * Matches a text, or what a person made of it. One statement for a signed-in caller, none for a guest.
   * @throws DomainError as {@link understand}; CONCEPT_UNKNOWN, REGION_UNKNOWN, CLAUSE_INVALID, INPUT_INVALID with the path
   */
  async match(caller: Caller, input: MatchNeedInput): Promise<MatchRun> {
    const startedAt = performance.now();
    const language = readerLanguage(caller, input.language);
    const asker = await askerOf(caller, input);
    const understood = understandNeed(input.text, asker, language);
    const understanding = {
      ...understood,
      ...(input.capabilities && { capabilities: readCapabilities(input.capabilities, understood) }),
      ...(input.clauses && { clauses: readClauses(input.clauses, understood) }),
    };
    return this.run(understanding, asker, { language, limit: input.first ?? DEFAULT_LIMIT, startedAt });
  }

  /** Matches a saved need by the decomposition that a person confirmed. @throws DomainError INPUT_INVALID for a limit beyond 1 … 40 */
  async matchSaved(
    caller: Caller,
    need: Need,
    { first, language: wanted }: { readonly first?: number | null; readonly language?: string | null },
  ): Promise<MatchRun> {
    const startedAt = performance.now();
    const language = readerLanguage(caller, wanted);
    const asker = await askerOf(caller, { region: need.region?.code });
    const understood = understandNeed(need.text, asker, language);
    const understanding = { ...understood, capabilities: need.wanted, clauses: need.demands };
    return this.run(understanding, asker, { language, limit: first ?? DEFAULT_LIMIT, startedAt });
  }

  private async run(
    understanding: Understanding,
    asker: Asker,
    {
      language,
      limit,
      startedAt,
    }: { readonly language: Language; readonly limit: number; readonly startedAt: number },
  ): Promise<MatchRun> {
    const request = { understanding, asker, today: today(), language, limit };
    const prepared = prepareMatch(request, this.live.catalogue);
    const bundle = await this.composer.compose(prepared.bundleProblem);
    return toMatchRun(concludeMatch(prepared, bundle), prepared, performance.now() - startedAt);
  }
}
