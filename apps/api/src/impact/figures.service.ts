import {
  computeKpi,
  DomainError,
  groupsOf,
  KPI_DIMENSIONS,
  type KpiFigure,
  type KpiFormula,
} from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { type Caller, fromGlobalId } from '../platform/index.js';
import {
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
  /** Every figure with its groups, as of today. Four statements, then O(definitions · transactions). */
  async live(caller: Caller): Promise<{ asOf: string; figures: LiveFigure[] }> {
    const kpis = await listKpis(caller, 'computed');
    const [transactions, members] = [await listTransactions(caller), await listMembers(caller)];
    const figures = kpis.map((kpi) => ({ kpi, groups: groupsOfKpi(kpi, transactions, members) }));
    return { asOf: await today(caller), figures };
  }

  /**
   * What one figure of {@link live} is made of.
   * @throws DomainError NOT_FOUND for an unknown definition
   */
  async open(caller: Caller, id: string, dimension: string, group: string): Promise<OpenedFigure> {
    const kpi = await findKpi(caller, fromGlobalId('Kpi', id));
    if (!kpi) throw new DomainError('NOT_FOUND', { what: 'Kpi' });
    const [transactions, members] = [await listTransactions(caller), await listMembers(caller)];
    const figure = computeKpi(formulaOf(kpi), inGroup(transactions, dimension, group), members);
    return { kpi, figure, transactions: new Map(transactions.map((each) => [each.id, each])), members };
  }

  /** What was told to everybody, and with the link of that hash to policy makers. Three statements. */
  async told(
    caller: Caller,
    linkHash: Buffer | null,
  ): Promise<{ asOf: string | null; figures: { kpi: KpiRow; groups: ToldRow[] }[] }> {
    const { asOf, rows } = await readTold(caller, linkHash);
    const kpis = await listKpis(caller, 'all');
    const byKpi = Map.groupBy(rows, (row) => row.definition_id);
    return {
      asOf,
      figures: kpis.flatMap((kpi) => ({ kpi, groups: byKpi.get(kpi.id) ?? [] })).filter(isThere),
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
  return dimension === 'quarter' || firm.sectors.includes(group);
}

function isThere({ groups }: { groups: readonly unknown[] }): boolean {
  return groups.length > 0;
}
