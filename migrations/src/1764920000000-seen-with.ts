import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files of offers, deliveries and evidence are seen by whoever sees what they hang on: not before a seal is broken, and by a
 * publisher only while it has the mandate. A recipient belongs to a request of its own requester that names it, and what is
 * reserved is freed by its sides alone.
 */
export class SeenWith1764920000000 implements MigrationInterface {
  name = 'SeenWith1764920000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [FILES, RECIPIENTS, RESERVATIONS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const FILES = `
CREATE POLICY attachments_of_quotes ON attachments FOR SELECT
  USING (subject_kind = 'Quote' AND EXISTS (SELECT FROM quotes q WHERE q.id = subject_id));
CREATE POLICY attachments_of_milestones ON attachments FOR SELECT
  USING (subject_kind = 'Milestone' AND EXISTS (SELECT FROM milestones m WHERE m.id = subject_id));
CREATE POLICY attachments_of_evidence ON attachments FOR SELECT
  USING (subject_kind = 'Evidence' AND EXISTS (SELECT FROM dispute_evidence e WHERE e.id = subject_id));
ALTER TABLE attachments NO FORCE ROW LEVEL SECURITY;
UPDATE attachments SET visible_to = '{}' WHERE subject_kind IN ('Quote', 'Milestone', 'Evidence');
ALTER TABLE attachments FORCE ROW LEVEL SECURITY;
`;

const RECIPIENTS = `
ALTER POLICY recipients_add ON recipients
  WITH CHECK (requester_org_id = app_org() AND app_org() NOT IN (provider_org_id, publisher_org_id) AND state = 'asked'
    AND EXISTS (SELECT FROM requests r WHERE r.id = request_id AND r.requester_org_id = recipients.requester_org_id
      AND ARRAY[recipients.provider_org_id, recipients.publisher_org_id] <@ r.party_org_ids));
`;

const RESERVATIONS = `
CREATE FUNCTION reservations_keep_sides() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF NOT app_operator() AND NOT capacity_may(ARRAY[OLD.requester_org_id, OLD.provider_org_id, OLD.publisher_org_id]) THEN
    RAISE 'not a side of this reservation' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reservations_keep_sides BEFORE UPDATE OF state ON reservations FOR EACH ROW
  WHEN (NEW.state = 'released' AND OLD.state <> 'released') EXECUTE FUNCTION reservations_keep_sides();
`;

const DOWN = `
DROP TRIGGER reservations_keep_sides ON reservations;
DROP FUNCTION reservations_keep_sides;
ALTER POLICY recipients_add ON recipients
  WITH CHECK (requester_org_id = app_org() AND app_org() NOT IN (provider_org_id, publisher_org_id) AND state = 'asked');
DROP POLICY attachments_of_quotes ON attachments;
DROP POLICY attachments_of_milestones ON attachments;
DROP POLICY attachments_of_evidence ON attachments;
`;
