import type { ServiceFacts } from '@fivefold/domain';
import type { Caller } from '../platform/index.js';
import { type PublishedRow, toServiceFacts } from '../service-facts/index.js';

const BATCH = 1000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

const FACTS = `
SELECT v.service_id, v.number, v.publisher_id, publisher.name AS publisher_name, publisher.country AS publisher_country,
  v.provider_id, provider.name AS provider_name, v.facts, v.published_at, app_today()::text AS today,
  ARRAY(SELECT p.cluster_id::text FROM service_publishers p WHERE p.service_id = v.service_id AND p.state = 'accepted'
    ORDER BY p.cluster_id) AS co_publisher_ids,
  label_marks(ARRAY(SELECT p.cluster_id FROM service_publishers p WHERE p.service_id = v.service_id AND p.state = 'accepted')
    || v.publisher_id) AS publisher_labels
FROM service_versions v
JOIN organisations publisher ON publisher.id = v.publisher_id
JOIN organisations provider ON provider.id = v.provider_id
WHERE v.state = 'published'`;
const ALL_SQL = `${FACTS} AND v.service_id > $1 ORDER BY v.service_id LIMIT $2`;
/** Apart from the other: one plan for both walks through all services for the few that have changed. */
const SOME_SQL = `${FACTS} AND v.service_id = ANY ($1) ORDER BY v.service_id`;

const COUNT_PUBLISHED_SQL = "SELECT count(*)::int AS total FROM service_versions WHERE state = 'published'";

/** Number of services with a published version, whoever asks. One statement over all of them. */
export async function countPublished(caller: Caller): Promise<number> {
  const db = await caller.db();
  const [row] = await db.query<{ total: number }[]>(COUNT_PUBLISHED_SQL);
  return row!.total;
}

/**
 * The published version of each service, whoever asks: of `ids`, or of all when null. Suspended, retired and draft versions
 * are absent, so an id that is not answered is no longer offered.
 * Order: by service id, each at most once. Cost: one statement per 1,000 services.
 */
export async function* publishedServices(
  caller: Caller,
  ids: readonly string[] | null,
): AsyncGenerator<ServiceFacts> {
  const db = await caller.db();
  if (ids) {
    const sorted = [...ids].sort();
    for (let at = 0; at < sorted.length; at += BATCH)
      for (const row of await db.query<PublishedRow[]>(SOME_SQL, [sorted.slice(at, at + BATCH)]))
        yield toServiceFacts(row);
    return;
  }
  let after = FIRST_ID;
  for (;;) {
    const rows = await db.query<PublishedRow[]>(ALL_SQL, [after, BATCH]);
    for (const row of rows) yield toServiceFacts(row);
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = last.service_id;
  }
}
