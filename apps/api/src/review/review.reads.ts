import { MIN_RATED, type ReviewAspect, type ReviewState } from '@fivefold/domain';
import type { Side } from '../agreement/index.js';
import { afterId, type Caller, type PageArgs, pageSize } from '../platform/index.js';

export interface ReviewRow {
  readonly id: string;
  readonly agreement_id: string;
  readonly requester_org_id: string;
  readonly provider_org_id: string;
  readonly publisher_org_id: string;
  readonly side: Side;
  readonly about_org_id: string;
  readonly state: ReviewState;
  readonly version: number;
  readonly lapse_at: Date;
  /** Whether the operator has removed it from sight. */
  readonly hidden: boolean;
  readonly publish_at: Date | null;
  readonly published_at: Date | null;
  /** What it says; null where nothing is given or it is sealed from the caller. */
  readonly stars: number | null;
  readonly aspects: Partial<Record<ReviewAspect, number>> | null;
  readonly publisher_stars: number | null;
  readonly text: string | null;
  readonly given_at: Date | null;
  readonly answer: string | null;
  readonly answered_at: Date | null;
  readonly speaks: boolean;
  /** Whether the term to give it is open. */
  readonly in_term: boolean;
  /** Whether its agreement is completed: not while a dispute stops it, nor when that has ended it. */
  readonly completed: boolean;
}

/** Averages over published reviews. */
export interface RatingRow {
  readonly id: string;
  readonly count: number;
  readonly average: number;
  readonly aspects: { name: ReviewAspect; average: number }[];
}

const COLUMNS = `r.id, r.agreement_id, r.requester_org_id, r.provider_org_id, r.publisher_org_id, r.side, r.about_org_id, r.state,
  r.version, r.hidden_by IS NOT NULL AS hidden, r.lapse_at, r.publish_at, r.published_at, c.stars, c.aspects, c.publisher_stars, c.text, c.given_at, c.answer, c.answered_at,
  speaks_for(r.provider_org_id, r.publisher_org_id) AS speaks, app_now() < r.lapse_at AS in_term,
  EXISTS (SELECT FROM agreements a WHERE a.id = r.agreement_id AND a.state = 'completed') AS completed`;
const FROM = 'FROM reviews r LEFT JOIN review_contents c ON c.review_id = r.id';
const OUT = "r.state IN ('published', 'answered') AND r.hidden_by IS NULL";
const BY_ID_SQL = `SELECT ${COLUMNS} ${FROM} WHERE r.id = $1`;
const BY_AGREEMENT_SQL = `SELECT ${COLUMNS} ${FROM} WHERE r.agreement_id = ANY ($1) ORDER BY r.agreement_id, r.side DESC`;
const OWN = `(r.requester_org_id = app_org() OR speaks_for(r.provider_org_id, r.publisher_org_id))
  AND (r.side = CASE WHEN r.requester_org_id = app_org() THEN 'requester' ELSE 'provider' END)`;
const OPEN_SQL = `SELECT ${COLUMNS} ${FROM} WHERE ${OWN} AND r.state = 'open' AND ($1::uuid IS NULL OR r.id < $1) ORDER BY r.id DESC LIMIT $2`;
const COUNT_OPEN_SQL = `SELECT count(*)::int AS total FROM reviews r WHERE ${OWN} AND r.state = 'open'`;

/** Reviews about organisations, or of services; by clusters that published them: the same lists over another key. */
export type RatedBy = 'organisation' | 'service';
const PAGE_SQL: Readonly<Record<RatedBy, string>> = {
  organisation: `
SELECT asked.id AS asked_id, one.* FROM unnest($1::uuid[]) AS asked (id) CROSS JOIN LATERAL (
  SELECT ${COLUMNS} ${FROM} WHERE r.about_org_id = asked.id AND ${OUT} AND ($2::uuid IS NULL OR r.id < $2) ORDER BY r.id DESC LIMIT $3) one
ORDER BY asked.id, one.id DESC`,
  service: `
SELECT asked.id AS asked_id, one.* FROM unnest($1::uuid[]) AS asked (id) CROSS JOIN LATERAL (
  SELECT ${COLUMNS} ${FROM} WHERE r.service_ids @> ARRAY[asked.id] AND r.side = 'requester' AND ${OUT}
    AND ($2::uuid IS NULL OR r.id < $2) ORDER BY r.id DESC LIMIT $3) one
ORDER BY asked.id, one.id DESC`,
};
const RATED: Readonly<Record<RatedBy | 'publisher', string>> = {
  organisation: `SELECT r.about_org_id AS id, c.stars, c.aspects FROM reviews r JOIN review_contents c ON c.review_id = r.id
    WHERE r.about_org_id = ANY ($1) AND ${OUT}`,
  service: `SELECT asked.id, c.stars, c.aspects FROM unnest($1::uuid[]) AS asked (id)
    JOIN reviews r ON r.service_ids @> ARRAY[asked.id] AND r.side = 'requester' AND ${OUT} JOIN review_contents c ON c.review_id = r.id`,
  publisher: `SELECT r.publisher_org_id AS id, c.publisher_stars AS stars, '{}'::jsonb AS aspects
    FROM reviews r JOIN review_contents c ON c.review_id = r.id
    WHERE r.publisher_org_id = ANY ($1) AND ${OUT} AND c.publisher_stars IS NOT NULL`,
};
const rating = (rated: string) => `
WITH rated AS (${rated})
SELECT id, count(*)::int AS count, round(avg(stars), 2)::float8 AS average, COALESCE((
  SELECT jsonb_agg(jsonb_build_object('name', name, 'average', average) ORDER BY name) FROM (
    SELECT part.key AS name, round(avg(part.value::numeric), 2)::float8 AS average
    FROM rated inner_rated CROSS JOIN LATERAL jsonb_each_text(inner_rated.aspects) part
    WHERE inner_rated.id = rated.id GROUP BY part.key HAVING count(*) >= ${MIN_RATED}) named), '[]') AS aspects
FROM rated GROUP BY id`;
const RATING_SQL: Readonly<Record<RatedBy | 'publisher', string>> = {
  organisation: rating(RATED.organisation),
  service: rating(RATED.service),
  publisher: rating(RATED.publisher),
};
const RECORD_SQL = 'SELECT provider_id AS id, ended, completed FROM provider_records($1)';

/** The review as the caller may see it; null when absent or foreign. */
export async function findReview(caller: Caller, id: string): Promise<ReviewRow | null> {
  const db = await caller.db();
  const [row] = await db.query<ReviewRow[]>(BY_ID_SQL, [id]);
  return row ?? null;
}

/** Both sides' reviews of agreements, the requester's first. One statement. */
export async function reviewsOfAgreements(
  caller: Caller,
  agreementIds: readonly string[],
): Promise<ReviewRow[]> {
  const db = await caller.db();
  return db.query<ReviewRow[]>(BY_AGREEMENT_SQL, [agreementIds]);
}

/** A page of the reviews that the caller's organisation may still give, newest first. Two statements. */
export async function listOpenReviews(
  caller: Caller,
  page: PageArgs,
): Promise<{ rows: ReviewRow[]; total: number }> {
  const db = await caller.db();
  const rows = await db.query<ReviewRow[]>(OPEN_SQL, [afterId(page), pageSize(page) + 1]);
  const [counted] = await db.query<{ total: number }[]>(COUNT_OPEN_SQL);
  return { rows, total: counted?.total ?? 0 };
}

/** The published reviews of each of `ids`, newest first, one more than the page holds. One statement. */
export async function publishedReviews(
  caller: Caller,
  by: RatedBy,
  ids: readonly string[],
  page: PageArgs,
): Promise<Map<string, ReviewRow[]>> {
  const db = await caller.db();
  const rows = await db.query<(ReviewRow & { asked_id: string })[]>(PAGE_SQL[by], [
    ids,
    afterId(page),
    pageSize(page) + 1,
  ]);
  return Map.groupBy(rows, (row) => row.asked_id);
}

/** Averages over all published reviews; nothing for an id without one. One statement. */
export async function ratingsOf(
  caller: Caller,
  by: RatedBy | 'publisher',
  ids: readonly string[],
): Promise<Map<string, RatingRow>> {
  const db = await caller.db();
  const rows = await db.query<RatingRow[]>(RATING_SQL[by], [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** How many agreements of providers have ended and how many were completed; nothing below three. One statement. */
export async function recordsOf(
  caller: Caller,
  ids: readonly string[],
): Promise<Map<string, { ended: number; completed: number }>> {
  const db = await caller.db();
  const rows = await db.query<{ id: string; ended: number; completed: number }[]>(RECORD_SQL, [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}
