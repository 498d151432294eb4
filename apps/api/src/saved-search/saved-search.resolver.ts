import { isUuid } from '@fivefold/domain';
import type { OnModuleInit } from '@nestjs/common';
import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { countFitting, LiveIndex, type ServiceFilter, toService } from '../discovery/index.js';
import {
  Access,
  type Caller,
  CurrentCaller,
  loaderOf,
  Nodes,
  type OperationContext,
  type Page,
  PageArgs,
} from '../platform/index.js';
import {
  ChangeSearchInput,
  SavedSearch,
  SavedSearchConnection,
  SavedSearchInput,
  SavedSearchPayload,
  SaveSearchInput,
  SearchFind,
} from './saved-search.graphql.js';
import { SavedSearches } from './saved-search.service.js';

/** Kept searches: private to the person. */
@Resolver(() => SavedSearch)
export class SavedSearchResolver implements OnModuleInit {
  constructor(
    private readonly searches: SavedSearches,
    private readonly live: LiveIndex,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('SavedSearch', async (caller, key) =>
      isUuid(key) ? this.searches.find(caller, key) : null,
    );
  }

  @Access('signed-in')
  @Query(() => SavedSearchConnection, { description: 'Searches that you keep, the latest first.' })
  savedSearches(@CurrentCaller() caller: Caller, @Args() page: PageArgs): Promise<Page<SavedSearch>> {
    return this.searches.list(caller, page);
  }

  @Access('signed-in')
  @Mutation(() => SavedSearchPayload, { description: 'Keeps a search under a name.' })
  async saveSearch(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'What to keep.' }) input: SaveSearchInput,
  ): Promise<Partial<SavedSearchPayload>> {
    return { search: await this.searches.save(caller, input), userErrors: [] };
  }

  @Access('signed-in')
  @Mutation(() => SavedSearchPayload, { description: 'Renames a kept search or changes its alerts.' })
  async changeSearch(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which search and what changes.' }) input: ChangeSearchInput,
  ): Promise<Partial<SavedSearchPayload>> {
    return { search: await this.searches.change(caller, input), userErrors: [] };
  }

  @Access('signed-in')
  @Mutation(() => SavedSearchPayload, { description: 'Deletes a kept search; it can be taken back.' })
  async deleteSearch(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which search.' }) input: SavedSearchInput,
  ): Promise<Partial<SavedSearchPayload>> {
    return { search: await this.searches.remove(caller, input, true), userErrors: [] };
  }

  @Access('signed-in')
  @Mutation(() => SavedSearchPayload, { description: 'Takes a deletion back.' })
  async restoreSearch(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which search.' }) input: SavedSearchInput,
  ): Promise<Partial<SavedSearchPayload>> {
    return { search: await this.searches.remove(caller, input, false), userErrors: [] };
  }

  @Access('parent')
  @ResolveField(() => Int, { description: 'How many services it finds now.' })
  found(@Parent() { query, filter }: SavedSearch): number {
    return countFitting(this.live, query, filter as ServiceFilter);
  }

  @Access('parent')
  @ResolveField(() => [SearchFind], {
    description: 'Services that came to fit after it was kept and are offered now, the latest first.',
  })
  async finds(@Parent() search: SavedSearch, @Context() context: OperationContext): Promise<SearchFind[]> {
    const loader = loaderOf<string, SearchFind[]>(context, 'searchFinds', async (ids) => {
      const rows = await this.searches.finds(context.caller, ids);
      return ids.map((id) =>
        rows.flatMap((row) => {
          const facts = row.search_id === id ? this.live.catalogue.get(row.service_id) : undefined;
          return facts ? [{ service: toService(facts), foundAt: row.found_at }] : [];
        }),
      );
    });
    return (await loader.load(search.key)) ?? [];
  }
}
