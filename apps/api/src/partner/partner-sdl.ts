import type { FieldScope } from '../platform/index.js';
import {
  type GraphQLFieldConfig,
  GraphQLObjectType,
  GraphQLSchema,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { scopeOfKind } from '../platform/index.js';

const HEADING =
  '# What partner apps may ask; each root field names its scope. See the guide for partners.\n\n';

/** The contract as far as partner apps may use it, as text in the language of schemas, in alphabetical order. */
export function partnerSdl(schema: GraphQLSchema): string {
  const query = openFields(schema.getQueryType());
  const mutation = openFields(schema.getMutationType());
  // What is found by its id alone hangs on no other field.
  const nodes = Object.values(schema.getTypeMap()).filter(
    (type) => scopeOfKind(type.name) && isObjectType(type),
  );
  const open = new GraphQLSchema({ query, mutation, types: nodes });
  return `${HEADING}${printSchema(lexicographicSortSchema(open))}\n`;
}

function openFields(type: GraphQLObjectType | null | undefined): GraphQLObjectType | null {
  if (!type) return null;
  const { fields, ...config } = type.toConfig();
  const open = Object.entries(fields).flatMap(
    ([name, field]): [string, GraphQLFieldConfig<unknown, unknown>][] => {
      const scope = field.extensions?.['scope'] as FieldScope | undefined;
      if (!scope) return [];
      const told = scope === 'any' ? 'Any scope.' : `Scope ${scope}.`;
      return [[name, { ...field, description: `${field.description}\n\n${told}` }]];
    },
  );
  return new GraphQLObjectType({ ...config, fields: Object.fromEntries(open) });
}
