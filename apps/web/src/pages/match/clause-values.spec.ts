import { describe, expect, it } from '@jest/globals';
import type { ClauseValue } from '@fivefold/domain';
import { CLAUSE_KEYS, clauseProblem, emptyClause } from './clause-values.js';

describe('values of constraints', () => {
  it('asks for something in every new constraint but those that are complete by themselves', () => {
    const complete = CLAUSE_KEYS.filter((key) => clauseProblem(emptyClause(key)) === null);
    expect(complete).toEqual(['same_provider', 'consortium']);
  });

  it.each<[ClauseValue, string | null]>([
    [{ key: 'temperature', minC: 4, maxC: 2 }, 'clause.problem.order'],
    [{ key: 'temperature', minC: null, maxC: -18 }, null],
    [{ key: 'period', from: '2027-08-31', to: '2027-06-01' }, 'clause.problem.order'],
    [
      { key: 'capacity', kind: 'stock', unit: 'EUR_PALLET', qty: -1, period: null },
      'clause.problem.positive',
    ],
    [{ key: 'route', anyOf: ['LV00A'] }, null],
    [{ key: 'order', sequence: ['log.store.chilled'] }, 'clause.problem.sequence'],
    [{ key: 'order', sequence: ['log.store.chilled', 'ict.sys.wms'] }, null],
  ])('judges %j as %s', (value, problem) => {
    expect(clauseProblem(value)).toBe(problem);
  });
});
