import { DomainError } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { allFitting, LiveIndex } from '../discovery/index.js';
import {
  afterId,
  type Caller,
  fromGlobalId,
  type Page,
  type PageArgs,
  pageSize,
  toGlobalId,
  toPage,
} from '../platform/index.js';
import type { SearchAlertKind } from './saved-search.entity.js';
import type {
  ChangeSearchInput,
  SavedSearch,
  SavedSearchInput,
  SaveSearchInput,
} from './saved-search.graphql.js';

/** Searches that one person keeps. */
const MOST = 50;

const PAGE_SQL = `
SELECT id, name, query, filter, alert, version, created_at, deleted_at FROM saved_searches
WHERE person_id = $1 AND deleted_at IS NULL AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`;
const COUNT_SQL =
  'SELECT count(*)::int AS total FROM saved_searches WHERE person_id = $1 AND deleted_at IS NULL';
const BY_ID_SQL = `
SELECT id, name, query, filter, alert, version, created_at, deleted_at FROM saved_searches WHERE person_id = $1 AND id = $2`;
const LOCK_SQL = 'SELECT version FROM saved_searches WHERE person_id = $1 AND id = $2 FOR UPDATE';
const ADD_SQL = `
INSERT INTO saved_searches (id, person_id, name, query, filter, alert) VALUES ($1, $2, $3, $4, $5, $6)`;
const KNOWN_SQL = `
INSERT INTO saved_search_hits (search_id, service_id, person_id, known) SELECT $1, id, $2, true FROM unnest($3::uuid[]) AS id`;
const CHANGE_SQL = `
UPDATE saved_searches SET name = COALESCE($2, name), alert = COALESCE($3, alert), version = version + 1,
  alert_due_at = CASE WHEN $3 = 'never' THEN NULL ELSE alert_due_at END WHERE id = $1`;
const DELETE_SQL = `
UPDATE saved_searches SET deleted_at = CASE WHEN $2 THEN app_now() END, version = version + 1, alert_due_at = NULL WHERE id = $1`;
const FINDS_SQL = `
SELECT search_id, service_id, found_at FROM saved_search_hits WHERE person_id = $1 AND search_id = ANY ($2) AND NOT known
ORDER BY found_at DESC, service_id`;

interface SearchRow {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly filter: object;
  readonly alert: SearchAlertKind;
  readonly version: number;
  readonly created_at: Date;
  readonly deleted_at: Date | null;
}

export interface FindRow {
  readonly search_id: string;
  readonly service_id: string;
  readonly found_at: Date;
}

/** Searches that a person keeps, for whatever organisation it acts. */
@Injectable()
export class SavedSearches {
  constructor(private readonly live: LiveIndex) {}

  /** The caller's kept searches, the latest first. Two statements. */
  async list(caller: Caller, page: PageArgs): Promise<Page<SavedSearch>> {
    const { personId } = caller.signedIn();
    const limit = pageSize(page) + 1;
    const db = await caller.db();
    const rows = await db.query<SearchRow[]>(PAGE_SQL, [personId, afterId(page), limit]);
    const [count] = await db.query<{ total: number }[]>(COUNT_SQL, [personId]);
    return toPage(rows, page, count?.total ?? 0, (row) => row.id, toSavedSearch);
  }

  /** One of the caller's searches, deleted or not; null for any other id. */
  async find(caller: Caller, id: string): Promise<SavedSearch | null> {
    if (!caller.personId) return null;
    const db = await caller.db();
    const [row] = await db.query<SearchRow[]>(BY_ID_SQL, [caller.personId, id]);
    return row ? toSavedSearch(row) : null;
  }

  /**
   * Keeps a search. What it finds already is noted, so that only what comes later is told.
   * @throws DomainError SEARCH_TOO_MANY beyond 50; INPUT_INVALID without a name; CONCEPT_UNKNOWN, REGION_UNKNOWN, NOT_FOUND
   */
  async save(caller: Caller, input: SaveSearchInput): Promise<SavedSearch> {
    const { personId } = caller.signedIn();
    const name = nameOf(input.name);
    const [query, filter] = [(input.query ?? '').trim(), input.filter ?? {}];
    const known = allFitting(this.live, query, filter);
    const db = await caller.db();
    const [count] = await db.query<{ total: number }[]>(COUNT_SQL, [personId]);
    if ((count?.total ?? 0) >= MOST) throw new DomainError('SEARCH_TOO_MANY', { limit: MOST });
    const id = uuidv7();
    await db.query(ADD_SQL, [id, personId, name, query, JSON.stringify(filter), input.alert]);
    await db.query(KNOWN_SQL, [id, personId, known]);
    return this.present(caller, id);
  }

  /** Renames a search or changes its alerts. @throws DomainError NOT_FOUND, STALE_VERSION, INPUT_INVALID */
  async change(caller: Caller, input: ChangeSearchInput): Promise<SavedSearch> {
    const name = input.name === null || input.name === undefined ? null : nameOf(input.name);
    const id = await this.lock(caller, input);
    const db = await caller.db();
    await db.query(CHANGE_SQL, [id, name, input.alert ?? null]);
    return this.present(caller, id);
  }

  /** Deletes a search, or takes that back. @throws DomainError NOT_FOUND, STALE_VERSION */
  async remove(caller: Caller, input: SavedSearchInput, deleted: boolean): Promise<SavedSearch> {
    const id = await this.lock(caller, input);
    const db = await caller.db();
    await db.query(DELETE_SQL, [id, deleted]);
    return this.present(caller, id);
  }

  /** What several searches of the caller found after they were kept, the latest first. One statement. */
  async finds(caller: Caller, searchIds: readonly string[]): Promise<FindRow[]> {
    const db = await caller.db();
    return db.query<FindRow[]>(FINDS_SQL, [caller.signedIn().personId, searchIds]);
  }

  private async lock(caller: Caller, input: SavedSearchInput): Promise<string> {
    const id = fromGlobalId('SavedSearch', input.id, ['input', 'id']);
    const db = await caller.db();
    const [row] = await db.query<{ version: number }[]>(LOCK_SQL, [caller.signedIn().personId, id]);
    if (!row) throw new DomainError('NOT_FOUND', { what: 'search' }, { path: ['input', 'id'] });
    if (row.version !== input.version)
      throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    return id;
  }

  private async present(caller: Caller, id: string): Promise<SavedSearch> {
    const search = await this.find(caller, id);
    if (!search) throw new DomainError('NOT_FOUND', { what: 'search' }, { path: ['input', 'id'] });
    return search;
  }
}

function nameOf(given: string): string {
  const name = given.trim();
  if (name !== '') return name;
  const problem = 'give it a name';
  throw new DomainError('INPUT_INVALID', { field: 'name', problem }, { path: ['input', 'name'] });
}

function toSavedSearch(row: SearchRow): SavedSearch {
  const { id: key, name, query, filter, alert, version } = row;
  const [createdAt, deletedAt] = [row.created_at, row.deleted_at];
  return {
    id: toGlobalId('SavedSearch', key),
    key,
    name,
    query,
    filter,
    alert,
    version,
    createdAt,
    deletedAt,
  };
}
