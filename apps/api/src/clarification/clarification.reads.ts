import {
  actionsFrom,
  type Actor,
  CLARIFICATION_STATES,
  type ClarificationState as State,
  type ClauseKey,
  type ClauseValue,
} from '@fivefold/domain';
import {
  afterId,
  type Caller,
  type Page,
  type PageArgs,
  pageSize,
  toGlobalId,
  toPage,
} from '../platform/index.js';
import { isFact } from './answered-facts.js';
import { AnswerKindEnum, type Clarification, type ClarificationState } from './clarification.graphql.js';
import type { AnswerKind } from './clarification.entity.js';

const COLUMNS = `
SELECT id, service_id, publisher_org_id, key, demand, state, version, askers, answer_kind, fact, answer_text, close_reason, asked_at,
  answered_at, published_at, publisher_org_id IS DISTINCT FROM app_org() AS mine,
  round(extract(epoch FROM COALESCE(answered_at, app_now()) - asked_at)::numeric / 3600, 1)::float8 AS hours
FROM clarifications`;
const BY_ID_SQL = `${COLUMNS} WHERE id = ANY ($1)`;
const RECEIVED_SQL = `${COLUMNS}
WHERE publisher_org_id = app_org() AND ($3::text IS NULL OR state = $3) AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $1`;
const RECEIVED_COUNT_SQL = `
SELECT count(*)::int AS total FROM clarifications WHERE publisher_org_id = app_org() AND ($1::text IS NULL OR state = $1)`;
const MEDIAN_SQL = `
SELECT (percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM answered_at - asked_at)) / 3600)::float8 AS hours
FROM clarifications WHERE publisher_org_id = app_org() AND answered_at > app_now() - interval '90 days'`;
const ASKED_SQL = `${COLUMNS}
WHERE service_id = ANY ($1) AND id IN (SELECT clarification_id FROM clarification_askers WHERE asker_org_id = app_org())
ORDER BY id`;
const WORDS_SQL =
  'SELECT clarification_id, words FROM clarification_words WHERE clarification_id = ANY ($1) ORDER BY id';
const NAMED_SQL = `
SELECT clarification_id, asker_org_id FROM clarification_askers
WHERE clarification_id = ANY ($1) AND named AND publisher_org_id = app_org() ORDER BY asked_at, asker_org_id`;

const PUBLISHED_SQL = `
SELECT service_id, key, demand, answer_kind, fact, answer_text, published_at FROM published_answers($1) ORDER BY published_at, key`;

/** An answer that everybody may read. */
export interface PublishedAnswerRow {
  readonly service_id: string;
  readonly key: ClauseKey;
  readonly demand: ClauseValue | null;
  readonly answer_kind: AnswerKind;
  readonly fact: ClauseValue | null;
  readonly answer_text: string | null;
  readonly published_at: Date;
}

/** What publishers answered in words about several services, by service id, oldest first; not what became a fact. One statement. */
export async function answeredInWords(
  caller: Caller,
  serviceIds: readonly string[],
): Promise<Map<string, PublishedAnswerRow[]>> {
  const db = await caller.db();
  const rows = await db.query<PublishedAnswerRow[]>(PUBLISHED_SQL, [serviceIds]);
  const inWords = rows.filter(({ fact, key }) => fact === null || !isFact(key));
  return Map.groupBy(inWords, (row) => row.service_id);
}

export interface ClarificationRow {
  readonly id: string;
  readonly service_id: string;
  readonly publisher_org_id: string;
  readonly key: ClauseKey;
  readonly demand: ClauseValue | null;
  readonly state: State;
  readonly version: number;
  readonly askers: number;
  readonly answer_kind: AnswerKind | null;
  readonly fact: ClauseValue | null;
  readonly answer_text: string | null;
  readonly close_reason: string | null;
  readonly asked_at: Date;
  readonly answered_at: Date | null;
  readonly published_at: Date | null;
  /** Whether the caller is among those who ask; else it is the publisher. */
  readonly mine: boolean;
  readonly hours: number;
}

/** One question; null when absent or foreign. One statement. */
export async function findClarification(caller: Caller, id: string): Promise<ClarificationRow | null> {
  const db = await caller.db();
  const [row] = await db.query<ClarificationRow[]>(BY_ID_SQL, [[id]]);
  return row ?? null;
}

/** Questions to the caller's organisation, the oldest first. Three statements. */
export async function listReceived(
  caller: Caller,
  page: PageArgs,
  state: State | null,
): Promise<Page<Clarification> & { medianHours: number | null }> {
  const limit = pageSize(page) + 1;
  const after = afterId(page);
  const db = await caller.db();
  const rows = await db.query<ClarificationRow[]>(RECEIVED_SQL, [limit, after, state]);
  const [count] = await db.query<{ total: number }[]>(RECEIVED_COUNT_SQL, [state]);
  const [median] = await db.query<{ hours: number | null }[]>(MEDIAN_SQL);
  return {
    ...toPage(
      rows,
      page,
      count?.total ?? 0,
      (row) => row.id,
      (row) => toClarification(row, caller),
    ),
    medianHours: median?.hours ?? null,
  };
}

/** What the caller's organisation asked about several services, by service id, oldest first. One statement. */
export async function askedAbout(
  caller: Caller,
  serviceIds: readonly string[],
): Promise<Map<string, ClarificationRow[]>> {
  if (!caller.organisationId) return new Map();
  const db = await caller.db();
  return Map.groupBy(await db.query<ClarificationRow[]>(ASKED_SQL, [serviceIds]), (row) => row.service_id);
}

/** What firms added in their own words, by question, in the order of asking; for the publisher. One statement. */
export async function wordsOf(caller: Caller, ids: readonly string[]): Promise<Map<string, string[]>> {
  const db = await caller.db();
  const rows = await db.query<{ clarification_id: string; words: string }[]>(WORDS_SQL, [ids]);
  const byQuestion = Map.groupBy(rows, (row) => row.clarification_id);
  return new Map([...byQuestion].map(([id, own]) => [id, own.map(({ words }) => words)]));
}

/** Organisations that agreed to be named, by question, in the order of asking; for the publisher. One statement. */
export async function namedAskers(caller: Caller, ids: readonly string[]): Promise<Map<string, string[]>> {
  const db = await caller.db();
  const rows = await db.query<{ clarification_id: string; asker_org_id: string }[]>(NAMED_SQL, [ids]);
  const byQuestion = Map.groupBy(rows, (row) => row.clarification_id);
  return new Map([...byQuestion].map(([id, own]) => [id, own.map((row) => row.asker_org_id)]));
}

export function toClarification(row: ClarificationRow, caller: Caller): Clarification {
  const isOpen = row.state === 'open' || row.state === 'answered';
  const heard = !row.mine || row.state === 'published';
  return {
    id: toGlobalId('Clarification', row.id),
    rowId: row.id,
    serviceKey: row.service_id,
    publisherKey: row.publisher_org_id,
    mine: row.mine,
    ownServiceId: toGlobalId('OwnService', row.service_id),
    serviceId: toGlobalId('Service', row.service_id),
    key: row.key,
    value: row.demand,
    state: row.state as ClarificationState,
    version: row.version,
    askers: row.askers,
    askedAt: row.asked_at,
    answeredAt: row.answered_at,
    publishedAt: row.published_at,
    answer:
      heard && row.answer_kind
        ? { kind: row.answer_kind as AnswerKindEnum, value: row.fact, text: row.answer_text ?? '' }
        : null,
    closeReason: row.close_reason,
    hours: isOpen || row.answered_at ? row.hours : null,
    actions: actionsFrom(CLARIFICATION_STATES, row.state, actorsOf(caller, row)),
  };
}

/** What the caller is to the question. */
export function actorsOf(caller: Caller, row: { readonly publisher_org_id: string }): Actor[] {
  if (row.publisher_org_id !== caller.organisationId) return [];
  if (caller.role === 'CLUSTER_EDITOR') return ['editor'];
  return caller.role === 'CLUSTER_PUBLISHER' ? ['editor', 'publisher'] : [];
}
