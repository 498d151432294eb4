import { DomainError } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import {
  type Caller,
  fromGlobalId,
  GUEST,
  hashToken,
  newToken,
  type OperationContext,
  SESSION_DAYS,
  sessionCredential,
  Sessions,
} from '../platform/index.js';
import { deviceOf } from './device.js';
import { Passwords } from './passwords.js';
import { SessionEntity } from './session.entity.js';
import type { SignInInput, Viewer } from './session.graphql.js';
import { Tries } from './tries.js';
import { findOwnPerson, type MembershipRow, ownMemberships, readViewer } from './viewer.reads.js';

const FIND_CREDENTIALS_SQL = 'SELECT person_id, password_hash, confirmed FROM find_credentials($1)';
const ENROLLED_SQL = 'SELECT FROM authenticators WHERE person_id = $1 AND confirmed_at IS NOT NULL';
const EXPIRY_SQL = 'now() + make_interval(mins => :minutes)';
const SESSION_MINUTES = SESSION_DAYS * 24 * 60;
const WITH_CODE_SQL = 'SELECT FROM sessions WHERE token_hash = $1 AND with_code';
/** How long a session waits for its second step. */
const WAITING_MINUTES = 10;
const COMPLETE_SQL = `
UPDATE sessions SET waits_for = NULL, with_code = true, expires_at = now() + make_interval(mins => $2)
WHERE token_hash = $1 RETURNING organisation_id`;

interface Credentials {
  readonly person_id: string;
  readonly password_hash: string | null;
  readonly confirmed: boolean;
}

/** Sessions: begun by proof, bound to one organisation at a time, ended by the person or by age. */
@Injectable()
export class SessionService {
  constructor(
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
    private readonly tries: Tries,
  ) {}

  /**
   * Signs in by e-mail and password. An unknown address and a wrong password look the same and take as long.
   * @throws DomainError CREDENTIALS_WRONG; TOO_MANY_REQUESTS after ten tries in 15 minutes
   */
  async signIn(
    caller: Caller,
    { email, password }: SignInInput,
    context: OperationContext,
  ): Promise<Viewer | null> {
    const personId = await this.prove(caller, email.trim().toLowerCase(), password, context.request.ip);
    return this.begin(caller, personId, context);
  }

  /**
   * The person whose password this is.
   * @param email lower case
   * @throws DomainError CREDENTIALS_WRONG, TOO_MANY_REQUESTS
   */
  async prove(caller: Caller, email: string, password: string, ip: string): Promise<string> {
    await this.tries.countPassword(ip, email);
    const known = await this.findCredentials(caller, email);
    const right = await this.passwords.matches(known?.password_hash ?? null, password);
    if (!known?.confirmed || !right) throw new DomainError('CREDENTIALS_WRONG', {});
    await this.tries.forgive(ip, email);
    return known.person_id;
  }

  /** Proves once more who is signed in. @throws DomainError PASSWORD_WRONG, TOO_MANY_REQUESTS */
  async proveOwn(caller: Caller, email: string, password: string, ip: string): Promise<void> {
    try {
      await this.prove(caller, email, password, ip);
    } catch (cause) {
      if (!(cause instanceof DomainError) || cause.code !== 'CREDENTIALS_WRONG') throw cause;
      throw new DomainError('PASSWORD_WRONG', {}, { cause, path: ['password'] });
    }
  }

  /** The person with this address, for code that asks for proof next; undefined for an unknown one. */
  async findCredentials(caller: Caller, email: string): Promise<Credentials | undefined> {
    const db = await caller.db();
    return (await db.query<Credentials[]>(FIND_CREDENTIALS_SQL, [email]))[0];
  }

  /**
   * Begins a session of a proven person and ends the one the browser had. Acts for `organisationId`, else for the
   * organisation the person joined first.
   * @returns null where a second step has to be taken first: the caller is a guest until then
   */
  async begin(
    caller: Caller,
    personId: string,
    context: Pick<OperationContext, 'request' | 'reply'>,
    organisationId?: string,
  ): Promise<Viewer | null> {
    await this.end(caller);
    await caller.become({ ...GUEST, personId, language: caller.language });
    const memberships = await ownMemberships(caller);
    const acting = memberships.find((row) => row.id === organisationId) ?? memberships[0];
    const token = newToken();
    const sessionHash = hashToken(token);
    const waitsFor = await this.secondStep(caller, memberships);
    if (!waitsFor) await this.actFor(caller, acting, sessionHash);
    const db = await caller.db();
    const organisation = acting?.id ?? null;
    await db
      .createQueryBuilder()
      .insert()
      .into(SessionEntity)
      .values({
        id: uuidv7(),
        tokenHash: sessionHash,
        personId,
        organisationId: organisation,
        waitsFor,
        expiresAt: () => EXPIRY_SQL,
        ...deviceOf(context.request.headers['user-agent']),
      })
      .setParameter('minutes', waitsFor ? WAITING_MINUTES : SESSION_MINUTES)
      .execute();
    caller.onCommit(() => this.sessions.give(context.reply, token));
    if (waitsFor) await caller.become({ ...GUEST, language: caller.language });
    return readViewer(caller);
  }

  /** Goes on with a session whose second step the caller has taken, as the person that it has become by that. */
  async complete(caller: Caller, sessionHash: Buffer): Promise<Viewer> {
    const db = await caller.db();
    const [rows] = await db.query<[{ organisation_id: string | null }[], number]>(COMPLETE_SQL, [
      sessionHash,
      SESSION_MINUTES,
    ]);
    const memberships = await ownMemberships(caller);
    const acting = memberships.find((row) => row.id === rows[0]?.organisation_id) ?? memberships[0];
    await this.actFor(caller, acting, sessionHash);
    return (await readViewer(caller))!;
  }

  /** What the person has to prove beside the password; null for nothing. */
  private async secondStep(
    caller: Caller,
    memberships: readonly MembershipRow[],
  ): Promise<'code' | 'enrolment' | null> {
    const db = await caller.db();
    const enrolled = await db.query<unknown[]>(ENROLLED_SQL, [caller.personId]);
    if (enrolled.length > 0) return 'code';
    return memberships.some(({ role }) => this.sessions.asksForCode(role)) ? 'enrolment' : null;
  }

  /** Ends the session, on the server and in the browser. A guest may call it as well. */
  async signOut(caller: Caller, context: OperationContext): Promise<void> {
    await this.end(caller);
    caller.onCommit(() => this.sessions.take(context.reply));
  }

  /** Ends the session on the server and goes on as a guest; before the caller becomes somebody else. */
  async end(caller: Caller): Promise<void> {
    if (!caller.sessionHash) return;
    const db = await caller.db();
    await db.delete(SessionEntity, { tokenHash: caller.sessionHash });
    await caller.become({ ...GUEST, language: caller.language });
  }

  /**
   * Acts for another of the person's organisations from now on, in this session only.
   * @throws DomainError NOT_FOUND for an organisation that the person does not belong to, as for an unknown one; SIGN_IN_REQUIRED for a role
   *   that asks for a second step, where the session was begun without one
   */
  async switchTo(caller: Caller, globalId: string): Promise<Viewer> {
    if (!caller.personId || !caller.sessionHash) throw new DomainError('SIGN_IN_REQUIRED', {});
    const id = fromGlobalId('Organisation', globalId, ['organisationId']);
    const membership = (await ownMemberships(caller)).find((row) => row.id === id);
    if (!membership)
      throw new DomainError('NOT_FOUND', { what: 'Organisation' }, { path: ['organisationId'] });
    const db = await caller.db();
    if (this.sessions.asksForCode(membership.role)) {
      const proven = await db.query<unknown[]>(WITH_CODE_SQL, [caller.sessionHash]);
      if (proven.length === 0) throw new DomainError('SIGN_IN_REQUIRED', {});
    }
    await db.update(SessionEntity, { tokenHash: caller.sessionHash }, { organisationId: id });
    await this.actFor(caller, membership, caller.sessionHash);
    return (await readViewer(caller))!;
  }

  private async actFor(
    caller: Caller,
    membership: MembershipRow | undefined,
    sessionHash: Buffer,
  ): Promise<void> {
    const person = (await findOwnPerson(caller))!;
    await caller.become({
      personId: person.id,
      personName: person.name,
      organisationId: membership?.id ?? null,
      organisationKind: membership?.kind ?? null,
      role: membership?.role ?? null,
      language: person.language,
      sessionHash,
      credential: sessionCredential(sessionHash),
    });
  }
}
