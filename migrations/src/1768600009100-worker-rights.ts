import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The worker keeps the rights that its rules use: it signs nobody in, reads no trail, and books nothing. */
export class WorkerRights1768600009100 implements MigrationInterface {
  name = 'WorkerRights1768600009100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UNREAD = `bundles, courses, dispute_evidence, migrations, organisation_aliases, organisation_facts, organisation_outside_ids,
  organisation_regions, outbox, sectors, transitions`;
const UNWRITTEN = [
  ['agreements', 'delivered_at'],
  ['matches', 'seen_at'],
  ['needs', 'expires_at'],
  ['reviews', 'publish_at'],
  ['service_changes', 'due_at'],
  ['slot_bookings', 'expires_at'],
] as const;
const UNCALLED = `capacity_book, capacity_hold, capacity_line_up, concerned_by_idea, find_caller, find_credentials, has_ties,
  owns_idea, sweep_expired, use_link`;

const UP = `
REVOKE SELECT ON ${UNREAD} FROM fivefold_worker;
${UNWRITTEN.map(([table, column]) => `REVOKE UPDATE (${column}) ON ${table} FROM fivefold_worker;`).join('\n')}
REVOKE DELETE ON notices FROM fivefold_worker;
REVOKE EXECUTE ON FUNCTION ${UNCALLED} FROM fivefold_worker;
DROP POLICY dispute_evidence_worker ON dispute_evidence;
DROP POLICY transitions_worker_read ON transitions;
`;

const DOWN = `
CREATE POLICY transitions_worker_read ON transitions FOR SELECT TO fivefold_worker USING (true);
CREATE POLICY dispute_evidence_worker ON dispute_evidence FOR SELECT TO fivefold_worker USING (true);
GRANT EXECUTE ON FUNCTION ${UNCALLED} TO fivefold_worker;
GRANT DELETE ON notices TO fivefold_worker;
${UNWRITTEN.map(([table, column]) => `GRANT UPDATE (${column}) ON ${table} TO fivefold_worker;`).join('\n')}
GRANT SELECT ON ${UNREAD} TO fivefold_worker;
`;
