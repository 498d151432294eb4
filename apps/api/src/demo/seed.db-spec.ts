import { DEMO_ACCOUNTS, DEMO_PASSWORD, world, worldServices, UNMET_DEMANDS } from '@fivefold/world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { cloneDatabase, type TestDatabase } from '../../test/databases.js';
import { Passwords } from '../directory/index.js';
import { publishedServices } from './published-services.js';
import { isEmpty } from './is-empty.js';
import { seedWorld } from './seed.js';

describe('the demo world in a database', () => {
  let database: TestDatabase;
  let admin: pg.Client;

  beforeAll(async () => {
    database = await cloneDatabase();
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    expect(await isEmpty(database.appUrl)).toBe(true);
    expect(await seedWorld(database.appUrl)).toBe(true);
  });
  afterAll(async () => {
    await admin.end();
    await database.drop();
  });

  const one = async (sql: string, values: unknown[] = []) => (await admin.query(sql, values)).rows[0];

  it('holds every row of the world', async () => {
    const { clusters, firms, people, services, mandates } = world();
    expect(
      await one(`SELECT
        (SELECT count(*) FROM organisations WHERE kind = 'CLUSTER')::int AS clusters,
        (SELECT count(*) FROM organisations WHERE kind = 'COMPANY')::int AS firms,
        (SELECT count(*) FROM persons)::int AS people,
        (SELECT count(*) FROM memberships)::int AS memberships,
        (SELECT count(*) FROM cluster_members)::int AS members,
        (SELECT count(*) FROM mandates)::int AS mandates,
        (SELECT count(*) FROM services)::int AS services,
        (SELECT count(*) FROM service_versions WHERE state = 'published' AND number = 1)::int AS published,
        (SELECT count(*) FROM transitions WHERE kind = 'service_version')::int AS transitions,
        (SELECT count(*) FROM needs WHERE state = 'open')::int AS needs`),
    ).toEqual({
      clusters: clusters.length,
      firms: firms.length,
      people: people.length,
      memberships: people.reduce((sum, person) => sum + person.roles.length, 0),
      members: firms.reduce((sum, firm) => sum + firm.memberOf.length, 0),
      mandates: mandates.length,
      services: services.length,
      published: services.length,
      transitions: 3 * services.length,
      needs: 6 + wants(false),
    });
  });

  it('does nothing a second time', async () => {
    const before = await one('SELECT count(*) AS rows FROM transitions');
    expect(await isEmpty(database.appUrl)).toBe(false);
    expect(await seedWorld(database.appUrl)).toBe(false);
    expect(await one('SELECT count(*) AS rows FROM transitions')).toEqual(before);
  });

  it('leaves nothing of a filling that fails', async () => {
    const other = await cloneDatabase();
    const client = new pg.Client({ connectionString: other.adminUrl });
    await client.connect();
    await client.query("ALTER TABLE needs ADD CONSTRAINT needs_never_check CHECK (title = '')");
    await expect(seedWorld(other.appUrl)).rejects.toThrow(/needs_never_check/);
    expect(await isEmpty(other.appUrl)).toBe(true);
    await client.end();
    await other.drop();
  });

  it('lets every demo account sign in', async () => {
    for (const { email } of DEMO_ACCOUNTS) {
      const row = await one('SELECT password_hash, confirmed FROM find_credentials($1)', [email]);
      expect({ email, row }).toMatchObject({ row: { confirmed: true } });
      expect(await new Passwords().matches(row.password_hash, DEMO_PASSWORD)).toBe(true);
    }
  });

  it('publishes by another person than the author, from the own staff', async () => {
    const { rows } = await admin.query(`
      SELECT v.edited_by = v.published_by AS alone, e.role AS author, p.role AS publisher
      FROM service_versions v
      JOIN memberships e ON e.person_id = v.edited_by AND e.organisation_id = v.publisher_id
      LEFT JOIN memberships p ON p.person_id = v.published_by AND p.organisation_id = v.publisher_id`);
    expect(rows).toHaveLength(worldServices().length);
    for (const row of rows) {
      expect(row).toEqual({ alone: false, author: 'CLUSTER_EDITOR', publisher: 'CLUSTER_PUBLISHER' });
    }
  });

  it('has an unbroken trail from nothing to the present state of every service and need', async () => {
    const { rows } = await admin.query(`
      SELECT subject_id, array_agg(from_state ORDER BY seq) AS from, array_agg(to_state ORDER BY seq) AS to
      FROM transitions WHERE kind IN ('service_version', 'co_publisher', 'capacity_plan', 'need') GROUP BY kind, subject_id`);
    expect(rows).toHaveLength(2 * worldServices().length + 6 + wants(false) + wants(true) + 3);
    for (const { from, to } of rows) {
      expect([['published'], ['open'], ['closed'], ['accepted'], ['current']]).toContainEqual(to.slice(-1));
      expect(from).toEqual([null, ...to.slice(0, -1)]);
    }
  });

  it('has the network’s founding figures, two closed assessments of each core cluster, a year of events and a full board', async () => {
    const founding = await one(`
      SELECT p.id, f.total_minor::int AS total, f.grant_minor::int AS granted, f.currency,
        (SELECT array_agg(r.target::float8 ORDER BY r.position) FROM project_results r WHERE r.project_id = p.id) AS targets
      FROM projects p JOIN project_fundings f ON f.project_id = p.id WHERE f.total_minor = 24941552`);
    expect(founding).toMatchObject({ total: 24_941_552, granted: 23_694_425, currency: 'EUR' });
    expect(founding.targets).toEqual(expect.arrayContaining([227, 1000, 18]));
    const { rows: periods } = await admin.query(
      `SELECT starts_on::text AS starts, ends_on::text AS ends, source FROM project_periods WHERE project_id = $1 ORDER BY 1, 2`,
      [founding.id],
    );
    expect(periods.map(({ starts, ends }) => [starts, ends])).toEqual([
      ['2015-01-01', '2017-06-30'],
      ['2016-01-01', '2017-06-30'],
      ['2016-01-01', '2017-09-30'],
    ]);
    expect(new Set(periods.map(({ source }) => source)).size).toBe(3);

    const core = world().clusters.filter(({ tier }) => tier === 'core');
    expect(core).toHaveLength(5);
    const { rows: assessed } = await admin.query(
      `SELECT cluster_org_id AS id FROM assessments WHERE state = 'closed' GROUP BY 1 HAVING count(*) >= 2`,
    );
    expect(assessed.map(({ id }) => id)).toEqual(expect.arrayContaining(core.map(({ id }) => id)));

    const { months, ideas } = await one(`SELECT
      (SELECT count(DISTINCT date_trunc('month', starts_at))::int FROM events) AS months, (SELECT count(*)::int FROM ideas) AS ideas`);
    expect(months).toBeGreaterThanOrEqual(12);
    expect(ideas).toBe(40);
  });

  it('reads the same published facts back', async () => {
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    const expected = [...worldServices()].sort(byId);
    // Tax, claims, bookings and clusters beside the owner stand in the catalogue alone.
    expect((await publishedServices(database.appUrl)).sort(byId)).toEqual(
      expected.map((facts) => expect.objectContaining(facts)),
    );
  });
});

/** Needs that nothing answered, or that have been met since. */
function wants(met: boolean): number {
  return UNMET_DEMANDS.filter((demand) => demand.met === met).reduce(
    (sum, { firms }) => sum + firms.length,
    0,
  );
}
