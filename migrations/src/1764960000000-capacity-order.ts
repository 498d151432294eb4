import type { MigrationInterface, QueryRunner } from 'typeorm';

const RELEASE = `
CREATE OR REPLACE FUNCTION capacity_release(holders uuid[]) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM capacity_lock(ARRAY (
    SELECT DISTINCT r.service_id FROM reservations r WHERE r.holder_id = ANY (holders) AND r.state <> 'released'));
  PERFORM capacity_refuse_stranger(holders);
  PERFORM capacity_let_go(ARRAY (
    SELECT r.id FROM reservations r WHERE r.holder_id = ANY (holders) AND r.state <> 'released'), 'released');
END $$`;
const RELEASE_ALSO_BY_OPERATOR = `
CREATE OR REPLACE FUNCTION capacity_release(holders uuid[]) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM capacity_lock(ARRAY (
    SELECT DISTINCT r.service_id FROM reservations r WHERE r.holder_id = ANY (holders) AND r.state <> 'released'));
  IF NOT app_operator() THEN PERFORM capacity_refuse_stranger(holders); END IF;
  PERFORM capacity_let_go(ARRAY (
    SELECT r.id FROM reservations r WHERE r.holder_id = ANY (holders) AND r.state <> 'released'), 'released');
END $$`;

/**
 * The operator who ends an agreement frees what was booked for it. And it lets a transaction that frees some holders and keeps for others lock every plan it will touch in one go and in one order, so
 * that two such transactions never wait in a ring.
 */
export class CapacityOrder1764960000000 implements MigrationInterface {
  name = 'CapacityOrder1764960000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RELEASE_ALSO_BY_OPERATOR);
    await runner.query(`
-- Locks the plans of whatever these holders keep, and those of these services besides.
CREATE FUNCTION capacity_line_up(holders uuid[], services uuid[]) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM capacity_lock(ARRAY (
    SELECT r.service_id FROM reservations r WHERE r.holder_id = ANY (holders) AND r.state <> 'released'
    UNION SELECT unnest(services)));
END $$`);
    await runner.query('REVOKE ALL ON FUNCTION capacity_line_up FROM PUBLIC');
    await runner.query('GRANT EXECUTE ON FUNCTION capacity_line_up TO fivefold_app, fivefold_worker');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION capacity_line_up');
    await runner.query(RELEASE);
  }
}
