import { createHash, randomBytes } from 'node:crypto';
import { allowsScope, DomainError, isUuid, type Scope, SCOPES } from '@fivefold/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { readGlobalId } from '../graphql/global-id.js';
import { v7 as uuidv7 } from 'uuid';
import type { Caller, Identity } from './caller.js';
import { PartnerTokens } from './partner-tokens.js';

/** Header by which a partner app names the organisation that it acts for: its global id. */
export const ON_BEHALF_OF = 'x-fivefold-on-behalf-of';

const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/;
const KEY = /^ff_live_([0-9a-f]{32})_[A-Za-z0-9_-]{43}$/;
/** Who asks is said in the same statement, before what is asked as them. */
const READS_SQL = `
WITH acting AS MATERIALIZED (SELECT set_config('app.person', $3, true), set_config('app.org', $4, true))
SELECT note_partner_reads($1, $2) FROM acting`;
const ACTION_SQL = 'SELECT note_partner_action($1, $2, $3, $4, $5) AS noted';
const FIND_SQL = 'SELECT * FROM find_partner($1, $2, $3)';
const FIND_BY_TOKEN_SQL = 'SELECT * FROM find_token_partner($1, $2)';

interface PartnerRow {
  readonly key_id: string;
  readonly person_id: string;
  readonly person_name: string;
  readonly language: string;
  readonly organisation_id: string;
  readonly organisation_kind: Identity['organisationKind'];
  readonly role: Identity['role'];
  readonly scopes: readonly Scope[];
  readonly consent_id: string | null;
  readonly consent_scopes: readonly Scope[] | null;
  readonly app_organisation_id: string;
  readonly at: Date;
}

/** A key as it is handed over once; afterwards only `hash` is known. */
export interface NewKey {
  readonly key: string;
  readonly hash: Buffer;
}

/** The key `ff_live_<id>_<32 random bytes as base64url>` for the row `id`. */
export function newPartnerKey(id: string): NewKey {
  const key = `ff_live_${id.replaceAll('-', '')}_${randomBytes(32).toString('base64url')}`;
  return { key, hash: hashKey(key) };
}

/** What stands after `Bearer` in the header of a request; null where another way of signing in is used. */
export function bearerOf({ headers }: Pick<FastifyRequest, 'headers'>): string | null {
  const sent = /^bearer(?: +(.*))?$/i.exec(headers.authorization ?? '');
  return sent ? (sent[1] ?? '').trim() : null;
}

/** A token for a key, and what it allows. */
export interface IssuedToken {
  readonly token: string;
  readonly scopes: readonly Scope[];
}

/** Partner apps: programs that ask with a key, or with a token that they were given for one. */
@Injectable()
export class Partners {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    private readonly tokens: PartnerTokens,
  ) {}

  /**
   * As whom a request with `bearer` acts: the person who made the key, in the organisation that has it or in the one that the
   * request names, with the scopes that key, token and consent have in common. One statement; what was revoked, has expired or
   * whose maker may no longer make keys ends with it, its tokens too.
   *
   * @throws DomainError CREDENTIAL_INVALID, the same for all that does not work; CONSENT_MISSING
   */
  async identify(bearer: string, { headers }: Pick<FastifyRequest, 'headers'>): Promise<Identity> {
    const onBehalfOf = organisationIn(headers[ON_BEHALF_OF]);
    if (!TOKEN.test(bearer)) return toIdentity(await this.find(bearer, onBehalfOf), onBehalfOf, SCOPES);
    const { keyId, scopes } = await this.tokens.read(bearer);
    const [row] = await this.source.query<PartnerRow[]>(FIND_BY_TOKEN_SQL, [keyId, onBehalfOf]);
    if (row) await this.tokens.refuseOld(bearer, row.at);
    return toIdentity(row, onBehalfOf, scopes);
  }

  /**
   * A token for a key. One statement.
   * @param wanted the scopes that it shall have, or null for all of the key
   * @throws DomainError CREDENTIAL_INVALID; SCOPE_MISSING for one that the key does not have
   */
  async issueToken(key: string, wanted: readonly string[] | null): Promise<IssuedToken> {
    const row = await this.find(key, null);
    if (!row) throw new DomainError('CREDENTIAL_INVALID', {});
    const held = SCOPES.filter((scope) => allowsScope(row.scopes, scope));
    const missing = wanted?.find((scope) => !(held as readonly string[]).includes(scope));
    if (missing !== undefined) throw new DomainError('SCOPE_MISSING', { scope: missing });
    const scopes = wanted ? held.filter((scope) => wanted.includes(scope)) : held;
    return { token: await this.tokens.sign({ keyId: row.key_id, scopes }, row.at), scopes };
  }

  private async find(key: string, onBehalfOf: string | null): Promise<PartnerRow | undefined> {
    const id = KEY.exec(key)?.[1];
    if (!id) return undefined;
    return (await this.source.query<PartnerRow[]>(FIND_SQL, [id, hashKey(key), onBehalfOf]))[0];
  }

  /** Counts what is read under a consent, for the organisation that gave it. One statement of its own. */
  async noteReads(
    { credential, personId, organisationId }: Caller,
    fields: readonly string[],
  ): Promise<void> {
    if (!credential?.consentId) return;
    await this.source.query(READS_SQL, [credential.consentId, fields, personId, organisationId]);
  }
}

/**
 * Notes what a partner app has changed under a consent, beside the change itself. One statement under a consent, else none.
 *
 * @param subject global id of what was changed
 * @throws DomainError CONSENT_MISSING where it has ended meanwhile: the change is undone then
 */
export async function notePartnerAction(
  caller: Caller,
  field: string,
  subject: string | null,
): Promise<void> {
  const { credential } = caller;
  if (!credential?.consentId) return;
  const db = await caller.db();
  const values = [uuidv7(), credential.consentId, credential.id.replace('key:', ''), field, subject];
  const [row] = await db.query<{ noted: boolean }[]>(ACTION_SQL, values);
  if (!row?.noted) throw new DomainError('CONSENT_MISSING', {});
}

function toIdentity(
  row: PartnerRow | undefined,
  onBehalfOf: string | null,
  told: readonly Scope[],
): Identity {
  if (!row) throw new DomainError('CREDENTIAL_INVALID', {});
  const own = onBehalfOf === null || onBehalfOf === row.app_organisation_id;
  if (!own && !row.consent_id) throw new DomainError('CONSENT_MISSING', {});
  const consented = own ? SCOPES : (row.consent_scopes ?? []);
  return {
    personId: row.person_id as Identity['personId'],
    personName: row.person_name,
    organisationId: row.organisation_id as Identity['organisationId'],
    organisationKind: row.organisation_kind,
    role: row.role,
    language: row.language,
    sessionHash: null,
    credential: {
      kind: 'key',
      id: `key:${row.key_id}`,
      scopes: SCOPES.filter((scope) =>
        [row.scopes, told, consented].every((each) => allowsScope(each, scope)),
      ),
      consentId: own ? null : row.consent_id,
    },
  };
}

/** The row id in the header; the nil id, which nobody has, for nonsense. */
function organisationIn(header: string | string[] | undefined): string | null {
  if (header === undefined || header === '') return null;
  const read = typeof header === 'string' ? readGlobalId(header) : null;
  return read?.kind === 'Organisation' && isUuid(read.key)
    ? read.key
    : '00000000-0000-0000-0000-000000000000';
}

function hashKey(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
