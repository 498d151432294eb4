import { describe, it } from '@jest/globals';
import { checkCase, type Case } from './understanding-case.js';

const CASES: readonly Case[] = [
  {
    text: 'We already have a WMS and do not need transport. We are looking for a bonded warehouse in Tallinn for 60 pallets.',
    wanted: ['log.store.bonded'],
    not: [
      ['ict.sys.wms', 'possessed'],
      ['log.move.road_ltl', 'refused'],
    ],
    clauses: [
      [{ key: 'site', anyOf: ['EE001'] }, ['log.store.bonded']],
      [{ key: 'capacity', kind: 'stock', unit: 'EUR_PALLET', qty: 60, period: null }, ['log.store.bonded']],
    ],
    reason:
      'Having ends where refusing begins, and both end with the sentence; pallets without a period are a stock.',
  },
  {
    text: 'Looking for someone to bottle our kombucha, 2000 bottles a month, near Riga, halal certified.',
    wanted: ['food.process.beverage'],
    clauses: [
      [
        { key: 'capacity', kind: 'flow', unit: 'piece', qty: 2000, period: 'month' },
        ['food.process.beverage'],
      ],
      [{ key: 'site', anyOf: ['LV00A'] }, ['food.process.beverage']],
      [{ key: 'certification', allOf: ['HALAL'] }, ['food.process.beverage']],
    ],
    reason: 'The certificate is asked of the bottler; nobody here wants help to become certified.',
  },
  {
    text: 'Our fish smokehouse in Ventspils needs listeria testing every week, 10 samples, ISO 17025 accredited lab.',
    wanted: ['food.assure.lab_micro'],
    not: [['food.process.smoking', 'possessed']],
    clauses: [
      [{ key: 'coverage', anyOf: ['LV00B'] }, '*'],
      [{ key: 'capacity', kind: 'flow', unit: 'sample', qty: 10, period: 'week' }, ['food.assure.lab_micro']],
      [{ key: 'certification', allOf: ['ISO 17025'] }, ['food.assure.lab_micro']],
    ],
    reason:
      'The subject of "needs" is the firm: its smokehouse is no want and its town says where the customer is.',
  },
  {
    text: 'Chilled storage for 120 pallets in Gothenburg from 1 May, 2-6 °C.',
    wanted: ['log.store.chilled'],
    clauses: [
      [{ key: 'temperature', minC: 2, maxC: 6 }, ['log.store.chilled']],
      [{ key: 'start', by: '2027-05-01' }, '*'],
      [{ key: 'site', anyOf: ['SE232'] }, ['log.store.chilled']],
    ],
    reason: 'A bare phrase without any verb is a want; the next 1 May after the clock is meant.',
  },
  {
    text: 'Transport of 10 pallets a week from Kaunas to Malmö, frozen at -20.',
    wanted: ['log.move.road_frozen'],
    clauses: [
      [{ key: 'temperature', minC: -30, maxC: -20 }, ['log.move.road_frozen']],
      [{ key: 'route', allOf: ['LT022', 'SE224'] }, ['log.move.road_frozen']],
    ],
    reason: 'The cold decides which transport; a stated start replaces the firm’s own region.',
  },
  {
    text: 'We need a web shop without payment, and home delivery of chilled meal kits in Riga.',
    wanted: ['ict.sell.webshop', 'log.move.lastmile_chilled'],
    not: [['ict.sell.pay', 'refused']],
    clauses: [[{ key: 'route', allOf: ['LV00A'] }, ['log.move.lastmile_chilled']]],
    reason: '"without" reaches to the comma; a delivery inside one town has one end.',
  },
  {
    text: 'Ideally one supplier for the storage and the deliveries. ISO 9001 preferred. Budget up to EUR 5,000 per month.',
    wanted: ['log.store.ambient', 'log.move.road_ltl'],
    clauses: [
      [{ key: 'same_provider' }, '*', 'soft'],
      [{ key: 'certification', allOf: ['ISO 9001'] }, ['log.store.ambient', 'log.move.road_ltl'], 'soft'],
      [{ key: 'budget', maxMinor: 500_000, currency: 'EUR', horizonMonths: 1, assume: {} }, '*'],
    ],
    reason: 'Preferences never exclude; a demand in a sentence of its own binds all that can bear it.',
  },
  {
    text: 'A cold store operator wants to cut electricity costs and get GDP certified.',
    wanted: ['ict.energy.monitor', 'log.assure.gdp'],
    not: [['log.store.chilled', 'possessed']],
    reason: 'The cold store is the firm; the certificate itself is the aim, with nothing else to bear it.',
  },
  {
    text: 'Organic raspberries, 3 tonnes a season: who can freeze-dry them within 2 weeks?',
    wanted: ['food.process.freeze_dry'],
    clauses: [[{ key: 'lead_time', maxDays: 14 }, '*']],
    reason: 'A question is a want; "a season" is no period of which the length is known.',
  },
  {
    text: 'Freight forwarder in Klaipėda seeks reefer container capacity to Gothenburg, 2 FEU per week, DAP.',
    wanted: ['log.move.reefer_container'],
    not: [['log.move.forwarding', 'possessed']],
    clauses: [
      [{ key: 'route', allOf: ['LT023', 'SE232'] }, ['log.move.reefer_container']],
      [{ key: 'incoterm', anyOf: ['DAP'] }, ['log.move.reefer_container']],
      [{ key: 'capacity', kind: 'flow', unit: 'FEU', qty: 2, period: 'week' }, ['log.move.reefer_container']],
    ],
    reason:
      'The route starts where the firm is; the named kind of transport leaves no room for plain haulage.',
  },
  {
    text: 'Our warehouse staff still type every order by hand.',
    wanted: ['ict.ai.docs'],
    not: [['log.store.ambient', 'possessed']],
    reason: 'A trouble told is a remedy sought; what is called "our" is there already.',
  },
  {
    text: "We don't want a consultant. We want our people trained in food safety, in Estonian, before 1 June.",
    wanted: ['biz.train.foodsafety'],
    clauses: [[{ key: 'language', anyOf: ['et'] }, '*']],
    reason: 'Staff training with a subject is the training of that subject.',
  },
  {
    text: 'Vajag saldētu ogu uzglabāšanu Valmierā, 200 paletes, -22 grādi, no jūnija līdz septembrim.',
    wanted: ['log.store.frozen'],
    clauses: [
      [{ key: 'temperature', minC: -30, maxC: -22 }, ['log.store.frozen']],
      [{ key: 'period', from: '2027-06-01', to: '2027-09-30' }, ['log.store.frozen']],
      [{ key: 'site', anyOf: ['LV00C'] }, ['log.store.frozen']],
    ],
    reason: 'Accusative and locative forms are the same words; "saldētu" is no form of the town Saldus.',
  },
  {
    text: 'Meklējam partneri e-veikala izveidei un maksājumu pieslēgšanai, budžets līdz 3000 eiro.',
    wanted: ['ict.sell.webshop', 'ict.sell.pay'],
    not: [['biz.intl.partner_search', 'optional']],
    clauses: [[{ key: 'budget', maxMinor: 300_000, currency: 'EUR', horizonMonths: null, assume: {} }, '*']],
    reason: 'A partner for a thing is wanted for the thing.',
  },
  {
    text: 'Mums ir sava noliktava, bet nav transporta. Vajadzīgi pārvadājumi no Liepājas uz Stokholmu, 8 paletes nedēļā, saldēta krava.',
    wanted: ['log.move.road_frozen'],
    not: [['log.store.frozen', 'possessed']],
    clauses: [
      [{ key: 'route', allOf: ['LV00B', 'SE110'] }, ['log.move.road_frozen']],
      [
        { key: 'capacity', kind: 'flow', unit: 'EUR_PALLET', qty: 8, period: 'week' },
        ['log.move.road_frozen'],
      ],
    ],
    reason: 'The firm has the store and lacks the truck; Latvian Stokholma is Stockholm.',
  },
  {
    text: 'Nevajag muitas pakalpojumus, tikai kravas apdrošināšanu un eksporta dokumentus uz Norvēģiju.',
    wanted: ['log.assure.cargo_ins', 'log.clear.export_docs'],
    not: [['log.clear.customs', 'refused']],
    reason: 'Refusing ends at the comma before "tikai".',
  },
  {
    text: 'Vajadzigs audits kiberdrosibai un darbinieku apmaciba, atbalsts latviesu valoda.',
    wanted: ['ict.sec.audit', 'biz.train.staff'],
    clauses: [[{ key: 'language', anyOf: ['lv'] }, '*']],
    reason: 'Typed without a single mark, and read all the same.',
  },
  {
    text: 'Vajag pārvest 5 t bīstamo kravu (3. klase) no Rīgas uz Tartu.',
    wanted: ['log.move.adr'],
    clauses: [
      [{ key: 'adr', classes: ['3'] }, '*'],
      [{ key: 'route', allOf: ['LV00A', 'EE008'] }, ['log.move.adr']],
    ],
    reason: 'One consignment is no flow and no stock, so its five tonnes bind nothing.',
  },
  {
    text: 'Vēlamies piegādāt kūkas klientiem mājās Rīgā, atdzesētas, 30 pasūtījumi dienā.',
    wanted: ['log.move.lastmile_chilled'],
    clauses: [
      [
        { key: 'capacity', kind: 'flow', unit: 'order', qty: 30, period: 'day' },
        ['log.move.lastmile_chilled'],
      ],
    ],
    reason:
      'Home delivery of goods that are kept chilled is the chilled last mile, wherever the adjective stands.',
  },
  {
    text: 'Mums vajag WMS, bet ne ERP.',
    wanted: ['ict.sys.wms'],
    not: [['ict.sys.erp', 'refused']],
    reason: 'A contrast refuses one thing and not the sentence.',
  },
  {
    text: 'Otsime jahutatud laopinda Pärnus 50 alusele alates märtsist, HACCP nõutav.',
    wanted: ['log.store.chilled'],
    clauses: [
      [{ key: 'site', anyOf: ['EE004'] }, ['log.store.chilled']],
      [{ key: 'capacity', kind: 'stock', unit: 'EUR_PALLET', qty: 50, period: null }, ['log.store.chilled']],
      [{ key: 'start', by: '2027-03-01' }, '*'],
      [{ key: 'certification', allOf: ['HACCP'] }, ['log.store.chilled']],
    ],
    reason: 'The Estonian cases carry what other languages say with prepositions.',
  },
  {
    text: 'Meil on oma transport olemas, vajame ainult ladu Riias, 30 alust, +2 kuni +4 kraadi.',
    wanted: ['log.store.chilled'],
    not: [['log.move.road_chilled', 'possessed']],
    clauses: [
      [{ key: 'temperature', minC: 2, maxC: 4 }, ['log.store.chilled']],
      [{ key: 'site', anyOf: ['LV00A'] }, ['log.store.chilled']],
    ],
    reason: 'The temperature makes the plain store a chilled one; the truck is at hand.',
  },
  {
    text: 'Toodame mahla ja otsime villimist, 5000 pudelit kuus, ilma transpordita.',
    wanted: ['food.process.beverage'],
    not: [['log.move.road_ltl', 'refused']],
    clauses: [
      [
        { key: 'capacity', kind: 'flow', unit: 'piece', qty: 5000, period: 'month' },
        ['food.process.beverage'],
      ],
    ],
    reason: '"kuus" behind a counted thing is a month and not six.',
  },
  {
    text: 'Väike kalatööstus Hiiumaal otsib külmutatud kala vedu Helsingisse, 2 tonni nädalas.',
    wanted: ['log.move.road_frozen'],
    clauses: [
      [{ key: 'route', allOf: ['EE004', 'FI1B1'] }, ['log.move.road_frozen']],
      [{ key: 'capacity', kind: 'flow', unit: 't', qty: 2, period: 'week' }, ['log.move.road_frozen']],
    ],
    reason: 'The illative is the destination, the adessive of the subject the start.',
  },
  {
    text: 'Vajame vedu Tartust Stockholmi, 20 alust nädalas, -18 °C, ATP klass FRC.',
    wanted: ['log.move.road_frozen'],
    clauses: [
      [{ key: 'route', allOf: ['EE008', 'SE110'] }, ['log.move.road_frozen']],
      [{ key: 'atp', minClass: 'FRC' }, ['log.move.road_frozen']],
    ],
    reason: 'The class says all that the name of the agreement would say.',
  },
  {
    text: 'Vi söker frysförvaring för 80 pallar i Göteborg från april, -18 grader.',
    wanted: ['log.store.frozen'],
    clauses: [
      [{ key: 'temperature', minC: -30, maxC: -18 }, ['log.store.frozen']],
      [{ key: 'start', by: '2027-04-01' }, '*'],
    ],
    reason: 'The compound holds both the storing and the cold.',
  },
  {
    text: 'Vi behöver inte lager, men vi vill ha hjälp med tulldeklarationer och ADR-transport klass 3 till Tallinn.',
    wanted: ['log.clear.customs', 'log.move.adr'],
    not: [['log.store.ambient', 'refused']],
    clauses: [
      [{ key: 'adr', classes: ['3'] }, ['log.move.adr']],
      [{ key: 'route', allOf: ['LV00C', 'EE001'] }, ['log.move.adr']],
    ],
    reason: 'Refusing ends at "men"; the class binds the transport and not the customs work.',
  },
  {
    text: 'Hjälp med bidragsansökan och konsortium med minst fem partner från tre länder.',
    wanted: ['biz.fund.grant', 'biz.fund.consortium'],
    clauses: [[{ key: 'consortium', minEntities: 5, minCountries: 3 }, ['biz.fund.consortium']]],
    reason: 'Five partners of three countries, in words.',
  },
  {
    text: 'Söker lager i Norrköping för torrvaror, 200 pallplatser, gärna med plock och pack för vår e-handel.',
    wanted: ['log.store.ambient'],
    not: [
      ['log.store.pickpack', 'optional'],
      ['ict.sell.webshop', 'possessed'],
    ],
    clauses: [
      [{ key: 'capacity', kind: 'stock', unit: 'EUR_PALLET', qty: 200, period: null }, ['log.store.ambient']],
    ],
    reason: '"gärna" makes the picking welcome; the shop it serves exists.',
  },
  {
    text: 'Vi är ett åkeri och behöver spåra 25 lastbilar och mäta utsläpp per sändning.',
    wanted: ['ict.iot.fleet', 'log.plan.co2'],
    not: [['log.move.road_ltl', 'possessed']],
    reason: 'A haulier who tracks trucks wants no trucks.',
  },
  {
    text: 'Vi säljer kylbilar och söker en samordnad lösning.',
    wanted: [],
    not: [['log.move.road_chilled', 'possessed']],
    reason: 'What the firm sells is never what it seeks, even where nothing else is understood.',
  },
  {
    text: 'Need kyllager Malmö un pārvadājumi uz Rīgu, +4 °C',
    wanted: ['log.store.chilled', 'log.move.road_chilled'],
    clauses: [[{ key: 'site', anyOf: ['SE224'] }, ['log.store.chilled']]],
    reason: 'Three languages in one line without a sentence.',
  },
];

describe('understanding a need', () => {
  it.each(CASES.map((one) => [one.text, one] as const))('%s', (_, one) => checkCase(one));
});
