import DataLoader from 'dataloader';
import type { OperationContext } from './operation.js';

/** A loader that can be told what was read otherwise. */
export class Loader<Key, Row> extends DataLoader<Key, Row | null> {
  private readonly told = new Map<Key, Row | null>();

  /** Gives what was read for `key`, so that it is not read again. */
  tell(key: Key, row: Row | null): void {
    this.told.set(key, row);
  }

  override load(key: Key): Promise<Row | null> {
    const told = this.told.get(key);
    return told === undefined ? super.load(key) : Promise.resolve(told);
  }

  /** What was told of `key`, at once: a promise for every row costs more than the row. Else as {@link load}. */
  find(key: Key): Row | Promise<Row | null> {
    return this.told.get(key) ?? this.load(key);
  }
}

/**
 * The loader `name` of this operation, made on first use; so nothing read for one caller reaches another.
 * @param batch answers rows in the order of the keys, null for an absent one; one statement per batch
 */
export function loaderOf<Key, Row>(
  context: OperationContext,
  name: string,
  batch: (keys: readonly Key[]) => Promise<(Row | null)[]>,
): Loader<Key, Row> {
  const known = context.loaders.get(name) as Loader<Key, Row> | undefined;
  if (known) return known;
  const loader = new Loader<Key, Row>(batch);
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
