import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Config } from '../config.js';
import { GUEST, type Identity } from './caller.js';

/** Days until a session ends whatever happens. */
export const SESSION_DAYS = 14;

const FIND_CALLER_SQL = 'SELECT * FROM find_caller($1)';

interface CallerRow {
  person_id: string;
  person_name: string;
  language: string;
  organisation_id: string | null;
  organisation_kind: Identity['organisationKind'];
  role: Identity['role'];
}

/** Opaque session tokens: 32 random bytes in a cookie, their SHA-256 on the server. */
@Injectable()
export class Sessions {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** Who stands behind the cookie of `request`; the guest when there is none or it has ended. One statement. */
  async identify(request: Pick<FastifyRequest, 'headers' | 'cookies'>): Promise<Identity> {
    const language = request.headers['accept-language']?.slice(0, 2).toLowerCase() ?? 'en';
    const guest = { ...GUEST, language: ['en', 'lv', 'et', 'sv'].includes(language) ? language : 'en' };
    const token = request.cookies[this.cookieName];
    return (token && (await this.identifyHash(hashToken(token)))) || guest;
  }

  /** Who stands behind a session as it is now; null when it has ended. One statement. */
  async identifyHash(sessionHash: Buffer): Promise<Identity | null> {
    const [row] = await this.source.query<CallerRow[]>(FIND_CALLER_SQL, [sessionHash]);
    if (!row) return null;
    return {
      personId: row.person_id,
      personName: row.person_name,
      organisationId: row.organisation_id,
      organisationKind: row.organisation_kind,
      role: row.role,
      language: row.language,
      sessionHash,
    };
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

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
