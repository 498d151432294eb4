import { describe, expect, it } from '@jest/globals';
import type { Clause, ClauseValue } from '@fivefold/domain';
import type { MatchRequest } from '../types.js';
import { validate } from './validate.js';

function requestWith(values: readonly ClauseValue[], changes: Partial<MatchRequest> = {}): MatchRequest {
  const clauses = values.map((value, index): Clause => {
    return { id: `c${index}`, value, hard: true, appliesTo: '*', span: null, origin: 'added' };
  });
  return {
    understanding: {
      text: '',
      language: null,
      capabilities: [],
      clauses,
      suggestions: [],
      notUnderstood: [],
    },
    asker: {},
    today: '2026-11-22',
    language: 'en',
    limit: 10,
    ...changes,
  };
}

const REFUSED: readonly [string, ClauseValue, string][] = [
  ['temperature without bounds', { key: 'temperature', minC: null, maxC: null }, 'CLAUSE_INVALID'],
  ['temperature upside down', { key: 'temperature', minC: 5, maxC: 2 }, 'CLAUSE_INVALID'],
  ['temperature not a number', { key: 'temperature', minC: NaN, maxC: 2 }, 'CLAUSE_INVALID'],
  ['unknown ATP class', { key: 'atp', minClass: 'XYZ' }, 'CLAUSE_INVALID'],
  ['no certificate', { key: 'certification', allOf: [] }, 'CLAUSE_INVALID'],
  ['a region that is none', { key: 'site', anyOf: ['nowhere'] }, 'REGION_UNKNOWN'],
  ['an empty route', { key: 'route' }, 'CLAUSE_INVALID'],
  [
    'a negative quantity',
    { key: 'capacity', kind: 'stock', unit: 't', qty: -1, period: null },
    'CLAUSE_INVALID',
  ],
  [
    'a flow without period',
    { key: 'capacity', kind: 'flow', unit: 't', qty: 1, period: null },
    'CLAUSE_INVALID',
  ],
  ['half a day', { key: 'lead_time', maxDays: 0.5 }, 'CLAUSE_INVALID'],
  ['30 February', { key: 'start', by: '2027-02-30' }, 'CLAUSE_INVALID'],
  ['a period that ends first', { key: 'period', from: '2027-03-01', to: '2027-02-01' }, 'CLAUSE_INVALID'],
  ['a negative price', { key: 'price', maxMinor: -1, unit: 'piece', currency: 'EUR' }, 'CLAUSE_INVALID'],
  [
    'half a cent of a budget',
    { key: 'budget', maxMinor: 0.5, currency: 'EUR', horizonMonths: 12, assume: {} },
    'CLAUSE_INVALID',
  ],
  ['an order of one step', { key: 'order', sequence: ['ict.sys.wms'] }, 'CLAUSE_INVALID'],
  [
    'a step that stands twice',
    { key: 'order', sequence: ['ict.sys.wms', 'log.store.chilled', 'ict.sys.wms'] },
    'CLAUSE_INVALID',
  ],
  ['a step that is none', { key: 'order', sequence: ['ict.sys.wms', 'x.y'] }, 'CONCEPT_UNKNOWN'],
  [
    'a budget beyond counting',
    { key: 'budget', maxMinor: 1e300, currency: 'EUR', horizonMonths: 12, assume: {} },
    'CLAUSE_INVALID',
  ],
];

describe('validate', () => {
  it.each(REFUSED)('refuses %s', (_, value, code) => {
    expect(() => validate(requestWith([value]))).toThrow(expect.objectContaining({ code }));
  });

  it('refuses a limit or a clock that is none, and unknown concepts', () => {
    for (const limit of [0, 41, 1.5, NaN])
      expect(() => validate(requestWith([], { limit }))).toThrow(
        expect.objectContaining({ code: 'INPUT_INVALID' }),
      );
    for (const today of ['', 'yesterday', '2026-13-01'])
      expect(() => validate(requestWith([], { today }))).toThrow(
        expect.objectContaining({ code: 'INPUT_INVALID' }),
      );
    const understanding = requestWith([]).understanding;
    const capability = {
      concept: 'x.y',
      stance: 'wanted',
      confidence01: 1,
      spans: [],
      origin: 'added',
      alternative: null,
      because: '',
    } as const;
    expect(() =>
      validate(requestWith([], { understanding: { ...understanding, capabilities: [capability] } })),
    ).toThrow(expect.objectContaining({ code: 'CONCEPT_UNKNOWN' }));
  });

  it('refuses two clauses with one id', () => {
    const request = requestWith([{ key: 'same_provider' }]);
    const clauses = [...request.understanding.clauses, ...request.understanding.clauses];
    expect(() => validate({ ...request, understanding: { ...request.understanding, clauses } })).toThrow(
      expect.objectContaining({ code: 'CLAUSE_INVALID' }),
    );
  });

  it('takes what is in order', () => {
    const values: ClauseValue[] = [
      { key: 'temperature', minC: null, maxC: -18 },
      { key: 'site', anyOf: ['EL', 'LV00A'] },
      { key: 'start', by: '2028-02-29' },
      { key: 'order', sequence: ['ict.sys.wms', 'log.store.chilled'] },
      { key: 'consortium', minEntities: 3, minCountries: 3 },
    ];
    expect(() => validate(requestWith(values))).not.toThrow();
  });
});
