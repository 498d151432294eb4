import { DomainError, isUuid } from '@fivefold/domain';
import { organisationsById } from '../directory/index.js';
import {
  type Caller,
  type Page,
  pageSize,
  readCursor,
  type Role,
  toGlobalId,
  toPage,
} from '../platform/index.js';
import type { Account, AccountsArgs } from './suspension.graphql.js';

const COLUMNS = `p.id, p.name, p.email, p.language, p.suspended_at, enrolled_since(p.id) AS enrolled_since,
  (SELECT jsonb_build_object('at', r.removed_at, 'by', o.name, 'reason', r.reason) FROM authenticator_removals r
    JOIN persons o ON o.id = r.removed_by WHERE r.person_id = p.id ORDER BY r.removed_at DESC, r.id LIMIT 1) AS removal,
  COALESCE((SELECT jsonb_agg(jsonb_build_object('id', m.organisation_id, 'role', m.role, 'suspendedAt', m.suspended_at)
    ORDER BY m.created_at, m.organisation_id) FROM memberships m WHERE m.person_id = p.id), '[]') AS memberships`;
const FOUND = "($1 = '' OR strpos(lower(p.name), $1) > 0 OR strpos(p.email, $1) > 0)";
const LIST_SQL = `
SELECT ${COLUMNS} FROM persons p WHERE ${FOUND} AND ($2::text IS NULL OR (p.name, p.id) > ($2, $3::uuid))
ORDER BY p.name, p.id LIMIT $4`;
const COUNT_SQL = `SELECT count(*)::int AS total FROM persons p WHERE ${FOUND}`;
const BY_ID_SQL = `SELECT ${COLUMNS} FROM persons p WHERE p.id = $1`;

export interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly suspended_at: Date | null;
  readonly enrolled_since: Date | null;
  readonly removal: { at: string; by: string; reason: string } | null;
  readonly memberships: readonly { id: string; role: Role; suspendedAt: string | null }[];
}

type Position = readonly [name: string, id: string];

/** Accounts by name, then id. Three statements. */
export async function listAccounts(caller: Caller, args: AccountsArgs): Promise<Page<Account>> {
  const search = (args.search ?? '').trim().toLowerCase();
  const [name, id] = args.after ? readCursor(args.after, isPosition) : [null, null];
  const db = await caller.db();
  const rows = await db.query<AccountRow[]>(LIST_SQL, [search, name, id, pageSize(args) + 1]);
  const [count] = await db.query<{ total: number }[]>(COUNT_SQL, [search]);
  const accounts = new Map((await toAccounts(caller, rows)).map((account, at) => [rows[at]!.id, account]));
  return toPage(
    rows,
    args,
    count?.total ?? 0,
    (row) => [row.name, row.id],
    (row) => accounts.get(row.id)!,
  );
}

/** One person's row. @throws DomainError NOT_FOUND */
export async function getAccountRow(caller: Caller, id: string): Promise<AccountRow> {
  const db = await caller.db();
  const [row] = await db.query<AccountRow[]>(BY_ID_SQL, [id]);
  if (!row) throw new DomainError('NOT_FOUND', { what: 'Person' }, { path: ['personId'] });
  return row;
}

/** Accounts of rows in their order. One statement. */
export async function toAccounts(caller: Caller, rows: readonly AccountRow[]): Promise<Account[]> {
  const ids = [...new Set(rows.flatMap(({ memberships }) => memberships.map((each) => each.id)))];
  const organisations = new Map((await organisationsById(caller, ids)).map((each) => [each?.key, each]));
  return rows.map((row) => ({
    id: toGlobalId('Person', row.id),
    name: row.name,
    email: row.email,
    suspendedAt: row.suspended_at,
    authenticatorSince: row.enrolled_since,
    authenticatorRemoval: row.removal && { ...row.removal, at: new Date(row.removal.at) },
    memberships: row.memberships.map((each) => ({
      organisation: organisations.get(each.id)!,
      role: each.role,
      suspendedAt: each.suspendedAt === null ? null : new Date(each.suspendedAt),
    })),
    actions: row.id === caller.personId ? [] : actionsOf(row),
  }));
}

function actionsOf({ suspended_at, enrolled_since }: AccountRow): string[] {
  return [...(suspended_at ? [] : ['suspend']), ...(enrolled_since ? ['take_off_authenticator'] : [])];
}

function isPosition(value: unknown): value is Position {
  return (
    Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && isUuid(String(value[1]))
  );
}
