import { describe, expect, it } from '@jest/globals';
import { understand } from '../src/analyse/index.js';
import { checkCase, type Case } from './understanding-case.js';

const CASES: readonly Case[] = [
  {
    text: 'Vi har ett affärssystem men inget WMS, och behöver streckkodsläsare.',
    wanted: ['ict.sys.wms', 'ict.auto.rfid'],
    not: [['ict.sys.erp', 'possessed']],
    reason: 'What is not there beside what is there is missing, and nobody refuses it.',
  },
  {
    text: 'Vi behöver inte ett nytt ERP utan rådgivning om NIS2.',
    wanted: ['ict.sec.nis2'],
    not: [['ict.sys.erp', 'refused']],
    reason: 'Behind a negation the Swedish "utan" is a "but", else a "without".',
  },
  {
    text: 'Vi söker kyllager utan plockning, gärna med snabbinfrysning.',
    wanted: ['log.store.chilled'],
    not: [
      ['log.store.pickpack', 'refused'],
      ['log.store.blast_freeze', 'optional'],
    ],
    reason:
      '"utan" refuses what follows at once, "gärna" makes what follows welcome; the comma ends the scope of both.',
  },
  {
    text: 'Mums jau ir WMS, vajag kurjeru un, ja iespējams, robotu. Mārketinga nevajag.',
    wanted: ['log.move.express'],
    not: [
      ['ict.sys.wms', 'possessed'],
      ['ict.auto.robotics', 'optional'],
      ['biz.mkt.brand', 'refused'],
    ],
    reason:
      'Having ends with the comma; "if possible" set off by commas rules what follows; the verb refuses what precedes.',
  },
  {
    text: 'Jāsasaldē 10 t melleņu, vēlams nofasēt maisiņos.',
    wanted: ['food.process.freezing'],
    not: [['food.pack.primary', 'optional']],
    reason:
      'The Latvian "must" and the prefix of a finished action hide the verb; "vēlams" makes the packing welcome.',
  },
  {
    text: 'Kindlustus on meil juba olemas, vajame raudteevedu, soovitavalt ka ekspordidokumente.',
    wanted: ['log.move.rail'],
    not: [
      ['log.assure.cargo_ins', 'possessed'],
      ['log.clear.export_docs', 'optional'],
    ],
    reason: 'The words of having follow their object; "soovitavalt" makes what follows welcome.',
  },
  {
    text: 'RFID readers in the warehouse and a digital twin of our cold store, please.',
    wanted: ['ict.auto.rfid', 'ict.sim.twin'],
    reason: 'Places where a thing is used, and what a twin is made of, are no wants.',
  },
  {
    text: 'Our bread is packed under protective gas, who can do that? We need vacuum packing too.',
    wanted: ['food.pack.map', 'food.pack.vacuum'],
    reason: 'Packing of a named kind is no plain packing.',
  },
];

describe('stance of a need', () => {
  it.each(CASES)('$text', (one) => checkCase(one));
});

describe('alternatives of a need', () => {
  it.each([
    [
      'Either rail or sea container to Almaty, plus customs clearance.',
      [['log.move.rail', 'log.move.sea_fcl']],
    ],
    [
      'We need chilled or frozen storage in Riga or Jelgava and a courier.',
      [['log.store.chilled', 'log.store.frozen']],
    ],
    ['Vajag vai nu krosdoku, vai ekspeditoru Rīgā.', [['log.move.forwarding', 'log.store.crossdock']]],
    [
      'Vajame kas HPP või pastöriseerimist, ja etikette soome keeles.',
      [['food.process.hpp', 'food.process.pasteur']],
    ],
    [
      'Antingen ett 4PL-upplägg eller en speditör, och en webbutik.',
      [['log.move.forwarding', 'log.plan.4pl']],
    ],
    [
      'HPP, aseptic filling or pasteurisation.',
      [['food.pack.aseptic', 'food.process.hpp', 'food.process.pasteur']],
    ],
    ['A courier in Riga or Tartu and a web shop.', []],
  ] as const)('%s', (text, expected) => {
    const groups = new Map<number, string[]>();
    for (const { concept, alternative } of understand(text, {}, { today: '2026-11-22' }).capabilities) {
      if (alternative !== null) groups.set(alternative, [...(groups.get(alternative) ?? []), concept]);
    }
    expect([...groups.values()].map((group) => group.sort())).toEqual(expected);
  });
});
