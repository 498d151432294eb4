import { DomainError, ONBOARDING_STATES, type OnboardingAction } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Tries, type Viewer } from '../directory/index.js';
import {
  type AcceptInvitationInput,
  InvitationService,
  joiningLetter,
  LINK_HOURS,
  makeLink,
  toAddress,
  toName,
  useLink,
} from '../joining/index.js';
import { Mails } from '../mail/index.js';
import { Notices } from '../notification/index.js';
import {
  type Caller,
  type ClockRule,
  fromGlobalId,
  nextState,
  type OperationContext,
  recordTransition,
  type Role,
} from '../platform/index.js';
import { ProfileService, readSeat } from '../registry/index.js';
import type { InviteClusterInput, Onboarding, WithdrawOnboardingInput } from './onboarding.graphql.js';
import {
  DUE_SQL,
  findOnboarding,
  lockOverdue,
  type OnboardingRow,
  toOnboarding,
} from './onboarding.reads.js';

/** Who invites clusters from outside. */
export const INVITERS: readonly Role[] = ['CLUSTER_PUBLISHER', 'OPERATOR'];

const INSERT_SQL = `
INSERT INTO onboardings (id, cluster_id, inviter_org_id, invited_by, cluster_name, country, region, sectors, contact_name,
  contact_email, state) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'invited')`;
const MOVE_SQL = 'UPDATE onboardings SET state = $3, version = version + 1 WHERE id = $1 AND version = $2';
const END_LINK_SQL = `
UPDATE links SET expires_at = now() WHERE purpose = 'ONBOARDING' AND particulars->>'onboardingId' = $1 AND used_at IS NULL`;

/** What is kept with the link. */
interface Particulars {
  readonly name: string;
  readonly onboardingId: string;
  readonly clusterId: string;
}

/** Clusters from outside join by invitation: nothing of one exists before its first person has used the link. */
@Injectable()
export class OnboardingService {
  constructor(
    private readonly mails: Mails,
    private readonly invitations: InvitationService,
    private readonly profiles: ProfileService,
    private readonly notices: Notices,
    private readonly tries: Tries,
  ) {}

  /**
   * Writes to a cluster from outside; the link in the mail makes it a partner cluster.
   * @throws DomainError EMAIL_INVALID, NAME_MISSING, REGION_UNKNOWN, INPUT_INVALID; TOO_MANY_REQUESTS after 60 in an hour
   */
  async invite(caller: Caller, input: InviteClusterInput): Promise<Onboarding> {
    const { personId, personName, organisationId } = caller.signedIn();
    const email = toAddress(input.contactEmail);
    const contact = toName(input.contactName, 'contactName');
    const { name, region, sectors } = await readSeat(caller, {
      ...input,
      name: toName(input.clusterName, 'clusterName'),
    });
    await this.tries.countInvitation(personId);
    const [id, clusterId] = [uuidv7(), uuidv7()];
    const db = await caller.db();
    const values = [
      id,
      clusterId,
      organisationId,
      personId,
      name,
      input.country,
      region,
      sectors,
      contact,
      email,
    ];
    await db.query(INSERT_SQL, values);
    await recordTransition(caller, {
      kind: 'onboarding',
      subjectId: id,
      action: 'invite',
      from: null,
      to: 'invited',
    });
    const particulars: Particulars = { name: contact, onboardingId: id, clusterId };
    const { path } = await makeLink(caller, 'ONBOARDING', { email, organisationId, role: null, particulars });
    const to = { to: email, name: contact, language: caller.language };
    await this.mails.write(
      caller,
      joiningLetter('onboarding', to, { person: personName, organisation: name }, path),
    );
    return toOnboarding((await findOnboarding(caller, id))!, caller);
  }

  /** Takes an invitation back; its link no longer works. @throws DomainError NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED */
  async withdraw(caller: Caller, input: WithdrawOnboardingInput): Promise<Onboarding> {
    const id = fromGlobalId('Onboarding', input.id, ['input', 'id']);
    const row = await findOnboarding(caller, id);
    if (!row) throw new DomainError('NOT_FOUND', { what: 'Onboarding' }, { path: ['input', 'id'] });
    if (row.version !== input.version)
      throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    await this.move(caller, row, 'withdraw', caller.role === 'OPERATOR' ? 'operator' : 'publisher');
    const db = await caller.db();
    await db.query(END_LINK_SQL, [id]);
    return toOnboarding((await findOnboarding(caller, id))!, caller);
  }

  /**
   * Uses the link: makes the partner cluster and its first person, who publishes for it from now on.
   * @throws DomainError LINK_INVALID; CREDENTIALS_WRONG, INVITATION_FOR_ANOTHER; NAME_MISSING, PASSWORD_WEAK
   */
  async join(
    caller: Caller,
    input: AcceptInvitationInput,
    context: OperationContext,
  ): Promise<Viewer | null> {
    const { email, particulars } = await useLink<Particulars>(caller, 'ONBOARDING', input.token);
    const { clusterId: organisationId, onboardingId } = particulars;
    const terms = { email, organisationId, role: 'CLUSTER_PUBLISHER' as const, particulars };
    return this.invitations.settle(caller, terms, input, context, async () => {
      const row = await findOnboarding(caller, onboardingId);
      if (row?.state !== 'invited') throw new DomainError('LINK_INVALID', {}, { path: ['token'] });
      const { cluster_name: name, country, region: regionCode, sectors } = row;
      await this.profiles.insertCluster(caller, organisationId, { name, country, regionCode, sectors });
      await this.move(caller, row, 'join', 'provider');
      await this.notices.tell(caller, {
        kind: 'cluster_joined',
        subject: { kind: 'Organisation', id: organisationId },
        path: '/onboardings',
        to: [{ personId: row.invited_by, organisationId: row.inviter_org_id }],
        params: { organisation: name },
      });
    });
  }

  /** What happens by itself: an invitation that nobody used ends with its link, and its inviter is told. */
  rules(): ClockRule[] {
    const dueValues = [LINK_HOURS.ONBOARDING];
    return [{ name: 'onboardings.expire', dueSql: DUE_SQL, dueValues, act: (...due) => this.expire(...due) }];
  }

  private async expire(caller: Caller, id: string): Promise<void> {
    const row = await lockOverdue(caller, id);
    if (!row) return;
    await this.move(caller, row, 'expire', 'clock');
    await this.notices.tell(caller, {
      kind: 'cluster_invitation_expired',
      subject: { kind: 'Onboarding', id },
      path: '/onboardings',
      to: [{ personId: row.invited_by, organisationId: row.inviter_org_id }],
      params: { organisation: row.cluster_name },
    });
  }

  private async move(
    caller: Caller,
    { id, state, version, inviter_org_id, cluster_id }: OnboardingRow,
    action: OnboardingAction,
    as: 'provider' | 'publisher' | 'operator' | 'clock',
  ): Promise<void> {
    const to = await nextState('invitation', ONBOARDING_STATES, state, action, [as], {});
    const db = await caller.db();
    const [, changed] = await db.query<[unknown[], number]>(MOVE_SQL, [id, version, to]);
    if (changed !== 1) throw new DomainError('STALE_VERSION', {});
    const visibleTo = [inviter_org_id, ...(action === 'join' ? [cluster_id] : [])];
    await recordTransition(caller, { kind: 'onboarding', subjectId: id, action, from: state, to, visibleTo });
  }
}
