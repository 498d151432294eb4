import { message, type Message, type Param } from '../explain/message.js';
import { say } from '../explain/say.js';
import { LEVELS, objectiveOf, used, type Objective } from './objective.js';
import type { Assignment, BundleProblem } from './problem.js';
import type { Solved } from './solve.js';

/** One sentence: what another bundle takes instead of the best one's services, the first level on which that is worse, and the price. */
export function differenceOf(problem: BundleProblem, best: Solved, other: Assignment): string {
  const { language, options } = problem;
  const [before, after] = [used(problem, best.assignment), used(problem, other)];
  const titles = (some: readonly number[]): Param => ({
    quoted: some.map((option) => options[option]!.title),
  });
  const taken = after.filter((option) => !before.includes(option));
  const left = before.filter((option) => !after.includes(option));
  const value = objectiveOf(problem, other);
  const parts = [lossOf(best.objective, value, best.assignment), priceOf(problem, best.objective, value)];
  const loss = parts.flatMap((part) => (part ? [say(part, language)] : [])).join(', ');
  const params = { taken: titles(taken), left: titles(left), loss };
  const kind = left.length === 0 ? 'other.added' : taken.length === 0 ? 'other.without' : 'other.swap';
  return say(message(kind, params), language);
}

/** One sentence: price, providers and certainty of a point of the frontier. */
export function tradeOf(problem: BundleProblem, assignment: Assignment): string {
  const { price, unpriced, providers, unstated, services } = objectiveOf(problem, assignment);
  const params = {
    price: moneyOf(problem, price),
    providers: { count: providers, of: 'providers' },
    unstated: { count: unstated, of: 'unstated' },
    unpriced: { count: unpriced, of: 'services' },
  } as const;
  const kind = unpriced === 0 ? 'trade' : unpriced === services ? 'trade.unpriced' : 'trade.partly';
  return say(message(kind, params), problem.language);
}

function lossOf(best: Objective, other: Objective, assignment: Assignment): Message | null {
  const level = LEVELS.find((name) => best[name] !== other[name]);
  if (level === undefined || level === 'ids' || level === 'gaps') return message('loss.ids');
  const more = other[level] - best[level];
  switch (level) {
    case 'providers':
    case 'services':
    case 'publishers':
      return message('loss.more', { more: { count: more, of: level } });
    case 'relevance': {
      const covered = assignment.filter((way) => way >= 0).length;
      const points = (value: Objective) => -value.relevance / 100 / Math.max(1, covered);
      return message('loss.relevance', { has: points(other), best: points(best) });
    }
    case 'points':
    case 'unpriced':
      return message(`loss.${level}`);
    case 'price':
      return null;
  }
}

/** What it costs more or less, where both can be computed. */
function priceOf(problem: BundleProblem, best: Objective, other: Objective): Message | null {
  const more = other.price - best.price;
  if (best.unpriced > 0 || other.unpriced > 0 || more === 0) return null;
  return message(more > 0 ? 'loss.dearer' : 'loss.cheaper', { gap: moneyOf(problem, Math.abs(more)) });
}

function moneyOf({ options }: BundleProblem, amountMinor: number): Param {
  const priced = options.findIndex(({ cost }) => cost !== null);
  return { money: { amountMinor, currency: options[priced]?.cost?.currency ?? 'EUR' } };
}
