import { describe, expect, it } from '@jest/globals';
import { findRegion } from '../regions/index.js';
import { PLACES } from './index.js';
import { PORTS } from './ports.js';

describe('PORTS', () => {
  it('has one row per code, each in a known region of its country', () => {
    expect(new Set(PORTS.map(({ code }) => code)).size).toBe(PORTS.length);
    for (const { code, nuts } of PORTS) {
      expect(findRegion(nuts)).toBeDefined();
      expect(nuts.slice(0, 2)).toBe(code.slice(0, 2));
    }
  });

  it('stands where the town of its name stands', () => {
    const towns = PLACES.filter(({ kind }) => kind === 'town');
    const known = PORTS.flatMap((port) => {
      const town = towns.find(
        ({ names, nuts }) =>
          [names.en, names.lv, names.et, names.sv].includes(port.name) && nuts[0] === port.nuts,
      );
      return town ? [{ port, town }] : [];
    });
    expect(known.length).toBeGreaterThan(35);
    for (const { port, town } of known) {
      expect(Math.abs(port.lon - town.lon)).toBeLessThan(0.3);
      expect(Math.abs(port.lat - town.lat)).toBeLessThan(0.3);
    }
  });
});
