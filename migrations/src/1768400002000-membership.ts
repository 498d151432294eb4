import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Verified membership: a cluster invites, one firm or many, the firm confirms, and only then it belongs, from a day to a day. Either
 * side ends it earlier and notes why; nobody enrols anybody alone.
 */
export class Membership1768400002000 implements MigrationInterface {
  name = 'Membership1768400002000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TABLES, POLICIES, MEMBERS, BY_TOKEN]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP FUNCTION claim_member_invitation, find_member_invitation;
CREATE OR REPLACE FUNCTION shares_cluster(company uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM cluster_members mine
    WHERE mine.company_id = shares_cluster.company AND (mine.member_until IS NULL OR mine.member_until > app_now()::date)
      AND (mine.cluster_id = app_org() OR EXISTS (SELECT FROM cluster_members theirs
        WHERE theirs.cluster_id = mine.cluster_id AND theirs.company_id = app_org()
          AND (theirs.member_until IS NULL OR theirs.member_until > app_now()::date)))) $$;
DROP TRIGGER cluster_members_keep_ties ON cluster_members;
DROP FUNCTION cluster_members_keep_ties;
DROP POLICY cluster_members_change ON cluster_members;
DROP POLICY cluster_members_add ON cluster_members;
CREATE POLICY cluster_members_write ON cluster_members FOR ALL USING (cluster_id = app_org() OR app_operator());
REVOKE UPDATE (member_from, member_until, verified_at, version) ON cluster_members FROM fivefold_app;
ALTER TABLE cluster_members DROP COLUMN verified_at, DROP COLUMN version;
DROP TABLE member_records, member_invitations;`);
  }
}

const TABLES = `
CREATE TABLE member_invitations (
  id uuid CONSTRAINT member_invitations_pkey PRIMARY KEY,
  cluster_id uuid NOT NULL CONSTRAINT member_invitations_cluster_id_fkey REFERENCES organisations,
  company_id uuid CONSTRAINT member_invitations_company_id_fkey REFERENCES organisations,
  company_name text NOT NULL,
  email text,
  token_hash bytea CONSTRAINT member_invitations_token_hash_key UNIQUE,
  member_from date NOT NULL,
  member_until date,
  outcome text CONSTRAINT member_invitations_outcome_check CHECK (outcome IN ('confirmed', 'declined', 'withdrawn')),
  answered_by uuid CONSTRAINT member_invitations_answered_by_fkey REFERENCES persons,
  answered_at timestamptz,
  invited_by uuid NOT NULL CONSTRAINT member_invitations_invited_by_fkey REFERENCES persons,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT member_invitations_to_check CHECK (num_nonnulls(company_id, token_hash) > 0),
  CONSTRAINT member_invitations_days_check CHECK (member_until > member_from),
  CONSTRAINT member_invitations_answer_check CHECK (num_nonnulls(outcome, answered_by, answered_at) IN (0, 3))
);
CREATE INDEX member_invitations_cluster_id_idx ON member_invitations (cluster_id, id);
CREATE INDEX member_invitations_company_id_idx ON member_invitations (company_id, id);
CREATE INDEX member_invitations_answered_by_idx ON member_invitations (answered_by);
CREATE INDEX member_invitations_invited_by_idx ON member_invitations (invited_by);
CREATE TABLE member_records (
  id uuid CONSTRAINT member_records_pkey PRIMARY KEY,
  cluster_id uuid NOT NULL CONSTRAINT member_records_cluster_id_fkey REFERENCES organisations,
  company_id uuid NOT NULL CONSTRAINT member_records_company_id_fkey REFERENCES organisations,
  action text NOT NULL CONSTRAINT member_records_action_check CHECK (action IN ('joined', 'verified', 'ended')),
  day date,
  note text NOT NULL DEFAULT '',
  person_id uuid NOT NULL CONSTRAINT member_records_person_id_fkey REFERENCES persons,
  at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX member_records_cluster_id_idx ON member_records (cluster_id, company_id, id);
CREATE INDEX member_records_company_id_idx ON member_records (company_id);
CREATE INDEX member_records_person_id_idx ON member_records (person_id);
`;

const POLICIES = `
ALTER TABLE member_invitations ENABLE ROW LEVEL SECURITY;
ALTER TABLE member_invitations FORCE ROW LEVEL SECURITY;
CREATE POLICY member_invitations_read ON member_invitations FOR SELECT USING (cluster_id = app_org() OR company_id = app_org());
CREATE POLICY member_invitations_add ON member_invitations FOR INSERT WITH CHECK (
  cluster_id = app_org() AND invited_by = app_person() AND outcome IS NULL
  AND EXISTS (SELECT FROM organisations o WHERE o.id = cluster_id AND o.kind = 'CLUSTER')
  AND (company_id IS NULL OR EXISTS (SELECT FROM organisations o WHERE o.id = company_id AND o.kind = 'COMPANY')));
CREATE POLICY member_invitations_answer ON member_invitations FOR UPDATE
  USING (outcome IS NULL AND app_org() IN (cluster_id, company_id))
  WITH CHECK (answered_by = app_person() AND CASE outcome WHEN 'withdrawn' THEN cluster_id = app_org() ELSE company_id = app_org() END);
CREATE POLICY member_invitations_owner_read ON member_invitations FOR SELECT TO fivefold_owner USING (true);
CREATE POLICY member_invitations_owner_claim ON member_invitations FOR UPDATE TO fivefold_owner USING (true);
GRANT SELECT, INSERT, UPDATE (outcome, answered_by, answered_at, version) ON member_invitations TO fivefold_app;
ALTER TABLE member_records ENABLE ROW LEVEL SECURITY;
ALTER TABLE member_records FORCE ROW LEVEL SECURITY;
CREATE POLICY member_records_read ON member_records FOR SELECT USING (app_org() IN (cluster_id, company_id));
CREATE POLICY member_records_add ON member_records FOR INSERT
  WITH CHECK (app_org() IN (cluster_id, company_id) AND person_id = app_person());
GRANT SELECT, INSERT ON member_records TO fivefold_app;
CREATE TRIGGER member_records_keep_moment BEFORE INSERT ON member_records FOR EACH ROW EXECUTE FUNCTION keep_moment('at');
CREATE TRIGGER member_invitations_keep_moment BEFORE INSERT ON member_invitations FOR EACH ROW
  EXECUTE FUNCTION keep_moment('created_at');
`;

/** Days are those that both sides said; each side may shorten them. */
const MEMBERS = `
ALTER TABLE cluster_members ADD COLUMN verified_at timestamptz, ADD COLUMN version integer NOT NULL DEFAULT 1;
DROP POLICY cluster_members_write ON cluster_members;
CREATE POLICY cluster_members_add ON cluster_members FOR INSERT WITH CHECK (app_operator() OR company_id = app_org());
CREATE POLICY cluster_members_change ON cluster_members FOR UPDATE USING (app_org() IN (cluster_id, company_id));
GRANT UPDATE (member_from, member_until, verified_at, version) ON cluster_members TO fivefold_app;
CREATE FUNCTION cluster_members_keep_ties() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE said boolean;
BEGIN
  IF NOT is_caller() OR (app_operator() AND TG_OP = 'INSERT') THEN RETURN NEW; END IF;
  said := NEW.company_id = app_org() AND EXISTS (SELECT FROM member_invitations i WHERE i.cluster_id = NEW.cluster_id
    AND i.company_id = NEW.company_id AND i.outcome = 'confirmed' AND NOT EXISTS (SELECT FROM member_records r
      WHERE r.cluster_id = i.cluster_id AND r.company_id = i.company_id AND r.action = 'ended' AND r.at >= i.answered_at)
    AND i.member_from = NEW.member_from AND i.member_until IS NOT DISTINCT FROM NEW.member_until);
  IF TG_OP = 'INSERT' THEN
    PERFORM refuse_unless(said, 'nobody invited this firm from this day on');
    NEW.verified_at := app_now();
    RETURN NEW;
  END IF;
  IF (OLD.member_from, OLD.member_until) IS DISTINCT FROM (NEW.member_from, NEW.member_until) AND NOT said THEN
    PERFORM refuse_unless(OLD.member_from = NEW.member_from AND NEW.member_until IS NOT NULL
      AND (OLD.member_until IS NULL OR NEW.member_until <= OLD.member_until), 'a membership is only shortened by one side');
  END IF;
  IF NEW.verified_at IS DISTINCT FROM OLD.verified_at THEN
    PERFORM refuse_unless(said OR (NEW.cluster_id = app_org() AND NEW.verified_at IS NOT NULL), 'the cluster verifies');
    NEW.verified_at := app_now();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER cluster_members_keep_ties BEFORE INSERT OR UPDATE ON cluster_members FOR EACH ROW
  EXECUTE FUNCTION cluster_members_keep_ties();
CREATE OR REPLACE FUNCTION shares_cluster(company uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM cluster_members mine
    WHERE mine.company_id = shares_cluster.company AND mine.member_from <= app_today()
      AND (mine.member_until IS NULL OR mine.member_until > app_today())
      AND (mine.cluster_id = app_org() OR EXISTS (SELECT FROM cluster_members theirs
        WHERE theirs.cluster_id = mine.cluster_id AND theirs.company_id = app_org() AND theirs.member_from <= app_today()
          AND (theirs.member_until IS NULL OR theirs.member_until > app_today())))) $$;
`;

const BY_TOKEN = `
CREATE FUNCTION find_member_invitation(token_hash bytea) RETURNS SETOF member_invitations
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT * FROM member_invitations i WHERE i.token_hash = find_member_invitation.token_hash AND i.outcome IS NULL
$$;
-- Whoever has the mail takes the invitation for the firm it acts for.
CREATE FUNCTION claim_member_invitation(token_hash bytea) RETURNS uuid
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE member_invitations i SET company_id = app_org() WHERE i.token_hash = claim_member_invitation.token_hash AND i.outcome IS NULL
    AND (i.company_id IS NULL OR i.company_id = app_org())
    AND EXISTS (SELECT FROM organisations o WHERE o.id = app_org() AND o.kind = 'COMPANY') RETURNING i.id
$$;
REVOKE ALL ON FUNCTION find_member_invitation, claim_member_invitation FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_member_invitation, claim_member_invitation TO fivefold_app;
`;
