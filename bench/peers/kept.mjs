import { asAdmin } from '../stage/database.mjs';

/**
 * A fresh copy of a database that is filled once and kept as a template beside it, so that what a run wrote is gone in the next.
 *
 * @param name of the copy; the template is `<name>_filled_<edition>`
 * @param edition goes up when `fill` writes other rows
 * @param fill `(address)`: fills the empty database; nothing may be connected to it afterwards
 */
export async function freshCopy(server, { name, edition, fill }) {
  const template = `${name}_filled_${edition}`;
  await asAdmin(server.adminUrl, async (admin) => {
    const id = (text) => admin.escapeIdentifier(text);
    const drop = (database) => admin.query(`DROP DATABASE IF EXISTS ${id(database)} WITH (FORCE)`);
    const { rowCount: isKept } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [template]);
    if (!isKept) {
      const making = `${template}_making`;
      await drop(making);
      await admin.query(`CREATE DATABASE ${id(making)}`);
      await fill(server.url(making));
      await admin.query(`ALTER DATABASE ${id(making)} RENAME TO ${id(template)}`);
    }
    await drop(name);
    await admin.query(`CREATE DATABASE ${id(name)} TEMPLATE ${id(template)} STRATEGY FILE_COPY`);
    // Written down now, what a measured run would otherwise wait for.
    await admin.query('CHECKPOINT');
  });
  await asAdmin(server.url(name), (own) => own.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements'));
}

/** Lists of at most `size` of `rows`, which are taken one at a time. */
export function* inBatches(rows, size) {
  let batch = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
