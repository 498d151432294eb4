import { allowsScope, DomainError, type Scope } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { Args, Field, ID, InterfaceType, Query, Resolver } from '@nestjs/graphql';
import { Access, CurrentCaller } from '../caller/access.js';
import type { Caller } from '../caller/caller.js';
import { type NodeKind, readGlobalId } from './global-id.js';

@InterfaceType({
  description: 'Anything that has a global id (Relay).',
  resolveType: (value: Node) => readGlobalId(value.id)?.kind,
})
export abstract class Node {
  @Field(() => ID, { description: 'Global id, opaque and permanent.' })
  id!: string;
}

/** Finds a row by key as the caller may see it; null when absent or foreign, which look the same. */
export type NodeLoader = (caller: Caller, key: string) => Promise<Node | null>;

/** Of which scope partner apps find a kind by its id; kinds that are not named here they do not. */
const SCOPE_OF_KIND: Partial<Record<NodeKind, Scope>> = {
  Organisation: 'public:read',
  Service: 'public:read',
  Capability: 'public:read',
  Need: 'needs:read',
  NeedMatch: 'needs:read',
  Request: 'deals:read',
  Quote: 'deals:read',
  Agreement: 'deals:read',
  OwnService: 'services:read',
  ImportRun: 'services:read',
};

export function scopeOfKind(kind: string | undefined): Scope | undefined {
  return SCOPE_OF_KIND[kind as NodeKind];
}

/** The rooms tell here how their kinds are found. */
@Injectable()
export class Nodes {
  private readonly loaders = new Map<string, NodeLoader>();

  register(kind: NodeKind, loader: NodeLoader): void {
    this.loaders.set(kind, loader);
  }

  async find(caller: Caller, id: string): Promise<Node | null> {
    const read = readGlobalId(id);
    const loader = read && this.loaders.get(read.kind);
    if (!read || !loader || !isOpenTo(caller, read.kind)) return null;
    try {
      return await loader(caller, read.key);
    } catch (error) {
      if (error instanceof DomainError && (error.kind === 'missing' || error.kind === 'forbidden'))
        return null;
      throw error;
    }
  }
}

function isOpenTo({ credential }: Caller, kind: string): boolean {
  if (!credential?.scopes) return true;
  const scope = scopeOfKind(kind);
  return scope !== undefined && allowsScope(credential.scopes, scope);
}

@Resolver()
export class NodeResolver {
  constructor(private readonly nodes: Nodes) {}

  @Access('anyone', 'any')
  @Query(() => Node, {
    nullable: true,
    description: 'Any object by its global id; null when there is none that you may see.',
  })
  node(
    @CurrentCaller() caller: Caller,
    @Args('id', { type: () => ID, description: 'Global id.' }) id: string,
  ): Promise<Node | null> {
    return this.nodes.find(caller, id);
  }
}
