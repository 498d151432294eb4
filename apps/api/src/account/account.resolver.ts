import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  Access,
  type Caller,
  CurrentCaller,
  type OperationContext,
  type Page,
  PageArgs,
  WithoutTerms,
} from '../platform/index.js';
import {
  AskPasswordResetInput,
  AskPasswordResetPayload,
  ChangePasswordInput,
  ChangePasswordPayload,
  EndSessionInput,
  EndSessionsPayload,
  type OwnSession,
  OwnSessionConnection,
  ResetPasswordInput,
  ResetPasswordPayload,
} from './account.graphql.js';
import { endOtherSessions, endSession, listSessions } from './own-sessions.js';
import { PasswordResetService } from './password-reset.service.js';
import { PasswordService } from './password.service.js';

/** What a person does with the own account. */
@Resolver()
export class AccountResolver {
  constructor(
    private readonly passwords: PasswordService,
    private readonly resets: PasswordResetService,
  ) {}

  @Access('person')
  @Query(() => OwnSessionConnection, {
    description: 'The browsers in which you are signed in, newest first.',
  })
  ownSessions(@CurrentCaller() caller: Caller, @Args() page: PageArgs): Promise<Page<OwnSession>> {
    return listSessions(caller, page);
  }

  @Access('person')
  @WithoutTerms()
  @Mutation(() => EndSessionsPayload, { description: 'Ends one of your sessions, its sockets within 5 s.' })
  async endSession(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The session.' }) input: EndSessionInput,
  ): Promise<EndSessionsPayload> {
    return { ended: await endSession(caller, input.id), userErrors: [] };
  }

  @Access('person')
  @WithoutTerms()
  @Mutation(() => EndSessionsPayload, { description: 'Ends all your sessions but the one that asks.' })
  async endOtherSessions(@CurrentCaller() caller: Caller): Promise<EndSessionsPayload> {
    return { ended: await endOtherSessions(caller), userErrors: [] };
  }

  @Access('person')
  @WithoutTerms()
  @Mutation(() => ChangePasswordPayload, {
    description:
      'Changes your password, ends your other sessions and tells you by mail. Codes PASSWORD_WRONG, PASSWORD_WEAK; error TOO_MANY_REQUESTS after ten tries in 15 minutes.',
  })
  async changePassword(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Both passwords.' }) input: ChangePasswordInput,
    @Context() context: OperationContext,
  ): Promise<ChangePasswordPayload> {
    return { ended: await this.passwords.change(caller, input, context), userErrors: [] };
  }

  @Access('anyone')
  @WithoutTerms()
  @Mutation(() => AskPasswordResetPayload, {
    description:
      'Asks for a mail with a link by which the password is chosen anew; known and unknown addresses are answered alike. Error TOO_MANY_REQUESTS after five in an hour.',
  })
  async askPasswordReset(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The address.' }) input: AskPasswordResetInput,
    @Context() context: OperationContext,
  ): Promise<AskPasswordResetPayload> {
    await this.resets.ask(caller, input.email, context);
    return { userErrors: [] };
  }

  @Access('anyone')
  @WithoutTerms()
  @Mutation(() => ResetPasswordPayload, {
    description:
      'Chooses a password anew by the link of a mail, within 30 minutes, and ends all sessions of the person. Codes LINK_INVALID, PASSWORD_WEAK.',
  })
  async resetPassword(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Token and password.' }) input: ResetPasswordInput,
    @Context() context: OperationContext,
  ): Promise<ResetPasswordPayload> {
    await this.resets.reset(caller, input, context);
    return { userErrors: [] };
  }
}
