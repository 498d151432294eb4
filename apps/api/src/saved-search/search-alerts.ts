import { loadTranslations } from '@fivefold/matching/model';
import { CatalogueIndex } from '@fivefold/matching';
import { Injectable } from '@nestjs/common';
import { fits, LiveIndex, type ServiceFilter } from '../discovery/index.js';
import { Notices } from '../notification/index.js';
import { type Caller, Clock, Outbox, toGlobalId } from '../platform/index.js';

const CHANGED_SQL = `
SELECT service_id AS id FROM search_changes WHERE due_at <= app_now() ORDER BY due_at, service_id LIMIT $1`;
const CHANGE_SQL =
  'SELECT due_at::text AS due_at FROM search_changes WHERE service_id = $1 AND due_at <= app_now()';
/** A change that came meanwhile has another date and stays. */
const DONE_SQL = 'DELETE FROM search_changes WHERE service_id = $1 AND due_at = $2::timestamptz';
const CHANGES_SQL = `
SELECT service_id, due_at::text AS due_at FROM search_changes WHERE service_id = ANY ($1) AND due_at <= app_now()`;
/** Those that are offered no more, and those of which every search knows: what {@link SEARCHES_SQL} asks, of many at once. */
const UNSOUGHT_SQL = `
DELETE FROM search_changes c USING jsonb_to_recordset($1) AS one (service_id uuid, due_at timestamptz, offered boolean)
WHERE c.service_id = one.service_id AND c.due_at = one.due_at AND NOT (one.offered AND EXISTS (SELECT FROM saved_searches s
  WHERE s.deleted_at IS NULL AND s.alert <> 'never'
    AND NOT EXISTS (SELECT FROM saved_search_hits h WHERE h.search_id = s.id AND h.service_id = c.service_id)))
RETURNING c.service_id`;
const SEARCHES_SQL = `
SELECT s.id, s.person_id, s.query, s.filter FROM saved_searches s
WHERE s.deleted_at IS NULL AND s.alert <> 'never'
  AND NOT EXISTS (SELECT FROM saved_search_hits h WHERE h.search_id = s.id AND h.service_id = $1) ORDER BY s.id`;
const HITS_SQL = `
INSERT INTO saved_search_hits (search_id, service_id, person_id, known)
SELECT id, $2, person_id, false FROM saved_searches WHERE id = ANY ($1) ON CONFLICT ON CONSTRAINT saved_search_hits_pkey DO NOTHING`;
/** A minute gathers what comes together; a daily alert waits until a day has passed since the last. */
const DUE_SQL = `
UPDATE saved_searches SET alert_due_at = COALESCE(alert_due_at, CASE alert WHEN 'daily'
  THEN GREATEST(app_now() + interval '1 minute', COALESCE(told_at, created_at) + interval '1 day')
  ELSE app_now() + interval '1 minute' END) WHERE id = ANY ($1)`;
const ALERTS_SQL = `
SELECT id FROM saved_searches WHERE alert_due_at IS NOT NULL AND alert_due_at <= app_now() ORDER BY alert_due_at LIMIT $1`;
const LOCK_SQL = `
SELECT person_id, name FROM saved_searches
WHERE id = $1 AND alert_due_at <= app_now() AND deleted_at IS NULL AND alert <> 'never' FOR UPDATE`;
const UNTOLD_SQL = `
SELECT service_id FROM saved_search_hits WHERE search_id = $1 AND NOT known AND told_at IS NULL ORDER BY found_at DESC`;
const TOLD_SQL = `
UPDATE saved_search_hits SET told_at = app_now() WHERE search_id = $1 AND NOT known AND told_at IS NULL`;
const QUIET_SQL = `
UPDATE saved_searches SET alert_due_at = NULL, told_at = CASE WHEN $2 THEN app_now() ELSE told_at END WHERE id = $1`;

interface AlertedSearch {
  readonly id: string;
  readonly query: string;
  readonly filter: ServiceFilter;
}

/**
 * Tells people of services that newly fit a search they keep: each service once per search, several together. A service that
 * changes is looked at alone: searched in an index of its own first, in the whole catalogue only where that finds it.
 */
@Injectable()
export class SearchAlerts {
  /** Read once, when the first search is kept: it takes long. */
  private translations: ReturnType<typeof loadTranslations> | null = null;

  constructor(
    clock: Clock,
    private readonly live: LiveIndex,
    private readonly outbox: Outbox,
    private readonly notices: Notices,
  ) {
    clock.register({
      name: 'search.service',
      dueSql: CHANGED_SQL,
      act: (caller, id) => this.lookAt(caller, id),
      sift: (caller, ids) => this.passUnsought(caller, ids),
    });
    clock.register({ name: 'search.alert', dueSql: ALERTS_SQL, act: (caller, id) => this.tell(caller, id) });
  }

  /** @returns the changed services that a search may newly find */
  private async passUnsought(caller: Caller, ids: readonly string[]): Promise<string[]> {
    const db = await caller.db();
    const due = await db.query<{ service_id: string; due_at: string }[]>(CHANGES_SQL, [ids]);
    await this.outbox.drain();
    const changes = due.map((one) => ({
      ...one,
      offered: this.live.catalogue.get(one.service_id) !== undefined,
    }));
    const [passed] = await db.query<[{ service_id: string }[], number]>(UNSOUGHT_SQL, [
      JSON.stringify(changes),
    ]);
    const gone = new Set(passed.map((one) => one.service_id));
    return ids.filter((id) => !gone.has(id));
  }

  private async lookAt(caller: Caller, id: string): Promise<void> {
    const db = await caller.db();
    const [due] = await db.query<{ due_at: string }[]>(CHANGE_SQL, [id]);
    if (!due) return;
    await this.outbox.drain();
    const service = this.live.catalogue.get(id);
    const searches = service ? await db.query<AlertedSearch[]>(SEARCHES_SQL, [id]) : [];
    if (service && searches.length > 0) {
      this.translations ??= loadTranslations();
      const alone = CatalogueIndex.build([service], { translations: await this.translations });
      const fitting = searches.filter(
        ({ query, filter }) =>
          fits(alone, id, query, filter) && (query === '' || fits(this.live.catalogue, id, query, filter)),
      );
      const ids = fitting.map((search) => search.id);
      if (ids.length > 0) {
        await db.query(HITS_SQL, [ids, id]);
        await db.query(DUE_SQL, [ids]);
      }
    }
    await db.query(DONE_SQL, [id, due.due_at]);
  }

  private async tell(caller: Caller, id: string): Promise<void> {
    const db = await caller.db();
    const [search] = await db.query<{ person_id: string; name: string }[]>(LOCK_SQL, [id]);
    if (!search) return;
    const untold = await db.query<{ service_id: string }[]>(UNTOLD_SQL, [id]);
    const offered = untold.flatMap(({ service_id }) => this.live.catalogue.get(service_id) ?? []);
    await db.query(TOLD_SQL, [id]);
    await db.query(QUIET_SQL, [id, offered.length > 0]);
    const first = offered[0];
    if (!first) return;
    await this.notices.tell(caller, {
      kind: 'search_alert',
      subject: { kind: 'SavedSearch', id },
      path: `/searches#${toGlobalId('SavedSearch', id)}`,
      to: [{ personId: search.person_id }],
      params: { search: search.name, service: first.title, count: offered.length },
    });
  }
}
