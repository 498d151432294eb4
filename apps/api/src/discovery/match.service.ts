import type { Language } from '@fivefold/domain';
import {
  type Asker,
  type BundleChoice,
  concludeMatchSteps,
  type MatchResult,
  type OtherBundle,
  type PreparedMatch,
  prepareMatchSteps,
  type Understanding,
} from '@fivefold/matching';
import { Injectable } from '@nestjs/common';
import { type Region, toRegion } from '../directory/index.js';
import {
  askerOf,
  readCapabilities,
  readClauses,
  readerLanguage,
  toCapability,
  today,
  understandingSteps,
  understandNeed,
} from '../decomposition/index.js';
import { type Need } from '../need/index.js';
import { type Caller, inTurns } from '../platform/index.js';
import { BundleComposer } from './bundle-composer.js';
import { LiveIndex } from './live-index.js';
import type { CapabilityMatches, MatchNeedInput, MatchRun } from './match.graphql.js';
import { PacedRows } from './pace.js';
import type { Service } from './service.graphql.js';
import { toService } from './services.js';

/** Services per capability where the caller names no number. */
const DEFAULT_LIMIT = 5;

interface RunOptions {
  readonly language: Language;
  /** Services per capability. */
  readonly limit: number;
  /** Next best bundles. */
  readonly others: number;
  readonly frontier: boolean;
  /** Milliseconds of the process clock. */
  readonly startedAt: number;
  /** Aborts when nobody waits for the answer any more. */
  readonly gone: AbortSignal | null;
}

/** Needs against the live index. Nothing is stored; the bundle is composed off the event loop. */
@Injectable()
export class MatchService {
  constructor(
    private readonly live: LiveIndex,
    private readonly composer: BundleComposer,
  ) {}

  /** Takes a text apart, with reasons in `language`. @throws DomainError NEED_EMPTY, NEED_TOO_LONG */
  async understand(caller: Caller, text: string, language?: string | null): Promise<Understanding> {
    const asker = await askerOf(caller);
    return understandNeed(text, asker, readerLanguage(caller, language), this.live.evidence);
  }

  /**
   * Matches a text, or what a person made of it. One statement for a signed-in caller, none for a guest.
   * @param gone aborts when nobody waits for the answer any more
   * @throws DomainError as {@link understand}; CONCEPT_UNKNOWN, REGION_UNKNOWN, CLAUSE_INVALID, INPUT_INVALID with the path; Cancelled
   */
  async match(caller: Caller, input: MatchNeedInput, gone: AbortSignal | null): Promise<MatchRun> {
    const startedAt = performance.now();
    const language = readerLanguage(caller, input.language);
    const asker = await askerOf(caller, input);
    const understood = await understandNeed(input.text, asker, language, this.live.evidence);
    const understanding = {
      ...understood,
      ...(input.capabilities && { capabilities: readCapabilities(input.capabilities, understood) }),
      ...(input.clauses && { clauses: readClauses(input.clauses, understood, this.live.sectorKeys()) }),
    };
    const { otherBundles, frontier } = input;
    return this.run(understanding, asker, {
      language,
      limit: input.first ?? DEFAULT_LIMIT,
      others: otherBundles ?? 0,
      frontier: frontier ?? false,
      startedAt,
      gone,
    });
  }

  /** Matches a saved need by the decomposition that a person confirmed. @throws DomainError INPUT_INVALID for a limit beyond 1 … 40 */
  async matchSaved(
    caller: Caller,
    need: Need,
    { first, language: wanted }: { readonly first?: number | null; readonly language?: string | null },
    gone: AbortSignal | null,
  ): Promise<MatchRun> {
    const startedAt = performance.now();
    const language = readerLanguage(caller, wanted);
    const asker = await askerOf(caller, { region: need.region?.code });
    const understood = await understandNeed(need.text, asker, language);
    const understanding = { ...understood, capabilities: need.wanted, clauses: need.demands };
    const limit = first ?? DEFAULT_LIMIT;
    return this.run(understanding, asker, { language, limit, others: 0, frontier: false, startedAt, gone });
  }

  private async run(
    understanding: Understanding,
    asker: Asker,
    { language, limit, others, frontier, startedAt, gone }: RunOptions,
  ): Promise<MatchRun> {
    const request = { understanding, asker, today: today(), language, limit };
    const prepared = await inTurns(prepareMatchSteps(request, this.live.catalogue), gone);
    const bundle = await this.composer.compose(prepared.bundleProblem, { others, frontier }, gone);
    const result = await inTurns(concludeMatchSteps(prepared, bundle), gone);
    return inTurns(matchRunSteps(result, prepared, language, startedAt), gone);
  }
}

/**
 * The wire object of a result, in steps. Services are those that were judged, so that a publication meanwhile changes nothing.
 * @param startedAt milliseconds of the process clock
 */
function* matchRunSteps(
  result: MatchResult,
  { services }: PreparedMatch,
  language: Language,
  startedAt: number,
): Generator<undefined, MatchRun> {
  const serviceOf = (id: string): Service => toService(services.get(id)!);
  const toChoice = ({ serviceId, concepts, leg }: Pick<BundleChoice, 'serviceId' | 'concepts' | 'leg'>) => {
    return {
      service: serviceOf(serviceId),
      capabilities: concepts.map(toCapability),
      leg: leg && { ...leg, from: placeOf(leg.from), to: placeOf(leg.to), via: leg.via.map(placeOf) },
    };
  };
  const toOther = ({ choices, gaps, cost, costUnknown, providers, unstated, because }: OtherBundle) => {
    return {
      choices: choices.map(toChoice),
      gaps: gaps.map(toCapability),
      cost,
      costUnknown: costUnknown.map(serviceOf),
      providers,
      unstated,
      because,
    };
  };
  const { understanding, bundle, algorithm } = result;
  const rows = new PacedRows();
  const capabilities: CapabilityMatches[] = [];
  for (const { concept, matches, nearMisses, substitutes, offered, gap } of result.capabilities) {
    capabilities.push({
      capability: toCapability(concept),
      matches: rows.of(
        matches.map(({ serviceId, score01: score, parts, answers, because, counterfactual }) => {
          return { service: serviceOf(serviceId), score, parts, answers, because, counterfactual };
        }),
      ),
      nearMisses: rows.of(
        nearMisses.map(({ serviceId, answers, violates, because, loosen }) => {
          return { service: serviceOf(serviceId), answers, violates, because, loosen };
        }),
      ),
      substitutes: rows.of(
        substitutes.map(({ serviceId, concept: instead, answers, because }) => {
          return { service: serviceOf(serviceId), capability: toCapability(instead), answers, because };
        }),
      ),
      offered,
      gap,
    });
    yield;
  }
  const understood = yield* understandingSteps(understanding, language);
  yield;
  return {
    understanding: understood,
    capabilities,
    bundle: {
      status: bundle.status,
      gap: bundle.gap01,
      because: bundle.because,
      choices: bundle.choices.map((choice) => {
        return { ...toChoice(choice), because: choice.because, cost: choice.cost };
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
      others: bundle.others.map(toOther),
      frontier: bundle.frontier.map(toOther),
      frontierProven: bundle.frontierProven,
    },
    algorithm,
    tookMs: performance.now() - startedAt,
  };
}

/** A place of a route; one that the vocabulary does not know keeps its code. */
function placeOf(code: string): Region {
  return toRegion(code) ?? { code, country: code.slice(0, 2) };
}
