import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.js';
import { Seal } from './seal.js';

const key = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
const sealOf = (...keys: string[]) =>
  new Seal(readConfig({ NODE_ENV: 'test', DATABASE_URL: 'x', SEAL_KEYS: keys.join(',') }));

describe('what is sealed', () => {
  it('opens for its owner alone, and not once a letter is changed', async () => {
    const seal = sealOf(key('2026'));
    const sealed = await seal.seal('a secret', 'ilze');
    expect(sealed).not.toContain('secret');
    expect(await seal.seal('a secret', 'ilze')).not.toBe(sealed);
    expect(await seal.open(sealed, 'ilze')).toBe('a secret');
    await expect(seal.open(sealed, 'artis')).rejects.toThrow('somebody else');
    const at = sealed.length - 30;
    const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
    await expect(seal.open(changed, 'ilze')).rejects.toThrow();
    const [, ...rest] = sealed.split('.');
    const foreign = Buffer.from(JSON.stringify({ alg: 'dir', enc: 'A256GCM', kid: '2026', sub: 'artis' }));
    await expect(seal.open([foreign.toString('base64url'), ...rest].join('.'), 'artis')).rejects.toThrow();
  });

  it('opens by the key before while that is known, and is sealed by the first', async () => {
    const [old, next] = [key('2025'), key('2026')];
    const sealed = await sealOf(old).seal('a secret', 'ilze');
    const both = sealOf(next, old);
    expect(both.keyId).toBe('2026');
    expect(await both.open(sealed, 'ilze')).toBe('a secret');
    await expect(sealOf(next).open(sealed, 'ilze')).rejects.toThrow('no key 2025');
    await expect(sealOf(key('2025')).open(sealed, 'ilze')).rejects.toThrow();
  });

  it('asks for keys of 32 bytes with names of their own, and in production for one of the settings', () => {
    expect(() => sealOf('2026:short')).toThrow('SEAL_KEYS');
    expect(() => sealOf(randomBytes(32).toString('base64'))).toThrow('SEAL_KEYS');
    expect(() => sealOf(key('2026'), key('2026'))).toThrow('SEAL_KEYS');
    expect(() => readConfig({ NODE_ENV: 'production', DATABASE_URL: 'x' })).toThrow(/SEAL_KEYS.*openssl/);
  });
});
