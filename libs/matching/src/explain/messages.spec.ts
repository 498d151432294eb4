import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@fivefold/domain';
import { message, type Param } from './message.js';
import { EN, type MessageKey } from './messages/en.js';
import { say } from './say.js';
import { TABLES } from './template.js';

const KEYS = Object.keys(EN) as MessageKey[];

function marks(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
}

describe('message tables', () => {
  it.each(LANGUAGES)('%s: lists the sentences that fall back to English', (language) => {
    expect(KEYS.filter((key) => TABLES[language][key] === undefined)).toEqual([]);
  });

  it.each(LANGUAGES)('%s: fills no mark that English does not have', (language) => {
    for (const key of KEYS)
      for (const mark of marks(TABLES[language][key] ?? ''))
        expect(`${key} ${marks(EN[key]).join()}`).toContain(mark);
  });

  it('leaves a mark without parameter visible', () => {
    expect(say(message('coverage.violated'), 'en')).toBe('Does not serve {want}.');
  });
});

describe('say', () => {
  it('words the same message for each reader', () => {
    const told = message('temperature.violated.band', {
      has: { degrees: [-24, -18] },
      want: { degrees: [-30, -20] },
      gap: { celsius: 2 },
    });
    const plain = (language: (typeof LANGUAGES)[number]) => say(told, language).replaceAll('\u00a0', ' ');
    expect(plain('en')).toBe('Keeps -24…-18 °C, which leaves -30…-20 °C by 2 °C.');
    expect(plain('lv')).toBe('Tiek uzturēts -24…-18 °C; no vajadzīgā (-30…-20 °C) tas iziet par 2 °C.');
    expect(plain('et')).toContain('−30…−20 °C');
    expect(plain('sv')).toContain('2 °C utanför');
  });

  it('counts by the plural rules of the language', () => {
    const demands = (count: number) => message('match.all', { demands: { count, of: 'demands' } });
    expect(say(demands(1), 'en')).toBe('Meets 1 demand.');
    expect(say(demands(2), 'en')).toBe('Meets 2 demands.');
    expect(say(demands(21), 'lv')).toBe('Atbilst pilnībā: 21 prasība.');
    expect(say(demands(2), 'lv')).toBe('Atbilst pilnībā: 2 prasības.');
  });

  it('writes open bounds, money, dates and unknown codes', () => {
    const want = (param: Param) =>
      say(message('coverage.violated', { want: param }), 'en').replaceAll('\u00a0', ' ');
    expect(want({ degrees: [null, -18] })).toBe('Does not serve -18 °C or colder.');
    expect(want({ degrees: [4, 4] })).toBe('Does not serve 4 °C.');
    expect(want({ money: { amountMinor: 28, currency: 'EUR' } })).toBe('Does not serve €0.28.');
    expect(want({ date: '2027-03-01' })).toBe('Does not serve 1 March 2027.');
    expect(want({ regions: ['LV00', 'DE212'] })).toBe('Does not serve Latvia and DE212.');
  });
});
