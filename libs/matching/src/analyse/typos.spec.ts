import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Typos } from './typos.js';

const typos = new Typos();
for (const beginning of ['pesticid', 'transpor', 'organis', 'kort']) typos.addBeginning(beginning);
const near = (word: string) => [...typos.beginningsOf(word)];

describe('beginnings with a typing error', () => {
  it.each([
    ['a letter left out', 'pestcidu', 'pesticid'],
    ['a letter doubled', 'pestticidrester', 'pesticid'],
    ['two letters exchanged', 'tarnspordile', 'transpor'],
  ])('knows %s', (_, word, beginning) => {
    expect(near(word)).toEqual([beginning]);
  });

  it.each([
    ['an error at the end makes the beginning shorter', 'pesticom'],
    ['the first letter is wrong', 'bransport'],
    ['two errors', 'pestidicu'],
    ['a replaced letter in a short beginning', 'orgamism'],
    ['a short beginning', 'krot'],
    ['digits', 'pestcid2'],
  ])('leaves alone: %s', (_, word) => {
    expect(near(word)).toEqual([]);
  });

  it('finds a long beginning after any letter between its ends was left out', () => {
    const words = fc.stringMatching(/^[a-z]{8,12}$/);
    fc.assert(
      fc.property(words, fc.nat(5), fc.stringMatching(/^[a-z]{0,4}$/), (beginning, at, ending) => {
        const own = new Typos();
        own.addBeginning(beginning);
        const typed = beginning.slice(0, at + 1) + beginning.slice(at + 2) + ending;
        expect([...own.beginningsOf(typed)]).toEqual([beginning]);
      }),
    );
  });
});
