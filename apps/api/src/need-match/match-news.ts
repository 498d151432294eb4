import type { ServiceFacts, Texts } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Notices } from '../notification/index.js';
import { BUYERS, type Caller, Clock, toGlobalId } from '../platform/index.js';
import type { Reason } from './better.js';
import type { OpenNeed } from './match-writes.js';

/** What was told of a service once is not told again, in whatever version it comes. */
const NOTE_SQL = `
INSERT INTO match_news (id, need_id, requester_org_id, service_id, service_version, reason, detail, titles)
SELECT r.id, r.need_id, r.requester_org_id, r.service_id, r.service_version, r.reason, r.detail, r.titles
FROM jsonb_to_recordset($1) AS r (id uuid, need_id uuid, requester_org_id uuid, service_id uuid, service_version integer,
  reason text, detail text[], titles jsonb)
WHERE NOT EXISTS (SELECT FROM match_news known WHERE known.need_id = r.need_id AND known.service_id = r.service_id
  AND known.reason = r.reason AND known.detail @> r.detail) ORDER BY r.id
ON CONFLICT ON CONSTRAINT match_news_need_id_service_id_key DO NOTHING RETURNING need_id`;
const LOCK_ALL_SQL = 'SELECT id FROM needs WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE';
/** A minute gathers what changes together; after that at most one notice a day. */
const DUE_SQL = `
UPDATE needs SET news_due_at = COALESCE(news_due_at, GREATEST(app_now() + interval '1 minute', news_told_at + interval '1 day'))
WHERE id = ANY ($1)`;
const NEEDS_SQL = `
SELECT id FROM needs WHERE news_due_at IS NOT NULL AND news_due_at <= app_now() ORDER BY news_due_at LIMIT $1`;
const LOCK_SQL = `
SELECT id, requester_org_id, title, state IN ('open', 'matched', 'partly_covered') AS open
FROM needs WHERE id = $1 AND news_due_at <= app_now() FOR UPDATE`;
const UNTOLD_SQL = `
SELECT news.service_id, news.titles, news.reason = 'changed' AS changed, bool_or(CASE WHEN news.reason = 'changed'
  THEN m.listed OR m.state IN ('shortlisted', 'contacted') ELSE m.state IN ('proposed', 'shortlisted') END) AS stands
FROM match_news news LEFT JOIN matches m ON m.need_id = news.need_id AND m.service_id = news.service_id
WHERE news.need_id = $1 AND news.told_at IS NULL
GROUP BY news.service_id, news.titles, news.reason = 'changed', news.found_at ORDER BY news.found_at DESC`;
const TOLD_SQL = 'UPDATE match_news SET told_at = app_now() WHERE need_id = $1 AND told_at IS NULL';
const QUIET_SQL = `
UPDATE needs SET news_due_at = NULL, news_told_at = CASE WHEN $2 THEN app_now() ELSE news_told_at END WHERE id = $1`;

/** Something to tell of a service beside a need. */
export interface News extends Reason {
  readonly need: OpenNeed;
  readonly service: ServiceFacts;
}

interface Untold {
  readonly service_id: string;
  readonly titles: Texts;
  readonly changed: boolean;
  readonly stands: boolean | null;
}

/** What the SME hears of better matches: each thing once, several together, at most one notice a day for a need. */
@Injectable()
export class MatchNews {
  constructor(
    clock: Clock,
    private readonly notices: Notices,
  ) {
    clock.register({ name: 'match.news', dueSql: NEEDS_SQL, act: (caller, id) => this.tell(caller, id) });
  }

  /** Notes why services are better than what needs had, or changed. Three statements. */
  async note(caller: Caller, news: readonly News[]): Promise<void> {
    if (news.length === 0) return;
    const rows = news.map(({ need, service, reason, detail }) => ({
      ...{ id: uuidv7(), need_id: need.id, requester_org_id: need.requester_org_id },
      ...{ service_id: service.id, service_version: service.version, reason, detail, titles: service.title },
    }));
    const db = await caller.db();
    const noted = await db.query<{ need_id: string }[]>(NOTE_SQL, [JSON.stringify(rows)]);
    const needIds = [...new Set(noted.map((row) => row.need_id))];
    if (needIds.length === 0) return;
    await db.query(LOCK_ALL_SQL, [needIds]);
    await db.query(DUE_SQL, [needIds]);
  }

  private async tell(caller: Caller, id: string): Promise<void> {
    const db = await caller.db();
    const [need] = await db.query<{ requester_org_id: string; title: string; open: boolean }[]>(LOCK_SQL, [
      id,
    ]);
    if (!need) return;
    const untold = await db.query<Untold[]>(UNTOLD_SQL, [id]);
    // What was withdrawn or dismissed meanwhile is no news any more.
    const standing = need.open ? untold.filter(({ stands }) => stands) : [];
    await db.query(TOLD_SQL, [id]);
    await db.query(QUIET_SQL, [id, standing.length > 0]);
    for (const kind of ['better_match', 'shortlist_changed'] as const) {
      const ofKind = standing.filter(({ changed }) => changed === (kind === 'shortlist_changed'));
      const [first] = ofKind;
      if (!first) continue;
      await this.notices.tell(caller, {
        kind,
        subject: { kind: 'Need', id },
        path: `/needs/${toGlobalId('Need', id)}`,
        to: [{ organisationId: need.requester_org_id, roles: BUYERS }],
        params: {
          need: need.title,
          service: first.titles,
          count: new Set(ofKind.map(({ service_id }) => service_id)).size,
        },
      });
    }
  }
}
