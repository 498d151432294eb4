import { Injectable } from '@nestjs/common';
import { Passwords, SessionService } from '../directory/index.js';
import { refuseWeakPassword } from '../joining/index.js';
import { Mails } from '../mail/index.js';
import type { Caller, OperationContext } from '../platform/index.js';
import type { ChangePasswordInput } from './account.graphql.js';
import { accountLetter } from './letters.js';
import { endOtherSessions } from './own-sessions.js';

const OWN_SQL = 'SELECT email, name, language FROM persons WHERE id = $1';
const END_RESETS_SQL = 'SELECT end_password_resets()';
const SET_SQL = 'UPDATE persons SET password_hash = $2 WHERE id = $1';

/** Passwords of people who have an account. */
@Injectable()
export class PasswordService {
  constructor(
    private readonly mails: Mails,
    private readonly passwords: Passwords,
    private readonly sessions: SessionService,
  ) {}

  /**
   * Changes the caller's password, ends all other sessions and tells the person by mail.
   * @returns how many sessions ended
   * @throws DomainError PASSWORD_WEAK, PASSWORD_WRONG; TOO_MANY_REQUESTS after ten tries in 15 minutes
   */
  async change(
    caller: Caller,
    { password, newPassword }: ChangePasswordInput,
    context: OperationContext,
  ): Promise<number> {
    refuseWeakPassword(newPassword, 'newPassword');
    const { email } = await ownAddress(caller);
    await this.sessions.proveOwn(caller, email, password, context.request.ip);
    return (await this.set(caller, newPassword)).ended;
  }

  /**
   * Sets the password of the person whom the caller is or has become by proof, ends every session but the one that asks and every
   * link to choose it anew, and tells the person by mail.
   * @returns how many sessions ended, and the address of the person
   */
  async set(caller: Caller, password: string): Promise<{ ended: number; email: string }> {
    const passwordHash = await this.passwords.hash(password);
    const db = await caller.db();
    await db.query(SET_SQL, [caller.person(), passwordHash]);
    const ended = await endOtherSessions(caller);
    await db.query(END_RESETS_SQL);
    const { email, name, language } = await ownAddress(caller);
    await this.mails.write(caller, accountLetter('changed', { to: email, name, language }, '/forgot'));
    return { ended, email };
  }
}

async function ownAddress(caller: Caller): Promise<{ email: string; name: string; language: string }> {
  const db = await caller.db();
  const [own] = await db.query<{ email: string; name: string; language: string }[]>(OWN_SQL, [
    caller.person(),
  ]);
  return own!;
}
