import { describe, expect, it } from '@jest/globals';
import { Passwords } from './passwords.js';

describe('passwords', () => {
  const passwords = new Passwords();

  it('are kept as argon2id with 19 MiB, two passes and one lane, salted each time', async () => {
    const [one, two] = await Promise.all([passwords.hash('same'), passwords.hash('same')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,p=1,t=2\$/);
    expect(two).not.toBe(one);
    expect(await passwords.matches(one, 'same')).toBe(true);
    expect(await passwords.matches(two, 'Same')).toBe(false);
  });

  it('match nothing where nobody is, not even the stand-in', async () => {
    expect(await passwords.matches(null, 'the password of nobody')).toBe(false);
  });

  it('are told apart beyond ASCII and at their full length', async () => {
    const long = `${'x'.repeat(199)}ā`;
    const hash = await passwords.hash(long);
    expect(await passwords.matches(hash, long)).toBe(true);
    expect(await passwords.matches(hash, `${'x'.repeat(199)}a`)).toBe(false);
  });

  it('all get their turn when more than four come at once, a failing one too', async () => {
    const hash = await passwords.hash('right');
    const calls = Array.from({ length: 14 }, (_, turn) =>
      turn % 5 === 4
        ? passwords.matches('not a hash', 'x').catch(() => 'failed')
        : passwords.matches(hash, turn % 2 ? 'right' : 'wrong'),
    );
    expect(await Promise.all(calls)).toEqual(
      Array.from({ length: 14 }, (_, turn) => (turn % 5 === 4 ? 'failed' : turn % 2 === 1)),
    );
    expect(await passwords.matches(hash, 'right')).toBe(true);
  });
});
