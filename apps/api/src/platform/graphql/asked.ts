import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** What a document asks for, as `Type.field`, null for one without a list; gone with the document. */
const ASKED = new WeakMap<DocumentNode, ReadonlySet<string> | null>();

/** What was found of the fields of documents that the server keeps; gone with them. */
const FOUND = new WeakMap<FieldNode, Map<string, boolean>>();

/**
 * Whether a field is asked for below the one that is answered, by the names on the way, directly or by a fragment: what nobody asks for
 * need not be counted or read.
 */
export function isAsked(
  { fieldNodes, fragments }: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>,
  ...path: readonly string[]
): boolean {
  const name = path.join('.');
  return fieldNodes.some((node) => {
    const found = FOUND.get(node) ?? new Map<string, boolean>();
    FOUND.set(node, found);
    const known = found.get(name);
    if (known !== undefined) return known;
    const isThere = selects(node.selectionSet, fragments, path);
    found.set(name, isThere);
    return isThere;
  });
}

function selects(
  selected: SelectionSetNode | undefined,
  fragments: GraphQLResolveInfo['fragments'],
  path: readonly string[],
): boolean {
  const [name, ...rest] = path;
  return (selected?.selections ?? []).some((selection) => {
    if (selection.kind === Kind.FIELD)
      return (
        selection.name.value === name &&
        (rest.length === 0 || selects(selection.selectionSet, fragments, rest))
      );
    if (selection.kind === Kind.INLINE_FRAGMENT) return selects(selection.selectionSet, fragments, path);
    return selects(fragments[selection.name.value]?.selectionSet, fragments, path);
  });
}

/**
 * Every field that a document with a list asks for, as `Type.field`: at whatever place, by whichever operation and condition, so never
 * too few. Null where no root field is a page of a list: of a single object nothing is won by leaving anything out.
 * Cost O(selections), the first time.
 */
export function askedIn(schema: GraphQLSchema, document: DocumentNode): ReadonlySet<string> | null {
  const known = ASKED.get(document);
  if (known !== undefined) return known;
  const asked = new Set<string>();
  const roots = new Set<string>();
  const types = new TypeInfo(schema);
  const note = ({ name: { value } }: FieldNode) => {
    const parent = getNamedType(types.getParentType());
    if (!parent) return;
    if (parent === schema.getQueryType()) roots.add(getNamedType(types.getType())?.name ?? '');
    asked.add(`${parent.name}.${value}`);
    if (isAbstractType(parent))
      for (const { name } of schema.getPossibleTypes(parent)) asked.add(`${name}.${value}`);
  };
  visit(document, visitWithTypeInfo(types, { Field: note }));
  const hasList = [...roots].some((root) => asked.has(`${root}.edges`));
  ASKED.set(document, hasList ? asked : null);
  return hasList ? asked : null;
}

/** What an operation asks for, as its context tells; see {@link askedIn}. Nothing: it is not known, as over a socket. */
export interface Asked {
  readonly asked?: ReadonlySet<string> | null;
}

/** Whether one of `fields`, as `Type.field`, is asked for anywhere; true where it is not known. */
export function asksFor({ asked }: Asked, ...fields: readonly string[]): boolean {
  return !asked || fields.some((field) => asked.has(field));
}

/** Whether a field of `type` that is none of `fields` is asked for anywhere; true where it is not known. */
export function asksBeyond({ asked }: Asked, type: string, fields: readonly string[]): boolean {
  if (!asked) return true;
  for (const each of asked)
    if (each.startsWith(type) && each[type.length] === '.' && !fields.includes(each.slice(type.length + 1)))
      return true;
  return false;
}
