import type { ServiceFacts } from '@fivefold/domain';
import { type PublishedRow, toServiceFacts } from '../service-facts/index.js';
import type { RecipientRow } from '../engagement/index.js';
import type { Caller } from '../platform/index.js';

const CITED_BY = (asked: string) => `
SELECT asked.id AS recipient_id, v.service_id, v.number, v.publisher_id, publisher.name AS publisher_name,
  publisher.country AS publisher_country, v.provider_id, provider.name AS provider_name, v.facts, v.published_at,
  app_today()::text AS today, '{}'::text[] AS co_publisher_ids, '{}'::text[] AS publisher_labels
FROM ${asked} AS asked (id) CROSS JOIN LATERAL cited_versions(asked.id) v
JOIN organisations publisher ON publisher.id = v.publisher_id
JOIN organisations provider ON provider.id = v.provider_id`;
const CITED_SQL = CITED_BY('unnest($1::uuid[])');
const OFFERED_SQL = CITED_BY('(SELECT DISTINCT q.recipient_id FROM quotes q WHERE q.id = ANY ($1))');

/** The version of a service that a line of a recipient cites, as it was published. */
export interface CitedVersion extends PublishedRow {
  readonly recipient_id: string;
}

/**
 * The versions of services that the lines of some recipients cite, and with them their offers: what was published later changes
 * nothing about them. One statement.
 */
export async function citedVersions(
  caller: Caller,
  recipientIds: readonly string[],
): Promise<CitedVersion[]> {
  const db = await caller.db();
  return db.query<CitedVersion[]>(CITED_SQL, [recipientIds]);
}

/** As {@link citedVersions}, of the recipients who made some quotes. One statement. */
export async function citedVersionsOf(caller: Caller, quoteIds: readonly string[]): Promise<CitedVersion[]> {
  const db = await caller.db();
  return db.query<CitedVersion[]>(OFFERED_SQL, [quoteIds]);
}

/** What a recipient offers: each service in the version that its line cites, without labels that have run out, and what is wanted of it. */
export function citedOffer(
  { id, lines }: Pick<RecipientRow, 'id' | 'lines'>,
  cited: readonly CitedVersion[],
): { readonly service: ServiceFacts; readonly concepts: RecipientRow['lines'][number]['concepts'] }[] {
  return lines.flatMap(({ serviceId, serviceVersion, concepts }) => {
    const row = cited.find(
      (each) => each.recipient_id === id && each.service_id === serviceId && each.number === serviceVersion,
    );
    return row ? [{ service: toServiceFacts(row), concepts }] : [];
  });
}
