import { DomainError, isUuid, type Texts } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { organisationName, organisationsById } from '../directory/index.js';
import { LiveIndex, toService } from '../discovery/index.js';
import { Notices } from '../notification/index.js';
import { BUYERS, type Caller, fromGlobalId, toGlobalId } from '../platform/index.js';
import type { Interest, MuteInterestInput, OfferInterestInput } from './demand.graphql.js';
import { findDemand } from './demand.reads.js';

/** Offers of one organisation within a day, over all needs. */
const OFFERS_A_DAY = 10;

/** One offer after the other of one organisation, so that none slips past the limit beside another. */
const TURN_SQL = "SELECT pg_advisory_xact_lock(hashtextextended('interest ' || $1, 0))";
const SENT_SQL = `
SELECT count(*)::int AS today, count(*) FILTER (WHERE need_id = $2)::int AS same
FROM interests WHERE from_org_id = $1 AND (created_at > app_now() - interval '1 day' OR need_id = $2)`;
const ADD_SQL = `
INSERT INTO interests (id, need_id, requester_org_id, from_org_id, service_id, note, author_id, author_name, created_at)
SELECT $1, o.id, o.requester_org_id, $3, $4, $5, $6, $7, app_now() FROM open_needs o WHERE o.id = $2 AND o.takes_interest
RETURNING requester_org_id, created_at`;
/** Of the need only its owner is told the title. */
const OF_NEEDS_SQL = `
SELECT i.id, i.need_id, i.from_org_id, i.service_id, i.note, i.author_name, i.created_at,
  EXISTS (SELECT FROM interest_mutes m WHERE m.requester_org_id = i.requester_org_id AND m.from_org_id = i.from_org_id) AS muted
FROM interests i WHERE i.requester_org_id = $1 AND i.need_id = ANY ($2) ORDER BY i.id DESC`;
const FROM_SQL = 'SELECT from_org_id FROM interests WHERE id = $1 AND requester_org_id = $2';
const MUTE_SQL = `
INSERT INTO interest_mutes (requester_org_id, from_org_id, created_by, created_at) VALUES ($1, $2, $3, app_now())
ON CONFLICT ON CONSTRAINT interest_mutes_pkey DO NOTHING`;
const UNMUTE_SQL = 'DELETE FROM interest_mutes WHERE requester_org_id = $1 AND from_org_id = $2';

interface InterestRow {
  readonly id: string;
  readonly need_id: string;
  readonly from_org_id: string;
  readonly service_id: string;
  readonly note: string;
  readonly author_name: string;
  readonly created_at: Date;
  readonly muted: boolean;
}

/** Publishers and providers that offer themselves for open needs they may see. */
@Injectable()
export class Interests {
  constructor(
    private readonly live: LiveIndex,
    private readonly notices: Notices,
  ) {}

  /**
   * Tells the SME of an open need that an own service could meet it. Once per need, ten times a day; the SME stays unknown.
   * @returns when it was sent
   * @throws DomainError NOT_FOUND for a need that the caller may not see and for a service that is not its own or does not come
   *   near it; INTEREST_REFUSED where the SME takes none; INTEREST_TWICE; INTEREST_TOO_OFTEN; INPUT_INVALID without a note
   */
  async offer(caller: Caller, input: OfferInterestInput): Promise<Date> {
    const { organisationId, personId, personName } = caller.signedIn();
    const needId = fromGlobalId('Need', input.demandId, ['input', 'demandId']);
    const serviceId = fromGlobalId('Service', input.serviceId, ['input', 'serviceId']);
    const note = input.note.trim();
    if (note === '')
      throw new DomainError(
        'INPUT_INVALID',
        { field: 'note', problem: 'say why' },
        { path: ['input', 'note'] },
      );
    const demand = await findDemand(caller, this.live, needId);
    if (!demand) throw new DomainError('NOT_FOUND', { what: 'need' }, { path: ['input', 'demandId'] });
    if (!demand.services.includes(serviceId))
      throw new DomainError('NOT_FOUND', { what: 'service' }, { path: ['input', 'serviceId'] });
    const db = await caller.db();
    await db.query(TURN_SQL, [organisationId]);
    const [sent] = await db.query<{ today: number; same: number }[]>(SENT_SQL, [organisationId, needId]);
    if (sent && sent.same > 0) throw new DomainError('INTEREST_TWICE', {});
    if (sent && sent.today >= OFFERS_A_DAY)
      throw new DomainError('INTEREST_TOO_OFTEN', { limit: OFFERS_A_DAY });
    const id = uuidv7();
    const values = [id, needId, organisationId, serviceId, note, personId, personName];
    const [added] = await db.query<{ requester_org_id: string; created_at: Date }[]>(ADD_SQL, values);
    if (!added) throw new DomainError('INTEREST_REFUSED', {});
    const title: Texts = this.live.catalogue.get(serviceId)?.title ?? {};
    await this.notices.tell(caller, {
      kind: 'interest_received',
      subject: { kind: 'Need', id: needId },
      path: `/needs/${toGlobalId('Need', needId)}`,
      to: [{ organisationId: added.requester_org_id, roles: BUYERS }],
      params: { organisation: await organisationName(caller, organisationId), service: title },
    });
    return added.created_at;
  }

  /** Offers for several needs of the caller's organisation, the latest first, by row id of the need. Two statements. */
  async ofNeeds(caller: Caller, needIds: readonly string[]): Promise<Map<string, Interest[]>> {
    const db = await caller.db();
    const rows = await db.query<InterestRow[]>(OF_NEEDS_SQL, [caller.signedIn().organisationId, needIds]);
    const byNeed = new Map<string, Interest[]>(needIds.map((id) => [id, []]));
    if (rows.length === 0) return byNeed;
    const known = await organisationsById(caller, [...new Set(rows.map((row) => row.from_org_id))]);
    const organisations = new Map(known.flatMap((one) => (one ? [[one.key, one] as const] : [])));
    for (const row of rows) {
      const from = organisations.get(row.from_org_id);
      const facts = this.live.catalogue.get(row.service_id);
      if (from)
        byNeed.get(row.need_id)!.push({
          id: row.id,
          from,
          author: row.author_name,
          note: row.note,
          service: facts ? toService(facts) : null,
          createdAt: row.created_at,
          muted: row.muted,
        });
    }
    return byNeed;
  }

  /** Mutes the organisation behind an offer for all needs of the caller's organisation, or takes that back. @throws DomainError NOT_FOUND */
  async mute(caller: Caller, { interestId, muted }: MuteInterestInput): Promise<boolean> {
    const { organisationId, personId } = caller.signedIn();
    const db = await caller.db();
    const [row] = isUuid(interestId)
      ? await db.query<{ from_org_id: string }[]>(FROM_SQL, [interestId, organisationId])
      : [];
    if (!row) throw new DomainError('NOT_FOUND', { what: 'offer' }, { path: ['input', 'interestId'] });
    if (muted) await db.query(MUTE_SQL, [organisationId, row.from_org_id, personId]);
    else await db.query(UNMUTE_SQL, [organisationId, row.from_org_id]);
    return muted;
  }
}
