import { isUuid, LANGUAGES, type ServiceState } from '@fivefold/domain';
import { toLocalTexts } from '../directory/index.js';
import {
  type Caller,
  type HistoryEntry,
  type Page,
  type PageArgs,
  pageSize,
  readCursor,
  toGlobalId,
  toHistoryEntry,
  toPage,
  type TransitionRow,
} from '../platform/index.js';
import { completeFacts, missingIn } from '../service-facts/index.js';
import type { OwnService } from './own-service.graphql.js';
import { OWN_ROWS, type OwnRow } from './own-rows.js';
import { actionsOf, missingOf } from './service-guards.js';

const PAGE = `
  AND ($1::float8 IS NULL OR (v.updated_at, v.id) < ('epoch'::timestamptz + $1 * interval '1 microsecond', $2::uuid))`;
const NEWEST_FIRST = ` ORDER BY v.updated_at DESC, v.id DESC LIMIT $3`;
const IS_NEWEST = `
NOT EXISTS (SELECT FROM service_versions newer WHERE newer.service_id = v.service_id AND newer.number > v.number)`;

/** Of the caller's cluster: what it owns, and what it publishes beside another, once it is asked. */
const OF_CLUSTER = `
  AND (v.publisher_id = app_org() OR EXISTS (SELECT FROM service_publishers p
    WHERE p.service_id = v.service_id AND p.cluster_id = app_org() AND p.state IN ('invited', 'accepted')))`;
const OWN_SQL = `${OWN_ROWS}${PAGE}${OF_CLUSTER}
  AND ($4::text IS NULL OR v.state = $4)
  AND ($5::text IS NULL OR NOT (v.facts->'titles' ? $5 AND v.facts->'descriptions' ? $5))
  AND (NOT $6::boolean OR (live.state = 'published' AND live.review_due_at <= app_now() + interval '30 days'))${NEWEST_FIRST}`;
const COUNT_OWN_SQL = `
SELECT count(*)::int AS total FROM service_versions v
LEFT JOIN service_versions live ON live.service_id = v.service_id AND live.state IN ('published', 'suspended')
WHERE ${IS_NEWEST}${OF_CLUSTER}
  AND ($1::text IS NULL OR v.state = $1)
  AND ($2::text IS NULL OR NOT (v.facts->'titles' ? $2 AND v.facts->'descriptions' ? $2))
  AND (NOT $3::boolean OR (live.state = 'published' AND live.review_due_at <= app_now() + interval '30 days'))`;

const FOR_PUBLISHER = `
  AND v.state = 'in_review' AND v.publisher_id = app_org() AND NOT EXISTS (SELECT FROM service_version_authors a
    WHERE a.version_id = v.id AND a.person_id = app_person())`;
const SOLE_PUBLISHER = `
  (SELECT count(*) FROM memberships m WHERE m.organisation_id = v.publisher_id AND m.role = 'CLUSTER_PUBLISHER'
    AND m.suspended_at IS NULL) <= 1`;
// The operator judges for clusters with one publisher, and what stands behind a suspension or an appeal of its own.
const FOR_OPERATOR = `
  AND ((v.state = 'in_review' AND (${SOLE_PUBLISHER} OR live.suspended_by = 'operator'))
    OR (live.state = 'suspended' AND live.appeal IS NOT NULL AND live.appeal_answer IS NULL))`;
const COUNT_SQL = `
SELECT count(*)::int AS total FROM service_versions v
LEFT JOIN service_versions live ON live.service_id = v.service_id AND live.state IN ('published', 'suspended')
WHERE ${IS_NEWEST}`;
const PUBLISHER_QUEUE_SQL = `${OWN_ROWS}${PAGE}${FOR_PUBLISHER}${NEWEST_FIRST}`;
const OPERATOR_QUEUE_SQL = `${OWN_ROWS}${PAGE}${FOR_OPERATOR}${NEWEST_FIRST}`;
const COUNT_PUBLISHER_QUEUE_SQL = `${COUNT_SQL}${FOR_PUBLISHER}`;
const COUNT_OPERATOR_QUEUE_SQL = `${COUNT_SQL}${FOR_OPERATOR}`;

const HISTORY_SQL = `
SELECT v.service_id, t.subject_id, t.at, t.actor, t.person_name, t.action, t.from_state, t.to_state, t.reason
FROM service_versions v JOIN transitions t ON t.subject_id = v.id AND t.kind = 'service_version'
WHERE v.service_id = ANY ($1) ORDER BY t.seq`;

/** What a list of own services is narrowed to; null and false narrow nothing. */
export interface OwnFilter {
  readonly state: ServiceState | null;
  /** Only those that lack a title or a description in this language. */
  readonly missingLanguage: string | null;
  /** Only those whose yearly review is due within thirty days, or was. */
  readonly due: boolean;
}

/** Services of the caller's cluster and those that it publishes beside another, last changed first. Two statements. */
export async function listOwnServices(
  caller: Caller,
  page: PageArgs,
  { state, missingLanguage, due }: OwnFilter,
): Promise<Page<OwnService>> {
  const db = await caller.db();
  const [updatedAt, versionId] = positionAfter(page);
  const filter = [state, missingLanguage, due];
  const rows = await db.query<OwnRow[]>(OWN_SQL, [updatedAt, versionId, pageSize(page) + 1, ...filter]);
  const [count] = await db.query<{ total: number }[]>(COUNT_OWN_SQL, filter);
  return toPage(rows, page, count?.total ?? 0, positionOf, (row) => toOwnService(row, caller));
}

/**
 * What waits for the caller: for a publisher, texts of others in the own cluster; for an operator, those of clusters with one
 * publisher, and appeals. Two statements.
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
  const facts = completeFacts(row.facts);
  return {
    id: toGlobalId('OwnService', row.service_id),
    key: row.service_id,
    publisherKey: row.publisher_id,
    providerKey: row.provider_id,
    version: row.lock,
    versionNumber: row.number,
    state: row.state,
    publishedVersion: row.live_state === 'published' ? row.live_number : null,
    publishOn: row.publish_on,
    reviewDueAt: row.live_state === 'published' ? row.review_due_at : null,
    isReviewDue: row.review_due,
    suspension:
      row.live_state === 'suspended' && row.suspended_by
        ? {
            by: row.suspended_by,
            reason: row.suspension_reason ?? '',
            appeal: row.appeal,
            appealAnswer: row.appeal_answer,
          }
        : null,
    isOwner: row.publisher_id === caller.organisationId,
    externalId: row.external_id,
    facts: {
      ...facts,
      fileKeys: facts.attachments,
      titles: toLocalTexts(facts.titles),
      descriptions: toLocalTexts(facts.descriptions),
      providerId: toGlobalId('Organisation', row.provider_id),
    },
    missing: missingOf(row),
    missingTranslations: LANGUAGES.map((language) => ({
      language,
      fields: missingIn(facts, language),
    })).filter(({ fields }) => fields.length > 0),
    lastEditedBy: row.editor_name ?? '',
    updatedAt: row.updated_at,
    reviewReason: row.review_reason,
    actions: actionsOf(row, caller),
  };
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
