import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Translations } from '../translate/index.js';
import { duplicateFolds } from './duplicate-folds.js';
import { KernelIndex } from './kernel-index.js';
import { fitRidge } from './ridge.js';
import { TextClassifier } from './text-classifier.js';
import { featuresOf } from './text-features.js';
import { tuneWeights } from './weights.js';

const LABELS = [
  { code: '45', lang: 'en', label: 'Construction work' },
  { code: '45', lang: 'en', label: 'Road building' },
  { code: '60', lang: 'en', label: 'Transport services' },
  { code: '15', lang: 'en', label: 'Food and beverages' },
  { code: '15', lang: 'lv', label: 'Pārtikas produkti' },
];
const codesOf = (classifier: TextClassifier, text: string, lang = 'en') =>
  classifier.classify({ text, lang }, 10).map(({ code }) => code);

describe('codes by labels alone', () => {
  const classifier = new TextClassifier(LABELS, []);

  it('come with every code once, best first', () => {
    expect(codesOf(classifier, 'Building a road to the port')).toEqual(
      expect.arrayContaining(['15', '45', '60']),
    );
    expect(codesOf(classifier, 'Building a road to the port')[0]).toBe('45');
    expect(codesOf(classifier, 'Transporting timber')[0]).toBe('60');
    expect(codesOf(classifier, 'pārtikas produktu piegāde', 'lv')[0]).toBe('15');
  });

  it('are those of the alphabet where nothing speaks for any', () => {
    expect(codesOf(classifier, '')).toEqual(['15', '45', '60']);
    expect(classifier.classify({ text: 'road' }, 1)).toHaveLength(1);
  });

  it('are found across languages', () => {
    const translations: Translations = {
      of: (stem, from, to) =>
        from === 'lv' && to === 'en' && stem === 'parvadajum'
          ? [{ term: 'transport', probability01: 0.9 }]
          : [],
      termsOf: () => ['parvadajum', 'transport'],
    };
    expect(codesOf(new TextClassifier(LABELS, [], translations), 'kravu pārvadājumi', 'lv')[0]).toBe('60');
  });
});

describe('codes by examples', () => {
  const examples = ['berries', 'flour', 'cheese'].flatMap((food) => [
    { lang: 'en', text: `Delivery of ${food} to schools`, code: '15' },
    { lang: 'en', text: `Repairing the ${food} hall`, code: '45' },
  ]);

  it('follow what examples teach beyond the labels', () => {
    expect(codesOf(new TextClassifier(LABELS, examples), 'Delivery of milk to kindergartens')[0]).toBe('15');
    expect(codesOf(new TextClassifier([], examples), 'Repair of a hall')).toEqual(['45', '15']);
  });

  it('have scores in (0, 1], 1 first', () => {
    const ranked = new TextClassifier(LABELS, examples).classify(
      { lang: 'en', text: 'Delivery of cheese' },
      10,
    );
    expect(ranked[0]).toEqual({ code: '15', score01: 1 });
    for (const { score01 } of ranked) expect(score01 > 0 && score01 <= 1).toBe(true);
  });

  it('learn how much labels are worth: misleading ones lose to many examples', () => {
    const many = Array.from({ length: 90 }, (_, at) => ({
      lang: 'en',
      text: `${at % 2 === 0 ? 'road' : 'transport'} contract ${String.fromCharCode(97 + (at % 26)).repeat(4)} ${at}`,
      code: at % 2 === 0 ? '60' : '45',
    }));
    const classifier = new TextClassifier(LABELS, many);
    expect(codesOf(classifier, 'road contract 2027')[0]).toBe('60');
    expect(codesOf(classifier, 'transport contract 2027')[0]).toBe('45');
  });
});

const texts = fc.array(
  fc
    .array(fc.constantFrom('kala', 'liha', 'piim', 'vesi', 'sool'), { minLength: 1, maxLength: 5 })
    .map((w) => w.join(' ')),
  { minLength: 2, maxLength: 10 },
);

describe('regression', () => {
  it('solves (cosines + penalty) * coefficients = classes', () => {
    fc.assert(
      fc.property(texts, (list) => {
        const index = new KernelIndex(list.map((text) => featuresOf(text, null)));
        const classes = Uint32Array.from(list, (_, at) => at % 2);
        const rows = [...list.keys()];
        const solved = fitRidge(index, rows, classes, new Float64Array(list.length).fill(1), 2);
        rows.forEach((row) => {
          const cosines = index.cosines(index.rows[row]!);
          expect(cosines[row]).toBeCloseTo(1, 5);
          for (const one of [0, 1]) {
            let sum = 0.7 * solved[row * 2 + one]!;
            cosines.forEach((cosine, other) => (sum += cosine * solved[other * 2 + one]!));
            expect(sum).toBeCloseTo(classes[row] === one ? 1 : 0, 2);
          }
        });
      }),
    );
  });
});

describe('folds', () => {
  it('keep versions of one text together', () => {
    const list = [
      'aa bb cc',
      'dd ee ff',
      'aa bb cc',
      'gg hh ii',
      'dd ee ff',
      'jj kk ll',
      'mm nn oo',
      'pp qq rr',
      'ss',
      'tt',
    ];
    const index = new KernelIndex([...list, 'uu', 'vv'].map((text) => featuresOf(text, null)));
    const folds = duplicateFolds(12, 3, (row) => index.cosines(index.rows[row]!));
    expect(folds[0]).toBe(folds[2]);
    expect(folds[1]).toBe(folds[4]);
    expect(new Set(folds).size).toBe(3);
  });
});

describe('weights', () => {
  const evidence = (linear: number[], neighbours: number[], labels: number[]) => ({
    linear: Float64Array.from(linear),
    neighbours: Float64Array.from(neighbours),
    labels: Float64Array.from(labels),
  });

  it('go to the evidence that was right', () => {
    const judged = Array.from({ length: 10 }, () => ({
      evidence: evidence([0.35, 0.2], [1, 0], [0, 1]),
      code: 1,
    }));
    const { labels, neighbours } = tuneWeights(judged, { linear: 1, neighbours: 0.2, labels: 0 });
    expect(labels).toBeGreaterThan(0.15 + neighbours);
  });

  it('stay where nothing is gained', () => {
    const start = { linear: 1, neighbours: 0.1, labels: 0.1 };
    const judged = Array.from({ length: 10 }, () => ({
      evidence: evidence([1, 0], [1, 0], [1, 0]),
      code: 0,
    }));
    expect(tuneWeights(judged, start)).toEqual(start);
  });
});
