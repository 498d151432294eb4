import { BLACKOUTS, BOOKINGS, SEASONS, uuidOfName, type World } from '@fivefold/world';
import type pg from 'pg';
import { type Acting, serviceRows } from './world-rows.js';

const PLAN_SQL = `
UPDATE capacity_plans SET version = version + 1 WHERE service_id = $1`;
const SEASON_SQL = `
INSERT INTO capacity_seasons (id, capacity_id, publisher_org_id, provider_org_id, from_day, until_day, quantity, note)
SELECT new_uuid7(), c.id, p.publisher_org_id, p.provider_org_id, app_today() + $2::int, app_today() + $2::int + $3::int,
  GREATEST(1, round(c.quantity * $4::numeric)), $5
FROM capacities c JOIN capacity_plans p ON p.service_id = c.service_id WHERE c.service_id = $1`;
const BLACKOUT_SQL = `
INSERT INTO capacity_blackouts (id, service_id, publisher_org_id, provider_org_id, from_day, until_day, note)
SELECT new_uuid7(), p.service_id, p.publisher_org_id, p.provider_org_id, app_today() + $2::int, app_today() + $2::int + $3::int, $4
FROM capacity_plans p WHERE p.service_id = $1`;
const CHANGED_SQL = `
INSERT INTO transitions (id, kind, subject_id, action, from_state, to_state, reason, person_id, person_name, organisation_id, visible_to)
SELECT new_uuid7(), 'capacity_plan', p.service_id, 'change', 'current', 'current', $2, $3, $4, $5,
  ARRAY[p.publisher_org_id, p.provider_org_id] FROM capacity_plans p WHERE p.service_id = $1`;
const HOLD_SQL = `
SELECT h.* FROM capacities c CROSS JOIN LATERAL capacity_hold('quote', $2, $3, jsonb_build_array(jsonb_build_object(
    'serviceId', c.service_id, 'unit', c.unit, 'per', c.per, 'quantity', GREATEST(1, round(c.quantity * $4::numeric)),
    'from', app_today() + $5::int, 'to', app_today() + $5::int + $6::int)), app_now() + $7::int * interval '1 day') h
WHERE c.service_id = $1`;
const BOOK_SQL = 'SELECT * FROM capacity_book($1)';

/** Goes on as somebody inside the same transaction. */
type Act = (acting: Acting) => Promise<unknown>;

/** Seasons, closed days, holds and bookings of the demo world, each written by whoever would; counted from today. */
export async function seedCapacity(client: pg.Client, world: World, act: Act): Promise<void> {
  const authors = new Map(serviceRows(world).map(({ author }) => [author.organisationId, author]));
  const services = new Map(world.services.map((service) => [service.externalId, service]));
  /** Takes the plan of a service, as whoever writes it, and says why. */
  const plan = async (externalId: string, note: string, write: (serviceId: string) => Promise<unknown>) => {
    const service = services.get(externalId);
    const author = service && authors.get(service.publisherId);
    if (!author) throw new Error(`The service ${externalId} has no editor.`);
    const { person, organisationId } = author;
    await act(author);
    await client.query(PLAN_SQL, [service.id]);
    await write(service.id);
    await client.query(CHANGED_SQL, [service.id, note, person.id, person.name, organisationId]);
  };
  for (const { externalId, fromDay, days, share, note } of SEASONS)
    await plan(externalId, note, (id) => client.query(SEASON_SQL, [id, fromDay, days, share, note]));
  for (const { externalId, fromDay, days, note } of BLACKOUTS)
    await plan(externalId, note, (id) => client.query(BLACKOUT_SQL, [id, fromDay, days, note]));
  for (const [at, booking] of BOOKINGS.entries()) {
    const { externalId, requesterSlug, fromDay, days, share, heldDays } = booking;
    const firm = world.firms.find(({ slug }) => slug === requesterSlug);
    const person = world.people.find(({ roles }) => roles[0]?.organisation === requesterSlug);
    const service = services.get(externalId);
    if (!firm || !person || !service) throw new Error(`The booking of ${externalId} names nobody.`);
    await act({ person, organisationId: firm.id, isOperator: false });
    const holder = uuidOfName(`booking:${at}`);
    const held = await client.query(HOLD_SQL, [
      service.id,
      holder,
      firm.id,
      share,
      fromDay,
      days,
      heldDays ?? 1,
    ]);
    if (held.rowCount) throw new Error(`The world books more of ${externalId} than there is.`);
    if (heldDays === undefined) await client.query(BOOK_SQL, [[holder]]);
  }
}
