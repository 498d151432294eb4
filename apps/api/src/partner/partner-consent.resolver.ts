import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, organisationLoader } from '../directory/index.js';
import {
  Access,
  type Caller,
  CurrentCaller,
  fromGlobalId,
  loaderOf,
  type OperationContext,
  type Page,
  PageArgs,
  WithoutTerms,
} from '../platform/index.js';
import { HEADS } from './partner-apps.service.js';
import { PartnerConsents } from './partner-consents.service.js';
import {
  GivePartnerConsentInput,
  PartnerAction,
  PartnerActionConnection,
  PartnerConsent,
  PartnerConsentConnection,
  PartnerConsentInput,
  PartnerConsentPayload,
  PartnerCredential,
  PartnerRead,
} from './partner.graphql.js';
import { getConsent, listDone, listGiven, listOfApp, readsOf, toConsent } from './partner.reads.js';

/** Consents of organisations that apps of others act for them, with the list of what was done. */
@Resolver(() => PartnerConsent)
export class PartnerConsentResolver {
  constructor(private readonly consents: PartnerConsents) {}

  @Access(HEADS)
  @Query(() => PartnerConsentConnection, {
    description:
      'Consents that your organisation gave, or those to an app of yours; the newest first, ended ones too.',
  })
  partnerConsents(
    @CurrentCaller() caller: Caller,
    @Args() page: PageArgs,
    @Args('appId', {
      type: () => ID,
      nullable: true,
      description: 'An app of yours; absent for what you gave.',
    })
    appId?: string | null,
  ): Promise<Page<PartnerConsent>> {
    if (!appId) return listGiven(caller, page);
    return listOfApp(caller, fromGlobalId('PartnerApp', appId, ['appId']), page);
  }

  @Access(HEADS)
  @Query(() => PartnerConsent, {
    description: 'A consent that your organisation gave, or that an app of yours has.',
  })
  async partnerConsent(
    @CurrentCaller() caller: Caller,
    @Args('id', { type: () => ID, description: 'Global id.' }) id: string,
  ): Promise<PartnerConsent> {
    return toConsent(await getConsent(caller, fromGlobalId('PartnerConsent', id, ['id'])));
  }

  @Access(HEADS)
  @Query(() => PartnerActionConnection, {
    description: 'What an app changed by a consent that your organisation is a side of, the newest first.',
  })
  async partnerActions(
    @CurrentCaller() caller: Caller,
    @Args() page: PageArgs,
    @Args('consentId', { type: () => ID, description: 'Global id of the consent.' }) consentId: string,
  ): Promise<Page<PartnerAction>> {
    const { id } = await getConsent(caller, fromGlobalId('PartnerConsent', consentId, ['consentId']));
    return listDone(caller, id, page);
  }

  @Access(HEADS)
  @Mutation(() => PartnerConsentPayload, {
    description:
      'Lets the app of another organisation act for yours, in place of an earlier consent. Codes STALE_VERSION, CONSENT_UNASKED.',
  })
  async givePartnerConsent(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'To which app, and for what.' }) input: GivePartnerConsentInput,
  ): Promise<PartnerConsentPayload> {
    return { consent: toConsent(await this.consents.give(caller, input)), userErrors: [] };
  }

  @Access(HEADS)
  @WithoutTerms()
  @Mutation(() => PartnerConsentPayload, {
    description: 'Ends a consent at once; either side may. Code TRANSITION_REFUSED.',
  })
  async endPartnerConsent(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The consent.' }) input: PartnerConsentInput,
  ): Promise<PartnerConsentPayload> {
    return { consent: toConsent(await this.consents.end(caller, input.id)), userErrors: [] };
  }

  @Access('parent')
  @ResolveField(() => Organisation, { description: 'Who consented.' })
  async organisation(
    @Parent() consent: PartnerConsent,
    @Context() context: OperationContext,
  ): Promise<Organisation> {
    return (await organisationLoader(context).load(consent.organisationKey))!;
  }

  @Access('parent')
  @ResolveField(() => Organisation, { description: 'Whose app it is.' })
  async appOrganisation(
    @Parent() consent: PartnerConsent,
    @Context() context: OperationContext,
  ): Promise<Organisation> {
    return (await organisationLoader(context).load(consent.appOrganisationKey))!;
  }

  @Access('parent')
  @ResolveField(() => [PartnerRead], {
    description: 'What the app read by it in the last 30 days, the latest day first.',
  })
  async reads(
    @Parent() consent: PartnerConsent,
    @Context() context: OperationContext,
  ): Promise<PartnerRead[]> {
    const loader = loaderOf<string, PartnerRead[]>(context, 'partnerReads', (ids) =>
      readsOf(context.caller, ids),
    );
    return (await loader.load(consent.key)) ?? [];
  }
}

/** Whom a key acts for. */
@Resolver(() => PartnerCredential)
export class PartnerCredentialResolver {
  @Access('parent')
  @ResolveField(() => Organisation, { description: 'The organisation that it acts for.' })
  async organisation(
    @Parent() credential: PartnerCredential,
    @Context() context: OperationContext,
  ): Promise<Organisation> {
    return (await organisationLoader(context).load(credential.organisationKey))!;
  }
}
