import { DomainError } from '@fivefold/domain';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { REGIONS, findRegion, getRegion, regionCovers, regionName } from './index.js';
import { resolveRegion } from './resolve-region.js';

const anyRegion = fc.constantFrom(...REGIONS);

describe('the table of regions', () => {
  it('has every code once and every parent', () => {
    expect(new Set(REGIONS.map((region) => region.code)).size).toBe(REGIONS.length);
    for (const region of REGIONS) {
      expect(region.code).toMatch(/^[A-Z]{2}[0-9A-Z]{0,3}$/);
      expect(region.level).toBe(region.code.length - 2);
      expect(region.name).not.toBe('');
      if (region.level > 0) expect(findRegion(region.parent!)?.level).toBe(region.level - 1);
      else expect(region.parent).toBeNull();
    }
  });

  it('has a believable centre for every region', () => {
    for (const region of REGIONS) {
      expect(Math.abs(region.lat)).toBeLessThan(82);
      expect(Number.isFinite(region.lon) && region.lon !== 0).toBe(true);
    }
  });

  it('holds the level 3 regions of the home countries as of 2024', () => {
    const level3 = (country: string) =>
      REGIONS.filter((region) => region.country === country && region.level === 3).map(
        (region) => region.code,
      );
    expect(level3('LV')).toEqual(['LV005', 'LV009', 'LV00A', 'LV00B', 'LV00C']);
    expect(level3('EE')).toEqual(['EE001', 'EE004', 'EE008', 'EE009', 'EE00A']);
    expect(level3('SE')).toHaveLength(21);
  });
});

describe('regionCovers', () => {
  it('follows the prefix', () => {
    expect(regionCovers('LV00', 'LV00A')).toBe(true);
    expect(regionCovers('EE', 'EE008')).toBe(true);
    expect(regionCovers('EE008', 'EE00')).toBe(false);
    expect(regionCovers('', 'EE00')).toBe(false);
  });

  it('agrees with the chain of parents', () => {
    fc.assert(
      fc.property(anyRegion, anyRegion, (holder, held) => {
        const chain: string[] = [];
        for (let code: string | null = held.code; code !== null; code = getRegion(code).parent)
          chain.push(code);
        expect(regionCovers(holder.code, held.code)).toBe(chain.includes(holder.code));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('resolveRegion', () => {
  it('keeps an old code up to its last day and maps it from the next', () => {
    expect(resolveRegion('LV006', '2023-12-31')).toEqual({ code: 'LV006', was: null, bordersRedrawn: false });
    expect(resolveRegion('LV006', '2024-01-01')).toEqual({
      code: 'LV00A',
      was: 'LV006',
      bordersRedrawn: false,
    });
    expect(resolveRegion('LV007', '2026-11-22').code).toBe('LV00A');
  });

  it('says where borders were redrawn', () => {
    expect(resolveRegion('LV003', '2026-11-22')).toEqual({
      code: 'LV00B',
      was: 'LV003',
      bordersRedrawn: true,
    });
    expect(resolveRegion('LV008', '2026-11-22')).toEqual({
      code: 'LV00C',
      was: 'LV008',
      bordersRedrawn: true,
    });
  });

  it('leaves every current code alone and refuses an unknown one', () => {
    for (const { code } of REGIONS) expect(resolveRegion(code, '2026-11-22').code).toBe(code);
    expect(() => resolveRegion('LV999', '2026-11-22')).toThrow(DomainError);
    expect(() => getRegion('LV006')).toThrow('There is no region "LV006".');
  });
});

describe('regionName', () => {
  it('names countries in the four languages and the whole-country levels like the country', () => {
    expect(regionName('LV', 'sv')).toBe('Lettland');
    expect(regionName('EE00', 'lv')).toBe('Igaunija');
    expect(regionName('DK0', 'et')).toBe('Taani');
    expect(regionName('SE224', 'en')).toBe('Skåne');
    expect(regionName('LV00C', 'en')).toBe('Vidzeme');
  });
});
