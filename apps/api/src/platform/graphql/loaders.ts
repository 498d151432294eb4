import DataLoader from 'dataloader';
import type { OperationContext } from './operation.js';

/**
 * The loader `name` of this operation, made on first use; so nothing read for one caller reaches another.
 * @param batch answers rows in the order of the keys, null for an absent one; one statement per batch
 */
export function loaderOf<Key, Row>(
  context: OperationContext,
  name: string,
  batch: (keys: readonly Key[]) => Promise<(Row | null)[]>,
): DataLoader<Key, Row | null> {
  const known = context.loaders.get(name) as DataLoader<Key, Row | null> | undefined;
  if (known) return known;
  const loader = new DataLoader<Key, Row | null>(batch);
  context.loaders.set(name, loader);
  return loader;
}

/** `rows` put into the order of `keys`. */
export function inOrder<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}
