import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Config } from '../config.js';
import { type Credential, GUEST, type Identity, type Role } from './caller.js';
import { bearerOf, Partners } from './partners.js';
import { askAlone, type Statement } from './transaction.js';

/** Days until a session ends whatever happens. */
export const SESSION_DAYS = 14;

/** Who decides for many: a stolen password must not be enough. */
export const CODE_ROLES: readonly Role[] = ['CLUSTER_PUBLISHER', 'OPERATOR'];

const FIND_CALLER_SQL = `
SELECT person_id, person_name, language, organisation_id, organisation_kind, role, unseen, with_code FROM find_caller($1)`;
/** The same, told to the transaction in which it stands. */
const BE_CALLER_SQL = `
SELECT person_id, person_name, language, organisation_id, organisation_kind, role, unseen, with_code,
  set_config('app.person', person_id::text, true) || set_config('app.org', COALESCE(organisation_id::text, ''), true)
    || set_config('app.operator', CASE WHEN role = 'OPERATOR' THEN 'on' ELSE '' END, true) AS told
FROM find_caller($1)`;
const SEE_SQL = 'SELECT see_session($1)';

/** The guest by language. */
const GUESTS: ReadonlyMap<string, Identity> = new Map(
  ['en', 'lv', 'et', 'sv'].map((language) => [language, { ...GUEST, language }]),
);

interface CallerRow {
  person_id: string;
  person_name: string;
  language: string;
  organisation_id: string | null;
  organisation_kind: Identity['organisationKind'];
  role: Identity['role'];
  /** Whether it was last noted a while ago that the session is used. */
  unseen: boolean;
  /** Whether the session was begun with a second step. */
  with_code: boolean;
}

/** A statement that tells its transaction who asks. */
export interface Asking {
  readonly statement: Statement;
  /** Who that is, from what it answers; null for nobody: what the transaction was told is not to be used then. */
  toIdentity(rows: readonly unknown[]): Identity | null;
}

/** Opaque session tokens: 32 random bytes in a cookie, their SHA-256 on the server. */
@Injectable()
export class Sessions {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Config) private readonly config: Config,
    private readonly partners: Partners,
  ) {}

  /**
   * Who sends `request`: a partner app by its key, which no browser sends by itself; else who stands behind the cookie. One statement.
   * @throws DomainError CREDENTIAL_INVALID, CONSENT_MISSING of a partner app
   */
  async identify(request: Pick<FastifyRequest, 'headers' | 'cookies'>): Promise<Identity> {
    const bearer = bearerOf(request);
    return bearer === null ? this.identifyBrowser(request) : this.partners.identify(bearer, request);
  }

  /** Who stands behind the cookie of `request`; the guest when there is none or it has ended. One statement. */
  async identifyBrowser(request: Pick<FastifyRequest, 'headers' | 'cookies'>): Promise<Identity> {
    const token = request.cookies[this.cookieName];
    return (token && (await this.identifyHash(hashToken(token)))) || this.guestOf(request);
  }

  /** The guest who sends `request`, in the language that the browser asks for. */
  guestOf({ headers }: Pick<FastifyRequest, 'headers'>): Identity {
    const language = headers['accept-language']?.slice(0, 2).toLowerCase() ?? 'en';
    return GUESTS.get(language) ?? GUEST;
  }

  /** Who stands behind a session as it is now; null when it has ended. One statement, now and then another behind it. */
  async identifyHash(sessionHash: Buffer): Promise<Identity | null> {
    const [row] = await askAlone<CallerRow>(this.source, { sql: FIND_CALLER_SQL, values: [sessionHash] });
    return this.identityOf(row, sessionHash);
  }

  /** What a transaction is told by, and asked for who stands behind a session as it is now, in its beginning. */
  beginningOf(sessionHash: Buffer): Asking {
    return {
      statement: { sql: BE_CALLER_SQL, values: [sessionHash] },
      toIdentity: ([row]) => this.identityOf(row as CallerRow | undefined, sessionHash),
    };
  }

  private identityOf(row: CallerRow | undefined, sessionHash: Buffer): Identity | null {
    if (!row || (this.asksForCode(row.role) && !row.with_code)) return null;
    // Nobody waits for it, and the next request tries it again.
    if (row.unseen) void this.source.query(SEE_SQL, [sessionHash]).catch(() => undefined);
    return {
      personId: row.person_id,
      personName: row.person_name,
      organisationId: row.organisation_id,
      organisationKind: row.organisation_kind,
      role: row.role,
      language: row.language,
      sessionHash,
      credential: sessionCredential(sessionHash),
    };
  }

  /** Whether who has this role signs in by two steps here. */
  asksForCode(role: Identity['role']): boolean {
    return this.config.requireCodes && role !== null && CODE_ROLES.includes(role);
  }

  /** SHA-256 of the token that the browser sends, whatever it is worth; null where it sends none. */
  tokenHash({ cookies }: Pick<FastifyRequest, 'cookies'>): Buffer | null {
    const token = cookies[this.cookieName];
    return token ? hashToken(token) : null;
  }

  /** Hands the session to the browser. `Secure` and the `__Host-` prefix need TLS, which a local address lacks. */
  give(reply: FastifyReply, token: string): void {
    void reply.setCookie(this.cookieName, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.secure,
      maxAge: SESSION_DAYS * 86_400,
    });
  }

  take(reply: FastifyReply): void {
    void reply.clearCookie(this.cookieName, { path: '/', secure: this.secure });
  }

  private get secure(): boolean {
    return this.config.publicUrl?.startsWith('https://') ?? false;
  }

  private get cookieName(): string {
    return this.secure ? '__Host-fivefold' : 'fivefold';
  }
}

/** 32 random bytes as base64url, for sessions and links. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The credential of a session; its id tells nothing of the token. */
export function sessionCredential(sessionHash: Buffer): Credential {
  return {
    kind: 'session',
    id: `session:${sessionHash.toString('hex', 0, 16)}`,
    scopes: null,
    consentId: null,
  };
}

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
