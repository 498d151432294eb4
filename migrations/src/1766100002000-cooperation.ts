import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Networks of clusters led by one of them, clusters from outside that join by invitation, and what anybody asks a cluster to do
 * together. Who asks is read by that cluster alone.
 */
export class Cooperation1766100002000 implements MigrationInterface {
  name = 'Cooperation1766100002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NETWORKS);
    await runner.query(ONBOARDING);
    await runner.query(INBOX);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE cooperation_requests;
DROP POLICY links_onboarding ON links;
DELETE FROM links WHERE purpose = 'ONBOARDING';
ALTER TABLE links DROP CONSTRAINT links_purpose_check;
ALTER TABLE links ADD CONSTRAINT links_purpose_check CHECK (purpose IN ('CONFIRM_EMAIL', 'INVITATION'));
DROP POLICY organisations_onboard ON organisations;
DROP TABLE onboardings, network_members, cluster_networks;`);
  }
}

const NETWORKS = `
CREATE TABLE cluster_networks (
  id uuid CONSTRAINT cluster_networks_pkey PRIMARY KEY,
  leader_org_id uuid NOT NULL CONSTRAINT cluster_networks_leader_org_id_fkey REFERENCES organisations,
  name text NOT NULL,
  about text NOT NULL DEFAULT '',
  region text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX cluster_networks_leader_org_id_idx ON cluster_networks (leader_org_id);
CREATE TABLE network_members (
  id uuid CONSTRAINT network_members_pkey PRIMARY KEY,
  network_id uuid NOT NULL CONSTRAINT network_members_network_id_fkey REFERENCES cluster_networks,
  leader_org_id uuid NOT NULL CONSTRAINT network_members_leader_org_id_fkey REFERENCES organisations,
  cluster_org_id uuid NOT NULL CONSTRAINT network_members_cluster_org_id_fkey REFERENCES organisations,
  state text NOT NULL CONSTRAINT network_members_state_check CHECK (state IN ('invited', 'accepted', 'left')),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT network_members_network_id_cluster_org_id_key UNIQUE (network_id, cluster_org_id),
  CONSTRAINT network_members_other_check CHECK (cluster_org_id <> leader_org_id)
);
CREATE INDEX network_members_leader_org_id_idx ON network_members (leader_org_id);
CREATE INDEX network_members_cluster_org_id_idx ON network_members (cluster_org_id);
ALTER TABLE cluster_networks ENABLE ROW LEVEL SECURITY;
ALTER TABLE cluster_networks FORCE ROW LEVEL SECURITY;
ALTER TABLE network_members ENABLE ROW LEVEL SECURITY;
ALTER TABLE network_members FORCE ROW LEVEL SECURITY;
CREATE POLICY cluster_networks_read ON cluster_networks FOR SELECT USING (true);
CREATE POLICY cluster_networks_write ON cluster_networks FOR ALL USING (leader_org_id = app_org());
CREATE POLICY network_members_read ON network_members FOR SELECT
  USING (state = 'accepted' OR leader_org_id = app_org() OR cluster_org_id = app_org());
CREATE POLICY network_members_add ON network_members FOR INSERT
  WITH CHECK (leader_org_id = app_org() AND state = 'invited');
CREATE POLICY network_members_change ON network_members FOR UPDATE
  USING (leader_org_id = app_org() OR cluster_org_id = app_org())
  WITH CHECK (cluster_org_id = app_org() OR (leader_org_id = app_org() AND state <> 'accepted'));
GRANT SELECT, INSERT ON cluster_networks, network_members TO fivefold_app;
GRANT UPDATE (name, about, region, version) ON cluster_networks TO fivefold_app;
GRANT UPDATE (state, version) ON network_members TO fivefold_app;
`;

const ONBOARDING = `
CREATE TABLE onboardings (
  id uuid CONSTRAINT onboardings_pkey PRIMARY KEY,
  cluster_id uuid NOT NULL CONSTRAINT onboardings_cluster_id_key UNIQUE,
  inviter_org_id uuid NOT NULL CONSTRAINT onboardings_inviter_org_id_fkey REFERENCES organisations,
  invited_by uuid NOT NULL CONSTRAINT onboardings_invited_by_fkey REFERENCES persons,
  cluster_name text NOT NULL,
  country text NOT NULL,
  region text,
  sectors text[] NOT NULL,
  contact_name text NOT NULL,
  contact_email text NOT NULL,
  state text NOT NULL CONSTRAINT onboardings_state_check CHECK (state IN ('invited', 'joined', 'withdrawn')),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX onboardings_inviter_org_id_idx ON onboardings (inviter_org_id, id);
CREATE INDEX onboardings_invited_by_idx ON onboardings (invited_by);
ALTER TABLE onboardings ENABLE ROW LEVEL SECURITY;
ALTER TABLE onboardings FORCE ROW LEVEL SECURITY;
CREATE POLICY onboardings_read ON onboardings FOR SELECT
  USING (inviter_org_id = app_org() OR cluster_id = app_org() OR app_operator());
CREATE POLICY onboardings_add ON onboardings FOR INSERT
  WITH CHECK (inviter_org_id = app_org() AND invited_by = app_person() AND state = 'invited');
CREATE POLICY onboardings_withdraw ON onboardings FOR UPDATE
  USING (inviter_org_id = app_org() OR app_operator()) WITH CHECK (state = 'withdrawn');
CREATE POLICY onboardings_join ON onboardings FOR UPDATE
  USING (cluster_id = app_org() AND state = 'invited') WITH CHECK (cluster_id = app_org() AND state = 'joined');
GRANT SELECT, INSERT, UPDATE (state, version) ON onboardings TO fivefold_app;
CREATE POLICY organisations_onboard ON organisations FOR INSERT WITH CHECK (
  id = app_org() AND kind = 'CLUSTER' AND tier = 'partner'
  AND EXISTS (SELECT FROM onboardings o WHERE o.cluster_id = organisations.id AND o.state = 'invited'));
ALTER TABLE links DROP CONSTRAINT links_purpose_check;
ALTER TABLE links ADD CONSTRAINT links_purpose_check CHECK (purpose IN ('CONFIRM_EMAIL', 'INVITATION', 'ONBOARDING'));
CREATE POLICY links_onboarding ON links FOR UPDATE USING (purpose = 'ONBOARDING' AND app_operator());
`;

const INBOX = `
CREATE TABLE cooperation_requests (
  id uuid CONSTRAINT cooperation_requests_pkey PRIMARY KEY,
  cluster_org_id uuid NOT NULL CONSTRAINT cooperation_requests_cluster_org_id_fkey REFERENCES organisations,
  asker_org_id uuid CONSTRAINT cooperation_requests_asker_org_id_fkey REFERENCES organisations,
  asker_name text NOT NULL,
  asker_organisation text NOT NULL,
  asker_email text NOT NULL,
  country text NOT NULL,
  about text NOT NULL CONSTRAINT cooperation_requests_about_check CHECK (about IN ('project', 'partners', 'event', 'service', 'visit', 'other')),
  words text NOT NULL,
  outcome text CONSTRAINT cooperation_requests_outcome_check CHECK (outcome IN ('agreed', 'declined')),
  answer text,
  answered_by uuid CONSTRAINT cooperation_requests_answered_by_fkey REFERENCES persons,
  answered_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT cooperation_requests_answer_check CHECK (num_nonnulls(outcome, answer, answered_by, answered_at) IN (0, 4)),
  CONSTRAINT cooperation_requests_other_check CHECK (asker_org_id <> cluster_org_id)
);
CREATE INDEX cooperation_requests_cluster_org_id_idx ON cooperation_requests (cluster_org_id, id);
CREATE INDEX cooperation_requests_asker_org_id_idx ON cooperation_requests (asker_org_id);
CREATE INDEX cooperation_requests_answered_by_idx ON cooperation_requests (answered_by);
ALTER TABLE cooperation_requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE cooperation_requests FORCE ROW LEVEL SECURITY;
CREATE POLICY cooperation_requests_read ON cooperation_requests FOR SELECT USING (cluster_org_id = app_org());
CREATE POLICY cooperation_requests_ask ON cooperation_requests FOR INSERT WITH CHECK (
  answered_at IS NULL AND asker_org_id IS NOT DISTINCT FROM app_org()
  AND EXISTS (SELECT FROM organisations o WHERE o.id = cluster_org_id AND o.kind = 'CLUSTER'));
CREATE POLICY cooperation_requests_answer ON cooperation_requests FOR UPDATE
  USING (cluster_org_id = app_org() AND answered_at IS NULL) WITH CHECK (answered_by = app_person());
GRANT SELECT, INSERT, UPDATE (outcome, answer, answered_by, answered_at, version) ON cooperation_requests TO fivefold_app;
`;
