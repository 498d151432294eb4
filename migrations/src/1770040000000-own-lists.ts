import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lists of one's own under row level security: who asks is found out once for a statement, and whether a cluster speaks for a provider
 * is looked up only where the cluster asks. Who sees what stays as it was.
 */
export class OwnLists1770040000000 implements MigrationInterface {
  name = 'OwnLists1770040000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

/** A function that looks into no table is put in place of its call by the planner. */
const UP = `
CREATE FUNCTION has_mandate(provider uuid, publisher uuid) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT EXISTS (SELECT FROM mandates m
    WHERE m.provider_id = provider AND m.publisher_id = publisher AND m.revoked_at IS NULL) $$;
CREATE OR REPLACE FUNCTION speaks_for(provider uuid, publisher uuid) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT provider = app_org() OR (publisher = app_org() AND has_mandate(provider, publisher)) $$;
ALTER POLICY requests_read ON requests
  USING (requester_org_id = (SELECT app_org()) OR (SELECT app_org()) = ANY (party_org_ids)
    OR ((SELECT app_operator()) AND state IN ('accepted', 'in_delivery', 'delivered', 'reviewed', 'cancelled', 'disputed', 'resolved')));
ALTER POLICY recipients_read ON recipients
  USING ((SELECT app_org()) IN (requester_org_id, provider_org_id, publisher_org_id) OR ((SELECT app_operator()) AND state = 'chosen'));
ALTER POLICY quotes_read ON quotes
  USING ((requester_org_id = (SELECT app_org()) AND sent_at IS NOT NULL AND (sealed_until IS NULL OR sealed_until <= app_now()))
    OR provider_org_id = (SELECT app_org())
    OR (publisher_org_id = (SELECT app_org()) AND has_mandate(provider_org_id, publisher_org_id))
    OR ((SELECT app_operator()) AND state = 'accepted'));
ALTER POLICY agreements_read ON agreements
  USING (requester_org_id = (SELECT app_org()) OR (SELECT app_operator()) OR provider_org_id = (SELECT app_org())
    OR (publisher_org_id = (SELECT app_org()) AND has_mandate(provider_org_id, publisher_org_id)));
`;

const DOWN = `
ALTER POLICY agreements_read ON agreements
  USING (requester_org_id = app_org() OR speaks_for(provider_org_id, publisher_org_id) OR app_operator());
ALTER POLICY quotes_read ON quotes
  USING (speaks_for(provider_org_id, publisher_org_id) OR (app_operator() AND state = 'accepted')
    OR (requester_org_id = app_org() AND sent_at IS NOT NULL AND (sealed_until IS NULL OR sealed_until <= app_now())));
ALTER POLICY recipients_read ON recipients
  USING (app_org() IN (requester_org_id, provider_org_id, publisher_org_id) OR (app_operator() AND state = 'chosen'));
ALTER POLICY requests_read ON requests
  USING (requester_org_id = app_org() OR app_org() = ANY (party_org_ids)
    OR (app_operator() AND state IN ('accepted', 'in_delivery', 'delivered', 'reviewed', 'cancelled', 'disputed', 'resolved')));
CREATE OR REPLACE FUNCTION speaks_for(provider uuid, publisher uuid) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT provider = app_org() OR (publisher = app_org() AND EXISTS (SELECT FROM mandates m
    WHERE m.provider_id = provider AND m.publisher_id = publisher AND m.revoked_at IS NULL)) $$;
DROP FUNCTION has_mandate;
`;
