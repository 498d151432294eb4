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

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)', '%', ''])(
    'never leaves the page: %s',
    (text) => {
      expect(returnAddress(`#${text === '%' ? text : encodeURIComponent(text)}`)).toBe('/');
    },
  );
});
