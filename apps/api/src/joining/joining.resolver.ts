import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { SessionPayload } from '../directory/index.js';
import {
  Access,
  type Caller,
  CurrentCaller,
  type OperationContext,
  type Page,
  PageArgs,
} from '../platform/index.js';
import { INVITERS, InvitationService } from './invitation.service.js';
import {
  AcceptInvitationInput,
  ConfirmEmailInput,
  type Invitation,
  InvitationConnection,
  InvitePersonInput,
  InvitePersonPayload,
  SignUpInput,
  SignUpPayload,
} from './joining.graphql.js';
import { SignUpService } from './sign-up.service.js';

/** Sign-ups and invitations. */
@Resolver()
export class JoiningResolver {
  constructor(
    private readonly signUps: SignUpService,
    private readonly invitationService: InvitationService,
  ) {}

  @Access('anyone')
  @Mutation(() => SignUpPayload, {
    description:
      'Asks for an account of a new company. A mail with a link comes to the address; the link opens it. Code TERMS_NOT_IN_FORCE.',
  })
  async signUp(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Person and company.' }) input: SignUpInput,
    @Context() context: OperationContext,
  ): Promise<SignUpPayload> {
    await this.signUps.signUp(caller, input, context);
    return { userErrors: [] };
  }

  @Access('anyone')
  @Mutation(() => SessionPayload, {
    description: 'Opens the account of a sign-up and signs the person in. Code LINK_INVALID.',
  })
  async confirmEmail(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The token.' }) input: ConfirmEmailInput,
    @Context() context: OperationContext,
  ): Promise<SessionPayload> {
    return { viewer: await this.signUps.confirm(caller, input.token, context), userErrors: [] };
  }

  @Access(INVITERS)
  @Mutation(() => InvitePersonPayload, {
    description: 'Invites a person into your organisation, by mail. Codes ROLE_UNFIT, ALREADY_MEMBER.',
  })
  async invitePerson(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Person and role.' }) input: InvitePersonInput,
  ): Promise<InvitePersonPayload> {
    return { invitation: await this.invitationService.invite(caller, input), userErrors: [] };
  }

  @Access('anyone')
  @Mutation(() => SessionPayload, {
    description:
      'Joins the organisation of an invitation and signs the person in. Codes LINK_INVALID, CREDENTIALS_WRONG, PASSWORD_WEAK, INVITATION_FOR_ANOTHER, TERMS_NOT_IN_FORCE.',
  })
  async acceptInvitation(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Token and proof of the person.' }) input: AcceptInvitationInput,
    @Context() context: OperationContext,
  ): Promise<SessionPayload> {
    return { viewer: await this.invitationService.accept(caller, input, context), userErrors: [] };
  }

  @Access(INVITERS)
  @Query(() => InvitationConnection, { description: 'Invitations of your organisation, newest first.' })
  invitations(@CurrentCaller() caller: Caller, @Args() page: PageArgs): Promise<Page<Invitation>> {
    return this.invitationService.list(caller, page);
  }
}
