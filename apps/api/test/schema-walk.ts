import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { readGlobalId } from '../src/platform/index.js';

/** Of the kinds of nodes, those that everybody may read. */
export const PUBLIC: readonly string[] = ['Organisation', 'Service', 'Capability'];

/** Where a walk ends: what is public, and what every request of it is asked for by its own id. */
const ENDS: readonly string[] = [...PUBLIC, 'OwnService', 'Need'];

/** Fields that compute for long, over what is public. */
const HEAVY: readonly string[] = ['match', 'matchNeed', 'understandNeed', 'availability', 'slots'];

/** An operation to send. Ids travel as variables: a document is then compiled once, whichever id and caller it is sent for. */
export interface Operation {
  readonly query: string;
  readonly variables?: { readonly id: string };
}

/** Documents written from the schema, so that no field is forgotten. */
export class Walk {
  constructor(private readonly schema: GraphQLSchema) {}

  /** Every field of `type` down to `depth`, each argument that has to be given by a small value. */
  selection(type: GraphQLObjectType, depth: number): string {
    const own = Object.values(type.getFields()).flatMap((field) => {
      const args = this.args(field);
      if (args === null) return [];
      const named = getNamedType(field.type);
      if (!(named instanceof GraphQLObjectType)) return [`${field.name}${args}`];
      if (depth === 0 || HEAVY.includes(field.name)) return [];
      const isWalked = field.name === 'siblings';
      const inner = this.selection(named, isWalked || ENDS.includes(named.name) ? 0 : depth - 1);
      return inner === '' ? [] : [`${field.name}${args} { ${inner} }`];
    });
    return own.join(' ');
  }

  /** The arguments of a field as they stand in a document; null where one is wanted that nobody can make up. */
  private args(field: GraphQLField<unknown, unknown>, idArgument?: string): string | null {
    const given: string[] = [];
    for (const { name, type } of field.args) {
      const literal = name === idArgument ? '$id' : this.literal(name, type);
      if (literal !== null) given.push(`${name}: ${literal}`);
      else if (isNonNullType(type)) return null;
    }
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  }
  private literal(name: string, type: GraphQLInputType): string | null {
    if (name === 'first') return '2';
    if (!isNonNullType(type)) return null;
    const named = getNamedType(type);
    if (isEnumType(named)) return named.getValues()[0]!.name;
    return null;
  }

  /** Every query field; those that take an id once for each of `ids`. */
  queries(ids: readonly string[]): Operation[] {
    const fields = Object.values(this.schema.getQueryType()!.getFields());
    const asked = fields.filter(({ name }) => name !== 'node' && !HEAVY.includes(name));
    return asked.flatMap((field) => {
      const named = getNamedType(field.type);
      const inner = named instanceof GraphQLObjectType ? ` { ${this.selection(named, 2)} }` : '';
      const id = field.args.find((arg) => this.isId(arg));
      const args = this.args(field, id?.name);
      if (args === null) return [];
      if (id) {
        const query = `query ($id: ID!) { ${field.name}${args}${inner} }`;
        return ids.map((each) => ({ query, variables: { id: each } }));
      }
      return this.sides(field, args).map((given) => ({ query: `{ ${field.name}${given}${inner} }` }));
    });
  }
  /** The arguments of a field once for each value of the first enum that has to be given. */
  private sides(field: GraphQLField<unknown, unknown>, args: string): string[] {
    const side = field.args.find((arg) => isNonNullType(arg.type) && isEnumType(getNamedType(arg.type)));
    const named = side && getNamedType(side.type);
    if (!isEnumType(named)) return [args];
    const [first] = named.getValues();
    return named
      .getValues()
      .map(({ name }) => args.replace(`${side!.name}: ${first!.name}`, `${side!.name}: ${name}`));
  }
  private isId({ type }: GraphQLArgument): boolean {
    return isNonNullType(type) && getNamedType(type).name === 'ID';
  }

  /** The whole node of `id`; null where no type of the schema is of its kind. */
  node(id: string): Operation | null {
    const type = this.schema.getType(readGlobalId(id)?.kind ?? '');
    if (!(type instanceof GraphQLObjectType) || !type.getInterfaces().some(({ name }) => name === 'Node'))
      return null;
    const query = `query ($id: ID!) { node(id: $id) { ... on ${type.name} { ${this.selection(type, 3)} } } }`;
    return { query, variables: { id } };
  }

  /** Every mutation whose input takes ids, with each of them set to `id` and the rest made up. */
  mutations(id: string): { field: string; query: string; input: object }[] {
    return Object.values(this.schema.getMutationType()!.getFields()).flatMap((field) => {
      const type = field.args[0] && getNamedType(field.args[0].type);
      if (!(type instanceof GraphQLInputObjectType)) return [];
      const input = this.inputOf(type, id);
      if (!JSON.stringify(input).includes(id)) return [];
      const query = `mutation ($input: ${type.name}!) { ${field.name}(input: $input) { userErrors { code message } } }`;
      return [{ field: field.name, query, input }];
    });
  }
  /** A value for each field that has to be given; ids are `id`. */
  inputOf(type: GraphQLInputObjectType, id: string): Record<string, unknown> {
    const fields = Object.values(type.getFields()).filter(
      (field) =>
        isNonNullType(field.type) &&
        (field.defaultValue === undefined || getNamedType(field.type).name === 'ID'),
    );
    return Object.fromEntries(fields.map((field) => [field.name, this.valueOf(field.type, id)]));
  }
  private valueOf(type: GraphQLInputType, id: string): unknown {
    if (isNonNullType(type)) return this.valueOf(type.ofType, id);
    if (isListType(type)) return [this.valueOf(type.ofType, id)];
    if (isInputObjectType(type)) return this.inputOf(type, id);
    if (isEnumType(type)) return type.getValues()[0]!.name;
    const made: Record<string, unknown> = {
      ID: id,
      Int: 1,
      Float: 1,
      Boolean: true,
      DateTime: new Date(Date.now() + 3 * 86_400_000).toISOString(),
      Date: '2030-01-01',
    };
    return made[type.name] ?? 'A text of some length.';
  }
}
