import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counter-offers to quotes, and replacements proposed for parts of bundles. */
export class Negotiation1764600001000 implements MigrationInterface {
  name = 'Negotiation1764600001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [COUNTER_OFFERS, REPLACEMENTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const COUNTER_OFFERS = `
CREATE TABLE counter_offers (
  id uuid CONSTRAINT counter_offers_pkey PRIMARY KEY,
  quote_id uuid NOT NULL CONSTRAINT counter_offers_quote_id_fkey REFERENCES quotes,
  recipient_id uuid NOT NULL CONSTRAINT counter_offers_recipient_id_fkey REFERENCES recipients,
  requester_org_id uuid NOT NULL CONSTRAINT counter_offers_requester_org_id_fkey REFERENCES organisations,
  provider_org_id uuid NOT NULL CONSTRAINT counter_offers_provider_org_id_fkey REFERENCES organisations,
  publisher_org_id uuid NOT NULL CONSTRAINT counter_offers_publisher_org_id_fkey REFERENCES organisations,
  round integer NOT NULL CONSTRAINT counter_offers_round_check CHECK (round > 0),
  state text NOT NULL CONSTRAINT counter_offers_state_check CHECK (state IN ('open', 'answered', 'refused', 'lapsed')),
  total_minor bigint CONSTRAINT counter_offers_total_minor_check CHECK (total_minor >= 0),
  lead_time_days integer,
  message text NOT NULL,
  refusal text,
  author_id uuid NOT NULL CONSTRAINT counter_offers_author_id_fkey REFERENCES persons,
  author_name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT counter_offers_recipient_id_round_key UNIQUE (recipient_id, round)
);
CREATE UNIQUE INDEX counter_offers_one_open_key ON counter_offers (quote_id) WHERE state = 'open';
CREATE INDEX counter_offers_quote_id_idx ON counter_offers (quote_id);
CREATE INDEX counter_offers_requester_org_id_idx ON counter_offers (requester_org_id);
CREATE INDEX counter_offers_provider_org_id_idx ON counter_offers (provider_org_id);
CREATE INDEX counter_offers_publisher_org_id_idx ON counter_offers (publisher_org_id);
CREATE INDEX counter_offers_author_id_idx ON counter_offers (author_id);
ALTER TABLE counter_offers ENABLE ROW LEVEL SECURITY;
ALTER TABLE counter_offers FORCE ROW LEVEL SECURITY;
CREATE POLICY counter_offers_read ON counter_offers FOR SELECT
  USING (requester_org_id = app_org() OR speaks_for(provider_org_id, publisher_org_id));
CREATE POLICY counter_offers_add ON counter_offers FOR INSERT
  WITH CHECK (requester_org_id = app_org() AND author_id = app_person() AND state = 'open' AND EXISTS (
    SELECT FROM quotes q WHERE q.id = quote_id AND q.recipient_id = counter_offers.recipient_id AND q.state = 'sent'
      AND q.requester_org_id = counter_offers.requester_org_id AND q.provider_org_id = counter_offers.provider_org_id
      AND q.publisher_org_id = counter_offers.publisher_org_id));
CREATE POLICY counter_offers_change ON counter_offers FOR UPDATE
  USING (requester_org_id = app_org() OR speaks_for(provider_org_id, publisher_org_id))
  WITH CHECK (CASE WHEN requester_org_id = app_org() THEN state = 'lapsed'
    ELSE state IN ('answered', 'refused', 'lapsed') AND speaks_for(provider_org_id, publisher_org_id) END);
CREATE POLICY counter_offers_worker ON counter_offers FOR ALL TO fivefold_worker USING (true);
GRANT SELECT, INSERT, UPDATE (state, refusal) ON counter_offers TO fivefold_app;
GRANT SELECT, UPDATE (state) ON counter_offers TO fivefold_worker;
`;

/** The worker proposes, since it may be the provider who left; the requester takes or dismisses. */
const REPLACEMENTS = `
CREATE TABLE replacements (
  id uuid CONSTRAINT replacements_pkey PRIMARY KEY,
  bundle_id uuid NOT NULL CONSTRAINT replacements_bundle_id_fkey REFERENCES bundles,
  request_id uuid NOT NULL CONSTRAINT replacements_request_id_fkey REFERENCES requests,
  requester_org_id uuid NOT NULL CONSTRAINT replacements_requester_org_id_fkey REFERENCES organisations,
  state text NOT NULL CONSTRAINT replacements_state_check CHECK (state IN ('proposed', 'taken', 'dismissed')),
  items jsonb NOT NULL,
  taken_request_id uuid CONSTRAINT replacements_taken_request_id_fkey REFERENCES requests,
  created_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE UNIQUE INDEX replacements_one_proposed_key ON replacements (request_id) WHERE state = 'proposed';
CREATE INDEX replacements_bundle_id_idx ON replacements (bundle_id);
CREATE INDEX replacements_request_id_idx ON replacements (request_id);
CREATE INDEX replacements_requester_org_id_idx ON replacements (requester_org_id);
CREATE INDEX replacements_taken_request_id_idx ON replacements (taken_request_id);
ALTER TABLE replacements ENABLE ROW LEVEL SECURITY;
ALTER TABLE replacements FORCE ROW LEVEL SECURITY;
CREATE POLICY replacements_read ON replacements FOR SELECT USING (requester_org_id = app_org());
CREATE POLICY replacements_change ON replacements FOR UPDATE USING (requester_org_id = app_org())
  WITH CHECK (requester_org_id = app_org() AND state IN ('taken', 'dismissed'));
CREATE POLICY replacements_worker ON replacements FOR ALL TO fivefold_worker USING (true);
GRANT SELECT, UPDATE (state, taken_request_id) ON replacements TO fivefold_app;
GRANT SELECT, INSERT ON replacements TO fivefold_worker;
GRANT SELECT ON bundles TO fivefold_worker;
-- What is proposed must fit the bundle as it is: the worker reads bundles too, and marks lost parts as due.
ALTER TABLE requests ADD COLUMN replace_due_at timestamptz;
CREATE INDEX requests_replace_due_at_idx ON requests (replace_due_at) WHERE replace_due_at IS NOT NULL;
GRANT UPDATE (replace_due_at) ON requests TO fivefold_app, fivefold_worker;
`;

const DOWN = `
ALTER TABLE requests DROP COLUMN replace_due_at;
DROP TABLE replacements;
DROP TABLE counter_offers;
`;
