import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What runs with the owner's rights is narrow: nobody but the two roles of the server calls it, a view tells nothing of rows that it
 * leaves out, not even by an error, and the end of a trail is asked by the trigger that needs it alone.
 */
export class NarrowDoors1768600001000 implements MigrationInterface {
  name = 'NarrowDoors1768600001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

/** Called by triggers, which ask for no right to do so. */
const TRIGGERS = [
  'service_versions_publish_files',
  'idea_votes_count',
  'impact_consents_take_back',
  'outbox_service_changed',
  'outbox_search_changed',
  'project_shares_sum',
  'registrations_count',
  'presences_count',
].join(', ');
/** Asked by policies, as whoever sends the statement. */
const CONDITIONS = 'concerned_by_idea, owns_idea';
const VIEWS = ['open_needs', 'unmet_wants', 'idea_demand'];

const trailEnd = (condition: string) => `
CREATE OR REPLACE FUNCTION trail_end(kind text, subject uuid) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t.to_state FROM transitions t WHERE ${condition}t.subject_id = trail_end.subject AND t.kind = trail_end.kind ORDER BY t.seq DESC LIMIT 1
$$;`;

const UP = `
REVOKE EXECUTE ON FUNCTION ${TRIGGERS}, ${CONDITIONS} FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ${CONDITIONS} TO fivefold_app, fivefold_worker;
${VIEWS.map((view) => `ALTER VIEW ${view} SET (security_barrier = true);`).join('\n')}
${trailEnd('pg_trigger_depth() > 0 AND ')}`;

const DOWN = `
${trailEnd('')}
${VIEWS.map((view) => `ALTER VIEW ${view} RESET (security_barrier);`).join('\n')}
REVOKE EXECUTE ON FUNCTION ${CONDITIONS} FROM fivefold_app, fivefold_worker;
GRANT EXECUTE ON FUNCTION ${TRIGGERS}, ${CONDITIONS} TO PUBLIC;`;
