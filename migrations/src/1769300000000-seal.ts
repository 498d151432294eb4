import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The secrets of authenticator apps are sealed by a key that the database does not have. Those from before, and those of an earlier
 * key, are sealed by the clock, which starts with the last server of the release before: that release cannot read them.
 */
export class Seal1769300000000 implements MigrationInterface {
  name = 'Seal1769300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  /** Whoever has a sealed one sets the app up anew: nobody can open it here. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

/** An empty key is none: the secret stands there as it is until the clock comes. */
const UP = `
ALTER TABLE authenticators ADD COLUMN key_id text NOT NULL DEFAULT '';
CREATE INDEX authenticators_key_id_idx ON authenticators (key_id);
GRANT UPDATE (key_id) ON authenticators TO fivefold_app;
CREATE POLICY authenticators_worker_read ON authenticators FOR SELECT TO fivefold_worker USING (true);
CREATE POLICY authenticators_worker_seal ON authenticators FOR UPDATE TO fivefold_worker USING (true);
GRANT SELECT, UPDATE (secret, key_id) ON authenticators TO fivefold_worker;
UPDATE person_traces SET hidden = '{secret,key_id,last_step}' WHERE table_name = 'authenticators';
`;

const DOWN = `
UPDATE person_traces SET hidden = '{secret,last_step}' WHERE table_name = 'authenticators';
REVOKE SELECT, UPDATE (secret, key_id) ON authenticators FROM fivefold_worker;
DROP POLICY authenticators_worker_seal ON authenticators;
DROP POLICY authenticators_worker_read ON authenticators;
REVOKE UPDATE (key_id) ON authenticators FROM fivefold_app;
DELETE FROM authenticators WHERE key_id <> '';
ALTER TABLE authenticators DROP COLUMN key_id;
`;
