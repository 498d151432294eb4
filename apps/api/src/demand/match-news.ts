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
SELECT $1, $2, $3, $4, $5, $6, $7, $8 WHERE NOT EXISTS (SELECT FROM match_news known
  WHERE known.need_id = $2 AND known.service_id = $4 AND known.reason = $6 AND known.detail @> $7::text[])
ON CONFLICT ON CONSTRAINT match_news_need_id_service_id_key DO NOTHING RETURNING id`;
/** A minute gathers what changes together; after that at most one notice a day. */
const DUE_SQL = `
UPDATE needs SET news_due_at = COALESCE(news_due_at, GREATEST(app_now() + interval '1 minute', news_told_at + interval '1 day'))
WHERE id = $1`;
const NEEDS_SQL = `
SELECT id FROM needs WHERE news_due_at IS NOT NULL AND news_due_at <= app_now() ORDER BY news_due_at LIMIT $1`;
const LOCK_SQL = `
SELECT id, requester_org_id, title, state IN ('open', 'matched', 'partly_covered') AS open
FROM needs WHERE id = $1 AND news_due_at <= app_now() FOR UPDATE`;
const UNTOLD_SQL = `
SELECT news.service_id, news.titles, bool_or(m.state IN ('proposed', 'shortlisted')) AS stands
FROM match_news news LEFT JOIN matches m ON m.need_id = news.need_id AND m.service_id = news.service_id
WHERE news.need_id = $1 AND news.told_at IS NULL GROUP BY news.service_id, news.titles, news.found_at
ORDER BY news.found_at DESC`;
const TOLD_SQL = 'UPDATE match_news SET told_at = app_now() WHERE need_id = $1 AND told_at IS NULL';
const QUIET_SQL = `
UPDATE needs SET news_due_at = NULL, news_told_at = CASE WHEN $2 THEN app_now() ELSE news_told_at END WHERE id = $1`;

/** What the SME hears of better matches: each thing once, several together, at most one notice a day for a need. */
@Injectable()
export class MatchNews {
  constructor(
    clock: Clock,
    private readonly notices: Notices,
  ) {
    clock.register({ name: 'match.news', dueSql: NEEDS_SQL, act: (caller, id) => this.tell(caller, id) });
  }

  /** Notes why services are better than what the need had. */
  async note(
    caller: Caller,
    need: OpenNeed,
    better: readonly (Reason & { readonly service: ServiceFacts })[],
  ): Promise<void> {
    const db = await caller.db();
    let noted = false;
    for (const { reason, detail, service } of better) {
      const values = [uuidv7(), need.id, need.requester_org_id, service.id, service.version, reason];
      const rows = await db.query<unknown[]>(NOTE_SQL, [...values, detail, JSON.stringify(service.title)]);
      noted ||= rows.length > 0;
    }
    if (noted) await db.query(DUE_SQL, [need.id]);
  }

  private async tell(caller: Caller, id: string): Promise<void> {
    const db = await caller.db();
    const [need] = await db.query<{ requester_org_id: string; title: string; open: boolean }[]>(LOCK_SQL, [
      id,
    ]);
    if (!need) return;
    const untold = await db.query<{ service_id: string; titles: Texts; stands: boolean }[]>(UNTOLD_SQL, [id]);
    // What was withdrawn or dismissed meanwhile is no news any more.
    const standing = untold.filter(({ stands }) => stands);
    const first = need.open ? standing[0] : undefined;
    await db.query(TOLD_SQL, [id]);
    await db.query(QUIET_SQL, [id, Boolean(first)]);
    if (!first) return;
    await this.notices.tell(caller, {
      kind: 'better_match',
      subject: { kind: 'Need', id },
      path: `/needs/${toGlobalId('Need', id)}`,
      to: [{ organisationId: need.requester_org_id, roles: BUYERS }],
      params: {
        need: need.title,
        service: first.titles,
        count: new Set(standing.map(({ service_id }) => service_id)).size,
      },
    });
  }
}
