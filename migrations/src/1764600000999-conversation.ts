import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the sides of a request say to each other, and questions that all who are asked may read.
 *
 * Messages stand between the company that asks and one provider (or the publisher that speaks for it); nobody else has them.
 * A question is read by everyone asked; who asked it stands in a row of its own, which competitors never see and the company that
 * asks not before the deadline of a sealed request.
 */
export class Conversation1764600000999 implements MigrationInterface {
  name = 'Conversation1764600000999';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MESSAGES);
    await runner.query(QUESTIONS);
    await runner.query(GRANTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION speakers_of;
      DROP POLICY mandates_owner ON mandates;
      DROP POLICY attachments_of_messages ON attachments;
      DROP TABLE request_question_authors, request_questions, message_reads, messages CASCADE;`);
  }
}

const MESSAGES = `
CREATE TABLE messages (
  id uuid CONSTRAINT messages_pkey PRIMARY KEY,
  recipient_id uuid NOT NULL CONSTRAINT messages_recipient_id_fkey REFERENCES recipients,
  requester_org_id uuid NOT NULL CONSTRAINT messages_requester_org_id_fkey REFERENCES organisations,
  provider_org_id uuid NOT NULL CONSTRAINT messages_provider_org_id_fkey REFERENCES organisations,
  publisher_org_id uuid NOT NULL CONSTRAINT messages_publisher_org_id_fkey REFERENCES organisations,
  author_org_id uuid NOT NULL CONSTRAINT messages_author_org_id_fkey REFERENCES organisations,
  author_id uuid NOT NULL CONSTRAINT messages_author_id_fkey REFERENCES persons,
  author_name text NOT NULL,
  text text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX messages_recipient_id_idx ON messages (recipient_id, id);
CREATE INDEX messages_requester_org_id_idx ON messages (requester_org_id);
CREATE INDEX messages_provider_org_id_idx ON messages (provider_org_id);
CREATE INDEX messages_publisher_org_id_idx ON messages (publisher_org_id);
CREATE INDEX messages_author_org_id_idx ON messages (author_org_id);
CREATE INDEX messages_author_id_idx ON messages (author_id);

CREATE TABLE message_reads (
  person_id uuid NOT NULL CONSTRAINT message_reads_person_id_fkey REFERENCES persons,
  recipient_id uuid NOT NULL CONSTRAINT message_reads_recipient_id_fkey REFERENCES recipients,
  organisation_id uuid NOT NULL CONSTRAINT message_reads_organisation_id_fkey REFERENCES organisations,
  requester_org_id uuid NOT NULL CONSTRAINT message_reads_requester_org_id_fkey REFERENCES organisations,
  provider_org_id uuid NOT NULL CONSTRAINT message_reads_provider_org_id_fkey REFERENCES organisations,
  publisher_org_id uuid NOT NULL CONSTRAINT message_reads_publisher_org_id_fkey REFERENCES organisations,
  read_until uuid NOT NULL,
  read_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT message_reads_pkey PRIMARY KEY (person_id, recipient_id)
);
CREATE INDEX message_reads_recipient_id_idx ON message_reads (recipient_id);
CREATE INDEX message_reads_organisation_id_idx ON message_reads (organisation_id);
CREATE INDEX message_reads_requester_org_id_idx ON message_reads (requester_org_id);
CREATE INDEX message_reads_provider_org_id_idx ON message_reads (provider_org_id);
CREATE INDEX message_reads_publisher_org_id_idx ON message_reads (publisher_org_id);

ALTER TABLE messages ENABLE ROW LEVEL SECURITY;
ALTER TABLE messages FORCE ROW LEVEL SECURITY;
ALTER TABLE message_reads ENABLE ROW LEVEL SECURITY;
ALTER TABLE message_reads FORCE ROW LEVEL SECURITY;
CREATE POLICY messages_read ON messages FOR SELECT
  USING (requester_org_id = app_org() OR speaks_for(provider_org_id, publisher_org_id));
CREATE POLICY messages_add ON messages FOR INSERT
  WITH CHECK (author_org_id = app_org() AND author_id = app_person()
    AND (requester_org_id = app_org() OR speaks_for(provider_org_id, publisher_org_id)) AND EXISTS (
    SELECT FROM recipients r WHERE r.id = recipient_id AND r.requester_org_id = messages.requester_org_id
      AND r.provider_org_id = messages.provider_org_id AND r.publisher_org_id = messages.publisher_org_id));
CREATE POLICY message_reads_read ON message_reads FOR SELECT
  USING (requester_org_id = app_org() OR speaks_for(provider_org_id, publisher_org_id));
CREATE POLICY message_reads_add ON message_reads FOR INSERT
  WITH CHECK (person_id = app_person() AND organisation_id = app_org() AND EXISTS (
    SELECT FROM recipients r WHERE r.id = recipient_id AND r.requester_org_id = message_reads.requester_org_id
      AND r.provider_org_id = message_reads.provider_org_id AND r.publisher_org_id = message_reads.publisher_org_id));
CREATE POLICY message_reads_change ON message_reads FOR UPDATE USING (person_id = app_person());
-- A file is seen by whoever sees its message: a mandate that ends takes both away.
CREATE POLICY attachments_of_messages ON attachments FOR SELECT
  USING (subject_kind = 'Message' AND EXISTS (SELECT FROM messages m WHERE m.id = subject_id));
`;

const QUESTIONS = `
CREATE TABLE request_questions (
  id uuid CONSTRAINT request_questions_pkey PRIMARY KEY,
  request_id uuid NOT NULL CONSTRAINT request_questions_request_id_fkey REFERENCES requests,
  requester_org_id uuid NOT NULL CONSTRAINT request_questions_requester_org_id_fkey REFERENCES organisations,
  text text NOT NULL,
  asked_at timestamptz NOT NULL DEFAULT app_now(),
  answer text,
  answered_by uuid CONSTRAINT request_questions_answered_by_fkey REFERENCES persons,
  answered_at timestamptz,
  CONSTRAINT request_questions_answer_check CHECK (num_nonnulls(answer, answered_by, answered_at) IN (0, 3))
);
CREATE INDEX request_questions_request_id_idx ON request_questions (request_id, id);
CREATE INDEX request_questions_requester_org_id_idx ON request_questions (requester_org_id);
CREATE INDEX request_questions_answered_by_idx ON request_questions (answered_by);

CREATE TABLE request_question_authors (
  question_id uuid CONSTRAINT request_question_authors_pkey PRIMARY KEY
    CONSTRAINT request_question_authors_question_id_fkey REFERENCES request_questions,
  requester_org_id uuid NOT NULL CONSTRAINT request_question_authors_requester_org_id_fkey REFERENCES organisations,
  provider_org_id uuid NOT NULL CONSTRAINT request_question_authors_provider_org_id_fkey REFERENCES organisations,
  publisher_org_id uuid NOT NULL CONSTRAINT request_question_authors_publisher_org_id_fkey REFERENCES organisations,
  author_id uuid NOT NULL CONSTRAINT request_question_authors_author_id_fkey REFERENCES persons,
  hidden_until timestamptz
);
CREATE INDEX request_question_authors_requester_org_id_idx ON request_question_authors (requester_org_id);
CREATE INDEX request_question_authors_provider_org_id_idx ON request_question_authors (provider_org_id);
CREATE INDEX request_question_authors_publisher_org_id_idx ON request_question_authors (publisher_org_id);
CREATE INDEX request_question_authors_author_id_idx ON request_question_authors (author_id);

ALTER TABLE request_questions ENABLE ROW LEVEL SECURITY;
ALTER TABLE request_questions FORCE ROW LEVEL SECURITY;
ALTER TABLE request_question_authors ENABLE ROW LEVEL SECURITY;
ALTER TABLE request_question_authors FORCE ROW LEVEL SECURITY;
CREATE POLICY request_questions_read ON request_questions FOR SELECT USING (requester_org_id = app_org() OR EXISTS (
  SELECT FROM recipients r WHERE r.request_id = request_questions.request_id AND speaks_for(r.provider_org_id, r.publisher_org_id)));
CREATE POLICY request_questions_add ON request_questions FOR INSERT WITH CHECK (answer IS NULL AND EXISTS (
  SELECT FROM recipients r WHERE r.request_id = request_questions.request_id
    AND r.requester_org_id = request_questions.requester_org_id AND speaks_for(r.provider_org_id, r.publisher_org_id)));
CREATE POLICY request_questions_answer ON request_questions FOR UPDATE USING (requester_org_id = app_org() AND answer IS NULL)
  WITH CHECK (requester_org_id = app_org() AND answered_by = app_person());
CREATE POLICY request_question_authors_read ON request_question_authors FOR SELECT
  USING (speaks_for(provider_org_id, publisher_org_id)
    OR (requester_org_id = app_org() AND (hidden_until IS NULL OR hidden_until <= app_now())));
CREATE POLICY request_question_authors_add ON request_question_authors FOR INSERT
  WITH CHECK (author_id = app_person() AND speaks_for(provider_org_id, publisher_org_id) AND EXISTS (
    SELECT FROM request_questions q WHERE q.id = question_id AND q.requester_org_id = request_question_authors.requester_org_id));
`;

const GRANTS = `
CREATE POLICY mandates_owner ON mandates FOR SELECT TO fivefold_owner USING (true);
-- Who hears of what is said to a provider: itself, and its publisher while it has the mandate.
CREATE FUNCTION speakers_of(provider uuid, publisher uuid) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT provider UNION SELECT m.publisher_id FROM mandates m
  WHERE m.provider_id = provider AND m.publisher_id = publisher AND m.revoked_at IS NULL
$$;
REVOKE ALL ON FUNCTION speakers_of FROM PUBLIC;
GRANT EXECUTE ON FUNCTION speakers_of TO fivefold_app, fivefold_worker;
GRANT SELECT, INSERT ON messages, message_reads, request_questions, request_question_authors TO fivefold_app;
GRANT UPDATE (organisation_id, read_until, read_at) ON message_reads TO fivefold_app;
GRANT UPDATE (answer, answered_by, answered_at) ON request_questions TO fivefold_app;
`;
