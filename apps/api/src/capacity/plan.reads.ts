import { isoWeekOf, type Per, type ServiceCalendar } from '@fivefold/domain';
import { type Caller, inOrder, toGlobalId } from '../platform/index.js';
import { type CapacityAvailability, type CapacityPlan, type Slot, toCapacity } from './plan.graphql.js';

const WEEKS_SQL = `
SELECT service_id, capacity_id, unit, per, quantity::float8, starts_on::text, total::float8, free::float8, closed_days
FROM capacity_weeks($1, COALESCE($2::date, app_today()), $3)`;
const SLOTS_SQL = `
SELECT s.id AS service_id, c.starts_at, c.ends_at, c.state FROM unnest($1::uuid[]) AS s (id)
CROSS JOIN LATERAL capacity_slots(s.id, COALESCE($2::date, app_today()), $3) c ORDER BY c.starts_at`;
const CALENDARS_SQL = 'SELECT service_id, closed, seasons FROM capacity_calendars($1)';

const OWN = 'app_org() IN (p.provider_org_id, p.publisher_org_id)';
const PLANS_SQL = `
SELECT p.service_id, p.publisher_org_id, p.provider_org_id, p.version, p.slot_minutes, p.opens_minute, p.closes_minute,
  p.weekdays, p.time_zone,
  COALESCE((SELECT json_agg(json_build_object('id', c.id, 'unit', c.unit, 'per', c.per, 'quantity', c.quantity, 'seasons',
      COALESCE((SELECT json_agg(json_build_object('from', s.from_day, 'to', s.until_day, 'quantity', s.quantity, 'note', s.note)
        ORDER BY s.from_day) FROM capacity_seasons s WHERE s.capacity_id = c.id), '[]')) ORDER BY c.unit, c.per)
    FROM capacities c WHERE c.service_id = p.service_id AND c.stated), '[]') AS capacities,
  COALESCE((SELECT json_agg(json_build_object('from', b.from_day, 'to', b.until_day, 'note', b.note) ORDER BY b.from_day, b.id)
    FROM capacity_blackouts b WHERE b.service_id = p.service_id), '[]') AS blackouts
FROM capacity_plans p WHERE p.service_id = ANY ($1) AND ${OWN}`;

interface WeekRow {
  readonly service_id: string;
  readonly capacity_id: string;
  readonly unit: string;
  readonly per: Per;
  readonly quantity: number;
  readonly starts_on: string;
  readonly total: number;
  readonly free: number;
  readonly closed_days: number;
}

interface PlanRow {
  readonly service_id: string;
  readonly publisher_org_id: string;
  readonly provider_org_id: string;
  readonly version: number;
  readonly slot_minutes: number | null;
  readonly opens_minute: number;
  readonly closes_minute: number;
  readonly weekdays: number[];
  readonly time_zone: string;
  readonly capacities: {
    id: string;
    unit: string;
    per: Per;
    quantity: number;
    seasons: { from: string; to: string; quantity: number; note: string }[];
  }[];
  readonly blackouts: { from: string; to: string; note: string }[];
}

/** The most weeks that one question may ask for. */
export const MOST_WEEKS = 53;
/** The most days of a calendar that one question may ask for. */
export const MOST_DAYS = 62;

/**
 * How much of each stated capacity of published services is free, in the order of `serviceIds`; empty for a service that states
 * none. Public: quantities only, never who has the rest.
 *
 * @param from a day of the first week, `YYYY-MM-DD`; today where null
 * @param weeks 1 … {@link MOST_WEEKS}
 * One statement, O(days of all capacities)
 */
export async function availabilityOf(
  caller: Caller,
  serviceIds: readonly string[],
  from: string | null,
  weeks: number,
): Promise<CapacityAvailability[][]> {
  const db = await caller.db();
  const rows = await db.query<WeekRow[]>(WEEKS_SQL, [serviceIds, from, weeks]);
  const byService = Map.groupBy(rows, (row) => row.service_id);
  return serviceIds.map((id) => {
    const capacities = Map.groupBy(byService.get(id) ?? [], (row) => row.capacity_id);
    return [...capacities.values()].map((found) => ({
      capacity: toCapacity(found[0]!.unit, found[0]!.per, found[0]!.quantity),
      weeks: found.map((row) => ({
        week: isoWeekOf(row.starts_on),
        from: row.starts_on,
        total: row.total,
        free: row.free,
        closedDays: row.closed_days,
      })),
    }));
  });
}

/**
 * The slots of calendars in order, in the order of `serviceIds`; empty for a service that is not booked by slots. Public.
 * @param days 1 … {@link MOST_DAYS}
 * One statement
 */
export async function slotsOf(
  caller: Caller,
  serviceIds: readonly string[],
  from: string | null,
  days: number,
): Promise<Slot[][]> {
  const db = await caller.db();
  const rows = await db.query<{ service_id: string; starts_at: Date; ends_at: Date; state: Slot['state'] }[]>(
    SLOTS_SQL,
    [serviceIds, from, days],
  );
  const byService = Map.groupBy(rows, (row) => row.service_id);
  return serviceIds.map((id) =>
    (byService.get(id) ?? []).map((row) => ({
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      state: row.state,
    })),
  );
}

/** Plans of services that the caller's organisation provides or publishes, in the order of the ids; null for others. One statement. */
export async function plansOf(
  caller: Caller,
  serviceIds: readonly string[],
): Promise<(CapacityPlan | null)[]> {
  const db = await caller.db();
  const rows = await db.query<PlanRow[]>(PLANS_SQL, [serviceIds]);
  const plans = rows.map((row) => toPlan(row, caller));
  return inOrder(serviceIds, plans, (plan) => plan.serviceKey);
}

/** Whether the caller may change plans of the own organisation: its cluster staff, or its admin. */
export function mayPlan({ role }: Caller): boolean {
  return role === 'CLUSTER_EDITOR' || role === 'CLUSTER_PUBLISHER' || role === 'SME_ADMIN';
}

function toPlan(row: PlanRow, caller: Caller): CapacityPlan {
  return {
    serviceKey: row.service_id,
    publisherKey: row.publisher_org_id,
    providerKey: row.provider_org_id,
    serviceId: toGlobalId('Service', row.service_id),
    version: row.version,
    capacities: row.capacities.map(({ id, unit, per, quantity, seasons }) => ({
      id: toGlobalId('Capacity', id),
      capacity: toCapacity(unit, per, quantity),
      seasons,
    })),
    blackouts: row.blackouts,
    slotMinutes: row.slot_minutes,
    opening: {
      opensMinute: row.opens_minute,
      closesMinute: row.closes_minute,
      weekdays: row.weekdays,
      timeZone: row.time_zone,
    },
    actions: mayPlan(caller) ? ['change'] : [],
  };
}

/**
 * The closed days and seasons that lie ahead, as everybody may know them, by the row id of the service; those without any are
 * absent. Of `serviceIds`, or of all that are offered when null. One statement.
 */
export async function calendarsOf(
  caller: Caller,
  serviceIds: readonly string[] | null,
): Promise<Map<string, ServiceCalendar>> {
  const db = await caller.db();
  const rows = await db.query<({ service_id: string } & ServiceCalendar)[]>(CALENDARS_SQL, [serviceIds]);
  return new Map(rows.map(({ service_id, closed, seasons }) => [service_id, { closed, seasons }]));
}
