import { message, type Message } from '../explain/message.js';
import { sayAll } from '../explain/say.js';
import type { PassedOver } from '../types.js';
import { brokenClause, compareObjectives, LEVELS, objectiveOf, type Objective } from './objective.js';
import { groupsOf, type Assignment, type BundleProblem, type OpenAnswer } from './problem.js';
import type { Solved } from './solve.js';

/**
 * For every service that fits alone but was not taken: the first level on which taking it in the chosen one's place would
 * be worse, and what statement of its publisher would have it taken.
 */
export function passedOverOf(problem: BundleProblem, { assignment, objective }: Solved): PassedOver[] {
  return problem.ways
    .flatMap((way, index) => {
      if (way.legs !== null || assignment[way.concept] === index) return [];
      const swapped = swap(problem, assignment, index);
      const reasons = [
        reasonOf(problem, swapped, objective, assignment, index),
        ...wishOf(problem, swapped, objective, index),
      ];
      return [
        {
          option: way.options[0]!,
          passed: {
            serviceId: problem.options[way.options[0]!]!.serviceId,
            concept: problem.concepts[way.concept]!,
            because: sayAll(reasons, problem.language),
          },
        },
      ];
    })
    .sort((a, b) => a.option - b.option)
    .map(({ passed }) => passed);
}

/** The assignment with the way in the place of whatever covers its group. */
function swap(problem: BundleProblem, assignment: Assignment, way: number): Assignment {
  const { concept } = problem.ways[way]!;
  const group = groupsOf(problem).find((members) => members.includes(concept))!;
  return assignment.map((taken, at) => (at === concept ? way : group.includes(at) ? -1 : taken));
}

function reasonOf(
  problem: BundleProblem,
  swapped: Assignment,
  best: Objective,
  before: Assignment,
  way: number,
): Message {
  const broken = brokenClause(problem, swapped);
  if (broken !== null) return message(`passed.${broken}`);
  const other = objectiveOf(problem, swapped);
  const level = LEVELS.find((name) => other[name] !== best[name]) ?? 'ids';
  if (level === 'relevance') {
    const sum = (assignment: Assignment) =>
      assignment.reduce((total, one) => total + (one < 0 ? 0 : problem.ways[one]!.relevance), 0);
    const has = problem.ways[way]!.relevance;
    return message('passed.relevance', { has: has / 100, best: (has + sum(before) - sum(swapped)) / 100 });
  }
  if (level !== 'price') return message(`passed.${level}`);
  const currency = problem.options[problem.ways[way]!.options[0]!]!.cost?.currency ?? 'EUR';
  return message('passed.price', { gap: { money: { amountMinor: other.price - best.price, currency } } });
}

/**
 * The fewest open answers which, met, would make the swapped bundle better than the best. Then every better bundle holds
 * this service, because nothing else changed: it would be chosen.
 */
function wishOf(problem: BundleProblem, swapped: Assignment, best: Objective, way: number): Message[] {
  const { open } = problem.ways[way]!;
  if (open.length === 0 || brokenClause(problem, swapped) !== null) return [];
  const value = objectiveOf(problem, swapped);
  const better = (stated: readonly OpenAnswer[]) => {
    const points = value.points - stated.reduce((sum, one) => sum + one.points, 0);
    const relevance = value.relevance - stated.reduce((sum, one) => sum + one.relevance, 0);
    return compareObjectives({ ...value, points, relevance }, best) < 0;
  };
  const byWorth = open.toSorted((a, b) => b.points - a.points || b.relevance - a.relevance);
  for (let count = 1; count <= byWorth.length; count += 1) {
    const stated = byWorth.slice(0, count);
    if (!better(stated)) continue;
    const keys = [...new Set(stated.map(({ key }) => key))];
    return [message('passed.if', { keys: { keys } })];
  }
  return [];
}
