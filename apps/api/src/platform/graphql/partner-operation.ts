import { DomainError } from '@fivefold/domain';
import {
  type DocumentNode,
  type FieldNode,
  getArgumentValues,
  type GraphQLField,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { FieldScope } from '../caller/access.js';
import { GUEST } from '../caller/caller.js';
import type { Partners } from '../caller/partners.js';
import { readGlobalId } from './global-id.js';
import { scopeOfKind } from './nodes.js';
import type { OperationContext } from './operation.js';

/** What a field of the schema declares beside its access; undefined where partner apps may not call it. */
export function scopeOf(field: GraphQLField<unknown, unknown>): FieldScope | undefined {
  return field.extensions['scope'] as FieldScope | undefined;
}

/**
 * Readies the operation of a partner app. What everybody may read is answered as to everybody: a public field may say more to an
 * organisation's own people, and a key with that scope alone must not hear it. So such fields stand in operations of their own.
 *
 * @throws DomainError INPUT_INVALID where public and other fields are mixed; IDEMPOTENCY_KEY_WANTED for a mutation without one
 */
export async function holdPartner(
  partners: Partners,
  context: OperationContext,
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Promise<void> {
  const { caller } = context;
  if (!caller.credential?.scopes) return;
  if (operation.operation === 'mutation' && !context.idempotencyKey)
    throw new DomainError('IDEMPOTENCY_KEY_WANTED', {});
  const type = schema.getRootType(operation.operation);
  const fields = rootFields(operation.selectionSet, document);
  const scopes = fields.flatMap((node) => {
    const field = type?.getFields()[node.name.value];
    return field ? [scopeNow(field, node, variables)] : [];
  });
  const isPublic = (scope: FieldScope | undefined) => scope === 'public:read';
  if (!scopes.some(isPublic)) {
    const names = fields.map(({ name }) => name.value);
    if (operation.operation === 'query') await partners.noteReads(caller, names);
    return;
  }
  if (!scopes.every(isPublic))
    throw new DomainError('INPUT_INVALID', {
      field: 'query',
      problem: 'What the scope public:read covers is asked in an operation of its own.',
    });
  const { language, credential } = caller;
  await caller.become({ ...GUEST, language, credential });
}

/** The scope of a field; of `node` that of the kind it is asked for. */
function scopeNow(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Record<string, unknown>,
) {
  if (field.name !== 'node') return scopeOf(field);
  const { id } = getArgumentValues(field, node, variables);
  return scopeOfKind(readGlobalId(String(id))?.kind) ?? scopeOf(field);
}

function rootFields(
  { selections }: SelectionSetNode,
  document: DocumentNode,
  seen = new Set<string>(),
): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(selection.selectionSet, document, seen);
    const name = selection.name.value;
    if (seen.has(name)) return [];
    const found = document.definitions.find(
      (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === name,
    );
    if (found?.kind !== Kind.FRAGMENT_DEFINITION) return [];
    return rootFields(found.selectionSet, document, seen.add(name));
  });
}
