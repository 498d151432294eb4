import { DomainError } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { Tries } from '../directory/index.js';
import { Mails } from '../mail/index.js';
import { Notices, operatorAudience } from '../notification/index.js';
import type { Caller, Role } from '../platform/index.js';
import { lostAuthenticatorLetter } from './letters.js';

const TAKE_OFF_SQL = 'SELECT take_off_authenticator($1, $2) AS done';

/** Whose authenticator app is lost. */
export interface LostBy {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly organisationIds: readonly string[];
}

const HEADS: readonly Role[] = ['SME_ADMIN', 'CLUSTER_PUBLISHER'];

/** Takes a lost authenticator app off an account, by the operator. */
@Injectable()
export class LostAuthenticators {
  constructor(
    private readonly mails: Mails,
    private readonly notices: Notices,
    private readonly tries: Tries,
  ) {}

  /**
   * Takes off app, recovery codes, password and sessions: the person comes back by its mailbox. It is mailed the reason; the other
   * operators and the heads of its organisations are told, because whoever asked the operator may not have been that person.
   * @throws DomainError CODES_OWN, CODES_NOT_SET_UP
   */
  async takeOff(caller: Caller, person: LostBy, reason: string): Promise<void> {
    if (person.id === caller.person()) throw new DomainError('CODES_OWN', {});
    const db = await caller.db();
    const [answer] = await db.query<{ done: boolean }[]>(TAKE_OFF_SQL, [person.id, reason]);
    if (!answer?.done) throw new DomainError('CODES_NOT_SET_UP', {});
    await this.tries.forgiveCode(person.id);
    const { id, name, email: to, language } = person;
    await this.mails.write(caller, lostAuthenticatorLetter({ to, name, language }, reason));
    const telling = {
      kind: 'authenticator_taken_off',
      subject: { kind: 'Person', id },
      params: { person: name },
    } as const;
    const heads = person.organisationIds.map((organisationId) => ({ organisationId, roles: HEADS }));
    await this.notices.tell(caller, { ...telling, path: '/people', to: heads });
    await this.notices.tell(caller, { ...telling, path: '/accounts', to: await operatorAudience(caller) });
  }
}
