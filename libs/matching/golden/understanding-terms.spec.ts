import { describe, it } from '@jest/globals';
import { checkCase, type Case } from './understanding-case.js';

const LABELS = ['food.pack.label_multi'];

const CASES: readonly Case[] = [
  {
    text: 'Cold storage for 30 pallets at -20',
    wanted: ['log.store.frozen'],
    clauses: [[{ key: 'temperature', minC: -30, maxC: -20 }, ['log.store.frozen']]],
    reason: '"Cold" leaves open how cold; the figure does not.',
  },
  {
    text: 'Aukstuma noliktava saldējumam 10 paletēm',
    wanted: ['log.store.frozen'],
    reason: 'Ice cream in the cold is kept frozen.',
  },
  {
    text: 'Jahutatud ladu 30 alusele, -20 kraadi',
    wanted: ['log.store.frozen'],
    clauses: [[{ key: 'temperature', minC: -30, maxC: -20 }, ['log.store.frozen']]],
    reason: 'No chilled store holds twenty degrees below zero.',
  },
  {
    text: 'Chilled and frozen storage in Riga, +4 and -20',
    wanted: ['log.store.chilled', 'log.store.frozen'],
    clauses: [
      [{ key: 'site', anyOf: ['LV00A'] }, ['log.store.chilled', 'log.store.frozen']],
      [{ key: 'temperature', minC: 0, maxC: 4 }, ['log.store.chilled']],
      [{ key: 'temperature', minC: -30, maxC: -20 }, ['log.store.frozen']],
    ],
    reason: 'One noun with two adjectives is two stores in one place, each with its own figure.',
  },
  {
    text: 'Kyl- och frystransport från Malmö till Riga',
    wanted: ['log.move.road_chilled', 'log.move.road_frozen'],
    clauses: [
      [{ key: 'route', allOf: ['SE224', 'LV00A'] }, ['log.move.road_chilled', 'log.move.road_frozen']],
    ],
    reason: 'The half word before the hyphen shares the noun behind the conjunction.',
  },
  {
    text: 'Dzesēta un saldēta noliktava Rīgā',
    wanted: ['log.store.chilled', 'log.store.frozen'],
    reason: 'The same pair with inflected adjectives.',
  },
  {
    text: 'Jahutatud ja külmutatud ladu Tartus',
    wanted: ['log.store.chilled', 'log.store.frozen'],
    reason: 'The same pair with participles.',
  },
  {
    text: 'Mums ir 5000 eiro budžets, vajag interneta veikalu',
    wanted: ['ict.sell.webshop'],
    clauses: [[{ key: 'budget', maxMinor: 500_000, currency: 'EUR', horizonMonths: null, assume: {} }, '*']],
    kept: ['budžets', 'eiro'],
    reason: 'The word for the budget may stand behind the sum.',
  },
  {
    text: 'Kyltransport till Tallinn, -18 grader',
    wanted: ['log.move.road_frozen'],
    clauses: [[{ key: 'temperature', minC: -30, maxC: -18 }, ['log.move.road_frozen']]],
    reason: 'The same holds for trucks.',
  },
  {
    text: 'Transport to Tartu +2..+6 weekly',
    wanted: ['log.move.road_chilled'],
    clauses: [[{ key: 'temperature', minC: 2, maxC: 6 }, ['log.move.road_chilled']]],
    reason: 'Two signs make a range degrees, whatever word follows.',
  },
  {
    text: 'Noliktava 20 paletēm 15-25 grādi',
    wanted: ['log.store.ambient'],
    clauses: [[{ key: 'temperature', minC: 15, maxC: 25 }, ['log.store.ambient']]],
    reason: 'Room temperature is the ambient store.',
  },
  {
    text: 'We need translation of labels into Swedish and German, budget 5000 euro',
    wanted: LABELS,
    clauses: [
      [{ key: 'language', allOf: ['sv', 'de'] }, LABELS],
      [{ key: 'budget', maxMinor: 500_000, currency: 'EUR', horizonMonths: null, assume: {} }, '*'],
    ],
    kept: ['Swedish', 'German', 'budget'],
    reason: 'What a label is translated into is a demand; the word "budget" is part of its clause.',
  },
  {
    text: 'Vajag etiķešu tulkojumu zviedru un vācu valodā, budžets 5000 eiro',
    wanted: LABELS,
    clauses: [[{ key: 'language', allOf: ['sv', 'de'] }, LABELS]],
    kept: ['budžets', 'valodā'],
    reason: 'One word for language closes the list.',
  },
  {
    text: 'Vajame etikettide tõlget rootsi ja saksa keelde, eelarve 5000 eurot',
    wanted: LABELS,
    clauses: [[{ key: 'language', allOf: ['sv', 'de'] }, LABELS]],
    without: ['coverage', 'route'],
    kept: ['eelarve', 'keelde'],
    reason: 'The name of a language is no country.',
  },
  {
    text: 'Vi behöver översättning av etiketter till svenska och tyska, budget 50000 kr',
    wanted: LABELS,
    clauses: [[{ key: 'language', allOf: ['sv', 'de'] }, LABELS]],
    kept: ['budget', 'svenska', 'tyska'],
    reason: 'After "till" at the end of a list these are languages; before a noun they were adjectives.',
  },
  {
    text: 'Söker kyllager. Lagret ska vara certifierat enligt BRCGS.',
    wanted: ['log.store.chilled'],
    clauses: [[{ key: 'certification', allOf: ['BRCGS_STORAGE'] }, '*']],
    reason: 'BRCGS asked of a store alone is the edition for stores.',
  },
  {
    text: 'Vajame laohaldustarkvara, lahendus peab töötama kuue nädala pärast',
    wanted: ['ict.sys.wms'],
    clauses: [[{ key: 'lead_time', maxDays: 42 }, '*']],
    reason: '"Pärast" behind a number of weeks is when it has to be there.',
  },
  {
    text: 'Gribam interneta veikalu, vēlams Latvijas partneris',
    wanted: ['ict.sell.webshop'],
    clauses: [[{ key: 'provider_region', anyOf: ['LV'] }, '*', 'soft']],
    without: ['coverage'],
    reason: 'A country before a partner says where the partner is from.',
  },
  {
    text: 'We are a Swedish supplier of glass and need a web shop',
    wanted: ['ict.sell.webshop'],
    without: ['provider_region'],
    reason: 'The firm that asks is nobody’s provider.',
  },
];

describe('temperatures, languages and money of a need', () => {
  it.each(CASES.map((one) => [one.text, one] as const))('%s', (_, one) => checkCase(one));
});
