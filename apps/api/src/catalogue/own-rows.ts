import { DomainError, type ServiceState } from '@fivefold/domain';
import { type Caller, inOrder } from '../platform/index.js';
import type { WrittenFacts } from '../service-facts/index.js';

/** The version shown of a service and what stands around it. */
export interface OwnRow {
  readonly service_id: string;
  readonly external_id: string | null;
  readonly publisher_id: string;
  readonly provider_id: string;
  readonly version_id: string;
  readonly number: number;
  readonly state: ServiceState;
  readonly facts: WrittenFacts;
  readonly publish_on: string | null;
  readonly lock: number;
  readonly edited_by: string;
  readonly editor_name: string | null;
  readonly review_reason: string | null;
  readonly updated_at: Date;
  /** Microseconds since 1970, for cursors. */
  readonly position: string;
  readonly live_id: string | null;
  readonly live_number: number | null;
  readonly live_state: 'published' | 'suspended' | null;
  readonly live_facts: WrittenFacts | null;
  readonly review_due_at: Date | null;
  /** Within thirty days, or past. */
  readonly review_due: boolean;
  readonly suspended_by: 'publisher' | 'operator' | 'clock' | null;
  readonly suspension_reason: string | null;
  readonly appeal: string | null;
  readonly appeal_answer: string | null;
  /** Everybody who wrote a part of the version shown. */
  readonly authors: readonly string[];
  readonly provider_belongs: boolean;
  readonly publishers: number;
  readonly today: string;
}

// The newest version is never a superseded one: superseding makes a newer one live. Whose services are seen is told by row level
// security; a cluster beside the owner sees what is published.
export const OWN_ROWS = `
SELECT v.service_id, s.external_id, v.publisher_id, v.provider_id, v.id AS version_id, v.number, v.state, v.facts, v.lock,
  v.edited_by, editor.name AS editor_name, v.review_reason, v.updated_at, v.publish_on::text AS publish_on,
  (extract(epoch FROM v.updated_at) * 1000000)::int8 AS position,
  live.id AS live_id, live.number AS live_number, live.state AS live_state, live.facts AS live_facts,
  live.review_due_at, live.suspended_by, live.suspension_reason, live.appeal, live.appeal_answer,
  COALESCE(live.state = 'published' AND live.review_due_at <= app_now() + interval '30 days', false) AS review_due,
  app_today()::text AS today,
  ARRAY(SELECT a.person_id::text FROM service_version_authors a WHERE a.version_id = v.id) AS authors,
  v.provider_id = v.publisher_id OR EXISTS (SELECT FROM cluster_members m WHERE m.cluster_id = v.publisher_id
    AND m.company_id = v.provider_id AND m.member_from <= app_today() AND (m.member_until IS NULL OR m.member_until > app_today())) AS provider_belongs,
  (SELECT count(*)::int FROM memberships m
    WHERE m.organisation_id = v.publisher_id AND m.role = 'CLUSTER_PUBLISHER' AND m.suspended_at IS NULL) AS publishers
FROM service_versions v
LEFT JOIN services s ON s.id = v.service_id
LEFT JOIN service_versions live ON live.service_id = v.service_id AND live.state IN ('published', 'suspended')
LEFT JOIN persons editor ON editor.id = v.edited_by
WHERE NOT EXISTS (SELECT FROM service_versions newer WHERE newer.service_id = v.service_id AND newer.number > v.number)
  AND (s.id IS NOT NULL OR EXISTS (SELECT FROM service_publishers p WHERE p.service_id = v.service_id
    AND p.cluster_id = app_org() AND p.state IN ('invited', 'accepted')))`;

const BY_ID_SQL = `${OWN_ROWS} AND v.service_id = ANY ($1)`;
const LOCK_SQL = 'SELECT id FROM services WHERE id = $1 FOR UPDATE';
const SERVICE_OF_SQL = 'SELECT service_id FROM service_versions WHERE id = $1';

/** Rows in the order of `ids`; null for an absent or foreign one. One statement. */
export async function ownRows(caller: Caller, ids: readonly string[]): Promise<(OwnRow | null)[]> {
  const db = await caller.db();
  const rows = await db.query<OwnRow[]>(BY_ID_SQL, [ids]);
  return inOrder(ids, rows, (row) => row.service_id);
}

/**
 * Takes the service for the rest of the transaction and reads it as it is then; changes of one service follow each other.
 *
 * @param lock the caller's `version`; absent where only what is read now is changed
 * @throws DomainError NOT_FOUND for an absent or foreign service, STALE_VERSION when it was changed since
 */
export async function lockService(caller: Caller, serviceId: string, lock?: number): Promise<OwnRow> {
  const db = await caller.db();
  // Read by a statement behind the lock, which does not wait for it here.
  const [held, [row]] = await Promise.all([
    db.query<unknown[]>(LOCK_SQL, [serviceId]),
    ownRows(caller, [serviceId]),
  ]);
  if (!row || held.length === 0) throw new DomainError('NOT_FOUND', { what: 'service' });
  if (lock !== undefined && row.lock !== lock)
    throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
  return row;
}

/** The same for the clock, by a version of the service: what it finds is what it judges. Null where the version is gone. */
export async function lockVersion(caller: Caller, versionId: string): Promise<OwnRow | null> {
  const db = await caller.db();
  const [version] = await db.query<{ service_id: string }[]>(SERVICE_OF_SQL, [versionId]);
  if (!version) return null;
  await db.query(LOCK_SQL, [version.service_id]);
  const [row] = await ownRows(caller, [version.service_id]);
  return row ?? null;
}
