import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reviews: that one is open, sealed or published stands in `reviews`, which both sides see; what it says stands in
 * `review_contents`, which the other side cannot read before it is published.
 */
export class Review1764700200000 implements MigrationInterface {
  name = 'Review1764700200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [REVIEWS, POLICIES, GRANTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP FUNCTION provider_records;
DROP POLICY agreements_owner ON agreements;
DROP TABLE review_contents, reviews CASCADE;`);
  }
}

const REVIEWS = `
CREATE TABLE reviews (
  id uuid CONSTRAINT reviews_pkey PRIMARY KEY,
  agreement_id uuid NOT NULL CONSTRAINT reviews_agreement_id_fkey REFERENCES agreements,
  requester_org_id uuid NOT NULL CONSTRAINT reviews_requester_org_id_fkey REFERENCES organisations,
  provider_org_id uuid NOT NULL CONSTRAINT reviews_provider_org_id_fkey REFERENCES organisations,
  publisher_org_id uuid NOT NULL CONSTRAINT reviews_publisher_org_id_fkey REFERENCES organisations,
  side text NOT NULL CONSTRAINT reviews_side_check CHECK (side IN ('requester', 'provider')),
  about_org_id uuid NOT NULL CONSTRAINT reviews_about_org_id_fkey REFERENCES organisations,
  service_ids uuid[] NOT NULL,
  state text NOT NULL CONSTRAINT reviews_state_check CHECK (state IN ('open', 'sealed', 'published', 'answered', 'lapsed')),
  version integer NOT NULL DEFAULT 1,
  lapse_at timestamptz NOT NULL,
  publish_at timestamptz,
  reminded_at timestamptz,
  published_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT reviews_one_per_side_key UNIQUE (agreement_id, side),
  CONSTRAINT reviews_about_other_check
    CHECK (about_org_id = CASE side WHEN 'requester' THEN provider_org_id ELSE requester_org_id END AND requester_org_id <> provider_org_id)
);
CREATE INDEX reviews_requester_org_id_idx ON reviews (requester_org_id);
CREATE INDEX reviews_provider_org_id_idx ON reviews (provider_org_id);
CREATE INDEX reviews_publisher_org_id_idx ON reviews (publisher_org_id);
CREATE INDEX reviews_about_org_id_idx ON reviews (about_org_id, id) WHERE state IN ('published', 'answered');
CREATE INDEX reviews_about_org_id_any_idx ON reviews (about_org_id);
CREATE INDEX reviews_service_ids_idx ON reviews USING gin (service_ids);
CREATE INDEX reviews_lapse_at_idx ON reviews (lapse_at) WHERE state = 'open';
CREATE INDEX reviews_publish_at_idx ON reviews (publish_at) WHERE state IN ('open', 'sealed');

CREATE TABLE review_contents (
  review_id uuid CONSTRAINT review_contents_pkey PRIMARY KEY CONSTRAINT review_contents_review_id_fkey REFERENCES reviews,
  author_org_id uuid NOT NULL CONSTRAINT review_contents_author_org_id_fkey REFERENCES organisations,
  about_org_id uuid NOT NULL CONSTRAINT review_contents_about_org_id_fkey REFERENCES organisations,
  person_id uuid NOT NULL CONSTRAINT review_contents_person_id_fkey REFERENCES persons,
  person_name text NOT NULL,
  stars smallint NOT NULL CONSTRAINT review_contents_stars_check CHECK (stars BETWEEN 1 AND 5),
  aspects jsonb NOT NULL,
  publisher_stars smallint CONSTRAINT review_contents_publisher_stars_check CHECK (publisher_stars BETWEEN 1 AND 5),
  text text NOT NULL,
  given_at timestamptz NOT NULL DEFAULT app_now(),
  answer text,
  answer_person_id uuid CONSTRAINT review_contents_answer_person_id_fkey REFERENCES persons,
  answered_at timestamptz,
  CONSTRAINT review_contents_about_other_check CHECK (author_org_id <> about_org_id),
  CONSTRAINT review_contents_answer_check CHECK ((answer IS NULL) = (answered_at IS NULL))
);
CREATE INDEX review_contents_author_org_id_idx ON review_contents (author_org_id);
CREATE INDEX review_contents_about_org_id_idx ON review_contents (about_org_id);
CREATE INDEX review_contents_person_id_idx ON review_contents (person_id);
CREATE INDEX review_contents_answer_person_id_idx ON review_contents (answer_person_id);
`;

/** The only policy of the house that asks another table about a content: the seal is the state of the review, in one place. */
const POLICIES = `
ALTER TABLE reviews ENABLE ROW LEVEL SECURITY;
ALTER TABLE reviews FORCE ROW LEVEL SECURITY;
CREATE POLICY reviews_read ON reviews FOR SELECT USING (state IN ('published', 'answered')
  OR requester_org_id = app_org() OR speaks_for(provider_org_id, publisher_org_id));
CREATE POLICY reviews_add ON reviews FOR INSERT WITH CHECK (state = 'open'
  AND (requester_org_id = app_org() OR speaks_for(provider_org_id, publisher_org_id) OR app_operator())
  AND EXISTS (SELECT FROM agreements a WHERE a.id = agreement_id AND a.state = 'completed' AND a.requester_org_id = reviews.requester_org_id
    AND a.provider_org_id = reviews.provider_org_id AND a.publisher_org_id = reviews.publisher_org_id));
CREATE POLICY reviews_change ON reviews FOR UPDATE
  USING (requester_org_id = app_org() OR speaks_for(provider_org_id, publisher_org_id));

ALTER TABLE review_contents ENABLE ROW LEVEL SECURITY;
ALTER TABLE review_contents FORCE ROW LEVEL SECURITY;
CREATE POLICY review_contents_read ON review_contents FOR SELECT USING (EXISTS (SELECT FROM reviews r WHERE r.id = review_id
  AND (r.state IN ('published', 'answered') OR CASE r.side WHEN 'requester' THEN r.requester_org_id = app_org()
    ELSE speaks_for(r.provider_org_id, r.publisher_org_id) END)));
CREATE POLICY review_contents_add ON review_contents FOR INSERT WITH CHECK (person_id = app_person() AND EXISTS (
  SELECT FROM reviews r WHERE r.id = review_id AND r.state = 'open' AND r.about_org_id = review_contents.about_org_id
    AND r.lapse_at > app_now()
    AND CASE r.side WHEN 'requester' THEN r.requester_org_id = app_org() AND author_org_id = r.requester_org_id
      ELSE speaks_for(r.provider_org_id, r.publisher_org_id) AND author_org_id = r.provider_org_id END)
  AND NOT EXISTS (SELECT FROM memberships m WHERE m.person_id = app_person() AND m.organisation_id = review_contents.about_org_id));
CREATE POLICY review_contents_answer ON review_contents FOR UPDATE USING (answer IS NULL AND EXISTS (
    SELECT FROM reviews r WHERE r.id = review_id AND r.state IN ('published', 'answered') AND CASE r.side
      WHEN 'provider' THEN r.requester_org_id = app_org() ELSE speaks_for(r.provider_org_id, r.publisher_org_id) END))
  WITH CHECK (answer_person_id = app_person());
`;

/** Counts over the deals of everybody, given out from three deals of a provider on; the owner reads for nothing else. */
const GRANTS = `
GRANT SELECT, INSERT ON reviews, review_contents TO fivefold_app;
GRANT UPDATE (state, version, publish_at, published_at) ON reviews TO fivefold_app;
GRANT UPDATE (answer, answer_person_id, answered_at) ON review_contents TO fivefold_app;
GRANT SELECT, INSERT ON reviews TO fivefold_worker;
GRANT UPDATE (state, version, publish_at, published_at, reminded_at) ON reviews TO fivefold_worker;
CREATE POLICY reviews_worker ON reviews FOR ALL TO fivefold_worker USING (true);

CREATE POLICY agreements_owner ON agreements FOR SELECT TO fivefold_owner USING (true);
CREATE FUNCTION provider_records(provider_ids uuid[])
  RETURNS TABLE (provider_id uuid, ended integer, completed integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT a.provider_org_id, count(*)::int, (count(*) FILTER (WHERE a.state = 'completed'))::int
  FROM agreements a WHERE a.provider_org_id = ANY (provider_ids) AND a.state IN ('completed', 'cancelled')
  GROUP BY a.provider_org_id HAVING count(*) >= 3
$$;
REVOKE ALL ON FUNCTION provider_records FROM PUBLIC;
GRANT EXECUTE ON FUNCTION provider_records TO fivefold_app;
`;
