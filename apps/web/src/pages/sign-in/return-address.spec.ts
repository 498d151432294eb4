import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { returnAddress, signInAddress } from './return-address.js';

describe('the way back after sign-in', () => {
  it('is the place that the person came from, with the need in its fragment', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const hash = `#${new URLSearchParams({ text })}`;
        const address = signInAddress({ pathname: '/match', search: '', hash });
        expect(address).not.toContain('?');
        expect(returnAddress(new URL(address, 'https://fivefold.example').hash)).toBe(`/match${hash}`);
      }),
    );
  });

  it.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '\n//evil.example',
    '/\r\n\\evil.example',
    '/..//evil.example',
    '/.//evil.example',
    '/%2e%2e//evil.example',
    '/match/..//evil.example',
    'javascript:alert(1)',
    '%',
    '',
  ])('never leaves the page: %j', (text) => {
    expect(returnAddress(`#${text === '%' ? text : encodeURIComponent(text)}`)).toBe('/');
  });

  it('leads to a place of this page, whatever the fragment holds', () => {
    const sign = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '\t',
      '\n',
      '@',
      ':',
      '#',
      '?',
      '%2f',
      'evil.example',
      'a',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 8 }), (signs) => {
        const address = returnAddress(`#${encodeURIComponent(signs.join(''))}`);
        expect(new URL(address, 'https://fivefold.example').origin).toBe('https://fivefold.example');
      }),
      { numRuns: 2000 },
    );
  });
});
