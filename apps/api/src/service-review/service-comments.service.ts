import { DomainError } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { lockService, ownRows, ServiceNews, whyNotJudge } from '../catalogue/index.js';
import type { Caller } from '../platform/index.js';
import { FACT_NAMES } from './fact-differences.js';

/** A remark of a reviewer on one fact of one version. */
export interface CommentRow {
  readonly id: string;
  readonly service_id: string;
  readonly version_id: string;
  readonly number: number;
  readonly path: string;
  readonly text: string;
  readonly author_id: string;
  readonly author_name: string;
  readonly created_at: Date;
  readonly version: number;
  readonly answer: string | null;
  readonly answered_by: string | null;
  readonly answered_at: Date | null;
  readonly resolved_by: string | null;
  readonly resolved_at: Date | null;
}

const COLUMNS = `
SELECT c.id, v.service_id, c.version_id, v.number, c.path, c.text, c.author_id, c.author_name, c.created_at, c.version, c.answer,
  c.answered_by, c.answered_at, c.resolved_by, c.resolved_at
FROM service_comments c JOIN service_versions v ON v.id = c.version_id`;
const OF_SERVICES_SQL = `${COLUMNS} WHERE v.service_id = ANY ($1) ORDER BY v.number DESC, c.created_at, c.id`;
const HELD_SQL = `${COLUMNS} WHERE c.id = $1 FOR UPDATE OF c`;
const ADD_SQL = `
INSERT INTO service_comments (id, version_id, publisher_id, path, text, author_id, author_name)
VALUES ($1, $2, $3, $4, $5, $6, $7)`;
const ANSWER_SQL = `
UPDATE service_comments SET answer = $3, answered_by = $4, answered_at = app_now(), version = version + 1
WHERE id = $1 AND version = $2`;
const RESOLVE_SQL = `
UPDATE service_comments SET resolved_by = $3, resolved_at = app_now(), version = version + 1
WHERE id = $1 AND version = $2 AND resolved_at IS NULL`;

const PATH = /^([A-Za-z]+)(\.[A-Za-z0-9]{1,20}){0,3}$/;

/** Comments on the services' versions, the newest version's first, in the order of `serviceIds`. One statement. */
export async function commentsOf(caller: Caller, serviceIds: readonly string[]): Promise<CommentRow[][]> {
  const db = await caller.db();
  const rows = await db.query<CommentRow[]>(OF_SERVICES_SQL, [serviceIds]);
  const byService = Map.groupBy(rows, (row) => row.service_id);
  return serviceIds.map((id) => byService.get(id) ?? []);
}

/** Remarks of reviewers on the facts of a version; they stay with it. */
@Injectable()
export class ServiceComments {
  constructor(private readonly news: ServiceNews) {}

  /**
   * Comments on a fact of the version in review, e.g. `titles.lv` or `price.amountMinor`.
   * @throws DomainError NOT_FOUND, STALE_VERSION, COMMENT_UNPLACED; TRANSITION_REFUSED outside a review; OWN_TEXT or NOT_ALLOWED
   *   for who may not judge the text
   */
  async comment(caller: Caller, serviceId: string, lock: number, path: string, text: string): Promise<void> {
    const row = await lockService(caller, serviceId, lock);
    if (row.state !== 'in_review')
      throw new DomainError('TRANSITION_REFUSED', { what: 'service', from: row.state, action: 'comment' });
    const refusal = whyNotJudge(row, caller);
    if (refusal) throw refusal;
    const [, fact = ''] = PATH.exec(path) ?? [];
    if (!FACT_NAMES.includes(fact))
      throw new DomainError('COMMENT_UNPLACED', { path }, { path: ['input', 'path'] });
    const { personId, personName } = caller.signedIn();
    const db = await caller.db();
    const values = [uuidv7(), row.version_id, row.publisher_id, path, wanted(text), personId, personName];
    await db.query(ADD_SQL, values);
  }

  /** Answers a comment; its writer is told. @returns row id of the service @throws DomainError NOT_FOUND, STALE_VERSION */
  async answer(caller: Caller, commentId: string, version: number, text: string): Promise<string> {
    const held = await this.held(caller, commentId, version);
    await this.write(caller, ANSWER_SQL, [commentId, version, wanted(text), caller.personName ?? '']);
    const [row] = await ownRows(caller, [held.service_id]);
    if (row) {
      const to = [{ personId: held.author_id }];
      const words = { person: caller.personName ?? '', answer: text.trim() };
      await this.news.tell(caller, row, 'service_comment_answered', to, words);
    }
    return held.service_id;
  }

  /** Says that a comment is dealt with. @returns row id of the service @throws DomainError NOT_FOUND, STALE_VERSION */
  async resolve(caller: Caller, commentId: string, version: number): Promise<string> {
    const held = await this.held(caller, commentId, version);
    await this.write(caller, RESOLVE_SQL, [commentId, version, caller.personName ?? '']);
    return held.service_id;
  }

  private async held(caller: Caller, commentId: string, version: number): Promise<CommentRow> {
    const db = await caller.db();
    const [held] = await db.query<CommentRow[]>(HELD_SQL, [commentId]);
    if (!held) throw new DomainError('NOT_FOUND', { what: 'comment' });
    if (held.version !== version || held.resolved_at)
      throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    return held;
  }

  private async write(caller: Caller, sql: string, values: readonly unknown[]): Promise<void> {
    const db = await caller.db();
    const [, changed] = await db.query<[unknown[], number]>(sql, [...values]);
    if (changed !== 1) throw new DomainError('STALE_VERSION', {});
  }
}

function wanted(text: string): string {
  const trimmed = text.trim();
  if (trimmed !== '') return trimmed;
  const path = ['input', 'text'];
  throw new DomainError('INPUT_INVALID', { field: 'text', problem: 'write something' }, { path });
}
