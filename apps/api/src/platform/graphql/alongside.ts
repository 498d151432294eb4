import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OperationContext } from './operation.js';

/** Whether a field is asked for, by the names on the way to it from a row of the list. */
export type AsksBelow = (...path: readonly string[]) => boolean;

/** Gives what was read to the loaders of the operation, for the rows of the list by their ids. */
export type Tell = (ids: readonly string[]) => void;

/**
 * Reads what hangs on the rows of a list. It sends its statements at once, before it waits for anything: each finds the ids of the rows
 * by {@link handedOn}, where the statement of the list has left them.
 */
export type ReadAlongside = (db: EntityManager, context: OperationContext, asks: AsksBelow) => Promise<Tell>;

/**
 * What is asked together with a list, in its round trip and not in one of its own: the rooms tell here what hangs on the rows of an
 * earlier one. Without it everything is still answered, by the loaders and a round trip later.
 */
@Injectable()
export class Alongside {
  private readonly readers = new Map<string, Map<string, ReadAlongside>>();

  /** @param field of the rows of a list of `type`, which `read` gives to the loader that stands behind it */
  register(type: string, field: string, read: ReadAlongside): void {
    const fields = this.readers.get(type) ?? new Map<string, ReadAlongside>();
    this.readers.set(type, fields.set(field, read));
  }

  /** The readers of what an operation asks for of the rows of a list. */
  of(type: string, context: OperationContext, asks: AsksBelow): ((db: EntityManager) => Promise<Tell>)[] {
    const asked = [...(this.readers.get(type) ?? [])].filter(([field]) => asks(field));
    return asked.map(
      ([, read]) =>
        (db) =>
          read(db, context, asks),
    );
  }
}

/** The ids that a statement before it in the transaction has left by {@link handingOn}, as an array; null where it had no rows. */
export const handedOn = (name: string) =>
  `(SELECT NULLIF(current_setting('handed.${name}', true), '')::uuid[])::uuid[]`;

/**
 * A statement that answers the rows of `sql` in `order` and leaves ids of them for those that follow in its transaction.
 * @param handed by name: an aggregate over the rows that gives an array of ids
 */
export function handingOn(sql: string, order: string, handed: Readonly<Record<string, string>>): string {
  const left = Object.entries(handed).map(
    ([name, ids]) => `(SELECT set_config('handed.${name}', COALESCE(${ids}, '{}')::text, true) FROM page)`,
  );
  return `WITH page AS MATERIALIZED (${sql}) SELECT page.*, num_nulls(${left.join(', ')}) AS handed FROM page ${order}`;
}
