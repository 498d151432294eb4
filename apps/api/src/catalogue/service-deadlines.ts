import { DomainError } from '@fivefold/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Caller, Clock, InvalidInput, Outbox } from '../platform/index.js';
import { lockVersion, type OwnRow } from './own-rows.js';
import { ServiceLifecycle } from './service-lifecycle.service.js';
import { ServiceNews } from './service-news.js';

const RELEASE_SQL = `
SELECT id FROM service_versions WHERE state = 'scheduled' AND publish_on <= app_today() ORDER BY publish_on, id LIMIT $1`;
/** How far a claim has come: 1 sixty days before its last day, 2 fourteen days before, 3 from the day after it. */
const STAGE = `
CASE WHEN c.valid_until < app_today() THEN 3 WHEN c.valid_until <= app_today() + 14 THEN 2
  WHEN c.valid_until <= app_today() + 60 THEN 1 ELSE 0 END`;
const CLAIMS_SQL = `
SELECT c.version_id AS id FROM service_claims c JOIN service_versions v ON v.id = c.version_id
WHERE v.state = 'published' AND c.told < 3 AND c.valid_until <= app_today() + 60 AND c.told < ${STAGE}
GROUP BY c.version_id ORDER BY min(c.valid_until), c.version_id LIMIT $1`;
const DUE_CLAIMS_SQL = `
UPDATE service_claims c SET told = ${STAGE}
WHERE c.version_id = $1 AND c.told < ${STAGE} RETURNING c.code, c.valid_until::text AS until, c.hinges, c.told`;
/** Stages of the yearly review: 1 thirty days before, 2 on the day. */
const REVIEW_SQL = `
SELECT id FROM service_versions
WHERE state = 'published' AND review_told < 2
  AND (review_due_at <= app_now() OR (review_told = 0 AND review_due_at <= app_now() + interval '30 days'))
ORDER BY review_due_at, id LIMIT $1`;
const TELL_REVIEW_SQL = `
UPDATE service_versions SET review_told = CASE WHEN review_due_at <= app_now() THEN 2 ELSE 1 END
WHERE id = $1 AND state = 'published' AND review_told < CASE WHEN review_due_at <= app_now() THEN 2
  WHEN review_due_at <= app_now() + interval '30 days' THEN 1 ELSE 0 END
RETURNING review_told AS told, review_due_at AS due`;

interface DueClaim {
  readonly code: string;
  /** Last day, `YYYY-MM-DD`. */
  readonly until: string;
  readonly hinges: boolean;
  readonly told: 1 | 2 | 3;
}

/** Why a service cannot go on without a certificate that has expired, in words; null where it can. */
export type HingeCheck = (caller: Caller, serviceId: string, certificate: string) => Promise<string | null>;

/** What the clock does with services: publishes on the day, tells of and judges expiring claims, and asks for the yearly review. */
@Injectable()
export class ServiceDeadlines implements OnModuleInit {
  private readonly hinges: HingeCheck[] = [];

  constructor(
    private readonly clock: Clock,
    private readonly lifecycle: ServiceLifecycle,
    private readonly news: ServiceNews,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.clock.register({
      name: 'service.release',
      dueSql: RELEASE_SQL,
      act: (caller, id) => this.release(caller, id),
    });
    this.clock.register({
      name: 'service.claims',
      dueSql: CLAIMS_SQL,
      act: (caller, id) => this.judgeClaims(caller, id),
    });
    this.clock.register({
      name: 'service.review',
      dueSql: REVIEW_SQL,
      act: (caller, id) => this.askReview(caller, id),
    });
  }

  /** A later room says when something of its own, such as an open agreement, hinges on a certificate. Asked as the clock. */
  hingesOn(check: HingeCheck): void {
    this.hinges.push(check);
  }

  /** Guards are asked again on the day; what no longer passes goes back to its authors with the reason. */
  private async release(caller: Caller, versionId: string): Promise<void> {
    const row = await lockVersion(caller, versionId);
    if (
      row?.version_id !== versionId ||
      row.state !== 'scheduled' ||
      !row.publish_on ||
      row.publish_on > row.today
    )
      return;
    try {
      // Some refuse once the version stands as published, as where more is booked than it states: that is undone.
      await caller.savepoint(() => this.lifecycle.goLive(caller, row, 'release'));
    } catch (refusal) {
      if (!(refusal instanceof DomainError || refusal instanceof InvalidInput)) throw refusal;
      await this.lifecycle.giveBack(caller, row, refusal.message);
    }
  }

  private async judgeClaims(caller: Caller, versionId: string): Promise<void> {
    const row = await lockVersion(caller, versionId);
    if (row?.live_id !== versionId || row.live_state !== 'published') return;
    const db = await caller.db();
    const [claims] = await db.query<[DueClaim[], number]>(DUE_CLAIMS_SQL, [versionId]);
    for (const claim of claims) await this.tellOfClaim(caller, row, claim);
    const expired = claims.filter(({ told }) => told === 3);
    if (expired.length === 0) return;
    // The claim itself disappears by the day; the news makes every index read it again now.
    await this.outbox.tell(caller, 'service', row.service_id);
    const why = await this.whyNotWithout(caller, row, expired);
    if (why) await this.lifecycle.takeOut(caller, row, why);
  }

  private async tellOfClaim(caller: Caller, row: OwnRow, { code, until, told }: DueClaim): Promise<void> {
    const kind = told === 3 ? 'certificate_expired' : 'certificate_expires';
    await this.news.tell(caller, row, kind, this.news.publishersOf(row), { certificate: code, day: until });
  }

  private async whyNotWithout(
    caller: Caller,
    row: OwnRow,
    expired: readonly DueClaim[],
  ): Promise<string | null> {
    for (const { code, until, hinges } of expired) {
      if (hinges) return `The certificate ${code} was valid until ${until}.`;
      for (const check of this.hinges) {
        const why = await check(caller, row.service_id, code);
        if (why) return why;
      }
    }
    return null;
  }

  private async askReview(caller: Caller, versionId: string): Promise<void> {
    const row = await lockVersion(caller, versionId);
    if (row?.live_id !== versionId) return;
    const db = await caller.db();
    const [[told]] = await db.query<[{ told: 1 | 2; due: Date }[], number]>(TELL_REVIEW_SQL, [versionId]);
    if (!told) return;
    const kind = told.told === 2 ? 'service_review_due' : 'service_review_soon';
    await this.news.tell(caller, row, kind, this.news.publishersOf(row), { day: told.due });
  }
}
