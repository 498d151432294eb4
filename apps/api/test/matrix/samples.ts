import { type NodeKind, toGlobalId } from '../../src/platform/index.js';
import type { Canary, CircledRow, Planting } from './canaries.js';
import { TABLE_OF } from './kinds.js';
import type { MatrixCaller, MatrixStage } from './stage.js';

export function mayRead(caller: Pick<MatrixCaller, 'names'>, { dataClass, circle }: Canary): boolean {
  return dataClass !== 'secret' && circle.some((name) => caller.names.has(name));
}

/** Of what a matrix asks: those rows that the server has most to confuse about, and others from all over the table. */
export class Samples {
  /** Keys of rows that somebody who may read them was given: what the server may have kept for the wrong one. */
  private readonly opened = new Set<string>();
  private readonly sorted = new Map<string, readonly CircledRow[]>();

  constructor(private readonly stage: MatrixStage) {}

  /**
   * Ids of a kind: what a caller may read, its own first, and what it may not. One half is what others were given before or what concerns
   * most callers, the rest is spread over the rows.
   * @param each how many foreign ones at most
   * @param few how many of its own, and of others that it may read
   * @param table whose rows the ids name
   */
  idsFor(
    caller: MatrixCaller,
    kind: NodeKind,
    each: number,
    few: number,
    table = TABLE_OF[kind],
  ): { open: string[]; foreign: string[] } {
    const all = table ? this.rowsOf(table) : [];
    const isOpen = ({ circle }: CircledRow) => circle.some((name) => caller.names.has(name));
    const isOwn = ({ circle }: CircledRow) => circle[0] === caller.organisationId;
    const own = all.filter((row) => isOpen(row) && isOwn(row));
    const others = all.filter((row) => isOpen(row) && !isOwn(row));
    const open = [...this.pick(own, few), ...this.pick(others, few)];
    const foreign = this.pick(
      all.filter((row) => !isOpen(row)),
      each,
    );
    for (const { key } of open) this.opened.add(key);
    const named = (rows: readonly CircledRow[]) => rows.map(({ key }) => toGlobalId(kind, key));
    return { open: named(open), foreign: named(foreign) };
  }

  private pick(rows: readonly CircledRow[], count: number): CircledRow[] {
    const before = rows.filter(({ key }) => this.opened.has(key));
    const likely = [...new Set([...before, ...rows])].slice(0, Math.ceil(count / 2));
    const step = Math.max(1, Math.floor(rows.length / count));
    const spread = rows.filter((_, at) => at % step === 0);
    return [...new Set([...likely, ...spread])].slice(0, count);
  }

  /** Rows of a table: first those that concern most of the callers. */
  private rowsOf(table: string): readonly CircledRow[] {
    const known = this.sorted.get(table);
    if (known) return known;
    const concerned = ({ circle }: CircledRow) =>
      this.stage.callers.filter(({ names }) => circle.some((name) => name.includes('-') && names.has(name)))
        .length;
    const rows = (this.stage.planting.rows.get(table) ?? []).map((row) => ({ row, count: concerned(row) }));
    const sorted = rows.toSorted((one, other) => other.count - one.count).map(({ row }) => row);
    this.sorted.set(table, sorted);
    return sorted;
  }
}

/** Canaries that a caller may not read: one of each table, or of needs alone. */
export function foreignWords({ canaries }: Planting, caller: MatrixCaller, ofAll: boolean): string[] {
  const words = new Map<string, string>();
  for (const [name, canary] of canaries)
    if (!words.has(canary.table) && !mayRead(caller, canary)) words.set(canary.table, name);
  return [...words].filter(([table]) => ofAll || table === 'needs').map(([, name]) => name);
}
