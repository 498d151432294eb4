import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { SessionPayload } from '../directory/index.js';
import {
  Access,
  type Caller,
  CurrentCaller,
  type OperationContext,
  WithoutTerms,
} from '../platform/index.js';
import {
  ConfirmProviderInput,
  ProviderTie,
  ProviderVisit,
  SignInProvider,
  UntieProviderPayload,
} from './oidc.graphql.js';
import { OidcService } from './oidc.service.js';
import { Provider } from './provider.js';
import { ProviderTies } from './ties.js';

@Resolver()
export class OidcResolver {
  constructor(
    private readonly provider: Provider,
    private readonly service: OidcService,
    private readonly ties: ProviderTies,
  ) {}

  @Access('anyone')
  @Query(() => SignInProvider, {
    nullable: true,
    description: 'The provider that signs people in; null where none is set up.',
  })
  signInProvider(@Context() { request }: OperationContext): SignInProvider | null {
    const { name } = this.provider;
    if (name === null) return null;
    const signOutPath = this.service.cameFromProvider(request) ? '/oidc/leave' : null;
    return { name, path: '/oidc/start', signOutPath };
  }

  @Access('anyone')
  @Query(() => ProviderVisit, {
    nullable: true,
    description:
      'Whom the provider has named to this browser, until that is confirmed or ten minutes have gone.',
  })
  providerVisit(
    @CurrentCaller() caller: Caller,
    @Context() { request }: OperationContext,
  ): Promise<ProviderVisit | null> {
    return this.service.findVisit(caller, request);
  }

  @Access('anyone')
  @Mutation(() => SessionPayload, {
    description:
      'Ties the person whom the provider has named to the account of the same address, or accepts its invitation, and signs in. Codes LINK_INVALID, CREDENTIALS_WRONG, PROVIDER_LINKED; error TOO_MANY_REQUESTS.',
  })
  async confirmProvider(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Proof of the account.' }) input: ConfirmProviderInput,
    @Context() context: OperationContext,
  ): Promise<SessionPayload> {
    return { viewer: await this.service.confirm(caller, input.password ?? '', context), userErrors: [] };
  }

  @Access('person')
  @Query(() => ProviderTie, {
    nullable: true,
    description: 'That you sign in by the provider; null where you do not.',
  })
  async ownProviderTie(@CurrentCaller() caller: Caller): Promise<ProviderTie | null> {
    const { issuer, name } = this.provider;
    const since = issuer && (await this.ties.findSince(caller, issuer));
    return since ? { provider: name!, since } : null;
  }

  @Access('person')
  @WithoutTerms()
  @Mutation(() => UntieProviderPayload, {
    description:
      'Ends that you sign in by a provider. Sessions go on; without a password you choose one by a link.',
  })
  async untieProvider(@CurrentCaller() caller: Caller): Promise<UntieProviderPayload> {
    await this.ties.untie(caller);
    return { userErrors: [] };
  }
}
