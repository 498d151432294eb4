import type { ConceptId, Money, RequestState, ServiceFacts } from '@fivefold/domain';
import type { Asker } from '@fivefold/matching';
import type { RequestRow } from '../engagement/index.js';
import type { Caller } from '../platform/index.js';
import { type PublishedRow, toServiceFacts } from '../service-facts/index.js';

/** Of every request the recipient that was chosen, else whoever was asked first: those beside it compete for the same. */
const PARTS_SQL = `
SELECT r.id AS request_id, r.state AS request_state, c.id AS recipient_id, line->'concepts' AS concepts,
  c.id = (SELECT k.id FROM recipients k WHERE k.request_id = r.id AND k.state IN ('chosen', 'asked', 'quoted')
    ORDER BY k.state <> 'chosen', k.id LIMIT 1) AS counts,
  q.total_minor AS agreed_minor, q.currency AS agreed_currency, v.service_id, v.number, v.publisher_id,
  publisher.name AS publisher_name, publisher.country AS publisher_country, v.provider_id, provider.name AS provider_name,
  v.facts, v.published_at, app_today()::text AS today, '{}'::text[] AS co_publisher_ids, '{}'::text[] AS publisher_labels
FROM requests r JOIN recipients c ON c.request_id = r.id
CROSS JOIN LATERAL jsonb_array_elements(c.lines) WITH ORDINALITY AS asked (line, at)
JOIN service_versions v ON v.service_id = (line->>'serviceId')::uuid AND v.number = (line->>'serviceVersion')::int
JOIN organisations publisher ON publisher.id = v.publisher_id
JOIN organisations provider ON provider.id = v.provider_id
LEFT JOIN quotes q ON q.recipient_id = c.id AND q.state = 'accepted'
WHERE r.bundle_id = $1 AND r.state <> 'draft' ORDER BY r.id, c.id, asked.at`;
const ASKER_SQL = `
SELECT CASE WHEN v.need_id IS NOT NULL THEN COALESCE(v.region, o.region) END AS region, COALESCE(left(v.region, 2), o.country) AS country, o.sectors[1] AS sector,
  app_today()::text AS today
FROM organisations o LEFT JOIN need_versions v ON v.need_id = $2 AND v.version = $3 WHERE o.id = $1`;

/** States in which a part of a bundle stands. */
const STANDING: readonly RequestState[] = [
  'submitted',
  'quoted',
  'accepted',
  'in_delivery',
  'delivered',
  'reviewed',
  'disputed',
  'resolved',
];

/** One service of a bundle, in the version that was asked for. */
export interface BundlePart {
  readonly service: ServiceFacts;
  /** What was wanted of it; where nothing was named, its main capability. */
  readonly concepts: readonly ConceptId[];
  /** It is of the part that was lost; it stands; or it was lost before. */
  readonly part: 'lost' | 'kept' | 'gone';
  /** What was accepted for it, net; the first service of an offer stands for all of it. */
  readonly agreed?: Money;
}

interface PartRow extends PublishedRow {
  readonly request_id: string;
  readonly request_state: RequestState;
  readonly recipient_id: string;
  readonly counts: boolean | null;
  readonly concepts: ConceptId[];
  readonly agreed_minor: string | null;
  readonly agreed_currency: string | null;
}

/** The services of the bundle, those of `lostId` being lost; of competing offers that are still open the first alone. One statement. */
export async function partsOf(caller: Caller, bundleId: string, lostId: string): Promise<BundlePart[]> {
  const db = await caller.db();
  const rows = await db.query<PartRow[]>(PARTS_SQL, [bundleId]);
  return rows.flatMap((row, at) => {
    const isLost = row.request_id === lostId;
    const stands = STANDING.includes(row.request_state);
    if (!isLost && stands && row.counts !== true) return [];
    const service = toServiceFacts(row);
    const concepts = row.concepts.length > 0 ? row.concepts : service.capabilities.slice(0, 1);
    const isFirst = rows[at - 1]?.recipient_id !== row.recipient_id;
    const agreed =
      row.agreed_minor === null || row.agreed_currency === null
        ? null
        : { amountMinor: isFirst ? Number(row.agreed_minor) : 0, currency: row.agreed_currency };
    const part = isLost ? 'lost' : stands ? 'kept' : 'gone';
    return [{ service, concepts, part, ...(agreed && { agreed }) }];
  });
}

/**
 * Who asks, and the day by the clock of the database. Without a need behind the request nothing says where it is wanted: the
 * service that was lost need not have reached the company either. One statement.
 */
export async function askerOfRequest(
  caller: Caller,
  { requester_org_id: id, need_id, need_version }: RequestRow,
): Promise<{ asker: Asker; today: string }> {
  const db = await caller.db();
  const [row] = await db.query<
    { region: string | null; country: string | null; sector: string | null; today: string }[]
  >(ASKER_SQL, [id, need_id, need_version]);
  const { region, country, sector, today } = row!;
  return { asker: { homeRegion: region, country, sector, ownOrganisationIds: [id] }, today };
}
