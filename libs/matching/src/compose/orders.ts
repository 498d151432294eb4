import type { Clause, ConceptId } from '@fivefold/domain';
import { dueDays, isOrder } from '../constrain/order.js';
import { binds } from '../constrain/scope.js';
import { message, type Message } from '../explain/message.js';
import { say } from '../explain/say.js';
import type { ClauseAnswer } from '../types.js';
import type { Assignment, BundleProblem, OrderClause } from './problem.js';

/** The orders among the clauses, each step with the earliest deadline, hard or soft, of those behind it. */
export function ordersOf(
  clauses: readonly Clause[],
  concepts: readonly ConceptId[],
  today: string,
): OrderClause[] {
  const deadlinesOf = (concept: ConceptId) =>
    clauses
      .filter((clause) => binds(clause, concept))
      .flatMap((clause) => dueDays(clause, today) ?? [])
      .map((days) => ({ days, later: concept }));
  return clauses.filter(isOrder).map(({ id, hard, value: { sequence } }) => ({
    clauseId: id,
    hard,
    steps: sequence.map((concept, at) => {
      const [due = null] = sequence
        .slice(at + 1)
        .flatMap(deadlinesOf)
        .sort((one, other) => one.days - other.days);
      return { concept, index: concepts.indexOf(concept), due };
    }),
  }));
}

/**
 * Whether the chosen steps can begin in their order. Not stated where a step is open or states no lead time; violated
 * where one can begin only after a deadline of a later step. That deadline is a wish then, or the order is: what misses
 * a hard one is not among the choices. So a violated order is answered as a wish.
 */
export function orderAnswer(
  problem: BundleProblem,
  order: OrderClause,
  assignment: Assignment,
): ClauseAnswer {
  const { answer, because } = verdictOf(problem, order, assignment);
  const hard = order.hard && answer !== 'violated';
  return { clauseId: order.clauseId, key: 'order', hard, answer, because: say(because, problem.language) };
}

function verdictOf(
  problem: BundleProblem,
  { steps }: OrderClause,
  assignment: Assignment,
): { readonly answer: ClauseAnswer['answer']; readonly because: Message } {
  const begun = steps.map(({ concept, index, due }) => {
    const way = problem.ways[assignment[index] ?? -1];
    // Carriers that share a route begin together with the last of them.
    const leads = (way?.options ?? []).map((option) => problem.options[option]!.leadTimeDays);
    const days = leads.some((lead) => lead === null) ? null : Math.max(...leads.map(Number));
    return { concept, isOpen: way === undefined, days, due };
  });
  const named = (some: readonly { readonly concept: ConceptId }[]) => ({
    concepts: some.map(({ concept }) => concept),
  });
  const open = begun.filter(({ isOpen }) => isOpen);
  if (open.length > 0)
    return { answer: 'unknown', because: message('order.unknown.open', { open: named(open) }) };
  const late = begun.find(({ days, due }) => days !== null && due !== null && days > due.days);
  if (late) {
    const { days, due } = late;
    const params = {
      step: named([late]),
      has: { days: days! },
      later: { concepts: [due!.later] },
      gap: { days: days! - due!.days },
    };
    return { answer: 'violated', because: message('order.violated', params) };
  }
  const silent = begun.filter(({ days }) => days === null);
  if (silent.length > 0)
    return { answer: 'unknown', because: message('order.unknown.lead', { silent: named(silent) }) };
  return { answer: 'met', because: message('order.met', { steps: named(steps) }) };
}

/**
 * Indexes of the capabilities in the order of the need, moved only where an order wants it: next is always the first
 * that no other one left has to come before. Orders that contradict each other fall back on the order of the need.
 */
export function inOrder({ concepts, orders }: BundleProblem): number[] {
  const behind = new Map(concepts.map((_, index) => [index, new Set<number>()]));
  for (const { steps } of orders)
    steps.forEach(({ index }, at) =>
      steps.slice(0, at).forEach((step) => behind.get(index)?.add(step.index)),
    );
  const left = concepts.map((_, index) => index);
  return concepts.map(() => {
    const free = left.find((index) => !left.some((other) => behind.get(index)!.has(other)));
    const next = free ?? left[0]!;
    left.splice(left.indexOf(next), 1);
    return next;
  });
}
