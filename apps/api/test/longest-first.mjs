import path from 'node:path';
import Sequencer from '@jest/test-sequencer';

/** Short spec files that take long, the longest first: a fresh clone knows their sizes alone, and would begin them last. */
const LONG = [
  'competitors.e2e-spec.ts',
  'three-callers.e2e-spec.ts',
  'model.e2e-spec.ts',
  'deal-capacity.e2e-spec.ts',
  'notices-killed.db-spec.ts',
  'malformed.e2e-spec.ts',
];

/** Begins the spec files that are known to take long before all others. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const placeOf = ({ path: file }) => {
      const place = LONG.indexOf(path.basename(file));
      return place < 0 ? LONG.length : place;
    };
    return [...super.sort(tests)].sort((a, b) => placeOf(a) - placeOf(b));
  }
}
