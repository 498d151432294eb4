import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tables, roles' grants and row level security of the foundation.
 *
 * Every tenant table is forced under row level security with default deny. The caller is told by four settings that the
 * application sets with SET LOCAL semantics inside each transaction: app.person, app.org, app.operator, app.mailbox.
 * After a SET LOCAL the setting is '' and not NULL, hence NULLIF.
 */
export class Foundation1763800000000 implements MigrationInterface {
  name = 'Foundation1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [CALLER, DIRECTORY, CATALOGUE, NEED, ENGAGEMENT, PLUMBING, SIGN_IN]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const CALLER = `
CREATE FUNCTION app_person() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT NULLIF(current_setting('app.person', true), '')::uuid $$;
CREATE FUNCTION app_org() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT NULLIF(current_setting('app.org', true), '')::uuid $$;
CREATE FUNCTION app_operator() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT COALESCE(current_setting('app.operator', true), '') = 'on' $$;
`;

const DIRECTORY = `
CREATE TABLE organisations (
  id uuid CONSTRAINT organisations_pkey PRIMARY KEY,
  kind text NOT NULL CONSTRAINT organisations_kind_check CHECK (kind IN ('CLUSTER', 'COMPANY', 'PLATFORM')),
  slug text NOT NULL CONSTRAINT organisations_slug_key UNIQUE,
  name text NOT NULL,
  country text NOT NULL,
  region text,
  sectors text[] NOT NULL DEFAULT '{}',
  tier text CONSTRAINT organisations_tier_check CHECK (tier IN ('core', 'partner')),
  profile jsonb NOT NULL DEFAULT '{}',
  website text,
  languages text[] NOT NULL DEFAULT '{}',
  illustrative boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX organisations_kind_idx ON organisations (kind, id);
ALTER TABLE organisations ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisations FORCE ROW LEVEL SECURITY;
CREATE POLICY organisations_read ON organisations FOR SELECT USING (true);
CREATE POLICY organisations_add ON organisations FOR INSERT WITH CHECK (app_operator() OR (id = app_org() AND kind = 'COMPANY'));
CREATE POLICY organisations_change ON organisations FOR UPDATE USING (id = app_org() OR app_operator());

CREATE TABLE persons (
  id uuid CONSTRAINT persons_pkey PRIMARY KEY,
  email text NOT NULL CONSTRAINT persons_email_key UNIQUE CONSTRAINT persons_email_check CHECK (email = lower(email)),
  name text NOT NULL,
  password_hash text,
  language text NOT NULL DEFAULT 'en',
  confirmed_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE memberships (
  person_id uuid NOT NULL CONSTRAINT memberships_person_id_fkey REFERENCES persons,
  organisation_id uuid NOT NULL CONSTRAINT memberships_organisation_id_fkey REFERENCES organisations,
  role text NOT NULL CONSTRAINT memberships_role_check
    CHECK (role IN ('SME_USER', 'SME_ADMIN', 'CLUSTER_EDITOR', 'CLUSTER_PUBLISHER', 'OPERATOR')),
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT memberships_pkey PRIMARY KEY (person_id, organisation_id)
);
CREATE INDEX memberships_organisation_id_idx ON memberships (organisation_id, role);
ALTER TABLE memberships ENABLE ROW LEVEL SECURITY;
ALTER TABLE memberships FORCE ROW LEVEL SECURITY;
CREATE POLICY memberships_read ON memberships FOR SELECT
  USING (organisation_id = app_org() OR person_id = app_person() OR app_operator());
CREATE POLICY memberships_write ON memberships FOR ALL USING (organisation_id = app_org() OR app_operator())
  WITH CHECK ((organisation_id = app_org() OR app_operator()) AND EXISTS (
    SELECT FROM organisations o WHERE o.id = organisation_id AND (o.kind, role) IN (('COMPANY', 'SME_USER'),
      ('COMPANY', 'SME_ADMIN'), ('CLUSTER', 'CLUSTER_EDITOR'), ('CLUSTER', 'CLUSTER_PUBLISHER'), ('PLATFORM', 'OPERATOR'))));

ALTER TABLE persons ENABLE ROW LEVEL SECURITY;
ALTER TABLE persons FORCE ROW LEVEL SECURITY;
CREATE POLICY persons_read ON persons FOR SELECT USING (
  id = app_person() OR app_operator()
  OR EXISTS (SELECT 1 FROM memberships m WHERE m.person_id = persons.id AND m.organisation_id = app_org()));
CREATE POLICY persons_add ON persons FOR INSERT WITH CHECK (id = app_person());
CREATE POLICY persons_change ON persons FOR UPDATE USING (id = app_person());

CREATE TABLE cluster_members (
  cluster_id uuid NOT NULL CONSTRAINT cluster_members_cluster_id_fkey REFERENCES organisations,
  company_id uuid NOT NULL CONSTRAINT cluster_members_company_id_fkey REFERENCES organisations,
  member_from date NOT NULL,
  member_until date,
  CONSTRAINT cluster_members_pkey PRIMARY KEY (cluster_id, company_id)
);
CREATE INDEX cluster_members_company_id_idx ON cluster_members (company_id);
ALTER TABLE cluster_members ENABLE ROW LEVEL SECURITY;
ALTER TABLE cluster_members FORCE ROW LEVEL SECURITY;
CREATE POLICY cluster_members_read ON cluster_members FOR SELECT USING (true);
CREATE POLICY cluster_members_write ON cluster_members FOR ALL USING (cluster_id = app_org() OR app_operator());

CREATE TABLE mandates (
  provider_id uuid NOT NULL CONSTRAINT mandates_provider_id_fkey REFERENCES organisations,
  publisher_id uuid NOT NULL CONSTRAINT mandates_publisher_id_fkey REFERENCES organisations,
  granted_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz,
  CONSTRAINT mandates_pkey PRIMARY KEY (provider_id, publisher_id)
);
CREATE INDEX mandates_publisher_id_idx ON mandates (publisher_id);
ALTER TABLE mandates ENABLE ROW LEVEL SECURITY;
ALTER TABLE mandates FORCE ROW LEVEL SECURITY;
CREATE POLICY mandates_read ON mandates FOR SELECT
  USING (provider_id = app_org() OR publisher_id = app_org() OR app_operator());
CREATE POLICY mandates_write ON mandates FOR ALL USING (provider_id = app_org() OR app_operator());

-- Whether the caller may answer for a provider: its own people may, the publisher with its mandate.
CREATE FUNCTION speaks_for(provider uuid, publisher uuid) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT provider = app_org() OR (publisher = app_org() AND EXISTS (SELECT FROM mandates m
    WHERE m.provider_id = provider AND m.publisher_id = publisher AND m.revoked_at IS NULL)) $$;

CREATE TABLE sessions (
  token_hash bytea CONSTRAINT sessions_pkey PRIMARY KEY,
  person_id uuid NOT NULL CONSTRAINT sessions_person_id_fkey REFERENCES persons,
  organisation_id uuid CONSTRAINT sessions_organisation_id_fkey REFERENCES organisations,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL
);
CREATE INDEX sessions_person_id_idx ON sessions (person_id);
CREATE INDEX sessions_organisation_id_idx ON sessions (organisation_id);
ALTER TABLE sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE sessions FORCE ROW LEVEL SECURITY;
CREATE POLICY sessions_own ON sessions FOR ALL USING (person_id = app_person());

CREATE TABLE links (
  id uuid CONSTRAINT links_pkey PRIMARY KEY,
  purpose text NOT NULL CONSTRAINT links_purpose_check CHECK (purpose IN ('CONFIRM_EMAIL', 'INVITATION')),
  token_hash bytea NOT NULL CONSTRAINT links_token_hash_key UNIQUE,
  email text NOT NULL,
  organisation_id uuid CONSTRAINT links_organisation_id_fkey REFERENCES organisations,
  role text,
  particulars jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX links_organisation_id_idx ON links (organisation_id, id);
ALTER TABLE links ENABLE ROW LEVEL SECURITY;
ALTER TABLE links FORCE ROW LEVEL SECURITY;
CREATE POLICY links_own ON links FOR ALL USING (organisation_id = app_org());
CREATE POLICY links_sign_up ON links FOR INSERT WITH CHECK (purpose = 'CONFIRM_EMAIL' AND organisation_id IS NULL AND role IS NULL);

CREATE TABLE mails (
  id uuid CONSTRAINT mails_pkey PRIMARY KEY,
  recipient text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  link text,
  created_at timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE mails ENABLE ROW LEVEL SECURITY;
ALTER TABLE mails FORCE ROW LEVEL SECURITY;
CREATE POLICY mails_add ON mails FOR INSERT WITH CHECK (true);
CREATE POLICY mails_development ON mails FOR SELECT USING (current_setting('app.mailbox', true) = 'on');
`;

const CATALOGUE = `
CREATE TABLE services (
  id uuid CONSTRAINT services_pkey PRIMARY KEY,
  publisher_id uuid NOT NULL CONSTRAINT services_publisher_id_fkey REFERENCES organisations,
  external_id text,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT services_publisher_id_external_id_key UNIQUE (publisher_id, external_id),
  CONSTRAINT services_id_publisher_id_key UNIQUE (id, publisher_id)
);
ALTER TABLE services ENABLE ROW LEVEL SECURITY;
ALTER TABLE services FORCE ROW LEVEL SECURITY;

CREATE TABLE service_versions (
  id uuid CONSTRAINT service_versions_pkey PRIMARY KEY,
  service_id uuid NOT NULL,
  publisher_id uuid NOT NULL CONSTRAINT service_versions_publisher_id_fkey REFERENCES organisations,
  provider_id uuid NOT NULL CONSTRAINT service_versions_provider_id_fkey REFERENCES organisations,
  number integer NOT NULL CONSTRAINT service_versions_number_check CHECK (number > 0),
  state text NOT NULL CONSTRAINT service_versions_state_check
    CHECK (state IN ('draft', 'in_review', 'published', 'superseded', 'suspended', 'retired')),
  facts jsonb NOT NULL,
  lock integer NOT NULL DEFAULT 1,
  edited_by uuid NOT NULL CONSTRAINT service_versions_edited_by_fkey REFERENCES persons,
  published_by uuid CONSTRAINT service_versions_published_by_fkey REFERENCES persons,
  published_at timestamptz,
  review_reason text,
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT service_versions_service_id_fkey FOREIGN KEY (service_id, publisher_id) REFERENCES services (id, publisher_id),
  CONSTRAINT service_versions_service_id_number_key UNIQUE (service_id, number),
  CONSTRAINT service_versions_four_eyes_check CHECK (published_by IS NULL OR published_by <> edited_by)
);
CREATE UNIQUE INDEX service_versions_one_live_key ON service_versions (service_id) WHERE state IN ('published', 'suspended');
CREATE UNIQUE INDEX service_versions_one_working_key ON service_versions (service_id) WHERE state IN ('draft', 'in_review');
CREATE INDEX service_versions_publisher_id_idx ON service_versions (publisher_id, service_id);
CREATE INDEX service_versions_provider_id_idx ON service_versions (provider_id);
CREATE INDEX service_versions_edited_by_idx ON service_versions (edited_by);
CREATE INDEX service_versions_published_by_idx ON service_versions (published_by);
ALTER TABLE service_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE service_versions FORCE ROW LEVEL SECURITY;
CREATE POLICY service_versions_read ON service_versions FOR SELECT
  USING (state = 'published' OR publisher_id = app_org() OR app_operator());
CREATE POLICY service_versions_add ON service_versions FOR INSERT WITH CHECK (publisher_id = app_org());
CREATE POLICY service_versions_change ON service_versions FOR UPDATE USING (publisher_id = app_org() OR app_operator());
CREATE FUNCTION service_versions_keep_text() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN RAISE 'the text of a version is written while it is a draft' USING ERRCODE = '23000'; END $$;
CREATE TRIGGER service_versions_keep_text BEFORE UPDATE OF facts, provider_id, edited_by ON service_versions FOR EACH ROW
  WHEN (OLD.state <> 'draft' AND (OLD.facts, OLD.provider_id, OLD.edited_by) IS DISTINCT FROM
    (NEW.facts, NEW.provider_id, NEW.edited_by)) EXECUTE FUNCTION service_versions_keep_text();
CREATE POLICY services_read ON services FOR SELECT USING (publisher_id = app_org() OR app_operator());
CREATE POLICY services_add ON services FOR INSERT WITH CHECK (publisher_id = app_org());
CREATE POLICY services_change ON services FOR UPDATE USING (publisher_id = app_org() OR app_operator());

CREATE TABLE import_runs (
  id uuid CONSTRAINT import_runs_pkey PRIMARY KEY,
  publisher_id uuid NOT NULL CONSTRAINT import_runs_publisher_id_fkey REFERENCES organisations,
  created_by uuid NOT NULL CONSTRAINT import_runs_created_by_fkey REFERENCES persons,
  file_name text NOT NULL,
  state text NOT NULL CONSTRAINT import_runs_state_check CHECK (state IN ('PREVIEWED', 'APPLIED')),
  columns text[] NOT NULL,
  notes text[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  applied_at timestamptz
);
CREATE INDEX import_runs_publisher_id_idx ON import_runs (publisher_id, id);
CREATE INDEX import_runs_created_by_idx ON import_runs (created_by);
CREATE TABLE import_rows (
  run_id uuid NOT NULL CONSTRAINT import_rows_run_id_fkey REFERENCES import_runs ON DELETE CASCADE,
  publisher_id uuid NOT NULL CONSTRAINT import_rows_publisher_id_fkey REFERENCES organisations,
  line integer NOT NULL,
  external_id text,
  title text,
  outcome text NOT NULL CONSTRAINT import_rows_outcome_check CHECK (outcome IN ('NEW', 'CHANGED', 'UNCHANGED', 'REJECTED')),
  errors jsonb NOT NULL DEFAULT '[]',
  plan jsonb,
  CONSTRAINT import_rows_pkey PRIMARY KEY (run_id, line)
);
CREATE INDEX import_rows_publisher_id_idx ON import_rows (publisher_id);
ALTER TABLE import_runs ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_runs FORCE ROW LEVEL SECURITY;
ALTER TABLE import_rows ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_rows FORCE ROW LEVEL SECURITY;
CREATE POLICY import_runs_own ON import_runs FOR ALL USING (publisher_id = app_org());
CREATE POLICY import_rows_own ON import_rows FOR ALL USING (publisher_id = app_org());
`;

const NEED = `
CREATE TABLE needs (
  id uuid CONSTRAINT needs_pkey PRIMARY KEY,
  requester_org_id uuid NOT NULL CONSTRAINT needs_requester_org_id_fkey REFERENCES organisations,
  state text NOT NULL CONSTRAINT needs_state_check CHECK (state IN ('draft', 'open', 'withdrawn')),
  version integer NOT NULL DEFAULT 1,
  title text NOT NULL,
  created_by uuid NOT NULL CONSTRAINT needs_created_by_fkey REFERENCES persons,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX needs_requester_org_id_idx ON needs (requester_org_id, id);
CREATE INDEX needs_created_by_idx ON needs (created_by);
CREATE TABLE need_versions (
  need_id uuid NOT NULL CONSTRAINT need_versions_need_id_fkey REFERENCES needs,
  requester_org_id uuid NOT NULL CONSTRAINT need_versions_requester_org_id_fkey REFERENCES organisations,
  version integer NOT NULL,
  text text NOT NULL,
  language text,
  region text,
  capabilities jsonb NOT NULL,
  clauses jsonb NOT NULL,
  created_by uuid NOT NULL CONSTRAINT need_versions_created_by_fkey REFERENCES persons,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT need_versions_pkey PRIMARY KEY (need_id, version)
);
CREATE INDEX need_versions_requester_org_id_idx ON need_versions (requester_org_id);
CREATE INDEX need_versions_created_by_idx ON need_versions (created_by);
ALTER TABLE needs ENABLE ROW LEVEL SECURITY;
ALTER TABLE needs FORCE ROW LEVEL SECURITY;
ALTER TABLE need_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE need_versions FORCE ROW LEVEL SECURITY;
CREATE POLICY needs_own ON needs FOR ALL USING (requester_org_id = app_org());
CREATE POLICY need_versions_own ON need_versions FOR ALL USING (requester_org_id = app_org());
`;

const ENGAGEMENT = `
CREATE TABLE requests (
  id uuid CONSTRAINT requests_pkey PRIMARY KEY,
  bundle_id uuid,
  requester_org_id uuid NOT NULL CONSTRAINT requests_requester_org_id_fkey REFERENCES organisations,
  provider_org_id uuid NOT NULL CONSTRAINT requests_provider_org_id_fkey REFERENCES organisations,
  publisher_org_id uuid NOT NULL CONSTRAINT requests_publisher_org_id_fkey REFERENCES organisations,
  need_id uuid CONSTRAINT requests_need_id_fkey REFERENCES needs,
  need_version integer,
  need_text text NOT NULL,
  clauses jsonb NOT NULL DEFAULT '[]',
  lines jsonb NOT NULL,
  message text NOT NULL,
  state text NOT NULL CONSTRAINT requests_state_check
    CHECK (state IN ('submitted', 'quoted', 'accepted', 'declined', 'withdrawn')),
  version integer NOT NULL DEFAULT 1,
  reply_by timestamptz,
  decline_reason text,
  created_by uuid NOT NULL CONSTRAINT requests_created_by_fkey REFERENCES persons,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT requests_not_to_oneself_check CHECK (requester_org_id <> provider_org_id)
);
CREATE INDEX requests_requester_org_id_idx ON requests (requester_org_id, id);
CREATE INDEX requests_provider_org_id_idx ON requests (provider_org_id, id);
CREATE INDEX requests_publisher_org_id_idx ON requests (publisher_org_id, id);
CREATE INDEX requests_bundle_id_idx ON requests (bundle_id);
CREATE INDEX requests_need_id_idx ON requests (need_id);
CREATE INDEX requests_created_by_idx ON requests (created_by);
ALTER TABLE requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE requests FORCE ROW LEVEL SECURITY;
CREATE POLICY requests_read ON requests FOR SELECT
  USING (app_org() IN (requester_org_id, provider_org_id, publisher_org_id));
CREATE POLICY requests_add ON requests FOR INSERT
  WITH CHECK (requester_org_id = app_org() AND app_org() NOT IN (provider_org_id, publisher_org_id));
CREATE POLICY requests_change ON requests FOR UPDATE
  USING (requester_org_id = app_org() OR speaks_for(provider_org_id, publisher_org_id))
  WITH CHECK (CASE WHEN requester_org_id = app_org() THEN state IN ('accepted', 'withdrawn')
    ELSE state IN ('submitted', 'quoted', 'declined') AND speaks_for(provider_org_id, publisher_org_id) END);

CREATE TABLE quotes (
  id uuid CONSTRAINT quotes_pkey PRIMARY KEY,
  request_id uuid NOT NULL CONSTRAINT quotes_request_id_fkey REFERENCES requests,
  requester_org_id uuid NOT NULL CONSTRAINT quotes_requester_org_id_fkey REFERENCES organisations,
  provider_org_id uuid NOT NULL CONSTRAINT quotes_provider_org_id_fkey REFERENCES organisations,
  publisher_org_id uuid NOT NULL CONSTRAINT quotes_publisher_org_id_fkey REFERENCES organisations,
  revision integer NOT NULL,
  state text NOT NULL CONSTRAINT quotes_state_check CHECK (state IN ('sent', 'revised', 'withdrawn', 'accepted', 'rejected')),
  lines jsonb NOT NULL,
  total_minor bigint NOT NULL CONSTRAINT quotes_total_minor_check CHECK (total_minor >= 0),
  currency text NOT NULL,
  valid_until timestamptz NOT NULL,
  lead_time_days integer,
  note text NOT NULL,
  author_id uuid NOT NULL CONSTRAINT quotes_author_id_fkey REFERENCES persons,
  author_name text NOT NULL,
  author_org_id uuid NOT NULL CONSTRAINT quotes_author_org_id_fkey REFERENCES organisations,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT quotes_request_id_revision_key UNIQUE (request_id, revision)
);
CREATE UNIQUE INDEX quotes_one_accepted_key ON quotes (request_id) WHERE state = 'accepted';
CREATE UNIQUE INDEX quotes_one_open_key ON quotes (request_id) WHERE state = 'sent';
CREATE INDEX quotes_requester_org_id_idx ON quotes (requester_org_id);
CREATE INDEX quotes_provider_org_id_idx ON quotes (provider_org_id);
CREATE INDEX quotes_publisher_org_id_idx ON quotes (publisher_org_id);
CREATE INDEX quotes_author_id_idx ON quotes (author_id);
CREATE INDEX quotes_author_org_id_idx ON quotes (author_org_id);
ALTER TABLE quotes ENABLE ROW LEVEL SECURITY;
ALTER TABLE quotes FORCE ROW LEVEL SECURITY;
CREATE POLICY quotes_read ON quotes FOR SELECT USING (app_org() IN (requester_org_id, provider_org_id, publisher_org_id));
CREATE POLICY quotes_add ON quotes FOR INSERT
  WITH CHECK (author_org_id = app_org() AND speaks_for(provider_org_id, publisher_org_id) AND EXISTS (
    SELECT FROM requests r WHERE r.id = request_id AND r.requester_org_id = quotes.requester_org_id
      AND r.provider_org_id = quotes.provider_org_id AND r.publisher_org_id = quotes.publisher_org_id));
CREATE POLICY quotes_change ON quotes FOR UPDATE
  USING (requester_org_id = app_org() OR speaks_for(provider_org_id, publisher_org_id))
  WITH CHECK (CASE WHEN requester_org_id = app_org() THEN state IN ('accepted', 'rejected')
    ELSE state IN ('revised', 'withdrawn') AND speaks_for(provider_org_id, publisher_org_id) END);
`;

const PLUMBING = `
CREATE TABLE transitions (
  id uuid CONSTRAINT transitions_pkey PRIMARY KEY,
  kind text NOT NULL,
  subject_id uuid NOT NULL,
  action text NOT NULL,
  from_state text,
  to_state text NOT NULL,
  reason text,
  person_id uuid NOT NULL CONSTRAINT transitions_person_id_fkey REFERENCES persons,
  person_name text NOT NULL,
  organisation_id uuid NOT NULL CONSTRAINT transitions_organisation_id_fkey REFERENCES organisations,
  visible_to uuid[] NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX transitions_subject_id_idx ON transitions (subject_id, id);
CREATE INDEX transitions_person_id_idx ON transitions (person_id);
CREATE INDEX transitions_organisation_id_idx ON transitions (organisation_id);
ALTER TABLE transitions ENABLE ROW LEVEL SECURITY;
ALTER TABLE transitions FORCE ROW LEVEL SECURITY;
CREATE POLICY transitions_read ON transitions FOR SELECT USING (app_org() = ANY (visible_to) OR app_operator());
CREATE POLICY transitions_add ON transitions FOR INSERT
  WITH CHECK (person_id = app_person() AND organisation_id = app_org());

CREATE TABLE outbox (
  seq bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT outbox_pkey PRIMARY KEY,
  kind text NOT NULL,
  subject_id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE FUNCTION outbox_wake() RETURNS trigger LANGUAGE plpgsql
  AS $$ BEGIN PERFORM pg_notify('outbox', ''); RETURN NULL; END $$;
CREATE TRIGGER outbox_wake AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION outbox_wake();

CREATE TABLE idempotency_keys (
  person_id uuid NOT NULL CONSTRAINT idempotency_keys_person_id_fkey REFERENCES persons,
  key text NOT NULL,
  request_hash bytea NOT NULL,
  answer json,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT idempotency_keys_pkey PRIMARY KEY (person_id, key)
);
CREATE INDEX idempotency_keys_created_at_idx ON idempotency_keys (created_at);
ALTER TABLE idempotency_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE idempotency_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY idempotency_keys_own ON idempotency_keys FOR ALL USING (person_id = app_person());
`;

/**
 * What has to be read before anyone is known. Each function runs with the owner's rights, which row level security binds as
 * well (it is forced), so the owner gets one read policy per table that the functions touch; nobody can log in as the owner.
 */
const SIGN_IN = `
CREATE POLICY persons_owner ON persons FOR ALL TO fivefold_owner USING (true);
CREATE POLICY memberships_owner ON memberships FOR SELECT TO fivefold_owner USING (true);
CREATE POLICY sessions_owner ON sessions FOR ALL TO fivefold_owner USING (true);
CREATE POLICY links_owner ON links FOR ALL TO fivefold_owner USING (true);
CREATE POLICY idempotency_keys_owner ON idempotency_keys FOR ALL TO fivefold_owner USING (true);

CREATE FUNCTION find_caller(token_hash bytea)
  RETURNS TABLE (person_id uuid, person_name text, language text, organisation_id uuid, organisation_kind text, role text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id, p.name, p.language, o.id, o.kind, m.role
  FROM sessions s
  JOIN persons p ON p.id = s.person_id
  LEFT JOIN memberships m ON m.person_id = s.person_id AND m.organisation_id = s.organisation_id
  LEFT JOIN organisations o ON o.id = m.organisation_id
  WHERE s.token_hash = find_caller.token_hash AND s.expires_at > now()
$$;

CREATE FUNCTION find_credentials(email text) RETURNS TABLE (person_id uuid, password_hash text, confirmed boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id, p.password_hash, p.confirmed_at IS NOT NULL FROM persons p WHERE p.email = lower(find_credentials.email)
$$;

CREATE FUNCTION use_link(purpose text, token_hash bytea)
  RETURNS TABLE (email text, organisation_id uuid, role text, particulars jsonb)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE links l SET used_at = now()
  WHERE l.purpose = use_link.purpose AND l.token_hash = use_link.token_hash AND l.used_at IS NULL AND l.expires_at > now()
  RETURNING l.email, l.organisation_id, l.role, l.particulars
$$;

CREATE FUNCTION sweep_expired() RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM sessions WHERE expires_at < now();
  DELETE FROM links WHERE purpose = 'CONFIRM_EMAIL' AND expires_at < now();
  DELETE FROM idempotency_keys WHERE created_at < now() - interval '24 hours';
$$;

REVOKE ALL ON FUNCTION find_caller, find_credentials, use_link, sweep_expired FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_caller, find_credentials, use_link, sweep_expired TO fivefold_app, fivefold_worker;
GRANT USAGE ON SCHEMA public TO fivefold_app, fivefold_worker;
GRANT SELECT, INSERT ON organisations TO fivefold_app;
GRANT UPDATE (name, country, region, sectors, profile, website, languages) ON organisations TO fivefold_app;
GRANT SELECT, INSERT ON memberships, cluster_members, mandates, links, services, service_versions, import_runs, import_rows,
  needs, need_versions, requests, quotes, idempotency_keys TO fivefold_app;
GRANT UPDATE (expires_at) ON links TO fivefold_app;
GRANT UPDATE (external_id) ON services TO fivefold_app;
GRANT UPDATE (provider_id, state, facts, lock, edited_by, published_by, published_at, review_reason, updated_at)
  ON service_versions TO fivefold_app;
GRANT UPDATE (state, applied_at) ON import_runs TO fivefold_app;
GRANT UPDATE (outcome, errors) ON import_rows TO fivefold_app;
GRANT UPDATE (state, version, title, updated_at) ON needs TO fivefold_app;
GRANT UPDATE (state, version, decline_reason, updated_at) ON requests TO fivefold_app;
GRANT UPDATE (state) ON quotes TO fivefold_app;
GRANT UPDATE (answer) ON idempotency_keys TO fivefold_app;
GRANT SELECT, INSERT, UPDATE (organisation_id), DELETE ON sessions TO fivefold_app;
GRANT SELECT (id, email, name, language, confirmed_at, created_at) ON persons TO fivefold_app;
GRANT INSERT, UPDATE (name, password_hash, language) ON persons TO fivefold_app;
GRANT SELECT, INSERT ON transitions, outbox, mails TO fivefold_app;
GRANT SELECT ON outbox, organisations, service_versions TO fivefold_worker;
GRANT SELECT ON migrations TO fivefold_app, fivefold_worker;
`;

const DOWN = `
DROP FUNCTION sweep_expired, use_link, find_credentials, find_caller;
DROP TABLE idempotency_keys, outbox, transitions, quotes, requests, need_versions, needs, import_rows, import_runs,
  service_versions, services, mails, links, sessions, mandates, cluster_members, memberships, persons, organisations CASCADE;
DROP FUNCTION outbox_wake, service_versions_keep_text, speaks_for, app_operator, app_org, app_person;
REVOKE USAGE ON SCHEMA public FROM fivefold_app, fivefold_worker;
`;
