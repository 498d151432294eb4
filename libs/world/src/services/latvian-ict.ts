import type { ServiceRow } from './service-row.js';

// One row per service, one line per group of facts: the table is read as a table.
// prettier-ignore
export const LATVIAN_ICT_SERVICES: readonly ServiceRow[] = [
  {
    externalId: 'OF052', publisher: 'lv-itc', provider: 'gradsensors', sector: 'ICT',
    title: {
      en: 'IoT temperature monitoring for cold chains',
      lv: 'IoT temperatūras uzraudzība aukstumķēdei',
    },
    description: {
      en: 'EN 12830 loggers for stores and trucks, alarms, audit report.',
    },
    capabilities: ['ict.iot.temp_monitor', 'ict.iot.fleet'],
    deliveryMode: 'at_customer', siteNuts: null, coverage: ['LV00', 'EE00', 'LT0', 'SE'],
    certificates: ['ISO 9001'], interfaces: ['API', 'MQTT'], languages: ['lv', 'en', 'ru'],
    temperature: { minC: -35, maxC: 40, mode: 'settable' }, atpClass: null, adrClasses: [], incoterms: [],
    capacities: [{ kind: 'flow', unit: 'device', qty: 200, period: 'month' }],
    price: { type: 'subscription', amountMinor: 900, currency: 'EUR', unit: 'device_month', setupMinor: 4500, tiers: [] },
    leadTimeDays: 7,
  },
  {
    externalId: 'OF053', publisher: 'lv-itc', provider: 'tiklsaite', sector: 'ICT',
    title: {
      en: 'EDI (EDIFACT) connection to retail chains',
      lv: 'EDI (EDIFACT) savienojums ar tīkliem',
    },
    description: {
      en: 'ORDERS, DESADV, INVOIC with Baltic and Nordic chains.',
    },
    capabilities: ['ict.edi.edifact', 'ict.edi.api'],
    deliveryMode: 'remote', siteNuts: null, coverage: ['LV00', 'EE00', 'LT0', 'SE', 'FI1', 'DK0', 'PL', 'DE'],
    certificates: ['ISO 27001'], interfaces: ['EDIFACT'], languages: ['lv', 'en', 'ru'],
    temperature: null, atpClass: null, adrClasses: [], incoterms: [],
    capacities: [{ kind: 'flow', unit: 'project', qty: 6, period: 'month' }],
    price: { type: 'subscription', amountMinor: 8500, currency: 'EUR', unit: 'month', setupMinor: 90000, tiers: [] },
    leadTimeDays: 14,
  },
  {
    externalId: 'OF054', publisher: 'lv-itc', provider: 'plauktsoft', sector: 'ICT',
    title: {
      en: 'Warehouse management system for small stores',
      lv: 'WMS mazām noliktavām',
    },
    description: {
      en: 'Cloud WMS with FEFO and lot control.',
    },
    capabilities: ['ict.sys.wms', 'ict.auto.rfid'],
    deliveryMode: 'at_customer', siteNuts: null, coverage: ['LV00', 'EE00', 'LT0', 'SE', 'FI1', 'DK0', 'PL', 'DE'],
    certificates: ['ISO 27001'], interfaces: ['API', 'EDIFACT'], languages: ['lv', 'en', 'ru'],
    temperature: null, atpClass: null, adrClasses: [], incoterms: [],
    capacities: [{ kind: 'flow', unit: 'project', qty: 3, period: 'month' }],
    price: { type: 'subscription', amountMinor: 31000, currency: 'EUR', unit: 'month', setupMinor: 350000, tiers: [] },
    leadTimeDays: 30,
  },
  {
    externalId: 'OF055', publisher: 'lv-itc', provider: 'plauktsoft', sector: 'ICT',
    title: {
      en: 'Digital HACCP log',
      lv: 'Digitāls HACCP žurnāls',
    },
    description: {
      en: 'Tablet checks, corrective actions, auditor view.',
    },
    capabilities: ['ict.sys.qms'],
    deliveryMode: 'remote', siteNuts: null, coverage: ['LV00', 'EE00', 'LT0', 'SE', 'FI1', 'DK0', 'PL', 'DE'],
    certificates: [], interfaces: [], languages: ['lv', 'en', 'et'],
    temperature: null, atpClass: null, adrClasses: [], incoterms: [],
    capacities: [],
    price: { type: 'subscription', amountMinor: 4900, currency: 'EUR', unit: 'site_month', setupMinor: null, tiers: [] },
    leadTimeDays: 5,
  },
  {
    externalId: 'OF056', publisher: 'lv-itc', provider: 'lapkods', sector: 'ICT',
    title: {
      en: 'Consumer QR and digital product passport',
      lv: 'Digitālā produkta pase ar QR kodu',
    },
    description: {
      en: 'GS1 Digital Link pages per lot in five languages.',
    },
    capabilities: ['ict.trace.dpp', 'ict.trace.batch'],
    deliveryMode: 'remote', siteNuts: null, coverage: ['LV00', 'EE00', 'LT0', 'SE', 'FI1', 'DK0', 'PL', 'DE'],
    certificates: [], interfaces: ['GS1_DIGITAL_LINK', 'API'], languages: ['lv', 'en', 'sv', 'de'],
    temperature: null, atpClass: null, adrClasses: [], incoterms: [],
    capacities: [{ kind: 'flow', unit: 'project', qty: 5, period: 'month' }],
    price: { type: 'subscription', amountMinor: 12000, currency: 'EUR', unit: 'month', setupMinor: 180000, tiers: [] },
    leadTimeDays: 20,
  },
  {
    externalId: 'OF057', publisher: 'lv-itc', provider: 'tiklsaite', sector: 'ICT',
    title: {
      en: 'B2B ordering portal for producers',
      lv: 'B2B pasūtījumu portāls ražotājiem',
    },
    description: {
      en: 'Price lists per customer, order cut-off times, ERP link.',
    },
    capabilities: ['ict.sell.b2b_portal', 'ict.edi.api'],
    deliveryMode: 'remote', siteNuts: null, coverage: ['LV00', 'EE00', 'LT0', 'SE', 'FI1', 'DK0', 'PL', 'DE'],
    certificates: [], interfaces: ['API'], languages: ['lv', 'en'],
    temperature: null, atpClass: null, adrClasses: [], incoterms: [],
    capacities: [{ kind: 'flow', unit: 'project', qty: 3, period: 'month' }],
    price: { type: 'fixed', amountMinor: 890000, currency: 'EUR', unit: 'project', setupMinor: null, tiers: [] },
    leadTimeDays: 50,
  },
  {
    externalId: 'OF058', publisher: 'lv-itc', provider: 'redzacs', sector: 'ICT',
    title: {
      en: 'Machine-vision sorting and quality control',
      lv: 'Mašīnredze šķirošanai un kvalitātes kontrolei',
    },
    description: {
      en: 'Camera cell, model training on member samples.',
    },
    capabilities: ['ict.ai.vision', 'ict.auto.robotics'],
    deliveryMode: 'at_customer', siteNuts: null, coverage: ['LV00', 'EE00', 'LT0'],
    certificates: ['ISO 9001'], interfaces: [], languages: ['lv', 'en'],
    temperature: null, atpClass: null, adrClasses: [], incoterms: [],
    capacities: [{ kind: 'flow', unit: 'project', qty: 1, period: 'quarter' }],
    price: { type: 'quote', amountMinor: null, currency: null, unit: null, setupMinor: null, tiers: [] },
    leadTimeDays: 90,
  },
  {
    externalId: 'OF059', publisher: 'lv-itc', provider: null, sector: 'ICT',
    title: {
      en: 'Digital maturity assessment',
      lv: 'Digitālā brieduma novērtējums',
    },
    description: {
      en: 'Two visits, score, plan with priorities.',
    },
    capabilities: ['ict.support.maturity', 'biz.train.digital'],
    deliveryMode: 'at_customer', siteNuts: null, coverage: ['LV00'],
    certificates: [], interfaces: [], languages: ['lv', 'en'],
    temperature: null, atpClass: null, adrClasses: [], incoterms: [],
    capacities: [{ kind: 'flow', unit: 'company', qty: 8, period: 'month' }],
    price: { type: 'free_members', amountMinor: null, currency: null, unit: null, setupMinor: null, tiers: [] },
    leadTimeDays: 10,
  },
  {
    externalId: 'OF060', publisher: 'lv-itc', provider: null, sector: 'CROSS',
    title: {
      en: 'Benchmarking and silver label preparation for clusters',
      lv: 'Klasteru salīdzinošā novērtēšana un sagatavošana sudraba vērtējumam',
    },
    description: {
      en: 'Dry run of the indicators, evidence list, improvement areas.',
    },
    capabilities: ['biz.bench.ecei', 'biz.train.cluster_mgmt'],
    deliveryMode: 'remote', siteNuts: null, coverage: ['LV00', 'EE00', 'LT0', 'SE', 'FI1', 'DK0', 'PL', 'DE'],
    certificates: [], interfaces: [], languages: ['lv', 'en'],
    temperature: null, atpClass: null, adrClasses: [], incoterms: [],
    capacities: [{ kind: 'flow', unit: 'project', qty: 1, period: 'month' }],
    price: { type: 'fixed', amountMinor: 260000, currency: 'EUR', unit: 'project', setupMinor: null, tiers: [] },
    leadTimeDays: 45,
  },
  {
    externalId: 'OF061', publisher: 'lv-itc', provider: null, sector: 'CROSS',
    title: {
      en: 'Consortium building and COSME/SMP proposals',
      lv: 'Konsorcija veidošana un projektu pieteikumi',
    },
    description: {
      en: 'Partner search, rule check, writing.',
    },
    capabilities: ['biz.fund.consortium', 'biz.fund.grant'],
    deliveryMode: 'remote', siteNuts: null, coverage: ['LV00', 'EE00', 'LT0', 'SE', 'FI1', 'DK0', 'PL', 'DE'],
    certificates: [], interfaces: [], languages: ['lv', 'en'],
    temperature: null, atpClass: null, adrClasses: [], incoterms: [],
    capacities: [{ kind: 'flow', unit: 'project', qty: 2, period: 'month' }],
    price: { type: 'per_day', amountMinor: 45000, currency: 'EUR', unit: 'day', setupMinor: null, tiers: [] },
    leadTimeDays: 30,
  },
  {
    externalId: 'OF062', publisher: 'lv-itc', provider: 'datutiesa', sector: 'ICT',
    title: {
      en: 'GDPR and data-sharing contracts',
      lv: 'VDAR un datu koplietošanas līgumi',
    },
    description: {
      en: 'Records, contracts, DPIA.',
    },
    capabilities: ['ict.sec.gdpr', 'biz.intl.legal'],
    deliveryMode: 'remote', siteNuts: null, coverage: ['LV00'],
    certificates: [], interfaces: [], languages: ['lv', 'en'],
    temperature: null, atpClass: null, adrClasses: [], incoterms: [],
    capacities: [],
    price: { type: 'per_day', amountMinor: 48000, currency: 'EUR', unit: 'day', setupMinor: null, tiers: [] },
    leadTimeDays: 10,
  },
];
