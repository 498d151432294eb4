import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files that people hand over. The bytes stand in a table of their own, so that a list never touches them, and uncompressed
 * out of line (the types taken are compressed already), so that a part of them is read without the rest.
 */
export class Attachments1764400000000 implements MigrationInterface {
  name = 'Attachments1764400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attachment_bytes, attachments');
  }
}

const UP = `
CREATE TABLE attachments (
  id uuid CONSTRAINT attachments_pkey PRIMARY KEY,
  owner_org_id uuid NOT NULL CONSTRAINT attachments_owner_org_id_fkey REFERENCES organisations,
  uploaded_by uuid NOT NULL CONSTRAINT attachments_uploaded_by_fkey REFERENCES persons,
  name text NOT NULL CONSTRAINT attachments_name_check CHECK (length(name) BETWEEN 1 AND 200),
  type text NOT NULL CONSTRAINT attachments_type_check
    CHECK (type IN ('application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'text/plain', 'text/csv')),
  size integer NOT NULL CONSTRAINT attachments_size_check CHECK (size BETWEEN 1 AND 10485760),
  sha256 bytea NOT NULL CONSTRAINT attachments_sha256_check CHECK (length(sha256) = 32),
  subject_kind text,
  subject_id uuid,
  is_public boolean NOT NULL DEFAULT false,
  visible_to uuid[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT app_now(),
  attached_at timestamptz,
  CONSTRAINT attachments_subject_check CHECK (num_nonnulls(subject_kind, subject_id, attached_at) IN (0, 3)),
  CONSTRAINT attachments_unattached_check CHECK (subject_id IS NOT NULL OR (NOT is_public AND visible_to = '{}'))
);
CREATE INDEX attachments_owner_org_id_idx ON attachments (owner_org_id, size);
CREATE INDEX attachments_uploaded_by_idx ON attachments (uploaded_by);
CREATE INDEX attachments_subject_idx ON attachments (subject_kind, subject_id, id) WHERE subject_id IS NOT NULL;
CREATE INDEX attachments_unattached_idx ON attachments (created_at) WHERE subject_id IS NULL;

CREATE TABLE attachment_bytes (
  attachment_id uuid CONSTRAINT attachment_bytes_pkey PRIMARY KEY
    CONSTRAINT attachment_bytes_attachment_id_fkey REFERENCES attachments ON DELETE CASCADE,
  bytes bytea NOT NULL
);
ALTER TABLE attachment_bytes ALTER COLUMN bytes SET STORAGE EXTERNAL;

ALTER TABLE attachments ENABLE ROW LEVEL SECURITY;
ALTER TABLE attachments FORCE ROW LEVEL SECURITY;
ALTER TABLE attachment_bytes ENABLE ROW LEVEL SECURITY;
ALTER TABLE attachment_bytes FORCE ROW LEVEL SECURITY;

-- The operator decides disputes and answers for what is public; nothing else of other organisations is its business.
CREATE POLICY attachments_read ON attachments FOR SELECT
  USING (is_public OR owner_org_id = app_org() OR app_org() = ANY (visible_to) OR (app_operator() AND subject_kind = 'Dispute'));
CREATE POLICY attachments_add ON attachments FOR INSERT
  WITH CHECK (owner_org_id = app_org() AND uploaded_by = app_person());
CREATE POLICY attachments_change ON attachments FOR UPDATE USING (owner_org_id = app_org());
CREATE POLICY attachments_remove ON attachments FOR DELETE USING (owner_org_id = app_org() AND subject_id IS NULL);
CREATE POLICY attachments_worker ON attachments FOR ALL TO fivefold_worker USING (true);
-- Whoever may see the row may see its bytes: the policy of the one is asked through the other.
CREATE POLICY attachment_bytes_read ON attachment_bytes FOR SELECT
  USING (EXISTS (SELECT FROM attachments a WHERE a.id = attachment_id));
CREATE POLICY attachment_bytes_add ON attachment_bytes FOR INSERT
  WITH CHECK (EXISTS (SELECT FROM attachments a WHERE a.id = attachment_id AND a.owner_org_id = app_org() AND a.subject_id IS NULL));

GRANT SELECT, INSERT, DELETE ON attachments TO fivefold_app;
GRANT UPDATE (subject_kind, subject_id, is_public, visible_to, attached_at) ON attachments TO fivefold_app;
GRANT SELECT, INSERT ON attachment_bytes TO fivefold_app;
GRANT SELECT, DELETE ON attachments TO fivefold_worker;
`;
