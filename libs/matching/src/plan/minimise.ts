import type { Highs } from 'highs';
import type { Row, Terms } from '../compose/program.js';
import { withProgram } from '../compose/solver.js';
import type { Reduced } from './reduce.js';
import { LocalSearch, type Subset } from './local-search.js';

/** A smallest set of steps, as far as time allowed. */
export interface Minimum {
  readonly subset: Subset;
  /** No set of fewer steps does: equal to the size of `subset` where that is proved to be the least. */
  readonly atLeast: number;
}

/** Steps that the local search may look at before the program is asked: so many, or fewer in small networks. */
const MOST_EFFORT = 12_000_000;
const EFFORT_A_PAIR = 400;
/** Above so many steps the program does not end in any time worth waiting for: the local search has that time instead. */
const MOST_STEPS = 600;
/** Cuts from one answer of the program: different orders lead to different ones. */
const CUTS_A_ROUND = 4;

/**
 * The fewest steps that reach what is wanted within `layers` layers.
 *
 * An integer program asks of each chosen step that something chosen makes what it needs. It does not know time: where its
 * answer runs in circles or takes too many layers, each way of growing it until any further step would reach what is wanted
 * gives a cut, some step outside must be chosen, and the program is solved again. Its value is a bound throughout; when its
 * answer runs, or the best plan found so far is as small, that is proved to be the least.
 *
 * @param timeLimitMs for the solver; Infinity for none
 * Sources: Imai & Fukunaga 2015, _On a practical, integer-linear programming model for delete-free tasks_ (JAIR 54), for
 *   the program without time; Haslum, Slaney & Thiébaux 2012, _Minimal landmarks for optimal delete-free planning_, for
 *   the cuts. Both hold with a limit on layers, since more steps never take more layers.
 */
export function minimise(highs: Highs, reduced: Reduced, layers: number, timeLimitMs: number): Minimum {
  const { steps } = reduced.network;
  const search = new LocalSearch(reduced, layers);
  search.improve(Math.min(MOST_EFFORT, EFFORT_A_PAIR * steps.length ** 2));
  // Each layer of a plan of fewest layers holds a service at least.
  let atLeast = layers;
  if (steps.length > MOST_STEPS) {
    search.improve(MOST_EFFORT / 2);
    return { subset: search.best, atLeast };
  }
  const { columns, rows, terms, encode, decode } = write(reduced, layers);
  withProgram(highs, { columns, rows }, timeLimitMs, (held) => {
    while (atLeast < search.best.length) {
      const run = held.minimise(terms, encode(search.best));
      const answer = run.values === null ? search.best : decode(run.values);
      // Every plan satisfies the program, so its bound holds for plans; the count is whole.
      const bound = Math.ceil(answer.length * (1 - run.gap01) - 1e-6);
      atLeast = Math.max(atLeast, run.proven ? answer.length : bound);
      const others = [...steps.keys()].filter((step) => !answer.includes(step));
      if (search.reaches(answer)) search.offer(answer);
      else
        for (let at = 0; at < CUTS_A_ROUND; at++) {
          const order = search.shuffled(others);
          search.offer([...order, ...answer]);
          const grown = new Set(search.grow(answer, order));
          const outside = others.filter((step) => !grown.has(step));
          held.add({ terms: outside.map((step) => [step, 1] as const), lower: 1, upper: Infinity });
        }
      if (!run.proven) return;
    }
  });
  return { subset: search.best, atLeast };
}

/** Columns: one per step, in order, then one per need that somebody may have to fill. */
function write({ network, earliest, latest }: Reduced, layers: number) {
  const { steps, wanted, conceptCount } = network;
  const makers = Array.from({ length: conceptCount }, (): number[] => []);
  steps.forEach(({ offers }, step) => offers.forEach((concept) => makers[concept]!.push(step)));
  const rows: Row[] = [];
  const filled = new Map<string, { readonly column: number; readonly by: readonly number[] }>();
  const atLeastOf = (terms: Terms, lower: number) => rows.push({ terms, lower, upper: Infinity });
  /** The column that says a need is filled by `deadline`; needs that the same steps can fill share it. */
  const columnOf = (concept: number, deadline: number): number => {
    const by = makers[concept]!.filter((step) => earliest[step]! <= deadline);
    const key = by.join();
    const known = filled.get(key);
    if (known) return known.column;
    const column = steps.length + filled.size;
    filled.set(key, { column, by });
    atLeastOf([...by.map((step) => [step, 1] as const), [column, -1]], 0);
    return column;
  };
  for (const concept of wanted) atLeastOf([[columnOf(concept, layers), 1]], 1);
  steps.forEach(({ needs }, step) => {
    for (const column of new Set(needs.map((need) => columnOf(need, latest[step]! - 1))))
      atLeastOf(
        [
          [column, 1],
          [step, -1],
        ],
        0,
      );
  });
  return {
    columns: steps.length + filled.size,
    rows,
    terms: steps.map((_, step) => [step, 1] as const),
    encode: (subset: Subset): number[] => {
      const chosen = new Set(subset);
      const needs = [...filled.values()].map(({ by }) => by.some((step) => chosen.has(step)));
      return [...steps.map((_, step) => chosen.has(step)), ...needs].map(Number);
    },
    decode: (values: ArrayLike<number>): Subset => [...steps.keys()].filter((step) => values[step]! > 0.5),
  };
}
