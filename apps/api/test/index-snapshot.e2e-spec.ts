import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { LANGUAGES } from '@fivefold/domain';
import pg from 'pg';
import { LiveIndex } from '../src/discovery/index.js';
import { createDatabase } from '../src/platform/database/prepare.js';
import { withDatabase } from '../src/platform/database/embedded-postgres.js';
import { Clock } from '../src/platform/index.js';
import { readConfig } from '../src/platform/config.js';
import { createApp } from '../src/server.js';
import { cloneDatabase, serverUrl, type TestDatabase } from './databases.js';
import { WORLD } from './world.js';

const TELL_SQL = 'INSERT INTO outbox (kind, subject_id) VALUES ($1, $2)';
const SUSPEND_SQL = `
UPDATE service_versions SET state = 'suspended', suspended_by = 'publisher', suspension_reason = 'x'
WHERE service_id = $1 AND state = 'published'`;
const TITLE_SQL = `
UPDATE service_versions SET facts = jsonb_set(facts, '{titles,en}', to_jsonb($2::text)) WHERE service_id = $1 AND state = 'published'`;
const CLAIM_SQL = `
UPDATE service_versions SET facts = jsonb_set(facts, '{certificates}',
  jsonb_build_array(jsonb_build_object('code', 'TAPA_FSR', 'validUntil', (app_today() + 3)::text, 'issuer', null)))
WHERE service_id = $1 AND state = 'published'`;
const WATCH_SQL = `
INSERT INTO service_claims (version_id, code, publisher_id, valid_until, hinges)
SELECT id, 'TAPA_FSR', publisher_id, app_today() + 3, false FROM service_versions WHERE service_id = $1 AND state = 'published'`;
const LABEL_SQL = `
INSERT INTO labels (id, organisation_id, holder, country, level_id, award, month, is_public, source, recorded_by, valid_from, valid_until,
  renewable_until, certificate_id)
SELECT gen_random_uuid(), v.publisher_id, 'x', 'LV', l.id, 'first', to_char(app_today(), 'YYYY-MM'), true, 'x', v.edited_by, app_today(),
  app_today() + 30, app_today() + 60,
  gen_random_uuid()
FROM service_versions v, label_levels l WHERE v.service_id = $1 AND v.state = 'published' AND l.mark = 'BW Excellence' LIMIT 1`;

// Each starts the whole application two to four times.
jest.setTimeout(180_000);

describe('the index from its file', () => {
  let database: TestDatabase;
  let admin: pg.Client;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fivefold-index-'));
  const file = () => path.join(folder, 'index.snapshot');
  /** As the first server left it, before anything changed. */
  let left: Buffer;
  beforeAll(async () => {
    database = await cloneDatabase(WORLD);
    admin = await asAdmin(database.adminUrl);
    await stopped(await started());
    expect(readdirSync(folder)).toEqual(['index.snapshot']);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    left = readFileSync(file());
  });
  afterAll(async () => {
    await admin.end();
    await database.drop();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => writeFileSync(file(), left));

  async function asAdmin(url: string): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    // Without triggers: what is published keeps its text, and rows change here behind the back of the server.
    await client.query('SET session_replication_role = replica');
    return client;
  }

  const started = (url = database.appUrl, indexSnapshot: string | null = file()) =>
    createApp(
      Object.assign(
        readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'fatal', DATABASE_URL: url, POOL_SIZE: '5' }),
        indexSnapshot && { indexSnapshot },
      ),
    );
  const stopped = (app: NestFastifyApplication) => app.close();

  /** Everything that the index answers, in an order of its own. */
  function contentOf(app: NestFastifyApplication) {
    const live = app.get(LiveIndex);
    const services = [...live.catalogue.all()].sort((a, b) => (a.id < b.id ? -1 : 1));
    const organisations = [
      ...new Set(services.flatMap(({ publisherId, providerId }) => [publisherId, providerId])),
    ];
    return {
      source: live.source,
      services,
      organisations: organisations.sort().map((id) => [live.organisation(id), live.countOf(id)]),
      ofEach: organisations.map((id) => live.servicesOf(id).map((service) => service.id)),
      searches: ['cold storage', 'noliktava', 'transport', 'matcast'].map((text) =>
        live.catalogue.search({ text, filter: {}, sort: 'relevance', limit: 20, after: null }),
      ),
      words: ['storage', 'noliktava', 'frakt', 'tarkvara'].map((word) =>
        LANGUAGES.map((language) => [...live.evidence.sharesOf(word, language)].sort()),
      ),
    };
  }

  /** What a server finds that starts from the file and what the log says since, beside one that reads the database. */
  async function bothWays(url = database.appUrl) {
    const [fromFile, built] = [await started(url), await started(url, null)];
    const found = { fromFile: contentOf(fromFile), built: contentOf(built) };
    await Promise.all([fromFile, built].map(stopped));
    return found;
  }

  async function expectSame(source: 'file' | 'database', url?: string) {
    const { fromFile, built } = await bothWays(url);
    expect({ ...fromFile, source: '' }).toEqual({ ...built, source: '' });
    expect([fromFile.source, built.source]).toEqual([source, 'database']);
    return fromFile;
  }

  /** Where a server finds the index that starts and stops again. */
  const sourceOf = async (url?: string) => {
    const app = await started(url);
    const { source } = app.get(LiveIndex);
    await stopped(app);
    return source;
  };

  const aService = async (at: number): Promise<string> => {
    const { rows } = await admin.query<{ service_id: string }>(
      "SELECT service_id FROM service_versions WHERE state = 'published' ORDER BY service_id OFFSET $1 LIMIT 1",
      [at],
    );
    return rows[0]!.service_id;
  };

  it('is what the database says, as long as nothing changed', async () => {
    await expectSame('file');
  });

  it('takes up what changed, what was suspended and what is new since', async () => {
    const [changed, suspended] = [await aService(3), await aService(4)];
    await admin.query(TITLE_SQL, [changed, 'Thylacine cold storage']);
    await admin.query(SUSPEND_SQL, [suspended]);
    for (const id of [changed, suspended]) await admin.query(TELL_SQL, ['service', id]);
    const { services } = await expectSame('file');
    expect(services.find(({ id }) => id === changed)!.title['en']).toBe('Thylacine cold storage');
    expect(services.some(({ id }) => id === suspended)).toBe(false);
  });

  it('takes up the new name of an organisation', async () => {
    const { rows } = await admin.query<{ provider_id: string }>(
      "UPDATE organisations SET name = 'Quagga Logistik' WHERE id = (SELECT provider_id FROM service_versions WHERE service_id = $1 LIMIT 1) RETURNING id AS provider_id",
      [await aService(5)],
    );
    await admin.query(TELL_SQL, ['organisation', rows[0]!.provider_id]);
    const { services } = await expectSame('file');
    expect(services.filter(({ providerName }) => providerName === 'Quagga Logistik').length).toBeGreaterThan(
      0,
    );
  });

  it('takes up a label that began', async () => {
    const id = await aService(6);
    await admin.query(LABEL_SQL, [id]);
    const { rows } = await admin.query<{ id: string }>(
      'SELECT publisher_id AS id FROM services WHERE id = $1',
      [id],
    );
    await admin.query(TELL_SQL, ['label', rows[0]!.id]);
    const { services } = await expectSame('file');
    expect(services.find((service) => service.id === id)!.publisherLabels).toContain('BW Excellence');
  });

  it('no longer claims a certificate that ran out while nobody ran, once the clock has acted', async () => {
    const id = await aService(7);
    await admin.query(CLAIM_SQL, [id]);
    await admin.query(WATCH_SQL, [id]);
    await admin.query(TELL_SQL, ['service', id]);
    const certificates = (app: NestFastifyApplication) => app.get(LiveIndex).catalogue.get(id)!.certificates;
    const before = await started();
    expect(certificates(before)).toEqual(['TAPA_FSR']);
    await stopped(before);
    await admin.query("UPDATE clock SET shift = interval '4 days'");
    const after = await started();
    await after.get(Clock).runDue();
    expect([contentOf(after).source, certificates(after)]).toEqual(['file', []]);
    await stopped(after);
    await expectSame('file');
    await admin.query("UPDATE clock SET shift = interval '0'");
  });

  it('is not used for another database, nor for a backup that went on by itself', async () => {
    const other = await cloneDatabase(WORLD);
    const name = `fivefold_test_backup_${Date.now()}`;
    try {
      const elsewhere = await asAdmin(other.adminUrl);
      await elsewhere.query('UPDATE outbox SET created_at = created_at - interval $$1 second$$');
      await elsewhere.end();
      expect(await sourceOf(other.appUrl)).toBe('database');
      // A copy as of now; then the original goes on, and its file knows more than the copy.
      await admin.end();
      await createDatabase(serverUrl(), name, new URL(database.adminUrl).pathname.slice(1));
      admin = await asAdmin(database.adminUrl);
      const id = await aService(8);
      await admin.query(TITLE_SQL, [id, 'Dodo parcels']);
      await admin.query(TELL_SQL, ['service', id]);
      await stopped(await started());
      const backup = withDatabase(database.appUrl, name);
      expect(await sourceOf(backup)).toBe('database');
      const behind = await asAdmin(withDatabase(database.adminUrl, name));
      await stopped(await started());
      await behind.query(TELL_SQL, ['service', id]);
      expect(await sourceOf(backup)).toBe('database');
      await behind.end();
    } finally {
      await other.drop();
      const server = await asAdmin(serverUrl());
      // eslint-disable-next-line no-restricted-syntax -- DDL takes no parameters; the name is ours
      await server.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
      await server.end();
    }
  });

  it('is not used after a migration, and where rows came or went of which nobody was told', async () => {
    await admin.query("INSERT INTO migrations (timestamp, name) VALUES (1, 'later')");
    expect(await sourceOf()).toBe('database');
    expect(await sourceOf()).toBe('file');
    await admin.query("DELETE FROM migrations WHERE name = 'later'");
    expect(await sourceOf()).toBe('database');
    await admin.query(SUSPEND_SQL, [await aService(9)]);
    await expectSame('database');
  });

  it('is not used where it is damaged, and is written anew', async () => {
    const bytes = readFileSync(file());
    bytes[bytes.length - 9]! ^= 1;
    writeFileSync(file(), bytes);
    expect(await sourceOf()).toBe('database');
    expect(await sourceOf()).toBe('file');
  });

  it('holds nothing up where its folder takes no file', async () => {
    writeFileSync(path.join(folder, 'taken'), '');
    const app = await started(database.appUrl, path.join(folder, 'taken', 'index.snapshot'));
    expect(contentOf(app).services.length).toBeGreaterThan(0);
    await stopped(app);
  });
});
