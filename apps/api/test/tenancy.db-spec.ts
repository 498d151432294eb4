import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { cloneDatabase, type TestDatabase } from './databases.js';
import { fillEmptyTables } from './tenancy-rows.js';
import { APP_SEES, WORKER_SEES } from './tenancy-rules.js';
import { WORKER_RIGHTS } from './worker-rights.js';
import { DEMO } from './world.js';

const ACT_SQL = `
SELECT set_config('app.person', $1, true), set_config('app.org', $2, true), set_config('app.operator', $3, true),
  set_config('app.mailbox', '', true)`;
/** Tables under row level security with the columns that name a row, and whether a role may read these. */
const TABLES_SQL = `
SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS key,
  bool_and(has_column_privilege('fivefold_app', c.oid, a.attnum, 'SELECT')) AS app,
  bool_and(has_column_privilege('fivefold_worker', c.oid, a.attnum, 'SELECT')) AS worker
FROM pg_class c JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relrowsecurity GROUP BY c.oid ORDER BY c.relname`;
/** Policies by which the app reads; those for writing too are not needed to read where another one is. */
const POLICIES_SQL = `
SELECT tablename AS table, policyname AS name, NOT EXISTS (SELECT FROM pg_policies o
  WHERE o.tablename = p.tablename AND o.qual = 'true' AND o.roles && '{public,fivefold_app}') AS narrow, cmd = 'SELECT' OR NOT EXISTS (SELECT FROM pg_policies o
  WHERE o.tablename = p.tablename AND o.cmd = 'SELECT' AND o.roles && '{public,fivefold_app}') AS needed
FROM pg_policies p WHERE schemaname = 'public' AND cmd IN ('SELECT', 'ALL') AND roles && '{public,fivefold_app}' ORDER BY 1, 2`;
/** What is granted to the worker, by relation and by function of the owner. */
const RIGHTS_SQL = `
SELECT name, string_agg(what || COALESCE(' (' || columns || ')', ''), ', ' ORDER BY what, columns) AS rights FROM (
  SELECT c.relname::text AS name, a.privilege_type AS what, NULL AS columns FROM pg_class c, aclexplode(c.relacl) a
  WHERE c.relnamespace = 'public'::regnamespace AND a.grantee = 'fivefold_worker'::regrole
  UNION ALL SELECT c.relname, a.privilege_type, string_agg(t.attname, ', ' ORDER BY t.attname) FROM pg_class c
  JOIN pg_attribute t ON t.attrelid = c.oid, aclexplode(t.attacl) a
  WHERE c.relnamespace = 'public'::regnamespace AND a.grantee = 'fivefold_worker'::regrole GROUP BY c.oid, a.privilege_type
  UNION ALL SELECT p.proname || '()', a.privilege_type, NULL FROM pg_proc p, aclexplode(p.proacl) a
  WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef AND a.grantee IN (0, 'fivefold_worker'::regrole)) granted
GROUP BY name`;
/** Somebody of each organisation, whoever assesses, and a guest. */
const CALLERS_SQL = `
SELECT DISTINCT ON (m.organisation_id) m.person_id::text AS person, m.organisation_id::text AS org, o.kind = 'PLATFORM' AS operator
FROM memberships m JOIN organisations o ON o.id = m.organisation_id
UNION ALL SELECT DISTINCT person_id::text, '', false FROM assessor_engagements
UNION ALL SELECT '', '', false ORDER BY 3, 2, 1`;

interface Table {
  readonly name: string;
  readonly key: string[];
  readonly app: boolean;
  readonly worker: boolean;
}
interface Policy {
  readonly table: string;
  readonly name: string;
  readonly narrow: boolean;
  readonly needed: boolean;
}
interface Caller {
  readonly person: string;
  readonly org: string;
  readonly operator: boolean;
}
const AS = { app: 'SET LOCAL ROLE fivefold_app', worker: 'SET LOCAL ROLE fivefold_worker' } as const;
/** How many rows, and which. */
const fingerprint = (key: readonly string[]) => {
  const columns = key.map((column) => `t.${column}`).join(', ');
  return `count(*) || ' ' || COALESCE(md5(string_agg(concat_ws(',', ${columns}), ' ' ORDER BY ${columns})), '')`;
};
const seen = ({ name, key }: Table) => `SELECT '${name}' AS name, ${fingerprint(key)} AS rows FROM ${name} t`;
/** What the rule says of every caller of a list, by their numbers in it. */
const declared = ({ name, key }: Table, rule: string) => `
WITH me AS (SELECT n, NULLIF(c->>'org', '')::uuid AS org, NULLIF(c->>'person', '')::uuid AS person, (c->>'operator')::boolean AS operator
  FROM jsonb_array_elements($1) WITH ORDINALITY AS a (c, n)),
own AS (SELECT me.n, ${fingerprint(key)} AS rows FROM me JOIN ${name} t ON ${rule} GROUP BY me.n)
SELECT COALESCE(own.rows, '0 ') AS rows FROM me LEFT JOIN own USING (n) ORDER BY me.n`;

/** Each table of the catalogue as everybody, in both roles: rows seen are the rows that the rule of the table says, no more and no fewer. */
describe('row level security', () => {
  let database: TestDatabase;
  let admin: pg.Client;
  let tables: Table[];
  let callers: Caller[];
  /** By table, what each of the callers should see. */
  const wanted = new Map<string, string[]>();
  beforeAll(async () => {
    database = await cloneDatabase(DEMO);
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    tables = (await admin.query<Table>(TABLES_SQL)).rows;
    callers = (await admin.query<Caller>(CALLERS_SQL)).rows;
    expect(
      await fillEmptyTables(
        admin,
        tables.map(({ name }) => name),
      ),
    ).toEqual([]);
    for (const table of tables) {
      const rule = declared(table, APP_SEES[table.name] ?? 'false');
      const { rows } = await admin.query<{ rows: string }>(rule, [JSON.stringify(callers)]);
      wanted.set(
        table.name,
        rows.map((row) => row.rows),
      );
    }
  }, 120_000);
  afterAll(async () => {
    await admin.end();
    await database.drop();
  });

  /** Runs `work` in a transaction that is undone. */
  async function undone<Result>(work: () => Promise<Result>): Promise<Result> {
    await admin.query('BEGIN');
    try {
      await admin.query('SET LOCAL jit = off');
      return await work();
    } finally {
      await admin.query('ROLLBACK');
    }
  }
  const become = ({ person, org, operator }: Caller) =>
    admin.query({ name: 'become', text: ACT_SQL, values: [person, org, operator ? 'on' : ''] });
  /** What a caller sees of some tables, in a role that was taken on; the statement is planned once by its name. */
  async function actual(name: string, who: Caller, of: readonly Table[]): Promise<Record<string, string>> {
    await become(who);
    const { rows } = await admin.query<{ name: string; rows: string }>({
      name,
      text: of.map(seen).join(' UNION ALL '),
    });
    return Object.fromEntries(rows.map((row) => [row.name, row.rows]));
  }
  const readable = (role: 'app' | 'worker') => tables.filter((table) => table[role]);

  it('has a rule for every table, and no rule for a table that is not there', () => {
    const names = tables.map(({ name }) => name);
    expect(Object.keys(APP_SEES).sort()).toEqual(names);
    expect(Object.keys(WORKER_SEES).filter((name) => !names.includes(name))).toEqual([]);
    const unreadable = tables.filter(({ app }) => !app);
    expect(unreadable.filter(({ name }) => APP_SEES[name] !== 'false')).toEqual([]);
  });

  it('shows everybody the rows that are theirs to see, and no others', async () => {
    const differences: string[] = [];
    await undone(async () => {
      await admin.query(AS.app);
      for (const [at, who] of callers.entries()) {
        const rows = await actual('all', who, readable('app'));
        for (const { name } of readable('app')) {
          const own = wanted.get(name)![at];
          if (rows[name] !== own)
            differences.push(
              `${name}: ${who.operator ? 'the operator' : who.org} sees ${rows[name]}, ${own} are its own`,
            );
        }
      }
    });
    expect(differences).toEqual([]);
    expect(callers.length * readable('app').length).toBeGreaterThan(5000);
  }, 60_000);

  it('shows the worker what its rules need, and nothing else', async () => {
    const guest = callers.findIndex(({ person }) => person === '');
    await undone(async () => {
      await admin.query(AS.worker);
      const rows = await actual('worker', callers[guest]!, readable('worker'));
      await admin.query('RESET ROLE');
      for (const table of readable('worker')) {
        const rule = `(${WORKER_SEES[table.name] ?? 'false'} OR ${APP_SEES[table.name]})`;
        const { rows: own } = await admin.query<{ rows: string }>(declared(table, rule), [
          JSON.stringify([callers[guest]]),
        ]);
        expect([table.name, rows[table.name]]).toEqual([table.name, own[0]?.rows]);
      }
    });
  });

  it('gives the worker the rights that are declared, and no others', async () => {
    const { rows } = await admin.query<{ name: string; rights: string }>(RIGHTS_SQL);
    expect(Object.fromEntries(rows.map(({ name, rights }) => [name, rights]))).toEqual(WORKER_RIGHTS);
  });

  it('misses every policy that is dropped, and every one that lets everybody through', async () => {
    const { rows: policies } = await admin.query<Policy>(POLICIES_SQL);
    const planted = policies.flatMap(({ table, name, narrow, needed }) => [
      ...(needed ? [{ table, sabotage: `DROP POLICY ${name} ON ${table}` }] : []),
      ...(narrow ? [{ table, sabotage: `ALTER POLICY ${name} ON ${table} USING (true)` }] : []),
    ]);
    // A guest, an assessor and the operator first, then everybody else.
    const order = [...callers.keys()].sort((a, b) => rank(callers[a]!) - rank(callers[b]!));
    const isNoticed = (table: Table, sabotage: string) =>
      undone(async () => {
        await admin.query(sabotage);
        await admin.query(AS.app);
        for (const at of order) {
          const rows = await actual(`of ${table.name}`, callers[at]!, [table]);
          if (rows[table.name] !== wanted.get(table.name)![at]) return true;
        }
        return false;
      });
    const idle: string[] = [];
    for (const { table: name, sabotage } of planted) {
      const table = readable('app').find((each) => each.name === name);
      if (!table || !(await isNoticed(table, sabotage))) idle.push(sabotage);
    }
    // Mails are read in development only, by whoever may open the mailbox: nobody here.
    expect(idle).toEqual(['DROP POLICY mails_development ON mails']);
    expect(planted.length).toBeGreaterThan(200);
  }, 120_000);
});

const rank = ({ person, org, operator }: Caller) => (operator ? 2 : person === '' ? 0 : org === '' ? 1 : 3);
