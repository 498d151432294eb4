import { LANGUAGES, type Language } from '@fivefold/domain';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CatalogueIndex, readSnapshot, type SnapshotPiece } from '../retrieve/index.js';
import type { Translations } from '../translate/index.js';
import { ConceptEvidence, type TaughtService } from './concept-evidence.js';
import { understand } from './understand.js';

const today = '2026-11-22';

function service(
  capability: string,
  title: string,
  description = '',
  language: Language = 'en',
): TaughtService {
  return {
    title: { [language]: title },
    description: { [language]: description },
    capabilities: [capability],
  };
}

/** A snapshot with what was learned, piece by piece. */
function writing(learned: ConceptEvidence) {
  const drafting = CatalogueIndex.build([]).draft((to) => learned.save(to));
  let draft = drafting.next();
  while (!draft.done) draft = drafting.next();
  const { start } = draft.value;
  const pieces = draft.value.pieces();
  const written: SnapshotPiece[] = [];
  const next = () => {
    const { done, value } = pieces.next();
    // Bytes of a piece are the writer's until it asks for the next.
    if (!done) written.push({ at: value.at, bytes: value.bytes.slice() });
    return !done;
  };
  const sections = () => {
    while (next());
    const bytes = new Uint8Array(Math.max(start, ...written.map((piece) => piece.at + piece.bytes.length)));
    for (const piece of written) bytes.set(piece.bytes, piece.at);
    return readSnapshot(bytes);
  };
  return { next, sections };
}

/** Words that no label and no cue knows, as three publishers use them. */
const SERVICES = [
  service('log.assure.gdp', 'Zorbal quennifer rounds', 'Weekly zorbal walk with a quennifer report.'),
  service('log.assure.gdp', 'Quennifer for zorbals'),
  service('log.assure.gdp', 'Zorbal and quennifer', 'Both, by the hour.'),
  service('food.design.sensory', 'Rounds of tasting', 'A panel by the hour.'),
  service('ict.edi.edifact', 'Rounds of messages', 'Mapping by the hour.'),
];
const evidence = ConceptEvidence.learn(SERVICES);
const found = (text: string, learned: ConceptEvidence | undefined = evidence) =>
  understand(text, {}, { today, ...(learned && { evidence: learned }) });

describe('what services say', () => {
  it('names a capability by words that publishers use and nothing else explains', () => {
    const text = 'We need someone for the zorbal and the quennifer.';
    expect(found(text, ConceptEvidence.learn()).capabilities).toEqual([]);
    const [guess, ...others] = found(text).capabilities;
    expect(others).toEqual([]);
    expect(guess).toMatchObject({ concept: 'log.assure.gdp', stance: 'wanted', origin: 'implied' });
    expect(guess?.spans.map(([from, to]) => text.slice(from, to))).toEqual(['zorbal', 'quennifer']);
    expect(guess?.confidence01).toBeGreaterThanOrEqual(0.6);
    expect(guess?.confidence01).toBeLessThan(0.85);
    expect(found(text).notUnderstood.map(([from, to]) => text.slice(from, to))).not.toContain('zorbal');
  });

  it('says in the reader’s language that it is a guess', () => {
    const text = 'We need someone for the zorbal and the quennifer.';
    const words = { en: 'A guess', lv: 'Minējums', et: 'Oletus', sv: 'En gissning' };
    for (const language of LANGUAGES) {
      const { capabilities } = understand(text, {}, { today, language, evidence });
      expect(capabilities[0]?.because).toContain(words[language]);
    }
  });

  it.each([
    ['one word is a chance', 'We need someone for the zorbal.'],
    ['two forms are one word', 'We need someone for the zorbal, the best of zorbals.'],
    ['refused', 'We do not need zorbal or quennifer.'],
    ['possessed', 'We have our own zorbal quennifer. We need a web shop.'],
    ['the clause is explained', 'We need cold storage with a zorbal quennifer.'],
    ['words that every service has', 'We need rounds by the hour.'],
  ])('guesses nothing: %s', (_, text) => {
    expect(found(text).capabilities.filter((one) => one.origin === 'implied')).toEqual([]);
  });

  it('speaks for a word of another language through its translations', () => {
    const translations: Translations = {
      termsOf: () => [],
      of: (stem, from, to) =>
        from !== 'en' || to !== 'sv'
          ? []
          : [{ term: { zorbal: 'glimt', quennif: 'brask' }[stem] ?? stem, probability01: 0.9 }],
    };
    const services = [
      ...[1, 2, 3, 4].map(() => service('log.assure.gdp', 'Glimt och brask', '', 'sv')),
      ...SERVICES.slice(3),
    ];
    const text = 'We need someone for the zorbal and the quennifer.';
    expect(found(text, ConceptEvidence.learn(services)).capabilities).toEqual([]);
    const learned = ConceptEvidence.learn(services, { translations });
    expect(found(text, learned).capabilities).toMatchObject([{ concept: 'log.assure.gdp' }]);
  });

  it('binds demands to what was guessed', () => {
    const { clauses } = found('We need someone for the zorbal and the quennifer in Riga.');
    expect(clauses.map((one) => one.value.key)).toContain('coverage');
  });

  const services = fc.array(
    fc.record({
      word: fc.constantFrom('zorbal', 'quennifer', 'mobbit', 'rounds'),
      other: fc.constantFrom('zorbal', 'quennifer', 'mobbit', 'hours'),
      capability: fc.constantFrom('log.assure.gdp', 'food.design.sensory', 'ict.edi.edifact'),
    }),
    { maxLength: 12 },
  );
  const taught = (one: { word: string; other: string; capability: string }) =>
    service(one.capability, one.word, one.other);
  const sharesOf = (learned: ConceptEvidence) =>
    ['zorbal', 'quennifer', 'mobbit', 'rounds'].map(
      (word) => new Map([...learned.sharesOf(word, 'en')].sort()),
    );

  it('does not depend on the order of services, and forgets what is removed', () => {
    fc.assert(
      fc.property(services, services, (kept, gone) => {
        const all = [...gone, ...kept].map(taught);
        const learned = ConceptEvidence.learn(all.reverse());
        gone.map(taught).forEach((one) => learned.remove(one));
        expect(sharesOf(learned)).toEqual(sharesOf(ConceptEvidence.learn(kept.map(taught))));
      }),
      { numRuns: 30 }, // Learning the labels anew takes 20 ms.
    );
  });

  it('is saved as it was when that began, whatever is learned and forgotten meanwhile', () => {
    const steps = fc.array(fc.record({ pieces: fc.integer({ min: 0, max: 9 }), added: services }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(services, services, steps, (first, more, between) => {
        const all = [...first, ...more].map(taught);
        const learned = ConceptEvidence.learn(first.map(taught));
        const again = ConceptEvidence.fromSnapshot(writing(learned).sections());
        for (const evidence of [learned, again]) {
          more.map(taught).forEach((one) => evidence.add(one));
          const { next, sections } = writing(evidence);
          for (const { pieces, added } of between) {
            for (let piece = 0; piece < pieces; piece++) next();
            added.map(taught).forEach((one) => evidence.add(one));
            all.forEach((one) => evidence.remove(one));
            all.forEach((one) => evidence.add(one));
            if (all[0]) evidence.remove(all[0]);
          }
          const expected = sharesOf(ConceptEvidence.learn(all));
          expect(sharesOf(ConceptEvidence.fromSnapshot(sections()))).toEqual(expected);
          for (const { added } of between) {
            added.map(taught).forEach((one) => evidence.remove(one));
            if (all[0]) evidence.add(all[0]);
          }
          expect(sharesOf(evidence)).toEqual(expected);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('refuses to go on with a snapshot behind which another was begun', () => {
    const learned = ConceptEvidence.learn(SERVICES);
    const [first, second] = [writing(learned), writing(learned)];
    expect(() => first.sections()).toThrow('a later snapshot was begun');
    expect(sharesOf(ConceptEvidence.fromSnapshot(second.sections()))).toEqual(sharesOf(learned));
  });

  it('speaks in shares', () => {
    fc.assert(
      fc.property(services, (some) => {
        for (const shares of sharesOf(ConceptEvidence.learn(some.map(taught))))
          for (const share of shares.values()) {
            expect(share).toBeGreaterThan(0);
            expect(share).toBeLessThan(1);
          }
      }),
      { numRuns: 30 },
    );
  });
});
