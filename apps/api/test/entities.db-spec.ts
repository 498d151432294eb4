import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { ENTITIES } from '../src/entities.js';
import { migrationSource } from '../src/platform/database/prepare.js';
import { cloneDatabase, type TestDatabase } from './databases.js';

const TABLES_SQL = `
SELECT relname AS name FROM pg_class
WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY relname`;

/** Tables that the platform and TypeORM's migrations write; no room has a class of them. */
const BY_SQL_ONLY = ['clock', 'idempotency_keys', 'leases', 'migrations', 'outbox', 'transitions'];

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

  it('the migrations go down and up again', async () => {
    const scratch = await cloneDatabase();
    const source = migrationSource(scratch.adminUrl);
    await source.initialize();
    try {
      for (const _ of source.migrations) await source.undoLastMigration();
      expect(
        await source.query(
          "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname NOT IN ('migrations', 'typeorm_metadata')",
        ),
      ).toEqual([]);
      expect(await source.runMigrations()).toHaveLength(source.migrations.length);
    } finally {
      await source.destroy();
      await scratch.drop();
    }
  });
});
