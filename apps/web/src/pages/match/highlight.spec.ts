import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { segmentText, type Mark } from './highlight.js';

const marks = fc.array(
  fc.record({
    from: fc.integer({ min: -3, max: 40 }),
    to: fc.integer({ min: -3, max: 40 }),
    owner: fc.constantFrom('cap:a', 'cap:b', 'clause:c1', 'open'),
  }),
  { maxLength: 8 },
);

/** The owners of one character, asked mark by mark. */
function ownersAt(at: number, all: readonly Mark[]): string[] {
  return [...new Set(all.filter((mark) => mark.from <= at && at < mark.to).map((mark) => mark.owner))];
}

describe('segmentText', () => {
  it('cuts a text whose pieces give the text again, each with exactly its owners', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), marks, (text, all) => {
        const segments = segmentText(text, all);
        expect(segments.map((one) => one.text).join('')).toBe(text);
        for (const segment of segments) {
          expect(segment.to).toBeGreaterThan(segment.from);
          for (let at = segment.from; at < segment.to; at += 1)
            expect(segment.owners).toEqual(ownersAt(at, all));
        }
      }),
    );
  });

  it('shares words between a capability and a constraint', () => {
    const segments = segmentText('chilled store', [
      { from: 0, to: 13, owner: 'cap:log.store.chilled' },
      { from: 0, to: 7, owner: 'clause:c1' },
    ]);
    expect(segments.map((one) => [one.text, one.owners])).toEqual([
      ['chilled', ['cap:log.store.chilled', 'clause:c1']],
      [' store', ['cap:log.store.chilled']],
    ]);
  });
});
