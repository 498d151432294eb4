import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A request belongs to the company that asks and names one recipient per provider asked; every quote hangs on a recipient.
 * Each old request becomes a request with one recipient, which keeps its id.
 *
 * A request carries the parties asked in an array for its policy; a recipient and what hangs on it carry the three
 * organisations as columns. Sealed quotes are hidden from the requester by the policy itself, until the deadline has passed.
 */
export class Recipients1764600000000 implements MigrationInterface {
  name = 'Recipients1764600000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TABLES, CARRY_OVER, REQUESTS, QUOTES, POLICIES, FUNCTIONS, GRANTS])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [DOWN_POLICIES, DOWN_TABLES, DOWN_RULES]) await runner.query(statement);
  }
}

const TABLES = `
DROP POLICY requests_read ON requests;
DROP POLICY requests_add ON requests;
DROP POLICY requests_change ON requests;
DROP POLICY quotes_read ON quotes;
DROP POLICY quotes_add ON quotes;
DROP POLICY quotes_change ON quotes;

CREATE TABLE bundles (
  id uuid CONSTRAINT bundles_pkey PRIMARY KEY,
  requester_org_id uuid NOT NULL CONSTRAINT bundles_requester_org_id_fkey REFERENCES organisations,
  need_id uuid CONSTRAINT bundles_need_id_fkey REFERENCES needs,
  created_by uuid NOT NULL CONSTRAINT bundles_created_by_fkey REFERENCES persons,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX bundles_requester_org_id_idx ON bundles (requester_org_id, id);
CREATE INDEX bundles_need_id_idx ON bundles (need_id);
CREATE INDEX bundles_created_by_idx ON bundles (created_by);

CREATE TABLE recipients (
  id uuid CONSTRAINT recipients_pkey PRIMARY KEY,
  request_id uuid NOT NULL CONSTRAINT recipients_request_id_fkey REFERENCES requests,
  requester_org_id uuid NOT NULL CONSTRAINT recipients_requester_org_id_fkey REFERENCES organisations,
  provider_org_id uuid NOT NULL CONSTRAINT recipients_provider_org_id_fkey REFERENCES organisations,
  publisher_org_id uuid NOT NULL CONSTRAINT recipients_publisher_org_id_fkey REFERENCES organisations,
  lines jsonb NOT NULL,
  state text NOT NULL CONSTRAINT recipients_state_check
    CHECK (state IN ('asked', 'quoted', 'declined', 'withdrawn', 'expired', 'chosen', 'not_chosen')),
  version integer NOT NULL DEFAULT 1,
  decline_reason text,
  asked_at timestamptz NOT NULL DEFAULT app_now(),
  answered_at timestamptz,
  updated_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT recipients_request_id_provider_org_id_publisher_org_id_key UNIQUE (request_id, provider_org_id, publisher_org_id),
  CONSTRAINT recipients_not_to_oneself_check CHECK (requester_org_id <> provider_org_id)
);
CREATE INDEX recipients_requester_org_id_idx ON recipients (requester_org_id);
CREATE INDEX recipients_provider_org_id_idx ON recipients (provider_org_id, request_id);
CREATE INDEX recipients_publisher_org_id_idx ON recipients (publisher_org_id, request_id);
`;

/** The owner is bound by row level security like anyone, so it is lifted from the owner while the rows are carried over. */
const CARRY_OVER = `
ALTER TABLE requests NO FORCE ROW LEVEL SECURITY;
ALTER TABLE quotes NO FORCE ROW LEVEL SECURITY;
ALTER TABLE requests
  DROP CONSTRAINT requests_state_check,
  DROP CONSTRAINT requests_not_to_oneself_check,
  ADD COLUMN party_org_ids uuid[] NOT NULL DEFAULT '{}',
  ADD COLUMN items jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN sealed boolean NOT NULL DEFAULT false,
  ADD COLUMN submitted_at timestamptz,
  ADD COLUMN reminded_at timestamptz,
  ADD COLUMN closed_at timestamptz;
ALTER TABLE quotes
  ADD COLUMN recipient_id uuid,
  ADD COLUMN vat_minor bigint NOT NULL DEFAULT 0 CONSTRAINT quotes_vat_minor_check CHECK (vat_minor >= 0),
  ADD COLUMN statements jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN sent_at timestamptz,
  ADD COLUMN sealed_until timestamptz;
INSERT INTO bundles (id, requester_org_id, need_id, created_by, created_at)
  SELECT DISTINCT ON (bundle_id) bundle_id, requester_org_id, need_id, created_by, created_at FROM requests
  WHERE bundle_id IS NOT NULL ORDER BY bundle_id, created_at;
INSERT INTO recipients (id, request_id, requester_org_id, provider_org_id, publisher_org_id, lines, state, decline_reason,
    asked_at, answered_at, updated_at)
  SELECT r.id, r.id, r.requester_org_id, r.provider_org_id, r.publisher_org_id, r.lines,
    CASE r.state WHEN 'submitted' THEN 'asked' WHEN 'accepted' THEN 'chosen' ELSE r.state END, r.decline_reason, r.created_at,
    CASE r.state WHEN 'declined' THEN r.updated_at ELSE (SELECT min(q.created_at) FROM quotes q WHERE q.request_id = r.id) END,
    r.updated_at
  FROM requests r;
UPDATE requests SET party_org_ids = ARRAY[provider_org_id, publisher_org_id], submitted_at = created_at,
  items = (SELECT COALESCE(jsonb_agg(jsonb_build_object('serviceId', line->'serviceId', 'concepts', line->'concepts')), '[]')
    FROM jsonb_array_elements(lines) line);
UPDATE quotes SET recipient_id = request_id, sent_at = created_at;
ALTER TABLE requests FORCE ROW LEVEL SECURITY;
ALTER TABLE quotes FORCE ROW LEVEL SECURITY;
`;

const REQUESTS = `
DROP INDEX requests_provider_org_id_idx;
DROP INDEX requests_publisher_org_id_idx;
ALTER TABLE requests
  DROP COLUMN provider_org_id,
  DROP COLUMN publisher_org_id,
  DROP COLUMN lines,
  DROP COLUMN decline_reason,
  ALTER COLUMN created_at SET DEFAULT app_now(),
  ALTER COLUMN updated_at SET DEFAULT app_now(),
  ADD CONSTRAINT requests_bundle_id_fkey FOREIGN KEY (bundle_id) REFERENCES bundles,
  ADD CONSTRAINT requests_sealed_check CHECK (NOT sealed OR reply_by IS NOT NULL),
  ADD CONSTRAINT requests_state_check CHECK (state IN ('draft', 'submitted', 'quoted', 'accepted', 'in_delivery', 'delivered',
    'reviewed', 'declined', 'withdrawn', 'expired', 'cancelled', 'disputed', 'resolved'));
CREATE INDEX requests_reply_by_idx ON requests (reply_by) WHERE state IN ('submitted', 'quoted');
CREATE FUNCTION requests_keep_text() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN RAISE 'what is asked is written while the request is a draft' USING ERRCODE = '23000'; END $$;
CREATE TRIGGER requests_keep_text BEFORE UPDATE ON requests FOR EACH ROW
  WHEN (OLD.state <> 'draft' AND (OLD.party_org_ids, OLD.items, OLD.sealed, OLD.submitted_at, OLD.need_version, OLD.need_text,
      OLD.clauses, OLD.message, OLD.reply_by)
    IS DISTINCT FROM (NEW.party_org_ids, NEW.items, NEW.sealed, NEW.submitted_at, NEW.need_version, NEW.need_text,
      NEW.clauses, NEW.message, NEW.reply_by))
  EXECUTE FUNCTION requests_keep_text();
`;

const QUOTES = `
DROP INDEX quotes_one_open_key;
ALTER TABLE quotes
  ALTER COLUMN recipient_id SET NOT NULL,
  ALTER COLUMN created_at SET DEFAULT app_now(),
  ADD CONSTRAINT quotes_recipient_id_fkey FOREIGN KEY (recipient_id) REFERENCES recipients,
  DROP CONSTRAINT quotes_request_id_revision_key,
  ADD CONSTRAINT quotes_recipient_id_revision_key UNIQUE (recipient_id, revision),
  DROP CONSTRAINT quotes_state_check,
  ADD CONSTRAINT quotes_state_check
    CHECK (state IN ('draft', 'sent', 'revised', 'withdrawn', 'expired', 'accepted', 'rejected'));
CREATE INDEX quotes_request_id_idx ON quotes (request_id);
CREATE UNIQUE INDEX quotes_one_open_key ON quotes (recipient_id) WHERE state = 'sent';
CREATE UNIQUE INDEX quotes_one_draft_key ON quotes (recipient_id) WHERE state = 'draft';
CREATE INDEX quotes_valid_until_idx ON quotes (valid_until) WHERE state = 'sent';
CREATE FUNCTION quotes_keep_text() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN RAISE 'an offer is written while it is a draft' USING ERRCODE = '23000'; END $$;
CREATE TRIGGER quotes_keep_text BEFORE UPDATE ON quotes FOR EACH ROW
  WHEN (OLD.state <> 'draft' AND (OLD.lines, OLD.total_minor, OLD.vat_minor, OLD.currency, OLD.valid_until, OLD.lead_time_days,
      OLD.statements, OLD.note, OLD.sent_at, OLD.sealed_until)
    IS DISTINCT FROM (NEW.lines, NEW.total_minor, NEW.vat_minor, NEW.currency, NEW.valid_until, NEW.lead_time_days,
      NEW.statements, NEW.note, NEW.sent_at, NEW.sealed_until))
  EXECUTE FUNCTION quotes_keep_text();
`;

/** A publisher without a mandate sees that its service was asked for, and of the offers nothing: prices are the provider's. */
const POLICIES = `
ALTER TABLE bundles ENABLE ROW LEVEL SECURITY;
ALTER TABLE bundles FORCE ROW LEVEL SECURITY;
ALTER TABLE recipients ENABLE ROW LEVEL SECURITY;
ALTER TABLE recipients FORCE ROW LEVEL SECURITY;
CREATE POLICY bundles_own ON bundles FOR ALL USING (requester_org_id = app_org());

CREATE POLICY recipients_read ON recipients FOR SELECT
  USING (app_org() IN (requester_org_id, provider_org_id, publisher_org_id) OR (app_operator() AND state = 'chosen'));
CREATE POLICY recipients_add ON recipients FOR INSERT
  WITH CHECK (requester_org_id = app_org() AND app_org() NOT IN (provider_org_id, publisher_org_id) AND state = 'asked');
CREATE POLICY recipients_change ON recipients FOR UPDATE
  USING (requester_org_id = app_org() OR speaks_for(provider_org_id, publisher_org_id))
  WITH CHECK (CASE WHEN requester_org_id = app_org() THEN state IN ('chosen', 'not_chosen', 'withdrawn')
    ELSE state IN ('asked', 'quoted', 'declined') AND speaks_for(provider_org_id, publisher_org_id) END);

CREATE POLICY requests_read ON requests FOR SELECT
  USING (requester_org_id = app_org() OR app_org() = ANY (party_org_ids)
    OR (app_operator() AND state IN ('accepted', 'in_delivery', 'delivered', 'reviewed', 'cancelled', 'disputed', 'resolved')));
CREATE POLICY requests_add ON requests FOR INSERT WITH CHECK (requester_org_id = app_org() AND state = 'draft');
CREATE POLICY requests_change ON requests FOR UPDATE
  USING (requester_org_id = app_org() OR app_org() = ANY (party_org_ids)
    OR (app_operator() AND state IN ('accepted', 'in_delivery', 'delivered', 'disputed')))
  WITH CHECK (CASE WHEN requester_org_id = app_org() THEN app_org() <> ALL (party_org_ids) AND state NOT IN ('quoted', 'declined', 'expired', 'delivered')
    WHEN app_operator() THEN state IN ('cancelled', 'resolved')
    ELSE EXISTS (SELECT FROM recipients r WHERE r.request_id = requests.id AND speaks_for(r.provider_org_id, r.publisher_org_id)
      AND CASE WHEN requests.state IN ('submitted', 'quoted', 'declined') THEN r.state <> 'chosen'
        ELSE requests.state IN ('in_delivery', 'delivered', 'cancelled', 'disputed', 'resolved', 'reviewed') AND r.state = 'chosen' END) END);

CREATE POLICY quotes_read ON quotes FOR SELECT
  USING (speaks_for(provider_org_id, publisher_org_id) OR (app_operator() AND state = 'accepted')
    OR (requester_org_id = app_org() AND sent_at IS NOT NULL AND (sealed_until IS NULL OR sealed_until <= app_now())));
CREATE POLICY quotes_add ON quotes FOR INSERT
  WITH CHECK (author_org_id = app_org() AND state = 'draft' AND speaks_for(provider_org_id, publisher_org_id) AND EXISTS (
    SELECT FROM recipients r WHERE r.id = recipient_id AND r.request_id = quotes.request_id AND r.requester_org_id = quotes.requester_org_id
      AND r.provider_org_id = quotes.provider_org_id AND r.publisher_org_id = quotes.publisher_org_id));
CREATE POLICY quotes_change ON quotes FOR UPDATE
  USING (requester_org_id = app_org() OR speaks_for(provider_org_id, publisher_org_id))
  WITH CHECK (CASE WHEN requester_org_id = app_org() THEN state IN ('accepted', 'rejected')
    ELSE state IN ('draft', 'sent', 'revised', 'withdrawn') AND speaks_for(provider_org_id, publisher_org_id) END);

CREATE POLICY requests_worker ON requests FOR ALL TO fivefold_worker USING (true);
CREATE POLICY recipients_worker ON recipients FOR ALL TO fivefold_worker USING (true);
CREATE POLICY quotes_worker ON quotes FOR ALL TO fivefold_worker USING (true);
CREATE POLICY recipients_owner ON recipients FOR SELECT TO fivefold_owner USING (true);
CREATE POLICY quotes_owner ON quotes FOR ALL TO fivefold_owner USING (true);
`;

const FUNCTIONS = `
-- A request that is taken back closes its offers, those too that are still sealed to the company that takes it back.
CREATE FUNCTION reject_quotes(request uuid) RETURNS TABLE (quote_id uuid, provider_org_id uuid, publisher_org_id uuid)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE quotes q SET state = 'rejected'
  WHERE q.request_id = reject_quotes.request AND q.requester_org_id = app_org() AND q.state = 'sent'
  RETURNING q.id, q.provider_org_id, q.publisher_org_id
$$;
-- A provider sees itself alone of those asked; what follows from the others it is told as yes or no.
CREATE FUNCTION has_open_quotes(request uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT EXISTS (SELECT FROM quotes q WHERE q.request_id = has_open_quotes.request AND q.state = 'sent') $$;
CREATE FUNCTION all_declined(request uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT NOT EXISTS (SELECT FROM recipients r WHERE r.request_id = all_declined.request AND r.state <> 'declined') $$;
-- How fast providers answer, over all who asked them: figures of at least three requests, nothing of a single one.
CREATE FUNCTION provider_answers(providers uuid[])
  RETURNS TABLE (provider_org_id uuid, asked integer, answered integer, median_hours double precision)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT r.provider_org_id, count(*)::int, count(r.answered_at)::int,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY EXTRACT(epoch FROM r.answered_at - r.asked_at) / 3600)::float8
  FROM recipients r WHERE r.provider_org_id = ANY (provider_answers.providers) AND r.state <> 'withdrawn'
  GROUP BY r.provider_org_id HAVING count(*) >= 3
$$;
REVOKE ALL ON FUNCTION reject_quotes, provider_answers, has_open_quotes, all_declined FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reject_quotes, provider_answers TO fivefold_app;
GRANT EXECUTE ON FUNCTION has_open_quotes, all_declined TO fivefold_app, fivefold_worker;
`;

const GRANTS = `
REVOKE UPDATE ON requests, quotes FROM fivefold_app;
GRANT SELECT, INSERT ON bundles, recipients TO fivefold_app;
GRANT UPDATE (state, version, updated_at, party_org_ids, items, sealed, submitted_at, need_version, need_text, clauses, message,
  reply_by) ON requests TO fivefold_app;
GRANT UPDATE (state, version, decline_reason, answered_at, updated_at) ON recipients TO fivefold_app;
GRANT UPDATE (state, lines, total_minor, vat_minor, currency, valid_until, lead_time_days, statements, note, sent_at, sealed_until)
  ON quotes TO fivefold_app;
-- The policies of everybody ask speaks_for, which reads mandates; the worker's own rows there are none.
GRANT SELECT ON mandates TO fivefold_worker;
GRANT SELECT, UPDATE (state, version, updated_at, reminded_at, closed_at) ON requests TO fivefold_worker;
GRANT SELECT, UPDATE (state, version, updated_at) ON recipients TO fivefold_worker;
GRANT SELECT, UPDATE (state) ON quotes TO fivefold_worker;
`;

const DOWN_POLICIES = `
REVOKE ALL ON requests, quotes FROM fivefold_worker;
DROP FUNCTION all_declined;
DROP FUNCTION has_open_quotes;
DROP FUNCTION provider_answers;
DROP FUNCTION reject_quotes;
DROP POLICY requests_worker ON requests;
DROP POLICY quotes_worker ON quotes;
DROP POLICY quotes_owner ON quotes;
DROP POLICY requests_read ON requests;
DROP POLICY requests_add ON requests;
DROP POLICY requests_change ON requests;
DROP POLICY quotes_read ON quotes;
DROP POLICY quotes_add ON quotes;
DROP POLICY quotes_change ON quotes;
DROP TRIGGER requests_keep_text ON requests;
DROP FUNCTION requests_keep_text;
DROP TRIGGER quotes_keep_text ON quotes;
DROP FUNCTION quotes_keep_text;
`;

/** Of several recipients the first alone fits the old table; drafts and what came after acceptance have no place in it. */
const DOWN_TABLES = `
ALTER TABLE requests NO FORCE ROW LEVEL SECURITY;
ALTER TABLE quotes NO FORCE ROW LEVEL SECURITY;
ALTER TABLE recipients NO FORCE ROW LEVEL SECURITY;
DELETE FROM quotes WHERE state IN ('draft', 'expired');
DELETE FROM quotes q WHERE recipient_id NOT IN (SELECT DISTINCT ON (request_id) id FROM recipients ORDER BY request_id, state <> 'chosen', id);
DELETE FROM quotes WHERE request_id IN (SELECT id FROM requests WHERE state IN ('draft', 'expired'));
DELETE FROM recipients WHERE request_id IN (SELECT id FROM requests WHERE state IN ('draft', 'expired'));
DELETE FROM requests WHERE state IN ('draft', 'expired');
ALTER TABLE requests DROP CONSTRAINT requests_state_check, DROP CONSTRAINT requests_sealed_check, DROP CONSTRAINT requests_bundle_id_fkey,
  ADD COLUMN provider_org_id uuid CONSTRAINT requests_provider_org_id_fkey REFERENCES organisations,
  ADD COLUMN publisher_org_id uuid CONSTRAINT requests_publisher_org_id_fkey REFERENCES organisations,
  ADD COLUMN lines jsonb,
  ADD COLUMN decline_reason text;
UPDATE requests r SET provider_org_id = f.provider_org_id, publisher_org_id = f.publisher_org_id, lines = f.lines, decline_reason = f.decline_reason,
  state = CASE WHEN r.state IN ('submitted', 'quoted', 'accepted', 'declined', 'withdrawn') THEN r.state ELSE 'accepted' END
  FROM (SELECT DISTINCT ON (request_id) * FROM recipients ORDER BY request_id, state <> 'chosen', id) f WHERE f.request_id = r.id;
DROP INDEX requests_reply_by_idx;
ALTER TABLE requests
  ALTER COLUMN provider_org_id SET NOT NULL,
  ALTER COLUMN publisher_org_id SET NOT NULL,
  ALTER COLUMN lines SET NOT NULL,
  ALTER COLUMN created_at SET DEFAULT now(),
  ALTER COLUMN updated_at SET DEFAULT now(),
  DROP COLUMN party_org_ids, DROP COLUMN items, DROP COLUMN sealed, DROP COLUMN submitted_at, DROP COLUMN reminded_at, DROP COLUMN closed_at,
  ADD CONSTRAINT requests_state_check CHECK (state IN ('submitted', 'quoted', 'accepted', 'declined', 'withdrawn')),
  ADD CONSTRAINT requests_not_to_oneself_check CHECK (requester_org_id <> provider_org_id);
CREATE INDEX requests_provider_org_id_idx ON requests (provider_org_id, id);
CREATE INDEX requests_publisher_org_id_idx ON requests (publisher_org_id, id);
DROP INDEX quotes_one_open_key;
DROP INDEX quotes_one_draft_key;
DROP INDEX quotes_valid_until_idx;
DROP INDEX quotes_request_id_idx;
ALTER TABLE quotes DROP CONSTRAINT quotes_recipient_id_revision_key, DROP CONSTRAINT quotes_state_check,
  ALTER COLUMN created_at SET DEFAULT now(),
  DROP COLUMN recipient_id, DROP COLUMN vat_minor, DROP COLUMN statements, DROP COLUMN sent_at, DROP COLUMN sealed_until,
  ADD CONSTRAINT quotes_request_id_revision_key UNIQUE (request_id, revision),
  ADD CONSTRAINT quotes_state_check CHECK (state IN ('sent', 'revised', 'withdrawn', 'accepted', 'rejected'));
CREATE UNIQUE INDEX quotes_one_open_key ON quotes (request_id) WHERE state = 'sent';
DROP TABLE recipients;
DROP TABLE bundles;
ALTER TABLE requests FORCE ROW LEVEL SECURITY;
ALTER TABLE quotes FORCE ROW LEVEL SECURITY;
`;

const DOWN_RULES = `
CREATE POLICY requests_read ON requests FOR SELECT
  USING (app_org() IN (requester_org_id, provider_org_id, publisher_org_id));
CREATE POLICY requests_add ON requests FOR INSERT
  WITH CHECK (requester_org_id = app_org() AND app_org() NOT IN (provider_org_id, publisher_org_id));
CREATE POLICY requests_change ON requests FOR UPDATE
  USING (requester_org_id = app_org() OR speaks_for(provider_org_id, publisher_org_id))
  WITH CHECK (CASE WHEN requester_org_id = app_org() THEN state IN ('accepted', 'withdrawn')
    ELSE state IN ('submitted', 'quoted', 'declined') AND speaks_for(provider_org_id, publisher_org_id) END);
CREATE POLICY quotes_read ON quotes FOR SELECT USING (app_org() IN (requester_org_id, provider_org_id, publisher_org_id));
CREATE POLICY quotes_add ON quotes FOR INSERT
  WITH CHECK (author_org_id = app_org() AND speaks_for(provider_org_id, publisher_org_id) AND EXISTS (
    SELECT FROM requests r WHERE r.id = request_id AND r.requester_org_id = quotes.requester_org_id
      AND r.provider_org_id = quotes.provider_org_id AND r.publisher_org_id = quotes.publisher_org_id));
CREATE POLICY quotes_change ON quotes FOR UPDATE
  USING (requester_org_id = app_org() OR speaks_for(provider_org_id, publisher_org_id))
  WITH CHECK (CASE WHEN requester_org_id = app_org() THEN state IN ('accepted', 'rejected')
    ELSE state IN ('revised', 'withdrawn') AND speaks_for(provider_org_id, publisher_org_id) END);
REVOKE UPDATE ON requests, quotes FROM fivefold_app;
GRANT UPDATE (state, version, decline_reason, updated_at) ON requests TO fivefold_app;
GRANT UPDATE (state) ON quotes TO fivefold_app;
`;
