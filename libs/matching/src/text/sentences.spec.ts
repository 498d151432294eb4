import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitCompound } from './compounds.js';
import { sentences } from './sentences.js';

const cut = (text: string) => sentences(text).map(([from, to]) => text.slice(from, to));

describe('sentences', () => {
  it('cuts at full stops, question marks and line ends', () => {
    expect(cut('Juice maker. We want more? Yes\nno')).toEqual(['Juice maker.', 'We want more?', 'Yes', 'no']);
  });

  it('does not cut after short forms, in numbers and ranges', () => {
    expect(cut('Need temp. monitorings, apm. 20 paletes, +2…+4 °C, 0.28')).toHaveLength(1);
  });

  it('loses no visible character of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cut(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('splitCompound', () => {
  const known = new Set(['kyl', 'lager', 'temperatur', 'larm', 'juust', 'snakk']);
  const isKnown = (part: string) => known.has(part) || known.has(part.slice(0, -4));

  it('finds known parts with and without a linking letter', () => {
    expect(splitCompound('kyllager', isKnown)).toEqual([
      { part: 'kyl', from: 0 },
      { part: 'lager', from: 3 },
    ]);
    expect(splitCompound('juustusnakkide', isKnown)).toBeNull();
    expect(
      splitCompound(
        'juustusnakkide',
        (part) => isKnown(part) || part === 'juustu' || part === 'snakkide',
      )?.map((one) => one.part),
    ).toEqual(['juustu', 'snakkide']);
  });

  it('says null where a part is unknown', () => {
    expect(splitCompound('kylbil', isKnown)).toBeNull();
  });
});
