import {
  actionsFrom,
  type Actor,
  type Clause,
  type ConceptId,
  IDEA_STATES,
  type IdeaState,
  PILOT_STATES,
  type PilotOutcome,
  type PilotState,
} from '@fivefold/domain';
import { toCapability } from '../decomposition/index.js';
import { type LiveIndex, toService } from '../discovery/index.js';
import {
  BUYERS,
  type Caller,
  CLUSTER_STAFF,
  inOrder,
  type Page,
  type PageArgs,
  pageSize,
  readCursor,
  toGlobalId,
  toPage,
} from '../platform/index.js';
import type { Want } from '../unmet-demand/index.js';
import type { Idea, IdeaPilot } from './idea.graphql.js';

/** Companies that have been asked by name or have said yes are known to the owners, the others to nobody but themselves. */
export const KNOWN_PILOT = '(named OR started_at IS NOT NULL)';

const COLUMNS = `
SELECT i.id, i.title, i.text, i.language, i.concepts, i.evidence, i.effort_days, i.state, i.version, i.votes, i.service_id, i.service_version,
  i.created_at, i.published_at, o.cluster_id IS NOT NULL AS is_asked, o.joined_at IS NOT NULL AS owns,
  EXISTS (SELECT FROM idea_votes v WHERE v.idea_id = i.id AND v.person_id = app_person()) AS voted
FROM ideas i LEFT JOIN idea_owners o ON o.idea_id = i.id AND o.cluster_id = app_org()`;
const BY_ID_SQL = `${COLUMNS} WHERE i.id = ANY ($1)`;
const FILTER = `
WHERE ($1::text IS NULL OR i.state = $1) AND (NOT $2::boolean OR o.joined_at IS NOT NULL)`;
const LIST_SQL = `${COLUMNS}${FILTER}
  AND ($3::integer IS NULL OR (i.votes, i.id) < ($3, $4::uuid)) ORDER BY i.votes DESC, i.id DESC LIMIT $5`;
const COUNT_SQL = `
SELECT count(*)::int AS total FROM ideas i LEFT JOIN idea_owners o ON o.idea_id = i.id AND o.cluster_id = app_org()${FILTER}`;
const OF_NEEDS_SQL = `
SELECT need_id AS of, idea_id FROM idea_needs WHERE need_id = ANY ($1) AND requester_org_id = app_org() ORDER BY idea_id DESC`;
const OF_SERVICES_SQL = `
SELECT service_id AS of, id AS idea_id FROM ideas WHERE service_id = ANY ($1) AND (state = 'published' OR owns_idea(id))
ORDER BY id DESC`;
const OF_CONCEPTS_SQL = `
SELECT c.concept AS of, i.id AS idea_id FROM ideas i, unnest(i.concepts) AS c (concept)
WHERE i.concepts && $1 AND c.concept = ANY ($1) AND i.state <> 'dropped' ORDER BY i.id DESC`;
const OWNERS_SQL = `
SELECT idea_id, cluster_id, joined_at IS NOT NULL AS joined FROM idea_owners WHERE idea_id = ANY ($1)
ORDER BY joined_at NULLS LAST, cluster_id`;
const DEMAND_SQL = `
SELECT idea_id, need_id, requester_org_id, region, country, clauses, title, shown_org_id FROM idea_demand
WHERE idea_id = ANY ($1) ORDER BY need_id DESC`;
const OWN_NEEDS_SQL = `
SELECT idea_id, need_id FROM idea_needs WHERE idea_id = ANY ($1) AND requester_org_id = app_org() ORDER BY need_id DESC`;
const PILOTS_SQL = `
SELECT id, idea_id, company_id, state, version, outcome, words, started_at, finished_at FROM idea_pilots
WHERE idea_id = ANY ($1) AND (company_id = app_org() OR ${KNOWN_PILOT}) ORDER BY created_at, id`;

interface IdeaRow {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly concepts: ConceptId[];
  readonly evidence: string | null;
  readonly effort_days: number | null;
  readonly state: IdeaState;
  readonly version: number;
  readonly votes: number;
  readonly service_id: string | null;
  readonly service_version: number | null;
  readonly created_at: Date;
  readonly published_at: Date | null;
  readonly is_asked: boolean;
  readonly owns: boolean;
  readonly voted: boolean;
}

/** A need behind an idea, as far as the caller may know of it. */
export interface IdeaWant extends Want {
  readonly idea_id: string;
  readonly need_id: string;
  readonly clauses: readonly Clause[];
  /** Null without consent. */
  readonly title: string | null;
}

export interface IdeaPilotRow {
  readonly id: string;
  readonly idea_id: string;
  readonly company_id: string;
  readonly state: PilotState;
  readonly version: number;
  readonly outcome: PilotOutcome | null;
  readonly words: string | null;
  readonly started_at: Date | null;
  readonly finished_at: Date | null;
}

/** Ideas by row id in the order of `ids`, null for one that the caller may not see. One statement. */
export async function ideasById(
  caller: Caller,
  live: LiveIndex,
  ids: readonly string[],
): Promise<(Idea | null)[]> {
  const db = await caller.db();
  const rows = await db.query<IdeaRow[]>(BY_ID_SQL, [ids]);
  return inOrder(
    ids,
    rows.map((row) => toIdea(caller, live, row)),
    (idea) => idea.key,
  );
}

/** Ideas that the caller may see, most votes first, ties by the newest. Two statements. @throws DomainError PAGE_SIZE_INVALID, CURSOR_INVALID */
export async function listIdeas(
  caller: Caller,
  live: LiveIndex,
  page: PageArgs,
  { state, mine }: { readonly state: IdeaState | null; readonly mine: boolean },
): Promise<Page<Idea>> {
  const first = pageSize(page);
  const [votes, id] = page.after ? readCursor(page.after, isPosition) : [null, null];
  const db = await caller.db();
  const rows = await db.query<IdeaRow[]>(LIST_SQL, [state, mine, votes, id, first + 1]);
  const [count] = await db.query<{ total: number }[]>(COUNT_SQL, [state, mine]);
  return toPage(
    rows,
    page,
    count?.total ?? 0,
    (row) => [row.votes, row.id],
    (row) => toIdea(caller, live, row),
  );
}

/** Row ids of the ideas that came from needs of the caller's organisation, by need; the newest first. One statement. */
export function ideasOfNeeds(caller: Caller, needIds: readonly string[]): Promise<string[][]> {
  return idsOf(caller, OF_NEEDS_SQL, needIds);
}

/** Row ids of the ideas that services came from, by service: published ones, and those that the caller's cluster owns. One statement. */
export function ideasOfServices(caller: Caller, serviceIds: readonly string[]): Promise<string[][]> {
  return idsOf(caller, OF_SERVICES_SQL, serviceIds);
}

/** Row ids of the ideas for capabilities that are not dropped, by capability; the newest first. One statement. */
export function ideasOfConcepts(caller: Caller, concepts: readonly ConceptId[]): Promise<string[][]> {
  return idsOf(caller, OF_CONCEPTS_SQL, concepts);
}

async function idsOf(caller: Caller, sql: string, keys: readonly string[]): Promise<string[][]> {
  const db = await caller.db();
  const rows = await db.query<{ of: string; idea_id: string }[]>(sql, [keys]);
  const byKey = Map.groupBy(rows, (row) => row.of);
  return keys.map((key) => (byKey.get(key) ?? []).map((row) => row.idea_id));
}

/** The clusters that own ideas or are asked to, owners first, in the order of `ids`. One statement. */
export function ownersOf(caller: Caller, ids: readonly string[]) {
  return grouped<{ idea_id: string; cluster_id: string; joined: boolean }>(caller, OWNERS_SQL, ids);
}

/** The needs behind ideas that the caller may know of, in the order of `ids`. One statement. */
export function demandOf(caller: Caller, ids: readonly string[]): Promise<IdeaWant[][]> {
  return grouped<IdeaWant>(caller, DEMAND_SQL, ids);
}

/** The caller's own needs behind ideas, in the order of `ids`. One statement. */
export function ownNeedsOf(caller: Caller, ids: readonly string[]) {
  return grouped<{ idea_id: string; need_id: string }>(caller, OWN_NEEDS_SQL, ids);
}

/** The own pilots of a company; for an owner those with companies that are known to it. In the order of `ids`. One statement. */
export function pilotsOf(caller: Caller, ids: readonly string[]): Promise<IdeaPilotRow[][]> {
  return grouped<IdeaPilotRow>(caller, PILOTS_SQL, ids);
}

async function grouped<Row extends { readonly idea_id: string }>(
  caller: Caller,
  sql: string,
  ids: readonly string[],
): Promise<Row[][]> {
  const db = await caller.db();
  const byIdea = Map.groupBy(await db.query<Row[]>(sql, [ids]), (row) => row.idea_id);
  return ids.map((id) => byIdea.get(id) ?? []);
}

/** As whom the caller acts on ideas of the own cluster; nobody for other roles. */
export function staffOf(caller: Caller): Actor[] {
  if (caller.role === 'CLUSTER_EDITOR') return ['editor'];
  return caller.role === 'CLUSTER_PUBLISHER' ? ['publisher'] : [];
}

/** The wire object of a pilot, with what the caller may do. */
export function toPilot(caller: Caller, row: IdeaPilotRow): IdeaPilot {
  const isOwn = row.company_id === caller.organisationId;
  const buys = caller.role !== null && BUYERS.includes(caller.role);
  const actors: readonly Actor[] = isOwn ? (buys ? ['requester'] : []) : staffOf(caller);
  return {
    id: toGlobalId('IdeaPilot', row.id),
    companyKey: row.company_id,
    state: row.state,
    version: row.version,
    outcome: row.outcome,
    words: row.words,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    actions: actionsFrom(PILOT_STATES, row.state, actors),
  };
}

function toIdea(caller: Caller, live: LiveIndex, row: IdeaRow): Idea {
  const facts = row.service_id && row.state === 'published' ? live.catalogue.get(row.service_id) : undefined;
  return {
    id: toGlobalId('Idea', row.id),
    key: row.id,
    serviceKey: row.service_id,
    owns: row.owns,
    title: row.title,
    text: row.text,
    language: row.language,
    capabilities: row.concepts.map(toCapability),
    evidence: row.evidence,
    effortDays: row.effort_days,
    state: row.state,
    version: row.version,
    votes: row.votes,
    voted: row.voted,
    createdAt: row.created_at,
    publishedAt: row.published_at,
    service: facts ? toService(facts) : null,
    ownServiceId: row.service_id && row.owns ? toGlobalId('OwnService', row.service_id) : null,
    serviceVersion: row.owns || row.state === 'published' ? row.service_version : null,
    actions: actionsOf(caller, row),
  };
}

function actionsOf(caller: Caller, { state, owns, is_asked, service_id }: IdeaRow): string[] {
  const isOver = state === 'published' || state === 'dropped';
  const vote = caller.personId && !isOver ? ['vote'] : [];
  const isStaff = caller.role !== null && CLUSTER_STAFF.includes(caller.role);
  if (!isStaff) return vote;
  if (!owns) return is_asked && !isOver ? [...vote, 'join', 'leave'] : vote;
  const steps: string[] = actionsFrom(IDEA_STATES, state, staffOf(caller));
  if (isOver) return steps;
  const tried = state === 'designed' || state === 'piloted' ? ['invite_pilots'] : [];
  const made = state === 'piloted' && !service_id ? ['draft_service'] : [];
  return [...steps, 'edit', 'link_needs', 'invite_owner', 'leave', ...tried, ...made, ...vote];
}

function isPosition(value: unknown): value is [number, string] {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    Number.isSafeInteger(value[0]) &&
    Math.abs(value[0]) < 2 ** 31 &&
    typeof value[1] === 'string' &&
    /^[0-9a-f-]{36}$/.test(value[1])
  );
}
