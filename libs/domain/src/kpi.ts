import { type CountedUnit } from './disclosure.js';

/**
 * What figures count. A deal is a completed agreement, an answer the first one to a request, a plan a need turned into a service,
 * an attendance somebody of a company who was at an event.
 */
export const KPI_COUNTS = ['deal', 'answer', 'plan', 'attendance'] as const;
export type KpiCount = (typeof KPI_COUNTS)[number];
/**
 * What is said of them: how many; how many companies or countries, each once; which share fulfils the conditions; the average
 * days or hours that one took; how much the average member takes part.
 */
export const KPI_MEASURES = [
  'number',
  'companies',
  'countries',
  'share',
  'days',
  'hours',
  'activity',
] as const;
export type KpiMeasure = (typeof KPI_MEASURES)[number];
export const KPI_CONDITIONS = ['cross_sector', 'cross_border'] as const;
export type KpiCondition = (typeof KPI_CONDITIONS)[number];
/** By what a figure is broken down: country or sector of the customer, quarter or year of the day on which it was done. */
export const KPI_DIMENSIONS = ['country', 'sector', 'quarter', 'year'] as const;
export type KpiDimension = (typeof KPI_DIMENSIONS)[number];

/** How a figure is computed; a definition is this, a name, a target and an owner, so that a new one needs no code. */
export interface KpiFormula {
  readonly counts: KpiCount;
  readonly measure: KpiMeasure;
  /** All of them have to be so; none counts everything. */
  readonly only: readonly KpiCondition[];
}

export interface KpiFirm {
  readonly id: string;
  readonly country: string;
  readonly sectors: readonly string[];
}

/** One transaction that firms have consented to be counted. */
export interface KpiTransaction {
  readonly kind: KpiCount;
  readonly id: string;
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string;
  /** From the acceptance to the last confirmation, or from the question to its answer. */
  readonly seconds: number;
  readonly customers: readonly KpiFirm[];
  readonly providers: readonly KpiFirm[];
}

/** What a figure counts one by one: its amounts sum to the figure's amount. */
export interface KpiUnit extends CountedUnit {
  /** 1 for what is counted, 1 or 0 for what a share asks, seconds for a time, points for activity. Whole. */
  readonly amount: number;
  readonly transactionIds: readonly string[];
}

/** A figure and what it is made of. */
export interface KpiFigure {
  /** The sum of the units' amounts. */
  readonly amount: number;
  readonly units: readonly KpiUnit[];
  /** As shown: a count; a share in percent; days or hours or points on average; null where an average is of nothing. */
  readonly value: number | null;
}

/** What one transaction adds to the activity of a firm. */
const ACTIVITY_POINTS: Readonly<Record<KpiCount, number>> = {
  answer: 1,
  attendance: 1,
  deal: 3,
  plan: 2,
};

const PER_UNIT: Partial<Record<KpiMeasure, number>> = { share: 0.01, days: 86_400, hours: 3600, activity: 1 };

/**
 * Computes one figure.
 *
 * @param transactions consented ones, those of other kinds than the formula's are left out; activity counts all kinds
 * @param members      firms over which activity is averaged, those without a transaction too
 * @returns units by key; a company or country stands once, however many clusters it belongs to
 */
export function computeKpi(
  formula: KpiFormula,
  transactions: readonly KpiTransaction[],
  members: readonly KpiFirm[] = [],
): KpiFigure {
  const units = unitsOf(formula, transactions, members).sort((one, other) => (one.key < other.key ? -1 : 1));
  const amount = units.reduce((sum, unit) => sum + unit.amount, 0);
  const per = PER_UNIT[formula.measure];
  const value = per === undefined ? amount : units.length > 0 ? amount / units.length / per : null;
  return { amount, units, value };
}

/** Whether a formula makes sense: a share needs a condition, a plan or an attendance has no provider to compare with. */
export function isKpiFormula({ counts, measure, only }: KpiFormula): boolean {
  if (measure === 'share' && only.length === 0) return false;
  if (measure === 'activity' && only.length > 0) return false;
  if (counts === 'deal' || counts === 'answer') return true;
  return only.length === 0 && ['number', 'companies', 'countries'].includes(measure);
}

/** The sets whose sizes or sums a figure gives away: for a share those that fulfil it and all; keys name the kind of unit. */
export function toldBy(formula: KpiFormula, figure: KpiFigure): ReadonlySet<string>[] {
  const all = new Set(figure.units.map((unit) => unit.key));
  if (formula.measure !== 'share') return [all];
  return [all, new Set(figure.units.filter((unit) => unit.amount > 0).map((unit) => unit.key))];
}

/** The groups of a dimension that a transaction belongs to; a customer of two sectors belongs to both. */
export function groupsOf({ customers, day }: KpiTransaction, dimension: KpiDimension): string[] {
  if (dimension === 'quarter' || dimension === 'year') return [periodOf(day, dimension)];
  const named = customers.flatMap((firm) => (dimension === 'country' ? [firm.country] : firm.sectors));
  return [...new Set(named)];
}

/** The calendar quarter or year of a day, as `2026-Q2` or `2026`; names of one kind sort by time. */
export function periodOf(day: string, kind: 'quarter' | 'year'): string {
  const year = day.slice(0, 4);
  return kind === 'year' ? year : `${year}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** First and last day of a calendar quarter or year; null for what is none. */
export function daysOfPeriod(name: string): { from: string; to: string } | null {
  const [, year, quarter] = /^(\d{4})(?:-Q([1-4]))?$/.exec(name) ?? [];
  if (year === undefined) return null;
  if (quarter === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const [from, to] = [
    ['01-01', '03-31'],
    ['04-01', '06-30'],
    ['07-01', '09-30'],
    ['10-01', '12-31'],
  ][Number(quarter) - 1]!;
  return { from: `${year}-${from}`, to: `${year}-${to}` };
}

/** Of two firms that deal: no sector, or no country, is that of both. */
export function fulfils(transaction: KpiTransaction, condition: KpiCondition): boolean {
  const { customers, providers } = transaction;
  if (customers.length === 0 || providers.length === 0) return false;
  const of = (firm: KpiFirm) => (condition === 'cross_border' ? [firm.country] : firm.sectors);
  const theirs = new Set(providers.flatMap(of));
  return customers.flatMap(of).every((each) => !theirs.has(each));
}

function unitsOf(
  { counts, measure, only }: KpiFormula,
  transactions: readonly KpiTransaction[],
  members: readonly KpiFirm[],
): KpiUnit[] {
  if (measure === 'activity') return activityOf(transactions, members);
  const counted = transactions.filter(({ kind }) => kind === counts);
  const fit = (each: KpiTransaction) => only.every((condition) => fulfils(each, condition));
  if (measure === 'share') return counted.map((each) => toUnit(each, fit(each) ? 1 : 0));
  const fitting = counted.filter(fit);
  if (measure === 'number') return fitting.map((each) => toUnit(each, 1));
  if (measure === 'days' || measure === 'hours') return fitting.map((each) => toUnit(each, each.seconds));
  const by = (firm: KpiFirm) => (measure === 'companies' ? firm.id : firm.country);
  const pairs = fitting.flatMap((each) => each.customers.map((firm) => ({ each, firm })));
  return [...Map.groupBy(pairs, ({ firm }) => by(firm))].map(([name, inside]) => ({
    key: `${measure}:${name}`,
    sides: [[...new Set(inside.map(({ firm }) => firm.id))]],
    amount: 1,
    transactionIds: [...new Set(inside.map(({ each }) => each.id))],
  }));
}

function activityOf(transactions: readonly KpiTransaction[], members: readonly KpiFirm[]): KpiUnit[] {
  return members.map(({ id }) => {
    const own = transactions.filter(({ customers, providers }) =>
      [...customers, ...providers].some((firm) => firm.id === id),
    );
    return {
      key: `member:${id}`,
      sides: [[id]],
      amount: own.reduce((sum, { kind }) => sum + ACTIVITY_POINTS[kind], 0),
      transactionIds: own.map((each) => each.id),
    };
  });
}

function toUnit({ kind, id, customers, providers }: KpiTransaction, amount: number): KpiUnit {
  const sides = [customers, providers]
    .filter((side) => side.length > 0)
    .map((side) => side.map((firm) => firm.id));
  return { key: `${kind}:${id}`, sides, amount, transactionIds: [id] };
}
