import {
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { Answer } from './answer.js';
import type { Fragments } from './fragments.js';
import { argumentsOf } from './arguments.js';
import { callOf, type Reader } from './call.js';
import { isKept, pureOf, type PureSource } from './pure.js';
import { NotPlain, type Variables } from './variables.js';

/** Writes a value that is there. @throws NotPlain where the server library has to answer; anything that a field throws */
type Write = (value: unknown, answer: Answer, reader: Reader) => void;

/** A document as it was found valid, and the operation of it that is asked for. */
export interface Asked {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

/** What stands behind a plan. */
export interface Sources {
  /** The provider of a class of resolvers. */
  readonly instanceOf: (owner: Parameters<typeof callOf>[0]['owner']) => object;
  readonly fragments: Fragments;
}

/**
 * An operation whose fields are all pure, as steps that write its `data`. It follows the execution of the specification (October 2021,
 * section 6) for objects, lists and leaves; whatever that would make an error is left to the server library.
 */
export class Plan {
  private readonly roots: Write[];

  /**
   * @param variables those that stand below the root fields, or in directives; others are given to {@link write}
   * @throws NotPlain where a field is not pure. Cost O(selections)
   */
  constructor(
    private readonly asked: Asked,
    private readonly sources: Sources,
    private readonly variables: Variables,
  ) {
    const { schema, operation, fragments } = asked;
    const query = schema.getQueryType();
    if (!query || operation.operation !== 'query') throw new NotPlain();
    const fields = collectFields(schema, fragments, variables, query, operation.selectionSet);
    this.roots = Array.from(fields, ([key, nodes]) => this.root(query, key, nodes));
  }

  /** Writes the data for variables as resolvers get them. @throws as {@link Write} */
  write(variables: Variables, answer: Answer, reader: Reader): void {
    let between = '{';
    for (const write of this.roots) {
      answer.write(between);
      write(variables, answer, reader);
      between = ',';
    }
    answer.write('}');
  }

  private root(query: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): Write {
    const [node] = nodes;
    const field = query.getFields()[node!.name.value];
    const pure = field && pureOf(field);
    if (!pure) throw new NotPlain();
    const call = callOf(pure, this.sources.instanceOf(pure.owner));
    const complete = this.complete(field.type, nodes, 'memory');
    const info = this.infoOf(query, field, key, nodes);
    const argumentsWith = argumentsOf(field, node!);
    const name = `${JSON.stringify(key)}:`;
    return (variables, answer, reader) => {
      answer.write(name);
      complete(call(undefined, argumentsWith(variables as Variables), reader, info), answer, reader);
    };
  }

  private infoOf(
    parentType: GraphQLObjectType,
    { name: fieldName, type: returnType }: GraphQLField<unknown, unknown>,
    key: string,
    fieldNodes: readonly FieldNode[],
  ): GraphQLResolveInfo {
    const { schema, operation, fragments } = this.asked;
    return {
      fieldName,
      fieldNodes,
      returnType,
      parentType,
      path: { prev: undefined, key, typename: parentType.name },
      schema,
      fragments,
      rootValue: undefined,
      operation,
      variableValues: this.variables,
    };
  }

  /** @param source the most that fields below may be read from */
  private complete(type: GraphQLOutputType, nodes: readonly FieldNode[], source: PureSource): Write {
    if (!isNonNullType(type)) {
      const write = this.present(type, nodes, source);
      return (value, answer, reader) =>
        value === null || value === undefined ? answer.write('null') : write(value, answer, reader);
    }
    const write = this.present(type.ofType, nodes, source);
    return (value, answer, reader) => {
      if (value === null || value === undefined) throw new NotPlain();
      write(value, answer, reader);
    };
  }

  private present(type: GraphQLOutputType, nodes: readonly FieldNode[], source: PureSource): Write {
    if (isListType(type)) return listOf(this.complete(type.ofType, nodes, source));
    if (isObjectType(type)) return this.kept(type, nodes, source);
    if (!isLeafType(type)) throw new NotPlain();
    return (value, answer) => {
      const written: unknown = type.serialize(value);
      if (written === null || written === undefined) throw new NotPlain();
      answer.write(JSON.stringify(written));
    };
  }

  private kept(type: GraphQLObjectType, nodes: readonly FieldNode[], source: PureSource): Write {
    if (!isKept(type) || source === 'parent') return this.object(type, nodes, source);
    const write = this.object(type, nodes, 'parent');
    const { fragments } = this.sources;
    const places = new Map<string, object>();
    return (value, answer, reader) => {
      let place = places.get(reader.language);
      if (!place) places.set(reader.language, (place = {}));
      const subject = value as object;
      let bytes = fragments.find(place, subject);
      if (bytes === undefined) {
        const own = new Answer();
        write(value, own, reader);
        bytes = fragments.keep(place, subject, own.toBuffer());
      }
      answer.add(bytes);
    };
  }

  private object(type: GraphQLObjectType, nodes: readonly FieldNode[], source: PureSource): Write {
    if (type.isTypeOf) throw new NotPlain();
    const { schema, fragments } = this.asked;
    const fields = collectSubfields(schema, fragments, this.variables, type, nodes);
    const writes = Array.from(fields, ([key, own], at) =>
      this.field(type, own, `${at === 0 ? '{' : ','}${JSON.stringify(key)}:`, source),
    );
    if (writes.length === 0) return (_value, answer) => answer.write('{}');
    return (value, answer, reader) => {
      for (const write of writes) write(value, answer, reader);
      answer.write('}');
    };
  }

  private field(
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
    name: string,
    source: PureSource,
  ): Write {
    const [node] = nodes;
    if (node!.name.value === '__typename') {
      const all = `${name}${JSON.stringify(type.name)}`;
      return (_value, answer) => answer.write(all);
    }
    const field = type.getFields()[node!.name.value];
    if (!field) throw new NotPlain();
    const complete = this.complete(field.type, nodes, source);
    const pure = pureOf(field);
    if (!pure) {
      // A field without a function is the property of its name.
      if (field.resolve) throw new NotPlain();
      const property = field.name;
      return (parent, answer, reader) => {
        answer.write(name);
        complete((parent as Readonly<Record<string, unknown>>)[property], answer, reader);
      };
    }
    if (source === 'parent' && pure.source !== 'parent') throw new NotPlain();
    const call = callOf(pure, this.sources.instanceOf(pure.owner));
    const given = getArgumentValues(field, node!, this.variables as Record<string, unknown>);
    return (parent, answer, reader) => {
      answer.write(name);
      complete(call(parent, given, reader, null), answer, reader);
    };
  }
}

function listOf(write: Write): Write {
  return (value, answer, reader) => {
    if (!Array.isArray(value)) throw new NotPlain();
    answer.write('[');
    for (let at = 0; at < value.length; at++) {
      if (at > 0) answer.write(',');
      write(value[at], answer, reader);
    }
    answer.write(']');
  };
}
