import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stored matches with what they were found by, what the SME has to hear of them, and offers of interest. */
export class Matches1764800000001 implements MigrationInterface {
  name = 'Matches1764800000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [MATCHES, CHANGES, INTERESTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}

const MATCHES = `
CREATE TABLE matches (
  id uuid CONSTRAINT matches_pkey PRIMARY KEY,
  need_id uuid NOT NULL CONSTRAINT matches_need_id_fkey REFERENCES needs,
  requester_org_id uuid NOT NULL CONSTRAINT matches_requester_org_id_fkey REFERENCES organisations,
  provider_org_id uuid NOT NULL CONSTRAINT matches_provider_org_id_fkey REFERENCES organisations,
  publisher_org_id uuid NOT NULL CONSTRAINT matches_publisher_org_id_fkey REFERENCES organisations,
  need_version integer NOT NULL,
  service_id uuid NOT NULL CONSTRAINT matches_service_id_fkey REFERENCES services,
  service_version integer NOT NULL,
  concept text NOT NULL,
  state text NOT NULL CONSTRAINT matches_state_check
    CHECK (state IN ('proposed', 'shortlisted', 'contacted', 'converted', 'dismissed', 'stale')),
  listed boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  score double precision NOT NULL CONSTRAINT matches_score_check CHECK (score BETWEEN 0 AND 1),
  found jsonb NOT NULL,
  asked jsonb NOT NULL,
  algorithm text NOT NULL,
  taxonomy text NOT NULL,
  dismiss_reason text,
  found_at timestamptz NOT NULL DEFAULT app_now(),
  seen_at timestamptz,
  CONSTRAINT matches_need_id_service_id_concept_key UNIQUE (need_id, service_id, concept)
);
CREATE INDEX matches_requester_org_id_idx ON matches (requester_org_id);
CREATE INDEX matches_provider_org_id_idx ON matches (provider_org_id);
CREATE INDEX matches_publisher_org_id_idx ON matches (publisher_org_id);
CREATE INDEX matches_service_id_idx ON matches (service_id);
ALTER TABLE matches ENABLE ROW LEVEL SECURITY;
ALTER TABLE matches FORCE ROW LEVEL SECURITY;
CREATE POLICY matches_own ON matches FOR ALL USING (requester_org_id = app_org());
CREATE POLICY matches_worker ON matches FOR ALL TO fivefold_worker USING (true);
GRANT SELECT, INSERT ON matches TO fivefold_app, fivefold_worker;
GRANT UPDATE (state, listed, version, dismiss_reason, seen_at) ON matches TO fivefold_app;
GRANT UPDATE (state, version, need_version, service_version, provider_org_id, publisher_org_id, score, found, asked, algorithm,
  taxonomy, found_at, seen_at) ON matches TO fivefold_worker;

CREATE TABLE match_news (
  id uuid CONSTRAINT match_news_pkey PRIMARY KEY,
  need_id uuid NOT NULL CONSTRAINT match_news_need_id_fkey REFERENCES needs,
  requester_org_id uuid NOT NULL CONSTRAINT match_news_requester_org_id_fkey REFERENCES organisations,
  service_id uuid NOT NULL CONSTRAINT match_news_service_id_fkey REFERENCES services,
  service_version integer NOT NULL,
  reason text NOT NULL CONSTRAINT match_news_reason_check CHECK (reason IN ('covers', 'answers', 'cheaper')),
  detail text[] NOT NULL,
  titles jsonb NOT NULL,
  found_at timestamptz NOT NULL DEFAULT app_now(),
  told_at timestamptz,
  CONSTRAINT match_news_need_id_service_id_key UNIQUE (need_id, service_id, service_version, reason)
);
CREATE INDEX match_news_requester_org_id_idx ON match_news (requester_org_id);
CREATE INDEX match_news_service_id_idx ON match_news (service_id);
ALTER TABLE match_news ENABLE ROW LEVEL SECURITY;
ALTER TABLE match_news FORCE ROW LEVEL SECURITY;
CREATE POLICY match_news_own ON match_news FOR SELECT USING (requester_org_id = app_org());
CREATE POLICY match_news_worker ON match_news FOR ALL TO fivefold_worker USING (true);
GRANT SELECT ON match_news TO fivefold_app;
GRANT SELECT, INSERT, UPDATE (told_at) ON match_news TO fivefold_worker;
`;

/**
 * Services whose needs have to be looked at again, one row per service however often it changes. Written by the news of the
 * change itself, so that nothing is lost where no server runs, and looked at once it has been quiet for two seconds, after
 * ten at the latest.
 */
const CHANGES = `
CREATE TABLE service_changes (
  service_id uuid CONSTRAINT service_changes_pkey PRIMARY KEY,
  changed_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL
);
CREATE INDEX service_changes_due_at_idx ON service_changes (due_at);
ALTER TABLE service_changes ENABLE ROW LEVEL SECURITY;
ALTER TABLE service_changes FORCE ROW LEVEL SECURITY;
CREATE POLICY service_changes_owner ON service_changes FOR ALL TO fivefold_owner USING (true);
CREATE POLICY service_changes_worker ON service_changes FOR ALL TO fivefold_worker USING (true);
GRANT SELECT, UPDATE (due_at), DELETE ON service_changes TO fivefold_worker;
CREATE FUNCTION outbox_service_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ BEGIN
    INSERT INTO service_changes AS c (service_id, changed_at, due_at)
    VALUES (NEW.subject_id, app_now(), app_now() + interval '2 seconds')
    ON CONFLICT (service_id) DO UPDATE SET due_at = LEAST(EXCLUDED.due_at, c.changed_at + interval '10 seconds');
    RETURN NULL;
  END $$;
CREATE TRIGGER outbox_service_changed AFTER INSERT ON outbox FOR EACH ROW WHEN (NEW.kind = 'service')
  EXECUTE FUNCTION outbox_service_changed();
`;

const INTERESTS = `
CREATE TABLE interests (
  id uuid CONSTRAINT interests_pkey PRIMARY KEY,
  need_id uuid NOT NULL CONSTRAINT interests_need_id_fkey REFERENCES needs,
  requester_org_id uuid NOT NULL CONSTRAINT interests_requester_org_id_fkey REFERENCES organisations,
  from_org_id uuid NOT NULL CONSTRAINT interests_from_org_id_fkey REFERENCES organisations,
  service_id uuid NOT NULL CONSTRAINT interests_service_id_fkey REFERENCES services,
  note text NOT NULL,
  author_id uuid NOT NULL CONSTRAINT interests_author_id_fkey REFERENCES persons,
  author_name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT interests_need_id_from_org_id_key UNIQUE (need_id, from_org_id)
);
CREATE INDEX interests_requester_org_id_idx ON interests (requester_org_id);
CREATE INDEX interests_from_org_id_idx ON interests (from_org_id, created_at);
CREATE INDEX interests_service_id_idx ON interests (service_id);
CREATE INDEX interests_author_id_idx ON interests (author_id);
ALTER TABLE interests ENABLE ROW LEVEL SECURITY;
ALTER TABLE interests FORCE ROW LEVEL SECURITY;
CREATE POLICY interests_read ON interests FOR SELECT USING (app_org() IN (requester_org_id, from_org_id));
CREATE POLICY interests_add ON interests FOR INSERT WITH CHECK (from_org_id = app_org() AND author_id = app_person()
  AND EXISTS (SELECT FROM open_needs o
    WHERE o.id = need_id AND o.requester_org_id = interests.requester_org_id AND o.takes_interest));
GRANT SELECT, INSERT ON interests TO fivefold_app;
`;

const DOWN = `
DROP TABLE interests;
DROP TRIGGER outbox_service_changed ON outbox;
DROP FUNCTION outbox_service_changed;
DROP TABLE service_changes, match_news, matches;
`;
