import { describe, it } from '@jest/globals';
import { checkCase, type Case } from './understanding-case.js';

const CASES: readonly Case[] = [
  {
    text: 'We need a recall exercise and microbiology lab tests in Latvia',
    wanted: ['food.assure.recall', 'food.assure.lab_micro'],
    clauses: [[{ key: 'coverage', anyOf: ['LV00'] }, '*']],
    reason: 'A laboratory has no place of work and no route: the place says where it must serve.',
  },
  {
    text: 'We need a recall exercise. Microbiology lab tests are needed in Riga or Tallinn, the web shop in Sweden.',
    wanted: ['food.assure.recall', 'food.assure.lab_micro', 'ict.sell.webshop'],
    clauses: [
      [{ key: 'coverage', anyOf: ['LV00A', 'EE001'] }, ['food.assure.lab_micro', 'ict.sell.webshop']],
      [{ key: 'coverage', anyOf: ['SE'] }, ['food.assure.lab_micro', 'ict.sell.webshop']],
    ],
    reason: 'The place binds its own sentence; "or" makes one clause of two places.',
  },
  {
    text: 'Vajadzīga mikrobioloģijas laboratorija Latvijā',
    wanted: ['food.assure.lab_micro'],
    clauses: [[{ key: 'coverage', anyOf: ['LV00'] }, '*']],
    reason: 'The locative alone says where.',
  },
  {
    text: 'Otsime ERP-tarkvara juurutajat Tartus',
    wanted: ['ict.sys.erp'],
    clauses: [[{ key: 'coverage', anyOf: ['EE008'] }, '*']],
    homeRegion: null,
    reason: 'Software runs anywhere; the inessive says where its implementer must work.',
  },
  {
    text: 'Vi behöver en webbutik i Skåne',
    wanted: ['ict.sell.webshop'],
    clauses: [[{ key: 'coverage', anyOf: ['SE224'] }, '*']],
    reason: 'A region is a place as well as a town is.',
  },
  {
    text: 'We need cold storage and microbiology tests in Riga',
    wanted: ['log.store.chilled', 'food.assure.lab_micro'],
    clauses: [
      [{ key: 'site', anyOf: ['LV00A'] }, ['log.store.chilled']],
      [{ key: 'coverage', anyOf: ['LV00A'] }, ['food.assure.lab_micro']],
    ],
    reason: 'The place closes the pair: it is the site of the one and the region of the other.',
  },
  {
    text: 'Oleme juustutootja Võrumaal ja otsime veebipoodi',
    wanted: ['ict.sell.webshop'],
    clauses: [[{ key: 'coverage', anyOf: ['EE008'] }, '*']],
    reason: 'The own place of the firm is where the customer is.',
  },
  {
    text: 'We want to sell to Sweden and need a web shop',
    wanted: ['ict.sell.webshop'],
    without: ['coverage', 'audience_region'],
    lost: ['Sweden'],
    reason:
      'The market of the goods is no place where the shop must be built; that it caused nothing is said.',
  },
  {
    text: 'pärnu firma vajab jahutatud ladu Riias 15 alusele',
    wanted: ['log.store.chilled'],
    without: ['provider_region', 'coverage'],
    clauses: [
      [{ key: 'site', anyOf: ['LV00A'] }, ['log.store.chilled']],
      [{ key: 'capacity', kind: 'stock', unit: 'EUR_PALLET', qty: 15, period: null }, ['log.store.chilled']],
    ],
    homeRegion: null,
    reason: 'The firm that needs is not its own provider; the inessive beside the store is its site.',
  },
];

describe('places of a need', () => {
  it.each(CASES.map((one) => [one.text, one] as const))('%s', (_, one) => checkCase(one));
});
