import { describe, expect, it } from '@jest/globals';
import { rarity } from './ranking.js';

describe('rarity', () => {
  it('falls with the services that hold a term, and is never nothing', () => {
    for (const documents of [1, 100, 20_000]) {
      let before = Infinity;
      for (let holding = 0; holding <= documents; holding++) {
        const rare = rarity(documents, holding);
        expect(rare).toBeGreaterThan(0);
        expect(rare).toBeLessThanOrEqual(before);
        before = rare;
      }
    }
  });

  it('is the same for nearly every term after one service more', () => {
    let others = 0;
    for (let holding = 0; holding < 20_000; holding++)
      if (rarity(20_000, holding) !== rarity(20_001, holding)) others++;
    expect(others).toBeLessThan(20_000 / 100);
    for (const holding of [400, 2000, 10_000])
      expect(rarity(20_001, holding + 1)).toBeCloseTo(rarity(20_000, holding), 1);
  });
});
