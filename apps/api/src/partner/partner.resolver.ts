import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, organisationLoader } from '../directory/index.js';
import {
  Access,
  type Caller,
  CurrentCaller,
  fromGlobalId,
  keepNoSecret,
  loaderOf,
  type OperationContext,
  type Page,
  PageArgs,
  WithoutTerms,
} from '../platform/index.js';
import { HEADS, PartnerApps } from './partner-apps.service.js';
import {
  MadePartnerKeyPayload,
  MakePartnerKeyInput,
  PartnerApp,
  PartnerAppConnection,
  PartnerAppPayload,
  PartnerCredential,
  PartnerKey,
  PartnerKeyInput,
  SavePartnerAppInput,
} from './partner.graphql.js';
import { getApp, keysOfApps, listOpenApps, listOwnApps, toApp } from './partner.reads.js';

/** Apps of partners and their keys, kept by the heads of an organisation; no key makes keys. */
@Resolver(() => PartnerApp)
export class PartnerAppResolver {
  constructor(private readonly apps: PartnerApps) {}

  @Access(HEADS)
  @Query(() => [PartnerApp], { description: 'Apps of your organisation, the newest first; at most 20.' })
  async partnerApps(@CurrentCaller() caller: Caller): Promise<PartnerApp[]> {
    return (await listOwnApps(caller)).map((row) => toApp(caller, row));
  }

  @Access(HEADS)
  @Query(() => PartnerApp, { description: 'An app of yours, or one that asks your organisation to consent.' })
  async partnerApp(
    @CurrentCaller() caller: Caller,
    @Args('id', { type: () => ID, description: 'Global id.' }) id: string,
  ): Promise<PartnerApp> {
    return toApp(caller, await getApp(caller, fromGlobalId('PartnerApp', id, ['id'])));
  }

  @Access(HEADS)
  @Query(() => PartnerAppConnection, {
    description: 'Apps of others that ask organisations to act for them, the newest first.',
  })
  openPartnerApps(@CurrentCaller() caller: Caller, @Args() page: PageArgs): Promise<Page<PartnerApp>> {
    return listOpenApps(caller, page);
  }

  @Access('signed-in', 'any')
  @Query(() => PartnerCredential, {
    nullable: true,
    description: 'As whom a partner app asks here, by its key; null for a person at the page.',
  })
  partnerCredential(@CurrentCaller() caller: Caller): PartnerCredential | null {
    const { organisationId, personName } = caller.signedIn();
    const { credential } = caller;
    if (!credential?.scopes) return null;
    return {
      organisationKey: organisationId,
      actsAs: personName,
      scopes: [...credential.scopes],
      consentId: credential.consentId,
    };
  }

  @Access(HEADS)
  @Mutation(() => PartnerAppPayload, {
    description: 'Makes an app or changes one. Codes APPS_TOO_MANY, STALE_VERSION.',
  })
  async savePartnerApp(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The app.' }) input: SavePartnerAppInput,
  ): Promise<PartnerAppPayload> {
    return { app: toApp(caller, await this.apps.save(caller, input)), userErrors: [] };
  }

  @Access(HEADS)
  @Mutation(() => MadePartnerKeyPayload, {
    description:
      'Makes a key. It is shown in this answer alone, also where the request is repeated. Code KEYS_TOO_MANY.',
  })
  async makePartnerKey(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'For which app, and what it may do.' }) input: MakePartnerKeyInput,
    @Context() context: OperationContext,
  ): Promise<MadePartnerKeyPayload> {
    keepNoSecret(context);
    const { app, key } = await this.apps.makeKey(caller, input);
    return { app: toApp(caller, app), key, userErrors: [] };
  }

  @Access(HEADS)
  @Mutation(() => MadePartnerKeyPayload, {
    description:
      'Makes a key like this one, which ends a week later. Codes KEYS_TOO_MANY, TRANSITION_REFUSED.',
  })
  async rotatePartnerKey(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The key to replace.' }) input: PartnerKeyInput,
    @Context() context: OperationContext,
  ): Promise<MadePartnerKeyPayload> {
    keepNoSecret(context);
    const { app, key } = await this.apps.rotateKey(caller, input.id);
    return { app: toApp(caller, app), key, userErrors: [] };
  }

  @Access(HEADS)
  @WithoutTerms()
  @Mutation(() => PartnerAppPayload, { description: 'Ends a key at once. Code TRANSITION_REFUSED.' })
  async revokePartnerKey(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The key.' }) input: PartnerKeyInput,
  ): Promise<PartnerAppPayload> {
    return { app: toApp(caller, await this.apps.revokeKey(caller, input.id)), userErrors: [] };
  }

  @Access('parent')
  @ResolveField(() => Organisation, { description: 'Whose app it is.' })
  async organisation(@Parent() app: PartnerApp, @Context() context: OperationContext): Promise<Organisation> {
    return (await organisationLoader(context).load(app.organisationKey))!;
  }

  @Access('parent')
  @ResolveField(() => [PartnerKey], {
    description:
      'Its keys, those that work first, then the last that did; empty for the app of another organisation.',
  })
  async keys(@Parent() app: PartnerApp, @Context() context: OperationContext): Promise<PartnerKey[]> {
    const loader = loaderOf<string, PartnerKey[]>(context, 'partnerKeys', (ids) =>
      keysOfApps(context.caller, ids),
    );
    return (await loader.load(app.key)) ?? [];
  }
}
