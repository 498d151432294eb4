import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@fivefold/world';
import pg from 'pg';
import { LiveIndex } from '../src/discovery/index.js';
import { Clock, toGlobalId } from '../src/platform/index.js';
import { readConfig } from '../src/platform/config.js';
import { createApp } from '../src/server.js';
import { pageOf, titles } from './search-page.js';
import { Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const COPY_SERVICE_SQL = `
INSERT INTO services (id, publisher_id) SELECT $1, publisher_id FROM services ORDER BY id LIMIT 1`;
const COPY_VERSION_SQL = `
INSERT INTO service_versions (id, service_id, publisher_id, provider_id, number, state, facts, edited_by, published_by, published_at)
SELECT gen_random_uuid(), $1, v.publisher_id, v.provider_id, 1, 'published', v.facts || jsonb_build_object('titles', $2::jsonb),
  v.edited_by, v.published_by, now()
FROM service_versions v JOIN services s ON s.id = v.service_id WHERE v.state = 'published' ORDER BY s.id LIMIT 1`;
const CLAIM_SQL = `
UPDATE service_versions SET facts = jsonb_set(facts, '{certificates}',
  jsonb_build_array(jsonb_build_object('code', 'TAPA_FSR', 'validUntil', $2::text, 'issuer', null))) WHERE service_id = $1`;
const WATCH_SQL = `
INSERT INTO service_claims (version_id, code, publisher_id, valid_until, hinges)
SELECT id, 'TAPA_FSR', publisher_id, $2::date, false FROM service_versions WHERE service_id = $1`;
const TELL_SQL = "INSERT INTO outbox (kind, subject_id) VALUES ('service', $1)";

describe('search when a service changes', () => {
  let server: TestApp;
  let admin: pg.Client;
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    // Without triggers: what is published keeps its text, and these tests need facts that have grown old.
    await admin.query('SET session_replication_role = replica');
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  const page = (variables: Record<string, unknown>, browser = server.browser()) => pageOf(browser, variables);
  /** Publishes a copy of a service as another row, as the catalogue's own statements would. */
  const publishCopy = async (title: string) => {
    const id = crypto.randomUUID();
    await admin.query(COPY_SERVICE_SQL, [id]);
    await admin.query(COPY_VERSION_SQL, [id, JSON.stringify({ en: title })]);
    await admin.query(TELL_SQL, [id]);
    return id;
  };
  const eventually = async (check: () => Promise<boolean>, withinMs = 10_000) => {
    for (const end = Date.now() + withinMs; Date.now() < end; await delay(20)) if (await check()) return true;
    return check();
  };

  it('its publisher sees it in the very next search', async () => {
    const editor = await server.browser().signIn('kaspars.ventlapa@lv-log.example', DEMO_PASSWORD);
    const publisher = await server.browser().signIn('dace.tiltmala@lv-log.example', DEMO_PASSWORD);
    const step = async (browser: Browser, mutation: string, input: object) => {
      const query = `mutation ($input: ${mutation === 'createService' ? 'CreateService' : 'ServiceAction'}Input!) {
        step: ${mutation}(input: $input) { service { id version state published { title } } userErrors { code message } } }`;
      const { data, errors } = await browser.send(query, { input });
      expect([errors, data['step'].userErrors]).toEqual([undefined, []]);
      return data['step'].service as { id: string; version: number; published: object | null };
    };
    const facts = {
      titles: [{ language: 'en', text: 'Numbat pallet hotel' }],
      descriptions: [{ language: 'en', text: 'A chilled room for pallets that wait for their ship.' }],
      sector: 'LOGISTICS',
      concepts: ['log.store.chilled'],
      coverage: ['LV'],
      siteNuts: 'LV00A',
      deliveryMode: 'AT_PROVIDER',
      certificates: [],
      capacities: [],
      price: { type: 'QUOTE', tiers: [] },
      languages: ['lv', 'en'],
      interfaces: [],
      adrClasses: [],
      contactEmail: 'rooms@lv-log.example',
    };
    const created = await step(editor, 'createService', { facts });
    const submitted = await step(editor, 'submitService', { id: created.id, version: created.version });
    expect((await page({ first: 5, query: 'numbat' })).totalCount).toBe(0);
    await step(publisher, 'publishService', { id: created.id, version: submitted.version });
    expect(titles(await page({ first: 5, query: 'numbat' }, publisher))).toEqual(['Numbat pallet hotel']);
    const own = await editor.send(
      'query ($id: ID!) { ownService(id: $id) { published { title version } } }',
      {
        id: created.id,
      },
    );
    expect(own.data['ownService'].published).toEqual({ title: 'Numbat pallet hotel', version: 1 });
  });

  it('every instance on the database shows it within a second, and shows no more what was retired', async () => {
    const other = await createApp(
      readConfig({
        NODE_ENV: 'test',
        LOG_LEVEL: 'fatal',
        DATABASE_URL: server.database.appUrl,
        POOL_SIZE: '5',
      }),
    );
    try {
      const browsers = [server.browser(), new Browser(other)];
      const word = 'quokkahotel';
      const everywhere = (count: number) =>
        eventually(async () => {
          const pages = await Promise.all(
            browsers.map((browser) => page({ first: 5, query: word }, browser)),
          );
          return pages.every(({ totalCount }) => totalCount === count);
        });
      expect(await everywhere(0)).toBe(true);
      const id = await publishCopy(`Boarding for ${word}`);
      expect(await everywhere(1)).toBe(true);
      expect(titles(await page({ first: 5, query: word }))).toEqual([`Boarding for ${word}`]);

      await admin.query(
        "UPDATE service_versions SET state = 'suspended', suspended_by = 'publisher', suspension_reason = 'x' WHERE service_id = $1",
        [id],
      );
      await admin.query(TELL_SQL, [id]);
      expect(await everywhere(0)).toBe(true);
      const gone = await server
        .browser()
        .send('query ($id: ID!) { node(id: $id) { id } }', { id: toGlobalId('Service', id) });
      expect(gone.data['node']).toBeNull();
    } finally {
      await other.close();
    }
  });

  it('a certificate is no longer claimed from the day after its last, without waiting for anything', async () => {
    const id = await publishCopy('Bilby cold room');
    const certified = () => page({ first: 5, query: 'bilby', filter: { certificates: ['TAPA_FSR'] } });
    const { rows } = await admin.query('SELECT (app_today() + 3)::text AS day');
    await admin.query(CLAIM_SQL, [id, rows[0].day]);
    await admin.query(WATCH_SQL, [id, rows[0].day]);
    await admin.query(TELL_SQL, [id]);
    expect(await eventually(async () => (await certified()).totalCount === 1)).toBe(true);
    await admin.query("UPDATE clock SET shift = interval '3 days'");
    await server.app.get(Clock).runDue();
    expect((await certified()).totalCount).toBe(1);
    await admin.query("UPDATE clock SET shift = interval '4 days'");
    await server.app.get(Clock).runDue();
    expect((await certified()).totalCount).toBe(0);
    expect((await page({ first: 5, query: 'bilby' })).totalCount).toBe(1);
    await admin.query("UPDATE clock SET shift = interval '0'");
  });

  it('a restart finds what was published while nobody ran, and is ready only with the index', async () => {
    await publishCopy('Overnight wombat courier');
    const again = await createApp(
      readConfig({
        NODE_ENV: 'test',
        LOG_LEVEL: 'fatal',
        DATABASE_URL: server.database.appUrl,
        POOL_SIZE: '5',
      }),
    );
    try {
      const { rows } = await admin.query(
        "SELECT count(*)::int AS n FROM service_versions WHERE state = 'published'",
      );
      expect(again.get(LiveIndex).catalogue.size).toBe(rows[0].n);
      const found = await page({ first: 5, query: 'wombat' }, new Browser(again));
      expect(titles(found)).toEqual(['Overnight wombat courier']);
      const ready = await again.inject({ method: 'GET', url: '/readyz' });
      expect(ready.json()).toEqual({ status: 'ready', missing: [] });
    } finally {
      await again.close();
    }
  });

  it('is not ready while the index cannot follow, and ready again once it has caught up', async () => {
    const ready = async () => (await server.app.inject({ method: 'GET', url: '/readyz' })).json();
    await admin.query('ALTER TABLE outbox RENAME TO outbox_away');
    try {
      expect(await eventually(async () => (await ready()).missing.includes('index'))).toBe(true);
    } finally {
      await admin.query('ALTER TABLE outbox_away RENAME TO outbox');
    }
    expect(await eventually(async () => (await ready()).status === 'ready')).toBe(true);
  });
});
