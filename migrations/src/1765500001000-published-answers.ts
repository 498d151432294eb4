import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What publishers have answered, for everybody who looks at a service: the question and the answer, nothing of who asked. */
export class PublishedAnswers1765500001000 implements MigrationInterface {
  name = 'PublishedAnswers1765500001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX clarifications_published_idx; DROP FUNCTION published_answers');
  }
}

/** The latest of those that asked the same; none of a service that is not published. */
const UP = `
CREATE FUNCTION published_answers(services uuid[])
  RETURNS TABLE (service_id uuid, key text, demand jsonb, answer_kind text, fact jsonb, answer_text text, published_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT DISTINCT ON (c.service_id, c.fingerprint)
      c.service_id, c.key, c.demand, c.answer_kind, c.fact, c.answer_text, c.published_at
    FROM clarifications c
    WHERE c.service_id = ANY (services) AND c.state = 'published'
    ORDER BY c.service_id, c.fingerprint, c.published_at DESC $$;
REVOKE ALL ON FUNCTION published_answers FROM PUBLIC;
GRANT EXECUTE ON FUNCTION published_answers TO fivefold_app;
CREATE INDEX clarifications_published_idx ON clarifications (service_id) WHERE state = 'published';
`;
