import type { NetworkParty } from './guard-network-rows.js';

/** One statement about what clusters do together, tried by every party. */
export interface NetworkCase {
  readonly what: string;
  /** What is so before, written past every rule. */
  readonly given?: readonly string[];
  readonly tries: readonly string[];
  /** Who gets through; everybody else is refused or sees no row. */
  readonly may: readonly NetworkParty[];
}

export const set = (table: string, row: string, change: string) =>
  `UPDATE ${table} SET ${change} WHERE id = '${row}'`;
export const read = (table: string, where: string) => `SELECT FROM ${table} WHERE ${where}`;
export const can = (
  what: string,
  tries: string,
  may: readonly NetworkParty[],
  ...given: string[]
): NetworkCase => ({
  what,
  given,
  tries: [tries],
  may,
});
export const clusters = ['owner', 'partner', 'stranger'] as const;
export const insert = (table: string, values: Readonly<Record<string, string>>) =>
  `INSERT INTO ${table} (id, ${Object.keys(values).join(', ')}) VALUES (gen_random_uuid(), ${Object.values(values).join(', ')})`;
export const q = (text: string) => `'${text}'`;
