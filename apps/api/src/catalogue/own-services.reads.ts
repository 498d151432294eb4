import {
  actionsFrom,
  type Actor,
  DomainError,
  isUuid,
  SERVICE_STATES,
  type ServiceAction,
  type ServiceState,
} from '@fivefold/domain';
import { toLocalTexts } from '../directory/index.js';
import {
  type Caller,
  type HistoryEntry,
  inOrder,
  type Page,
  type PageArgs,
  pageSize,
  readCursor,
  toGlobalId,
  toHistoryEntry,
  toPage,
  type TransitionRow,
} from '../platform/index.js';
import { missingFacts, type StoredFacts } from './facts.js';
import type { OwnService } from './own-service.graphql.js';

/** The version shown of a service and what stands around it. */
export interface OwnRow {
  readonly service_id: string;
  readonly external_id: string | null;
  readonly publisher_id: string;
  readonly provider_id: string;
  readonly version_id: string;
  readonly number: number;
  readonly state: ServiceState;
  readonly facts: StoredFacts;
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
  readonly provider_belongs: boolean;
  readonly publishers: number;
  readonly today: string;
}

// The newest version is never a superseded one: superseding makes a newer one live.
const COLUMNS = `
SELECT v.service_id, s.external_id, v.publisher_id, v.provider_id, v.id AS version_id, v.number, v.state, v.facts, v.lock,
  v.edited_by, editor.name AS editor_name, v.review_reason, v.updated_at,
  (extract(epoch FROM v.updated_at) * 1000000)::int8 AS position,
  live.id AS live_id, live.number AS live_number, live.state AS live_state, current_date::text AS today,
  v.provider_id = v.publisher_id OR EXISTS (SELECT FROM cluster_members m WHERE m.cluster_id = v.publisher_id
    AND m.company_id = v.provider_id AND (m.member_until IS NULL OR m.member_until > current_date)) AS provider_belongs,
  (SELECT count(*)::int FROM memberships m
    WHERE m.organisation_id = v.publisher_id AND m.role = 'CLUSTER_PUBLISHER') AS publishers
FROM service_versions v
JOIN services s ON s.id = v.service_id
LEFT JOIN service_versions live ON live.service_id = v.service_id AND live.state IN ('published', 'suspended')
LEFT JOIN persons editor ON editor.id = v.edited_by
WHERE NOT EXISTS (SELECT FROM service_versions newer WHERE newer.service_id = v.service_id AND newer.number > v.number)`;
const PAGE = `
  AND ($1::float8 IS NULL OR (v.updated_at, v.id) < ('epoch'::timestamptz + $1 * interval '1 microsecond', $2::uuid))`;
const NEWEST_FIRST = ` ORDER BY v.updated_at DESC, v.id DESC LIMIT $3`;

const BY_ID_SQL = `${COLUMNS} AND v.service_id = ANY ($1)`;
const OWN_SQL = `${COLUMNS}${PAGE} AND v.publisher_id = $4 AND ($5::text IS NULL OR v.state = $5)${NEWEST_FIRST}`;
const COUNT_OWN_SQL = `
SELECT count(*)::int AS total FROM service_versions v
WHERE NOT EXISTS (SELECT FROM service_versions newer WHERE newer.service_id = v.service_id AND newer.number > v.number)
  AND v.publisher_id = $1 AND ($2::text IS NULL OR v.state = $2)`;

const FOR_PUBLISHER = `
  AND v.state = 'in_review' AND v.publisher_id = app_org() AND v.edited_by <> app_person()`;
const FOR_OPERATOR = `
  AND v.state = 'in_review' AND (SELECT count(*) FROM memberships m
    WHERE m.organisation_id = v.publisher_id AND m.role = 'CLUSTER_PUBLISHER') <= 1`;
const PUBLISHER_QUEUE_SQL = `${COLUMNS}${PAGE}${FOR_PUBLISHER}${NEWEST_FIRST}`;
const OPERATOR_QUEUE_SQL = `${COLUMNS}${PAGE}${FOR_OPERATOR}${NEWEST_FIRST}`;
const COUNT_PUBLISHER_QUEUE_SQL = `SELECT count(*)::int AS total FROM service_versions v WHERE true${FOR_PUBLISHER}`;
const COUNT_OPERATOR_QUEUE_SQL = `SELECT count(*)::int AS total FROM service_versions v WHERE true${FOR_OPERATOR}`;

const LOCK_SQL = 'SELECT id FROM services WHERE id = $1 FOR UPDATE';
const HISTORY_SQL = `
SELECT v.service_id, t.subject_id, t.at, t.actor, t.person_name, t.action, t.from_state, t.to_state, t.reason
FROM service_versions v JOIN transitions t ON t.subject_id = v.id AND t.kind = 'service_version'
WHERE v.service_id = ANY ($1) ORDER BY t.seq`;

/** Rows in the order of `ids`; null for an absent or foreign one. One statement. */
export async function ownRows(caller: Caller, ids: readonly string[]): Promise<(OwnRow | null)[]> {
  const db = await caller.db();
  const rows = await db.query<OwnRow[]>(BY_ID_SQL, [ids]);
  return inOrder(ids, rows, (row) => row.service_id);
}

/**
 * Takes the service for the rest of the transaction and reads it as it is then; changes of one service follow each other.
 *
 * @param lock the caller's `version`
 * @throws DomainError NOT_FOUND for an absent or foreign service, STALE_VERSION when it was changed since
 */
export async function lockService(caller: Caller, serviceId: string, lock: number): Promise<OwnRow> {
  const db = await caller.db();
  await db.query(LOCK_SQL, [serviceId]);
  const [row] = await ownRows(caller, [serviceId]);
  if (!row) throw new DomainError('NOT_FOUND', { what: 'service' });
  if (row.lock !== lock) throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
  return row;
}

/** Services of the caller's cluster, last changed first. Two statements. */
export async function listOwnServices(
  caller: Caller,
  page: PageArgs,
  state: ServiceState | null,
): Promise<Page<OwnService>> {
  const db = await caller.db();
  const { organisationId } = caller.signedIn();
  const [updatedAt, versionId] = positionAfter(page);
  const rows = await db.query<OwnRow[]>(OWN_SQL, [
    updatedAt,
    versionId,
    pageSize(page) + 1,
    organisationId,
    state,
  ]);
  const [count] = await db.query<{ total: number }[]>(COUNT_OWN_SQL, [organisationId, state]);
  return toPage(rows, page, count?.total ?? 0, positionOf, (row) => toOwnService(row, caller));
}

/**
 * What waits for the caller: for a publisher, texts of others in the own cluster; for an operator, those of clusters with one
 * publisher. Two statements.
 */
export async function listReviewQueue(caller: Caller, page: PageArgs): Promise<Page<OwnService>> {
  const db = await caller.db();
  const [updatedAt, versionId] = positionAfter(page);
  const queue = caller.isOperator ? OPERATOR_QUEUE_SQL : PUBLISHER_QUEUE_SQL;
  const rows = await db.query<OwnRow[]>(queue, [updatedAt, versionId, pageSize(page) + 1]);
  const [count] = await db.query<{ total: number }[]>(
    caller.isOperator ? COUNT_OPERATOR_QUEUE_SQL : COUNT_PUBLISHER_QUEUE_SQL,
  );
  return toPage(rows, page, count?.total ?? 0, positionOf, (row) => toOwnService(row, caller));
}

/** Trails of services over all their versions, oldest first, in the order of `serviceIds`. One statement. */
export async function listHistory(caller: Caller, serviceIds: readonly string[]): Promise<HistoryEntry[][]> {
  const db = await caller.db();
  const rows = await db.query<(TransitionRow & { service_id: string })[]>(HISTORY_SQL, [serviceIds]);
  const byService = Map.groupBy(rows, (row) => row.service_id);
  return serviceIds.map((id) => (byService.get(id) ?? []).map(toHistoryEntry));
}

/** The row as `caller` sees it. */
export function toOwnService(row: OwnRow, caller: Caller): OwnService {
  const { facts } = row;
  return {
    id: toGlobalId('OwnService', row.service_id),
    key: row.service_id,
    publisherKey: row.publisher_id,
    providerKey: row.provider_id,
    version: row.lock,
    state: row.state,
    publishedVersion: row.live_state === 'published' ? row.live_number : null,
    externalId: row.external_id,
    facts: {
      ...facts,
      titles: toLocalTexts(facts.titles),
      descriptions: toLocalTexts(facts.descriptions),
      providerId: toGlobalId('Organisation', row.provider_id),
    },
    missing: missingOf(row),
    lastEditedBy: row.editor_name ?? '',
    updatedAt: row.updated_at,
    reviewReason: row.review_reason,
    actions: actionsOf(row, caller),
  };
}

/** What the version lacks; `providerId` where the provider no longer belongs to the cluster. */
export function missingOf(row: OwnRow): string[] {
  const missing = missingFacts(row.facts, row.today);
  return row.provider_belongs ? missing : ['providerId', ...missing];
}

/** As whom the caller acts in the state table. */
export function actorsOf(caller: Caller): Actor[] {
  if (caller.isOperator) return ['operator'];
  return caller.role === 'CLUSTER_PUBLISHER' ? ['publisher'] : ['editor'];
}

/** Why the caller may not judge this text, or null: another person than its author, the operator only beside one publisher. */
export function whyNotPublish(row: OwnRow, caller: Caller): 'OWN_TEXT' | 'NOT_ALLOWED' | null {
  if (caller.isOperator && row.publishers > 1) return 'NOT_ALLOWED';
  return row.edited_by === caller.personId ? 'OWN_TEXT' : null;
}

function actionsOf(row: OwnRow, caller: Caller): string[] {
  const actors = actorsOf(caller);
  const edit = !caller.isOperator && ['draft', 'published', 'suspended'].includes(row.state) ? ['edit'] : [];
  const working = row.live_id === row.version_id ? [] : actionsFrom(SERVICE_STATES, row.state, actors);
  const live = row.live_state ? actionsFrom(SERVICE_STATES, row.live_state, actors) : [];
  const open = [...working, ...live].filter((action) => isOpen(action, row, caller));
  return [...edit, ...open];
}

function isOpen(action: ServiceAction, row: OwnRow, caller: Caller): boolean {
  if (['edit', 'supersede', 'schedule', 'appeal', 'confirm'].includes(action)) return false;
  if (action === 'submit') return missingOf(row).length === 0;
  if (action === 'publish') return whyNotPublish(row, caller) === null && missingOf(row).length === 0;
  if (action === 'send_back') return whyNotPublish(row, caller) !== 'NOT_ALLOWED';
  return true;
}

function positionOf(row: OwnRow): [number, string] {
  return [Number(row.position), row.version_id];
}

/** The year 2100 in microseconds. */
const LATEST = 4.1e15;

function positionAfter(page: PageArgs): [number | null, string | null] {
  if (!page.after) return [null, null];
  return readCursor(
    page.after,
    (value): value is [number, string] =>
      Array.isArray(value) &&
      value.length === 2 &&
      Number.isSafeInteger(value[0]) &&
      value[0] >= 0 &&
      value[0] <= LATEST &&
      typeof value[1] === 'string' &&
      isUuid(value[1]),
  );
}
