import { isLanguage } from '@fivefold/domain';
import { CONCEPTS, findConcept, getConcept } from '@fivefold/vocabulary';
import type { OnModuleInit } from '@nestjs/common';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, type Caller, CurrentCaller, Nodes, Pure } from '../platform/index.js';
import { Capability } from './decomposition.graphql.js';
import { toCapability } from './decomposition.js';

const ACTIVE = CONCEPTS.filter((concept) => concept.status === 'active').map((concept) =>
  toCapability(concept.id),
);

/** The vocabulary is public and read from memory. */
@Resolver(() => Capability)
export class CapabilityResolver implements OnModuleInit {
  constructor(private readonly nodes: Nodes) {}

  onModuleInit(): void {
    this.nodes.register('Capability', async (_caller, key) => (findConcept(key) ? toCapability(key) : null));
  }

  @Access('anyone', 'public:read')
  @Pure('memory')
  @Query(() => [Capability], { description: 'All capabilities of the vocabulary, sector by sector.' })
  capabilities(): readonly Capability[] {
    return ACTIVE;
  }

  @Access('parent')
  @Pure('parent')
  @ResolveField(() => String, { description: 'Name of the capability.' })
  label(
    @Parent() capability: Capability,
    @CurrentCaller() caller: Caller,
    @Args('language', {
      type: () => String,
      nullable: true,
      description: 'ISO 639-1 code; the language of the caller when absent or none of the four.',
    })
    language: string | null,
  ): string {
    const wanted = language && isLanguage(language) ? language : caller.language;
    return getConcept(capability.concept).label[isLanguage(wanted) ? wanted : 'en'];
  }
}
