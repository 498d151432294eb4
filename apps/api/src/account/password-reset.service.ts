import { DomainError } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { SessionService, Tries } from '../directory/index.js';
import { refuseWeakPassword, toAddress } from '../joining/index.js';
import { Mails } from '../mail/index.js';
import { type Caller, Clock, GUEST, hashToken, newToken, type OperationContext } from '../platform/index.js';
import type { ResetPasswordInput } from './account.graphql.js';
import { accountLetter } from './letters.js';
import { PasswordService } from './password.service.js';

const ASK_SQL = 'INSERT INTO password_resets (id, email) VALUES ($1, $2)';
const DUE_SQL = `
SELECT id FROM password_resets WHERE token_hash IS NULL OR expires_at <= now() ORDER BY asked_at LIMIT $1`;
const FIND_SQL = `
SELECT r.email, p.id, p.name, p.language FROM password_resets r
LEFT JOIN persons p ON p.email = r.email AND p.confirmed_at IS NOT NULL AND p.suspended_at IS NULL
WHERE r.id = $1 AND r.token_hash IS NULL AND r.expires_at > now() FOR UPDATE OF r`;
const MAKE_SQL = `
UPDATE password_resets SET person_id = $2, token_hash = $3, expires_at = now() + interval '30 minutes' WHERE id = $1`;
const REPLACED_SQL = 'DELETE FROM password_resets WHERE person_id = $1 AND id <> $2';
const FORGET_SQL = 'DELETE FROM password_resets WHERE id = $1';
const USE_SQL = 'SELECT use_password_reset($1) AS id';

interface AskedRow {
  readonly email: string;
  /** Null where the address is of nobody. */
  readonly id: string | null;
  readonly name: string;
  readonly language: string;
}

/**
 * Forgotten passwords. Asking writes the same row for every address and looks nobody up; the worker does, a moment later, so
 * neither the answer nor its time tells whether an address is known.
 */
@Injectable()
export class PasswordResetService {
  constructor(
    private readonly mails: Mails,
    private readonly passwords: PasswordService,
    private readonly sessions: SessionService,
    private readonly tries: Tries,
    clock: Clock,
  ) {
    clock.register({
      name: 'account.reset',
      dueSql: DUE_SQL,
      act: (caller, id) => this.follow(caller, id),
    });
  }

  /**
   * Asks for a link by mail.
   * @throws DomainError EMAIL_INVALID; TOO_MANY_REQUESTS after 5 in an hour for one address, 30 from one network address
   */
  async ask(caller: Caller, email: string, context: OperationContext): Promise<void> {
    const address = toAddress(email);
    await this.tries.countReset(context.request.ip, address);
    const db = await caller.db();
    await db.query(ASK_SQL, [uuidv7(), address]);
  }

  /**
   * Chooses the password anew by a link and ends every session of the person. Signs nobody in.
   * @throws DomainError PASSWORD_WEAK, LINK_INVALID
   */
  async reset(
    caller: Caller,
    { token, password }: ResetPasswordInput,
    context: OperationContext,
  ): Promise<void> {
    refuseWeakPassword(password);
    const db = await caller.db();
    const [used] = await db.query<{ id: string | null }[]>(USE_SQL, [hashToken(token)]);
    if (!used?.id) throw new DomainError('LINK_INVALID', {}, { path: ['token'] });
    await this.sessions.signOut(caller, context);
    const guest = caller.identity;
    await caller.become({ ...GUEST, personId: used.id, language: caller.language });
    const { email } = await this.passwords.set(caller, password);
    await caller.become(guest);
    caller.onCommit(() => this.tries.unlock(email));
  }

  /** What the worker does with a row: a link for its person, else nothing is left of it. Locks the row. */
  private async follow(caller: Caller, id: string): Promise<void> {
    const db = await caller.db();
    const [asked] = await db.query<AskedRow[]>(FIND_SQL, [id]);
    if (!asked?.id) return void (await db.query(FORGET_SQL, [id]));
    const token = newToken();
    await db.query(MAKE_SQL, [id, asked.id, hashToken(token)]);
    await db.query(REPLACED_SQL, [asked.id, id]);
    const { email: to, name, language } = asked;
    await this.mails.write(caller, accountLetter('reset', { to, name, language }, `/reset?token=${token}`));
  }
}
