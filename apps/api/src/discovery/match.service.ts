import type { Language, ServiceFacts } from '@fivefold/domain';
import {
  type Asker,
  concludeMatch,
  type MatchResult,
  type PreparedMatch,
  prepareMatch,
  type Understanding,
} from '@fivefold/matching';
import { Injectable } from '@nestjs/common';
import {
  askerOf,
  type Need,
  readCapabilities,
  readClauses,
  readerLanguage,
  toCapability,
  today,
  toUnderstanding,
  understandNeed,
} from '../need/index.js';
import type { Caller } from '../platform/index.js';
import { BundleComposer } from './bundle-composer.js';
import { LiveIndex } from './live-index.js';
import type { MatchNeedInput, MatchRun } from './match.graphql.js';
import type { Service } from './service.graphql.js';
import { toService } from './services.js';

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

/**
 * The wire object of a result. Services are those that were judged, so that a publication meanwhile changes nothing.
 * @param tookMs milliseconds
 */
function toMatchRun(result: MatchResult, { judged }: PreparedMatch, tookMs: number): MatchRun {
  const facts = new Map<string, ServiceFacts>();
  for (const { matches, rejected, substitutes } of judged)
    for (const { service } of [...matches, ...rejected, ...substitutes]) facts.set(service.id, service);
  const serviceOf = (id: string): Service => toService(facts.get(id)!);
  const { understanding, capabilities, bundle, algorithm } = result;
  return {
    understanding: toUnderstanding(understanding),
    capabilities: capabilities.map(({ concept, matches, nearMisses, substitutes, offered, gap }) => ({
      capability: toCapability(concept),
      matches: matches.map(({ serviceId, score01, parts, answers, because }) => {
        return { service: serviceOf(serviceId), score: score01, parts, answers, because };
      }),
      nearMisses: nearMisses.map(({ serviceId, answers, violates, because, loosen }) => {
        return { service: serviceOf(serviceId), answers, violates, because, loosen };
      }),
      substitutes: substitutes.map(({ serviceId, concept: instead, answers, because }) => {
        return { service: serviceOf(serviceId), capability: toCapability(instead), answers, because };
      }),
      offered,
      gap,
    })),
    bundle: {
      status: bundle.status,
      gap: bundle.gap01,
      because: bundle.because,
      choices: bundle.choices.map(({ serviceId, concepts, because, cost }) => {
        return { service: serviceOf(serviceId), capabilities: concepts.map(toCapability), because, cost };
      }),
      passedOver: bundle.passedOver.map(({ serviceId, concept, because }) => {
        return { service: serviceOf(serviceId), capability: toCapability(concept), because };
      }),
      conflict: bundle.conflict,
      gaps: bundle.gaps.map(toCapability),
      answers: bundle.answers,
      cost: bundle.cost,
      horizonMonths: bundle.horizonMonths,
      costUnknown: bundle.costUnknown.map(serviceOf),
    },
    algorithm,
    tookMs,
  };
}
