import { DomainError, type Scope } from '@fivefold/domain';
import {
  afterId,
  type Caller,
  type Page,
  type PageArgs,
  pageSize,
  readGlobalId,
  toGlobalId,
  toPage,
} from '../platform/index.js';
import type {
  PartnerAction,
  PartnerApp,
  PartnerConsent,
  PartnerKey,
  PartnerRead,
} from './partner.graphql.js';

export interface AppRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly name: string;
  readonly purpose: string;
  readonly wanted_scopes: Scope[];
  readonly version: number;
}

export interface KeyRow {
  readonly id: string;
  readonly app_id: string;
  readonly scopes: Scope[];
  readonly made_by_name: string;
  readonly made_at: Date;
  readonly expires_at: Date;
  readonly last_used_at: Date | null;
  readonly revoked_at: Date | null;
  readonly revoked_by_name: string | null;
  readonly is_active: boolean;
}

export interface ConsentRow {
  readonly id: string;
  readonly app_id: string;
  readonly app_name: string;
  readonly app_organisation_id: string;
  readonly organisation_id: string;
  readonly scopes: Scope[];
  readonly given_by_name: string;
  readonly given_at: Date;
  readonly expires_at: Date;
  readonly ended_at: Date | null;
  readonly ended_by_name: string | null;
  readonly is_standing: boolean;
}

const APP = 'SELECT id, organisation_id, name, purpose, wanted_scopes, version FROM partner_apps';
const APP_SQL = `${APP} WHERE id = $1`;
const OWN_APPS_SQL = `${APP} WHERE organisation_id = $1 ORDER BY id DESC`;
const OPEN_APPS_SQL = `${APP} WHERE organisation_id <> $1 AND wanted_scopes <> '{}' AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`;
const OPEN_COUNT_SQL = `
SELECT count(*)::int AS total FROM partner_apps WHERE organisation_id <> $1 AND wanted_scopes <> '{}'`;
/** The keys of some apps, those that work first; of those that do not, the last five of each. */
const KEYS_SQL = `
SELECT * FROM (SELECT id, app_id, scopes, made_by_name, made_at, expires_at, last_used_at, revoked_at, revoked_by_name,
    revoked_at IS NULL AND expires_at > now() AS is_active,
    row_number() OVER (PARTITION BY app_id ORDER BY revoked_at IS NULL AND expires_at > now() DESC, id DESC) AS place
  FROM partner_keys WHERE app_id = ANY ($1)) k WHERE is_active OR place <= 7 ORDER BY app_id, place`;
const CONSENT = `SELECT id, app_id, app_name, app_organisation_id, organisation_id, scopes, given_by_name, given_at, expires_at, ended_at,
  ended_by_name, ended_at IS NULL AND expires_at > now() AS is_standing FROM partner_consents`;
const CONSENT_SQL = `${CONSENT} WHERE id = $1`;
const GIVEN_SQL = `${CONSENT} WHERE organisation_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`;
const GIVEN_COUNT_SQL = 'SELECT count(*)::int AS total FROM partner_consents WHERE organisation_id = $1';
const OF_APP_SQL = `${CONSENT} WHERE app_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`;
const OF_APP_COUNT_SQL = 'SELECT count(*)::int AS total FROM partner_consents WHERE app_id = $1';
const DONE_SQL = `
SELECT id, field, subject, at FROM partner_actions WHERE consent_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`;
const DONE_COUNT_SQL = 'SELECT count(*)::int AS total FROM partner_actions WHERE consent_id = $1';
const READS_SQL = `
SELECT consent_id, to_char(day, 'YYYY-MM-DD') AS day, field, count FROM partner_reads
WHERE consent_id = ANY ($1) AND day > (now() AT TIME ZONE 'UTC')::date - 30 ORDER BY day DESC, count DESC, field`;

/** An app that the caller may see: an own one, or one that asks others. @throws DomainError NOT_FOUND */
export async function getApp(caller: Caller, id: string): Promise<AppRow> {
  const db = await caller.db();
  const [row] = await db.query<AppRow[]>(APP_SQL, [id]);
  if (!row) throw new DomainError('NOT_FOUND', { what: 'PartnerApp' });
  return row;
}

/** The apps of the own organisation, the newest first. One statement. */
export async function listOwnApps(caller: Caller): Promise<AppRow[]> {
  const db = await caller.db();
  return db.query<AppRow[]>(OWN_APPS_SQL, [caller.organisationId]);
}

/** Apps of others that ask organisations to consent, the newest first. Two statements. */
export async function listOpenApps(caller: Caller, page: PageArgs): Promise<Page<PartnerApp>> {
  const limit = pageSize(page) + 1;
  const db = await caller.db();
  const rows = await db.query<AppRow[]>(OPEN_APPS_SQL, [caller.organisationId, afterId(page), limit]);
  const [count] = await db.query<{ total: number }[]>(OPEN_COUNT_SQL, [caller.organisationId]);
  return toPage(
    rows,
    page,
    count?.total ?? 0,
    ({ id }) => id,
    (row) => toApp(caller, row),
  );
}

/** The keys of each app in the order of `appIds`; none for apps of others. One statement. */
export async function keysOfApps(caller: Caller, appIds: readonly string[]): Promise<PartnerKey[][]> {
  const db = await caller.db();
  const rows = await db.query<KeyRow[]>(KEYS_SQL, [appIds]);
  return appIds.map((id) => rows.filter((row) => row.app_id === id).map(toKey));
}

/** A consent that the caller is a side of. @throws DomainError NOT_FOUND */
export async function getConsent(caller: Caller, id: string): Promise<ConsentRow> {
  const db = await caller.db();
  const [row] = await db.query<ConsentRow[]>(CONSENT_SQL, [id]);
  if (!row) throw new DomainError('NOT_FOUND', { what: 'PartnerConsent' });
  return row;
}

/** Consents that the own organisation gave, ended ones too, the newest first. Two statements. */
export function listGiven(caller: Caller, page: PageArgs): Promise<Page<PartnerConsent>> {
  return consents(caller, page, GIVEN_SQL, GIVEN_COUNT_SQL, caller.signedIn().organisationId);
}

/** Consents to an app that the caller is a side of, ended ones too, the newest first. Two statements. */
export function listOfApp(caller: Caller, appId: string, page: PageArgs): Promise<Page<PartnerConsent>> {
  return consents(caller, page, OF_APP_SQL, OF_APP_COUNT_SQL, appId);
}

async function consents(caller: Caller, page: PageArgs, sql: string, countSql: string, of: string) {
  const limit = pageSize(page) + 1;
  const db = await caller.db();
  const rows = await db.query<ConsentRow[]>(sql, [of, afterId(page), limit]);
  const [count] = await db.query<{ total: number }[]>(countSql, [of]);
  return toPage(
    rows,
    page,
    count?.total ?? 0,
    ({ id }) => id,
    (row) => toConsent(row),
  );
}

/** What was changed under a consent, the newest first. Two statements. */
export async function listDone(
  caller: Caller,
  consentId: string,
  page: PageArgs,
): Promise<Page<PartnerAction>> {
  const limit = pageSize(page) + 1;
  const db = await caller.db();
  const rows = await db.query<{ id: string; field: string; subject: string | null; at: Date }[]>(DONE_SQL, [
    consentId,
    afterId(page),
    limit,
  ]);
  const [count] = await db.query<{ total: number }[]>(DONE_COUNT_SQL, [consentId]);
  return toPage(
    rows,
    page,
    count?.total ?? 0,
    ({ id }) => id,
    ({ id, field, subject, at }) => ({
      id,
      field,
      subjectId: subject,
      subjectKind: subject && (readGlobalId(subject)?.kind ?? null),
      at,
    }),
  );
}

/** What was read under each consent in the last 30 days, in the order of `consentIds`. One statement. */
export async function readsOf(caller: Caller, consentIds: readonly string[]): Promise<PartnerRead[][]> {
  const db = await caller.db();
  const rows = await db.query<(PartnerRead & { consent_id: string })[]>(READS_SQL, [consentIds]);
  return consentIds.map((id) => rows.filter((row) => row.consent_id === id));
}

export function toApp(caller: Caller, row: AppRow): PartnerApp {
  const isOwn = row.organisation_id === caller.organisationId;
  return {
    key: row.id,
    organisationKey: row.organisation_id,
    id: toGlobalId('PartnerApp', row.id),
    version: row.version,
    name: row.name,
    purpose: row.purpose,
    wantedScopes: row.wanted_scopes,
    actions: isOwn ? ['change', 'makeKey'] : ['consent'],
  };
}

function toKey(row: KeyRow): PartnerKey {
  return {
    id: toGlobalId('PartnerKey', row.id),
    beginsWith: `ff_live_${row.id.replaceAll('-', '')}`,
    scopes: row.scopes,
    madeBy: row.made_by_name,
    madeAt: row.made_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
    revokedBy: row.revoked_by_name,
    isActive: row.is_active,
    actions: row.is_active ? ['rotate', 'revoke'] : [],
  };
}

export function toConsent(row: ConsentRow): PartnerConsent {
  return {
    key: row.id,
    organisationKey: row.organisation_id,
    appOrganisationKey: row.app_organisation_id,
    id: toGlobalId('PartnerConsent', row.id),
    appId: toGlobalId('PartnerApp', row.app_id),
    appName: row.app_name,
    scopes: row.scopes,
    givenBy: row.given_by_name,
    givenAt: row.given_at,
    expiresAt: row.expires_at,
    endedAt: row.ended_at,
    endedBy: row.ended_by_name,
    isStanding: row.is_standing,
    actions: row.is_standing ? ['end'] : [],
  };
}
