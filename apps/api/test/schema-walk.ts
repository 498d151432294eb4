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
  private args(field: GraphQLField<unknown, unknown>, ids: Record<string, string> = {}): string | null {
    const given: string[] = [];
    for (const { name, type } of field.args) {
      const literal = name in ids ? JSON.stringify(ids[name]) : this.literal(name, type);
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

  /** Documents of every query field; those that take an id once for each of `ids`. */
  queries(ids: readonly string[]): string[] {
    const fields = Object.values(this.schema.getQueryType()!.getFields());
    const asked = fields.filter(({ name }) => name !== 'node' && !HEAVY.includes(name));
    return asked.flatMap((field) =>
      this.variants(field, ids).flatMap((args) => {
        const named = getNamedType(field.type);
        const inner = named instanceof GraphQLObjectType ? ` { ${this.selection(named, 2)} }` : '';
        return [`{ ${field.name}${args}${inner} }`];
      }),
    );
  }
  private variants(field: GraphQLField<unknown, unknown>, ids: readonly string[]): string[] {
    const id = field.args.find((arg) => this.isId(arg));
    const sides = field.args.find((arg) => isNonNullType(arg.type) && isEnumType(getNamedType(arg.type)));
    if (id) return ids.flatMap((each) => this.args(field, { [id.name]: each }) ?? []);
    const plain = this.args(field);
    if (plain === null) return [];
    const named = sides && getNamedType(sides.type);
    if (!isEnumType(named)) return [plain];
    const [first] = named.getValues();
    return named
      .getValues()
      .map(({ name }) => plain.replace(`${sides!.name}: ${first!.name}`, `${sides!.name}: ${name}`));
  }
  private isId({ type }: GraphQLArgument): boolean {
    return isNonNullType(type) && getNamedType(type).name === 'ID';
  }

  node(id: string): string | null {
    const type = this.schema.getType(readGlobalId(id)?.kind ?? '');
    if (!(type instanceof GraphQLObjectType) || !type.getInterfaces().some(({ name }) => name === 'Node'))
      return null;
    return `{ node(id: ${JSON.stringify(id)}) { ... on ${type.name} { ${this.selection(type, 3)} } } }`;
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
  private inputOf(type: GraphQLInputObjectType, id: string): Record<string, unknown> {
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
