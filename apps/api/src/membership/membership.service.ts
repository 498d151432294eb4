import { DomainError } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { organisationName, organisationsById, Tries } from '../directory/index.js';
import { toAddress, toName } from '../joining/index.js';
import { Mails } from '../mail/index.js';
import { Notices } from '../notification/index.js';
import {
  type Caller,
  fromGlobalId,
  hashToken,
  InvalidInput,
  newToken,
  Outbox,
  readGlobalId,
} from '../platform/index.js';
import { memberLetter } from './letters.js';
import type {
  AnswerMemberInvitationInput,
  ClusterMembership,
  EndMembershipInput,
  InvitedFirmInput,
  InviteMembersInput,
  MemberInvitation,
  VerifyMembershipInput,
  WithdrawMemberInvitationInput,
} from './membership.graphql.js';
import {
  findInvitation,
  findMembership,
  invitationByToken,
  type InvitationRow,
  type MembershipRow,
  toInvitation,
  toMembership,
} from './membership.reads.js';

const INVITE_SQL = `
INSERT INTO member_invitations (id, cluster_id, company_id, company_name, email, token_hash, member_from, member_until, invited_by)
SELECT r.id, $2, r.company_id, r.company_name, r.email, decode(r.token_hash, 'hex'), $3, $4, $5
FROM jsonb_to_recordset($1) AS r (id uuid, company_id uuid, company_name text, email text, token_hash text)`;
const PRESENT_SQL = `
SELECT company_id FROM cluster_members WHERE cluster_id = $1 AND company_id = ANY ($2)
  AND (member_until IS NULL OR member_until > $3)
UNION SELECT company_id FROM member_invitations WHERE cluster_id = $1 AND company_id = ANY ($2) AND outcome IS NULL`;
const CLAIM_SQL = 'SELECT claim_member_invitation($1) AS id';
const ANSWER_SQL = `
UPDATE member_invitations SET outcome = $2, answered_by = $3, answered_at = app_now(), version = version + 1
WHERE id = $1 AND outcome IS NULL AND ($4::int IS NULL OR version = $4)`;
const JOIN_SQL = `
INSERT INTO cluster_members (cluster_id, company_id, member_from, member_until, verified_at)
SELECT cluster_id, company_id, member_from, member_until, app_now() FROM member_invitations WHERE id = $1
ON CONFLICT ON CONSTRAINT cluster_members_pkey DO UPDATE SET member_from = EXCLUDED.member_from,
  member_until = EXCLUDED.member_until, verified_at = app_now(), version = cluster_members.version + 1`;
const RECORD_SQL = `
INSERT INTO member_records (id, cluster_id, company_id, action, day, note, person_id) VALUES ($1, $2, $3, $4, $5, $6, $7)`;
const VERIFY_SQL = `
UPDATE cluster_members SET verified_at = app_now(), version = version + 1
WHERE cluster_id = $1 AND company_id = $2 AND version = $3 AND verified_at IS NULL`;
const END_SQL = `
UPDATE cluster_members SET member_until = $4, version = version + 1
WHERE cluster_id = $1 AND company_id = $2 AND version = $3`;
const DAYS_SQL = 'SELECT $1::date >= app_today() AS ahead';

/** Membership of firms in clusters: invited by the cluster, confirmed by the firm, ended by either with a note. */
@Injectable()
export class MembershipService {
  constructor(
    private readonly mails: Mails,
    private readonly notices: Notices,
    private readonly outbox: Outbox,
    private readonly tries: Tries,
  ) {}

  /**
   * Invites one firm or many: all of them, or none. One known by its id finds it in the page; one known by an address gets a mail
   * whose reader confirms for a firm of the own, whether or not it has an account.
   * @returns how many were sent
   * @throws InvalidInput with one problem for each firm at fault: MEMBER_ALREADY, NAME_MISSING, EMAIL_INVALID, NOT_FOUND;
   *   DomainError INPUT_INVALID where the days are no span, TOO_MANY_REQUESTS after 20 rounds in an hour
   */
  async invite(caller: Caller, input: InviteMembersInput): Promise<number> {
    const { organisationId: cluster, personId, personName } = caller.signedIn();
    const { memberFrom, memberUntil = null, firms } = input;
    if (memberUntil !== null && memberUntil <= memberFrom) {
      const problem = 'The end must lie after the beginning.';
      throw new DomainError(
        'INPUT_INVALID',
        { field: 'memberUntil', problem },
        { path: ['input', 'memberUntil'] },
      );
    }
    const rows = await this.read(caller, cluster, memberFrom, firms);
    await this.tries.countMemberRound(personId);
    const db = await caller.db();
    const stored = rows.map(({ token, ...row }) => ({
      ...row,
      token_hash: token && hashToken(token).toString('hex'),
    }));
    await db.query(INVITE_SQL, [JSON.stringify(stored), cluster, memberFrom, memberUntil, personId]);
    const organisation = await organisationName(caller, cluster);
    for (const { id, company_id, company_name, email, token } of rows) {
      if (company_id !== null)
        await this.notices.tell(caller, {
          kind: 'member_invited',
          subject: { kind: 'MemberInvitation', id },
          path: '/members',
          to: [{ organisationId: company_id, roles: ['SME_ADMIN'] }],
          params: { organisation, person: personName },
        });
      else {
        const to = { to: email!, name: company_name, language: caller.language };
        await this.mails.write(caller, memberLetter(to, organisation, `/membership?token=${token!}`));
      }
    }
    return rows.length;
  }

  /**
   * The firm answers; from the first day of the invitation on it belongs to the cluster, verified by both.
   * @throws DomainError NOT_FOUND, LINK_INVALID, INVITATION_ANSWERED
   */
  async answer(caller: Caller, input: AnswerMemberInvitationInput): Promise<MemberInvitation> {
    const { organisationId } = caller.signedIn();
    const row = await this.claimed(caller, input);
    if (row.company_id !== organisationId) throw new DomainError('NOT_ALLOWED', {});
    const outcome = input.confirm ? 'confirmed' : 'declined';
    await this.close(caller, row.id, outcome, null);
    const db = await caller.db();
    if (input.confirm) {
      await db.query(JOIN_SQL, [row.id]);
      await this.record(caller, row.cluster_id, organisationId, 'joined', row.member_from, '');
      await this.outbox.tell(caller, 'organisation', organisationId);
    }
    await this.notices.tell(caller, {
      kind: input.confirm ? 'member_confirmed' : 'member_declined',
      subject: { kind: 'MemberInvitation', id: row.id },
      path: '/members',
      to: [{ organisationId: row.cluster_id }],
      params: { organisation: await organisationName(caller, organisationId) },
    });
    return toInvitation((await findInvitation(caller, row.id))!, caller);
  }

  /** Takes an invitation back. @throws DomainError NOT_FOUND, STALE_VERSION, INVITATION_ANSWERED */
  async withdraw(caller: Caller, input: WithdrawMemberInvitationInput): Promise<MemberInvitation> {
    const id = fromGlobalId('MemberInvitation', input.id, ['input', 'id']);
    const row = await findInvitation(caller, id);
    if (!row || row.cluster_id !== caller.organisationId) throw missing('invitation');
    if (row.outcome !== null) throw new DomainError('INVITATION_ANSWERED', {});
    await this.close(caller, id, 'withdrawn', input.version);
    return toInvitation((await findInvitation(caller, id))!, caller);
  }

  /** The cluster has checked a membership that nobody had. @throws DomainError NOT_FOUND, STALE_VERSION */
  async verify(caller: Caller, input: VerifyMembershipInput): Promise<ClusterMembership> {
    const row = await this.find(caller, input.id);
    if (row.cluster_id !== caller.organisationId) throw missing('membership');
    const db = await caller.db();
    const values = [row.cluster_id, row.company_id, input.version];
    const [, changed] = await db.query<[unknown[], number]>(VERIFY_SQL, values);
    if (changed !== 1) throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    await this.record(caller, row.cluster_id, row.company_id, 'verified', null, input.note ?? '');
    return toMembership(await this.find(caller, input.id), caller);
  }

  /**
   * Ends a membership on a day, today or later and not after the end that is known; the other side is told why.
   * @throws DomainError NOT_FOUND, STALE_VERSION, DAY_PAST_DUE, MEMBERSHIP_OVER
   */
  async end(caller: Caller, input: EndMembershipInput): Promise<ClusterMembership> {
    const { organisationId } = caller.signedIn();
    const row = await this.find(caller, input.id);
    if (row.is_over || (row.member_until !== null && input.on > row.member_until))
      throw new DomainError('MEMBERSHIP_OVER', {});
    const db = await caller.db();
    const [day] = await db.query<{ ahead: boolean }[]>(DAYS_SQL, [input.on]);
    if (!day?.ahead) throw new DomainError('DAY_PAST_DUE', {}, { path: ['input', 'on'] });
    const values = [row.cluster_id, row.company_id, input.version, input.on];
    const [, changed] = await db.query<[unknown[], number]>(END_SQL, values);
    if (changed !== 1) throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    const note = input.note.trim();
    await this.record(caller, row.cluster_id, row.company_id, 'ended', input.on, note);
    await this.outbox.tell(caller, 'organisation', row.company_id);
    const other = organisationId === row.cluster_id ? row.company_id : row.cluster_id;
    await this.notices.tell(caller, {
      kind: 'member_ended',
      subject: { kind: 'Organisation', id: row.company_id },
      path: '/members',
      to: [{ organisationId: other }],
      params: { organisation: await organisationName(caller, organisationId), day: input.on, reason: note },
    });
    return toMembership(await this.find(caller, input.id), caller);
  }

  /** What is invited, row by row; every fault is named by its place. */
  private async read(caller: Caller, cluster: string, from: string, firms: readonly InvitedFirmInput[]) {
    const problems: DomainError[] = [];
    const path = (at: number, field: string) => ({ path: ['input', 'firms', String(at), field] });
    const ids = firms.map((firm, at) => {
      if (!firm.companyId) return null;
      try {
        return fromGlobalId('Organisation', firm.companyId, path(at, 'companyId').path);
      } catch (problem) {
        problems.push(problem as DomainError);
        return null;
      }
    });
    const wanted = ids.filter((id) => id !== null);
    const known = new Map((await organisationsById(caller, wanted)).map((one) => [one?.key, one]));
    const db = await caller.db();
    const present = new Set(
      (await db.query<{ company_id: string }[]>(PRESENT_SQL, [cluster, wanted, from])).map(
        (one) => one.company_id,
      ),
    );
    const seen = new Set<string>();
    const rows = firms.map((firm, at) => {
      const companyId = ids[at] ?? null;
      const row = {
        id: uuidv7(),
        company_id: companyId,
        company_name: '',
        email: null as string | null,
        token: null as string | null,
      };
      try {
        if (companyId !== null) {
          const company = known.get(companyId);
          if (company?.kind !== 'COMPANY') throw new DomainError('NOT_FOUND', { what: 'firm' });
          row.company_name = company.name;
        } else if (!firm.companyId) {
          row.company_name = toName(firm.name ?? '', 'name');
          row.email = toAddress(firm.email ?? '');
          row.token = newToken();
        }
        const key = companyId ?? row.email ?? '';
        if (present.has(key) || seen.has(key))
          throw new DomainError('MEMBER_ALREADY', { name: row.company_name });
        seen.add(key);
      } catch (problem) {
        if (!(problem instanceof DomainError)) throw problem;
        const field =
          problem.code === 'NAME_MISSING' ? 'name' : problem.code === 'EMAIL_INVALID' ? 'email' : 'companyId';
        problems.push(new DomainError(problem.code, problem.params as never, path(at, field)));
      }
      return row;
    });
    if (problems.length > 0) throw new InvalidInput(problems);
    return rows;
  }

  private async claimed(caller: Caller, input: AnswerMemberInvitationInput): Promise<InvitationRow> {
    const db = await caller.db();
    if (input.token) {
      const tokenHash = hashToken(input.token);
      const open = await invitationByToken(caller, tokenHash);
      const [claim] = open ? await db.query<{ id: string | null }[]>(CLAIM_SQL, [tokenHash]) : [];
      const row = claim?.id ? await findInvitation(caller, claim.id) : null;
      if (!row) throw new DomainError('LINK_INVALID', {}, { path: ['input', 'token'] });
      return row;
    }
    const row = await findInvitation(
      caller,
      fromGlobalId('MemberInvitation', input.id ?? '', ['input', 'id']),
    );
    if (!row || row.company_id !== caller.organisationId) throw missing('invitation');
    if (row.outcome !== null) throw new DomainError('INVITATION_ANSWERED', {});
    return row;
  }

  private async close(caller: Caller, id: string, outcome: string, version: number | null): Promise<void> {
    const db = await caller.db();
    const values = [id, outcome, caller.signedIn().personId, version];
    const [, changed] = await db.query<[unknown[], number]>(ANSWER_SQL, values);
    if (changed !== 1) throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
  }

  private async find(caller: Caller, globalId: string): Promise<MembershipRow> {
    const { kind, key } = readGlobalId(globalId) ?? { kind: '', key: '' };
    const row = kind === 'ClusterMembership' ? await findMembership(caller, key) : null;
    if (!row) throw missing('membership');
    return row;
  }

  private async record(
    caller: Caller,
    cluster: string,
    company: string,
    action: 'joined' | 'verified' | 'ended',
    day: string | null,
    note: string,
  ): Promise<void> {
    const db = await caller.db();
    const { personId } = caller.signedIn();
    await db.query(RECORD_SQL, [uuidv7(), cluster, company, action, day, note.trim(), personId]);
  }
}

function missing(what: string): DomainError {
  return new DomainError('NOT_FOUND', { what }, { path: ['input', 'id'] });
}
