import { CIRCLES } from './circles.js';
import { keyOf, onTables } from './canaries.js';
import type { MatrixCaller, MatrixStage } from './stage.js';

/** A row that the database gives somebody outside its circle. */
export interface StrayRow {
  readonly caller: MatrixCaller;
  readonly table: string;
  readonly key: string;
}

/**
 * What the database itself gives each caller of each table, against the declared circle of each row.
 * Callers of whom it is told the same are asked as one. Cost: about 200 ms for each of them.
 */
export async function compareRows(
  { admin, callers, planting }: MatrixStage,
  tables: readonly string[] = Object.keys(CIRCLES),
): Promise<{ compared: number; strays: StrayRow[] }> {
  const strays: StrayRow[] = [];
  let compared = 0;
  const identities = callers.map(identityOf);
  const distinct = callers.filter((_, at) => identities.indexOf(identities[at]!) === at);
  const circles = new Map(
    tables.map((table) => [
      table,
      new Map(planting.rows.get(table)!.map(({ key, circle }) => [key, circle])),
    ]),
  );
  for (const caller of distinct) {
    await admin.query('BEGIN READ ONLY');
    await admin.query('SET LOCAL ROLE fivefold_app');
    await admin.query(
      `SELECT set_config('app.person', $1, true), set_config('app.org', $2, true), set_config('app.operator', $3, true), set_config('app.mailbox', '', true)`,
      [caller.personId ?? '', caller.organisationId ?? '', caller.isOperator ? 'on' : ''],
    );
    for (const table of tables) {
      await admin.query('SAVEPOINT one');
      const found = await onTables<{ key: string }>(
        admin,
        `SELECT ${keyOf(planting.keys.get(table)!)} AS key FROM ${table} t`,
      ).catch(async (error: { code?: string }) => {
        await admin.query('ROLLBACK TO SAVEPOINT one');
        if (error.code !== '42501') throw error;
        return { rows: [] };
      });
      compared += circles.get(table)!.size;
      for (const { key } of found.rows) {
        const circle = circles.get(table)!.get(key);
        if (circle && !circle.some((name) => caller.names.has(name))) strays.push({ caller, table, key });
      }
    }
    await admin.query('ROLLBACK');
  }
  return { compared, strays };
}

/** All that the database and the circles know of a caller. */
function identityOf({ personId, organisationId, isOperator, names }: MatrixCaller): string {
  return JSON.stringify([personId, organisationId, isOperator, [...names].sort()]);
}
