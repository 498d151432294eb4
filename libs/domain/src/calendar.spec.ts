import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  type CapacityCalendar,
  daysIn,
  isoWeekOf,
  mondayOf,
  overlap,
  periodEnd,
  periodsOf,
  periodStart,
  totalOf,
  weekdayOf,
  weekTotal,
} from './calendar.js';

describe('days', () => {
  it('are counted over months, leap days and years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(daysIn({ from: '2026-03-01', to: '2027-03-01' })).toBe(365);
  });

  it('share a range only where both hold the day', () => {
    const range = { from: '2026-01-01', to: '2026-01-10' };
    expect(overlap(range, { from: '2026-01-10', to: '2026-01-11' })).toBe(false);
    expect(overlap(range, { from: '2026-01-09', to: '2026-01-11' })).toBe(true);
  });
});

describe('ISO weeks', () => {
  it.each([
    ['2026-11-22', 7, '2026-W47'],
    ['2026-11-23', 1, '2026-W48'],
    ['2027-01-03', 7, '2026-W53'],
    ['2027-01-04', 1, '2027-W01'],
    ['2024-12-30', 1, '2025-W01'],
    ['2023-01-01', 7, '2022-W52'],
  ])('%s', (day, weekday, week) => {
    expect(weekdayOf(day)).toBe(weekday);
    expect(isoWeekOf(day)).toBe(week);
    expect(isoWeekOf(mondayOf(day))).toBe(week);
  });
});

describe('periods', () => {
  it.each([
    ['moment', '2026-11-22', '2026-11-22', '2026-11-23'],
    ['day', '2026-12-31', '2026-12-31', '2027-01-01'],
    ['week', '2026-11-22', '2026-11-16', '2026-11-23'],
    ['month', '2026-12-22', '2026-12-01', '2027-01-01'],
    ['quarter', '2026-11-22', '2026-10-01', '2027-01-01'],
    ['quarter', '2026-03-31', '2026-01-01', '2026-04-01'],
    ['year', '2026-11-22', '2026-01-01', '2027-01-01'],
  ] as const)('a %s of %s', (per, day, start, end) => {
    expect(periodStart(per, day)).toBe(start);
    expect(periodEnd(per, start)).toBe(end);
  });

  it('are all those that a range touches', () => {
    expect(periodsOf('month', { from: '2026-01-31', to: '2026-03-01' })).toEqual([
      '2026-01-01',
      '2026-02-01',
    ]);
    expect(periodsOf('week', { from: '2026-11-22', to: '2026-11-24' })).toEqual(['2026-11-16', '2026-11-23']);
  });
});

describe('what there is', () => {
  const capacity = (per: CapacityCalendar['per']): CapacityCalendar => ({
    per,
    quantity: 10,
    seasons: [{ from: '2026-12-03', to: '2026-12-10', quantity: 4 }],
    blackouts: [{ from: '2026-12-05', to: '2026-12-08' }],
  });

  it('of a stock follows seasons and blackout days day by day', () => {
    expect(
      ['02', '03', '05', '07', '08', '10'].map((day) => totalOf(capacity('moment'), `2026-12-${day}`)),
    ).toEqual([10, 4, 0, 0, 4, 10]);
  });

  it('of a period is the least of its open days', () => {
    expect(totalOf(capacity('week'), '2026-11-23')).toBe(10);
    expect(totalOf(capacity('week'), '2026-11-30')).toBe(4);
    expect(totalOf(capacity('month'), '2026-12-01')).toBe(4);
    const closed = { ...capacity('week'), blackouts: [{ from: '2026-11-30', to: '2026-12-07' }] };
    expect(totalOf(closed, '2026-11-30')).toBe(0);
  });

  it('of a week leaves closed days aside and counts them', () => {
    expect(weekTotal(capacity('moment'), '2026-11-30')).toEqual({ total: 4, closedDays: 2 });
    expect(weekTotal(capacity('moment'), '2026-12-07')).toEqual({ total: 4, closedDays: 1 });
    const closed = { ...capacity('day'), blackouts: [{ from: '2026-11-30', to: '2026-12-07' }] };
    expect(weekTotal(closed, '2026-11-30')).toEqual({ total: 0, closedDays: 7 });
  });
});
