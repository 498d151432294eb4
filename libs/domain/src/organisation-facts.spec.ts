import { describe, expect, it } from '@jest/globals';
import { disagree, toOutsideId } from './organisation-facts.js';

describe('toOutsideId', () => {
  it.each([
    ['VAT', ' lv 4000 3000001 ', 'LV40003000001'],
    ['REGISTER', '4000 3000001', 'LV-40003000001'],
    ['REGISTER', 'ee-12345678', 'EE-12345678'],
    ['ECCP', 'https://clustercollaboration.eu/cluster/Some-Cluster', 'some-cluster'],
    ['ECCP', 'some-cluster', 'some-cluster'],
  ] as const)('keeps a %s of %j as %j', (scheme, text, kept) => {
    expect(toOutsideId(scheme, text, 'LV')).toBe(kept);
  });

  it.each([
    ['VAT', '40003000001'],
    ['REGISTER', ''],
    ['ECCP', 'no name'],
  ] as const)('takes no %s of %j', (scheme, text) => {
    expect(toOutsideId(scheme, text, 'LV')).toBeNull();
  });
});

describe('disagree', () => {
  const fact = (source: string, value: string, asOf: string) => ({ source, value, asOf });
  it('sees two sources that say different things', () => {
    expect(disagree([fact('a', '40', '2020-01-01'), fact('b', '41', '2020-01-01')])).toBe(true);
  });
  it('lets a source correct itself', () => {
    expect(disagree([fact('a', '40', '2020-01-01'), fact('a', '41', '2021-01-01')])).toBe(false);
    expect(
      disagree([
        fact('a', '41', '2021-01-01'),
        fact('a', '40', '2020-01-01'),
        fact('b', ' 41', '2019-01-01'),
      ]),
    ).toBe(false);
  });
  it('sees none in nothing', () => expect(disagree([])).toBe(false));
});
