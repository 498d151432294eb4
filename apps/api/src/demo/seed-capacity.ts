import { BLACKOUTS, SEASONS, type World } from '@fivefold/world';
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

/** Goes on as somebody inside the same transaction. */
type Act = (acting: Acting) => Promise<unknown>;

/** Seasons and closed days of the demo world, each written by whoever would; counted from today. */
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
}
