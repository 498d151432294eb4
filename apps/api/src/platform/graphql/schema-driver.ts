import { Inject, Injectable } from '@nestjs/common';
import { GraphQLSchemaBuilder } from '@nestjs/graphql/dist/graphql-schema.builder.js';
import { ResolversExplorerService } from '@nestjs/graphql/dist/services/resolvers-explorer.service.js';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import {
  type GraphQLField,
  type GraphQLFieldResolver,
  GraphQLObjectType,
  type GraphQLSchema,
  lexicographicSortSchema,
} from 'graphql';

type Resolve = GraphQLFieldResolver<unknown, unknown>;
/** What the classes of the rooms do for one field: a function, or for a subscription two. */
type FieldResolver = Resolve | { readonly resolve?: Resolve; readonly subscribe?: Resolve };
type Resolvers = Readonly<Record<string, Readonly<Record<string, FieldResolver>> | undefined>>;

/**
 * Makes the schema from the classes of the rooms. The one that Nest makes is printed, read again, made executable a second time
 * and taken apart for its functions, which took 40 % of a start; here they are put where they belong.
 */
@Injectable()
export class SchemaDriver extends MercuriusDriver {
  @Inject(GraphQLSchemaBuilder) private readonly builder!: GraphQLSchemaBuilder;
  @Inject(ResolversExplorerService) private readonly explorer!: ResolversExplorerService;

  override async generateSchema(options: MercuriusDriverConfig): Promise<GraphQLSchema> {
    const schema = await this.builder.build(true, options, this.explorer.getAllCtors());
    leaveProperties(schema);
    attach(schema, this.explorer.explore() as Resolvers);
    return lexicographicSortSchema(schema);
  }
}

/** What Nest puts behind a property of a wire object. */
const OF_NEST = 'rootFieldResolver';

/**
 * Leaves fields that are properties of the same name without a function. Nest puts one behind each, and for every function, of every
 * row, a compiled document makes two closures and a description of the field: half of what a page of rows took.
 */
function leaveProperties(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(type instanceof GraphQLObjectType)) continue;
    for (const field of Object.values(type.getFields()))
      if (field.resolve?.name === OF_NEST && readsOwnName(field.resolve as Read, field.name))
        delete field.resolve;
  }
}

type Read = (parent: object) => unknown;

/** Whether it answers the property `name` as it is, also where there is none. */
function readsOwnName(read: Read, name: string): boolean {
  const value = {};
  return read({ [name]: value }) === value && read({}) === undefined;
}

/** A type's own resolvers count before those of its interfaces. */
function attach(schema: GraphQLSchema, resolvers: Resolvers): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(type instanceof GraphQLObjectType)) continue;
    const fields = type.getFields();
    const sources = [...type.getInterfaces().map(({ name }) => name), type.name];
    for (const source of sources)
      for (const [name, resolver] of Object.entries(resolvers[source] ?? {})) put(fields[name], resolver);
  }
}

function put(field: GraphQLField<unknown, unknown> | undefined, resolver: FieldResolver): void {
  if (!field) return;
  if (typeof resolver === 'function') {
    field.resolve = resolver;
    return;
  }
  if (resolver.resolve) field.resolve = resolver.resolve;
  if (resolver.subscribe) field.subscribe = resolver.subscribe;
}
