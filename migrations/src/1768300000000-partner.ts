import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Partner apps: programs of an organisation that ask with a key, for that organisation or for another one that consents. A key acts
 * as the person who made it, as long as that person may make keys there; its secret is kept as a hash that nobody reads back.
 */
export class Partner1768300000000 implements MigrationInterface {
  name = 'Partner1768300000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TABLES, POLICIES, TIES, FIND, NOTES, GRANTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP FUNCTION find_partner, find_token_partner, standing_partner, note_partner_action, note_partner_reads;
DROP TYPE partner_identity;
DROP TABLE partner_reads, partner_actions, partner_consents, partner_keys, partner_apps;
DROP FUNCTION partner_keys_keep_ties, partner_keys_shorten, partner_consents_keep_ties;`);
  }
}

const SCOPES = `'{public:read,needs:read,needs:write,deals:read,deals:write,deals:accept,services:read,services:write}'`;

const TABLES = `
CREATE TABLE partner_apps (
  id uuid CONSTRAINT partner_apps_pkey PRIMARY KEY,
  organisation_id uuid NOT NULL CONSTRAINT partner_apps_organisation_id_fkey REFERENCES organisations,
  name text NOT NULL,
  purpose text NOT NULL,
  wanted_scopes text[] NOT NULL CONSTRAINT partner_apps_wanted_scopes_check CHECK (wanted_scopes <@ ${SCOPES}),
  version integer NOT NULL DEFAULT 1,
  created_by uuid NOT NULL CONSTRAINT partner_apps_created_by_fkey REFERENCES persons,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX partner_apps_organisation_id_idx ON partner_apps (organisation_id, id);
CREATE INDEX partner_apps_created_by_idx ON partner_apps (created_by);

CREATE TABLE partner_keys (
  id uuid CONSTRAINT partner_keys_pkey PRIMARY KEY,
  app_id uuid NOT NULL CONSTRAINT partner_keys_app_id_fkey REFERENCES partner_apps,
  organisation_id uuid NOT NULL CONSTRAINT partner_keys_organisation_id_fkey REFERENCES organisations,
  secret_hash bytea NOT NULL CONSTRAINT partner_keys_secret_hash_check CHECK (length(secret_hash) = 32),
  scopes text[] NOT NULL CONSTRAINT partner_keys_scopes_check CHECK (scopes <@ ${SCOPES} AND scopes <> '{}'),
  made_by uuid NOT NULL CONSTRAINT partner_keys_made_by_fkey REFERENCES persons,
  made_by_name text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  expiry_told_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid CONSTRAINT partner_keys_revoked_by_fkey REFERENCES persons,
  revoked_by_name text,
  CONSTRAINT partner_keys_life_check CHECK (expires_at <= made_at + interval '366 days'),
  CONSTRAINT partner_keys_revoked_check CHECK (num_nonnulls(revoked_at, revoked_by, revoked_by_name) IN (0, 3))
);
CREATE INDEX partner_keys_app_id_idx ON partner_keys (app_id, id);
CREATE INDEX partner_keys_organisation_id_idx ON partner_keys (organisation_id);
CREATE INDEX partner_keys_made_by_idx ON partner_keys (made_by);
CREATE INDEX partner_keys_revoked_by_idx ON partner_keys (revoked_by);
CREATE INDEX partner_keys_ending_idx ON partner_keys (expires_at) WHERE revoked_at IS NULL AND expiry_told_at IS NULL;

CREATE TABLE partner_consents (
  id uuid CONSTRAINT partner_consents_pkey PRIMARY KEY,
  app_id uuid NOT NULL CONSTRAINT partner_consents_app_id_fkey REFERENCES partner_apps,
  app_name text NOT NULL,
  app_organisation_id uuid NOT NULL CONSTRAINT partner_consents_app_organisation_id_fkey REFERENCES organisations,
  organisation_id uuid NOT NULL CONSTRAINT partner_consents_organisation_id_fkey REFERENCES organisations,
  scopes text[] NOT NULL CONSTRAINT partner_consents_scopes_check CHECK (scopes <@ ${SCOPES} AND scopes <> '{}'),
  given_by uuid NOT NULL CONSTRAINT partner_consents_given_by_fkey REFERENCES persons,
  given_by_name text NOT NULL,
  given_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  ended_at timestamptz,
  ended_by uuid CONSTRAINT partner_consents_ended_by_fkey REFERENCES persons,
  ended_by_name text,
  ended_by_org_id uuid CONSTRAINT partner_consents_ended_by_org_id_fkey REFERENCES organisations,
  CONSTRAINT partner_consents_not_to_oneself_check CHECK (organisation_id <> app_organisation_id),
  CONSTRAINT partner_consents_life_check CHECK (expires_at <= given_at + interval '366 days'),
  CONSTRAINT partner_consents_ended_check CHECK (num_nonnulls(ended_at, ended_by, ended_by_name, ended_by_org_id) IN (0, 4))
);
CREATE UNIQUE INDEX partner_consents_one_standing_key ON partner_consents (app_id, organisation_id) WHERE ended_at IS NULL;
CREATE INDEX partner_consents_app_id_idx ON partner_consents (app_id, id);
CREATE INDEX partner_consents_app_organisation_id_idx ON partner_consents (app_organisation_id);
CREATE INDEX partner_consents_organisation_id_idx ON partner_consents (organisation_id, id);
CREATE INDEX partner_consents_given_by_idx ON partner_consents (given_by);
CREATE INDEX partner_consents_ended_by_idx ON partner_consents (ended_by);
CREATE INDEX partner_consents_ended_by_org_id_idx ON partner_consents (ended_by_org_id);

-- What was changed under a consent, one row each, and what was read, counted by day and field.
CREATE TABLE partner_actions (
  id uuid CONSTRAINT partner_actions_pkey PRIMARY KEY,
  consent_id uuid NOT NULL CONSTRAINT partner_actions_consent_id_fkey REFERENCES partner_consents,
  app_organisation_id uuid NOT NULL CONSTRAINT partner_actions_app_organisation_id_fkey REFERENCES organisations,
  organisation_id uuid NOT NULL CONSTRAINT partner_actions_organisation_id_fkey REFERENCES organisations,
  key_id uuid NOT NULL CONSTRAINT partner_actions_key_id_fkey REFERENCES partner_keys,
  field text NOT NULL,
  subject text,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX partner_actions_consent_id_idx ON partner_actions (consent_id, id);
CREATE INDEX partner_actions_app_organisation_id_idx ON partner_actions (app_organisation_id);
CREATE INDEX partner_actions_organisation_id_idx ON partner_actions (organisation_id);
CREATE INDEX partner_actions_key_id_idx ON partner_actions (key_id);

CREATE TABLE partner_reads (
  consent_id uuid NOT NULL CONSTRAINT partner_reads_consent_id_fkey REFERENCES partner_consents,
  app_organisation_id uuid NOT NULL CONSTRAINT partner_reads_app_organisation_id_fkey REFERENCES organisations,
  organisation_id uuid NOT NULL CONSTRAINT partner_reads_organisation_id_fkey REFERENCES organisations,
  day date NOT NULL,
  field text NOT NULL,
  count integer NOT NULL DEFAULT 1,
  CONSTRAINT partner_reads_pkey PRIMARY KEY (consent_id, day, field)
);
CREATE INDEX partner_reads_app_organisation_id_idx ON partner_reads (app_organisation_id);
CREATE INDEX partner_reads_organisation_id_idx ON partner_reads (organisation_id);
`;

const POLICIES = `
ALTER TABLE partner_apps ENABLE ROW LEVEL SECURITY;
ALTER TABLE partner_apps FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_apps_read ON partner_apps FOR SELECT
  USING (organisation_id = app_org() OR (wanted_scopes <> '{}' AND app_org() IS NOT NULL));
CREATE POLICY partner_apps_add ON partner_apps FOR INSERT WITH CHECK (organisation_id = app_org() AND created_by = app_person());
CREATE POLICY partner_apps_change ON partner_apps FOR UPDATE USING (organisation_id = app_org());
CREATE POLICY partner_apps_owner ON partner_apps FOR SELECT TO fivefold_owner USING (true);

ALTER TABLE partner_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE partner_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_keys_read ON partner_keys FOR SELECT USING (organisation_id = app_org());
CREATE POLICY partner_keys_add ON partner_keys FOR INSERT
  WITH CHECK (organisation_id = app_org() AND made_by = app_person() AND revoked_at IS NULL AND last_used_at IS NULL);
CREATE POLICY partner_keys_change ON partner_keys FOR UPDATE USING (organisation_id = app_org() AND revoked_at IS NULL)
  WITH CHECK (revoked_by IS NULL OR revoked_by = app_person());
CREATE POLICY partner_keys_owner ON partner_keys FOR ALL TO fivefold_owner USING (true);
CREATE POLICY partner_keys_ending ON partner_keys FOR SELECT TO fivefold_worker USING (true);
CREATE POLICY partner_keys_tell ON partner_keys FOR UPDATE TO fivefold_worker USING (revoked_at IS NULL) WITH CHECK (true);

ALTER TABLE partner_consents ENABLE ROW LEVEL SECURITY;
ALTER TABLE partner_consents FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_consents_read ON partner_consents FOR SELECT USING (app_org() IN (organisation_id, app_organisation_id));
CREATE POLICY partner_consents_give ON partner_consents FOR INSERT
  WITH CHECK (organisation_id = app_org() AND given_by = app_person() AND ended_at IS NULL);
CREATE POLICY partner_consents_end ON partner_consents FOR UPDATE
  USING (app_org() IN (organisation_id, app_organisation_id) AND ended_at IS NULL)
  WITH CHECK (ended_by = app_person() AND ended_by_org_id = app_org());
CREATE POLICY partner_consents_owner ON partner_consents FOR SELECT TO fivefold_owner USING (true);

ALTER TABLE partner_actions ENABLE ROW LEVEL SECURITY;
ALTER TABLE partner_actions FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_actions_read ON partner_actions FOR SELECT USING (app_org() IN (organisation_id, app_organisation_id));
CREATE POLICY partner_actions_owner ON partner_actions FOR ALL TO fivefold_owner USING (true);

ALTER TABLE partner_reads ENABLE ROW LEVEL SECURITY;
ALTER TABLE partner_reads FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_reads_read ON partner_reads FOR SELECT USING (app_org() IN (organisation_id, app_organisation_id));
CREATE POLICY partner_reads_owner ON partner_reads FOR ALL TO fivefold_owner USING (true);
`;

const TIES = `
-- The app's row is locked first, so that two keys made at once are counted one after the other.
CREATE FUNCTION partner_keys_keep_ties() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM partner_apps a WHERE a.id = NEW.app_id AND a.organisation_id = NEW.organisation_id FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a key of another app' USING ERRCODE = 'FF001',
      DETAIL = json_build_object('code', 'NOT_FOUND', 'params', json_build_object('what', 'PartnerApp'))::text;
  END IF;
  IF (SELECT count(*) FROM partner_keys k WHERE k.app_id = NEW.app_id AND k.revoked_at IS NULL AND k.expires_at > now()) >= 2 THEN
    RAISE EXCEPTION 'a third key' USING ERRCODE = 'FF001',
      DETAIL = json_build_object('code', 'KEYS_TOO_MANY', 'params', json_build_object())::text;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER partner_keys_keep_ties BEFORE INSERT ON partner_keys FOR EACH ROW EXECUTE FUNCTION partner_keys_keep_ties();

-- The end of a key may come nearer, never move away.
CREATE FUNCTION partner_keys_shorten() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'a key lives no longer than was said' USING ERRCODE = 'FF001',
    DETAIL = json_build_object('code', 'KEY_LIFE', 'params', json_build_object())::text;
END $$;
CREATE TRIGGER partner_keys_shorten BEFORE UPDATE OF expires_at ON partner_keys FOR EACH ROW
  WHEN (NEW.expires_at > OLD.expires_at) EXECUTE FUNCTION partner_keys_shorten();

-- A consent gives what the app asks for, to the organisation that has it.
CREATE FUNCTION partner_consents_keep_ties() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM partner_apps a WHERE a.id = NEW.app_id AND a.organisation_id = NEW.app_organisation_id AND a.name = NEW.app_name
    AND NEW.scopes <@ a.wanted_scopes;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'not what the app asks for' USING ERRCODE = 'FF001',
      DETAIL = json_build_object('code', 'CONSENT_UNASKED', 'params', json_build_object())::text;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER partner_consents_keep_ties BEFORE INSERT ON partner_consents
  FOR EACH ROW EXECUTE FUNCTION partner_consents_keep_ties();
`;

const FIND = `
CREATE TYPE partner_identity AS (key_id uuid, person_id uuid, person_name text, language text, organisation_id uuid,
  organisation_kind text, role text, scopes text[], consent_id uuid, consent_scopes text[], app_organisation_id uuid, at timestamptz);

-- As whom a key acts now, for its own organisation or for one that consents; no row once anything it rests on has ended.
CREATE FUNCTION standing_partner(wanted uuid, on_behalf_of uuid) RETURNS SETOF partner_identity
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT k.id, p.id, p.name || ' (' || a.name || ')', p.language, COALESCE(b.id, o.id), COALESCE(b.kind, o.kind),
    CASE b.kind WHEN 'COMPANY' THEN 'SME_USER' WHEN 'CLUSTER' THEN 'CLUSTER_EDITOR' ELSE m.role END,
    k.scopes, c.id, c.scopes, k.organisation_id, now()
  FROM partner_keys k
  JOIN partner_apps a ON a.id = k.app_id
  JOIN persons p ON p.id = k.made_by AND p.suspended_at IS NULL
  JOIN memberships m ON m.person_id = p.id AND m.organisation_id = k.organisation_id AND m.role IN ('SME_ADMIN', 'CLUSTER_PUBLISHER')
  JOIN organisations o ON o.id = k.organisation_id
  LEFT JOIN partner_consents c ON c.app_id = k.app_id AND c.organisation_id = on_behalf_of AND c.ended_at IS NULL
    AND c.expires_at > now()
  LEFT JOIN organisations b ON b.id = c.organisation_id
  WHERE k.id = wanted AND k.revoked_at IS NULL AND k.expires_at > now()
$$;

-- By its secret. The last use is noted once a minute at most, so that asking costs no write as a rule.
CREATE FUNCTION find_partner(wanted uuid, secret bytea, on_behalf_of uuid) RETURNS SETOF partner_identity
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH known AS (SELECT i.* FROM standing_partner(wanted, on_behalf_of) i
    WHERE EXISTS (SELECT FROM partner_keys k WHERE k.id = wanted AND k.secret_hash = secret)),
  used AS (UPDATE partner_keys k SET last_used_at = now() FROM known
    WHERE k.id = known.key_id AND (k.last_used_at IS NULL OR k.last_used_at < now() - interval '1 minute'))
  SELECT * FROM known
$$;

-- By a token that the application has verified.
CREATE FUNCTION find_token_partner(wanted uuid, on_behalf_of uuid) RETURNS SETOF partner_identity
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH known AS (SELECT i.* FROM standing_partner(wanted, on_behalf_of) i),
  used AS (UPDATE partner_keys k SET last_used_at = now() FROM known
    WHERE k.id = known.key_id AND (k.last_used_at IS NULL OR k.last_used_at < now() - interval '1 minute'))
  SELECT * FROM known
$$;
`;

/** Written by these alone, so that nobody adds to the list of what an app did, or takes from it. */
const NOTES = `
-- False once the consent has ended: then nothing is done by it.
CREATE FUNCTION note_partner_action(id uuid, consent uuid, key uuid, field text, subject text) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO partner_actions (id, consent_id, app_organisation_id, organisation_id, key_id, field, subject)
  SELECT note_partner_action.id, c.id, c.app_organisation_id, c.organisation_id, k.id, note_partner_action.field,
    note_partner_action.subject
  FROM partner_consents c JOIN partner_keys k ON k.app_id = c.app_id
  WHERE c.id = consent AND k.id = key AND c.organisation_id = app_org() AND k.made_by = app_person()
    AND c.ended_at IS NULL AND c.expires_at > now() AND k.revoked_at IS NULL;
  RETURN FOUND;
END $$;

CREATE FUNCTION note_partner_reads(consent uuid, fields text[]) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO partner_reads (consent_id, app_organisation_id, organisation_id, day, field)
  SELECT c.id, c.app_organisation_id, c.organisation_id, (now() AT TIME ZONE 'UTC')::date, f.field
  FROM partner_consents c, (SELECT DISTINCT unnest(fields) AS field) f WHERE c.id = consent ORDER BY f.field
  ON CONFLICT (consent_id, day, field) DO UPDATE SET count = partner_reads.count + 1
$$;
`;

const GRANTS = `
REVOKE ALL ON FUNCTION standing_partner, find_partner, find_token_partner, note_partner_action, note_partner_reads FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_partner, find_token_partner, note_partner_action, note_partner_reads TO fivefold_app;
GRANT SELECT, INSERT ON partner_apps, partner_consents TO fivefold_app;
GRANT SELECT ON partner_actions, partner_reads TO fivefold_app;
GRANT UPDATE (name, purpose, wanted_scopes, version) ON partner_apps TO fivefold_app;
GRANT SELECT (id, app_id, organisation_id, scopes, made_by, made_by_name, made_at, expires_at, last_used_at, revoked_at, revoked_by,
  revoked_by_name), INSERT, UPDATE (expires_at, revoked_at, revoked_by, revoked_by_name) ON partner_keys TO fivefold_app;
GRANT UPDATE (ended_at, ended_by, ended_by_name, ended_by_org_id) ON partner_consents TO fivefold_app;
GRANT SELECT (id, app_id, organisation_id, made_at, expires_at, revoked_at, expiry_told_at), UPDATE (expiry_told_at) ON partner_keys TO fivefold_worker;
GRANT SELECT (id, name) ON partner_apps TO fivefold_worker;
CREATE POLICY partner_apps_ending ON partner_apps FOR SELECT TO fivefold_worker USING (true);
`;
