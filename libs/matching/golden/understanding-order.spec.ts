import { describe, it } from '@jest/globals';
import { checkCase, type Case } from './understanding-case.js';

const DRY = 'food.process.freeze_dry';
const MAP = 'food.pack.map';
const FROZEN = 'log.store.frozen';

function inOrder(
  text: string,
  sequence: readonly string[],
  reason: string,
  kept: readonly string[] = [],
): Case {
  return { text, wanted: sequence, clauses: [[{ key: 'order', sequence }, '*']], kept, reason };
}

function unordered(text: string, wanted: readonly string[], reason: string): Case {
  return { text, wanted, without: ['order'], reason };
}

const CASES: readonly Case[] = [
  inOrder('We need first freeze-drying, then MAP packing.', [DRY, MAP], 'The plain form.', ['first', 'then']),
  inOrder(
    'First I need freeze-drying of berries and then MAP packing and after that frozen storage.',
    [DRY, MAP, FROZEN],
    'Three steps, and the last word of sequence in two words.',
    ['First', 'then', 'after', 'that'],
  ),
  {
    text: 'First we need a shelf life study. Then we need MAP packing, and also a web shop is missing.',
    wanted: ['food.design.shelf_life', MAP, 'ict.sell.webshop'],
    clauses: [[{ key: 'order', sequence: ['food.design.shelf_life', MAP] }, '*']],
    reason: 'The next sentence goes on; what is needed besides has no place in the sequence.',
  },
  inOrder(
    'Blast freezing before frozen storage.',
    ['log.store.blast_freeze', FROZEN],
    'One before the other.',
  ),
  inOrder('We need MAP packing after freeze-drying.', [DRY, MAP], 'After turns the two round.'),
  inOrder('Before MAP packing the berries need freeze-drying.', [DRY, MAP], 'The later step is named first.'),
  inOrder(
    'Vispirms vajag liofilizāciju, pēc tam iepakošanu modificētā atmosfērā.',
    [DRY, MAP],
    'The plain form in Latvian.',
    ['Vispirms', 'tam'],
  ),
  inOrder(
    'Vispirms jāveic liofilizācija, tad iepakošana modificētā atmosfērā un tad saldēta noliktava.',
    [DRY, MAP, FROZEN],
    'Three steps with the short word.',
    ['tad'],
  ),
  inOrder(
    'Vajag liofilizāciju un iepakošanu modificētā atmosfērā, pēc liofilizācijas iepakošana modificētā atmosfērā.',
    [DRY, MAP],
    'Both are wanted, and the second part of the sentence says in what order.',
  ),
  inOrder(
    'Kõigepealt vajame külmkuivatust, seejärel gaasikeskkonda pakendamist.',
    [DRY, MAP],
    'The plain form in Estonian.',
    ['Kõigepealt', 'seejärel'],
  ),
  inOrder('Esmalt külmkuivatamine, siis MAP-pakendamine.', [DRY, MAP], 'Other words for the same.', [
    'Esmalt',
  ]),
  inOrder('Enne MAP-pakendamist vajame külmkuivatamist.', [DRY, MAP], 'The later step is named first.'),
  inOrder('Först behöver vi frystorkning, sedan MAP-förpackning.', [DRY, MAP], 'The plain form in Swedish.', [
    'Först',
  ]),
  inOrder(
    'Vi söker frystorkning först och därefter förpackning i modifierad atmosfär.',
    [DRY, MAP],
    'The opening word may stand behind its step.',
    ['därefter'],
  ),
  inOrder('Innan MAP-förpackning behöver vi frystorkning.', [DRY, MAP], 'The later step is named first.'),
  {
    text: 'First freeze-drying, then MAP packing and frozen storage.',
    wanted: [DRY, MAP, FROZEN],
    clauses: [
      [{ key: 'order', sequence: [DRY, MAP] }, '*'],
      [{ key: 'order', sequence: [DRY, FROZEN] }, '*'],
    ],
    reason: 'Nothing says which of the last two comes first.',
  },
  {
    text: 'We need freeze-drying and MAP packing, ideally first freeze-drying, then MAP packing.',
    wanted: [DRY, MAP],
    clauses: [[{ key: 'order', sequence: [DRY, MAP] }, '*', 'soft']],
    reason: 'A preferred order is a wish.',
  },
  {
    text: 'First frozen storage for 20 pallets, then MAP packing.',
    wanted: [FROZEN, MAP],
    clauses: [
      [{ key: 'order', sequence: [FROZEN, MAP] }, '*'],
      [{ key: 'capacity', kind: 'stock', unit: 'EUR_PALLET', qty: 20, period: null }, [FROZEN]],
    ],
    reason: 'A figure between the words of the order keeps its own clause.',
  },
  {
    text: 'First freeze-drying by 15 January 2027, then MAP packing within 90 days.',
    wanted: [DRY, MAP],
    clauses: [
      [{ key: 'order', sequence: [DRY, MAP] }, '*'],
      [{ key: 'start', by: '2027-01-15' }, [DRY]],
      [{ key: 'lead_time', maxDays: 90 }, [MAP]],
    ],
    reason: 'Each deadline is that of the step it stands beside.',
  },
  {
    text: 'Vispirms liofilizācija, pēc tam iepakošana modificētā atmosfērā līdz 2027. gada 15. janvārim.',
    wanted: [DRY, MAP],
    clauses: [[{ key: 'start', by: '2027-01-15' }, [MAP]]],
    reason: 'The deadline of the last step; the order moves it to the first.',
  },
  {
    text: 'Först frystorkning, sedan MAP-förpackning, allt inom 30 dagar.',
    wanted: [DRY, MAP],
    clauses: [[{ key: 'lead_time', maxDays: 30 }, '*']],
    reason: 'Behind a comma the deadline is that of the whole.',
  },
  {
    text: 'First freeze-drying, a web shop, WMS and a shelf life study, then MAP packing and frozen storage.',
    wanted: [DRY, MAP, FROZEN, 'ict.sell.webshop', 'ict.sys.wms', 'food.design.shelf_life'],
    without: ['order'],
    lost: ['First', 'then'],
    reason: 'Of two lists nobody can say what comes before what; the words are shown as not understood.',
  },
  unordered('We need freeze-drying, MAP packing and frozen storage.', [DRY, MAP, FROZEN], 'A mere list.'),
  unordered('We need first aid, freeze-drying and MAP packing.', [DRY, MAP], 'First aid opens nothing.'),
  unordered('In the first year we need freeze-drying, MAP packing.', [DRY, MAP], 'A year is no step.'),
  unordered(
    'Freeze-drying and MAP packing within the first week, then we will see.',
    [DRY, MAP],
    'Nothing wanted stands behind "then".',
  ),
  unordered(
    'If the price is right, then freeze-drying and MAP packing.',
    [DRY, MAP],
    '"Then" of a condition.',
  ),
  unordered(
    'Freeze-drying by 1 March, MAP packing before Christmas.',
    [DRY, MAP],
    'Before a day, not a step.',
  ),
  unordered(
    'Ja cena der, tad vajag liofilizāciju, iepakošanu modificētā atmosfērā.',
    [DRY, MAP],
    'A condition.',
  ),
  unordered('Pirmajā gadā vajag liofilizāciju un iepakošanu modificētā atmosfērā.', [DRY, MAP], 'A year.'),
  unordered('Kui hind sobib, siis vajame külmkuivatust, MAP-pakendamist.', [DRY, MAP], 'A condition.'),
  unordered('Vajame esimesel aastal külmkuivatust, MAP-pakendamist.', [DRY, MAP], 'A year.'),
  unordered('Om priset är rätt, sedan vill vi ha frystorkning, MAP-förpackning.', [DRY, MAP], 'A condition.'),
  unordered(
    'Sedan 2010 odlar vi bär. Nu söker vi frystorkning och MAP-förpackning.',
    [DRY, MAP],
    'Since a year.',
  ),
  unordered(
    'Vi behöver frystorkning, MAP-förpackning och fryslager först i mars.',
    [DRY, MAP, FROZEN],
    '"Not before March" orders no steps.',
  ),
];

describe('the order of steps in a text', () => {
  it.each(CASES.map((one) => [one.text, one] as const))('%s', (_, one) => {
    checkCase(one);
  });
});
