import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sign-in by an OpenID provider: visits of browsers to it, and who it stands for here. */
export class Oidc1768200000000 implements MigrationInterface {
  name = 'Oidc1768200000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TABLES, VISITS, PEOPLE, GRANTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

/** A visit is known by a token that its browser alone has; nobody reads the table but the functions below. */
const TABLES = `
CREATE TABLE oidc_links (
  issuer text NOT NULL,
  subject text NOT NULL,
  person_id uuid NOT NULL CONSTRAINT oidc_links_person_id_fkey REFERENCES persons,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT oidc_links_pkey PRIMARY KEY (issuer, subject),
  CONSTRAINT oidc_links_person_id_issuer_key UNIQUE (person_id, issuer)
);
ALTER TABLE oidc_links ENABLE ROW LEVEL SECURITY;
ALTER TABLE oidc_links FORCE ROW LEVEL SECURITY;
CREATE POLICY oidc_links_own ON oidc_links FOR ALL USING (person_id = app_person());
CREATE POLICY oidc_links_owner ON oidc_links FOR SELECT TO fivefold_owner USING (true);

CREATE TABLE oidc_visits (
  token_hash bytea CONSTRAINT oidc_visits_pkey PRIMARY KEY,
  state text NOT NULL,
  nonce text NOT NULL,
  verifier text NOT NULL,
  returned_at timestamptz,
  issuer text,
  subject text,
  email text,
  name text,
  expires_at timestamptz NOT NULL,
  CONSTRAINT oidc_visits_returned_check CHECK (returned_at IS NOT NULL OR subject IS NULL),
  CONSTRAINT oidc_visits_known_check CHECK ((issuer IS NULL) = (subject IS NULL) AND (email IS NULL) = (subject IS NULL))
);
CREATE INDEX oidc_visits_expires_at_idx ON oidc_visits (expires_at);
ALTER TABLE oidc_visits ENABLE ROW LEVEL SECURITY;
ALTER TABLE oidc_visits FORCE ROW LEVEL SECURITY;
CREATE POLICY oidc_visits_owner ON oidc_visits FOR ALL TO fivefold_owner USING (true);
`;

const VISITS = `
CREATE FUNCTION begin_oidc_visit(token_hash bytea, state text, nonce text, verifier text) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM oidc_visits WHERE expires_at < now();
  INSERT INTO oidc_visits (token_hash, state, nonce, verifier, expires_at)
  VALUES (begin_oidc_visit.token_hash, begin_oidc_visit.state, begin_oidc_visit.nonce, begin_oidc_visit.verifier,
    now() + interval '10 minutes')
$$;

-- A browser comes back once, whatever comes of it.
CREATE FUNCTION return_oidc_visit(token_hash bytea, state text) RETURNS TABLE (nonce text, verifier text)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE oidc_visits v SET returned_at = now()
  WHERE v.token_hash = return_oidc_visit.token_hash AND v.state = return_oidc_visit.state
    AND v.returned_at IS NULL AND v.expires_at > now()
  RETURNING v.nonce, v.verifier
$$;

-- Keeps whom the provider named until the browser confirms it.
CREATE FUNCTION keep_oidc_visit(token_hash bytea, issuer text, subject text, email text, name text) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE oidc_visits v SET issuer = keep_oidc_visit.issuer, subject = keep_oidc_visit.subject,
    email = keep_oidc_visit.email, name = keep_oidc_visit.name
  WHERE v.token_hash = keep_oidc_visit.token_hash AND v.returned_at IS NOT NULL AND v.subject IS NULL AND v.expires_at > now()
$$;

CREATE FUNCTION find_oidc_visit(token_hash bytea) RETURNS TABLE (email text, organisation_id uuid, known boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT v.email, l.organisation_id, EXISTS (SELECT FROM persons p WHERE p.email = v.email)
  FROM oidc_visits v LEFT JOIN LATERAL (SELECT * FROM links l WHERE l.purpose = 'INVITATION' AND l.email = v.email
    AND l.used_at IS NULL AND l.expires_at > now() ORDER BY l.id DESC LIMIT 1) l ON true
  WHERE v.token_hash = find_oidc_visit.token_hash AND v.subject IS NOT NULL AND v.expires_at > now()
$$;

CREATE FUNCTION use_oidc_visit(token_hash bytea) RETURNS TABLE (issuer text, subject text, email text, name text)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM oidc_visits v
  WHERE v.token_hash = use_oidc_visit.token_hash AND v.subject IS NOT NULL AND v.expires_at > now()
  RETURNING v.issuer, v.subject, v.email, v.name
$$;
`;

const PEOPLE = `
CREATE FUNCTION find_oidc_person(issuer text, subject text) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id FROM oidc_links l JOIN persons p ON p.id = l.person_id
  WHERE l.issuer = find_oidc_person.issuer AND l.subject = find_oidc_person.subject
    AND p.confirmed_at IS NOT NULL AND p.suspended_at IS NULL
$$;

-- The newest open invitation of the address that a visit has proven; used with it.
CREATE FUNCTION use_oidc_invitation(token_hash bytea)
  RETURNS TABLE (email text, organisation_id uuid, role text, particulars jsonb)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE links l SET used_at = now()
  WHERE l.id = (SELECT i.id FROM oidc_visits v JOIN links i ON i.email = v.email
    WHERE v.token_hash = use_oidc_invitation.token_hash AND v.subject IS NOT NULL AND v.expires_at > now()
      AND i.purpose = 'INVITATION' AND i.used_at IS NULL AND i.expires_at > now() ORDER BY i.id DESC LIMIT 1)
  RETURNING l.email, l.organisation_id, l.role, l.particulars
$$;
`;

const GRANTS = `
REVOKE ALL ON FUNCTION begin_oidc_visit, return_oidc_visit, keep_oidc_visit, find_oidc_visit, use_oidc_visit, find_oidc_person,
  use_oidc_invitation FROM PUBLIC;
GRANT EXECUTE ON FUNCTION begin_oidc_visit, return_oidc_visit, keep_oidc_visit, find_oidc_visit, use_oidc_visit, find_oidc_person,
  use_oidc_invitation TO fivefold_app;
GRANT SELECT, INSERT, DELETE ON oidc_links TO fivefold_app;
`;

const DOWN = `
DROP FUNCTION use_oidc_invitation, find_oidc_person, use_oidc_visit, find_oidc_visit, keep_oidc_visit, return_oidc_visit,
  begin_oidc_visit;
DROP TABLE oidc_visits, oidc_links;
`;
