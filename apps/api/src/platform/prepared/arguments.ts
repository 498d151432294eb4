import {
  type FieldNode,
  getArgumentValues,
  type GraphQLField,
  isNonNullType,
  Kind,
  valueFromAST,
} from 'graphql';
import { NotPlain, type Variables } from './variables.js';

/** One argument of a field: what it is without a variable, and the variable that it is given as. */
interface Argument {
  readonly name: string;
  readonly variable: string | null;
  readonly fallback: unknown;
  readonly isWanted: boolean;
}

/**
 * Reads the arguments of a field from variables, as the specification has it (October 2021, section 6.4.1). Variables and plain values
 * are looked at once; where lists or objects stand in the document, the server library reads them.
 * @throws NotPlain, by the reader too, for what is wanted and not there
 */
export function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): (variables: Variables) => Readonly<Record<string, unknown>> {
  const nested = node.arguments?.some(({ value: { kind } }) => kind === Kind.LIST || kind === Kind.OBJECT);
  if (nested) return (variables) => getArgumentValues(field, node, variables);
  const known = field.args.map(({ name, type, defaultValue }): Argument => {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
    const variable = value?.kind === Kind.VARIABLE ? value.name.value : null;
    const fallback: unknown = value && !variable ? valueFromAST(value, type) : defaultValue;
    const isWanted = isNonNullType(type);
    if (isWanted && !variable && (fallback === null || fallback === undefined)) throw new NotPlain();
    return { name, variable, fallback, isWanted };
  });
  return (variables) => {
    const given: Record<string, unknown> = {};
    for (const { name, variable, fallback, isWanted } of known) {
      const value = variable === null ? undefined : variables[variable];
      if (value !== undefined) {
        if (value === null && isWanted) throw new NotPlain();
        given[name] = value;
      } else if (fallback !== undefined) given[name] = fallback;
      else if (isWanted) throw new NotPlain();
    }
    return given;
  };
}
