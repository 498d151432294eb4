import type { ServiceRow } from './service-row.js';

// One row per service, one line per group of facts: the table is read as a table.
// prettier-ignore
export const LATVIAN_LOGISTICS_SERVICES: readonly ServiceRow[] = [
  {
    externalId: 'OF015', publisher: 'lv-log', provider: 'salnas-nami', sector: 'LOGISTICS',
    title: {
      en: 'Frozen storage near Riga',
      lv: 'Saldēto produktu noliktava pie Rīgas',
    },
    description: {
      en: 'Racked freezer store, -25 to -18, 24/7 temperature log.',
    },
    capabilities: ['log.store.frozen', 'log.store.pickpack'],
    deliveryMode: 'at_provider', siteNuts: 'LV00A', coverage: ['LV00A'],
    certificates: ['HACCP', 'IFS_LOGISTICS', 'EU_ORGANIC_2018_848'], interfaces: ['EDIFACT', 'API'], languages: ['lv', 'en', 'ru'],
    temperature: { minC: -25, maxC: -18, mode: 'band' }, atpClass: null, adrClasses: [], incoterms: [],
    capacities: [{ kind: 'stock', unit: 'EUR_PALLET', qty: 420, period: null }],
    price: { type: 'per_unit', amountMinor: 62, currency: 'EUR', unit: 'EUR_PALLET_DAY', setupMinor: null, tiers: [] },
    leadTimeDays: 3,
  },
  {
    externalId: 'OF016', publisher: 'lv-log', provider: 'vesvalde', sector: 'LOGISTICS',
    title: {
      en: 'Chilled storage and cross-dock in Riga',
      lv: 'Atdzesēta noliktava un pārkraušana Rīgā',
    },
    description: {
      en: 'Two chambers, 0 to 4 and 2 to 8, night cross-dock.',
    },
    capabilities: ['log.store.chilled', 'log.store.crossdock', 'log.store.pickpack'],
    deliveryMode: 'at_provider', siteNuts: 'LV00A', coverage: ['LV00A'],
    certificates: ['HACCP', 'ISO 22000'], interfaces: ['EDIFACT'], languages: ['lv', 'en', 'ru'],
    temperature: { minC: 2, maxC: 4, mode: 'band' }, atpClass: null, adrClasses: [], incoterms: [],
    capacities: [{ kind: 'stock', unit: 'EUR_PALLET', qty: 260, period: null }],
    price: { type: 'per_unit', amountMinor: 55, currency: 'EUR', unit: 'EUR_PALLET_DAY', setupMinor: null, tiers: [] },
    leadTimeDays: 2,
  },
  {
    externalId: 'OF017', publisher: 'lv-log', provider: 'ziemvedis', sector: 'LOGISTICS',
    title: {
      en: 'Frozen road transport Baltics to Sweden',
      lv: 'Saldētu kravu pārvadājumi Baltija – Zviedrija',
    },
    description: {
      en: 'FRC trailers, ferry included, temperature printout.',
    },
    capabilities: ['log.move.road_frozen'],
    deliveryMode: 'network', siteNuts: null, coverage: ['LV00', 'EE00', 'LT0', 'SE'],
    certificates: ['HACCP', 'ATP'], interfaces: ['API', 'ECMR'], languages: ['lv', 'en', 'sv'],
    temperature: { minC: -25, maxC: -18, mode: 'settable' }, atpClass: 'FRC', adrClasses: [], incoterms: [],
    capacities: [{ kind: 'flow', unit: 'EUR_PALLET', qty: 99, period: 'week' }],
    price: { type: 'per_unit', amountMinor: 9600, currency: 'EUR', unit: 'EUR_PALLET', setupMinor: null, tiers: [] },
    leadTimeDays: 4,
  },
  {
    externalId: 'OF018', publisher: 'lv-log', provider: 'baltvess', sector: 'LOGISTICS',
    title: {
      en: 'Chilled groupage in the Baltics',
      lv: 'Atdzesētas saliktās kravas Baltijā',
    },
    description: {
      en: 'Daily chilled LTL from one pallet.',
    },
    capabilities: ['log.move.road_chilled', 'log.move.road_ltl'],
    deliveryMode: 'network', siteNuts: null, coverage: ['LV00', 'EE00', 'LT0'],
    certificates: ['HACCP', 'ATP'], interfaces: ['EDIFACT'], languages: ['lv', 'en', 'ru'],
    temperature: { minC: 2, maxC: 6, mode: 'band' }, atpClass: 'FRC', adrClasses: [], incoterms: [],
    capacities: [{ kind: 'flow', unit: 'EUR_PALLET', qty: 140, period: 'week' }],
    price: { type: 'per_unit', amountMinor: 4100, currency: 'EUR', unit: 'EUR_PALLET', setupMinor: null, tiers: [] },
    leadTimeDays: 2,
  },
  {
    externalId: 'OF019', publisher: 'lv-log', provider: 'vidzvedis', sector: 'LOGISTICS',
    title: {
      en: 'Multi-temperature rounds in Vidzeme',
      lv: 'Vairāku temperatūru maršruti Vidzemē',
    },
    description: {
      en: 'Three-chamber trucks, producer pick-up twice a week.',
    },
    capabilities: ['log.move.multitemp', 'log.move.milkrun', 'log.move.road_chilled', 'log.move.road_frozen'],
    deliveryMode: 'network', siteNuts: null, coverage: ['LV00C', 'LV00A'],
    certificates: ['HACCP', 'ATP'], interfaces: [], languages: ['lv'],
    temperature: { minC: -20, maxC: 12, mode: 'settable' }, atpClass: 'FRC', adrClasses: [], incoterms: [],
    capacities: [{ kind: 'flow', unit: 'EUR_PALLET', qty: 60, period: 'week' }],
    price: { type: 'per_unit', amountMinor: 3400, currency: 'EUR', unit: 'EUR_PALLET', setupMinor: null, tiers: [] },
    leadTimeDays: 3,
  },
  {
    externalId: 'OF020', publisher: 'lv-log', provider: 'robezlapa', sector: 'LOGISTICS',
    title: {
      en: 'Customs brokerage and veterinary certificates',
      lv: 'Muitas brokeris un veterinārie sertifikāti',
    },
    description: {
      en: 'Export and import declarations, TRACES, phytosanitary papers.',
    },
    capabilities: ['log.clear.customs', 'log.clear.vet_phyto', 'log.clear.export_docs'],
    deliveryMode: 'remote', siteNuts: null, coverage: ['LV00'],
    certificates: ['AEO'], interfaces: [], languages: ['lv', 'en', 'ru'],
    temperature: null, atpClass: null, adrClasses: [], incoterms: [],
    capacities: [],
    price: { type: 'per_unit', amountMinor: 6500, currency: 'EUR', unit: 'declaration', setupMinor: null, tiers: [] },
    leadTimeDays: 1,
  },
  {
    externalId: 'OF021', publisher: 'lv-log', provider: 'sutnis-un-plaukts', sector: 'LOGISTICS',
    title: {
      en: 'E-commerce fulfilment for ambient food',
      lv: 'Interneta veikalu pasūtījumu izpilde sausajai pārtikai',
    },
    description: {
      en: 'Storage, picking, parcel handover the same day.',
    },
    capabilities: ['log.store.fulfil', 'log.store.ambient', 'log.store.pickpack', 'log.move.parcel'],
    deliveryMode: 'at_provider', siteNuts: 'LV00A', coverage: ['LV00'],
    certificates: ['HACCP'], interfaces: ['API'], languages: ['lv', 'en'],
    temperature: { minC: 12, maxC: 25, mode: 'band' }, atpClass: null, adrClasses: [], incoterms: [],
    capacities: [{ kind: 'flow', unit: 'order', qty: 1200, period: 'day' }],
    price: { type: 'per_unit', amountMinor: 195, currency: 'EUR', unit: 'order', setupMinor: null, tiers: [] },
    leadTimeDays: 5,
  },
  {
    externalId: 'OF022', publisher: 'lv-log', provider: null, sector: 'LOGISTICS',
    title: {
      en: 'Joint freight tender for cluster members',
      lv: 'Kopīgs pārvadājumu iepirkums biedriem',
    },
    description: {
      en: 'Lanes of several members put to carriers as one lot.',
    },
    capabilities: ['log.plan.tender', 'biz.buy.joint'],
    deliveryMode: 'remote', siteNuts: null, coverage: ['LV00'],
    certificates: [], interfaces: [], languages: ['lv', 'en'],
    temperature: null, atpClass: null, adrClasses: [], incoterms: [],
    capacities: [],
    price: { type: 'success_fee', amountMinor: 6, currency: null, unit: 'percent_of_saving', setupMinor: null, tiers: [] },
    leadTimeDays: 40,
  },
  {
    externalId: 'OF023', publisher: 'lv-log', provider: 'kravlinija', sector: 'LOGISTICS',
    title: {
      en: 'Dangerous goods road transport',
      lv: 'Bīstamo kravu pārvadājumi',
    },
    description: {
      en: 'Packed goods, classes 2, 3, 8 and 9; no class 1 or 7.',
    },
    capabilities: ['log.move.adr', 'log.move.road_ltl'],
    deliveryMode: 'network', siteNuts: null, coverage: ['LV00', 'EE00', 'LT0'],
    certificates: ['ADR'], interfaces: [], languages: ['lv', 'en', 'ru'],
    temperature: null, atpClass: null, adrClasses: ['2', '3', '8', '9'], incoterms: [],
    capacities: [{ kind: 'flow', unit: 't', qty: 40, period: 'week' }],
    price: { type: 'quote', amountMinor: null, currency: null, unit: null, setupMinor: null, tiers: [] },
    leadTimeDays: 3,
  },
  {
    externalId: 'OF024', publisher: 'lv-log', provider: 'kravlinija', sector: 'LOGISTICS',
    title: {
      en: 'Food-grade tankers for milk and oil',
      lv: 'Pārtikas cisternas pienam un eļļai',
    },
    description: {
      en: 'Stainless tanks, cleaning certificate with each load.',
    },
    capabilities: ['log.move.tank_food', 'log.assure.tank_clean'],
    deliveryMode: 'network', siteNuts: null, coverage: ['LV00', 'EE00', 'LT0'],
    certificates: ['HACCP', 'ATP'], interfaces: [], languages: ['lv', 'en', 'ru'],
    temperature: { minC: 2, maxC: 6, mode: 'band' }, atpClass: 'FRC', adrClasses: [], incoterms: [],
    capacities: [{ kind: 'flow', unit: 't', qty: 120, period: 'week' }],
    price: { type: 'per_unit', amountMinor: 145, currency: 'EUR', unit: 'km', setupMinor: null, tiers: [] },
    leadTimeDays: 2,
  },
  {
    externalId: 'OF025', publisher: 'lv-log', provider: 'polisdross', sector: 'LOGISTICS',
    title: {
      en: 'Cargo insurance advice and group policy',
      lv: 'Kravu apdrošināšana klastera biedriem',
    },
    description: {
      en: 'Group policy incl. refrigeration breakdown clause.',
    },
    capabilities: ['log.assure.cargo_ins'],
    deliveryMode: 'remote', siteNuts: null, coverage: ['LV00'],
    certificates: [], interfaces: [], languages: ['lv', 'en'],
    temperature: null, atpClass: null, adrClasses: [], incoterms: [],
    capacities: [],
    price: { type: 'quote', amountMinor: null, currency: null, unit: null, setupMinor: null, tiers: [] },
    leadTimeDays: 7,
  },
  {
    externalId: 'OF026', publisher: 'lv-log', provider: 'mergrads', sector: 'LOGISTICS',
    title: {
      en: 'Temperature mapping of stores and vehicles',
      lv: 'Noliktavu un transporta temperatūras kartēšana',
    },
    description: {
      en: 'Mapping with calibrated loggers to EN 12830, report.',
    },
    capabilities: ['log.assure.temp_validation', 'log.assure.gdp'],
    deliveryMode: 'at_customer', siteNuts: null, coverage: ['LV00', 'EE00', 'LT0'],
    certificates: ['ISO 17025'], interfaces: [], languages: ['lv', 'en'],
    temperature: null, atpClass: null, adrClasses: [], incoterms: [],
    capacities: [{ kind: 'flow', unit: 'site', qty: 6, period: 'month' }],
    price: { type: 'fixed', amountMinor: 135000, currency: 'EUR', unit: 'site', setupMinor: null, tiers: [] },
    leadTimeDays: 10,
  },
  {
    externalId: 'OF027', publisher: 'lv-log', provider: 'robezlapa', sector: 'LOGISTICS',
    title: {
      en: 'Sea reefer containers to Asia and the Gulf',
      lv: 'Refrižeratorkonteineri uz Āziju un Līča valstīm',
    },
    description: {
      en: 'FCL reefers from Riga with export papers.',
    },
    capabilities: ['log.move.reefer_container', 'log.move.sea_fcl', 'log.clear.export_docs'],
    deliveryMode: 'network', siteNuts: null, coverage: ['LV00'],
    certificates: ['AEO'], interfaces: [], languages: ['lv', 'en', 'ru'],
    temperature: { minC: -25, maxC: 15, mode: 'settable' }, atpClass: null, adrClasses: [], incoterms: ['FCA', 'FOB', 'CIF', 'CIP'],
    capacities: [{ kind: 'flow', unit: 'FEU', qty: 4, period: 'week' }],
    price: { type: 'quote', amountMinor: null, currency: null, unit: null, setupMinor: null, tiers: [] },
    leadTimeDays: 14,
  },
  {
    externalId: 'OF028', publisher: 'lv-log', provider: 'mergrads', sector: 'LOGISTICS',
    title: {
      en: 'Transport emission report (ISO 14083)',
      lv: 'Transporta emisiju pārskats',
    },
    description: {
      en: 'Shipment-level emissions for customers and reports.',
    },
    capabilities: ['log.plan.co2', 'biz.sust.report'],
    deliveryMode: 'remote', siteNuts: null, coverage: ['LV00', 'EE00', 'LT0', 'SE', 'FI1', 'DK0', 'PL', 'DE'],
    certificates: [], interfaces: [], languages: ['lv', 'en'],
    temperature: null, atpClass: null, adrClasses: [], incoterms: [],
    capacities: [],
    price: { type: 'fixed', amountMinor: 110000, currency: 'EUR', unit: 'report', setupMinor: null, tiers: [] },
    leadTimeDays: 20,
  },
];
