import { describe, expect, it } from '@jest/globals';
import type { Clause, ClauseValue } from '@fivefold/domain';
import { compareClauses } from './compare-clauses.js';
import { ndcgAt } from './ranking-figures.js';

const REQUIRED = ['a', 'b'];

function clause(value: ClauseValue, rest: Partial<Clause> = {}): Clause {
  return { id: 'c', value, hard: true, appliesTo: '*', span: null, origin: 'stated', ...rest };
}

const jars = (qty: number, period: 'quarter' | 'year') =>
  clause({ key: 'capacity', kind: 'flow', unit: 'piece', qty, period });
const speaks = (...anyOf: string[]) => clause({ key: 'language', anyOf });

describe('compareClauses', () => {
  it('compares demands by what they mean', () => {
    expect(compareClauses([jars(25_000, 'year')], [jars(6_250, 'quarter')], REQUIRED).exact).toBe(1);
    expect(compareClauses([speaks('en', 'lv')], [speaks('lv', 'en')], REQUIRED).exact).toBe(1);
    expect(compareClauses([speaks('en')], [speaks('lv', 'en')], REQUIRED)).toMatchObject({
      key: 1,
      value: 0,
    });
  });

  it('takes all required capabilities for the whole need', () => {
    const named = { ...speaks('lv'), appliesTo: ['b', 'a'] };
    expect(compareClauses([named], [speaks('lv')], REQUIRED).exact).toBe(1);
    const narrow = { ...speaks('lv'), appliesTo: ['a'] };
    expect(compareClauses([narrow], [speaks('lv')], REQUIRED)).toMatchObject({
      value: 1,
      scope: 0,
      exact: 0,
    });
  });

  it('pairs the most alike and uses no clause twice', () => {
    const found = [speaks('sv'), speaks('lv')];
    expect(compareClauses(found, [speaks('lv')], REQUIRED)).toEqual({
      judged: 1,
      found: 2,
      key: 1,
      value: 1,
      scope: 1,
      hard: 1,
      exact: 1,
    });
    expect(compareClauses([speaks('lv')], [speaks('lv'), speaks('lv')], REQUIRED).exact).toBe(1);
    const soft = { ...speaks('lv'), hard: false };
    expect(compareClauses([soft], [speaks('lv')], REQUIRED)).toMatchObject({ value: 1, hard: 0, exact: 0 });
  });
});

describe('ndcgAt', () => {
  it('is 1 with the relevant ones first and falls with their rank', () => {
    expect(ndcgAt(10, ['x', 'y', 'z'], new Set(['x', 'y']))).toBe(1);
    expect(ndcgAt(10, ['z', 'x'], new Set(['x']))).toBeCloseTo(1 / Math.log2(3), 12);
    expect(ndcgAt(1, ['z', 'x'], new Set(['x']))).toBe(0);
    expect(ndcgAt(10, ['z'], new Set())).toBeNull();
  });
});
