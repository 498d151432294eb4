import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { SessionPayload } from '../directory/index.js';
import { AcceptInvitationInput } from '../joining/index.js';
import {
  Access,
  type Caller,
  CurrentCaller,
  type OperationContext,
  type Page,
  PageArgs,
} from '../platform/index.js';
import {
  InviteClusterInput,
  type Onboarding,
  OnboardingConnection,
  OnboardingPayload,
  WithdrawOnboardingInput,
} from './onboarding.graphql.js';
import { listOnboardings } from './onboarding.reads.js';
import { INVITERS, OnboardingService } from './onboarding.service.js';

/** Clusters from outside, invited by a cluster or the operator. */
@Resolver()
export class OnboardingResolver {
  constructor(private readonly onboarding: OnboardingService) {}

  @Access(INVITERS)
  @Query(() => OnboardingConnection, {
    description: 'Outside clusters that yours invited, the newest first; all of them for the operator.',
  })
  onboardings(@CurrentCaller() caller: Caller, @Args() page: PageArgs): Promise<Page<Onboarding>> {
    return listOnboardings(caller, page);
  }

  @Access(INVITERS)
  @Mutation(() => OnboardingPayload, { description: 'Invites a cluster from outside by mail.' })
  async inviteCluster(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which cluster, and who is written to.' }) input: InviteClusterInput,
  ): Promise<OnboardingPayload> {
    return { onboarding: await this.onboarding.invite(caller, input), userErrors: [] };
  }

  @Access(INVITERS)
  @Mutation(() => OnboardingPayload, { description: 'Takes an invitation back that nobody has used.' })
  async withdrawClusterInvitation(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which.' }) input: WithdrawOnboardingInput,
  ): Promise<OnboardingPayload> {
    return { onboarding: await this.onboarding.withdraw(caller, input), userErrors: [] };
  }

  @Access('anyone')
  @Mutation(() => SessionPayload, {
    description:
      'Joins the network as the cluster of an invitation and signs its first person in. Codes LINK_INVALID, CREDENTIALS_WRONG, PASSWORD_WEAK, INVITATION_FOR_ANOTHER.',
  })
  async joinAsCluster(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Token and proof of the person.' }) input: AcceptInvitationInput,
    @Context() context: OperationContext,
  ): Promise<SessionPayload> {
    return { viewer: await this.onboarding.join(caller, input, context), userErrors: [] };
  }
}
