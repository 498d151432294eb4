import {
  astFromValue,
  getNamedType,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromASTUntyped,
} from 'graphql';

type Variables = Record<string, unknown>;

/**
 * The variables with the declared default of every input field that they leave out, at any depth. The specification
 * (October 2021, section 3.10, input coercion) asks for it; the compiler of repeated queries does not do it.
 * Cost O(values); nothing given is changed.
 */
export function fillInputDefaults(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Variables,
): Variables {
  const inputs = inputsOf(schema, operation);
  if (inputs.length === 0) return variables;
  const filled = { ...variables };
  for (const { name, type } of inputs) if (name in filled) filled[name] = fill(type, filled[name]);
  return filled;
}

interface Input {
  readonly name: string;
  readonly type: GraphQLInputType;
}

/** Of operations that the server keeps, the variables that hold input objects; others have no fields to fill. */
const INPUTS = new WeakMap<OperationDefinitionNode, readonly Input[]>();

function inputsOf(schema: GraphQLSchema, operation: OperationDefinitionNode): readonly Input[] {
  const known = INPUTS.get(operation);
  if (known) return known;
  const inputs = (operation.variableDefinitions ?? []).flatMap(({ variable, type: node }) => {
    const type = typeFromAST(schema, node as Parameters<typeof typeFromAST>[1]) as
      GraphQLInputType | undefined;
    return type && isInputObjectType(getNamedType(type)) ? [{ name: variable.name.value, type }] : [];
  });
  INPUTS.set(operation, inputs);
  return inputs;
}

function fill(type: GraphQLInputType, value: unknown): unknown {
  if (isNonNullType(type)) return fill(type.ofType, value);
  if (isListType(type))
    return Array.isArray(value) ? value.map((each) => fill(type.ofType, each)) : fill(type.ofType, value);
  if (!isInputObjectType(type) || typeof value !== 'object' || value === null || Array.isArray(value))
    return value;
  const filled: Variables = { ...value };
  for (const [name, field] of Object.entries(type.getFields())) {
    if (filled[name] !== undefined) filled[name] = fill(field.type, filled[name]);
    else if (field.defaultValue !== undefined) filled[name] = external(field.type, field.defaultValue);
  }
  return filled;
}

/** A default as a client would write it: enum values by name. */
function external(type: GraphQLInputType, value: unknown): unknown {
  const node = astFromValue(value, type);
  return node ? valueFromASTUntyped(node) : value;
}
