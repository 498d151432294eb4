import { describe, expect, it } from '@jest/globals';
import { INVITATIONS_PER_PERSON, SIGN_UPS_PER_ADDRESS, Tries, TRIES_PER_ADDRESS } from './tries.js';

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

describe('tries', () => {
  it('bounds one network address over all accounts, not the others', async () => {
    const tries = new Tries();
    const guess = (ip: string) => (turn: number) => tries.countPassword(ip, `person-${turn}@firm.example`);
    expect(await refused(times(TRIES_PER_ADDRESS + 7, guess('192.0.2.1')))).toBe(7);
    expect(await refused(times(TRIES_PER_ADDRESS, guess('192.0.2.2')))).toBe(0);
  });

  it('counts no success against the address', async () => {
    const tries = new Tries();
    for (let turn = 0; turn < 3 * TRIES_PER_ADDRESS; turn += 1) {
      await tries.countPassword('192.0.2.1', 'person@firm.example');
      await tries.forgive('192.0.2.1', 'person@firm.example');
    }
  });

  it('bounds sign-ups per address and invitations per person', async () => {
    const tries = new Tries();
    expect(await refused(times(SIGN_UPS_PER_ADDRESS + 2, () => tries.countSignUp('192.0.2.1')))).toBe(2);
    expect(await refused([tries.countSignUp('192.0.2.2')])).toBe(0);
    expect(await refused(times(INVITATIONS_PER_PERSON + 3, () => tries.countInvitation('one')))).toBe(3);
    expect(await refused([tries.countInvitation('another')])).toBe(0);
  });
});
