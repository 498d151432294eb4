import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are told, written with the change that it tells of. */
export class Notices1764200000000 implements MigrationInterface {
  name = 'Notices1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NOTICES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notices');
  }
}

const NOTICES = `
CREATE TABLE notices (
  id uuid CONSTRAINT notices_pkey PRIMARY KEY,
  kind text NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  path text NOT NULL,
  audience jsonb NOT NULL,
  params jsonb NOT NULL,
  actor_id uuid CONSTRAINT notices_actor_id_fkey REFERENCES persons,
  created_at timestamptz NOT NULL DEFAULT now(),
  dispatched_at timestamptz
);
CREATE INDEX notices_actor_id_idx ON notices (actor_id);
ALTER TABLE notices ENABLE ROW LEVEL SECURITY;
ALTER TABLE notices FORCE ROW LEVEL SECURITY;
CREATE POLICY notices_add ON notices FOR INSERT WITH CHECK (actor_id IS NOT DISTINCT FROM app_person());
CREATE POLICY notices_worker ON notices FOR ALL TO fivefold_worker USING (true);
GRANT INSERT ON notices TO fivefold_app;
GRANT SELECT, INSERT, UPDATE (dispatched_at), DELETE ON notices TO fivefold_worker;
`;
