import { DomainError } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { SessionService } from '../directory/index.js';
import type { Caller, OperationContext } from '../platform/index.js';
import { ErasureLedger } from './ledger.js';
import type { AccountErasure, EraseAccountInput } from './privacy.graphql.js';

const OWN_SQL = 'SELECT email FROM persons WHERE id = $1';
const LEFT_ALONE_SQL = 'SELECT name FROM left_alone()';
const EXPORT_SQL = 'SELECT person_export() AS data';
const ERASE_MYSELF_SQL = 'SELECT erase_myself()';
const ERASE_FOR_SQL = 'SELECT erase_for($1) AS id';

/** What a person may ask of what is kept about them: all of it as a file, and that it goes. */
@Injectable()
export class PrivacyService {
  constructor(
    private readonly sessions: SessionService,
    private readonly ledger: ErasureLedger,
  ) {}

  /**
   * Everything kept about the caller: `account`, `own` rows by table, and `did`: what was done for organisations, when and where.
   * One statement for each column that points at a person.
   * @throws DomainError SIGN_IN_REQUIRED
   */
  async exportOf(caller: Caller): Promise<object> {
    if (!caller.personId) throw new DomainError('SIGN_IN_REQUIRED', {});
    const db = await caller.db();
    const [row] = await db.query<{ data: object | null }[]>(EXPORT_SQL);
    if (!row?.data) throw new DomainError('SIGN_IN_REQUIRED', {});
    return row.data;
  }

  /** What an erasure of the caller's account would meet. @throws DomainError SIGN_IN_REQUIRED */
  async outlook(caller: Caller): Promise<AccountErasure> {
    const email = await this.ownEmail(caller);
    const known = await this.sessions.findCredentials(caller, email);
    const db = await caller.db();
    const alone = await db.query<{ name: string }[]>(LEFT_ALONE_SQL);
    return { leftAlone: alone.map(({ name }) => name), needsPassword: Boolean(known?.password_hash) };
  }

  /**
   * Erases the caller's account and signs out. Deals, figures and trails stay, without the name.
   * @throws DomainError SIGN_IN_REQUIRED; CREDENTIALS_WRONG; TOO_MANY_REQUESTS; LAST_OF_ORGANISATION while an organisation with
   *   open deals has nobody else
   */
  async eraseAccount(caller: Caller, input: EraseAccountInput, context: OperationContext): Promise<void> {
    const email = await this.ownEmail(caller);
    const { leftAlone, needsPassword } = await this.outlook(caller);
    if (input.email.trim().toLowerCase() !== email)
      throw new DomainError('CREDENTIALS_WRONG', {}, { path: ['email'] });
    if (needsPassword) await this.sessions.prove(caller, email, input.password ?? '', context.request.ip);
    const [organisation] = leftAlone;
    if (organisation !== undefined) throw new DomainError('LAST_OF_ORGANISATION', { organisation });
    const db = await caller.db();
    await db.query(ERASE_MYSELF_SQL);
    await this.ledger.note(caller.personId!);
    await this.sessions.signOut(caller, context);
  }

  /**
   * Erases a person who asked the operator for it.
   * @throws DomainError NOT_FOUND for an address that nobody has, and for the operator's own
   */
  async erasePerson(caller: Caller, email: string): Promise<void> {
    const db = await caller.db();
    const [erased] = await db.query<{ id: string | null }[]>(ERASE_FOR_SQL, [email.trim()]);
    if (!erased?.id) throw new DomainError('NOT_FOUND', { what: 'Person' }, { path: ['email'] });
    await this.ledger.note(erased.id);
  }

  private async ownEmail(caller: Caller): Promise<string> {
    if (!caller.personId) throw new DomainError('SIGN_IN_REQUIRED', {});
    const db = await caller.db();
    const [own] = await db.query<{ email: string }[]>(OWN_SQL, [caller.personId]);
    if (!own) throw new DomainError('SIGN_IN_REQUIRED', {});
    return own.email;
  }
}
