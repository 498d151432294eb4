import type { Money } from '@fivefold/domain';
import { message, type Message } from '../explain/message.js';
import type { Bundle } from '../types.js';
import { gapsOf } from './gaps.js';
import type { BundleProblem } from './problem.js';
import type { Solved } from './solve.js';

/**
 * What the bundle as a whole achieves.
 *
 * @param relief clauses without any one of which everything would be covered
 * @param enough budget with which everything would be covered; null where that is not known
 */
export function summaryOf(
  problem: BundleProblem,
  { assignment, objective }: Solved,
  status: Bundle['status'],
  conflict: readonly string[],
  relief: readonly string[],
  enough: Money | null,
): Message[] {
  const { wanted, kept, alternatives } = problem;
  if (wanted.length === 0) return [message('bundle.empty.need')];
  if (objective.services === 0 && status === 'optimal') return [message('bundle.empty.offer')];
  const gaps = gapsOf(problem, assignment);
  const isSpare = (concept: string) => alternatives.some((group) => group.indexOf(concept) > 0);
  const count = wanted.filter((concept) => !isSpare(concept)).length + kept.length;
  const params = {
    services: { count: objective.services, of: 'services' },
    providers: { count: objective.providers, of: 'providers' },
    count,
    covered: count - gaps.filter((concept) => !isSpare(concept)).length,
    gaps: gaps.length > 0 ? ({ concepts: gaps } as const) : ({ say: 'nothing' } as const),
    keys: { keys: keysOf(problem, conflict) },
  } as const;
  const kind = relief.length === 1 ? 'bundle.relief.one' : 'bundle.relief.any';
  const way = relief.length > 0 ? [message(kind, { keys: { keys: keysOf(problem, relief) } })] : [];
  const budget = enough ? [message('bundle.enough', { money: { money: enough } })] : [];
  if (status !== 'optimal') return [message(`bundle.${status}`, params), ...way, ...budget];
  if (gaps.length > 0) return [message('bundle.partly', params)];
  return [message(count === 1 ? 'bundle.single' : 'bundle.whole', params)];
}

function keysOf({ budgets, sameProvider }: BundleProblem, clauseIds: readonly string[]) {
  const has = (some: readonly { clauseId: string }[], id: string) =>
    some.some(({ clauseId }) => clauseId === id);
  const keys = clauseIds.map((id) =>
    has(budgets, id) ? 'budget' : has(sameProvider, id) ? 'same_provider' : 'capacity',
  );
  return [...new Set(keys)];
}
