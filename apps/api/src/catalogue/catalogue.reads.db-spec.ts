import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceFacts } from '@fivefold/domain';
import { worldServices } from '@fivefold/world';
import pg from 'pg';
import { cloneDatabase, type TestDatabase } from '../../test/databases.js';
import { WORLD } from '../../test/world.js';
import { visitDatabase } from '../platform/index.js';
import { publishedServices } from './catalogue.reads.js';

describe('publishedServices', () => {
  let database: TestDatabase;
  let admin: pg.Client;
  beforeAll(async () => {
    database = await cloneDatabase(WORLD);
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    // Without triggers: what is published keeps its text, and these tests need facts that have grown old.
    await admin.query('SET session_replication_role = replica');
  });
  afterAll(async () => {
    await admin.end();
    await database.drop();
  });

  function read(ids: readonly string[] | null): Promise<ServiceFacts[]> {
    return visitDatabase(database.appUrl, async (guest) => {
      const services: ServiceFacts[] = [];
      for await (const service of publishedServices(guest, ids)) services.push(service);
      return services;
    });
  }

  it('reads the demo world as its facts say, by id', async () => {
    const found = await read(null);
    const expected = [...worldServices()].sort((a, b) => (a.id < b.id ? -1 : 1));
    const comparable = (services: readonly ServiceFacts[]) =>
      services.map(({ publishedAt: _, ...facts }) => JSON.parse(JSON.stringify(facts)));
    expect(found.map((service) => service.id)).toEqual(expected.map((service) => service.id));
    expect(comparable(found)).toEqual(comparable(expected).map((facts) => expect.objectContaining(facts)));
  });

  it('leaves out what is suspended, retired or a draft, and what is not asked for', async () => {
    const [first, second, third] = await read(null);
    await admin.query(
      "UPDATE service_versions SET state = 'suspended', suspended_by = 'publisher', suspension_reason = 'x' WHERE service_id = $1",
      [first!.id],
    );
    await admin.query("UPDATE service_versions SET state = 'retired' WHERE service_id = $1", [second!.id]);
    const asked = await read([first!.id, second!.id, third!.id, '00000000-0000-7000-8000-000000000000']);
    expect(asked).toEqual([third]);
  });

  it('claims a certificate to its last day and no longer', async () => {
    const service = (await read(null)).find((each) => each.certificates.length > 1)!;
    const [kept, lost] = service.certificates;
    await admin.query(
      `UPDATE service_versions SET facts = jsonb_set(facts, '{certificates}', jsonb_build_array(
        jsonb_build_object('code', $2::text, 'validUntil', current_date::text, 'issuer', null),
        jsonb_build_object('code', $3::text, 'validUntil', (current_date - 1)::text, 'issuer', null)))
      WHERE service_id = $1`,
      [service.id, kept, lost],
    );
    expect((await read([service.id]))[0]!.certificates).toEqual([kept]);
  });

  it('reads on over groups of a thousand, each service once', async () => {
    await admin.query(`
      WITH offer AS (SELECT * FROM service_versions WHERE state = 'published' LIMIT 1),
        added AS (INSERT INTO services (id, publisher_id) SELECT gen_random_uuid(), publisher_id
          FROM offer, generate_series(1, 2100) RETURNING id)
      INSERT INTO service_versions (id, service_id, publisher_id, provider_id, number, state, facts, edited_by, published_at)
      SELECT gen_random_uuid(), added.id, publisher_id, provider_id, 1, 'published', facts, edited_by, now() FROM added, offer`);
    const ids = (await read(null)).map((service) => service.id);
    expect(ids.length).toBeGreaterThan(2100);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
