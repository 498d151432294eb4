import type { Highs } from 'highs';
import { brokenClause, objectiveOf, used, type Criterion, type Objective } from './objective.js';
import { groupsOf, withWays, type Assignment, type BundleProblem } from './problem.js';
import { writeProgram, type Program, type Row, type Terms } from './program.js';
import { withProgram } from './solver.js';

/** What is minimised, and under what besides the clauses of the problem. */
export interface Task {
  /** One stage after another; the criteria of one stage are minimised as one sum whose weights keep their order. */
  readonly stages: readonly (readonly Criterion[])[];
  /** Values that these criteria must not exceed. */
  readonly atMost?: Partial<Record<Criterion, number>>;
  /** Sets of options, none of which the result may use exactly. */
  readonly forbidden?: readonly (readonly number[])[];
  /** An assignment that holds all of this; null where none is at hand. */
  readonly start: Assignment | null;
  /** Values that nothing undercuts, compared stage after stage; null where none are known. */
  readonly bound?: Objective | null;
  /** Infinity for none. */
  readonly timeLimitMs: number;
}

/** How far {@link minimise} came. */
export interface Minimised {
  /** Null where nothing holds, or, when not proven, where nothing was found. */
  readonly assignment: Assignment | null;
  readonly proven: boolean;
  /** Proven relative distance to the least value of the stage at which time ran out; 0 when proven. */
  readonly gap01: number;
  readonly spentMs: number;
}

/**
 * Solves the stages one after another, each to proof, and holds what it reached: the order of the criteria is exact. A
 * stage on which the assignment at hand stands at a value that nothing undercuts is not solved.
 *
 * Cost: at most one integer program per stage, all over one model.
 */
export function minimise(highs: Highs, whole: BundleProblem, task: Task): Minimised {
  const { stages, start, bound = null, timeLimitMs } = task;
  const { problem, kept } = withWays(whole, promising(whole, task));
  const program = writeProgram(problem);
  for (const [criterion, value] of Object.entries(task.atMost ?? {}) as [Criterion, number][])
    program.rows.push(atMost(program.criteria[criterion], value));
  for (const options of task.forbidden ?? []) program.rows.push(otherThan(program, options));

  return withProgram(highs, program, timeLimitMs, (held) => {
    let best: Assignment | null = start && start.map((way) => (way < 0 ? -1 : kept.indexOf(way)));
    let matched = bound !== null;
    const result = (proven: boolean, gap01: number): Minimised => {
      const assignment = best && best.map((way) => (way < 0 ? -1 : kept[way]!));
      return { assignment, proven, gap01, spentMs: held.spentMs() };
    };
    for (const stage of stages) {
      const { terms, valueOf } = weighted(program, stage);
      const at = best && objectiveOf(problem, best);
      const floor = Math.max(valueOf(floors(at)), matched ? valueOf(bound!) : -Infinity);
      if (!at || (terms.length > 0 && valueOf(at) > floor)) {
        const run = held.minimise(terms, best && program.encode(best));
        const found = run.values && program.decode(run.values);
        // The solver works within tolerances; the bundle is checked with whole numbers before it is believed.
        const sound = found === null || stands(problem, found, task);
        if (found && sound && (!at || valueOf(objectiveOf(problem, found)) < valueOf(at))) best = found;
        if (!run.proven || !sound) return result(false, run.proven ? 1 : run.gap01);
        if (!best) return result(true, 0);
      }
      const reached = objectiveOf(problem, best!);
      matched &&= stage.every((criterion) => reached[criterion] === bound![criterion]);
      for (const criterion of stage) held.add(atMost(program.criteria[criterion], reached[criterion]));
    }
    return result(true, 0);
  });
}

/** Whether an assignment holds every hard clause on the whole and all that the task demands. */
function stands(
  problem: BundleProblem,
  assignment: Assignment,
  { atMost = {}, forbidden = [] }: Task,
): boolean {
  if (brokenClause(problem, assignment) !== null) return false;
  const value = objectiveOf(problem, assignment);
  if (Object.entries(atMost).some(([criterion, most]) => value[criterion as Criterion] > most)) return false;
  const options = used(problem, assignment).join();
  return forbidden.every((set) => set.join() !== options);
}

/** Keeps an expression of whole numbers at most at `value`. */
function atMost(terms: Terms, value: number): Row {
  return { terms, lower: -Infinity, upper: value + 0.5 };
}

/** At least one option of `options` is not used, or one beside them is. */
function otherThan({ uses }: Program, options: readonly number[]): Row {
  const terms = new Map<number, number>();
  uses.forEach((use, option) => {
    const sign = options.includes(option) ? -1 : 1;
    for (const [column, coefficient] of use) terms.set(column, (terms.get(column) ?? 0) + sign * coefficient);
  });
  return { terms: [...terms], lower: 1 - options.length, upper: Infinity };
}

/** One expression that orders assignments as the criteria of the stage do, the first most important. */
function weighted(program: Program, stage: readonly Criterion[]) {
  const weights = new Map<Criterion, number>();
  let next = 1;
  for (const criterion of stage.toReversed()) {
    weights.set(criterion, next);
    next *= 1 + mostOf(program, program.criteria[criterion]);
  }
  const sums = new Map<number, number>();
  for (const criterion of stage)
    for (const [column, coefficient] of program.criteria[criterion])
      sums.set(column, (sums.get(column) ?? 0) + coefficient * weights.get(criterion)!);
  const valueOf = (objective: Objective) =>
    stage.reduce((sum, criterion) => sum + objective[criterion] * weights.get(criterion)!, 0);
  return { terms: [...sums] as Terms, valueOf };
}

/** A value that the expression never exceeds: of each group's columns, which exclude each other, the largest counts. */
function mostOf({ groupOf }: Program, terms: Terms): number {
  const largest = new Map<number, number>();
  let others = 0;
  for (const [column, coefficient] of terms) {
    const group = groupOf(column);
    if (group === null) others += coefficient;
    else largest.set(group, Math.max(largest.get(group) ?? 0, coefficient));
  }
  return largest.values().reduce((sum, coefficient) => sum + coefficient, others);
}

/**
 * Whether a way can stand in an assignment that is no worse than the start, where gaps and points come first: with every
 * other group at its least points, it must not exceed the start's.
 */
function promising(problem: BundleProblem, { start, stages, atMost = {} }: Task): (way: number) => boolean {
  const limit = start && objectiveOf(problem, start);
  const pointsFirst = stages[0]?.includes('points') || atMost.points !== undefined;
  if (!limit || limit.gaps > 0 || !pointsFirst) return () => true;
  const groups = groupsOf(problem);
  const groupOf = problem.concepts.map((_, concept) => groups.findIndex((group) => group.includes(concept)));
  const least = groups.map(() => Infinity);
  for (const { concept, points } of problem.ways)
    least[groupOf[concept]!] = Math.min(least[groupOf[concept]!]!, points);
  const sum = least.reduce((total, one) => total + one, 0);
  return (index) => {
    const { concept, points } = problem.ways[index]!;
    return sum - least[groupOf[concept]!]! + points <= limit.points;
  };
}

/** Values that nothing undercuts which leaves no more open than the assignment at hand. */
function floors(at: Objective | null): Objective {
  const some = at && at.services > 0 ? 1 : 0;
  const none = {
    gaps: 0,
    points: 0,
    unpriced: 0,
    price: 0,
    unstated: 0,
    relevance: -Infinity,
    ids: -Infinity,
  };
  return { ...none, providers: some, services: some, publishers: some };
}
