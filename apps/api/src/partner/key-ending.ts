import { Injectable } from '@nestjs/common';
import { Notices } from '../notification/index.js';
import type { Caller, ClockRule } from '../platform/index.js';
import { HEADS } from './partner-apps.service.js';

/** Two weeks before its end, and not before half of a short life has passed. */
const DUE = `revoked_at IS NULL AND expiry_told_at IS NULL AND expires_at > app_now()
  AND app_now() >= GREATEST(expires_at - interval '14 days', made_at + (expires_at - made_at) / 2)`;
const DUE_SQL = `SELECT id FROM partner_keys WHERE ${DUE} ORDER BY expires_at, id LIMIT $1`;
const TAKE_SQL = `
UPDATE partner_keys SET expiry_told_at = app_now() WHERE id = $1 AND ${DUE} RETURNING app_id, organisation_id, expires_at`;
const NAME_SQL = 'SELECT name FROM partner_apps WHERE id = $1';

interface EndingKey {
  readonly app_id: string;
  readonly organisation_id: string;
  readonly expires_at: Date;
}

/** Tells in time that a key ends by itself. */
@Injectable()
export class KeyEnding {
  constructor(private readonly notices: Notices) {}

  rule(): ClockRule {
    return { name: 'partner key ending', dueSql: DUE_SQL, act: (caller, id) => this.tell(caller, id) };
  }

  private async tell(caller: Caller, id: string): Promise<void> {
    const db = await caller.db();
    const [[key]] = await db.query<[EndingKey[], number]>(TAKE_SQL, [id]);
    if (!key) return;
    const [app] = await db.query<{ name: string }[]>(NAME_SQL, [key.app_id]);
    await this.notices.tell(caller, {
      kind: 'partner_key_ending',
      subject: { kind: 'PartnerApp', id: key.app_id },
      path: '/apps',
      to: [{ organisationId: key.organisation_id, roles: HEADS }],
      params: { app: app?.name ?? '', endsAt: key.expires_at },
    });
  }
}
