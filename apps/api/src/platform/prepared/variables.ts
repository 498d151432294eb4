import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromAST,
} from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

/** What is not exactly as its type says is judged by the server library, in its own words. */
export class NotPlain extends Error {}

type Read = (value: unknown) => unknown;

/** Least and most of the scalar `Int`. */
const INT = 2 ** 31;

const SCALARS: Readonly<Record<string, (value: unknown) => boolean>> = {
  String: (value) => typeof value === 'string',
  ID: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  Float: (value) => Number.isFinite(value),
  Int: (value) => Number.isInteger(value) && (value as number) >= -INT && (value as number) < INT,
};

/**
 * Reads the variables of an operation as its resolvers get them. Stricter than the specification: nothing is turned into another type.
 * @throws NotPlain here where a type is none of the plain ones; the reader where a value is not of its type
 */
export function readerOfVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
): (given: Variables) => Variables {
  const declared = (operation.variableDefinitions ?? []).map(({ variable, type: node, defaultValue }) => {
    const type = typeFromAST(schema, node as Parameters<typeof typeFromAST>[1]) as GraphQLInputType;
    const fallback = defaultValue && valueFromAST(defaultValue, type);
    return { name: variable.name.value, read: readerOf(type), isWanted: isNonNullType(type), fallback };
  });
  return (given) => {
    const read: Record<string, unknown> = {};
    for (const variable of declared) {
      const value = given[variable.name];
      if (value !== undefined) read[variable.name] = variable.read(value);
      else if (variable.fallback !== undefined) read[variable.name] = variable.fallback;
      else if (variable.isWanted) throw new NotPlain();
    }
    return read;
  };
}

function readerOf(type: GraphQLInputType): Read {
  if (isNonNullType(type)) {
    const read = readerOfPresent(type.ofType);
    return (value) => {
      if (value === null) throw new NotPlain();
      return read(value);
    };
  }
  const read = readerOfPresent(type);
  return (value) => (value === null ? null : read(value));
}

function readerOfPresent(type: GraphQLInputType): Read {
  if (isListType(type)) {
    const read = readerOf(type.ofType);
    return (value) => {
      if (!Array.isArray(value)) throw new NotPlain();
      return value.map(read);
    };
  }
  if (isEnumType(type))
    return (value) => {
      const found = typeof value === 'string' ? type.getValue(value) : undefined;
      if (!found) throw new NotPlain();
      return found.value as unknown;
    };
  if (isInputObjectType(type)) return readerOfObject(type);
  const isPlain = isScalarType(type) ? SCALARS[type.name] : undefined;
  if (!isPlain) throw new NotPlain();
  return (value) => {
    if (!isPlain(value)) throw new NotPlain();
    return value;
  };
}

function readerOfObject(type: GraphQLInputObjectType): Read {
  // Made on first use: types may hold themselves.
  let fields: { name: string; read: Read; isWanted: boolean; fallback: unknown }[] | null = null;
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new NotPlain();
    fields ??= Object.values(type.getFields()).map(({ name, type: inner, defaultValue }) => ({
      name,
      read: readerOf(inner),
      isWanted: isNonNullType(inner),
      fallback: defaultValue as unknown,
    }));
    const given = value as Variables;
    const read: Record<string, unknown> = {};
    let known = 0;
    for (const field of fields) {
      const own = given[field.name];
      if (own !== undefined) {
        known += 1;
        read[field.name] = field.read(own);
      } else if (field.fallback !== undefined) read[field.name] = field.fallback;
      else if (field.isWanted) throw new NotPlain();
    }
    if (known !== Object.keys(given).length) throw new NotPlain();
    return read;
  };
}
