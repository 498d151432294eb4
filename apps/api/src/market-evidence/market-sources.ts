import { type FigureSource, MARKET_FIGURES, type MarketFigureKey } from '@fivefold/domain';

/*
 * What a figure counts, once: the number is the count of the same rows that it opens to. Every statement takes $1 the cluster, $2 the first
 * day, $3 the moment until which is counted, and reads as the caller: a cluster sees what is asked through its services, to whom, and
 * whether it was chosen, and nothing of prices.
 */

const SINCE = `($2::date)::timestamp AT TIME ZONE 'UTC'`;
const isMember = (
  company: string,
  at: string,
) => `EXISTS (SELECT FROM cluster_members m WHERE m.cluster_id = $1 AND m.company_id = ${company}
  AND m.member_from <= ${at} AND (m.member_until IS NULL OR m.member_until > ${at}))`;
const DAY = `(q.at AT TIME ZONE 'UTC')::date`;
const CHOSEN = `(SELECT r.provider_org_id FROM recipients r WHERE r.request_id = q.id AND r.publisher_org_id = $1 AND r.state = 'chosen')`;

/** Requests that name services of the cluster, with what they came to and who of both sides belonged to it on that day. */
const ASKED = `
WITH asked AS (
  SELECT r.request_id AS id, r.requester_org_id, min(r.asked_at) AS at, min(r.answered_at) AS answered_at,
    array_agg(r.provider_org_id) AS provider_ids
  FROM recipients r WHERE r.publisher_org_id = $1 AND r.asked_at >= ${SINCE} AND r.asked_at <= $3::timestamptz
  GROUP BY r.request_id, r.requester_org_id
), judged AS (
  SELECT q.*, request.state, chosen.id AS chosen_id, ${isMember('q.requester_org_id', DAY)} AS by_member,
    ${isMember('chosen.id', DAY)} AS to_member,
    ARRAY (SELECT company FROM unnest(q.provider_ids) company WHERE ${isMember('company', DAY)}) AS members_asked,
    NOT asker.sectors && chosen.sectors AND asker.sectors <> '{}' AND chosen.sectors <> '{}' AS crosses
  FROM asked q JOIN requests request ON request.id = q.id JOIN organisations asker ON asker.id = q.requester_org_id
  LEFT JOIN organisations chosen ON chosen.id = ${CHOSEN}
)`;
const DEAL = `chosen_id IS NOT NULL AND state <> 'cancelled'`;
const DELIVERED = `chosen_id IS NOT NULL AND state IN ('delivered', 'reviewed')`;

const requests = (condition: string) => `${ASKED} SELECT id::text AS key FROM judged WHERE ${condition}`;
const firms = (condition: string, whom: string) =>
  `${ASKED} SELECT DISTINCT firm::text AS key FROM judged CROSS JOIN LATERAL (${whom}) named (firm) WHERE firm IS NOT NULL AND ${condition}`;
const ASKER = 'SELECT requester_org_id';
const MEMBERS_IN_TOUCH = 'SELECT requester_org_id WHERE by_member UNION SELECT unnest(members_asked)';
const BOTH = 'SELECT requester_org_id UNION SELECT chosen_id';

const MEMBERS = `
SELECT m.company_id::text AS key FROM cluster_members m
WHERE m.cluster_id = $1 AND m.member_from <= ($3::timestamptz AT TIME ZONE 'UTC')::date
  AND (m.member_until IS NULL OR m.member_until > ($3::timestamptz AT TIME ZONE 'UTC')::date) AND $2::date IS NOT NULL`;
const OFFERED = `
FROM service_versions v WHERE v.state = 'published' AND v.published_at <= $3::timestamptz AND $2::date IS NOT NULL
  AND (v.publisher_id = $1 OR EXISTS (SELECT FROM service_publishers p
    WHERE p.service_id = v.service_id AND p.cluster_id = $1 AND p.state = 'accepted'))`;
const REVIEWED = `
FROM reviews r JOIN review_contents c ON c.review_id = r.id
WHERE r.publisher_org_id = $1 AND r.side = 'requester' AND r.state IN ('published', 'answered')
  AND r.published_at >= ${SINCE} AND r.published_at <= $3::timestamptz`;
const CONTENT = 'c.stars >= 4';

/** What others than members ask the cluster itself, over its inbox. */
const ASKED_ITSELF = `
FROM cooperation_requests c WHERE c.cluster_org_id = $1 AND c.created_at >= ${SINCE} AND c.created_at <= $3::timestamptz
  AND NOT COALESCE(${isMember('c.asker_org_id', "(c.created_at AT TIME ZONE 'UTC')::date")}, false)`;

/** The rows behind each figure: one column `key`, an id as text. */
export const SOURCE_SQL: Readonly<Record<MarketFigureKey, string>> = {
  members: MEMBERS,
  members_reached: firms('true', MEMBERS_IN_TOUCH),
  members_reached_share: firms('true', MEMBERS_IN_TOUCH),
  member_requests: requests("by_member OR members_asked <> '{}'"),
  member_deals: requests(`${DEAL} AND by_member AND to_member`),
  members_dealing: firms(`${DEAL} AND by_member AND to_member`, BOTH),
  members_dealing_share: firms(`${DEAL} AND by_member AND to_member`, BOTH),
  cross_sector_deals: requests(`${DEAL} AND crosses`),
  outside_requests: requests('NOT by_member'),
  outside_firms: firms('NOT by_member', ASKER),
  cooperation_asked: `SELECT c.id::text AS key ${ASKED_ITSELF}`,
  services: `SELECT v.service_id::text AS key ${OFFERED}`,
  capabilities: `SELECT DISTINCT concept AS key FROM (SELECT v.facts ${OFFERED}) offered,
    jsonb_array_elements_text(offered.facts->'concepts') concept`,
  requests: requests('true'),
  deals: requests(DEAL),
  delivered: requests(DELIVERED),
  firms_served: firms(DEAL, ASKER),
  answer_hours: requests('answered_at IS NOT NULL'),
  delivered_cross_sector: requests(`${DELIVERED} AND crosses`),
  praised: `SELECT r.id::text AS key ${REVIEWED} AND ${CONTENT}`,
  reviews: `SELECT r.id::text AS key ${REVIEWED}`,
  stars: `SELECT r.id::text AS key ${REVIEWED}`,
  publisher_stars: `SELECT r.id::text AS key ${REVIEWED} AND c.publisher_stars IS NOT NULL`,
  content_share: `SELECT r.id::text AS key ${REVIEWED} AND ${CONTENT}`,
};

/** How many rows stand behind each figure. */
export const COUNTS_SQL = MARKET_FIGURES.map(
  ({ key }) => `SELECT '${key}' AS key, count(*)::int AS behind FROM (${SOURCE_SQL[key]}) source`,
).join(' UNION ALL ');

/** What is measured over rows and not counted; `behind` says over how many. */
export const HOURS_SQL = `${ASKED} SELECT count(*)::int AS behind,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY EXTRACT(epoch FROM answered_at - at) / 3600)::float8 AS value
FROM judged WHERE answered_at IS NOT NULL`;
export const STARS_SQL = `SELECT count(*)::int AS behind, avg(c.stars)::float8 AS stars, avg(c.publisher_stars)::float8 AS publisher_stars,
  count(c.publisher_stars)::int AS publisher_behind, (count(*) FILTER (WHERE ${CONTENT}))::int AS content ${REVIEWED}`;
/** Where what is asked from outside comes from, by figure, most first. */
export const ORIGINS_SQL = `
SELECT 'outside_requests' AS key, label, count(*)::int AS value
FROM (${ASKED} SELECT o.country AS label FROM judged j JOIN organisations o ON o.id = j.requester_org_id WHERE NOT j.by_member) outside GROUP BY label
UNION ALL SELECT 'cooperation_asked', c.country, count(*)::int ${ASKED_ITSELF} GROUP BY c.country
ORDER BY key, value DESC, label`;

/** How the row behind a figure reads: its name, another, a country, a day. */
const SHOWN: Readonly<Record<FigureSource, string>> = {
  request: `SELECT page.key, asker.name AS title, (SELECT string_agg(provider.name, ', ' ORDER BY provider.name)
      FROM recipients r JOIN organisations provider ON provider.id = r.provider_org_id WHERE r.request_id = q.id) AS detail,
      asker.country, q.submitted_at AS at, NULL AS slug
    FROM page JOIN requests q ON q.id = page.key::uuid JOIN organisations asker ON asker.id = q.requester_org_id`,
  organisation: `SELECT page.key, o.name AS title, NULL AS detail, o.country, NULL::timestamptz AS at, o.slug
    FROM page JOIN organisations o ON o.id = page.key::uuid`,
  service: `SELECT page.key, COALESCE(v.facts->'titles'->>$6::text, v.facts->'titles'->>'en', (SELECT min(value) FROM jsonb_each_text(v.facts->'titles'))) AS title, provider.name AS detail, provider.country,
      v.published_at AS at, NULL AS slug
    FROM page JOIN service_versions v ON v.service_id = page.key::uuid AND v.state = 'published'
    JOIN organisations provider ON provider.id = v.provider_id`,
  capability: `SELECT page.key, page.key AS title, NULL AS detail, NULL AS country, NULL::timestamptz AS at, NULL AS slug FROM page`,
  cooperation: `SELECT page.key, c.asker_organisation AS title, c.about AS detail, c.country, c.created_at AS at, NULL AS slug
    FROM page JOIN cooperation_requests c ON c.id = page.key::uuid`,
  review: `SELECT page.key, author.name AS title, c.stars::text AS detail, author.country, r.published_at AS at, NULL AS slug
    FROM page JOIN reviews r ON r.id = page.key::uuid JOIN review_contents c ON c.review_id = r.id
    JOIN organisations author ON author.id = r.requester_org_id`,
};

/** A page of the rows behind a figure, newest first: $4 the key after which it goes on, $5 how many, $6 the language of titles. */
export const PAGE_SQL = Object.fromEntries(
  MARKET_FIGURES.map(({ key, source }) => [
    key,
    `WITH page AS (SELECT key FROM (${SOURCE_SQL[key]}) source
      WHERE ($4::text IS NULL OR key < $4) AND $6::text IS NOT NULL ORDER BY key DESC LIMIT $5)
    ${SHOWN[source]} ORDER BY page.key DESC`,
  ]),
) as Readonly<Record<MarketFigureKey, string>>;
