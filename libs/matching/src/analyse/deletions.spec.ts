import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Deletions } from './deletions.js';

const leftOf = (word: string) => [
  word,
  ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)),
];

it('names every word that shares a deletion, each once a deletion and in the order of learning', () => {
  const word = fc.stringMatching(/^[a-c]{3,7}$/);
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 120 }), word, (words, asked) => {
      const deletions = new Deletions();
      words.forEach((each, number) => deletions.add(each, number));
      words.forEach((each, number) => deletions.add(each, number));
      const wanted = leftOf(asked).flatMap((left) =>
        words.flatMap((each, number) => (leftOf(each).includes(left) ? [number] : [])),
      );
      expect([...deletions.of(asked)]).toEqual(wanted);
    }),
  );
});
