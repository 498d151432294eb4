import { describe, it } from '@jest/globals';
import { checkCase, type Case } from './understanding-case.js';

const SUPPLY = 'food.source.ingredients';
const CUSTOM = 'ict.dev.custom';
const MODEST = [0.4, 0.6] as const;

const CASES: readonly Case[] = [
  {
    text: 'Pārtikas preču piegāde skolai',
    wanted: [SUPPLY],
    confidence: [[SUPPLY, ...MODEST]],
    reason: 'A school that orders the delivery of food wants the food; nobody asks for a truck.',
  },
  {
    text: 'Piimatoodete tarnimine lasteaiale',
    wanted: [SUPPLY],
    confidence: [[SUPPLY, ...MODEST]],
    reason:
      'The genitive before the delivery is what is bought, and chilled goods make it no chilled transport.',
  },
  {
    text: 'Supply and delivery of food products',
    wanted: [SUPPLY],
    confidence: [[SUPPLY, ...MODEST]],
    reason: 'What follows "of" is what is bought.',
  },
  {
    text: 'Livsmedelsleveranser till skolor',
    wanted: [SUPPLY],
    confidence: [[SUPPLY, ...MODEST]],
    reason: 'The front of the compound says what is delivered.',
  },
  {
    text: 'Biroja mēbeļu piegāde',
    wanted: [],
    reason: 'Furniture is bought, and no service here sells it.',
  },
  {
    text: 'Mums vajag siera piegādi uz veikaliem Latvijā',
    wanted: ['log.move.road_chilled'],
    reason: 'Shops are the customers of the firm: its goods must be carried there.',
  },
  {
    text: 'Piena produktu piegāde, 20 paletes nedēļā',
    wanted: ['log.move.road_chilled'],
    reason: 'Pallets a week are freight.',
  },
  {
    text: 'Delivery of cheese to Tallinn',
    wanted: ['log.move.road_chilled'],
    reason: 'The end of a route makes it a carriage.',
  },
  {
    text: 'Vajame jahutatud kala tarnet',
    wanted: ['log.move.road_chilled'],
    reason: 'Who says how cold speaks of the carrying.',
  },
  {
    text: 'Vi behöver leverans av vår ost till butiker',
    wanted: ['log.move.road_chilled'],
    reason: 'The own cheese is not bought.',
  },
  {
    text: 'Grāmatu krājuma pārvaldības sistēmas modernizācija',
    wanted: [CUSTOM],
    confidence: [[CUSTOM, 0.5, 0.8]],
    reason: 'Stock control names the system; the work on the system is what is wanted.',
  },
  {
    text: 'Vajame infosüsteemi hooldust ja IT-tuge',
    wanted: [CUSTOM],
    confidence: [[CUSTOM, 0.5, 0.8]],
    reason: 'Nothing more specific is said than that a system must be kept running.',
  },
  {
    text: 'Software maintenance and IT support for our information system',
    wanted: [CUSTOM],
    reason: 'Three generic words are one want.',
  },
  {
    text: 'Förvaltning och vidareutveckling av ett informationssystem',
    wanted: [CUSTOM],
    confidence: [[CUSTOM, 0.5, 0.8]],
    reason: 'The compound is the generic word itself.',
  },
  {
    text: 'Noliktavas vadības sistēmas ieviešana un uzturēšana',
    wanted: ['ict.sys.wms'],
    reason: 'A warehouse system is more specific than a system, and it is no warehouse.',
  },
  {
    text: 'Digitālo prasmju attīstības veicināšana sabiedrībā',
    wanted: ['biz.train.digital'],
    confidence: [['biz.train.digital', 0.1, 0.5]],
    reason: 'To promote a skill is the goal of an institution; a course is only one way to it.',
  },
  {
    text: 'Vajag digitālo prasmju mācības pārdevējiem',
    wanted: ['biz.train.digital'],
    confidence: [['biz.train.digital', 0.8, 1]],
    reason: 'Here the course itself is asked for.',
  },
  {
    text: 'Lab tests needed',
    wanted: ['food.assure.lab_micro'],
    confidence: [['food.assure.lab_micro', 0.3, 0.7]],
    reason:
      'Which tests is not said: the most common kind, doubtfully; three letters are no stem of a long word for a break-in test.',
  },
  {
    text: 'Vi söker antingen en webbutik eller ett affärssystem',
    wanted: ['ict.sell.webshop', 'ict.sys.erp'],
    reason: 'Alternatives are read as two wants.',
  },
];

describe('purchases and systems in a need', () => {
  it.each(CASES.map((one) => [one.text, one] as const))('%s', (_, one) => checkCase(one));
});
