import type { Clause } from '@fivefold/domain';
import type { JudgedCapability } from '../constrain/candidates.js';
import type { Judged } from '../constrain/judge.js';
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
  const { concept, matches, rejected } = capability;
  if (!gaps.includes(concept) || matches.length === 0) return null;
  const clause = clauses.find(
    (one) => one.value.key === 'same_provider' && conflict.includes(one.id) && binds(one, concept),
  );
  if (!clause) return null;
  const others = choices.flatMap(({ concepts }) => concepts.filter((other) => binds(clause, other)));
  const because = message('same_provider.unmet', { concepts: { concepts: [...others, concept] } });
  const split: Judged = { clause, answer: 'violated', because };
  const turned = matches.map((one) => ({
    ...one,
    answers: [...one.answers, split],
    violated: [split],
  }));
  return { ...capability, matches: [], rejected: [...turned, ...rejected] };
}
