import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Mails become an outbox: written with the change that they tell of, sent by whoever holds the lease. `lease` counts the
 * takings, so that a sender whose lease has passed to another cannot mark the mail any more.
 */
export class Mail1764200001000 implements MigrationInterface {
  name = 'Mail1764200001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
ALTER TABLE mails
  ADD COLUMN recipient_name text NOT NULL DEFAULT '',
  ADD COLUMN language text NOT NULL DEFAULT 'en',
  ADD COLUMN html text NOT NULL DEFAULT '',
  ADD COLUMN reply_to text,
  ADD COLUMN unsubscribe text,
  ADD COLUMN state text NOT NULL DEFAULT 'waiting' CONSTRAINT mails_state_check CHECK (state IN ('waiting', 'sent', 'dead')),
  ADD COLUMN attempts integer NOT NULL DEFAULT 0,
  ADD COLUMN next_try_at timestamptz NOT NULL DEFAULT app_now(),
  ADD COLUMN lease integer NOT NULL DEFAULT 0,
  ADD COLUMN leased_until timestamptz,
  ADD COLUMN last_error text,
  ADD COLUMN sent_at timestamptz,
  ALTER COLUMN created_at SET DEFAULT app_now();
UPDATE mails SET state = 'dead', last_error = 'Written before mails were sent.';
CREATE INDEX mails_waiting_idx ON mails (next_try_at, id) WHERE state = 'waiting';
CREATE POLICY mails_worker ON mails FOR ALL TO fivefold_worker USING (true);
GRANT SELECT, INSERT, DELETE, UPDATE (state, attempts, next_try_at, lease, leased_until, last_error, sent_at)
  ON mails TO fivefold_worker;
`;

const DOWN = `
REVOKE ALL ON mails FROM fivefold_worker;
REVOKE UPDATE (state, attempts, next_try_at, lease, leased_until, last_error, sent_at) ON mails FROM fivefold_worker;
DROP POLICY mails_worker ON mails;
DROP INDEX mails_waiting_idx;
ALTER TABLE mails
  DROP COLUMN recipient_name, DROP COLUMN language, DROP COLUMN html, DROP COLUMN reply_to, DROP COLUMN unsubscribe,
  DROP COLUMN state, DROP COLUMN attempts, DROP COLUMN next_try_at, DROP COLUMN lease, DROP COLUMN leased_until,
  DROP COLUMN last_error, DROP COLUMN sent_at, ALTER COLUMN created_at SET DEFAULT now();
`;
