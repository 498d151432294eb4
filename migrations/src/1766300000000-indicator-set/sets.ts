import { NAMES } from './names.js';

type Names = Readonly<Record<'en' | 'lv' | 'et' | 'sv', string>>;

/** A part of a set with its indicators in order: topic, and the least score where there is one. */
interface Part {
  readonly key: string;
  readonly letter: string;
  readonly names: Names;
  readonly indicators: readonly (readonly [topic: string, threshold?: number])[];
}

const names = (en: string, lv: string, et: string, sv: string): Names => ({ en, lv, et, sv });
const STRUCTURE = names('Structure', 'Struktūra', 'Struktuur', 'Struktur');
const GOVERNANCE = names(
  'Management and governance',
  'Vadība un pārvaldība',
  'Juhtimine ja valitsemine',
  'Ledning och styrning',
);
const FINANCING = names('Financing', 'Finansējums', 'Rahastamine', 'Finansiering');
const SERVICES = names('Services', 'Pakalpojumi', 'Teenused', 'Tjänster');
const ACHIEVEMENTS = names(
  'Achievements and recognition',
  'Sasniegumi un atzinība',
  'Saavutused ja tunnustus',
  'Resultat och erkännande',
);
const NOTE = names(
  'The project’s own illustration. It is not the official questionnaire, and no label follows from it.',
  'Projekta paša ilustrācija. Tā nav oficiālā anketa, un no tās neizriet nekāds marķējums.',
  'Projekti enda näitlik komplekt. See ei ole ametlik küsimustik ja sellest ei tulene ühtegi märgist.',
  'Projektets egen illustration. Det är inte det officiella frågeformuläret och ger ingen märkning.',
);

/** The interview: 36 indicators in six parts, without thresholds. */
const BRONZE: readonly Part[] = [
  {
    key: 'structure',
    letter: 's',
    names: STRUCTURE,
    indicators: [
      ['participation'],
      ['composition'],
      ['size'],
      ['concentration'],
      ['newcomers'],
      ['other_sectors'],
      ['research_partners'],
    ],
  },
  {
    key: 'governance',
    letter: 'm',
    names: GOVERNANCE,
    indicators: [
      ['maturity'],
      ['staff'],
      ['qualification'],
      ['learning'],
      ['staff_continuity'],
      ['roles'],
      ['strategy_building'],
      ['performance_monitoring'],
    ],
  },
  {
    key: 'financing',
    letter: 'f',
    names: FINANCING,
    indicators: [['funding_prospects'], ['private_share'], ['financial_controlling'], ['own_income']],
  },
  {
    key: 'services',
    letter: 'v',
    names: SERVICES,
    indicators: [
      ['services_range'],
      ['services_intensity'],
      ['working_groups'],
      ['training'],
      ['innovation_support'],
      ['market_access'],
      ['communication'],
    ],
  },
  {
    key: 'contacts',
    letter: 'c',
    names: names(
      'Contacts and interaction',
      'Kontakti un mijiedarbība',
      'Kontaktid ja suhtlus',
      'Kontakter och samspel',
    ),
    indicators: [['contacts'], ['cooperation'], ['innovation_system'], ['cooperation_requests']],
  },
  {
    key: 'achievements',
    letter: 'a',
    names: ACHIEVEMENTS,
    indicators: [
      ['rd_impact'],
      ['business_impact'],
      ['international_impact'],
      ['web_presence'],
      ['success_stories'],
      ['satisfaction'],
    ],
  },
];

/** The gold set: 31 indicators, each with a threshold of its own. */
const GOLD: readonly Part[] = [
  {
    key: 'structure',
    letter: '',
    names: STRUCTURE,
    indicators: [
      ['participation', 3],
      ['composition', 2],
      ['size', 2],
      ['concentration', 2],
    ],
  },
  {
    key: 'governance',
    letter: '',
    names: GOVERNANCE,
    indicators: [
      ['maturity', 2],
      ['staff', 2],
      ['qualification', 3],
      ['learning', 2],
      ['staff_continuity', 2],
      ['participant_stability', 2],
      ['roles', 3],
      ['contacts', 3],
      ['cooperation', 3],
      ['innovation_system', 2],
    ],
  },
  {
    key: 'financing',
    letter: '',
    names: FINANCING,
    indicators: [
      ['funding_prospects', 2],
      ['private_share', 2],
    ],
  },
  {
    key: 'services',
    letter: '',
    names: names(
      'Strategy, objectives, services',
      'Stratēģija, mērķi, pakalpojumi',
      'Strateegia, eesmärgid, teenused',
      'Strategi, mål, tjänster',
    ),
    indicators: [
      ['strategy_building', 3],
      ['strategy_documentation', 3],
      ['implementation_plan', 3],
      ['financial_controlling', 3],
      ['strategy_review', 2],
      ['performance_monitoring', 3],
      ['strategic_focus', 3],
      ['services_range', 3],
      ['services_intensity', 3],
      ['working_groups', 2],
      ['communication', 3],
    ],
  },
  {
    key: 'achievements',
    letter: '',
    names: ACHIEVEMENTS,
    indicators: [
      ['web_presence', 3],
      ['press', 2],
      ['success_stories', 3],
      ['satisfaction', 2],
    ],
  },
];

const SETS = [
  {
    key: 'bronze',
    names: names(
      'Benchmarking interview',
      'Salīdzinošā intervija',
      'Võrdlusintervjuu',
      'Jämförande intervju',
    ),
    passing_share: null,
    parts: BRONZE,
  },
  {
    key: 'gold',
    names: names(
      'Excellence assessment',
      'Izcilības novērtējums',
      'Tipptaseme hindamine',
      'Excellensbedömning',
    ),
    passing_share: 0.8,
    parts: GOLD,
  },
];

/** The rows of the two delivered sets. Keys of indicators are permanent: `bronze.s2`, `gold.12`. */
export const SET_ROWS = SETS.map(({ key, names: called, passing_share, parts }) => ({
  key,
  names: called,
  note: NOTE,
  passing_share,
  parts: parts.map((part) => ({ key: part.key, names: part.names })),
}));

export const INDICATOR_ROWS = SETS.flatMap(({ key, parts }) =>
  parts
    .flatMap((part) =>
      part.indicators.map(([topic, threshold], at) => ({ part, topic, threshold, at: at + 1 })),
    )
    .map(({ part, topic, threshold, at }, position) => {
      const [en, lv, et, sv, guide] = NAMES[topic]!;
      return {
        set_key: key,
        key: `${key}.${part.letter ? `${part.letter}${at}` : position + 1}`,
        position: position + 1,
        part: part.key,
        topic,
        names: { en, lv, et, sv },
        guide: { en: guide },
        threshold: threshold ?? null,
      };
    }),
);
