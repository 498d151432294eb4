import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { DomainError, isUuid, type Scope, SCOPES } from '@fivefold/domain';
import { Inject, Injectable } from '@nestjs/common';
import { compactVerify, decodeJwt, jwtVerify, SignJWT } from 'jose';
import { DataSource } from 'typeorm';
import { Config } from '../config.js';

/** How long a token lasts, seconds. */
export const TOKEN_SECONDS = 600;

const ALGORITHMS = ['EdDSA'];
const TYPE = 'at+jwt';
/** Longer than any token of ours. */
const MAX_LENGTH = 2000;
const SEED_SQL = "SELECT key FROM signing_keys WHERE purpose = 'partner-token'";
/** A private key of Ed25519 as PKCS #8, up to its 32 bytes (RFC 8410). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/** What a signed token says; its age is asked by {@link PartnerTokens.refuseOld}. */
export interface TokenClaims {
  readonly keyId: string;
  readonly scopes: readonly Scope[];
}

/** Tokens of partner apps: signed by Ed25519, for this API alone, for ten minutes by the database's clock. */
@Injectable()
export class PartnerTokens {
  private pair: Promise<{ secret: KeyObject; open: KeyObject }> | null = null;

  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** @param at now, by the clock of the database */
  async sign({ keyId, scopes }: TokenClaims, at: Date): Promise<string> {
    const { secret } = await this.keys();
    const second = Math.floor(at.getTime() / 1000);
    return new SignJWT({ scope: scopes.join(' ') })
      .setProtectedHeader({ alg: 'EdDSA', typ: TYPE })
      .setIssuer(this.issuer)
      .setAudience(this.audience)
      .setSubject(keyId)
      .setIssuedAt(second)
      .setExpirationTime(second + TOKEN_SECONDS)
      .sign(secret);
  }

  /**
   * What a token says, once it is sure that this platform wrote it. Whether it is still valid the database's clock tells later, so
   * that nobody makes the database work by a token that is none.
   * @throws DomainError CREDENTIAL_INVALID
   */
  async read(token: string): Promise<TokenClaims> {
    if (token.length > MAX_LENGTH) throw new DomainError('CREDENTIAL_INVALID', {});
    const { open } = await this.keys();
    await compactVerify(token, open, { algorithms: ALGORITHMS }).catch(refuse);
    const { sub, scope } = decodeJwt<{ scope?: unknown }>(token);
    if (!sub || !isUuid(sub)) throw new DomainError('CREDENTIAL_INVALID', {});
    const named = String(scope ?? '').split(' ');
    return { keyId: sub, scopes: SCOPES.filter((each) => named.includes(each)) };
  }

  /** @param at now, by the clock of the database. @throws DomainError CREDENTIAL_INVALID for an old token or one for others */
  async refuseOld(token: string, at: Date): Promise<void> {
    const { open } = await this.keys();
    await jwtVerify(token, open, {
      algorithms: ALGORITHMS,
      typ: TYPE,
      issuer: this.issuer,
      audience: this.audience,
      maxTokenAge: TOKEN_SECONDS,
      requiredClaims: ['exp', 'sub', 'scope'],
      currentDate: at,
    }).catch(refuse);
  }

  private get issuer(): string {
    return this.config.publicUrl ?? 'http://localhost';
  }
  private get audience(): string {
    return `${this.issuer}/graphql`;
  }

  private async keys(): Promise<{ secret: KeyObject; open: KeyObject }> {
    this.pair ??= this.load();
    // A database that was not there once is asked again.
    this.pair.catch(() => (this.pair = null));
    return this.pair;
  }

  private async load(): Promise<{ secret: KeyObject; open: KeyObject }> {
    const [row] = await this.source.query<{ key: Buffer }[]>(SEED_SQL);
    const key = Buffer.concat([PKCS8_PREFIX, row!.key]);
    const secret = createPrivateKey({ key, format: 'der', type: 'pkcs8' });
    return { secret, open: createPublicKey(secret) };
  }
}

function refuse(cause: unknown): never {
  throw new DomainError('CREDENTIAL_INVALID', {}, { cause });
}
