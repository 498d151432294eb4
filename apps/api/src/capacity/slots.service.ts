import { type Actor, DomainError, SLOT_STATES, type SlotAction, type SlotState } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type Audience, Notices } from '../notification/index.js';
import { type Caller, nextState } from '../platform/index.js';
import type { HoldSlotInput, SlotBooking } from './booking.graphql.js';
import { slotBookingsById } from './booking.reads.js';
import { plansOf } from './plan.reads.js';

const HOLD_SQL = "SELECT capacity_hold_slot($1, $2, $3, $4, app_now() + interval '48 hours', $5) AS held";
const MOVE_SQL = `
UPDATE slot_bookings SET state = $3, version = version + 1, expires_at = NULL
WHERE id = $1 AND version = $2 AND ($3 <> 'booked' OR expires_at > app_now())`;
const LAPSE_SQL = `
UPDATE slot_bookings SET state = 'lapsed', version = version + 1
WHERE id = $1 AND state = 'held' AND expires_at <= app_now()
RETURNING requester_org_id, provider_org_id, publisher_org_id, starts_at`;
const TITLE_SQL =
  "SELECT facts->'titles' AS titles FROM service_versions WHERE service_id = $1 AND state = 'published'";
const PATH = '/bookings';

/** Times in the calendars of bookable services. */
@Injectable()
export class Slots {
  constructor(private readonly notices: Notices) {}

  /**
   * Asks for a slot, or for several that follow each other; nobody else gets them for 48 hours.
   *
   * @param serviceId row id
   * @throws DomainError SLOT_TAKEN where one of them is taken, closed or no slot of the calendar; OWN_SERVICE
   */
  async hold(caller: Caller, serviceId: string, input: HoldSlotInput): Promise<SlotBooking> {
    const [own] = await plansOf(caller, [serviceId]);
    if (own) throw new DomainError('OWN_SERVICE', {}, { path: ['input', 'serviceId'] });
    const db = await caller.db();
    const id = uuidv7();
    const { startsAt, endsAt, note } = input;
    const [answer] = await db.query<{ held: boolean }[]>(HOLD_SQL, [id, serviceId, startsAt, endsAt, note]);
    if (!answer?.held) throw new DomainError('SLOT_TAKEN', {}, { path: ['input', 'startsAt'] });
    const [booking] = await slotBookingsById(caller, [id]);
    await this.tell(caller, 'slot_asked', booking!, keepers(booking!));
    return booking!;
  }

  /** Makes it firm. @throws DomainError NOT_FOUND, MANDATE_MISSING, STALE_VERSION, SLOT_EXPIRED, TRANSITION_REFUSED */
  async confirm(caller: Caller, id: string, version: number): Promise<SlotBooking> {
    const booking = await this.move(caller, id, version, 'book');
    await this.tell(caller, 'slot_confirmed', booking, [{ organisationId: booking.requesterKey }]);
    return booking;
  }

  /** Gives it back, by either side. @throws DomainError NOT_FOUND, MANDATE_MISSING, STALE_VERSION, TRANSITION_REFUSED */
  async release(caller: Caller, id: string, version: number): Promise<SlotBooking> {
    const booking = await this.move(caller, id, version, 'release');
    const others = booking.requesterKey === caller.organisationId;
    await this.tell(
      caller,
      'slot_released',
      booking,
      others ? keepers(booking) : [{ organisationId: booking.requesterKey }],
    );
    return booking;
  }

  /** Ends a hold whose time has passed; for the clock. */
  async lapse(caller: Caller, id: string): Promise<void> {
    const db = await caller.db();
    const [lapsed] = await db.query<[{ requester_org_id: string }[], number]>(LAPSE_SQL, [id]);
    const [booking] = lapsed.length > 0 ? await slotBookingsById(caller, [id]) : [];
    if (!booking) return;
    await this.tell(caller, 'slot_lapsed', booking, [
      { organisationId: booking.requesterKey },
      ...keepers(booking),
    ]);
  }

  private async move(caller: Caller, id: string, version: number, action: SlotAction): Promise<SlotBooking> {
    const [booking] = await slotBookingsById(caller, [id]);
    if (!booking) throw new DomainError('NOT_FOUND', { what: 'time' }, { path: ['input', 'bookingId'] });
    const actors = slotActors(caller, booking);
    if (booking.version !== version)
      throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    if (actors.length === 0) throw new DomainError('MANDATE_MISSING', {});
    const expired = new DomainError('SLOT_EXPIRED', { until: booking.expiresAt?.toISOString() ?? '' });
    if (booking.state === 'lapsed') throw expired;
    const to: SlotState = await nextState('time', SLOT_STATES, booking.state, action, actors, {
      mandate: () => (booking.mayAnswer ? null : new DomainError('MANDATE_MISSING', {})),
      // Asked once more by the statement that moves it, at its own moment.
      in_validity: () => (booking.state === 'held' ? null : expired),
    });
    const db = await caller.db();
    const [, changed] = await db.query<[unknown[], number]>(MOVE_SQL, [id, version, to]);
    if (changed !== 1) {
      const [now] = await slotBookingsById(caller, [id]);
      if (now?.version === version) throw expired;
      throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    }
    return (await slotBookingsById(caller, [id]))[0]!;
  }

  private async tell(
    caller: Caller,
    kind: 'slot_asked' | 'slot_confirmed' | 'slot_released' | 'slot_lapsed',
    booking: SlotBooking,
    to: readonly Audience[],
  ): Promise<void> {
    const db = await caller.db();
    const [found] = await db.query<{ titles: Record<string, string> }[]>(TITLE_SQL, [booking.serviceKey]);
    const params = { title: found?.titles ?? '', startsAt: booking.startsAt };
    await this.notices.tell(caller, {
      kind,
      subject: { kind: 'SlotBooking', id: booking.key },
      path: PATH,
      to,
      params,
    });
  }
}

/** As whom the caller acts on a time; empty for a publisher without a mandate. */
export function slotActors(caller: Caller, { requesterKey, mayAnswer }: SlotBooking): Actor[] {
  if (requesterKey === caller.organisationId) return ['requester'];
  return mayAnswer ? ['provider'] : [];
}

function keepers({ providerKey, publisherKey }: SlotBooking): Audience[] {
  return [...new Set([providerKey, publisherKey])].map((organisationId) => ({ organisationId }));
}
