import { type Clause, type ConceptId, type Language, LANGUAGES, type Texts } from '@fivefold/domain';
import {
  type Asker,
  type Bundle,
  type CandidateSource,
  type ClauseAnswer,
  concludeMatch,
  type FoundCapability,
  type MatchResult,
  prepareMatch,
} from '@fivefold/matching';
import type { BundleComposer } from '../discovery/index.js';
import type { StoredItem } from '../engagement/index.js';
import { requestOf } from '../need-match/index.js';
import type { BundlePart } from './bundle-parts.js';

/** Most proposals that may be turned down before no more are looked for: each takes a run of the solver. */
export const PROPOSALS_MOST = 10;
/** Most rejected services that are shown. */
const REJECTED_MOST = 6;

/** What is looked for. */
export interface Lost {
  /** All services of the bundle. */
  readonly parts: readonly BundlePart[];
  readonly text: string;
  readonly clauses: readonly Clause[];
  readonly asker: Asker;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Proposals that were turned down. */
  readonly dismissed: readonly (readonly StoredItem[])[];
}

/** Why something is proposed, or nothing; sentences by language. */
export interface Explanation {
  readonly because: Texts;
  readonly choices: readonly { readonly serviceId: string; readonly because: Texts }[];
  /** Clauses on the whole, with what stays. */
  readonly answers: readonly (Omit<ClauseAnswer, 'because'> & { readonly because: Texts })[];
  /** Services that were looked at and not taken, and those that miss a few conditions; the best first. */
  readonly rejected: readonly { readonly serviceId: string; readonly because: Texts }[];
  /** How many proposals were turned down before. */
  readonly dismissed: number;
}

/** What could stand in; nothing where no bundle keeps the others, with the reason. */
export interface StandIns {
  readonly items: readonly StoredItem[];
  readonly explanation: Explanation;
}

type Worded = readonly { readonly language: Language; readonly result: MatchResult }[];

/**
 * The best bundle that keeps the standing parts and does everything that was lost: as the matching composes it, with the
 * clauses of the request over the whole; of those turned down the next best. Who fell away from a capability is not asked for
 * it again, nor a service for what it does already.
 *
 * Cost: a match per language, each composed by `composer`.
 */
export async function findStandIns(
  lost: Lost,
  catalogue: CandidateSource,
  composer: BundleComposer,
): Promise<StandIns> {
  const { parts, text, clauses, asker, today, dismissed } = lost;
  const kept = parts.filter(({ part }) => part === 'kept');
  const need = { text, language: null, capabilities: wantedOf(parts), clauses };
  const source = withoutFallen(parts, catalogue);
  const worded: { language: Language; result: MatchResult }[] = [];
  for (const language of LANGUAGES) {
    const request = { ...requestOf(need, asker, today, language), kept };
    const prepared = prepareMatch(request, source);
    const others = Math.min(dismissed.length, PROPOSALS_MOST);
    const bundle = await composer.compose(prepared.bundleProblem, { others });
    worded.push({ language, result: concludeMatch(prepared, bundle) });
  }
  const { bundle } = worded[0]!.result;
  const refused = new Set(dismissed.map(keyOf));
  const found = [bundle, ...bundle.others].findIndex(
    ({ choices, gaps }) => gaps.length === 0 && choices.length > 0 && !refused.has(keyOf(choices)),
  );
  const proposed = [bundle, ...bundle.others][found];
  return {
    items: (proposed?.choices ?? []).map(({ serviceId, concepts }) => ({ serviceId, concepts })),
    explanation: explain(worded, found, dismissed.length),
  };
}

/** What the lost part was to do. */
function wantedOf(parts: readonly BundlePart[]): FoundCapability[] {
  const lost = parts.filter(({ part }) => part === 'lost').flatMap(({ concepts }) => concepts);
  return [...new Set(lost)].map((concept) => ({
    concept,
    stance: 'wanted',
    confidence01: 1,
    spans: [],
    origin: 'added',
    alternative: null,
    because: '',
  }));
}

function withoutFallen(parts: readonly BundlePart[], catalogue: CandidateSource): CandidateSource {
  const lost = parts.filter(({ part }) => part === 'lost');
  const left = new Set(lost.map(({ service }) => service.providerId));
  const isOut = (id: string, providerId: string, concept: ConceptId) =>
    left.has(providerId) ||
    parts.some(
      ({ part, service, concepts }) =>
        concepts.includes(concept) &&
        (part === 'kept' ? service.id === id : service.providerId === providerId),
    );
  return {
    candidates: (concept, query, limit) =>
      catalogue
        .candidates(concept, query, limit)
        .filter(({ service }) => !isOut(service.id, service.providerId, concept)),
  };
}

/** @param found place among the best and the next best; -1 where nothing is proposed */
function explain(worded: Worded, found: number, dismissed: number): Explanation {
  const { bundle, capabilities } = worded[0]!.result;
  const near = capabilities.flatMap(({ nearMisses }) => nearMisses.map(({ serviceId }) => serviceId));
  const byRank = capabilities.flatMap(({ matches }) => matches.map(({ serviceId }) => serviceId));
  const passed = bundle.passedOver.map(({ serviceId }) => serviceId);
  // What the best passes over is no reason for another one, which its own sentence compares with the best.
  const looked = found > 0 ? [] : [...byRank.filter((id) => passed.includes(id)), ...near];
  return {
    because: said(worded, ({ result }) => becauseOf(result, found)),
    choices:
      found === 0
        ? bundle.choices.map(({ serviceId }) => ({
            serviceId,
            because: said(worded, ({ result }) => sentenceOf(result.bundle.choices, serviceId)),
          }))
        : [],
    answers:
      found > 0
        ? []
        : bundle.answers.map(({ because: _, ...answer }) => ({
            ...answer,
            because: said(
              worded,
              ({ result }) =>
                result.bundle.answers.find(({ clauseId }) => clauseId === answer.clauseId)?.because,
            ),
          })),
    rejected: [...new Set(looked)].slice(0, REJECTED_MOST).map((serviceId) => ({
      serviceId,
      because: said(
        worded,
        ({ result }) =>
          sentenceOf(result.bundle.passedOver, serviceId) ??
          sentenceOf(
            result.capabilities.flatMap(({ nearMisses }) => nearMisses),
            serviceId,
          ),
      ),
    })),
    dismissed,
  };
}

function becauseOf({ bundle, capabilities }: MatchResult, found: number): string | undefined {
  if (found > 0) return bundle.others[found - 1]?.because;
  if (found === 0) return bundle.because;
  const gaps = capabilities.flatMap(({ gap }) => gap ?? []);
  // Without a gap everything that keeps the others was turned down: that is no matter of the matching.
  return [...gaps, ...(bundle.conflict.length > 0 ? [bundle.because] : [])].join(' ');
}

function sentenceOf(
  some: readonly { readonly serviceId: string; readonly because: string }[],
  id: string,
): string | undefined {
  return some.find(({ serviceId }) => serviceId === id)?.because;
}

function said(worded: Worded, sentence: (one: Worded[number]) => string | undefined): Texts {
  return Object.fromEntries(
    worded.flatMap((one) => {
      const words = sentence(one);
      return words ? [[one.language, words]] : [];
    }),
  );
}

function keyOf(items: readonly Pick<Bundle['choices'][number], 'serviceId'>[]): string {
  return items
    .map(({ serviceId }) => serviceId)
    .sort()
    .join();
}
