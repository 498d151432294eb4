import {
  Args,
  ArgsType,
  Context,
  Field,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { Organisation, organisationLoader } from '../directory/index.js';
import {
  Access,
  type Caller,
  CLUSTER_STAFF,
  CurrentCaller,
  hashToken,
  IsText,
  loaderOf,
  type OperationContext,
  type Page,
  PageArgs,
} from '../platform/index.js';
import {
  AnswerMemberInvitationInput,
  ClusterMembership,
  ClusterMembershipConnection,
  ClusterMembershipPayload,
  EndMembershipInput,
  InviteMembersInput,
  InviteMembersPayload,
  MemberInvitation,
  MemberInvitationConnection,
  MemberInvitationPayload,
  MemberRecord,
  VerifyMembershipInput,
  WithdrawMemberInvitationInput,
} from './membership.graphql.js';
import {
  invitationByToken,
  listInvitations,
  listMemberships,
  recordsOf,
  toInvitation,
} from './membership.reads.js';
import { MembershipService } from './membership.service.js';

@ArgsType()
class InvitationTokenArgs {
  @Field({ description: 'Token of the link in the mail.' })
  @IsText(100)
  token!: string;
}

/** Memberships of firms in clusters, as both sides of one read and change them. */
@Resolver(() => ClusterMembership)
export class MembershipResolver {
  constructor(private readonly service: MembershipService) {}

  @Access('signed-in')
  @Query(() => ClusterMembershipConnection, {
    description: 'The members of your cluster, or the clusters of your firm; past ones too. Newest first.',
  })
  clusterMemberships(
    @CurrentCaller() caller: Caller,
    @Args() page: PageArgs,
  ): Promise<Page<ClusterMembership>> {
    return listMemberships(caller, page);
  }

  @Access('signed-in')
  @Query(() => MemberInvitationConnection, {
    description: 'Invitations that your cluster sent, or your firm got. Newest first.',
  })
  memberInvitations(
    @CurrentCaller() caller: Caller,
    @Args() page: PageArgs,
  ): Promise<Page<MemberInvitation>> {
    return listInvitations(caller, page);
  }

  @Access('anyone')
  @Query(() => MemberInvitation, {
    nullable: true,
    description: 'The open invitation of a link in a mail; null for a wrong or used one.',
  })
  async memberInvitationByToken(
    @CurrentCaller() caller: Caller,
    @Args() { token }: InvitationTokenArgs,
  ): Promise<MemberInvitation | null> {
    const row = await invitationByToken(caller, hashToken(token));
    return row && toInvitation(row, caller);
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => InviteMembersPayload, {
    description:
      'Invites firms to belong to your cluster: all of them, or none. Codes MEMBER_ALREADY, EMAIL_INVALID.',
  })
  async inviteMembers(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Days and firms.' }) input: InviteMembersInput,
  ): Promise<InviteMembersPayload> {
    return { sent: await this.service.invite(caller, input), userErrors: [] };
  }

  @Access(['SME_ADMIN'])
  @Mutation(() => MemberInvitationPayload, {
    description: 'Confirms or declines for your firm. Codes LINK_INVALID, INVITATION_ANSWERED.',
  })
  async answerMemberInvitation(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Invitation or token, and the answer.' })
    input: AnswerMemberInvitationInput,
  ): Promise<MemberInvitationPayload> {
    return { invitation: await this.service.answer(caller, input), userErrors: [] };
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => MemberInvitationPayload, {
    description: 'Takes an invitation back. Codes INVITATION_ANSWERED, STALE_VERSION.',
  })
  async withdrawMemberInvitation(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Invitation and version.' }) input: WithdrawMemberInvitationInput,
  ): Promise<MemberInvitationPayload> {
    return { invitation: await this.service.withdraw(caller, input), userErrors: [] };
  }

  @Access(CLUSTER_STAFF)
  @Mutation(() => ClusterMembershipPayload, {
    description: 'Says that a membership was checked. Code STALE_VERSION.',
  })
  async verifyMembership(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Membership, version and note.' }) input: VerifyMembershipInput,
  ): Promise<ClusterMembershipPayload> {
    return { membership: await this.service.verify(caller, input), userErrors: [] };
  }

  @Access([...CLUSTER_STAFF, 'SME_ADMIN'])
  @Mutation(() => ClusterMembershipPayload, {
    description:
      'Ends a membership on a day, with a note. Codes DAY_PAST_DUE, MEMBERSHIP_OVER, STALE_VERSION.',
  })
  async endMembership(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Membership, version, day and note.' }) input: EndMembershipInput,
  ): Promise<ClusterMembershipPayload> {
    return { membership: await this.service.end(caller, input), userErrors: [] };
  }

  @Access('parent')
  @ResolveField(() => Organisation, { description: 'The cluster.' })
  async cluster(
    @Parent() { clusterKey }: ClusterMembership,
    @Context() context: OperationContext,
  ): Promise<Organisation> {
    return (await organisationLoader(context).load(clusterKey))!;
  }

  @Access('parent')
  @ResolveField(() => Organisation, { description: 'The firm.' })
  async company(
    @Parent() { companyKey }: ClusterMembership,
    @Context() context: OperationContext,
  ): Promise<Organisation> {
    return (await organisationLoader(context).load(companyKey))!;
  }

  @Access('parent')
  @ResolveField(() => [MemberRecord], { description: 'What happened to it and why, oldest first.' })
  async records(
    @Parent() { clusterKey, companyKey }: ClusterMembership,
    @Context() context: OperationContext,
  ): Promise<MemberRecord[]> {
    const loader = loaderOf<string, MemberRecord[]>(context, 'records of memberships', (keys) =>
      recordsOf(context.caller, keys),
    );
    return (await loader.load(`${clusterKey}:${companyKey}`)) ?? [];
  }
}

@Resolver(() => MemberInvitation)
export class MemberInvitationResolver {
  @Access('parent')
  @ResolveField(() => Organisation, { description: 'Who invites.' })
  async cluster(
    @Parent() { clusterKey }: MemberInvitation,
    @Context() context: OperationContext,
  ): Promise<Organisation> {
    return (await organisationLoader(context).load(clusterKey))!;
  }
}
