import { describe, expect, it } from '@jest/globals';
import { byDay } from './by-day.js';

describe('days of notifications', () => {
  it('are those of the reader’s own calendar, in the order of the entries', () => {
    const entries = ['2026-03-02T22:30:00Z', '2026-03-02T21:30:00Z', '2026-03-01T10:00:00Z'].map((at) => ({
      at,
    }));
    const days = (zone: string) => byDay(entries, zone).map(({ day, entries: own }) => [day, own.length]);
    expect(days('Europe/Riga')).toEqual([
      ['2026-03-03', 1],
      ['2026-03-02', 1],
      ['2026-03-01', 1],
    ]);
    expect(days('UTC')).toEqual([
      ['2026-03-02', 2],
      ['2026-03-01', 1],
    ]);
    expect(byDay([])).toEqual([]);
  });
});
