import { describe, expect, it } from '@jest/globals';
import type { ClauseValue } from '@fivefold/domain';
import { givenUnderstanding } from '@fivefold/matching';
import { JUDGED_NEEDS } from '@fivefold/world';
import { clauseText } from './clause-text.js';

describe('clauseText', () => {
  it.each<[ClauseValue, string]>([
    [{ key: 'temperature', minC: 2, maxC: 4 }, 'Between 2 and 4 °C.'],
    [{ key: 'temperature', minC: null, maxC: -18 }, 'At most -18 °C.'],
    [{ key: 'site', anyOf: ['LV00A', 'EE'] }, 'The work is done in Riga region or Estonia.'],
    [{ key: 'route', allOf: ['LV00A', 'EE'] }, 'Serves Riga region and Estonia.'],
    [
      { key: 'capacity', kind: 'flow', unit: 'EUR_PALLET', qty: 20, period: 'week' },
      'Room for 20 EUR pallet a week.',
    ],
    [{ key: 'lead_time', maxDays: 1 }, 'Starts within 1 day.'],
    [{ key: 'price', maxMinor: 1250, unit: 'kg', currency: 'EUR' }, 'At most 12.50 EUR per kilogram.'],
    [
      { key: 'budget', maxMinor: 500000, currency: 'EUR', horizonMonths: 12, assume: { vehicle: 18 } },
      'At most 5,000 EUR in all over 12 months, with 18 vehicle.',
    ],
    [
      { key: 'order', sequence: ['log.store.chilled', 'ict.sys.wms', 'xx'] },
      'First Chilled storage, then Warehouse management system (WMS), then xx.',
    ],
    [{ key: 'language', anyOf: ['lv', 'xx'] }, 'In Latvian or xx.'],
  ])('says %j', (value, sentence) => {
    expect(clauseText(value)).toBe(sentence);
  });

  it('says every clause of the judged needs in one whole sentence', () => {
    for (const { value } of JUDGED_NEEDS.flatMap((need) => givenUnderstanding(need).clauses)) {
      expect(clauseText(value)).toMatch(/^[A-Z].*\.$/);
      expect(clauseText(value)).not.toMatch(/undefined|null|NaN|object/);
    }
  });
});
