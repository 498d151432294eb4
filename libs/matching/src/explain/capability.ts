import type { Language } from '@fivefold/domain';
import { RELATIONS } from '@fivefold/vocabulary';
import type { Candidate } from '../constrain/candidates.js';
import type { Judged } from '../constrain/judge.js';
import type { JudgedCapability } from '../constrain/judged-capability.js';
import { looseningOf, type Loosening } from '../constrain/near-miss.js';
import type {
  Bundle,
  CapabilityMatches,
  ClauseAnswer,
  MatchRequest,
  NearMiss,
  ServiceMatch,
  Substitute,
} from '../types.js';
import { counterfactualAt, counterfactualOf, type Counterfactual } from './counterfactual.js';
import { message, type Message } from './message.js';
import { say, sayAll } from './say.js';

/** Services that are put into words in one step. */
const AT_ONCE = 4;

/**
 * One judged capability as the reader sees it: at most `request.limit` of each kind, and every match that the bundle
 * chose, with each answer in words. In steps of a few services.
 */
export function* explainCapability(
  judged: JudgedCapability,
  request: MatchRequest,
  bundle: Bundle,
): Generator<undefined, CapabilityMatches> {
  const { concept, offered } = judged;
  const { language, limit, today } = request;
  const first = judged.firstMatches(limit);
  const chosen = bundle.choices
    .filter(({ concepts }) => concepts.includes(concept))
    .flatMap(({ serviceId }) => judged.madeMatch(serviceId) ?? []);
  const further = [...new Set(chosen)]
    .filter((one) => !first.includes(one))
    .sort((a, b) => b.score01 - a.score01 || (a.service.id < b.service.id ? -1 : 1));
  return {
    concept,
    matches: [
      ...(yield* eachOf(first, (one, rank) => matchOf(one, counterfactualOf(first, rank), language))),
      ...(yield* eachOf(further, (one) => matchOf(one, counterfactualOfFurther(one, judged), language))),
    ],
    nearMisses: yield* eachOf(judged.firstRejected(limit), (one) => nearMissOf(one, judged, today, language)),
    substitutes: yield* eachOf(judged.firstSubstitutes(limit), (one) => substituteOf(one, language)),
    offered,
    gap: gapOf(judged, bundle, today, language),
  };
}

function* eachOf<Row>(
  candidates: readonly Candidate[],
  toRow: (one: Candidate, at: number) => Row,
): Generator<undefined, Row[]> {
  const rows: Row[] = [];
  for (const [at, one] of candidates.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    rows.push(toRow(one, at));
  }
  return rows;
}

function counterfactualOfFurther(one: Candidate, judged: JudgedCapability): Counterfactual | null {
  const placeWith = (score01: number) => judged.placeWith(one, score01);
  return counterfactualAt(one, placeWith(one.score01) - 1, placeWith);
}

function answersOf(answers: readonly Judged[], language: Language): ClauseAnswer[] {
  return answers.map(({ clause, answer, because }) => ({
    clauseId: clause.id,
    key: clause.value.key,
    hard: clause.hard,
    answer,
    because: say(because, language),
  }));
}

function matchOf(
  { service, concept, answers, parts, score01 }: Candidate,
  counterfactual: Counterfactual | null,
  language: Language,
): ServiceMatch {
  const main = service.capabilities[0]!;
  const role =
    main === concept
      ? message('match.main', { concept: { concepts: [concept] } })
      : message('match.also', { concept: { concepts: [concept] }, main: { concepts: [main] } });
  return {
    serviceId: service.id,
    concept,
    score01,
    parts,
    answers: answersOf(answers, language),
    because: sayAll([role, tallyOf(answers)], language),
    counterfactual: counterfactual && say(wishOf(counterfactual), language),
  };
}

function wishOf({ stated, place }: Counterfactual): Message {
  const keys = { keys: [...new Set(stated.map(({ clause }) => clause.value.key))] };
  return place === 1 ? message('match.if.first', { keys }) : message('match.if.place', { keys, place });
}

function tallyOf(answers: readonly Judged[]): Message {
  const count = (wanted: Judged['answer']) => answers.filter(({ answer }) => answer === wanted).length;
  const demands = { count: count('met'), of: 'demands' } as const;
  if (answers.length === 0) return message('match.free');
  if (demands.count === answers.length) return message('match.all', { demands });
  const [unknown, missed] = [count('unknown'), count('violated')];
  if (missed === 0) return message('match.unknown', { demands, unknown });
  if (unknown === 0) return message('match.missed', { demands, missed });
  return message('match.some', { demands, unknown, missed });
}

function nearMissOf(near: Candidate, judged: JudgedCapability, today: string, language: Language): NearMiss {
  const blocking = near.violated;
  const loosen = looseningOf(near, judged, today);
  const reasons = blocking.map(({ because }) => say(because, language)).join(' ');
  const params = { because: reasons, conditions: { count: blocking.length, of: 'conditions' } } as const;
  const rejection = message(blocking.length === 1 ? 'near.one' : 'near.many', params);
  return {
    serviceId: near.service.id,
    concept: near.concept,
    answers: answersOf(near.answers, language),
    violates: blocking.map(({ clause }) => clause.id),
    because: sayAll([rejection, ...(loosen ? wayOut(loosen, language) : [])], language),
    loosen: loosen && { clauseId: loosen.clauseId, value: loosen.value, opens: loosen.opens },
  };
}

function wayOut({ wording, opens }: Loosening, language: Language): Message[] {
  const change = wording ? message('near.loosen', { value: say(wording, language) }) : message('near.drop');
  return opens === 0 ? [change] : [change, message('near.opens', { others: opens })];
}

function substituteOf({ service, concept, answers }: Candidate, language: Language): Substitute {
  const relation = RELATIONS.find(
    ({ type, from, to }) => type === 'substitutes' && to === concept && service.capabilities.includes(from),
  )!;
  const because = message('substitute', {
    own: { concepts: [relation.from] },
    concept: { concepts: [concept] },
    why: relation.why,
  });
  return {
    serviceId: service.id,
    concept: relation.from,
    answers: answersOf(answers, language),
    because: say(because, language),
  };
}

function gapOf(judged: JudgedCapability, bundle: Bundle, today: string, language: Language): string | null {
  const { concept, matchCount, offered, own } = judged;
  const params = { concept: { concepts: [concept] }, offered } as const;
  if (matchCount > 0) {
    if (!bundle.gaps.includes(concept)) return null;
    const keys = bundle.conflict.map(
      (id) => bundle.answers.find(({ clauseId }) => clauseId === id)?.key ?? 'capacity',
    );
    return say(message('gap.bundle', { ...params, keys: { keys: [...new Set(keys)] } }), language);
  }
  if (bundle.choices.some(({ concepts }) => concepts.includes(concept))) return null;
  if (offered === 0) return say(message('gap.none', params), language);
  if (offered === own) return say(message('gap.own', params), language);
  const [nearest] = judged.firstRejected(1);
  const split = nearest!.answers.some(({ clause }) => clause.value.key === 'same_provider');
  if (split) return say(message('gap.same_provider', params), language);
  const why = message('gap.rejected', { ...params, keys: { keys: judged.keysViolated().slice(0, 3) } });
  return sayAll([why, ...reliefOf(judged, today, language)], language);
}

/** The one demand that, loosened, would let the nearest service fit; empty where each misses several. */
function reliefOf(judged: JudgedCapability, today: string, language: Language): Message[] {
  const [nearest] = judged.firstRejected(1) as [Candidate];
  const loosen = looseningOf(nearest, judged, today);
  if (!loosen) return [];
  if (loosen.wording) return [message('gap.loosen', { value: say(loosen.wording, language) })];
  const [{ clause }] = nearest.violated as [Judged];
  return [message('gap.drop', { key: { keys: [clause.value.key] } })];
}
