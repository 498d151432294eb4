import type { Clause } from '@fivefold/domain';
import type { Candidate } from '../constrain/candidates.js';
import type { Judged } from '../constrain/judge.js';
import type { JudgedCapability } from '../constrain/judged-capability.js';
import { binds } from '../constrain/scope.js';
import type { Bundle } from '../types.js';
import { message } from './message.js';

/**
 * The capability with its matches turned into near misses of a same-provider clause, where that clause is why the bundle
 * leaves the capability open.
 *
 * @returns null where it is not
 */
export function splitProvider(
  capability: JudgedCapability,
  { gaps, conflict, choices }: Bundle,
  clauses: readonly Clause[],
): JudgedCapability | null {
  const { concept, matchCount } = capability;
  if (!gaps.includes(concept) || matchCount === 0) return null;
  const clause = clauses.find(
    (one) => one.value.key === 'same_provider' && conflict.includes(one.id) && binds(one, concept),
  );
  if (!clause) return null;
  const others = choices.flatMap(({ concepts }) => concepts.filter((other) => binds(clause, other)));
  const because = message('same_provider.unmet', { concepts: { concepts: [...others, concept] } });
  return turned(capability, { clause, answer: 'violated', because });
}

function turned(capability: JudgedCapability, split: Judged): JudgedCapability {
  const { concept, clauses, implied, offered, own, matchCount, rejectedCount } = capability;
  const turn = ({ service, concept, told, answers, parts, score01 }: Candidate): Candidate => {
    const turned = { told: [...told, split], answers: [...answers, split], violated: [split] };
    return { service, concept, parts, score01, ...turned };
  };
  const firstRejected = (limit: number) => {
    const first = capability.firstMatches(limit).map(turn);
    return [...first, ...capability.firstRejected(limit - first.length)];
  };
  return {
    ...{ concept, clauses, implied, offered, own },
    matchCount: 0,
    rejectedCount: matchCount + rejectedCount,
    matches: [],
    get rejected() {
      return firstRejected(Infinity);
    },
    get substitutes() {
      return capability.substitutes;
    },
    firstMatches: () => [],
    firstRejected,
    firstSubstitutes: (limit) => capability.firstSubstitutes(limit),
    madeMatch: () => undefined,
    placeWith: () => 1,
    opened: (clauseId, value) =>
      clauseId === split.clause.id ? matchCount : capability.opened(clauseId, value),
    keysViolated: () => [split.clause.value.key],
  };
}
