import { describe, expect, it } from '@jest/globals';
import { DomainError, errorMessage, ERRORS } from './errors.js';

describe('the error table', () => {
  it('fills the parameters into the message', () => {
    const error = new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    expect(error).toMatchObject({ kind: 'conflict', code: 'STALE_VERSION', path: ['input', 'version'] });
    expect(errorMessage('NEED_TOO_LONG', { length: 12_000, limit: 10_000 })).toBe(
      'The text has 12000 characters; at most 10000 are read.',
    );
  });

  it('leaves no hole in a message', () => {
    for (const { message } of Object.values(ERRORS)) {
      const names = [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, 'x']);
      expect(message.replace(/\{(\w+)\}/g, 'x')).not.toMatch(/[{}]/);
      expect(names.every(([name]) => /^[a-z]\w*$/.test(String(name)))).toBe(true);
    }
  });
});
