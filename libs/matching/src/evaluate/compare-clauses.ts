import type { Clause, ConceptId } from '@fivefold/domain';
import { comparable } from '../constrain/quantity.js';
import { writeDemand } from './clause-json.js';

/** How many of the judged clauses of a need were found, and how exactly. Counts, so that needs can be summed. */
export interface ClauseFigures {
  readonly judged: number;
  readonly found: number;
  /** Judged clauses that have a found one of the same key. */
  readonly key: number;
  /** … of the same key and the same demand. */
  readonly value: number;
  /** … of the same key that binds the same required capabilities. */
  readonly scope: number;
  /** … of the same key that is as hard. */
  readonly hard: number;
  /** … that agrees in all of it. */
  readonly exact: number;
}

/**
 * Found clauses beside judged ones. Each judged clause is paired with one found clause of its key, the most alike first,
 * and none is used twice. Demands are compared by what they mean: 25,000 a year are 6,250 a quarter, lists are sets; the
 * quantities that a budget assumes are not compared, for texts seldom say them. `*` binds every required capability.
 */
export function compareClauses(
  found: readonly Clause[],
  judged: readonly Clause[],
  required: readonly ConceptId[],
): ClauseFigures {
  const pairs = judged.flatMap((right) =>
    found
      .filter(({ value }) => value.key === right.value.key)
      .map((one) => ({ right, one, ...agreement(one, right, required) })),
  );
  pairs.sort((a, b) => likeness(b) - likeness(a));
  const used = new Set<Clause>();
  const chosen = pairs.filter(({ right, one }) => {
    if (used.has(right) || used.has(one)) return false;
    used.add(right).add(one);
    return true;
  });
  const count = (holds: (pair: Agreement) => boolean) => chosen.filter(holds).length;
  return {
    judged: judged.length,
    found: found.length,
    key: chosen.length,
    value: count(({ value }) => value),
    scope: count(({ scope }) => scope),
    hard: count(({ hard }) => hard),
    exact: count(({ value, scope, hard }) => value && scope && hard),
  };
}

interface Agreement {
  readonly value: boolean;
  readonly scope: boolean;
  readonly hard: boolean;
}

function agreement(one: Clause, right: Clause, required: readonly ConceptId[]): Agreement {
  return {
    value: meaningOf(one) === meaningOf(right),
    scope: scopeOf(one, required) === scopeOf(right, required),
    hard: one.hard === right.hard,
  };
}

function likeness({ value, scope, hard }: Agreement): number {
  return (value ? 4 : 0) + (scope ? 2 : 0) + (hard ? 1 : 0);
}

function scopeOf({ appliesTo }: Clause, required: readonly ConceptId[]): string {
  if (appliesTo === '*') return [...required].sort().join();
  return [...appliesTo].sort().join();
}

function meaningOf({ value }: Clause): string {
  if (value.key === 'capacity') {
    const { qty, unit } = comparable(value);
    return JSON.stringify([value.kind, unit, qty.toPrecision(9)]);
  }
  const { assume, ...demand } = writeDemand(value);
  void assume;
  const entries = Object.entries(demand).map(([name, one]) => [
    name,
    Array.isArray(one) ? [...one].sort() : one,
  ]);
  return JSON.stringify(entries.sort());
}
