import type { Per, ReservationState, SlotState } from '@fivefold/domain';
import {
  afterId,
  type Caller,
  inOrder,
  type Page,
  type PageArgs,
  pageSize,
  toGlobalId,
  toPage,
} from '../platform/index.js';
import { type CapacityBooking, BookingSide, type SlotBooking } from './booking.graphql.js';
import { toCapacity } from './plan.graphql.js';

const SIDE = {
  [BookingSide.TAKEN]: 'r.requester_org_id = app_org()',
  [BookingSide.GIVEN]: 'app_org() IN (r.provider_org_id, r.publisher_org_id)',
};
const LAPSED =
  "CASE WHEN r.state = 'held' AND r.expires_at <= app_now() THEN 'lapsed' ELSE r.state END AS state";
const PAGED =
  'AND ($3::uuid IS NULL OR r.service_id = $3) AND ($1::uuid IS NULL OR r.id < $1) ORDER BY r.id DESC LIMIT $2';

const BOOKING = `
SELECT r.id, r.service_id, r.requester_org_id, r.provider_org_id, ${LAPSED}, c.unit, c.per, r.quantity::float8,
  r.from_day::text, r.until_day::text, r.expires_at, r.created_at
FROM reservations r JOIN capacities c ON c.id = r.capacity_id`;
const BOOKINGS_SQL = {
  [BookingSide.TAKEN]: `${BOOKING} WHERE ${SIDE.TAKEN} ${PAGED}`,
  [BookingSide.GIVEN]: `${BOOKING} WHERE ${SIDE.GIVEN} ${PAGED}`,
};
const COUNT = 'SELECT count(*)::int AS total FROM';
const COUNTED = 'AND ($1::uuid IS NULL OR r.service_id = $1)';
const BOOKINGS_COUNT_SQL = {
  [BookingSide.TAKEN]: `${COUNT} reservations r WHERE ${SIDE.TAKEN} ${COUNTED}`,
  [BookingSide.GIVEN]: `${COUNT} reservations r WHERE ${SIDE.GIVEN} ${COUNTED}`,
};
const BOOKINGS_BY_ID_SQL = `${BOOKING} WHERE r.id = ANY ($1)`;

const SLOT = `
SELECT r.id, r.service_id, r.requester_org_id, r.provider_org_id, r.publisher_org_id, ${LAPSED}, r.version, r.starts_at,
  r.ends_at, r.expires_at, r.note, r.created_at, speaks_for(r.provider_org_id, r.publisher_org_id) AS may_answer
FROM slot_bookings r`;
const SLOTS_SQL = {
  [BookingSide.TAKEN]: `${SLOT} WHERE ${SIDE.TAKEN} ${PAGED}`,
  [BookingSide.GIVEN]: `${SLOT} WHERE ${SIDE.GIVEN} ${PAGED}`,
};
const SLOTS_COUNT_SQL = {
  [BookingSide.TAKEN]: `${COUNT} slot_bookings r WHERE ${SIDE.TAKEN} ${COUNTED}`,
  [BookingSide.GIVEN]: `${COUNT} slot_bookings r WHERE ${SIDE.GIVEN} ${COUNTED}`,
};
const SLOTS_BY_ID_SQL = `${SLOT} WHERE r.id = ANY ($1)`;

interface BookingRow {
  readonly id: string;
  readonly service_id: string;
  readonly requester_org_id: string;
  readonly provider_org_id: string;
  readonly state: ReservationState;
  readonly unit: string;
  readonly per: Per;
  readonly quantity: number;
  readonly from_day: string;
  readonly until_day: string;
  readonly expires_at: Date | null;
  readonly created_at: Date;
}

interface SlotRow {
  readonly id: string;
  readonly service_id: string;
  readonly requester_org_id: string;
  readonly provider_org_id: string;
  readonly publisher_org_id: string;
  readonly state: SlotState;
  readonly version: number;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly expires_at: Date | null;
  readonly note: string;
  readonly created_at: Date;
  readonly may_answer: boolean;
}

/** Which bookings a list shows. */
export interface BookingFilter {
  readonly side: BookingSide;
  /** Row id; all services where null. */
  readonly serviceId: string | null;
}

/** Bookings of capacity on one side, newest first. Two statements. */
export async function listBookings(
  caller: Caller,
  page: PageArgs,
  { side, serviceId }: BookingFilter,
): Promise<Page<CapacityBooking>> {
  const db = await caller.db();
  const rows = await db.query<BookingRow[]>(BOOKINGS_SQL[side], [
    afterId(page),
    pageSize(page) + 1,
    serviceId,
  ]);
  const [counted] = await db.query<{ total: number }[]>(BOOKINGS_COUNT_SQL[side], [serviceId]);
  return toPage(rows, page, counted?.total ?? 0, (row) => row.id, toBooking);
}

/** Times in calendars on one side, newest first. Two statements. */
export async function listSlotBookings(
  caller: Caller,
  page: PageArgs,
  { side, serviceId }: BookingFilter,
): Promise<Page<SlotBooking>> {
  const db = await caller.db();
  const rows = await db.query<SlotRow[]>(SLOTS_SQL[side], [afterId(page), pageSize(page) + 1, serviceId]);
  const [counted] = await db.query<{ total: number }[]>(SLOTS_COUNT_SQL[side], [serviceId]);
  return toPage(rows, page, counted?.total ?? 0, (row) => row.id, toSlotBooking);
}

/** Bookings in the order of the ids; null for an absent or foreign one. One statement. */
export async function bookingsById(
  caller: Caller,
  ids: readonly string[],
): Promise<(CapacityBooking | null)[]> {
  const db = await caller.db();
  const rows = await db.query<BookingRow[]>(BOOKINGS_BY_ID_SQL, [ids]);
  return inOrder(ids, rows.map(toBooking), ({ key }) => key);
}

/** Times in the order of the ids; null for an absent or foreign one. One statement. */
export async function slotBookingsById(
  caller: Caller,
  ids: readonly string[],
): Promise<(SlotBooking | null)[]> {
  const db = await caller.db();
  const rows = await db.query<SlotRow[]>(SLOTS_BY_ID_SQL, [ids]);
  return inOrder(ids, rows.map(toSlotBooking), ({ key }) => key);
}

function toBooking(row: BookingRow): CapacityBooking {
  return {
    id: toGlobalId('CapacityBooking', row.id),
    key: row.id,
    serviceKey: row.service_id,
    requesterKey: row.requester_org_id,
    providerKey: row.provider_org_id,
    state: row.state,
    capacity: toCapacity(row.unit, row.per, row.quantity),
    from: row.from_day,
    to: row.until_day,
    expiresAt: row.state === 'held' ? row.expires_at : null,
    createdAt: row.created_at,
  };
}

function toSlotBooking(row: SlotRow): SlotBooking {
  return {
    id: toGlobalId('SlotBooking', row.id),
    key: row.id,
    serviceKey: row.service_id,
    requesterKey: row.requester_org_id,
    providerKey: row.provider_org_id,
    publisherKey: row.publisher_org_id,
    mayAnswer: row.may_answer,
    version: row.version,
    state: row.state,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    expiresAt: row.expires_at,
    note: row.note,
    createdAt: row.created_at,
  };
}
