import { isLanguage, isUuid } from '@fivefold/domain';
import { regionName } from '@fivefold/vocabulary';
import type { OnModuleInit } from '@nestjs/common';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Access,
  type Caller,
  CLUSTER_STAFF,
  CurrentCaller,
  fromGlobalId,
  isStorable,
  loaderOf,
  Nodes,
  type OperationContext,
  type Page,
  PageArgs,
  Pure,
} from '../platform/index.js';
import { Organisation, OrganisationConnection, OrganisationsArgs, Region } from './organisation.graphql.js';
import {
  findCluster,
  listClusters,
  listMembers,
  listOrganisations,
  organisationsById,
} from './organisation.reads.js';

/** Organisations are public: their pages need no sign-in. */
@Resolver(() => Organisation)
export class OrganisationResolver implements OnModuleInit {
  constructor(private readonly nodes: Nodes) {}

  onModuleInit(): void {
    this.nodes.register('Organisation', async (caller, key) =>
      isUuid(key) ? ((await organisationsById(caller, [key]))[0] ?? null) : null,
    );
  }

  @Access('anyone', 'public:read')
  @Query(() => OrganisationConnection, { description: 'All clusters, by name.' })
  clusters(@CurrentCaller() caller: Caller, @Args() page: PageArgs): Promise<Page<Organisation>> {
    return listClusters(caller, page);
  }

  @Access(CLUSTER_STAFF)
  @Query(() => OrganisationConnection, {
    description: 'Clusters and firms, by name: to choose one of them.',
  })
  organisations(
    @CurrentCaller() caller: Caller,
    @Args() { named, memberOf, ...page }: OrganisationsArgs,
  ): Promise<Page<Organisation>> {
    const cluster = memberOf ? fromGlobalId('Organisation', memberOf, ['memberOf']) : null;
    return listOrganisations(caller, { named: named.trim(), memberOf: cluster }, page);
  }

  @Access('anyone', 'public:read')
  @Query(() => Organisation, {
    nullable: true,
    description: 'A cluster by its slug; null when there is none.',
  })
  cluster(
    @CurrentCaller() caller: Caller,
    @Args('slug', { description: 'Short name as in the address of its page.' }) slug: string,
  ): Promise<Organisation | null> {
    return isStorable(slug) ? findCluster(caller, slug) : Promise.resolve(null);
  }

  @Access('parent')
  @ResolveField(() => OrganisationConnection, {
    description: 'Firms that belong to the cluster today, by name; empty for a firm.',
  })
  async members(
    @Parent() organisation: Organisation,
    @Args() page: PageArgs,
    @Context() context: OperationContext,
  ): Promise<Page<Organisation>> {
    const loader = loaderOf<string, Page<Organisation>>(
      context,
      `members ${page.first} ${page.after ?? ''}`,
      (ids) => listMembers(context.caller, ids, page),
    );
    return (await loader.load(organisation.key))!;
  }
}

@Resolver(() => Region)
export class RegionResolver {
  @Access('parent')
  @Pure('parent')
  @ResolveField(() => String, { description: 'Name of the region.' })
  name(
    @Parent() region: Region,
    @CurrentCaller() caller: Caller,
    @Args('language', {
      type: () => String,
      nullable: true,
      description: 'ISO 639-1 code; the language of the caller when absent or none of the four.',
    })
    language: string | null,
  ): string {
    const wanted = language && isLanguage(language) ? language : caller.language;
    return regionName(region.code, isLanguage(wanted) ? wanted : 'en');
  }
}
