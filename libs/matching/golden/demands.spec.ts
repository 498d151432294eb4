import { describe, expect, it } from '@jest/globals';
import { FieldReader, readDemand, writeDemand } from '../src/index.js';
import { numbered } from './oracle/rows.js';
import { WORLD_NEEDS } from './oracle/world-rows.js';

describe('demands of the interchange file', () => {
  it('are written as they were read', () => {
    for (const { key, row } of WORLD_NEEDS.flatMap(numbered)) {
      const { hard, applies_to, ...demand } = row;
      void [hard, applies_to];
      const value = readDemand(key, new FieldReader(row, key))!;
      expect(writeDemand(value)).toEqual(demand);
    }
  });

  it('are refused with the field that is missing', () => {
    expect(() => readDemand('atp', new FieldReader({}, 'constraints.atp[0]'))).toThrow(
      'constraints.atp[0].min_class: missing',
    );
  });
});
