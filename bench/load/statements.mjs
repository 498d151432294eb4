import pg from 'pg';

const COUNT_SQL = `
SELECT COALESCE(sum(calls) FILTER (WHERE query !~* '^\\s*(BEGIN|START TRANSACTION|COMMIT|ROLLBACK|END)'), 0)::float8 AS statements,
  COALESCE(sum(calls), 0)::float8 AS all_statements
FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid
WHERE d.datname = $1 AND s.userid = ANY (SELECT oid FROM pg_roles WHERE rolname <> 'bench_counter')`;

/** Counts what a database has been asked, by pg_stat_statements; the counting itself is left out. */
export async function openCounter(adminUrl) {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
  await admin.query(
    "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'bench_counter') THEN CREATE ROLE bench_counter; END IF; END $$",
  );
  await admin.query('GRANT pg_read_all_stats TO bench_counter');
  await admin.query('SET ROLE bench_counter');
  return {
    /** Statements beside BEGIN and COMMIT, and all, of the database so far. */
    async count(database) {
      const { rows } = await admin.query(COUNT_SQL, [database]);
      return { statements: rows[0].statements, all: rows[0].all_statements };
    },
    close: () => admin.end(),
  };
}
