import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { NodeKind } from '../../src/platform/index.js';
import { Walk } from '../schema-walk.js';
import { GIVEN, MADE } from './given.js';
import { KIND_OF_ARGUMENT, TABLE_OF, TABLE_OF_ARGUMENT } from './kinds.js';

/** One operation to ask. What has a `kind` takes a variable `id` of that kind, and may take `word`. */
export interface Ask {
  readonly field: string;
  readonly query: string;
  readonly kind?: NodeKind;
  /** Of the rows that its id names, where that is not the one of the kind. */
  readonly table?: string;
  /** Of a kind that is no node: nobody is given anything, so in the small size few ask for it. */
  readonly isRare?: boolean;
}

/** Nested fields that compute for long, asked once by themselves and not wherever they stand. */
const APART: readonly {
  field: string;
  kind?: NodeKind;
  query: (walk: Walk, schema: GraphQLSchema) => string;
}[] = [
  {
    field: 'Service.availability, Service.slots',
    query: (walk, schema) =>
      `{ services(first: 2) { edges { node { ${['availability', 'slots'].map((name) => whole(walk, schema, 'Service', name)).join(' ')} } } } }`,
  },
  {
    field: 'Need.match',
    kind: 'Need',
    query: (walk, schema) =>
      `query ($id: ID!) { need(id: $id) { ${whole(walk, schema, 'Need', 'match(first: 1)', 1)} } }`,
  },
];

function whole(walk: Walk, schema: GraphQLSchema, type: string, field: string, depth = 2): string {
  const object = schema.getType(type) as GraphQLObjectType;
  const named = getNamedType(object.getFields()[field.split('(')[0]!]!.type) as GraphQLObjectType;
  return `${field} { ${walk.selection(named, depth)} }`;
}

/** All that the matrix asks of a schema. */
export interface Plan {
  readonly asks: readonly Ask[];
  readonly variants: readonly Ask[];
  readonly mutations: ReturnType<Documents['mutations']>;
  /** Fields that some document selects, and those that can be reached and none does. */
  readonly fields: number;
  readonly unselected: readonly string[];
}

const plans = new WeakMap<GraphQLSchema, Plan>();

/** The plan of a schema, made once. */
export function planOf(schema: GraphQLSchema): Plan {
  const known = plans.get(schema);
  if (known) return known;
  const documents = new Documents(schema);
  const variants = documents.variants();
  const straight = [...documents.roots(), ...documents.nodes()];
  const asks = [...straight, ...documents.gaps(documents.selected([...straight, ...variants]))];
  const selected = documents.selected([...asks, ...variants]);
  const unselected = [...documents.reachable()].filter((field) => !selected.has(field));
  const plan = { asks, variants, mutations: documents.mutations(), fields: selected.size, unselected };
  plans.set(schema, plan);
  return plan;
}

/** Every way of reading that the schema offers, as documents. */
export class Documents {
  private readonly walk: Walk;

  constructor(private readonly schema: GraphQLSchema) {
    this.walk = new Walk(schema);
  }

  /** Every root field that takes no id, and those that do for the kind that they want. */
  roots(): Ask[] {
    const asks = this.queries().map((field): Ask => {
      const id = field.args.find((arg) => isNonNullType(arg.type) && getNamedType(arg.type).name === 'ID');
      const args = this.required(field, id);
      const kind = id && this.kindOf(field, id.name);
      if (id && !kind) throw new Error(`say in kinds.ts what ${field.name}.${id.name} names`);
      const table = id && TABLE_OF_ARGUMENT[`${field.name}.${id.name}`];
      return {
        field: field.name,
        query: this.document(field, args, id ? '($id: ID!)' : ''),
        ...(kind && { kind }),
        ...(table !== undefined && { table }),
      };
    });
    const sides = this.queries().flatMap((field) => this.otherSides(field));
    const apart = APART.map(({ field, kind, query }) => ({
      field,
      query: query(this.walk, this.schema),
      ...(kind && { kind }),
    }));
    return [...asks, ...sides, ...apart];
  }

  /** `node` of every kind that is one. */
  nodes(): Ask[] {
    return (Object.keys(TABLE_OF) as NodeKind[]).flatMap((kind) => {
      const type = this.schema.getType(kind === 'Label' ? 'Label' : kind);
      const isNode =
        type instanceof GraphQLObjectType && type.getInterfaces().some(({ name }) => name === 'Node');
      const inner = isNode ? `id ... on ${kind} { ${this.walk.selection(type, 3)} }` : 'id';
      return [
        { field: 'node', kind, query: `query ($id: ID!) { node(id: $id) { ${inner} } }`, isRare: !isNode },
      ];
    });
  }

  /**
   * Every root field once for each value of each argument that may be left out: filters, sorts, counts, facets, pages.
   * An id becomes the variable `id`, a text the variable `word`.
   */
  variants(): Ask[] {
    return this.queries().flatMap((field) => {
      const id = field.args.find((arg) => isNonNullType(arg.type) && getNamedType(arg.type).name === 'ID');
      if (id) return [];
      const base = this.required(field, undefined);
      return [...this.givenIds(field), ...this.optional(field, base)];
    });
  }

  /** Each id in an input that has to be given. */
  private givenIds(field: GraphQLField<unknown, unknown>): Ask[] {
    return field.args.flatMap((arg) => {
      const given = GIVEN[`${field.name}.${arg.name}`];
      const named = getNamedType(arg.type);
      if (!given || !isInputObjectType(named)) return [];
      const ids = Object.values(named.getFields()).filter(({ type }) => getNamedType(type).name === 'ID');
      return ids.map(({ name }): Ask => {
        const args = this.required(field, undefined).replace(`${name}: []`, `${name}: [$id]`);
        const kind = this.kindOf(field, name);
        return { field: field.name, query: this.document(field, args, '($id: ID!)'), ...(kind && { kind }) };
      });
    });
  }

  private optional(field: GraphQLField<unknown, unknown>, base: string): Ask[] {
    return field.args
      .filter((arg) => !isNonNullType(arg.type) || arg.defaultValue !== undefined)
      .filter(({ name }) => name !== 'first')
      .flatMap((arg) => this.values(field, arg.name, arg.type))
      .map(({ literal, declared, kind, arg }) => {
        const args = [base, `${arg}: ${literal}`].filter((part) => part !== '').join(', ');
        const query = this.document(field, args, declared);
        return { field: field.name, query, ...(kind && { kind }) };
      });
  }

  private values(
    field: GraphQLField<unknown, unknown>,
    arg: string,
    type: GraphQLInputType,
  ): { arg: string; literal: string; declared: string; kind?: NodeKind }[] {
    const inList = isListType(isNonNullType(type) ? type.ofType : type);
    const wrap = (literal: string) => (inList ? `[${literal}]` : literal);
    const named = getNamedType(type);
    if (isEnumType(named))
      return named.getValues().map(({ name }) => ({ arg, literal: wrap(name), declared: '' }));
    if (isInputObjectType(named)) {
      return Object.values(named.getFields()).flatMap((inner) =>
        this.values(field, inner.name, inner.type).map((value) => {
          const others = Object.values(named.getFields())
            .filter((each) => each !== inner && isNonNullType(each.type) && each.defaultValue === undefined)
            .map((each) => `${each.name}: "2026-01-01"`);
          const fields = [`${inner.name}: ${value.literal}`, ...others].join(', ');
          return { ...value, arg, literal: wrap(`{ ${fields} }`) };
        }),
      );
    }
    if (named.name === 'Boolean') return ['true', 'false'].map((literal) => ({ arg, literal, declared: '' }));
    if (named.name === 'ID') {
      const kind = this.kindOf(field, arg);
      return [{ arg, literal: wrap('$id'), declared: '($id: ID!)', ...(kind && { kind }) }];
    }
    if (named.name === 'String') return [{ arg, literal: wrap('$word'), declared: '($word: String!)' }];
    if (named.name === 'Int') return [{ arg, literal: '3', declared: '' }];
    if (named.name === 'Date') return [{ arg, literal: '"2026-01-01"', declared: '' }];
    return [];
  }

  /** The kind that an argument of a field names, by its own name or by what the field answers. */
  private kindOf(field: GraphQLField<unknown, unknown>, arg: string): NodeKind | undefined {
    const known = KIND_OF_ARGUMENT[arg];
    if (known) return known;
    const singular = arg.replace(/Ids?$/, '').replace(/s$/, '');
    const byName = (Object.keys(TABLE_OF) as NodeKind[]).find(
      (kind) => kind.toLowerCase() === singular.toLowerCase(),
    );
    if (byName) return byName;
    if (singular === 'organiser' || singular === 'cluster') return 'Organisation';
    const answered = getNamedType(field.type).name;
    const kinds = Object.keys(TABLE_OF) as NodeKind[];
    return kinds.find((kind) => kind === answered) ?? kinds.find((kind) => answered.startsWith(kind));
  }

  /** Each mutation that takes ids, with the kind that its first id names. */
  mutations(): { field: string; kind: NodeKind; make: (id: string) => { query: string; input: object } }[] {
    const types = this.schema.getMutationType()!.getFields();
    return this.walk.mutations('probe').flatMap(({ field }) => {
      const input = getNamedType(types[field]!.args[0]!.type);
      if (!isInputObjectType(input)) return [];
      const ids = Object.values(input.getFields()).filter(({ type }) => getNamedType(type).name === 'ID');
      const payload = getNamedType(types[field]!.type) as GraphQLObjectType;
      const answered = Object.values(payload.getFields()).map(({ type }) => getNamedType(type).name);
      const first = ids.find(({ name }) => name === 'id') ?? ids[0];
      if (!first) return [];
      const kinds = Object.keys(TABLE_OF) as NodeKind[];
      const kind =
        first.name === 'id'
          ? kinds.find((each) => answered.includes(each))
          : this.kindOf(types[field]! as GraphQLField<unknown, unknown>, first.name);
      if (!kind) return [];
      const make = (id: string) => {
        const made = this.walk.mutations(id).find((each) => each.field === field)!;
        return { query: made.query, input: made.input };
      };
      return [{ field, kind, make }];
    });
  }

  /** A document for each type that has fields which `selected` lacks: the shortest way to it, and those fields. */
  gaps(selected: ReadonlySet<string>): Ask[] {
    const missing = [...this.reachable()].filter((field) => !selected.has(field));
    const byType = Map.groupBy(missing, (field) => field.split('.')[0]!);
    return [...byType].flatMap(([name, fields]) => {
      const way = this.wayTo(name);
      if (!way) return [];
      const type = this.schema.getType(name) as GraphQLObjectType;
      const wanted = fields.map((each) => this.field(type, each.split('.')[1]!));
      const inner = wanted.filter((each) => each !== null).join(' ');
      if (inner === '') return [];
      const body = way.steps.reduceRight((below, step) => `${step} { ${below} }`, inner);
      const declared = way.kind ? '($id: ID!)' : '';
      return [
        {
          field: name,
          query: `query ${declared} { ${body} }`,
          ...(way.kind && { kind: way.kind }),
          ...(way.table && { table: way.table }),
        },
      ];
    });
  }
  private field(type: GraphQLObjectType, name: string): string | null {
    const field = type.getFields()[name]!;
    const first = field.args.some((arg) => arg.name === 'first') ? '(first: 1)' : '';
    const named = getNamedType(field.type);
    if (!(named instanceof GraphQLObjectType)) return `${name}${first}`;
    const inner = this.walk.selection(named, 0);
    return inner === '' ? `${name}${first} { __typename }` : `${name}${first} { ${inner} }`;
  }
  private wayTo(wanted: string): { steps: string[]; kind?: NodeKind; table?: string } | null {
    const seen = new Set<string>();
    let front: { type: GraphQLObjectType; steps: string[]; kind?: NodeKind; table?: string }[] = [
      { type: this.schema.getQueryType()!, steps: [] },
    ];
    while (front.length > 0) {
      const next: typeof front = [];
      for (const { type, steps, kind, table } of front) {
        for (const field of Object.values(type.getFields()) as GraphQLField<unknown, unknown>[]) {
          const named = getNamedType(field.type);
          if (!(named instanceof GraphQLObjectType) || seen.has(named.name)) continue;
          const id = field.args.find(
            (arg) => isNonNullType(arg.type) && getNamedType(arg.type).name === 'ID',
          );
          const args = this.required(field, id);
          const its = id ? this.kindOf(field, id.name) : kind;
          const rows = id ? TABLE_OF_ARGUMENT[`${field.name}.${id.name}`] : table;
          seen.add(named.name);
          const step = `${field.name}${args === '' ? '' : `(${args})`}`;
          const found = {
            type: named,
            steps: [...steps, step],
            ...(its && { kind: its }),
            ...(rows && { table: rows }),
          };
          if (named.name === wanted) return found;
          next.push(found);
        }
      }
      front = next;
    }
    return null;
  }

  /** `Type.field` of every object field that some document selects. */
  selected(asks: readonly Ask[]): Set<string> {
    const seen = new Set<string>();
    for (const { query } of asks) {
      const info = new TypeInfo(this.schema);
      visit(
        parse(query),
        visitWithTypeInfo(info, {
          Field: () => {
            const parent = info.getParentType();
            const field = info.getFieldDef();
            if (parent && field) seen.add(`${parent.name}.${field.name}`);
          },
        }),
      );
    }
    return seen;
  }

  /** `Type.field` of every field that can be reached from the root of queries. */
  reachable(): Set<string> {
    const seen = new Set<string>();
    const queue = [this.schema.getQueryType()!];
    const types = new Set<string>();
    while (queue.length > 0) {
      const type = queue.pop()!;
      if (types.has(type.name)) continue;
      types.add(type.name);
      for (const field of Object.values(type.getFields())) {
        seen.add(`${type.name}.${field.name}`);
        const named = getNamedType(field.type);
        const inner =
          'getTypes' in named || named.name === 'Node'
            ? this.schema.getPossibleTypes(named as never)
            : [named];
        for (const each of inner) if (each instanceof GraphQLObjectType) queue.push(each);
      }
    }
    return seen;
  }

  private queries(): GraphQLField<unknown, unknown>[] {
    const fields = Object.values(this.schema.getQueryType()!.getFields());
    return fields.filter(({ name }) => name !== 'node') as GraphQLField<unknown, unknown>[];
  }

  private document(field: GraphQLField<unknown, unknown>, args: string, declared: string): string {
    const named = getNamedType(field.type);
    const inner = named instanceof GraphQLObjectType ? ` { ${this.walk.selection(named, 2)} }` : '';
    return `query ${declared} { ${field.name}${args === '' ? '' : `(${args})`}${inner} }`;
  }

  private required(field: GraphQLField<unknown, unknown>, id: GraphQLArgument | undefined): string {
    return field.args
      .flatMap((arg) => {
        if (arg === id) return [`${arg.name}: $id`];
        if (arg.name === 'first') return ['first: 2'];
        if (!isNonNullType(arg.type) || arg.defaultValue !== undefined) return [];
        const given = GIVEN[`${field.name}.${arg.name}`];
        if (given) return [`${arg.name}: ${given}`];
        const named = getNamedType(arg.type);
        if (isEnumType(named)) return [`${arg.name}: ${named.getValues()[0]!.name}`];
        const made = MADE[named.name];
        if (made !== undefined) return [`${arg.name}: ${made}`];
        throw new Error(`${field.name}.${arg.name} has to be given: say with what in documents.ts`);
      })
      .join(', ');
  }

  /** The field once for each further value of the first enum that has to be given. */
  private otherSides(field: GraphQLField<unknown, unknown>): Ask[] {
    const side = field.args.find(
      (arg) =>
        isNonNullType(arg.type) && arg.defaultValue === undefined && isEnumType(getNamedType(arg.type)),
    );
    const id = field.args.find((arg) => isNonNullType(arg.type) && getNamedType(arg.type).name === 'ID');
    const named = side && getNamedType(side.type);
    if (!isEnumType(named) || id) return [];
    const [first, ...others] = named.getValues();
    const args = this.required(field, undefined);
    return others.map(({ name }) => ({
      field: field.name,
      query: this.document(
        field,
        args.replace(`${side!.name}: ${first!.name}`, `${side!.name}: ${name}`),
        '',
      ),
    }));
  }
}
