import { hash } from 'node:crypto';
import { isUuid } from '@fivefold/domain';
import type { SearchPosition } from '@fivefold/matching';
import { readCursor } from '../platform/index.js';
import type { Service } from './service.graphql.js';

/** Lists whose name is remembered: most are asked for page by page, and by everybody. */
const NAMES = 1000;
const names = new Map<string, string>();

/** A short name of a list, so that the cursor of another one is refused. Worked out where a cursor is read or shown. */
export class ListName {
  private name: string | null = null;

  /** @param list what makes it this list and no other, as JSON takes it */
  constructor(private readonly list: readonly unknown[]) {}

  toString(): string {
    return (this.name ??= nameOf(JSON.stringify(this.list)));
  }

  /** @throws DomainError CURSOR_INVALID */
  readPosition(cursor: string): SearchPosition {
    const name = String(this);
    const [, value, id] = readCursor(
      cursor,
      (read): read is [string, number, string] =>
        Array.isArray(read) &&
        read.length === 3 &&
        read[0] === name &&
        Number.isFinite(read[1]) &&
        typeof read[2] === 'string' &&
        isUuid(read[2]),
    );
    return { value, id };
  }
}

function nameOf(list: string): string {
  let name = names.get(list);
  if (name === undefined) {
    if (names.size >= NAMES) names.clear();
    names.set(list, (name = hash('sha1', list, 'base64url').slice(0, 10)));
  }
  return name;
}

/**
 * Cursors `[list, value, id]` of a page. Three bytes are four characters, so parts of whole threes can be encoded apart: the head, which
 * is the list's, and a tail for each row. JSON takes the blanks between.
 */
export interface Cursors {
  at(index: number): string;
}

/** Those of rows whose value is another for every text: made all at once where one is asked for. */
export class NewCursors implements Cursors {
  private made: readonly string[] | null = null;

  constructor(
    private readonly list: ListName,
    private readonly positions: readonly SearchPosition[],
  ) {}

  at(index: number): string {
    return (this.made ??= this.make())[index]!;
  }

  private make(): string[] {
    const head = headOf(this.list);
    const tails = this.positions.map(tailOf);
    const all = encoded(tails.join(''));
    let from = 0;
    return tails.map(({ length }) => head + all.slice(from, (from += (length / 3) * 4)));
  }
}

/** Tails of services that were shown in a list: gone with them. */
const TAILS = new WeakMap<Service, { readonly value: number; readonly tail: string }>();

/** Those of lists, where a service stands at the same value however often it is shown: its tail is kept. */
export class KeptCursors implements Cursors {
  private head: string | null = null;

  constructor(
    private readonly list: ListName,
    private readonly positions: readonly SearchPosition[],
    private readonly services: readonly Service[],
  ) {}

  at(index: number): string {
    const service = this.services[index]!;
    const position = this.positions[index]!;
    let kept = TAILS.get(service);
    if (kept?.value !== position.value) {
      kept = { value: position.value, tail: encoded(tailOf(position)) };
      TAILS.set(service, kept);
    }
    return (this.head ??= headOf(this.list)) + kept.tail;
  }
}

function headOf(list: ListName): string {
  return encoded(`["${String(list)}`);
}

function tailOf({ value, id }: SearchPosition): string {
  const tail = `,"${id}"]`;
  return `",${' '.repeat((298 - String(value).length - tail.length) % 3)}${value}${tail}`;
}

function encoded(ascii: string): string {
  return Buffer.from(ascii, 'latin1').toString('base64url');
}
