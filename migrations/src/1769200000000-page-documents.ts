import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the page of every release asks, for a month after a server of that release was last started: pages stay open over a release, and
 * while one is rolled out a page asks servers of both.
 */
export class PageDocuments1769200000000 implements MigrationInterface {
  name = 'PageDocuments1769200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
CREATE TABLE page_documents (
  id text CONSTRAINT page_documents_pkey PRIMARY KEY,
  text text NOT NULL,
  seen_at timestamptz NOT NULL,
  CONSTRAINT page_documents_id_check CHECK (id = 'sha256:' || encode(sha256(convert_to(text, 'UTF8')), 'hex'))
);
ALTER TABLE page_documents ENABLE ROW LEVEL SECURITY;
ALTER TABLE page_documents FORCE ROW LEVEL SECURITY;
CREATE POLICY page_documents_owner ON page_documents FOR ALL TO fivefold_owner USING (true);
-- In the order of the ids: replicas start together.
CREATE FUNCTION keep_page_documents(texts jsonb) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM page_documents WHERE seen_at < now() - interval '30 days';
  INSERT INTO page_documents (id, text, seen_at) SELECT t.key, t.value, now() FROM jsonb_each_text(texts) t ORDER BY t.key
  ON CONFLICT ON CONSTRAINT page_documents_pkey DO UPDATE SET seen_at = now()
$$;
CREATE FUNCTION find_page_document(wanted text) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT d.text FROM page_documents d WHERE d.id = wanted
$$;
REVOKE ALL ON FUNCTION keep_page_documents, find_page_document FROM PUBLIC;
GRANT EXECUTE ON FUNCTION keep_page_documents, find_page_document TO fivefold_app;
`;

const DOWN = `
DROP FUNCTION keep_page_documents, find_page_document;
DROP TABLE page_documents;
`;
