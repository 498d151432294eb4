import { payloads } from './xss-payloads.mjs';

/** Text that people write; keys and what the database tests are left alone. What is unique or refers stays as it is. */
const COLUMNS_SQL = `
SELECT c.table_name AS table, c.column_name AS column, c.data_type = 'jsonb' AS json
FROM information_schema.columns c
JOIN information_schema.tables t USING (table_schema, table_name)
WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.data_type IN ('text', 'jsonb')
  AND c.is_generated = 'NEVER' AND c.table_name NOT IN ('migrations', 'mails', 'typeorm_metadata')
  AND NOT EXISTS (
    SELECT FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
    WHERE i.indisunique AND i.indrelid = to_regclass(c.table_name) AND a.attname = c.column_name)
  AND NOT EXISTS (
    SELECT FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
    WHERE k.contype = 'f' AND k.conrelid = to_regclass(c.table_name) AND a.attname = c.column_name)
ORDER BY 1, 2`;

/** Signs of words, and not of a code: a blank, or a column that is called after words. */
const WORDS = 'name|title|label|note|reason|text|summary|description|words|subject|why';

/**
 * Puts a script into every text that people may have written, in all tables and in the JSON of facts, each row with another payload.
 * Addresses of the web become scripts as well, where the database lets them.
 *
 * @param admin a superuser's connection
 * @returns how many columns and values hold one now, and the columns that the database refused
 */
export async function plantTexts(admin) {
  const { rows } = await admin.query(COLUMNS_SQL);
  await admin.query('CREATE TEMP TABLE payload (number int PRIMARY KEY, text text)');
  const all = payloads();
  await admin.query('INSERT INTO payload SELECT * FROM unnest($1::int[], $2::text[])', [
    all.map(([number]) => number),
    all.map(([, text]) => text),
  ]);
  // Three to a text, so that a page shows many; one where the database wants it short.
  await admin.query(`
    CREATE FUNCTION pg_temp.payload_of(seed text, count int DEFAULT 3) RETURNS text LANGUAGE sql STABLE AS $$
      SELECT string_agg(p.text, ' ') FROM generate_series(0, count - 1) at
      JOIN payload p ON p.number = 1 + mod(abs(hashtext(seed)::bigint) + 67 * at, ${all.length}) $$`);
  await admin.query(`
    CREATE FUNCTION pg_temp.planted(document jsonb, seed text) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
    BEGIN
      RETURN CASE jsonb_typeof(document)
        WHEN 'string' THEN CASE WHEN document #>> '{}' ~ '[[:alpha:]]{2,} [[:alpha:]]' THEN
          to_jsonb((document #>> '{}') || ' ' || pg_temp.payload_of(seed || document::text)) ELSE document END
        WHEN 'array' THEN (SELECT coalesce(jsonb_agg(pg_temp.planted(one, seed || at) ORDER BY at), '[]')
          FROM jsonb_array_elements(document) WITH ORDINALITY AS each (one, at))
        WHEN 'object' THEN (SELECT coalesce(jsonb_object_agg(key, pg_temp.planted(value, seed || key)), '{}')
          FROM jsonb_each(document))
        ELSE document END;
    END $$`);
  // Triggers hold rows as they were; here it is asked what the page does if they were written so.
  await admin.query("SET session_replication_role = 'replica'");
  const refused = [];
  let columns = 0;
  let values = 0;
  for (const { table, column, json } of rows) {
    const { rowCount, error } = await plantColumn(admin, { table, column, json });
    if (error) refused.push(`${table}.${column}`);
    else if (rowCount > 0) {
      columns += 1;
      values += rowCount;
    }
  }
  await admin.query("SET session_replication_role = 'origin'");
  return { columns, values, refused };
}

async function plantColumn(admin, column) {
  const tries = [
    () => admin.query(statement(admin, column, 3)),
    () => admin.query(statement(admin, column, 1)),
    async () => {
      // Some triggers hold rows against everybody, a superuser too; in this clone they may rest.
      await admin.query(`ALTER TABLE ${admin.escapeIdentifier(column.table)} DISABLE TRIGGER ALL`);
      return admin.query(statement(admin, column, 3));
    },
  ];
  for (const attempt of tries) {
    const done = await attempt().catch(() => null);
    if (done) return done;
  }
  return { rowCount: 0, error: true };
}

function statement(admin, { table, column, json }, count) {
  const name = admin.escapeIdentifier(column);
  const seed = `${admin.escapeLiteral(`${table}.${column}`)} || t.ctid::text`;
  const isAddress = /url|website/.test(column);
  const planted = json
    ? `pg_temp.planted(${name}, ${seed})`
    : isAddress
      ? `'javascript:__ran(0)//' || ${name}`
      : `${name} || ' ' || pg_temp.payload_of(${seed}, ${count})`;
  const where = json
    ? `${name} IS DISTINCT FROM ${planted}`
    : isAddress
      ? `${name} <> ''`
      : `${name} ~ ' ' OR (${name} <> '' AND '${column}' ~ '(^|_)(${WORDS})$')`;
  return `UPDATE ${admin.escapeIdentifier(table)} t SET ${name} = ${planted} WHERE ${where}`;
}
