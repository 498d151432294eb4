import type { Answer, Clause, ConceptId, Span } from '@fivefold/domain';
import type { Candidate } from '../constrain/candidates.js';
import { splitProvider } from '../explain/split-provider.js';
import type { PreparedMatch } from '../match.js';
import type { Bundle, FoundCapability, Stance } from '../types.js';
import { writeDemand, writeScope, type DemandJson } from './clause-json.js';

/** A capability that was found in the text of a need; `span` is where it is said first. */
export interface PrintedCapability {
  readonly concept: ConceptId;
  readonly stance: Stance;
  readonly confidence: number;
  readonly span: Span | null;
  /** Only where it is one of several alternatives: those with the same number. */
  readonly alternative?: number;
}

/** A clause as `evaluate:needs` prints it. */
export interface PrintedClause {
  /** A clause key; where clauses were given, whatever the file has. */
  readonly key: string;
  /** In the shape of the interchange file, without hardness and scope. */
  readonly value: DemandJson;
  readonly hard: boolean;
  readonly appliesTo: readonly (ConceptId | '*')[];
  readonly span: Span | null;
}

/** `clause` is the index in `clauses`; null for the implicit `customer_region`, which nobody wrote. */
export interface PrintedAnswer {
  readonly key: Clause['value']['key'];
  readonly clause: number | null;
  readonly answer: Answer;
}

/** A service that fits, with its answers to the clauses that bind the capability; `score` 0 … 1. */
export interface PrintedMatch {
  readonly offering: string;
  readonly score: number;
  readonly answers: readonly PrintedAnswer[];
}

/** `clause` goes with `violates`, place by place. */
export interface PrintedNearMiss {
  readonly offering: string;
  readonly violates: readonly Clause['value']['key'][];
  readonly clause: readonly (number | null)[];
  readonly answers: readonly PrintedAnswer[];
}

/** A need answered, as `evaluate:needs` prints it: services by their ids in the file, clauses by number. */
export interface NeedAnswer {
  readonly id: string;
  readonly capabilities: readonly PrintedCapability[];
  readonly clauses: readonly PrintedClause[];
  /** By wanted capability, best first. */
  readonly matches: Readonly<Record<ConceptId, readonly PrintedMatch[]>>;
  /** By wanted capability, those with the fewest violated clauses first. */
  readonly nearMisses: Readonly<Record<ConceptId, readonly PrintedNearMiss[]>>;
  readonly bundle: {
    readonly status: Bundle['status'];
    /** Each service once, members of a chain in their order. */
    readonly offerings: readonly string[];
    /** Clauses on the whole: budget, one provider. */
    readonly answers: readonly PrintedAnswer[];
  };
  readonly gaps: readonly ConceptId[];
  readonly ms: number;
}

/**
 * The answer to one need in the printed shape.
 *
 * @param limit most matches, and most near misses, of one capability; Infinity for all. What the bundle chose is always
 *   among the matches.
 * @param ms what understanding, matching and composing took
 * @param given the clauses of a file, printed as they stand there; clause `c1` is the first of them
 */
export function needAnswer(
  id: string,
  { request, judged }: PreparedMatch,
  bundle: Bundle,
  {
    limit,
    ms,
    given,
  }: { readonly limit: number; readonly ms: number; readonly given?: readonly PrintedClause[] },
): NeedAnswer {
  const { capabilities, clauses } = request.understanding;
  const places = new Map(
    clauses.map(({ id: clause }, place) => [clause, given ? Number(clause.slice(1)) - 1 : place]),
  );
  const chosen = new Set(bundle.choices.map(({ serviceId }) => serviceId));
  const shown = judged.map((one) => splitProvider(one, bundle, clauses) ?? one);
  return {
    id,
    capabilities: capabilities.map(printCapability),
    clauses: given ?? clauses.map(printClause),
    matches: Object.fromEntries(
      shown.map(({ concept, matches }) => [
        concept,
        matches
          .filter(({ service }, rank) => rank < limit || chosen.has(service.id))
          .map((one) => ({
            offering: one.service.id,
            score: one.score01,
            answers: printAnswers(one, places),
          })),
      ]),
    ),
    nearMisses: Object.fromEntries(
      shown.map(({ concept, rejected }) => [
        concept,
        rejected.slice(0, limit).map((one) => printNearMiss(one, places)),
      ]),
    ),
    bundle: {
      status: bundle.status,
      offerings: [...new Set(bundle.choices.map(({ serviceId }) => serviceId))],
      answers: bundle.answers.map(({ key, clauseId, answer }) => ({
        key,
        clause: places.get(clauseId) ?? null,
        answer,
      })),
    },
    gaps: bundle.gaps,
    ms: Math.round(ms * 100) / 100,
  };
}

function printCapability({ concept, stance, confidence01, spans, alternative }: FoundCapability) {
  return {
    concept,
    stance,
    confidence: confidence01,
    span: spans[0] ?? null,
    ...(alternative !== null && { alternative }),
  };
}

function printClause({ value, hard, appliesTo, span }: Clause): PrintedClause {
  return { key: value.key, value: writeDemand(value), hard, appliesTo: writeScope(appliesTo), span };
}

function printAnswers({ answers }: Candidate, places: ReadonlyMap<string, number>): PrintedAnswer[] {
  return answers.map(({ clause, answer }) => ({
    key: clause.value.key,
    clause: places.get(clause.id) ?? null,
    answer,
  }));
}

function printNearMiss(one: Candidate, places: ReadonlyMap<string, number>): PrintedNearMiss {
  const blocking = one.violated.map(({ clause }) => clause);
  return {
    offering: one.service.id,
    violates: blocking.map(({ value }) => value.key),
    clause: blocking.map((clause) => places.get(clause.id) ?? null),
    answers: printAnswers(one, places),
  };
}
