import { DomainError } from '@fivefold/domain';
import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, MaxLength } from 'class-validator';

const MAX_PAGE = 100;
/** Characters of a cursor that somebody sends. */
export const MAX_CURSOR_LENGTH = 500;

@ObjectType({ description: 'Where a page stands in its list (Relay).' })
export class PageInfo {
  @Field({ description: 'Whether more follow.' })
  hasNextPage!: boolean;
  @Field({ description: 'Whether this page begins after the first element.' })
  hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: 'Cursor of the first edge; null on an empty page.' })
  startCursor!: string | null;
  @Field(() => String, { nullable: true, description: 'Cursor of the last edge; null on an empty page.' })
  endCursor!: string | null;
}

/** Page arguments of every list. {@link pageOf} checks the range, so that the message is one and the same. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { description: 'How many, 1 to 100.' })
  @IsInt()
  first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor after which to go on.' })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_CURSOR_LENGTH)
  after?: string | null;
}

export interface Page<Node> {
  edges: { cursor: string; node: Node }[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** Connection and edge types for `node`, named after it. Extend the result with `@ObjectType`. */
export function connectionOf<Node>(node: Type<Node>, name: string) {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a list.` })
  class Edge {
    @Field({ description: 'Position in the list, opaque.' })
    cursor!: string;
    @Field(() => node, { description: `The ${name}.` })
    node!: Node;
  }

  @ObjectType({ isAbstract: true })
  abstract class Connection {
    @Field(() => [Edge], { description: 'The page.' })
    edges!: Edge[];
    @Field(() => PageInfo, { description: 'Where the page stands.' })
    pageInfo!: PageInfo;
    @Field(() => Int, { description: 'Exact size of the whole list.' })
    totalCount!: number;
  }
  return Connection;
}

/** Opaque cursor around any small value. */
export function toCursor(position: unknown): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/**
 * Position inside a cursor.
 * @throws DomainError CURSOR_INVALID when it is not one of ours or `check` refuses it
 */
export function readCursor<Position>(cursor: string, check: (value: unknown) => value is Position): Position {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    value = undefined;
  }
  if (!check(value)) throw new DomainError('CURSOR_INVALID', {}, { path: ['after'] });
  return value;
}

/** `first` when it is 1 … 100. @throws DomainError PAGE_SIZE_INVALID */
export function pageSize({ first }: { first: number }): number {
  if (!Number.isInteger(first) || first < 1 || first > MAX_PAGE)
    throw new DomainError('PAGE_SIZE_INVALID', {}, { path: ['first'] });
  return first;
}

/** An edge whose cursor is made where it is asked for: most readers take the last one of the page alone. */
class EdgeAt<Node> {
  constructor(
    private readonly position: unknown,
    readonly node: Node,
  ) {}

  get cursor(): string {
    return toCursor(this.position);
  }
}

/**
 * One keyset page from rows fetched with `LIMIT first + 1`.
 * @param positionOf the sort key of a row, unique within the list
 */
export function toPage<Row, Node>(
  rows: readonly Row[],
  page: PageArgs,
  totalCount: number,
  positionOf: (row: Row) => unknown,
  toNode: (row: Row) => Node,
): Page<Node> {
  const edges = rows.slice(0, page.first).map((row) => new EdgeAt(positionOf(row), toNode(row)));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: Boolean(page.after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

/** The id after which a list ordered by id goes on; null from the start. */
export function afterId(page: PageArgs): string | null {
  if (!page.after) return null;
  return readCursor(
    page.after,
    (value): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value),
  );
}
