import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A part is written into a whole of the same organisation: what the clock makes of it would otherwise be done to another. */
export class OwnParts1768600009200 implements MigrationInterface {
  name = 'OwnParts1768600009200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES.map(([table, condition]) => policy(table, condition(table))).join('\n'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES.map(([table]) => `DROP POLICY ${table}_of_own ON ${table};`).join('\n'));
  }
}

const ofVersion = (table: string) =>
  `EXISTS (SELECT FROM service_versions v WHERE v.id = ${table}.version_id AND v.publisher_id = ${table}.publisher_id)`;
const ofNeed = (table: string) =>
  `EXISTS (SELECT FROM needs n WHERE n.id = ${table}.need_id AND n.requester_org_id = ${table}.requester_org_id)`;

const TABLES = [
  ['service_version_authors', ofVersion],
  ['service_claims', ofVersion],
  ['service_comments', ofVersion],
  ['need_versions', ofNeed],
  ['matches', ofNeed],
  ['requests', (table: string) => `need_id IS NULL OR ${ofNeed(table)}`],
] as const;

const policy = (table: string, condition: string) =>
  `CREATE POLICY ${table}_of_own ON ${table} AS RESTRICTIVE FOR INSERT TO fivefold_app WITH CHECK (${condition});`;
