import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who counts on a service, by a stored match: told when it is taken out, and when what it answers changes. */
export class MatchAskers1764980000000 implements MigrationInterface {
  name = 'MatchAskers1764980000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

/** The function alone reads matches of others, and of them only whose they are where somebody counts on the service. */
const UP = `
CREATE POLICY matches_owner ON matches FOR SELECT TO fivefold_owner USING (listed OR state = 'contacted');
CREATE FUNCTION match_askers(service uuid) RETURNS TABLE (organisation_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT DISTINCT m.requester_org_id FROM matches m JOIN needs n ON n.id = m.need_id
    WHERE m.service_id = service AND (m.listed OR m.state = 'contacted')
      AND n.state IN ('open', 'matched', 'partly_covered') $$;
REVOKE ALL ON FUNCTION match_askers FROM PUBLIC;
GRANT EXECUTE ON FUNCTION match_askers TO fivefold_app, fivefold_worker;
ALTER TABLE match_news DROP CONSTRAINT match_news_reason_check,
  ADD CONSTRAINT match_news_reason_check CHECK (reason IN ('covers', 'answers', 'cheaper', 'changed'));
`;

const DOWN = `
DELETE FROM match_news WHERE reason = 'changed';
ALTER TABLE match_news DROP CONSTRAINT match_news_reason_check,
  ADD CONSTRAINT match_news_reason_check CHECK (reason IN ('covers', 'answers', 'cheaper'));
DROP FUNCTION match_askers;
DROP POLICY matches_owner ON matches;
`;
