import {
  computeKpi,
  DomainError,
  groupsOf,
  KPI_DIMENSIONS,
  type KpiFigure,
  type KpiFormula,
  periodOf,
} from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { type Caller, fromGlobalId } from '../platform/index.js';
import {
  type Days,
  findKpi,
  type KpiRow,
  listKpis,
  listMembers,
  listTransactions,
  type NamedFirm,
  type NamedTransaction,
  readTold,
  today,
  type ToldRow,
} from './impact.reads.js';

/** A figure of a group as it is, with what it is made of. */
export interface LiveGroup {
  readonly dimension: string;
  readonly group: string;
  readonly figure: KpiFigure;
}
export interface LiveFigure {
  readonly kpi: KpiRow;
  /** The whole first, then the groups of each dimension by key. */
  readonly groups: readonly LiveGroup[];
}
/** What was told of a figure: its whole first among the groups. */
export interface ToldFigure {
  readonly kpi: KpiRow;
  readonly groups: readonly ToldRow[];
}
/** A figure opened: what it counts, and the transactions by id. */
export interface OpenedFigure {
  readonly kpi: KpiRow;
  readonly figure: KpiFigure;
  readonly transactions: ReadonlyMap<string, NamedTransaction>;
  readonly members: readonly NamedFirm[];
}

/** Figures computed from what the caller may open: the operator from everything, a cluster from what it or its members did. */
@Injectable()
export class Figures {
  /**
   * Every figure with its groups, as of today.
   *
   * @param days what was done on one of them; null for all of time
   * @returns also the years and quarters in which anything was done, the latest first, whatever the days
   * @throws DomainError INPUT_INVALID for days that end before they begin
   * Cost: four statements, then O(definitions · transactions)
   */
  async live(
    caller: Caller,
    days: Days | null,
  ): Promise<{ asOf: string; periods: string[]; figures: LiveFigure[] }> {
    const kpis = await listKpis(caller, 'computed');
    const [transactions, members] = [await listTransactions(caller), await listMembers(caller)];
    const inside = within(transactions, days);
    const figures = kpis.map((kpi) => ({ kpi, groups: groupsOfKpi(kpi, inside, members) }));
    const periods = transactions.flatMap(({ day }) => [periodOf(day, 'year'), periodOf(day, 'quarter')]);
    return { asOf: await today(caller), periods: latestFirst(periods), figures };
  }

  /**
   * What one figure of {@link live} over those days is made of.
   * @throws DomainError NOT_FOUND for an unknown definition, INPUT_INVALID
   */
  async open(
    caller: Caller,
    id: string,
    dimension: string,
    group: string,
    days: Days | null,
  ): Promise<OpenedFigure> {
    const kpi = await findKpi(caller, fromGlobalId('Kpi', id));
    if (!kpi) throw new DomainError('NOT_FOUND', { what: 'Kpi' });
    const transactions = within(await listTransactions(caller), days);
    const members = await listMembers(caller);
    const figure = computeKpi(formulaOf(kpi), inGroup(transactions, dimension, group), members);
    return { kpi, figure, transactions: new Map(transactions.map((each) => [each.id, each])), members };
  }

  /**
   * What was told to everybody, and with the link of that hash to policy makers.
   *
   * @param period a whole calendar year or quarter, e.g. `2026-Q2`; null for all of time. Other periods are told to nobody but
   *   staff: of two that overlap by a day or a week the difference is a handful of firms
   * @returns also the periods that were told, the latest first; for a period those figures alone that have one
   * Cost: three statements
   */
  async told(
    caller: Caller,
    linkHash: Buffer | null,
    period: string | null,
  ): Promise<{ asOf: string | null; periods: string[]; figures: ToldFigure[] }> {
    const { asOf, rows } = await readTold(caller, linkHash);
    const kpis = await listKpis(caller, 'all');
    const isPeriod = (row: ToldRow) => row.dimension === 'year' || row.dimension === 'quarter';
    const isWanted = (row: ToldRow, { told_by }: KpiRow) =>
      period === null
        ? row.dimension === 'all' || row.dimension === told_by
        : isPeriod(row) && row.group_key === period;
    const byKpi = Map.groupBy(rows, (row) => row.definition_id);
    return {
      asOf,
      periods: latestFirst(rows.filter(isPeriod).map((row) => row.group_key)),
      figures: kpis
        .map((kpi) => ({ kpi, groups: (byKpi.get(kpi.id) ?? []).filter((row) => isWanted(row, kpi)) }))
        .filter(({ groups }) => groups.length > 0),
    };
  }
}

/** The formula of a definition. */
export function formulaOf({ counts, measure, only_if }: KpiRow): KpiFormula {
  return { counts, measure, only: only_if };
}

function groupsOfKpi(
  kpi: KpiRow,
  transactions: readonly NamedTransaction[],
  members: readonly NamedFirm[],
): LiveGroup[] {
  const formula = formulaOf(kpi);
  const whole = { dimension: 'all', group: '', figure: computeKpi(formula, transactions, members) };
  // What a member does is not of one group, and countries are groups themselves.
  if (kpi.measure === 'activity' || kpi.measure === 'countries') return [whole];
  const counted = transactions.filter(({ kind }) => kind === kpi.counts);
  const groups = KPI_DIMENSIONS.flatMap((dimension) => {
    const names = new Set(counted.flatMap((each) => groupsOf(each, dimension)));
    return [...names].sort().map((group) => ({
      dimension,
      group,
      figure: computeKpi(formula, inGroup(counted, dimension, group), members),
    }));
  });
  return [whole, ...groups];
}

/** The transactions of those days, both included. @throws DomainError INPUT_INVALID for days that end before they begin */
function within(transactions: readonly NamedTransaction[], days: Days | null): readonly NamedTransaction[] {
  if (days === null) return transactions;
  const { from, to } = days;
  const problem = 'The last day is before the first.';
  if (to < from) throw new DomainError('INPUT_INVALID', { field: 'to', problem });
  return transactions.filter(({ day }) => day >= from && day <= to);
}

/** Each once; a year before its quarters. */
function latestFirst(periods: readonly string[]): string[] {
  const rank = (period: string) => period.padEnd(7, '~');
  return [...new Set(periods)].sort((one, other) => (rank(one) > rank(other) ? -1 : 1));
}

function inGroup(
  transactions: readonly NamedTransaction[],
  dimension: string,
  group: string,
): readonly NamedTransaction[] {
  const known = KPI_DIMENSIONS.find((each) => each === dimension);
  if (!known) return transactions;
  return transactions
    .filter((each) => groupsOf(each, known).includes(group))
    .map((each) => ({ ...each, customers: each.customers.filter((firm) => isOf(firm, known, group)) }));
}

/** Of several customers of one transaction only those of the group are served in it. */
function isOf(firm: NamedFirm, dimension: (typeof KPI_DIMENSIONS)[number], group: string): boolean {
  if (dimension === 'country') return firm.country === group;
  return dimension !== 'sector' || firm.sectors.includes(group);
}
