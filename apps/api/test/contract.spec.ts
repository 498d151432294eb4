import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  getNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
} from 'graphql';
import { costOf, MAX_COST, UNPAGED } from '../src/platform/graphql/cost.js';
import { readDocument } from '../src/platform/graphql/limits.js';

const BUILD = new URL('../../web/scripts/page-operations.mjs', import.meta.url).href;
const text = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');

/** Paths of everything in `schema` without a description. */
function undescribed(schema: GraphQLSchema): string[] {
  const missing: string[] = [];
  const note = (path: string, described: { description?: string | null }) => {
    if (!described.description?.trim()) missing.push(path);
  };
  const roots: unknown[] = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    const root = roots.includes(type);
    if (type.name.startsWith('__') || ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name))
      continue;
    if (!root) note(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value);
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        note(`${type.name}.${field.name}`, field);
        if ('args' in field)
          for (const argument of field.args) note(`${type.name}.${field.name}(${argument.name})`, argument);
      }
    }
  }
  return missing;
}

/** Names of the lists of objects that are not paged, each once; `edges` are counted by their connection, errors once. */
function unpagedLists(schema: GraphQLSchema): string[] {
  const isList = (type: GraphQLOutputType) => isListType(isNonNullType(type) ? type.ofType : type);
  const names = Object.values(schema.getTypeMap()).flatMap((type) =>
    (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__')
      ? Object.values(type.getFields())
          .filter((field) => isList(field.type) && isCompositeType(getNamedType(field.type)))
          .filter(
            ({ name, args }) =>
              name !== 'edges' && name !== 'userErrors' && !args.some((each) => each.name === 'first'),
          )
          .map(({ name }) => name)
      : [],
  );
  return [...new Set(names)].sort();
}

/** The operations of the page by their ids, as its build writes them down. */
async function pageDocuments(): Promise<[id: string, text: string][]> {
  const build = (await import(BUILD)) as { documentsFile(): string };
  return Object.entries(JSON.parse(build.documentsFile()) as Record<string, string>);
}

describe('the public contract', () => {
  const schema = buildSchema(text);

  it('counts every list of objects, by its `first` or by a size of its own', () => {
    expect(Object.keys(UNPAGED).sort()).toEqual(unpagedLists(schema));
  });

  it('would show a list that nobody counts', () => {
    const planted = 'type A { many: [A!]! words: [String!]! paged(first: Int!): [A!]! } type Query { a: A }';
    expect(unpagedLists(buildSchema(planted))).toEqual(['many']);
  });

  it('lets each operation of the page pass the limits, and ask for fifty of what it lists', async () => {
    const operations = await pageDocuments();
    expect(operations.length).toBeGreaterThan(300);
    for (const [id, operation] of operations) {
      expect(id).toBe(`sha256:${createHash('sha256').update(operation).digest('hex')}`);
      const document = readDocument(schema, operation, false);
      expect(document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION)).toHaveLength(1);
      expect(costOf(document, { first: 50 }).cost).toBeLessThanOrEqual(MAX_COST);
    }
  });

  it('counts what stands under edges for each of a page, and what stands beside them once', () => {
    const page = 'fragment Page on ServiceConnection { edges { cursor } }';
    const cost = (of: string) => costOf(parse(`query { services(first: 100) { ${of} } } ${page}`), {}).cost;
    expect(cost('totalCount edges { cursor }')).toBe(1 + 1 + 1 + 100);
    expect(cost('totalCount ...Page')).toBe(1 + 1 + 1 + 100);
    expect(cost('totalCount a: edges { cursor } b: edges { cursor }')).toBe(1 + 1 + 2 * (1 + 100));
    expect(cost('totalCount')).toBe(1 + 100);
  });

  it('describes every type, field, argument and enum value', () => {
    expect(undescribed(schema)).toEqual([]);
  });

  it('would show one that is not described', () => {
    expect(undescribed(buildSchema('"x" type Query { a(b: Int): Int }'))).toEqual(['Query.a', 'Query.a(b)']);
  });

  it('answers every mutation with a payload that may carry userErrors', () => {
    for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      const payload = schema.getType(String(field.type).replace('!', ''));
      expect(isObjectType(payload) && 'userErrors' in payload.getFields()).toBe(true);
    }
  });

  it('pages every list of the root with first and after', () => {
    for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
      if (!/Connection!?$/.test(String(field.type))) continue;
      const names = field.args.map((argument) => argument.name);
      expect(names).toEqual(expect.arrayContaining(['first', 'after']));
      expect(String(field.args.find((argument) => argument.name === 'first')?.type)).toBe('Int!');
    }
  });
});
