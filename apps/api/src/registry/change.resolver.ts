import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Access, type Caller, CurrentCaller, type Page, PageArgs, type Role } from '../platform/index.js';
import { type OrganisationChange, OrganisationChangeConnection } from './change.graphql.js';
import { OrganisationChanges } from './change.service.js';

/** Who keeps the profile of an organisation sees who changed it; the operator sees it of any. */
const KEEPERS: readonly Role[] = ['SME_ADMIN', 'CLUSTER_EDITOR', 'CLUSTER_PUBLISHER', 'OPERATOR'];

/** The history of what is known of an organisation. */
@Resolver()
export class OrganisationChangeResolver {
  constructor(private readonly changes: OrganisationChanges) {}

  @Access(KEEPERS)
  @Query(() => OrganisationChangeConnection, {
    description:
      'Who changed what is known of your organisation, the latest first; the operator may ask of any.',
  })
  organisationChanges(
    @CurrentCaller() caller: Caller,
    @Args('organisationId', { type: () => ID, description: 'Global id.' }) organisationId: string,
    @Args() page: PageArgs,
  ): Promise<Page<OrganisationChange>> {
    return this.changes.list(caller, organisationId, page);
  }
}
