import { DomainError } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { LostAuthenticators } from '../authenticator/index.js';
import { organisationsById } from '../directory/index.js';
import { Notices } from '../notification/index.js';
import { type Caller, fromGlobalId } from '../platform/index.js';
import { Statements } from '../statement/index.js';
import { type AccountRow, getAccountRow, toAccounts } from './accounts.reads.js';
import type {
  Account,
  SuspendMemberInput,
  SuspendPersonInput,
  TakeOffAuthenticatorInput,
} from './suspension.graphql.js';

const PERSON_SQL = 'SELECT suspend_person($1, $2) AS done';
const MEMBER_SQL = 'SELECT suspend_member($1, $2, $3) AS done';

/**
 * Suspension of people and of their memberships by the operator. The statement of reasons comes first, the database asks for it;
 * sessions end with it, and their sockets within 5 s. It is lifted where the statement is.
 */
@Injectable()
export class SuspensionService {
  constructor(
    private readonly statements: Statements,
    private readonly notices: Notices,
    private readonly lost: LostAuthenticators,
  ) {
    statements.liftBy('person_suspended', async (caller, row) => {
      await (await caller.db()).query(PERSON_SQL, [row.subject_id, false]);
    });
    statements.liftBy('member_suspended', async (caller, row) => {
      await (await caller.db()).query(MEMBER_SQL, [row.subject_id, row.affected_org_id, false]);
    });
  }

  /**
   * Lets a person in no more, wherever it belongs to.
   * @throws DomainError NOT_FOUND, SUSPENDS_SELF, SUSPENDED_ALREADY
   */
  async suspendPerson(caller: Caller, input: SuspendPersonInput): Promise<Account> {
    const person = await this.find(caller, input.personId);
    const { id, name, email: to, language } = person;
    if (person.suspended_at) throw new DomainError('SUSPENDED_ALREADY', {});
    await this.statements.state(caller, {
      ...reasonsOf(input),
      measure: 'person_suspended',
      subjectId: id,
      title: name,
      affected: { person: { id, to, name, language } },
    });
    return this.settle(caller, id, PERSON_SQL, [id, true]);
  }

  /**
   * Lets a person act for one organisation no more; its admins are told.
   * @throws DomainError NOT_FOUND, SUSPENDS_SELF, SUSPENDED_ALREADY
   */
  async suspendMember(caller: Caller, input: SuspendMemberInput): Promise<Account> {
    const person = await this.find(caller, input.personId);
    const { id, name, email: to, language } = person;
    const organisationId = fromGlobalId('Organisation', input.organisationId, ['organisationId']);
    const membership = person.memberships.find((each) => each.id === organisationId);
    if (!membership)
      throw new DomainError('NOT_FOUND', { what: 'Organisation' }, { path: ['organisationId'] });
    if (membership.suspendedAt) throw new DomainError('SUSPENDED_ALREADY', {});
    const [organisation] = await organisationsById(caller, [organisationId]);
    const title = `${name}, ${organisation!.name}`;
    const statementId = await this.statements.state(caller, {
      ...reasonsOf(input),
      measure: 'member_suspended',
      subjectId: id,
      title,
      affected: { organisationId, person: { id, to, name, language } },
    });
    await this.notices.tell(caller, {
      kind: 'decision_stated',
      subject: { kind: 'Statement', id: statementId },
      path: '/decisions',
      to: [{ organisationId, roles: ['SME_ADMIN', 'CLUSTER_PUBLISHER'] }],
      params: { title, reason: input.facts.trim() },
    });
    return this.settle(caller, id, MEMBER_SQL, [id, organisationId, true]);
  }

  /**
   * Takes a lost authenticator app off; see {@link LostAuthenticators.takeOff}.
   * @throws DomainError NOT_FOUND, CODES_OWN, CODES_NOT_SET_UP
   */
  async takeOffAuthenticator(caller: Caller, input: TakeOffAuthenticatorInput): Promise<Account> {
    const person = await getAccountRow(caller, fromGlobalId('Person', input.personId, ['personId']));
    const organisationIds = person.memberships.map(({ id }) => id);
    await this.lost.takeOff(caller, { ...person, organisationIds }, input.reason.trim());
    const [account] = await toAccounts(caller, [await getAccountRow(caller, person.id)]);
    return account!;
  }

  private async find(caller: Caller, globalId: string): Promise<AccountRow> {
    const row = await getAccountRow(caller, fromGlobalId('Person', globalId, ['personId']));
    if (row.id === caller.personId) throw new DomainError('SUSPENDS_SELF', {});
    return row;
  }

  /** Somebody else may have been quicker; then the statement goes as well. */
  private async settle(caller: Caller, id: string, sql: string, values: unknown[]): Promise<Account> {
    const db = await caller.db();
    const [answer] = await db.query<{ done: boolean }[]>(sql, values);
    if (!answer?.done) throw new DomainError('SUSPENDED_ALREADY', {});
    const [account] = await toAccounts(caller, [await getAccountRow(caller, id)]);
    return account!;
  }
}

function reasonsOf({ facts, ground, groundWords }: SuspendPersonInput) {
  return { facts, ground, groundWords };
}
