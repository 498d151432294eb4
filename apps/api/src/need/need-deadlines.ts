import { NEED_STATES, type NeedState } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { Notices } from '../notification/index.js';
import { BUYERS, type Caller, Clock, nextState, recordTransition, toGlobalId } from '../platform/index.js';
import { NeedCoverage } from './need-coverage.js';

const EXPIRED_SQL = `
SELECT id FROM needs WHERE state IN ('draft', 'open', 'matched', 'partly_covered') AND expires_at <= app_now()
ORDER BY expires_at LIMIT $1`;
const REMIND_SQL = `
SELECT id FROM needs WHERE remind_at IS NOT NULL AND remind_at <= app_now() ORDER BY remind_at LIMIT $1`;
const COVERAGE_SQL = `
SELECT id FROM needs WHERE coverage_due_at IS NOT NULL AND coverage_due_at <= app_now() ORDER BY coverage_due_at LIMIT $1`;
const LOCK_SQL = `
SELECT id, requester_org_id, state, title, expires_at, expires_at <= app_now() AS overdue,
  remind_at IS NOT NULL AND remind_at <= app_now() AS remind FROM needs WHERE id = $1 FOR UPDATE`;
const EXPIRE_SQL = `
UPDATE needs SET state = $2, remind_at = NULL, match_due_at = NULL, news_due_at = NULL, updated_at = app_now() WHERE id = $1`;
const REMINDED_SQL = 'UPDATE needs SET remind_at = NULL WHERE id = $1';
const RUNNING: readonly NeedState[] = ['draft', 'open', 'matched', 'partly_covered'];

interface DueRow {
  readonly id: string;
  readonly requester_org_id: string;
  readonly state: NeedState;
  readonly title: string;
  readonly expires_at: Date;
  readonly overdue: boolean;
  readonly remind: boolean;
}

/** What the clock does with needs: expiry, the reminder before it, and coverage that others than the SME have changed. */
@Injectable()
export class NeedDeadlines {
  constructor(
    clock: Clock,
    coverage: NeedCoverage,
    private readonly notices: Notices,
  ) {
    clock.register({
      name: 'need.expire',
      dueSql: EXPIRED_SQL,
      act: (caller, id) => this.expire(caller, id),
    });
    clock.register({ name: 'need.remind', dueSql: REMIND_SQL, act: (caller, id) => this.remind(caller, id) });
    clock.register({
      name: 'need.coverage',
      dueSql: COVERAGE_SQL,
      act: (caller, id) => coverage.update(caller, id),
    });
  }

  private async expire(caller: Caller, id: string): Promise<void> {
    const row = await this.lock(caller, id);
    if (!row?.overdue || !RUNNING.includes(row.state)) return;
    const { state: from } = row;
    const to = await nextState('need', NEED_STATES, from, 'expire', ['clock'], {});
    const db = await caller.db();
    await db.query(EXPIRE_SQL, [id, to]);
    const visibleTo = [row.requester_org_id];
    await recordTransition(caller, { kind: 'need', subjectId: id, action: 'expire', from, to, visibleTo });
    await this.notices.tell(caller, { ...about(row), kind: 'need_expired', params: { need: row.title } });
  }

  private async remind(caller: Caller, id: string): Promise<void> {
    const row = await this.lock(caller, id);
    if (!row?.remind) return;
    const db = await caller.db();
    await db.query(REMINDED_SQL, [id]);
    if (row.overdue || !RUNNING.includes(row.state)) return;
    const params = { need: row.title, date: row.expires_at };
    await this.notices.tell(caller, { ...about(row), kind: 'need_expires_soon', params });
  }

  private async lock(caller: Caller, id: string): Promise<DueRow | undefined> {
    const db = await caller.db();
    const [row] = await db.query<DueRow[]>(LOCK_SQL, [id]);
    return row;
  }
}

function about({ id, requester_org_id: organisationId }: DueRow) {
  const subject = { kind: 'Need', id } as const;
  const path = `/needs/${toGlobalId('Need', id)}`;
  return { subject, path, to: [{ organisationId, roles: BUYERS }] };
}
