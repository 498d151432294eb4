import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an assessment is compared with: medians over the newest closed assessments of other clusters by the same set, never of fewer than five. */
export class AssessmentReport1766400000000 implements MigrationInterface {
  name = 'AssessmentReport1766400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PEERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION peer_medians');
  }
}

/**
 * Answers to who reads the findings of the assessment and to nobody else. The group `sector` and `country` are those of the cluster on
 * the day of closing, today's where it is not closed. `measure` is `total`, `part` or `topic`; every row is over at least five clusters.
 */
const PEERS = `
CREATE FUNCTION peer_medians(assessment uuid)
  RETURNS TABLE (peers text, measure text, key text, clusters integer, median double precision)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH own AS (
    SELECT a.cluster_org_id, s.key AS set_key, COALESCE(a.sector, o.sectors[1]) AS sector, COALESCE(a.country, o.country) AS country
    FROM assessments a JOIN indicator_sets s ON s.id = a.set_id JOIN organisations o ON o.id = a.cluster_org_id
    WHERE a.id = peer_medians.assessment AND a.state IN ('report_ready', 'closed')
      AND (a.cluster_org_id = app_org() OR app_operator() OR assesses(a.id))
  ), newest AS (
    SELECT DISTINCT ON (a.cluster_org_id) a.id, a.sector, a.country, a.total_share
    FROM assessments a JOIN indicator_sets s ON s.id = a.set_id JOIN own ON own.set_key = s.key
    WHERE a.state = 'closed' AND a.cluster_org_id <> own.cluster_org_id
    ORDER BY a.cluster_org_id, a.closed_at DESC, a.id DESC
  ), grouped AS (
    SELECT 'all' AS peers, n.* FROM newest n
    UNION ALL SELECT 'sector', n.* FROM newest n JOIN own ON own.sector = n.sector
    UNION ALL SELECT 'country', n.* FROM newest n JOIN own ON own.country = n.country
  ), scored AS (
    SELECT g.peers, g.id, i.part, i.topic, f.score FROM grouped g
    JOIN assessment_findings f ON f.assessment_id = g.id JOIN indicators i ON i.id = f.indicator_id
  ), measured AS (
    SELECT g.peers, 'total' AS measure, 'total' AS key, g.id, g.total_share::float8 AS share01 FROM grouped g
    UNION ALL SELECT s.peers, 'part', s.part, s.id, avg(s.score)::float8 / 4 FROM scored s GROUP BY s.peers, s.part, s.id
    UNION ALL SELECT s.peers, 'topic', s.topic, s.id, avg(s.score)::float8 / 4 FROM scored s GROUP BY s.peers, s.topic, s.id
  )
  SELECT m.peers, m.measure, m.key, count(*)::int, percentile_cont(0.5) WITHIN GROUP (ORDER BY m.share01)
  FROM measured m GROUP BY m.peers, m.measure, m.key HAVING count(*) >= 5
$$;
REVOKE ALL ON FUNCTION peer_medians FROM PUBLIC;
GRANT EXECUTE ON FUNCTION peer_medians TO fivefold_app;
`;
