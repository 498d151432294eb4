import { DomainError, type ErrorCode } from '@fivefold/domain';
import {
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  type TypeNode,
  validate,
  type ValueNode,
} from 'graphql';

/**
 * What a document may hold at most, each about four times what the page's own need (458 tokens, 7 levels, 10 fragments). Told
 * in the words of {@link DomainError} DOCUMENT_LIMIT.
 */
export const LIMITS = {
  characters: 20_000,
  tokens: 2000,
  operations: 10,
  fragments: 30,
  /** Named and inline ones within one another; a fragment that spreads itself passes it. */
  'nested fragments': 10,
  /** Fragments counted wherever they are spread. */
  selections: 3000,
  levels: 14,
  'introspection levels': 20,
  /** Lists of types or fields within one another, which multiply. */
  'introspection lists': 2,
  'nested lists': 6,
  aliases: 15,
  directives: 20,
  /** The same name again in one place, by hand or by fragments: each is compared with every other one. */
  'repeated fields': 30,
  'root mutations': 5,
  /** Lists and objects within one another. */
  'nested values': 12,
  'nested list types': 3,
  /** Lists, objects and plain values together. */
  'values in variables': 20_000,
  'nested variables': 20,
} as const;

/** Of introspection, what lists. */
const INTROSPECTION_LISTS = new Set(['types', 'fields', 'inputFields', 'interfaces', 'possibleTypes']);

type Limit = keyof typeof LIMITS;

/** @throws DomainError DOCUMENT_LIMIT */
function refuse(what: Limit, found: number): void {
  if (found > LIMITS[what]) throw new DomainError('DOCUMENT_LIMIT', { what, limit: LIMITS[what] });
}

/** Holds variables as they came to the limits, before anybody else walks them. @throws DomainError DOCUMENT_LIMIT */
export function checkVariables(variables: unknown): void {
  let found = 0;
  let level: unknown[] = [variables];
  for (let nested = 0; level.length > 0; nested += 1) {
    refuse('nested variables', nested);
    found += level.length;
    refuse('values in variables', found);
    const below: unknown[] = [];
    for (const value of level)
      if (typeof value === 'object' && value !== null)
        for (const each of Object.values(value)) below.push(each);
    level = below;
  }
}

/**
 * The document in `text`, within the limits and valid. In this order, because the time of validation is bounded by what the limits
 * let through: a refusal takes a few milliseconds whatever is sent.
 *
 * @param hide leaves out the names of the schema that nearly fit
 * @throws DomainError DOCUMENT_LIMIT; GraphQLError with the code DOCUMENT_UNREADABLE or DOCUMENT_INVALID and the first problem
 */
export function readDocument(schema: GraphQLSchema, text: string, hide: boolean): DocumentNode {
  refuse('characters', text.length);
  const document = parsed(text);
  new Shape(schema, document).check();
  const [problem] = validate(schema, document, undefined, { maxErrors: 1, hideSuggestions: hide });
  if (problem) throw coded('DOCUMENT_INVALID', problem);
  return document;
}

function parsed(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: LIMITS.tokens });
  } catch (error) {
    // Thousands of open brackets end the reader's stack before they end its tokens.
    const problem =
      error instanceof GraphQLError ? error : new GraphQLError('Syntax Error: nested too deep.');
    throw coded('DOCUMENT_UNREADABLE', problem);
  }
}

function coded(code: ErrorCode, { message, nodes, source, positions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}

/** How many documents are remembered, beside those of the page. */
const REMEMBERED = 1000;

/** Documents that were read and found fit, so that each is read once. */
export class KnownDocuments {
  private readonly texts = new Set<string>();

  constructor(private readonly hide: boolean) {}

  has(text: string): boolean {
    return this.texts.has(text);
  }

  /** @throws as {@link readDocument} */
  learn(schema: GraphQLSchema, text: string): void {
    readDocument(schema, text, this.hide);
    if (this.texts.size >= REMEMBERED) this.texts.clear();
    this.texts.add(text);
  }
}

/** Where a selection stands. */
interface Place {
  readonly type: GraphQLNamedType | undefined;
  readonly level: number;
  readonly lists: number;
  readonly spreads: number;
  /** Lists of introspection above; null outside of it. */
  readonly introspection: number | null;
  /** Names taken by the fields of the same object. */
  readonly taken: Set<string>;
}

/** One walk over everything that a document would select. Cost O(selections), each fragment wherever it is spread. */
class Shape {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly operations: OperationDefinitionNode[] = [];
  private readonly found = { selections: 0, aliases: 0, directives: 0, 'repeated fields': 0 };

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
  ) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
      if (definition.kind === Kind.OPERATION_DEFINITION) this.operations.push(definition);
    }
    refuse('operations', this.operations.length);
    refuse('fragments', document.definitions.length - this.operations.length);
  }

  check(): void {
    for (const operation of this.operations) this.operation(operation);
    // Also those that nobody spreads: validation reads them before it refuses them.
    for (const fragment of this.fragments.values()) {
      this.directives(fragment);
      const type = this.schema.getType(fragment.typeCondition.name.value);
      this.select(fragment.selectionSet, placeOf(type));
    }
  }

  private operation(operation: OperationDefinitionNode): void {
    this.directives(operation);
    for (const variable of operation.variableDefinitions ?? []) {
      this.directives(variable);
      checkListType(variable.type);
      if (variable.defaultValue) checkValue(variable.defaultValue);
    }
    const place = placeOf(this.schema.getRootType(operation.operation));
    this.select(operation.selectionSet, place);
    if (operation.operation === 'mutation') refuse('root mutations', place.taken.size);
  }

  private count(what: keyof typeof this.found, more = 1): void {
    this.found[what] += more;
    refuse(what, this.found[what]);
  }

  private directives(node: ASTNode): void {
    if (!('directives' in node) || !node.directives) return;
    this.count('directives', node.directives.length);
    for (const { arguments: given } of node.directives)
      for (const { value } of given ?? []) checkValue(value);
  }

  private select({ selections }: SelectionSetNode, place: Place): void {
    refuse(place.introspection === null ? 'levels' : 'introspection levels', place.level);
    for (const selection of selections) {
      this.count('selections');
      this.directives(selection);
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        const key = selection.alias?.value ?? name;
        if (place.taken.has(key)) this.count('repeated fields');
        place.taken.add(key);
        if (selection.alias) this.count('aliases');
        for (const { value } of selection.arguments ?? []) checkValue(value);
        if (selection.selectionSet) this.select(selection.selectionSet, below(place, name));
        continue;
      }
      const spreads = place.spreads + 1;
      refuse('nested fragments', spreads);
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value);
      const name = fragment?.typeCondition?.name.value;
      const type = name === undefined ? place.type : this.schema.getType(name);
      if (fragment) this.select(fragment.selectionSet, { ...place, type, spreads });
    }
  }
}

function placeOf(type: GraphQLNamedType | null | undefined): Place {
  return { type: type ?? undefined, level: 1, lists: 0, spreads: 0, introspection: null, taken: new Set() };
}

/** What a field selects from: its type is unknown where the document has not been validated and is wrong. */
function below(place: Place, name: string): Place {
  const { type } = place;
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  const lists = place.lists + (field && isListType(getNullableType(field.type)) ? 1 : 0);
  refuse('nested lists', lists);
  const within = place.introspection ?? (name.startsWith('__') ? 0 : null);
  const introspection = within === null ? null : within + (INTROSPECTION_LISTS.has(name) ? 1 : 0);
  if (introspection !== null) refuse('introspection lists', introspection);
  return {
    type: field && getNamedType(field.type),
    level: place.level + 1,
    lists,
    spreads: place.spreads,
    introspection,
    taken: new Set(),
  };
}

function checkListType(type: TypeNode, lists = 0): void {
  refuse('nested list types', lists);
  if (type.kind === Kind.NON_NULL_TYPE) checkListType(type.type, lists);
  if (type.kind === Kind.LIST_TYPE) checkListType(type.type, lists + 1);
}

function checkValue(value: ValueNode, nested = 0): void {
  refuse('nested values', nested);
  if (value.kind === Kind.LIST) for (const each of value.values) checkValue(each, nested + 1);
  if (value.kind === Kind.OBJECT) for (const { value: each } of value.fields) checkValue(each, nested + 1);
}
