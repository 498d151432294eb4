import { describe, expect, it } from '@jest/globals';
import { fromLocal, spanText, toLocal } from './event-time.js';

describe('times of events', () => {
  it('are those of the clocks at the place, in winter and in summer', () => {
    expect(fromLocal('2027-01-15T09:00', 'Europe/Riga')).toBe('2027-01-15T07:00:00.000Z');
    expect(fromLocal('2027-07-15T09:00', 'Europe/Riga')).toBe('2027-07-15T06:00:00.000Z');
    expect(fromLocal('2027-07-15T09:00', 'Europe/Stockholm')).toBe('2027-07-15T07:00:00.000Z');
    expect(fromLocal('soon', 'Europe/Riga')).toBeNull();
  });

  it('come back as they were written, at every hour of the days on which clocks change', () => {
    for (const day of ['2027-03-28', '2027-10-31'])
      for (let hour = 0; hour < 24; hour++) {
        const local = `${day}T${String(hour).padStart(2, '0')}:30`;
        const back = toLocal(fromLocal(local, 'Europe/Riga')!, 'Europe/Riga');
        expect(back).toBe(day === '2027-03-28' && hour === 3 ? '2027-03-28T04:30' : local);
      }
  });

  it('are written as a span of one day or several', () => {
    const span = (end: string) => spanText('2027-01-15T07:00:00Z', end, 'Europe/Riga', 'en-GB');
    expect(span('2027-01-15T09:00:00Z')).toBe('15 Jan 2027, 09:00–11:00');
    expect(span('2027-01-16T09:00:00Z')).toContain('16 Jan 2027');
  });
});
