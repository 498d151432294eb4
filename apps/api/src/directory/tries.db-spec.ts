import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { pino } from 'pino';
import { cloneDatabase, type TestDatabase } from '../../test/databases.js';
import { Counters, readConfig } from '../platform/index.js';
import {
  INVITATIONS_PER_PERSON,
  MAILS_PER_STRANGER,
  SIGN_UPS_PER_ADDRESS,
  Tries,
  TRIES_PER_ACCOUNT,
  TRIES_PER_ADDRESS,
} from './tries.js';

const HOME = '192.0.2.1';
const WHO = 'person@firm.example';

/** How many of `calls` were refused with TOO_MANY_REQUESTS. */
async function refused(calls: readonly Promise<void>[]): Promise<number> {
  const outcomes = await Promise.allSettled(calls);
  const codes = outcomes.map((each) => (each.status === 'rejected' ? each.reason.code : null));
  expect(new Set(codes.filter(Boolean))).toEqual(
    codes.some(Boolean) ? new Set(['TOO_MANY_REQUESTS']) : new Set(),
  );
  return codes.filter(Boolean).length;
}
const times = (count: number, call: (turn: number) => Promise<void>) =>
  Array.from({ length: count }, (_, turn) => call(turn));

describe('tries of two replicas', () => {
  let database: TestDatabase;
  let counters: Counters[];
  let one: Tries;
  let two: Tries;
  beforeEach(async () => {
    database = await cloneDatabase();
    const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: database.appUrl });
    counters = [0, 1].map(() => new Counters(config, pino({ level: 'silent' })));
    [one, two] = counters.map((each) => new Tries(each)) as [Tries, Tries];
  });
  afterEach(async () => {
    for (const each of counters) await each.onApplicationShutdown();
    await database.drop();
  });

  it('count together on one account, from wherever they come', async () => {
    const guess = (turn: number) => (turn % 2 ? one : two).countPassword(`192.0.2.${turn}`, WHO);
    expect(await refused(times(TRIES_PER_ACCOUNT + 15, guess))).toBe(15);
    expect(await refused([two.countPassword('192.0.2.200', 'other@firm.example')])).toBe(0);
  });

  it('lock nobody out at an address from which the person has signed in', async () => {
    await one.countPassword(HOME, WHO);
    await one.forgive(HOME, WHO);
    await refused(times(30, (turn) => one.countPassword(`192.0.2.1${turn}`, WHO)));
    expect(await refused(times(TRIES_PER_ACCOUNT + 2, () => two.countPassword(HOME, WHO)))).toBe(2);
  });

  it('bound one network address over all accounts, not the others', async () => {
    const guess = (ip: string) => (turn: number) => one.countPassword(ip, `person-${turn}@firm.example`);
    expect(await refused(times(TRIES_PER_ADDRESS + 7, guess(HOME)))).toBe(7);
    expect(await refused(times(TRIES_PER_ADDRESS, (turn) => guess('192.0.2.2')(turn + 200)))).toBe(0);
  });

  it('count no success against the address', async () => {
    for (let turn = 0; turn < 3 * TRIES_PER_ADDRESS; turn += 1) {
      await one.countPassword(HOME, WHO);
      await one.forgive(HOME, WHO);
    }
  });

  it('bound sign-ups per address and invitations per person', async () => {
    expect(await refused(times(SIGN_UPS_PER_ADDRESS + 2, () => one.countSignUp(HOME)))).toBe(2);
    expect(await refused([one.countSignUp('192.0.2.2')])).toBe(0);
    // Whoever has an address of IPv6 has a network of them.
    const turning = (turn: number) => one.countSignUp(`2001:db8:0:1::${turn.toString(16)}`);
    expect(await refused(times(SIGN_UPS_PER_ADDRESS + 4, turning))).toBe(4);
    expect(await refused([one.countSignUp('2001:db8:0:2::1')])).toBe(0);
    expect(
      await refused(times(MAILS_PER_STRANGER + 5, (turn) => (turn % 2 ? one : two).countMailTo(WHO))),
    ).toBe(5);
    expect(await refused(times(INVITATIONS_PER_PERSON + 3, () => one.countInvitation('one')))).toBe(3);
    expect(await refused([one.countInvitation('another')])).toBe(0);
  });

  it('begin anew once the time is over, and name nobody', async () => {
    await refused(times(TRIES_PER_ACCOUNT, () => one.countPassword(HOME, WHO)));
    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    const { rows } = await admin.query("SELECT count(*)::int AS n FROM tries t WHERE t::text LIKE '%firm%'");
    await admin.query("UPDATE tries SET ends_at = now() - interval '1 s'");
    await admin.end();
    expect(rows).toEqual([{ n: 0 }]);
    expect(await refused(times(TRIES_PER_ACCOUNT + 1, () => two.countPassword(HOME, WHO)))).toBe(1);
  });
});
