import {
  addDays,
  type Capacity,
  type DayRange,
  daysIn,
  overlap,
  type ServiceCalendar,
  type ServiceFacts,
} from '@fivefold/domain';
import { sameMeasure } from './quantity.js';
import { capacityOf, capacityRule, isCapacity } from './quantity-rules.js';
import { met, type Rule, type RuleContext, unknown, violated } from './rule.js';

/**
 * The stated capacity covers what is needed on every day of the period, seasons counted; without a needed quantity any stated
 * capacity will do. A closed day inside violates it, and so does a season that gives less than is stated for the year. Where
 * the capacity is not stated or too small at all times, the period is not stated either.
 */
export const periodRule: Rule<'period', 'quantities'> = {
  reads: ['quantities'],
  answer({ from, to }, service, { alongside }) {
    const days = { from, to: addDays(to, 1) };
    const params = spanned(days);
    const wanted = alongside.filter(isCapacity).map(({ value }) => value);
    const answers = (facts: Pick<ServiceFacts, 'capacities'>) =>
      wanted.map((value) => capacityRule.answer(value, facts, ALONE).answer);
    const always = answers(service);
    if (service.capacities.length === 0 || always.includes('unknown'))
      return unknown('period.unknown', params);

    const { closed, seasons } = service.calendar ?? OPEN;
    const shut = closed.find((range) => overlap(range, days));
    if (shut) return violated('period.violated.closed', spanned(shut));
    // Most state no seasons: what holds always holds then.
    const capacities =
      seasons.length === 0
        ? service.capacities
        : service.capacities.map((one) => leastIn(days, one, seasons));
    const isGone = ({ qty }: Capacity, at: number) => qty === 0 && service.capacities[at]!.qty > 0;
    const then = seasons.length === 0 ? always : answers({ ...service, capacities });
    const holds = wanted.length > 0 ? then.every((answer) => answer === 'met') : !capacities.every(isGone);
    if (holds) return met('period.met', params);
    if (always.includes('violated')) return unknown('period.unknown', params);
    const [asked = capacities[0]!] = wanted.map(capacityOf);
    const has = capacities.find((one) => sameMeasure(one, asked))!;
    return violated('period.violated.season', { ...params, has: { capacity: has } });
  },
  loosen: () => null,
};

const OPEN: ServiceCalendar = { closed: [], seasons: [] };
const ALONE: RuleContext = { today: '', alongside: [] };

function spanned({ from, to }: DayRange) {
  return { from: { date: from }, to: { date: addDays(to, -1) } };
}

/** The least of a capacity on these days: what is stated counts where a day has no season. O(seasons) */
function leastIn(days: DayRange, capacity: Capacity, seasons: ServiceCalendar['seasons']): Capacity {
  const own = seasons.filter(
    (one) => one.unit === capacity.unit && one.period === capacity.period && overlap(one, days),
  );
  const covered = own.reduce((sum, { from, to }) => {
    const start = from > days.from ? from : days.from;
    return sum + daysIn({ from: start, to: to < days.to ? to : days.to });
  }, 0);
  const quantities = own.map(({ qty }) => qty);
  if (covered < daysIn(days)) quantities.push(capacity.qty);
  return { ...capacity, qty: Math.min(...quantities) };
}
