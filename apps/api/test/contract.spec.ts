import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { UNPAGED } from '../src/platform/graphql/cost.js';

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

/** Names of unpaged lists of objects through which a query can come back to the type that it started from. */
function unpagedCycles(schema: GraphQLSchema): string[] {
  const isList = (type: GraphQLOutputType) => isListType(isNonNullType(type) ? type.ofType : type);
  const fieldsOf = (type: GraphQLNamedType) =>
    isObjectType(type) ? Object.values(type.getFields()) : ([] as GraphQLField<unknown, unknown>[]);
  const reached = (from: GraphQLNamedType, seen = new Set<GraphQLNamedType>()) => {
    if (seen.has(from)) return seen;
    seen.add(from);
    if (isInterfaceType(from)) for (const each of schema.getPossibleTypes(from)) reached(each, seen);
    for (const field of fieldsOf(from)) reached(getNamedType(field.type), seen);
    return seen;
  };
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    fieldsOf(type)
      .filter(({ name, args }) => name !== 'edges' && !args.some((argument) => argument.name === 'first'))
      .filter(({ type: list }) => isList(list) && reached(getNamedType(list)).has(type))
      .filter(() => !type.name.startsWith('__'))
      .map(({ name }) => name),
  );
}

describe('the public contract', () => {
  const schema = buildSchema(text);

  it('lets a query nest only those unpaged lists in themselves whose size is counted', () => {
    expect(unpagedCycles(schema)).toEqual(Object.keys(UNPAGED));
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
