import { DomainError } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { Secret } from 'otpauth';
import QRCode from 'qrcode';
import { readViewer, SessionService, Tries, type Viewer } from '../directory/index.js';
import { Mails } from '../mail/index.js';
import { type Caller, GUEST, type OperationContext, Seal, Sessions } from '../platform/index.js';
import { type AuthenticatorSetup, type OwnAuthenticator, SignInStep } from './authenticator.graphql.js';
import { findAuthenticator, makeRecoveryCodes, takeCode, takeEither, totpOf } from './codes.js';
import { authenticatorLetter } from './letters.js';

const WAITING_SQL = 'SELECT person_id, waits_for FROM find_waiting($1)';
const BEGIN_SQL = `
INSERT INTO authenticators AS a (person_id, secret, key_id) VALUES ($1, $2, $3) ON CONFLICT (person_id)
DO UPDATE SET secret = EXCLUDED.secret, key_id = EXCLUDED.key_id, last_step = 0 WHERE a.confirmed_at IS NULL RETURNING a.person_id`;
const CONFIRM_SQL = 'UPDATE authenticators SET confirmed_at = now() WHERE person_id = $1';
const END_SQL = 'DELETE FROM authenticators WHERE person_id = $1';
const END_CODES_SQL = 'DELETE FROM recovery_codes WHERE person_id = $1';
const LEFT_SQL = 'SELECT count(*)::int AS n FROM recovery_codes WHERE person_id = $1 AND used_at IS NULL';
const ROLES_SQL = 'SELECT role FROM memberships WHERE person_id = $1 AND suspended_at IS NULL';
const OWN_SQL = 'SELECT email, name, language FROM persons WHERE id = $1';

/** Who takes a second step: somebody who is signed in, or whom a session waits for. */
interface Asker {
  readonly sessionHash: Buffer;
  readonly waits: boolean;
}

type Request = Pick<OperationContext, 'request'>;

/**
 * The second step of signing in: an authenticator app, and ten recovery codes for who has lost it. A session waits for it ten
 * minutes and is nobody's until then, however it was begun.
 */
@Injectable()
export class AuthenticatorService {
  constructor(
    private readonly mails: Mails,
    private readonly sessions: SessionService,
    private readonly cookies: Sessions,
    private readonly tries: Tries,
    private readonly seal: Seal,
  ) {}

  /** What this browser's sign-in waits for; null where it waits for nothing. One statement. */
  async step(caller: Caller, { request }: Request): Promise<SignInStep | null> {
    const waiting = caller.personId ? undefined : await this.findWaiting(caller, request);
    if (!waiting) return null;
    return waiting.waits_for === 'code' ? SignInStep.CODE : SignInStep.ENROLMENT;
  }

  /** The caller's own authenticator app; null without one. */
  async own(caller: Caller): Promise<OwnAuthenticator | null> {
    const row = await findAuthenticator(caller, this.seal);
    if (!row?.confirmed_at) return null;
    const db = await caller.db();
    const [left] = await db.query<{ n: number }[]>(LEFT_SQL, [caller.person()]);
    return {
      since: row.confirmed_at,
      recoveryCodesLeft: left!.n,
      isRequired: await this.isRequired(caller),
    };
  }

  /**
   * Begins with an authenticator app, which counts once {@link prove} has seen a code of it.
   * @throws DomainError SIGN_IN_REQUIRED, PASSWORD_WRONG, CODES_SET_UP, TOO_MANY_REQUESTS
   */
  async start(
    caller: Caller,
    password: string | null,
    context: OperationContext,
  ): Promise<AuthenticatorSetup> {
    const guest = caller.identity;
    const { waits } = await this.become(caller, context);
    const db = await caller.db();
    const [own] = await db.query<{ email: string }[]>(OWN_SQL, [caller.person()]);
    if (!waits) await this.sessions.proveOwn(caller, own!.email, password ?? '', context.request.ip);
    const secret = new Secret({ size: 20 }).base32;
    const sealed = await this.seal.seal(secret, caller.person());
    const begun = await db.query<unknown[]>(BEGIN_SQL, [caller.person(), sealed, this.seal.keyId]);
    if (begun.length === 0) throw new DomainError('CODES_SET_UP', {});
    if (waits) await caller.become(guest);
    const address = totpOf(secret, own!.email).toString();
    const picture = await QRCode.toString(address, { type: 'svg', margin: 2 });
    return {
      secret,
      address,
      picture: `data:image/svg+xml;base64,${Buffer.from(picture).toString('base64')}`,
    };
  }

  /**
   * Takes a code: ends the waiting of a sign-in, and confirms an authenticator app that was begun with.
   * @returns the person, and recovery codes where the app is new
   * @throws DomainError SIGN_IN_REQUIRED, CODE_WRONG; TOO_MANY_REQUESTS after 5 tries in 15 minutes or 20 in a day
   */
  async prove(
    caller: Caller,
    code: string,
    context: OperationContext,
  ): Promise<{ viewer: Viewer; recoveryCodes: string[] | null }> {
    const { waits, sessionHash } = await this.become(caller, context);
    await this.tries.countCode(caller.person());
    const row = await findAuthenticator(caller, this.seal);
    if (!row) throw new DomainError('CODE_WRONG', {}, { path: ['code'] });
    const isNew = row.confirmed_at === null;
    if (isNew) await takeCode(caller, row, code);
    else await takeEither(caller, row, code);
    await this.tries.forgiveCode(caller.person());
    const recoveryCodes = isNew ? await this.confirm(caller) : null;
    const viewer =
      waits || isNew ? await this.sessions.complete(caller, sessionHash) : (await readViewer(caller))!;
    return { viewer, recoveryCodes };
  }

  /** Ten recovery codes in place of the earlier ones. @throws DomainError CODE_WRONG, TOO_MANY_REQUESTS */
  async renew(caller: Caller, code: string): Promise<string[]> {
    await this.check(caller, code);
    return makeRecoveryCodes(caller);
  }

  /** Takes the authenticator app off. @throws DomainError CODES_REQUIRED, CODE_WRONG, TOO_MANY_REQUESTS */
  async end(caller: Caller, code: string): Promise<void> {
    if (await this.isRequired(caller)) throw new DomainError('CODES_REQUIRED', {});
    await this.check(caller, code);
    const db = await caller.db();
    await db.query(END_SQL, [caller.person()]);
    await db.query(END_CODES_SQL, [caller.person()]);
    await this.tell(caller);
  }

  private async check(caller: Caller, code: string): Promise<void> {
    await this.tries.countCode(caller.person());
    const row = await findAuthenticator(caller, this.seal);
    if (!row?.confirmed_at) throw new DomainError('CODE_WRONG', {}, { path: ['code'] });
    await takeEither(caller, row, code);
    await this.tries.forgiveCode(caller.person());
  }

  private async confirm(caller: Caller): Promise<string[]> {
    const db = await caller.db();
    await db.query(CONFIRM_SQL, [caller.person()]);
    await this.tell(caller);
    return makeRecoveryCodes(caller);
  }

  /** Whoever changes the second step of an account is seen by its person. */
  private async tell(caller: Caller): Promise<void> {
    const db = await caller.db();
    const [own] = await db.query<{ email: string; name: string; language: string }[]>(OWN_SQL, [
      caller.person(),
    ]);
    await this.mails.write(caller, authenticatorLetter({ ...own!, to: own!.email }));
  }

  private async isRequired(caller: Caller): Promise<boolean> {
    const db = await caller.db();
    const rows = await db.query<{ role: NonNullable<Caller['role']> }[]>(ROLES_SQL, [caller.person()]);
    return rows.some(({ role }) => this.cookies.asksForCode(role));
  }

  /** The caller becomes whom the session of this browser waits for, unless somebody is signed in. */
  private async become(caller: Caller, { request }: Request): Promise<Asker> {
    if (caller.personId && caller.sessionHash) return { sessionHash: caller.sessionHash, waits: false };
    const sessionHash = this.cookies.tokenHash(request);
    const waiting = await this.findWaiting(caller, request);
    if (!sessionHash || !waiting) throw new DomainError('SIGN_IN_REQUIRED', {});
    await caller.become({ ...GUEST, personId: waiting.person_id, language: caller.language });
    return { sessionHash, waits: true };
  }

  private async findWaiting(
    caller: Caller,
    request: OperationContext['request'],
  ): Promise<{ person_id: string; waits_for: string } | undefined> {
    const sessionHash = this.cookies.tokenHash(request);
    if (!sessionHash) return undefined;
    const db = await caller.db();
    return (await db.query<{ person_id: string; waits_for: string }[]>(WAITING_SQL, [sessionHash]))[0];
  }
}
