import type { JudgedNeed } from './judged-need.js';

// The judged set keeps the spelling of its interchange file, so that evaluations elsewhere can share it.
// prettier-ignore
export const NEEDS_N18_TO_N25: readonly JudgedNeed[] = [
  {
    id: 'N18', lang: 'sv', sme_sector: 'LOGISTICS', country: 'SE', sme_nuts: 'SE221', feasible: 'yes',
    text: 'Vi ska ta hem rengöringsmedel klass 8 (ADR) från Riga till Karlshamn, fem ton i veckan, och behöver plats på färjan.',
    sectors: ['LOGISTICS'],
    required_capabilities: ['log.move.adr', 'log.move.ferry_roro'],
    optional_capabilities: ['log.clear.export_docs'],
    constraints: {
      adr: [{ classes: ['8'], hard: true, applies_to: ['*'] }],
      capacity: [{ kind: 'flow', unit: 't', qty: 5, period: 'week', hard: true, applies_to: ['log.move.adr'] }],
      route: [
        { all_of: ['LV00A', 'LT023'], hard: true, applies_to: ['log.move.adr'] },
        { all_of: ['LT023', 'SE221'], hard: true, applies_to: ['log.move.ferry_roro'] },
      ],
    },
    gold_candidates: {
      'log.move.adr': [{ offering: 'OF023', unknown: [], soft_misses: [] }],
      'log.move.ferry_roro': [{ offering: 'OF029', unknown: ['adr'], soft_misses: [] }, { offering: 'OF031', unknown: ['adr'], soft_misses: [] }],
    },
    near_misses: {},
    ideal_bundle: ['OF023', 'OF031'], gaps: [],
    ideal_note: 'Two legs that meet in Klaipėda. Whether the ferry takes class 8 is not stated: the answer is unknown, to be asked, not yes and not no.',
  },
  {
    id: 'N19', lang: 'lv', sme_sector: 'FOOD', country: 'LV', sme_nuts: 'LV009', feasible: 'yes',
    text: 'Esam gaļas pārstrādātājs. Pēc audita jāspēj četru stundu laikā izsekot jebkuru partiju. Vajadzīga izsekojamības sistēma, atsaukšanas mācības un akreditēta laboratorija mikrobioloģijai.',
    sectors: ['FOOD', 'ICT'],
    required_capabilities: ['ict.trace.batch', 'food.assure.recall', 'food.assure.lab_micro'],
    optional_capabilities: [],
    constraints: {
      certification: [{ all_of: ['ISO 17025'], hard: true, applies_to: ['food.assure.lab_micro'] }],
      coverage: [{ any_of: ['LV00'], hard: true, applies_to: ['food.assure.lab_micro', 'food.assure.recall'] }],
      language: [{ any_of: ['lv', 'en'], hard: true, applies_to: ['*'] }],
    },
    gold_candidates: {
      'ict.trace.batch': [{ offering: 'OF043', unknown: [], soft_misses: [] }, { offering: 'OF056', unknown: [], soft_misses: [] }],
      'food.assure.recall': [{ offering: 'OF014', unknown: [], soft_misses: [] }],
      'food.assure.lab_micro': [{ offering: 'OF002', unknown: [], soft_misses: [] }, { offering: 'OF012', unknown: [], soft_misses: [] }],
    },
    near_misses: {},
    ideal_bundle: ['OF043', 'OF014', 'OF012'], gaps: [],
    ideal_note: 'The recall exercise should come after the system: order of the steps matters in the bundle.',
  },
  {
    id: 'N20', lang: 'en', sme_sector: 'FOOD', country: 'SE', sme_nuts: 'SE224', feasible: 'partly',
    text: 'Swedish snack brand. We look for one Baltic plant that both texturises plant protein and makes the finished product under our label: 5 t for the trial, then 40 t a year.',
    sectors: ['FOOD'],
    required_capabilities: ['food.process.plantprotein', 'food.process.contract'],
    optional_capabilities: [],
    constraints: {
      same_provider: [{ hard: true, applies_to: ['*'] }],
      site: [{ any_of: ['LV00', 'EE00', 'LT0'], hard: true, applies_to: ['*'] }],
      capacity: [{ kind: 'flow', unit: 't', qty: 3.4, period: 'month', hard: true, applies_to: ['food.process.contract'] }],
    },
    gold_candidates: {
      'food.process.plantprotein': [{ offering: 'OF065', unknown: [], soft_misses: [] }],
      'food.process.contract': [],
    },
    near_misses: {
      'food.process.plantprotein': [{ offering: 'OF041', violates: ['site'] }],
      'food.process.contract': [{ offering: 'OF001', violates: ['capacity'] }, { offering: 'OF063', violates: ['site'] }, { offering: 'OF068', violates: ['same_provider'] }],
    },
    ideal_bundle: ['OF065'], gaps: ['food.process.contract'], gap_reason: 'same_provider cannot be met',
    ideal_note: 'No single provider has both: the trial is possible, the production is a gap. A naive matcher would glue two providers together and be wrong.',
  },
  {
    id: 'N21', lang: 'lv', sme_sector: 'LOGISTICS', country: 'LV', sme_nuts: 'LV009', feasible: 'yes',
    text: 'Noliktava Jelgavā sāk glabāt arī zāles 15–25 °C. Divu mēnešu laikā vajadzīga temperatūras kartēšana un GDP atbilstība.',
    sectors: ['LOGISTICS'],
    required_capabilities: ['log.assure.temp_validation', 'log.assure.gdp'],
    optional_capabilities: ['ict.iot.temp_monitor'],
    constraints: {
      lead_time: [{ max_days: 60, hard: true, applies_to: ['*'] }],
      coverage: [{ any_of: ['LV009'], hard: true, applies_to: ['*'] }],
      certification: [{ all_of: ['ISO 17025'], hard: true, applies_to: ['log.assure.temp_validation'] }],
    },
    gold_candidates: {
      'log.assure.temp_validation': [{ offering: 'OF026', unknown: [], soft_misses: [] }],
      'log.assure.gdp': [{ offering: 'OF026', unknown: [], soft_misses: [] }],
    },
    near_misses: {},
    ideal_bundle: ['OF026'], gaps: [],
    ideal_note: '15-25 °C is a property of the warehouse of the customer, not a demand on the service.',
  },
  {
    id: 'N22', lang: 'et', sme_sector: 'FOOD', country: 'EE', sme_nuts: 'EE004', feasible: 'partly',
    text: 'Jäätisetootja Pärnus vajab suveks (juuni–august) −20 °C või külmemat hoiuruumi 80 alusele ja vedu Riiga ning Helsingisse, 15 alust nädalas.',
    sectors: ['LOGISTICS'],
    required_capabilities: ['log.store.frozen', 'log.move.road_frozen'],
    optional_capabilities: [],
    constraints: {
      temperature: [{ min_c: -30, max_c: -20, hard: true, applies_to: ['log.store.frozen', 'log.move.road_frozen'] }],
      site: [{ any_of: ['EE00', 'LV00A'], hard: true, applies_to: ['log.store.frozen'] }],
      route: [{ all_of: ['EE004', 'LV00A', 'FI1B1'], hard: true, applies_to: ['log.move.road_frozen'] }],
      capacity: [
        { kind: 'stock', unit: 'EUR_PALLET', qty: 80, hard: true, applies_to: ['log.store.frozen'] },
        { kind: 'flow', unit: 'EUR_PALLET', qty: 15, period: 'week', hard: true, applies_to: ['log.move.road_frozen'] },
      ],
      period: [{ from: '2027-06-01', to: '2027-08-31', hard: true, applies_to: ['log.store.frozen', 'log.move.road_frozen'] }],
    },
    gold_candidates: {
      'log.store.frozen': [],
      'log.move.road_frozen': [{ offering: 'OF072', unknown: [], soft_misses: [] }],
    },
    near_misses: {
      'log.store.frozen': [{ offering: 'OF015', violates: ['temperature'] }, { offering: 'OF070', violates: ['temperature'] }],
      'log.move.road_frozen': [{ offering: 'OF017', violates: ['route'] }, { offering: 'OF019', violates: ['route'] }],
    },
    ideal_bundle: ['OF072'], gaps: ['log.store.frozen'],
    ideal_note: 'Ice cream: the bands of both freezer stores reach up to -18, so neither promises -20. The truck has a settable range and fits. Near miss to be shown with the gap of 2 °C.',
  },
  {
    id: 'N23', lang: 'sv', sme_sector: 'FOOD', country: 'SE', sme_nuts: 'SE224', feasible: 'yes',
    text: 'Vi har tre ton äppelpressrester i veckan under hösten i Kivik och vill hitta en process eller en köpare.',
    sectors: ['FOOD'],
    required_capabilities: ['food.recover.byproduct'],
    optional_capabilities: ['food.process.drying', 'log.recover.organic_waste'],
    constraints: {
      coverage: [{ any_of: ['SE224'], hard: true, applies_to: ['*'] }],
    },
    gold_candidates: {
      'food.recover.byproduct': [{ offering: 'OF041', unknown: [], soft_misses: [] }],
    },
    near_misses: {
      'food.recover.byproduct': [{ offering: 'OF075', violates: ['coverage'] }],
    },
    ideal_bundle: ['OF041'], gaps: [],
    ideal_note: 'The three tonnes are what the firm has to give, not the capacity it asks for.',
  },
  {
    id: 'N24', lang: 'en', sme_sector: 'LOGISTICS', country: 'LV', sme_nuts: 'LV00A', feasible: 'yes',
    text: 'We are a logistics SME and want to join a bid on cold-chain digitalisation: at least three entities from three countries, one of them in a less developed or transition region, with a food cluster and an ICT cluster on board.',
    sectors: ['CROSS'],
    required_capabilities: ['biz.fund.consortium', 'biz.fund.grant'],
    optional_capabilities: ['biz.intl.partner_search'],
    constraints: {
      consortium: [{ min_entities: 3, min_countries: 3, must_include_sectors: ['FOOD', 'ICT'], must_include_region_category: ['less_developed', 'transition'], hard: true, applies_to: ['biz.fund.consortium'] }],
    },
    gold_candidates: {
      'biz.fund.consortium': [{ offering: 'OF061', unknown: [], soft_misses: [] }],
      'biz.fund.grant': [{ offering: 'OF061', unknown: [], soft_misses: [] }],
    },
    near_misses: {
      'biz.fund.consortium': [{ offering: 'OF035', violates: ['customer_region'] }],
      'biz.fund.grant': [{ offering: 'OF035', violates: ['customer_region'] }],
    },
    ideal_bundle: ['OF061'], gaps: [],
    ideal_note: 'The answer is a composed consortium with the rules checked, plus the two services that help to build it.',
  },
  {
    id: 'N25', lang: 'lv', sme_sector: 'LOGISTICS', country: 'LV', sme_nuts: 'LV00A', feasible: 'partly',
    text: 'Need temp. monitorings 4 busiem + ATP sertifikāti, maršruts Rīga–Tartu, +2..+6, gribētu sākt jau nākamnedēļ',
    sectors: ['ICT', 'LOGISTICS'],
    required_capabilities: ['ict.iot.temp_monitor', 'log.assure.atp'],
    optional_capabilities: [],
    constraints: {
      coverage: [{ any_of: ['LV00A'], hard: true, applies_to: ['ict.iot.temp_monitor'] }],
      lead_time: [{ max_days: 7, hard: false, applies_to: ['*'] }],
    },
    gold_candidates: {
      'ict.iot.temp_monitor': [{ offering: 'OF052', unknown: [], soft_misses: [] }],
      'log.assure.atp': [],
    },
    near_misses: {},
    ideal_bundle: ['OF052'], gaps: ['log.assure.atp'],
    ideal_note: 'Two languages in one sentence, no sentence structure. Nobody offers ATP testing: a gap.',
  },
];
