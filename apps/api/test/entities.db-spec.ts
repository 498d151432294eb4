import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { ENTITIES } from '../src/entities.js';
import { migrationSource } from '../src/platform/database/prepare.js';
import { CLASSES_BY_TABLE, classedColumns } from '../src/privacy/data-classes.js';
import { cloneDatabase, type TestDatabase } from './databases.js';
import { CIRCLES, PLUMBING } from './matrix/circles.js';

const TABLES_SQL = `
SELECT relname AS name FROM pg_class
WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY relname`;

/** The first migration whose way down is compared line by line; those before it are released and stay as they are. */
const ASKED_FROM = 1766000000000;
/** Everything that a migration makes, one line each; what TypeORM keeps for itself is left out. */
const CATALOGUE_SQL = `
WITH relations AS (SELECT c.oid, c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.relacl, c.relowner FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relname NOT IN ('migrations', 'migrations_id_seq', 'typeorm_metadata', 'migrations_pkey'))
SELECT 'relation ' || relname || ' ' || relkind::text || ' ' || relrowsecurity || ' ' || relforcerowsecurity || ' ' || relowner::regrole
  || ' ' || COALESCE(relacl::text, '') AS line FROM relations WHERE relkind IN ('r', 'p', 'v', 'S')
UNION ALL SELECT 'column ' || r.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull
  || ' ' || COALESCE(pg_get_expr(d.adbin, d.adrelid), '') || ' ' || COALESCE(a.attacl::text, '')
  FROM relations r JOIN pg_attribute a ON a.attrelid = r.oid LEFT JOIN pg_attrdef d ON d.adrelid = r.oid AND d.adnum = a.attnum
  WHERE r.relkind IN ('r', 'p', 'v') AND a.attnum > 0 AND NOT a.attisdropped
UNION ALL SELECT 'view ' || relname || ' ' || pg_get_viewdef(oid) FROM relations WHERE relkind = 'v'
UNION ALL SELECT 'constraint ' || r.relname || '.' || c.conname || ' ' || c.convalidated || ' ' || pg_get_constraintdef(c.oid)
  FROM relations r JOIN pg_constraint c ON c.conrelid = r.oid
UNION ALL SELECT 'index ' || pg_get_indexdef(i.indexrelid) FROM relations r JOIN pg_index i ON i.indrelid = r.oid
UNION ALL SELECT 'policy ' || tablename || '.' || policyname || ' ' || permissive || ' ' || cmd || ' ' || roles::text || ' '
  || COALESCE(qual, '') || ' ' || COALESCE(with_check, '') FROM pg_policies WHERE schemaname = 'public'
UNION ALL SELECT 'trigger ' || t.tgenabled::text || ' ' || pg_get_triggerdef(t.oid)
  FROM relations r JOIN pg_trigger t ON t.tgrelid = r.oid WHERE NOT t.tgisinternal
UNION ALL SELECT 'function ' || pg_get_functiondef(p.oid) || ' ' || (SELECT string_agg(a::text, ' ' ORDER BY a::text)
    FROM unnest(COALESCE(p.proacl, acldefault('f', p.proowner))) a) FROM pg_proc p
  WHERE p.pronamespace = 'public'::regnamespace AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`;

/** Foreign keys without an index that begins with their columns. */
const UNINDEXED_SQL = `
SELECT c.conname AS name FROM pg_constraint c
WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace AND NOT EXISTS (SELECT FROM pg_index i
  WHERE i.indrelid = c.conrelid AND i.indisvalid AND i.indpred IS NULL
    AND ((i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey OR (i.indisunique AND i.indkey::int2[] <@ c.conkey)))
ORDER BY 1`;

/** Asked for by state alone, each state with an index of its own. */
const UNINDEXED = ['clarifications_service_id_fkey'];

const COLUMNS_SQL = `
SELECT c.relname || '.' || a.attname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
ORDER BY 1`;

/** Constraints whose names PostgreSQL made up: cut short, or numbered because the first was taken. */
const UNNAMED_SQL = `
SELECT conname AS name FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n' AND conname ~ '(_check|_fkey|_key)[0-9]+$'
ORDER BY 1`;

/** Tables that the platform and TypeORM's migrations write; no room has a class of them. */
const BY_SQL_ONLY = [
  'clock',
  'idempotency_keys',
  'leases',
  'lifecycle_rows',
  'migrations',
  'opening',
  'outbox',
  'page_documents',
  'spending',
  'transitions',
  'tries',
];

/** Statements that would make the tables what the entities say; empty when they agree. */
async function difference(adminUrl: string, entities: readonly (new () => object)[]): Promise<string[]> {
  const source = new DataSource({ type: 'postgres', url: adminUrl, entities: [...entities] });
  await source.initialize();
  try {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    return upQueries.map((query) => query.query);
  } finally {
    await source.destroy();
  }
}

describe('entities and migrations', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(() => database.drop());

  it('agree', async () => {
    expect(ENTITIES.length).toBeGreaterThan(0);
    expect(await difference(database.adminUrl, ENTITIES)).toEqual([]);
  });

  it('every table of the rooms has an entity', async () => {
    const source = new DataSource({ type: 'postgres', url: database.adminUrl, entities: [...ENTITIES] });
    await source.initialize();
    try {
      const tables = await source.query<{ name: string }[]>(TABLES_SQL);
      const named = source.entityMetadatas.map((entity) => entity.tableName);
      expect(tables.map((table) => table.name).filter((name) => !named.includes(name))).toEqual(BY_SQL_ONLY);
    } finally {
      await source.destroy();
    }
  });

  it('a column that no migration made is seen', async () => {
    const { Column, Entity, PrimaryColumn } = await import('typeorm');
    @Entity('outbox')
    class Planted {
      @PrimaryColumn('bigint')
      seq!: string;
      @Column('text')
      forgotten!: string;
    }
    expect((await difference(database.adminUrl, [Planted])).join('\n')).toContain('"forgotten"');
  });

  it('every foreign key has an index, and every constraint a name of its own', async () => {
    const source = new DataSource({ type: 'postgres', url: database.adminUrl });
    await source.initialize();
    try {
      const namesOf = async (sql: string) =>
        (await source.query(sql)).map((row: { name: string }) => row.name);
      expect(await namesOf(UNINDEXED_SQL)).toEqual(UNINDEXED);
      expect(await namesOf(UNNAMED_SQL)).toEqual([]);
      await source.query('DROP INDEX ideas_created_by_idx');
      expect(await namesOf(UNINDEXED_SQL)).toEqual([...UNINDEXED, 'ideas_created_by_fkey']);
      await source.query('CREATE INDEX ideas_created_by_idx ON ideas (created_by)');
    } finally {
      await source.destroy();
    }
  });

  it('every column has exactly one data class, and one without is seen', async () => {
    const source = new DataSource({ type: 'postgres', url: database.adminUrl });
    await source.initialize();
    try {
      const columns = async () => (await source.query(COLUMNS_SQL)).map(({ name }: { name: string }) => name);
      const classed = (classes = CLASSES_BY_TABLE) =>
        classedColumns(classes)
          .map(({ table, column }) => `${table}.${column}`)
          .sort();
      // Whoever adds a column says in src/privacy/classes-of-*.ts how far it may go.
      expect(classed()).toEqual((await columns()).sort());
      // And of a table, in test/matrix/circles.ts, who may read a row of it.
      const tables = await source.query<{ name: string }[]>(TABLES_SQL);
      const circled = [...Object.keys(CIRCLES), ...PLUMBING];
      expect(tables.map(({ name }) => name).filter((name) => !circled.includes(name))).toEqual([]);
      await source.query('ALTER TABLE courses ADD COLUMN planted text');
      expect((await columns()).filter((name: string) => !classed().includes(name))).toEqual([
        'courses.planted',
      ]);
      await source.query('ALTER TABLE courses DROP COLUMN planted');
      expect(classed({ twice: { public: 'a', secret: 'a' } })).toEqual(['twice.a', 'twice.a']);
    } finally {
      await source.destroy();
    }
  });

  it('each migration goes down to what was before it, and all go up again to the same', async () => {
    const scratch = await cloneDatabase();
    const source = migrationSource(scratch.adminUrl);
    await source.initialize();
    const catalogue = async () => {
      const rows = await source.query<{ line: string }[]>(CATALOGUE_SQL);
      return new Set(rows.map(({ line }) => line));
    };
    const isAsked = ({ name }: { name?: string }) => Number(/\d{13}$/.exec(name!)) >= ASKED_FROM;
    try {
      const was: Set<string>[] = [];
      for (const migration of [...source.migrations].reverse()) {
        if (isAsked(migration)) was.push(await catalogue());
        await source.undoLastMigration();
      }
      expect(await catalogue()).toEqual(new Set());
      const differences: object[] = [];
      for (const migration of source.migrations) {
        const runner = source.createQueryRunner();
        await runner.startTransaction();
        await migration.up(runner);
        await runner.commitTransaction();
        await runner.release();
        if (!isAsked(migration)) continue;
        const [wanted, found] = [was.pop()!, await catalogue()];
        const [missing, more] = [[...wanted.difference(found)], [...found.difference(wanted)]];
        if (missing.length + more.length > 0) differences.push({ name: migration.name, missing, more });
      }
      expect(differences).toEqual([]);
    } finally {
      await source.destroy();
      await scratch.drop();
    }
  });
});
