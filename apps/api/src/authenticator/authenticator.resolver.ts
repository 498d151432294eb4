import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  Access,
  type Caller,
  CurrentCaller,
  keepNoSecret,
  type OperationContext,
  WithoutTerms,
} from '../platform/index.js';
import {
  CodeInput,
  EndAuthenticatorPayload,
  OwnAuthenticator,
  ProveCodePayload,
  RecoveryCodesPayload,
  SignInStep,
  StartAuthenticatorInput,
  StartAuthenticatorPayload,
} from './authenticator.graphql.js';
import { AuthenticatorService } from './authenticator.service.js';

const TRIES = 'error TOO_MANY_REQUESTS after five tries in 15 minutes.';

/** The second step of signing in. */
@Resolver()
export class AuthenticatorResolver {
  constructor(private readonly service: AuthenticatorService) {}

  @Access('anyone')
  @Query(() => SignInStep, {
    nullable: true,
    description: 'What the sign-in of this browser waits for, ten minutes at most; null for nothing.',
  })
  signInStep(
    @CurrentCaller() caller: Caller,
    @Context() context: OperationContext,
  ): Promise<SignInStep | null> {
    return this.service.step(caller, context);
  }

  @Access('person')
  @Query(() => OwnAuthenticator, { nullable: true, description: 'Your authenticator app; null without one.' })
  ownAuthenticator(@CurrentCaller() caller: Caller): Promise<OwnAuthenticator | null> {
    return this.service.own(caller);
  }

  @Access('anyone')
  @WithoutTerms()
  @Mutation(() => StartAuthenticatorPayload, {
    description: `Begins with an authenticator app, of yourself or of the sign-in that waits. Codes CODES_SET_UP, PASSWORD_WRONG; ${TRIES}`,
  })
  async startAuthenticator(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Proof.' }) input: StartAuthenticatorInput,
    @Context() context: OperationContext,
  ): Promise<StartAuthenticatorPayload> {
    keepNoSecret(context);
    return { setup: await this.service.start(caller, input.password ?? null, context), userErrors: [] };
  }

  @Access('anyone')
  @WithoutTerms()
  @Mutation(() => ProveCodePayload, {
    description: `Takes the second step of a sign-in, or confirms an authenticator app that was begun with. Code CODE_WRONG, for a used one as well; ${TRIES}`,
  })
  async proveCode(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The code.' }) input: CodeInput,
    @Context() context: OperationContext,
  ): Promise<ProveCodePayload> {
    keepNoSecret(context);
    return { ...(await this.service.prove(caller, input.code, context)), userErrors: [] };
  }

  @Access('person')
  @WithoutTerms()
  @Mutation(() => RecoveryCodesPayload, {
    description: `Makes ten recovery codes in place of the earlier ones. Code CODE_WRONG; ${TRIES}`,
  })
  async renewRecoveryCodes(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'A code as proof.' }) input: CodeInput,
    @Context() context: OperationContext,
  ): Promise<RecoveryCodesPayload> {
    keepNoSecret(context);
    return { recoveryCodes: await this.service.renew(caller, input.code), userErrors: [] };
  }

  @Access('person')
  @WithoutTerms()
  @Mutation(() => EndAuthenticatorPayload, {
    description: `Takes your authenticator app off. Codes CODES_REQUIRED, CODE_WRONG; ${TRIES}`,
  })
  async endAuthenticator(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'A code as proof.' }) input: CodeInput,
  ): Promise<EndAuthenticatorPayload> {
    await this.service.end(caller, input.code);
    return { userErrors: [] };
  }
}
