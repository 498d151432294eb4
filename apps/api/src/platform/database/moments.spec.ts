import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { momentOf, TYPES } from './moments.js';

const standard = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ) as (text: string) => unknown;

describe('a moment of PostgreSQL', () => {
  it.each([
    '2026-11-23 09:55:37.824123+00',
    '2026-11-23 09:55:37+00',
    '2026-02-28 23:59:59.9+00',
    '1900-01-01 00:00:00+00',
    '0050-06-01 00:00:00.04+00',
    '9999-12-31 23:59:59.999999+00',
    '2026-11-23 11:55:37.5+02',
    '2026-11-23 04:25:37-05:30',
    '12026-11-23 09:55:37+00',
    '0044-03-15 12:00:00+00 BC',
    'infinity',
  ])('is what the driver makes of it: %s', (text) => {
    expect(momentOf(text)).toEqual(standard(text));
  });

  it('leaves other types to the driver', () => {
    expect(TYPES.getTypeParser(pg.types.builtins.BOOL)('t')).toBe(true);
    expect(TYPES.getTypeParser(pg.types.builtins.JSONB)('{"a":1}')).toEqual({ a: 1 });
  });
});
