import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A check is made ready anew by each statement that writes a quote, and a function in SQL was read and planned for it each time. The
 * same question in PL/pgSQL is kept by the connection, and most quotes have no milestones of their own.
 */
export class QuickCheck1771020001000 implements MigrationInterface {
  name = 'QuickCheck1771020001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE OR REPLACE FUNCTION milestones_fit(milestones jsonb, total bigint) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN
  IF milestones = '[]' THEN RETURN true; END IF;
  RETURN (SELECT count(*) <= 20 AND count(amount) IN (0, count(*)) AND COALESCE(min(amount) >= 0 AND sum(amount) = total, true)
    FROM (SELECT (each->>'amountMinor')::bigint AS amount FROM jsonb_array_elements(milestones) AS each) AS parts);
END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE OR REPLACE FUNCTION milestones_fit(milestones jsonb, total bigint) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT count(*) <= 20 AND count(amount) IN (0, count(*)) AND COALESCE(min(amount) >= 0 AND sum(amount) = total, true)
  FROM (SELECT (each->>'amountMinor')::bigint AS amount FROM jsonb_array_elements(milestones) AS each) AS parts
$$`);
  }
}
