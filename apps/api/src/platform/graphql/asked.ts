import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** What was found of the fields of documents that the server keeps; gone with them. */
const FOUND = new WeakMap<FieldNode, Map<string, boolean>>();

/** Whether `name` is asked of what the field answers, directly or by a fragment: what nobody asks for need not be counted. */
export function isAsked({ fieldNodes, fragments }: GraphQLResolveInfo, name: string): boolean {
  return fieldNodes.some((node) => {
    const found = FOUND.get(node) ?? new Map<string, boolean>();
    FOUND.set(node, found);
    const known = found.get(name);
    if (known !== undefined) return known;
    const isThere = selects(node.selectionSet, fragments, name);
    found.set(name, isThere);
    return isThere;
  });
}

function selects(
  selected: SelectionSetNode | undefined,
  fragments: GraphQLResolveInfo['fragments'],
  name: string,
): boolean {
  return (selected?.selections ?? []).some((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === name;
    if (selection.kind === Kind.INLINE_FRAGMENT) return selects(selection.selectionSet, fragments, name);
    return selects(fragments[selection.name.value]?.selectionSet, fragments, name);
  });
}
