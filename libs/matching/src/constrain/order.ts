import type { Clause, ClauseValue, ConceptId } from '@fivefold/domain';
import { binds } from './scope.js';
import { daysBetween } from './time-rules.js';

/** An order of steps among the clauses of a need. */
export type Order = Clause & { readonly value: Extract<ClauseValue, { readonly key: 'order' }> };

/** A deadline of a later step, as it binds a step that has to come before; it keeps the id of its clause. */
export interface MovedDeadline extends Clause {
  /** The later step whose deadline it is. */
  readonly before: ConceptId;
}

/** What later steps demand of one that comes before them. */
export interface MovedDeadlines {
  /** Strictest first. */
  readonly binding: readonly MovedDeadline[];
  /** Those that a stricter deadline of the capability implies, its own or a moved one: they bind once it is loosened. */
  readonly implied: readonly MovedDeadline[];
}

/** Whether the clause is an order. */
export function isOrder(clause: Clause): clause is Order {
  return clause.value.key === 'order';
}

/** Whether an order brought the clause here from a later step. */
export function isMoved(clause: Clause): clause is MovedDeadline {
  return 'before' in clause;
}

/** Days from `today` within which the clause wants a beginning, negative where that is past; null for other clauses. */
export function dueDays({ value }: Clause, today: string): number | null {
  if (value.key === 'lead_time') return value.maxDays;
  return value.key === 'start' ? daysBetween(today, value.by) : null;
}

/**
 * The deadlines of later steps that bind a capability because it comes before them. A step before a step before counts;
 * a deadline is hard where it and every order on the way are. Cost O(clauses² + steps × orders)
 */
export function deadlinesBefore(
  concept: ConceptId,
  clauses: readonly Clause[],
  today: string,
): MovedDeadlines {
  const orders = clauses.filter(isOrder);
  if (orders.length === 0) return { binding: [], implied: [] };
  const surely = stepsAfter(
    concept,
    orders.filter(({ hard }) => hard),
  );
  const perhaps = stepsAfter(concept, orders);
  const deadlines = clauses.flatMap((clause) => {
    const days = dueDays(clause, today);
    return days === null ? [] : [{ clause, days }];
  });
  const own = deadlines.filter(({ clause }) => binds(clause, concept));
  const moved = deadlines
    .filter(({ clause }) => !binds(clause, concept))
    .flatMap(({ clause, days }) => {
      const sure = clause.hard ? surely.find((later) => binds(clause, later)) : undefined;
      const before = sure ?? perhaps.find((later) => binds(clause, later));
      return before === undefined ? [] : [{ clause: { ...clause, hard: sure !== undefined, before }, days }];
    })
    .sort((one, other) => one.days - other.days || Number(other.clause.hard) - Number(one.clause.hard));
  const isImplied = moved.map(({ clause, days }, at) =>
    [...own, ...moved.slice(0, at)].some(
      (other) => other.days <= days && (other.clause.hard || !clause.hard),
    ),
  );
  const those = (implied: boolean) =>
    moved.filter((_, at) => isImplied[at] === implied).map(({ clause }) => clause);
  return { binding: those(false), implied: those(true) };
}

/** The capabilities that come after one, by any of the orders or by several of them in turn. */
function stepsAfter(concept: ConceptId, orders: readonly Order[]): ConceptId[] {
  const reached = [concept];
  for (const step of reached)
    for (const { value } of orders) {
      const at = value.sequence.indexOf(step);
      if (at >= 0) reached.push(...value.sequence.slice(at + 1).filter((one) => !reached.includes(one)));
    }
  return reached.slice(1);
}
