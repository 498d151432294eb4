import type { Clause } from '@fivefold/domain';
import { LANGUAGES } from '@fivefold/domain';
import { answersOf, sayAll } from '@fivefold/matching';
import { type PublishedRow, toServiceFacts } from '../service-facts/index.js';
import type { Caller } from '../platform/index.js';
import type { Deal } from '../quote/index.js';
import type { AgreedClause } from './agreement-terms.js';

const CITED_SQL = `
SELECT v.service_id, v.number, v.publisher_id, publisher.name AS publisher_name, publisher.country AS publisher_country,
  v.provider_id, provider.name AS provider_name, v.facts, v.published_at, app_today()::text AS today,
  '{}'::text[] AS co_publisher_ids
FROM cited_versions($1) v
JOIN organisations publisher ON publisher.id = v.publisher_id
JOIN organisations provider ON provider.id = v.provider_id`;

/** The versions of services that a recipient's lines cite, as they were published. One statement. */
export async function citedVersions(caller: Caller, recipientId: string): Promise<PublishedRow[]> {
  const db = await caller.db();
  return db.query<PublishedRow[]>(CITED_SQL, [recipientId]);
}

/**
 * How the offer answers each clause of the request: by the facts of the cited versions on this day, and by what the provider
 * states in its quote. Neither takes the place of the other; what no fact and nobody states is unknown.
 *
 * @returns one per clause, in their order
 */
export function agreeClauses(
  { request, recipient, quote }: Deal,
  cited: readonly PublishedRow[],
): AgreedClause[] {
  const offered = recipient.lines.flatMap(({ serviceId, serviceVersion, concepts }) => {
    const row = cited.find((each) => each.service_id === serviceId && each.number === serviceVersion);
    return row ? [{ service: toServiceFacts(row), concepts }] : [];
  });
  const clauses: readonly Clause[] = request.clauses;
  const answers = cited[0] ? answersOf(offered, clauses, cited[0].today) : new Map<string, never>();
  const statements = new Map(quote.statements.map((each) => [each.clauseId, each]));
  return clauses.map(({ id, value, hard }) => {
    const fact = answers.get(id);
    const stated = statements.get(id);
    return {
      value,
      hard,
      answer: fact?.answer ?? 'unknown',
      because: fact
        ? Object.fromEntries(LANGUAGES.map((language) => [language, sayAll(fact.because, language)]))
        : {},
      stated: stated && stated.status !== 'not_stated' ? stated.status : 'unknown',
      words: stated?.words ?? '',
    };
  });
}
