import { languageOfText, textIn } from '@fivefold/domain';
import type { OnModuleInit } from '@nestjs/common';
import { Args, Context, ID, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';
import { Attachment } from '../attachment/index.js';
import { OwnService } from '../catalogue/index.js';
import { filesOf } from '../service-facts/index.js';
import { Organisation } from '../directory/index.js';
import { readerLanguage } from '../decomposition/index.js';
import {
  Access,
  type Caller,
  CurrentCaller,
  Nodes,
  type OperationContext,
  PageArgs,
  pageSize,
  Pure,
  readGlobalId,
  toGlobalId,
} from '../platform/index.js';
import { LiveIndex } from './live-index.js';
import { searchServices, servicesOf, toFacets } from './search.js';
import {
  CoPublishingCluster,
  Facet,
  isFitSearch,
  Service,
  ServiceConnection,
  ServicesArgs,
  Suggestion,
  SuggestionsArgs,
} from './service.graphql.js';
import { toService } from './services.js';

const LANGUAGE = {
  type: () => String,
  nullable: true,
  description: 'ISO 639-1 code; the language of the caller when absent. Falls back to English, then to any.',
};

/** The published catalogue: public, and answered from memory. */
@Resolver(() => Service)
export class ServiceResolver implements OnModuleInit {
  constructor(
    private readonly live: LiveIndex,
    private readonly nodes: Nodes,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Service', async (_caller, key) => this.find(key));
  }

  @Access('anyone', 'public:read')
  @Pure('memory', isFitSearch)
  @Query(() => ServiceConnection, { description: 'Search of the published catalogue.' })
  services(@Args() args: ServicesArgs, @Info() info: GraphQLResolveInfo): ServiceConnection {
    return searchServices(this.live, args, mentions(info, 'facets'));
  }

  @Access('anyone', 'public:read')
  @Query(() => [Suggestion], { description: 'Lines for the search box that continue what is typed.' })
  suggestions(@Args() args: SuggestionsArgs): Suggestion[] {
    return this.live.catalogue.complete(args.prefix, pageSize(args)).map(({ text, kind, id }) => ({
      text,
      kind,
      serviceId: kind === 'service' && id ? toGlobalId('Service', id) : null,
      concept: kind === 'concept' ? id : null,
    }));
  }

  @Access('anyone', 'public:read')
  @Pure('memory')
  @Query(() => Service, {
    nullable: true,
    description: 'A published service; null when there is none with this id.',
  })
  service(@Args('id', { type: () => ID, description: 'Global id.' }) id: string): Service | null {
    const read = readGlobalId(id);
    return read?.kind === 'Service' ? this.find(read.key) : null;
  }

  @Access('parent')
  @Pure('parent')
  @ResolveField(() => String, { description: 'Title.' })
  title(
    @Parent() service: Service,
    @CurrentCaller() caller: Caller,
    @Args('language', LANGUAGE) language: string | null,
  ): string {
    return textIn(service.facts.title, language || caller.language);
  }

  @Access('parent')
  @Pure('parent')
  @ResolveField(() => String, { description: 'Description.' })
  description(
    @Parent() service: Service,
    @CurrentCaller() caller: Caller,
    @Args('language', LANGUAGE) language: string | null,
  ): string {
    return textIn(service.facts.description, language || caller.language);
  }

  @Access('parent')
  @Pure('parent')
  @ResolveField(() => String, { description: 'ISO 639-1 code of the language in which `title` is answered.' })
  titleLanguage(
    @Parent() service: Service,
    @CurrentCaller() caller: Caller,
    @Args('language', LANGUAGE) language: string | null,
  ): string {
    return languageOfText(service.facts.title, language || caller.language) ?? 'en';
  }

  @Access('parent')
  @Pure('parent')
  @ResolveField(() => String, {
    description: 'ISO 639-1 code of the language in which `description` is answered.',
  })
  descriptionLanguage(
    @Parent() service: Service,
    @CurrentCaller() caller: Caller,
    @Args('language', LANGUAGE) language: string | null,
  ): string {
    return languageOfText(service.facts.description, language || caller.language) ?? 'en';
  }

  @Access('parent')
  @ResolveField(() => [Attachment], { description: 'Files that its publisher shows with it.' })
  attachments(@Parent() { facts }: Service, @Context() context: OperationContext): Promise<Attachment[]> {
    return filesOf(context, facts.attachmentIds ?? []);
  }

  @Access('parent')
  @Pure('parent')
  @ResolveField(() => [CoPublishingCluster], {
    description: 'Clusters that publish it beside its owner, by row id.',
  })
  coPublishers(@Parent() { facts }: Service): CoPublishingCluster[] {
    return (facts.coPublisherIds ?? [])
      .map((id) => this.live.organisation(id))
      .filter((organisation) => organisation !== undefined)
      .map(({ id, name, slug, country }) => ({ id, name, slug, country }));
  }

  @Access('parent')
  @Pure('parent')
  @ResolveField(() => Organisation, { description: 'The cluster that owns and publishes it.' })
  publisher(@Parent() { facts }: Service): Organisation | undefined {
    return this.live.organisation(facts.publisherId);
  }

  @Access('parent')
  @Pure('parent')
  @ResolveField(() => Organisation, { description: 'The organisation that delivers it.' })
  provider(@Parent() { facts }: Service): Organisation | undefined {
    return this.live.organisation(facts.providerId);
  }

  private find(id: string): Service | null {
    const facts = this.live.catalogue.get(id);
    return facts ? toService(facts) : null;
  }
}

@Resolver(() => ServiceConnection)
export class ServiceConnectionResolver {
  constructor(private readonly live: LiveIndex) {}

  @Access('parent')
  @Pure('memory')
  @ResolveField(() => [Facet], { description: 'Exact counts over the whole list, not the page.' })
  facets(@Parent() { counts, labelLanguage }: ServiceConnection, @CurrentCaller() caller: Caller): Facet[] {
    return toFacets(counts, this.live, readerLanguage(caller, labelLanguage));
  }
}

@Resolver(() => Organisation)
export class OrganisationServicesResolver {
  constructor(private readonly live: LiveIndex) {}

  @Access('parent')
  @ResolveField(() => ServiceConnection, {
    description: 'Services that it publishes or provides, the newest first.',
  })
  services(@Parent() organisation: Organisation, @Args() page: PageArgs): ServiceConnection {
    return servicesOf(this.live, organisation.key, page);
  }

  @Access('parent')
  @ResolveField(() => Int, { description: 'Number of services that it publishes or provides.' })
  serviceCount(@Parent() organisation: Organisation): number {
    return this.live.countOf(organisation.key);
  }
}

@Resolver(() => OwnService)
export class PublishedServiceResolver {
  constructor(private readonly live: LiveIndex) {}

  @Access('parent')
  @ResolveField(() => Service, {
    nullable: true,
    description:
      'The version that everyone sees; null while none is published. Changes show from the next operation on.',
  })
  published(@Parent() { key }: OwnService): Service | null {
    const facts = this.live.catalogue.get(key);
    return facts ? toService(facts) : null;
  }
}

/** Whether the selection asks for `field`, directly or by a fragment, whatever its conditions. */
function mentions({ fieldNodes, fragments }: GraphQLResolveInfo, field: string): boolean {
  const isIn = (selections: SelectionSetNode | undefined): boolean =>
    selections?.selections.some((selection) => {
      if (selection.kind === 'Field') return selection.name.value === field;
      if (selection.kind === 'InlineFragment') return isIn(selection.selectionSet);
      return isIn(fragments[selection.name.value]?.selectionSet);
    }) ?? false;
  return fieldNodes.some((node) => isIn(node.selectionSet));
}
