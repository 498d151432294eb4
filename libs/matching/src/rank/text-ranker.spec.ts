import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Translations } from '../translate/index.js';
import { bestDocuments } from './bm25.js';
import type { RankedText } from './ranked-text.js';
import { TextRanker } from './text-ranker.js';

const WORDS = ['kamen', 'ludor', 'pintal', 'sorba', 'tevik', 'urmos', 'zelta', 'garon', 'mivel', 'dorsa'];
const words = (least: number, most: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: least, maxLength: most }).map((list) => list.join(' '));
const corpus = (least: number, most: number) =>
  fc
    .array(fc.record({ title: words(0, 3), text: words(0, 30) }), { minLength: least, maxLength: most })
    .map((texts) =>
      // `fi`: no stemmer and no function words, so that the naive model below stays one screen long.
      texts.map((text, at): RankedText => ({ ...text, id: `d${at}`, lang: 'fi' })),
    );

/** BM25 with title words counted three times, straight from its definition. */
function naive(texts: readonly RankedText[], query: string): [id: string, score: number][] {
  const bags = texts.map(({ title = '', text }) => {
    const bag = new Map<string, number>();
    for (const word of title.split(' ').filter(Boolean)) bag.set(word, (bag.get(word) ?? 0) + 3);
    for (const word of text.split(' ').filter(Boolean)) bag.set(word, (bag.get(word) ?? 0) + 1);
    return bag;
  });
  const lengths = bags.map((bag) => [...bag.values()].reduce((sum, count) => sum + count, 0));
  const mean = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / texts.length);
  return texts
    .map(({ id }, at): [string, number] => {
      let score = 0;
      for (const word of query.split(' ')) {
        const holders = bags.filter((bag) => bag.has(word)).length;
        const frequency = (bags[at]!.get(word) ?? 0) / (0.25 + (0.75 * lengths[at]!) / mean);
        const rarity = Math.log(1 + (texts.length - holders + 0.5) / (holders + 0.5));
        score += (rarity * 2.8 * frequency) / (frequency + 1.8);
      }
      return [id, score];
    })
    .filter(([, score]) => score > 0)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
}

describe('plain ranking', () => {
  it('gives every document the score of the definition', () => {
    fc.assert(
      fc.property(corpus(1, 12), words(1, 6), (texts, query) => {
        const ranked = new TextRanker(texts, { method: 'plain' }).rank({ text: query, lang: 'fi' }, 100);
        const expected = new Map(naive(texts, query));
        const top = Math.max(...expected.values());
        expect(new Set(ranked.map(({ id }) => id))).toEqual(new Set(expected.keys()));
        for (const { id, score01 } of ranked) expect(score01).toBeCloseTo(expected.get(id)! / top, 5);
      }),
    );
  });
});

describe('the best documents', () => {
  it('are those of sorting them all', () => {
    const scores = fc.array(fc.constantFrom(0, 0.25, 0.5, 1, 2), { maxLength: 40 });
    fc.assert(
      fc.property(scores, fc.nat(45), (list, k) => {
        const sorted = [...list.keys()]
          .filter((at) => list[at]! > 0)
          .sort((one, other) => list[other]! - list[one]! || one - other);
        expect(bestDocuments(Float64Array.from(list), k)).toEqual(sorted.slice(0, k));
      }),
    );
  });
});

describe('full ranking', () => {
  it('is the same in whatever order the documents came, with scores in (0, 1]', () => {
    fc.assert(
      fc.property(corpus(2, 90), words(1, 8), fc.infiniteStream(fc.nat(1000)), (texts, query, turns) => {
        const shuffled = texts
          .map((text) => ({ text, turn: turns.next().value as number }))
          .sort((one, other) => one.turn - other.turn)
          .map(({ text }) => text);
        const ranked = new TextRanker(texts).rank({ text: query, lang: 'fi' }, 1000);
        expect(new TextRanker(shuffled).rank({ text: query, lang: 'fi' }, 1000)).toEqual(ranked);
        ranked.forEach(({ id, score01 }, place) => {
          expect(score01).toBeGreaterThan(0);
          expect(score01).toBeLessThanOrEqual(1);
          const next = ranked[place + 1];
          if (next !== undefined)
            expect(score01 > next.score01 || (score01 === next.score01 && id < next.id)).toBe(true);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('gives the first of the longer list when fewer are asked for', () => {
    fc.assert(
      fc.property(corpus(1, 40), words(1, 5), fc.nat(10), (texts, query, limit) => {
        const ranker = new TextRanker(texts);
        const all = ranker.rank({ text: query, lang: 'fi' }, 1000);
        expect(ranker.rank({ text: query, lang: 'fi' }, limit)).toEqual(all.slice(0, limit));
      }),
      { numRuns: 40 },
    );
  });

  it('prefers words side by side, in the order of the query', () => {
    const texts = [
      { id: 'apart', lang: 'en', text: 'Shock on the tube and a wave in a channel, the wall' },
      { id: 'together', lang: 'en', text: 'Tube and channel: a shock wave on the wall' },
      { id: 'turned', lang: 'en', text: 'Wave after a shock: tube and channel, the wall' },
    ];
    expect(new TextRanker(texts).rank({ text: 'shock wave', lang: 'en' }, 1)[0]?.id).toBe('together');
  });

  it('finds by the company of words what shares none with the query', () => {
    const filler =
      'storage hall pallets shelves racks forklift ramp loading goods inventory stock depot yard gate';
    const rest = 'berries jam fruit juice syrup bottle label sugar recipe kitchen taste organic farm harvest';
    const texts = Array.from({ length: 80 }, (_, at) => ({
      id: `d${String(at).padStart(2, '0')}`,
      lang: 'en',
      text: (at % 2 === 0 ? `${at % 4 === 0 ? 'warehouse' : 'repository'} ${filler} ` : `${rest} `).repeat(4),
    }));
    const found = new TextRanker(texts)
      .rank({ text: 'warehouse', lang: 'en' }, 40)
      .map(({ id }) => Number(id.slice(1)));
    expect(found.slice(0, 20).every((at) => at % 4 === 0)).toBe(true);
    expect(found.slice(20, 40).every((at) => at % 4 === 2)).toBe(true);
  });
});

describe('languages', () => {
  const translations: Translations = {
    of: (stem, from, to) =>
      from === 'lv' && to === 'en' && stem === 'noliktav' ? [{ term: 'warehous', probability01: 0.8 }] : [],
    termsOf: (language) => (language === 'lv' ? ['noliktav'] : language === 'en' ? ['warehous'] : []),
  };
  const texts = [
    { id: 'en', lang: 'en', text: 'A warehouse for food' },
    { id: 'lv', lang: 'lv', text: 'Noliktavas pārtikai' },
    { id: 'other', lang: 'en', text: 'A truck for timber' },
  ];

  it('finds a text by its translation, and in its own language first', () => {
    const found = new TextRanker(texts, { translations }).rank({ text: 'noliktavu', lang: 'lv' }, 10);
    expect(found.map(({ id }) => id)).toEqual(['lv', 'en']);
  });

  it('translates nothing when nothing translates', () => {
    expect(new TextRanker(texts).rank({ text: 'noliktavu', lang: 'lv' }, 10).map(({ id }) => id)).toEqual([
      'lv',
    ]);
  });

  it('passes names and codes unchanged', () => {
    const named = [...texts, { id: 'code', lang: 'en', text: 'Part EN12830 for Volvo' }];
    const ranker = new TextRanker(named, { translations });
    expect(ranker.rank({ text: 'vajag EN12830', lang: 'lv' }, 1)[0]?.id).toBe('code');
    expect(ranker.rank({ text: 'Volvo', lang: 'sv' }, 1)[0]?.id).toBe('code');
  });

  it('ranks languages without a stemmer, their inflected forms and scripts without spaces too', () => {
    const foreign = [
      { id: 'fi', lang: 'fi', text: 'Kylmävaraston vuokraus Turussa' },
      { id: 'fi2', lang: 'fi', text: 'Kuljetukset Tampereelle' },
      { id: 'ja', lang: 'ja', text: '冷蔵倉庫の賃貸' },
      { id: 'uk', lang: 'uk', text: 'Оренда холодильного складу' },
    ];
    const ranker = new TextRanker(foreign, { translations });
    expect(ranker.rank({ text: 'kylmävarasto', lang: 'fi' }, 1)[0]?.id).toBe('fi');
    expect(ranker.rank({ text: '倉庫', lang: 'ja' }, 1)[0]?.id).toBe('ja');
    expect(ranker.rank({ text: 'склад', lang: 'uk' }, 1)[0]?.id).toBe('uk');
  });

  it('finds a part of a compound', () => {
    const swedish = [
      { id: 'compound', lang: 'sv', text: 'Timmerlager i Malmö' },
      { id: 'none', lang: 'sv', text: 'Transport av timmer i Malmö' },
      { id: 'parts', lang: 'sv', text: 'Lager med kyla i Malmö' },
    ];
    expect(new TextRanker(swedish).rank({ text: 'lager', lang: 'sv' }, 5).map(({ id }) => id)).toEqual([
      'parts',
      'compound',
    ]);
  });

  it('detects what is not stated', () => {
    const unstated = [
      { id: 'a', text: 'Mēs piedāvājam noliktavas un pārvadājumus visā Latvijā' },
      { id: 'b', text: 'We offer warehouses and transport all over the country' },
    ];
    const ranker = new TextRanker(unstated, { translations });
    expect(ranker.collection.languages).toEqual(['lv', 'en']);
    expect(ranker.rank({ text: 'mums ir vajadzīga noliktava visā Latvijā' }, 5).map(({ id }) => id)).toEqual([
      'a',
      'b',
    ]);
  });

  it('takes short texts of another language for no language of the four', () => {
    const lithuanian =
      'maisto produktai|krovinių vežimas|šaldymo sandėlis|programinė įranga|kelių tiesimas|medienos gaminiai';
    const short = lithuanian.split('|').map((text, at) => ({ id: String(at), text }));
    const ranker = new TextRanker(short, { translations });
    expect(new Set(ranker.collection.languages)).toEqual(new Set([null]));
    expect(ranker.rank({ text: 'šaldymo sandėliai' }, 1)[0]?.id).toBe('2');
  });

  it('gives nothing for nothing', () => {
    expect(new TextRanker([]).rank({ text: 'anything' }, 5)).toEqual([]);
    expect(new TextRanker(texts).rank({ text: '' }, 5)).toEqual([]);
    expect(new TextRanker([{ id: 'empty', text: '' }]).rank({ text: 'word' }, 5)).toEqual([]);
  });
});
