import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How fast a provider answers is public: while a request is sealed nothing of it counts, or the company that asks would read off
 * the figures that an offer is there.
 */
export class SealedAnswers1765800000000 implements MigrationInterface {
  name = 'SealedAnswers1765800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const UP = `
CREATE POLICY requests_sealed_owner ON requests FOR SELECT TO fivefold_owner USING (sealed);
CREATE OR REPLACE FUNCTION provider_answers(providers uuid[])
  RETURNS TABLE (provider_org_id uuid, asked integer, answered integer, median_hours double precision)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.provider_org_id, count(*)::int, count(r.answered_at)::int,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY EXTRACT(epoch FROM r.answered_at - r.asked_at) / 3600)::float8
  FROM recipients r WHERE r.provider_org_id = ANY (provider_answers.providers) AND r.state <> 'withdrawn'
    AND NOT EXISTS (SELECT FROM requests q WHERE q.id = r.request_id AND q.sealed AND q.reply_by > app_now())
  GROUP BY r.provider_org_id HAVING count(*) >= 3
$$;
`;

const DOWN = `
CREATE OR REPLACE FUNCTION provider_answers(providers uuid[])
  RETURNS TABLE (provider_org_id uuid, asked integer, answered integer, median_hours double precision)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.provider_org_id, count(*)::int, count(r.answered_at)::int,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY EXTRACT(epoch FROM r.answered_at - r.asked_at) / 3600)::float8
  FROM recipients r WHERE r.provider_org_id = ANY (provider_answers.providers) AND r.state <> 'withdrawn'
  GROUP BY r.provider_org_id HAVING count(*) >= 3
$$;
DROP POLICY requests_sealed_owner ON requests;
`;
