import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The clock of the business, the leases of the workers, and an audit trail that the clock writes too and nobody changes.
 *
 * Deadlines are judged by app_now(): the database's clock plus a shift that only the owner may set, so that a test moves time
 * without waiting. Sessions, links and leases stay on the clock itself: a moved one must not revive what has ended.
 */
export class Clock1764100000000 implements MigrationInterface {
  name = 'Clock1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [CLOCK, LEASES, TRAIL, GRANTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const CLOCK = `
CREATE TABLE clock (
  one boolean DEFAULT true CONSTRAINT clock_pkey PRIMARY KEY CONSTRAINT clock_one_check CHECK (one),
  shift interval NOT NULL DEFAULT interval '0'
);
INSERT INTO clock DEFAULT VALUES;
-- STABLE lets an index on a deadline be used; within a statement it may still go on, as the clock does.
CREATE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql STABLE
  AS $$ SELECT clock_timestamp() + shift FROM clock $$;
`;

const LEASES = `
CREATE TABLE leases (
  name text CONSTRAINT leases_pkey PRIMARY KEY,
  holder uuid NOT NULL,
  until timestamptz NOT NULL,
  fence bigint NOT NULL DEFAULT 1
);
`;

/** The number orders a trail: it is drawn while the row of the subject is locked, which no clock of a replica can promise. */
const TRAIL = `
ALTER TABLE transitions ADD COLUMN seq bigint GENERATED ALWAYS AS IDENTITY;
ALTER TABLE transitions ADD CONSTRAINT transitions_seq_key UNIQUE (seq);
ALTER TABLE transitions ADD COLUMN actor text NOT NULL DEFAULT 'person'
  CONSTRAINT transitions_actor_check CHECK (actor IN ('person', 'clock', 'system'));
ALTER TABLE transitions ALTER COLUMN person_id DROP NOT NULL;
ALTER TABLE transitions ALTER COLUMN organisation_id DROP NOT NULL;
ALTER TABLE transitions ALTER COLUMN at SET DEFAULT app_now();
ALTER TABLE transitions ADD CONSTRAINT transitions_person_check
  CHECK ((actor = 'person') = (person_id IS NOT NULL) AND (actor = 'person') = (organisation_id IS NOT NULL));
DROP INDEX transitions_subject_id_idx;
CREATE INDEX transitions_subject_id_idx ON transitions (subject_id, seq);

DROP POLICY transitions_add ON transitions;
CREATE POLICY transitions_add ON transitions FOR INSERT
  WITH CHECK (actor = 'person' AND person_id = app_person() AND organisation_id = app_org());
CREATE POLICY transitions_worker_read ON transitions FOR SELECT TO fivefold_worker USING (true);
CREATE POLICY transitions_worker_add ON transitions FOR INSERT TO fivefold_worker WITH CHECK (actor <> 'person');

CREATE FUNCTION transitions_append_only() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN RAISE 'the audit trail is only added to' USING ERRCODE = '23000'; END $$;
CREATE TRIGGER transitions_append_only BEFORE UPDATE OR DELETE ON transitions FOR EACH ROW
  EXECUTE FUNCTION transitions_append_only();
CREATE TRIGGER transitions_never_emptied BEFORE TRUNCATE ON transitions FOR EACH STATEMENT
  EXECUTE FUNCTION transitions_append_only();
ALTER TABLE transitions ENABLE ALWAYS TRIGGER transitions_append_only;
ALTER TABLE transitions ENABLE ALWAYS TRIGGER transitions_never_emptied;
`;

const GRANTS = `
GRANT SELECT ON clock TO fivefold_app, fivefold_worker;
GRANT SELECT, INSERT, UPDATE (holder, until, fence) ON leases TO fivefold_worker;
GRANT SELECT, INSERT ON transitions, outbox TO fivefold_worker;
`;

const DOWN = `
REVOKE SELECT, INSERT ON transitions FROM fivefold_worker;
REVOKE INSERT ON outbox FROM fivefold_worker;
DROP TRIGGER transitions_append_only ON transitions;
DROP TRIGGER transitions_never_emptied ON transitions;
DROP FUNCTION transitions_append_only;
DROP POLICY transitions_worker_add ON transitions;
DROP POLICY transitions_worker_read ON transitions;
DROP POLICY transitions_add ON transitions;
CREATE POLICY transitions_add ON transitions FOR INSERT
  WITH CHECK (person_id = app_person() AND organisation_id = app_org());
ALTER TABLE transitions DISABLE ROW LEVEL SECURITY;
DELETE FROM transitions WHERE actor <> 'person';
ALTER TABLE transitions ENABLE ROW LEVEL SECURITY;
ALTER TABLE transitions ALTER COLUMN at SET DEFAULT now();
DROP INDEX transitions_subject_id_idx;
CREATE INDEX transitions_subject_id_idx ON transitions (subject_id, id);
ALTER TABLE transitions DROP COLUMN seq, DROP CONSTRAINT transitions_person_check, DROP COLUMN actor,
  ALTER COLUMN person_id SET NOT NULL, ALTER COLUMN organisation_id SET NOT NULL;
DROP TABLE leases;
DROP FUNCTION app_now;
DROP TABLE clock;
`;
