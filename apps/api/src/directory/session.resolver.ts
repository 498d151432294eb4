import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  Access,
  type Caller,
  CurrentCaller,
  type OperationContext,
  WithoutTerms,
} from '../platform/index.js';
import {
  SessionPayload,
  SignInInput,
  SignOutPayload,
  SwitchOrganisationInput,
  Viewer,
} from './session.graphql.js';
import { SessionService } from './session.service.js';
import { readViewer } from './viewer.reads.js';

@Resolver()
export class SessionResolver {
  constructor(private readonly service: SessionService) {}

  @Access('anyone')
  @Query(() => Viewer, { nullable: true, description: 'The person who is signed in; null for a guest.' })
  viewer(@CurrentCaller() caller: Caller): Promise<Viewer | null> {
    return readViewer(caller);
  }

  @Access('anyone')
  @WithoutTerms()
  @Mutation(() => SessionPayload, {
    description:
      'Signs in and sets the session cookie, which lasts 14 days. Code CREDENTIALS_WRONG; error TOO_MANY_REQUESTS after ten tries in 15 minutes.',
  })
  async signIn(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'E-mail and password.' }) input: SignInInput,
    @Context() context: OperationContext,
  ): Promise<SessionPayload> {
    return { viewer: await this.service.signIn(caller, input, context), userErrors: [] };
  }

  @Access('anyone')
  @WithoutTerms()
  @Mutation(() => SignOutPayload, {
    description: 'Ends the session; the cookie is worth nothing afterwards.',
  })
  async signOut(
    @CurrentCaller() caller: Caller,
    @Context() context: OperationContext,
  ): Promise<SignOutPayload> {
    await this.service.signOut(caller, context);
    return { userErrors: [] };
  }

  @Access('anyone')
  @Mutation(() => SessionPayload, {
    description: 'Acts for another organisation of the person in this session.',
  })
  async switchOrganisation(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The organisation.' }) input: SwitchOrganisationInput,
  ): Promise<SessionPayload> {
    return { viewer: await this.service.switchTo(caller, input.organisationId), userErrors: [] };
  }
}
