import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { replayAll } from '../src/audit/replay.js';
import { Clock } from '../src/platform/index.js';
import { startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const MODEL = new URL('../../../tools/verify-deal/model.mjs', import.meta.url).href;
/** As the superuser, whom no policy stops. */
const PLANT_SQL = `
CREATE FUNCTION planted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  AS $$ BEGIN UPDATE requests SET state = 'expired' WHERE id = NEW.id; RETURN NULL; END $$;
CREATE TRIGGER planted AFTER UPDATE ON requests FOR EACH ROW WHEN (NEW.state = 'withdrawn') EXECUTE FUNCTION planted();
ALTER TABLE transitions DISABLE TRIGGER transitions_keep_true`;

describe('random runs of deals beside the small model', () => {
  let server: TestApp;
  let admin: pg.Client;
  let run: (options: object) => Promise<any>;
  beforeEach(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    await server.app.getHttpAdapter().getInstance().listen({ port: 0, host: '127.0.0.1' });
    const { port } = server.app.getHttpServer().address() as { port: number };
    const runDue = () => server.app.get(Clock).runDue();
    const { runModel } = await import(MODEL);
    run = (options) => runModel({ baseUrl: `http://127.0.0.1:${port}`, admin, runDue }, options);
  });
  afterEach(async () => {
    await admin.end();
    await server.close();
  });

  it('never differ from it, and leave trails that give every state', async () => {
    const seen = new Set<string>();
    for (const seed of [1, 2, 3, 4, 5]) {
      const { counterexample, divergences, taken } = await run({ runs: 3, commands: 50, seed });
      expect({ seed, counterexample }).toEqual({ seed, counterexample: null });
      expect(divergences).toBe(0);
      for (const step of Object.keys(taken)) seen.add(step);
    }
    expect(seen.size).toBeGreaterThanOrEqual(12);
    expect([...seen]).toEqual(expect.arrayContaining(['acceptBundle', 'draftQuote', 'sign', 'deliver']));
    const { problems, kinds } = await replayAll(
      async (sql, values) => (await admin.query(sql, values)).rows as never,
    );
    expect(problems).toEqual([]);
    expect(kinds.find(({ kind }) => kind === 'delivery')?.subjects).toBeGreaterThan(0);
  }, 240_000);

  it('show a planted fault by a short run', async () => {
    await admin.query(PLANT_SQL);
    const { holds, counterexample } = await run({ runs: 40, commands: 50, seed: 7, shrinkMs: 5000 });
    expect(holds).toBe(false);
    expect(counterexample.steps).toMatch(/withdraw\{/);
    expect(counterexample.why).toContain('"withdrawn"');
  }, 240_000);
});
