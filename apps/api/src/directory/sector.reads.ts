import type { Texts } from '@fivefold/domain';
import type { Caller } from '../platform/index.js';

/** A row of `sectors`. All of them are public. */
export interface SectorRow {
  readonly id: string;
  /** Permanent, e.g. `FOOD`: what organisations, services and needs name. */
  readonly key: string;
  /** In the four languages. */
  readonly labels: Texts;
  readonly position: number;
  readonly version: number;
}

const LIST_SQL = 'SELECT id, key, labels, position, version FROM sectors ORDER BY position, key';

/** Every sector of the network, in the order in which people read them. One statement. */
export async function listSectors(caller: Caller): Promise<SectorRow[]> {
  const db = await caller.db();
  return db.query<SectorRow[]>(LIST_SQL);
}

/** The keys that organisations, services and needs may name, in the order of {@link listSectors}. One statement. */
export async function sectorKeys(caller: Caller): Promise<string[]> {
  return (await listSectors(caller)).map(({ key }) => key);
}
