import { DomainError } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import {
  organisationName,
  organisationsById,
  Passwords,
  SessionService,
  Tries,
  type Viewer,
} from '../directory/index.js';
import {
  afterId,
  type Caller,
  GUEST,
  type OperationContext,
  type OrganisationKind,
  type Page,
  type PageArgs,
  pageSize,
  type Role,
  toGlobalId,
  toPage,
} from '../platform/index.js';
import {
  type AcceptInvitationInput,
  type Invitation,
  type InvitePersonInput,
  MAX_NAME,
} from './joining.graphql.js';
import { Mails } from '../mail/index.js';
import { TermsService } from '../terms/index.js';
import { Notices } from '../notification/index.js';
import { type LinkTerms, makeLink, useLink } from './links.js';
import { joiningLetter } from './letters.js';
import { addMembership, addPerson, refuseWeakPassword, toAddress, toName } from './new-person.js';

/** Who may invite into the own organisation. */
export const INVITERS: readonly Role[] = ['SME_ADMIN', 'CLUSTER_PUBLISHER', 'OPERATOR'];

const ROLES_OF: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  COMPANY: ['SME_USER', 'SME_ADMIN'],
  CLUSTER: ['CLUSTER_EDITOR', 'CLUSTER_PUBLISHER'],
  PLATFORM: ['OPERATOR'],
};

const IS_MEMBER_SQL = `
SELECT FROM memberships m JOIN persons p ON p.id = m.person_id WHERE m.organisation_id = $1 AND p.email = $2`;
const REPLACE_SQL = `
UPDATE links SET expires_at = now()
WHERE purpose = 'INVITATION' AND organisation_id = $1 AND email = $2 AND used_at IS NULL AND expires_at > now()`;
const NAME_SQL = 'SELECT name FROM persons WHERE id = $1';
const INVITER_SQL = 'SELECT email FROM persons WHERE id = $1';
const BY_ID_SQL = 'SELECT id, email, role, created_at, expires_at, used_at FROM links WHERE id = $1';
const LIST_SQL = `
SELECT id, email, role, created_at, expires_at, used_at FROM links
WHERE purpose = 'INVITATION' AND organisation_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`;
const COUNT_SQL =
  "SELECT count(*)::int AS total FROM links WHERE purpose = 'INVITATION' AND organisation_id = $1";

export interface InvitationParticulars {
  readonly name: string;
  readonly inviterId?: string;
}

/** What an invitation was made with. */
export type InvitationTerms = LinkTerms<InvitationParticulars>;

interface InvitationRow {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly used_at: Date | null;
}

/** Invitations into an organisation, by mail. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly mails: Mails,
    private readonly notices: Notices,
    private readonly passwords: Passwords,
    private readonly sessions: SessionService,
    private readonly tries: Tries,
    private readonly terms: TermsService,
  ) {}

  /**
   * Sends an invitation into the caller's organisation. One for the same address that is still open ends.
   * @throws DomainError ROLE_UNFIT, ALREADY_MEMBER, EMAIL_INVALID, NAME_MISSING; TOO_MANY_REQUESTS after 60 in an hour
   */
  async invite(caller: Caller, input: InvitePersonInput): Promise<Invitation> {
    const { personId, personName, organisationId } = caller.signedIn();
    const email = toAddress(input.email);
    const name = toName(input.name, 'name');
    if (!caller.organisationKind || !ROLES_OF[caller.organisationKind].includes(input.role))
      throw new DomainError('ROLE_UNFIT', { role: input.role }, { path: ['role'] });
    await this.tries.countInvitation(personId);
    const db = await caller.db();
    const members = await db.query<unknown[]>(IS_MEMBER_SQL, [organisationId, email]);
    if (members.length > 0) throw new DomainError('ALREADY_MEMBER', {}, { path: ['email'] });
    await db.query(REPLACE_SQL, [organisationId, email]);
    const terms = { email, organisationId, role: input.role, particulars: { name, inviterId: personId } };
    const { id, path } = await makeLink(caller, 'INVITATION', terms);
    const [organisation] = await organisationsById(caller, [organisationId]);
    const [inviter] = await db.query<{ email: string }[]>(INVITER_SQL, [personId]);
    const to = { to: email, name, language: caller.language, replyTo: inviter!.email };
    const names = { person: personName, organisation: organisation!.name };
    await this.mails.write(caller, joiningLetter('invitation', to, names, path));
    const [row] = await db.query<InvitationRow[]>(BY_ID_SQL, [id]);
    return toInvitation(row!);
  }

  /**
   * Joins the organisation of an invitation and acts for it from now on. A person with an account proves it by being
   * signed in or by its password; a new one chooses a password.
   * @throws DomainError LINK_INVALID; CREDENTIALS_WRONG, INVITATION_FOR_ANOTHER; NAME_MISSING, PASSWORD_WEAK
   */
  async accept(
    caller: Caller,
    input: AcceptInvitationInput,
    context: OperationContext,
  ): Promise<Viewer | null> {
    const terms = await useLink<InvitationParticulars>(caller, 'INVITATION', input.token);
    return this.settle(caller, terms, input, context, undefined, () => this.tellInviter(caller, terms));
  }

  /**
   * Proves or makes the person whom a used link names, who acts for the organisation of `terms` from then on.
   *
   * @param prepare runs as that person before it belongs to the organisation, which may be made there
   * @param tell runs as that person once it belongs to it
   * @returns null where a second step of signing in has to be taken first
   * @throws DomainError CREDENTIALS_WRONG, INVITATION_FOR_ANOTHER; NAME_MISSING, PASSWORD_WEAK; TERMS_NOT_IN_FORCE
   */
  async settle(
    caller: Caller,
    terms: LinkTerms<InvitationParticulars>,
    input: AcceptInvitationInput,
    context: OperationContext,
    prepare: () => Promise<void> = () => Promise.resolve(),
    tell: () => Promise<void> = () => Promise.resolve(),
  ): Promise<Viewer | null> {
    await this.terms.refuseOther(caller, input.acceptedTerms ?? null);
    const known = await this.sessions.findCredentials(caller, terms.email);
    const personId = known
      ? await this.proveKnown(caller, known.person_id, terms.email, input, context)
      : await this.addNew(caller, terms, input);
    await this.become(caller, personId, terms);
    await prepare();
    await addMembership(caller);
    await this.terms.take(caller, input.acceptedTerms ?? null);
    await tell();
    return this.sessions.begin(caller, personId, context, terms.organisationId ?? undefined);
  }

  /**
   * Accepts an invitation for a person without an account whose address somebody else has proven; it gets no password.
   * @param name as the one who proved it says; the invitation's where it says none
   * @param prepare runs as the new person
   */
  async acceptProven(
    caller: Caller,
    terms: InvitationTerms,
    name: string | null,
    context: Pick<OperationContext, 'request' | 'reply'>,
    prepare: () => Promise<void>,
  ): Promise<Viewer | null> {
    const personId = uuidv7();
    await this.become(caller, personId, terms);
    const called = toName(name?.slice(0, MAX_NAME) || terms.particulars.name, 'name');
    await addPerson(caller, { email: terms.email, name: called, passwordHash: null });
    await prepare();
    await addMembership(caller);
    await this.tellInviter(caller, terms);
    return this.sessions.begin(caller, personId, context, terms.organisationId ?? undefined);
  }

  /** The invitations of the caller's organisation, newest first; open, accepted and ended ones. */
  async list(caller: Caller, page: PageArgs): Promise<Page<Invitation>> {
    const { organisationId } = caller.signedIn();
    const db = await caller.db();
    const rows = await db.query<InvitationRow[]>(LIST_SQL, [
      organisationId,
      afterId(page),
      pageSize(page) + 1,
    ]);
    const [count] = await db.query<{ total: number }[]>(COUNT_SQL, [organisationId]);
    return toPage(rows, page, count?.total ?? 0, (row) => row.id, toInvitation);
  }

  private async proveKnown(
    caller: Caller,
    personId: string,
    email: string,
    input: AcceptInvitationInput,
    context: OperationContext,
  ): Promise<string> {
    if (caller.personId === personId) return personId;
    if (caller.personId && !input.password)
      throw new DomainError('INVITATION_FOR_ANOTHER', { email }, { path: ['token'] });
    return this.sessions.prove(caller, email, input.password ?? '', context.request.ip);
  }

  private async addNew(
    caller: Caller,
    terms: LinkTerms<InvitationParticulars>,
    input: AcceptInvitationInput,
  ): Promise<string> {
    refuseWeakPassword(input.password ?? '');
    const name = toName(input.name || terms.particulars.name, 'name');
    const passwordHash = await this.passwords.hash(input.password ?? '');
    const personId = uuidv7();
    await this.become(caller, personId, terms);
    await addPerson(caller, { email: terms.email, name, passwordHash });
    return personId;
  }

  /** Invitations of before carry no inviter. */
  private async tellInviter(
    caller: Caller,
    { particulars: { inviterId }, organisationId }: LinkTerms<InvitationParticulars>,
  ): Promise<void> {
    if (!inviterId || !organisationId) return;
    const db = await caller.db();
    const [person] = await db.query<{ name: string }[]>(NAME_SQL, [caller.personId]);
    const organisation = await organisationName(caller, organisationId);
    await this.notices.tell(caller, {
      kind: 'invitation_accepted',
      subject: { kind: 'Organisation', id: organisationId },
      path: '/people',
      to: [{ personId: inviterId, organisationId }],
      params: { person: person!.name, organisation },
    });
  }

  /** The link has proven the right to be in the organisation, in the role that it names. */
  private async become(
    caller: Caller,
    personId: string,
    { organisationId, role, particulars }: LinkTerms<InvitationParticulars>,
  ): Promise<void> {
    const { language } = caller;
    await this.sessions.end(caller);
    await caller.become({
      ...GUEST,
      personId,
      personName: particulars.name,
      organisationId,
      role,
      language,
    });
  }
}

function toInvitation({ id, email, role, created_at, expires_at, used_at }: InvitationRow): Invitation {
  return {
    id: toGlobalId('Invitation', id),
    email,
    role,
    createdAt: created_at,
    expiresAt: expires_at,
    acceptedAt: used_at,
  };
}
