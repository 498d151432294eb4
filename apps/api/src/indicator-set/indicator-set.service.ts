import {
  DomainError,
  INDICATOR_SET_STATES,
  type IndicatorSetAction,
  isLanguage,
  type Texts,
} from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type Caller, fromGlobalId, nextState, recordTransition } from '../platform/index.js';
import type {
  DraftIndicatorSetInput,
  EditIndicatorSetInput,
  IndicatorInput,
  IndicatorSetActionInput,
} from './indicator-set.graphql.js';
import { findIndicatorSet, indicatorsOf, type IndicatorSetRow } from './indicator-set.reads.js';

const LOCK_KEY_SQL = "SELECT pg_advisory_xact_lock(hashtextextended('indicator set ' || $1, 0))";
const KNOWN_SQL = 'SELECT FROM indicator_sets WHERE key = $1 LIMIT 1';
const DRAFTED_SQL = "SELECT FROM indicator_sets WHERE key = $1 AND state = 'draft'";
const NUMBER_SQL = 'SELECT COALESCE(max(number), 0)::int + 1 AS number FROM indicator_sets WHERE key = $1';
const DRAFT_SQL = `
INSERT INTO indicator_sets (id, key, number, state, names, note, parts, passing_share)
SELECT $1, $2, $3, 'draft', names, note, parts, passing_share FROM indicator_sets WHERE id = $4`;
const COPY_SQL = `
INSERT INTO indicators (id, set_id, key, position, part, topic, names, guide, threshold)
SELECT new_uuid7(), $1, $2 || substr(key, strpos(key, '.')), position, part, topic, names, guide, threshold
FROM indicators WHERE set_id = $3`;
const EDIT_SQL = `
UPDATE indicator_sets SET version = version + 1, names = $3, note = $4, parts = $5, passing_share = $6
WHERE id = $1 AND version = $2 AND state = 'draft' RETURNING id`;
const EMPTY_SQL = 'DELETE FROM indicators WHERE set_id = $1';
const FILL_SQL = `
INSERT INTO indicators (id, set_id, key, position, part, topic, names, guide, threshold)
SELECT new_uuid7(), $1, row.key, row.position, row.part, row.topic, row.names, row.guide, row.threshold
FROM jsonb_to_recordset($2) AS row (key text, position integer, part text, topic text, names jsonb, guide jsonb, threshold smallint)`;
const MOVE_SQL = `
UPDATE indicator_sets SET state = $3, version = version + 1,
  published_at = CASE WHEN $3 = 'published' THEN app_now() ELSE published_at END
WHERE id = $1 AND version = $2 RETURNING id`;
const IN_FORCE_SQL = `
SELECT id, version FROM indicator_sets WHERE key = $1 AND state = 'published' FOR UPDATE`;

/** Sets of indicators from draft to retirement; the operator's alone. */
@Injectable()
export class IndicatorSetService {
  /**
   * Begins a draft with what another version holds: the next version of the same set, or the first of a new one.
   *
   * @returns row id of the draft
   * @throws DomainError NOT_FOUND, SET_DRAFT_EXISTS; SET_KEY_TAKEN where the new key is that of another set
   */
  async draft(caller: Caller, input: DraftIndicatorSetInput): Promise<string> {
    const from = await this.get(caller, input.fromId, 'fromId');
    const key = input.key ?? from.key;
    const db = await caller.db();
    await db.query(LOCK_KEY_SQL, [key]);
    const [known] = input.key ? await db.query<unknown[]>(KNOWN_SQL, [key]) : [];
    if (known) throw new DomainError('SET_KEY_TAKEN', { key }, { path: ['input', 'key'] });
    const [drafted] = await db.query<unknown[]>(DRAFTED_SQL, [key]);
    if (drafted) throw new DomainError('SET_DRAFT_EXISTS', {});
    const [{ number }] = await db.query<[{ number: number }]>(NUMBER_SQL, [key]);
    const id = uuidv7();
    await db.query(DRAFT_SQL, [id, key, number, from.id]);
    await db.query(COPY_SQL, [id, key, from.id]);
    await recordTransition(caller, {
      kind: 'indicator_set',
      subjectId: id,
      action: 'draft',
      from: null,
      to: 'draft',
    });
    return id;
  }

  /** Replaces what a draft holds. @throws DomainError NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED, INPUT_INVALID */
  async edit(caller: Caller, input: EditIndicatorSetInput): Promise<string> {
    const row = await this.seen(caller, input);
    if (row.state !== 'draft')
      throw new DomainError('TRANSITION_REFUSED', { what: 'set', from: row.state, action: 'edit' });
    const parts = input.parts.map(({ key, names }, at) => ({
      key,
      names: toTexts(names, ['parts', `${at}`]),
    }));
    refuseTwins(parts, 'parts');
    refuseTwins(input.indicators, 'indicators');
    const db = await caller.db();
    const [edited] = await db.query<[unknown[], number]>(EDIT_SQL, [
      row.id,
      row.version,
      toTexts(input.names, ['names']),
      toTexts(input.note, ['note']),
      JSON.stringify(parts),
      input.passingShare ?? null,
    ]);
    if (edited.length === 0) throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    await db.query(EMPTY_SQL, [row.id]);
    const rows = input.indicators.map((each, at) => toRow(row.key, each, at));
    await db.query(FILL_SQL, [row.id, JSON.stringify(rows)]);
    return row.id;
  }

  /**
   * Puts a draft in force; the version that was in force until now is retired.
   * @throws DomainError SET_INCOMPLETE, NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED
   */
  async publish(caller: Caller, input: IndicatorSetActionInput): Promise<string> {
    const row = await this.seen(caller, input);
    const problem = problemOf(row, (await indicatorsOf(caller, [row.id])).get(row.id) ?? []);
    const guards = { set_complete: () => (problem ? new DomainError('SET_INCOMPLETE', { problem }) : null) };
    await nextState('set', INDICATOR_SET_STATES, row.state, 'publish', ['operator'], guards);
    const db = await caller.db();
    await db.query(LOCK_KEY_SQL, [row.key]);
    const [before] = await db.query<{ id: string; version: number }[]>(IN_FORCE_SQL, [row.key]);
    if (before) await this.move(caller, { ...before, state: 'published' }, 'retire', 'retired');
    await this.move(caller, row, 'publish', 'published');
    return row.id;
  }

  /** Takes a version out of force without another in its place. @throws DomainError NOT_FOUND, STALE_VERSION, TRANSITION_REFUSED */
  async retire(caller: Caller, input: IndicatorSetActionInput): Promise<string> {
    const row = await this.seen(caller, input);
    const to = await nextState('set', INDICATOR_SET_STATES, row.state, 'retire', ['operator'], {});
    await this.move(caller, row, 'retire', to);
    return row.id;
  }

  private async move(
    caller: Caller,
    row: Pick<IndicatorSetRow, 'id' | 'version' | 'state'>,
    action: IndicatorSetAction,
    to: string,
  ): Promise<void> {
    const db = await caller.db();
    const [moved] = await db.query<[unknown[], number]>(MOVE_SQL, [row.id, row.version, to]);
    if (moved.length === 0) throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    await recordTransition(caller, {
      kind: 'indicator_set',
      subjectId: row.id,
      action,
      from: row.state,
      to,
    });
  }

  private async seen(caller: Caller, input: IndicatorSetActionInput): Promise<IndicatorSetRow> {
    const row = await this.get(caller, input.id, 'id');
    if (row.version !== input.version)
      throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    return row;
  }

  private async get(caller: Caller, globalId: string, field: string): Promise<IndicatorSetRow> {
    const path = ['input', field];
    const row = await findIndicatorSet(caller, fromGlobalId('IndicatorSet', globalId, path));
    if (!row) throw new DomainError('NOT_FOUND', { what: 'set' }, { path });
    return row;
  }
}

function toRow(setKey: string, input: IndicatorInput, at: number) {
  return {
    key: `${setKey}.${input.key}`,
    position: at + 1,
    part: input.part,
    topic: input.topic,
    names: toTexts(input.names, ['indicators', `${at}`, 'names']),
    guide: toTexts(input.guide, ['indicators', `${at}`, 'guide']),
    threshold: input.threshold ?? null,
  };
}

/** @throws DomainError INPUT_INVALID for a language that is not one of the four, or named twice */
function toTexts(given: readonly { language: string; text: string }[], path: readonly string[]): Texts {
  const texts = Object.fromEntries(given.map(({ language, text }) => [language, text.trim()]));
  if (Object.keys(texts).length !== given.length || given.some(({ language }) => !isLanguage(language)))
    throw new DomainError(
      'INPUT_INVALID',
      { field: path.join('.'), problem: 'Each of the four languages stands at most once.' },
      { path: ['input', ...path] },
    );
  return texts;
}

function refuseTwins(given: readonly { key: string }[], field: string): void {
  const twin = given.find(({ key }, at) => given.findIndex((each) => each.key === key) !== at);
  if (twin)
    throw new DomainError(
      'INPUT_INVALID',
      { field, problem: `"${twin.key}" stands twice.` },
      { path: ['input', field] },
    );
}

/** What keeps a draft from being published; null when nothing does. */
function problemOf(
  set: IndicatorSetRow,
  indicators: readonly { key: string; part: string; names: Texts }[],
): string | null {
  const parts = set.parts.map(({ key }) => key);
  const empty = set.parts.find(({ key }) => !indicators.some(({ part }) => part === key));
  const astray = indicators.find(({ part }) => !parts.includes(part));
  const nameless = indicators.find(({ names }) => !names['en']);
  if (!set.names['en']) return 'It has no English name.';
  if (indicators.length === 0) return 'It has no indicator.';
  if (empty) return `The part "${empty.key}" has no indicator.`;
  if (astray) return `${astray.key} stands in no part.`;
  return nameless ? `${nameless.key} has no English name.` : null;
}
