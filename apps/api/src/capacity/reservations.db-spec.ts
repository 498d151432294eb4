import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cloneDatabase, type TestDatabase } from '../../test/databases.js';
import { WORLD } from '../../test/world.js';
import { Caller, GUEST } from '../platform/index.js';
import { Capacities } from './capacities.service.js';

const TOOLS = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../../tools/verify-deal');

/** The proof of the reservations at a small size; `npm run -s verify:deal` runs it at its own. */
describe('many who reserve at once', () => {
  const code = { Caller, GUEST, Capacities };
  let databases: TestDatabase[];
  let run: any;
  let judge: any;
  beforeAll(async () => {
    databases = await Promise.all([cloneDatabase(WORLD), cloneDatabase(WORLD)]);
    run = await import(path.join(TOOLS, 'reserve.mjs'));
    judge = await import(path.join(TOOLS, 'ledger-judge.mjs'));
  });
  afterAll(() => Promise.all(databases.map((database) => database.drop())));

  it('never take more than there is, in any moment or period', async () => {
    const figures = await run.reserveAtOnce(code, databases[0], { count: 400, clients: 20, seed: 11 });
    expect(figures.faults).toBe(0);
    expect(figures.held).toBeGreaterThan(50);
    expect(figures.refused).toBeGreaterThan(50);
    expect(figures.lapsed).toBeGreaterThan(0);
    const found = await judge.judgeLedger(databases[0]!.adminUrl);
    expect(found).toEqual({ judged: expect.any(Number), overCapacity: 0, countersOff: 0 });
    expect(found.judged).toBeGreaterThan(200);
  }, 120_000);

  it('are caught by the judge where a ledger checks first and acts later', async () => {
    await run.plantCheckThenAct(databases[1]!.adminUrl);
    await run.reserveAtOnce(code, databases[1], { count: 400, clients: 20, seed: 11 });
    expect((await judge.judgeLedger(databases[1]!.adminUrl)).overCapacity).toBeGreaterThan(0);
  }, 120_000);
});
