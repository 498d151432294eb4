import { DomainError } from '@fivefold/domain';
import {
  afterId,
  type Caller,
  fromGlobalId,
  type Page,
  type PageArgs,
  pageSize,
  toGlobalId,
  toPage,
} from '../platform/index.js';
import type { OwnSession } from './account.graphql.js';

const LIST_SQL = `
SELECT id, browser, system, created_at, seen_at, token_hash = $4 AS is_current FROM sessions
WHERE person_id = $1 AND expires_at > now() AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`;
const COUNT_SQL = 'SELECT count(*)::int AS total FROM sessions WHERE person_id = $1 AND expires_at > now()';
const END_SQL = 'DELETE FROM sessions WHERE person_id = $1 AND id = $2 RETURNING id';
const END_OTHERS_SQL =
  'DELETE FROM sessions WHERE person_id = $1 AND token_hash IS DISTINCT FROM $2 RETURNING id';

interface SessionRow {
  readonly id: string;
  readonly browser: string | null;
  readonly system: string | null;
  readonly created_at: Date;
  readonly seen_at: Date;
  readonly is_current: boolean;
}

/** The caller's own sessions, newest first. Two statements. */
export async function listSessions(caller: Caller, page: PageArgs): Promise<Page<OwnSession>> {
  const personId = caller.person();
  const db = await caller.db();
  const rows = await db.query<SessionRow[]>(LIST_SQL, [
    personId,
    afterId(page),
    pageSize(page) + 1,
    caller.sessionHash,
  ]);
  const [count] = await db.query<{ total: number }[]>(COUNT_SQL, [personId]);
  return toPage(rows, page, count?.total ?? 0, (row) => row.id, toOwnSession);
}

/** Ends one session of the caller. @throws DomainError NOT_FOUND, for a foreign one as well */
export async function endSession(caller: Caller, globalId: string): Promise<number> {
  const id = fromGlobalId('Session', globalId, ['id']);
  const db = await caller.db();
  const [ended] = await db.query<[{ id: string }[], number]>(END_SQL, [caller.person(), id]);
  if (ended.length === 0) throw new DomainError('NOT_FOUND', { what: 'Session' }, { path: ['id'] });
  return ended.length;
}

/** Ends every session of the caller but the one that asks; all where none does. @returns how many */
export async function endOtherSessions(caller: Caller): Promise<number> {
  const db = await caller.db();
  const [ended] = await db.query<[unknown[], number]>(END_OTHERS_SQL, [caller.person(), caller.sessionHash]);
  return ended.length;
}

function toOwnSession({ id, browser, system, created_at, seen_at, is_current }: SessionRow): OwnSession {
  return {
    id: toGlobalId('Session', id),
    browser,
    system,
    startedAt: created_at,
    seenAt: seen_at,
    isCurrent: is_current,
  };
}
