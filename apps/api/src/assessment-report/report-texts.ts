import type { ReportSection } from '@fivefold/domain';
import type { DocumentLanguage } from '../documents/index.js';
import type { PeerGroup } from './report.js';

/** Every word of the document that is not the assessors' own or the set's. */
export interface ReportWords {
  readonly title: string;
  readonly correction: string;
  readonly total: string;
  readonly wanted: string;
  readonly reached: string;
  readonly notReached: string;
  readonly noLabel: string;
  readonly notClosed: string;
  readonly sections: Readonly<Record<ReportSection | 'improvements', string>>;
  readonly indicator: string;
  readonly score: string;
  readonly self: string;
  readonly threshold: string;
  readonly part: string;
  readonly share: string;
  readonly own: string;
  readonly median: string;
  readonly groups: Readonly<Record<PeerGroup, string>>;
  readonly clusters: string;
  readonly tooFew: string;
  readonly noImprovements: string;
  readonly progress: string;
  readonly since: string;
  readonly before: string;
  readonly now: string;
  readonly improved: string;
  readonly enough: string;
  readonly notEnough: string;
}

export const REPORT_WORDS: Readonly<Record<DocumentLanguage, ReportWords>> = {
  en: {
    title: 'Assessment report',
    correction: 'Correction',
    total: 'Total',
    wanted: 'wanted',
    reached: 'The total and every threshold are reached.',
    notReached: 'The total or a threshold is not reached.',
    noLabel: 'No label follows from this report.',
    notClosed: 'The assessment is not closed yet.',
    sections: {
      structure: 'Structure',
      organisation: 'Organisation',
      services: 'Services',
      financing: 'Financing',
      improvements: 'Needed improvements',
    },
    indicator: 'Indicator',
    score: 'Score',
    self: 'Self',
    threshold: 'Threshold',
    part: 'Part',
    share: 'Share',
    own: 'This cluster',
    median: 'Median',
    groups: { sector: 'Same sector', country: 'Same country', all: 'All' },
    clusters: 'Other clusters',
    tooFew: 'fewer than five',
    noImprovements: 'None of the indicators is below what is wanted.',
    progress: 'Since the assessment before',
    since: 'Closed on',
    before: 'Before',
    now: 'Now',
    improved: 'Improved areas',
    enough: 'at least three, as wanted',
    notEnough: 'at least three are wanted',
  },
  lv: {
    title: 'Novērtējuma ziņojums',
    correction: 'Labojums',
    total: 'Kopā',
    wanted: 'vajadzīgs',
    reached: 'Kopējais rezultāts un visas robežvērtības ir sasniegtas.',
    notReached: 'Kopējais rezultāts vai kāda robežvērtība nav sasniegta.',
    noLabel: 'No šī ziņojuma neizriet nekāds marķējums.',
    notClosed: 'Novērtējums vēl nav noslēgts.',
    sections: {
      structure: 'Struktūra',
      organisation: 'Organizācija',
      services: 'Pakalpojumi',
      financing: 'Finansējums',
      improvements: 'Nepieciešamie uzlabojumi',
    },
    indicator: 'Rādītājs',
    score: 'Vērtējums',
    self: 'Pašu',
    threshold: 'Robeža',
    part: 'Daļa',
    share: 'Īpatsvars',
    own: 'Šis klasteris',
    median: 'Mediāna',
    groups: { sector: 'Tā pati nozare', country: 'Tā pati valsts', all: 'Visi' },
    clusters: 'Citi klasteri',
    tooFew: 'mazāk nekā pieci',
    noImprovements: 'Neviens rādītājs nav zem vajadzīgā.',
    progress: 'Kopš iepriekšējā novērtējuma',
    since: 'Noslēgts',
    before: 'Iepriekš',
    now: 'Tagad',
    improved: 'Uzlabotās jomas',
    enough: 'vismaz trīs, kā vajadzīgs',
    notEnough: 'vajadzīgas vismaz trīs',
  },
  et: {
    title: 'Hindamisaruanne',
    correction: 'Parandus',
    total: 'Kokku',
    wanted: 'nõutav',
    reached: 'Kogutulemus ja kõik künnised on saavutatud.',
    notReached: 'Kogutulemus või mõni künnis on saavutamata.',
    noLabel: 'Sellest aruandest ei tulene ühtegi märgist.',
    notClosed: 'Hindamine ei ole veel suletud.',
    sections: {
      structure: 'Struktuur',
      organisation: 'Korraldus',
      services: 'Teenused',
      financing: 'Rahastamine',
      improvements: 'Vajalikud parandused',
    },
    indicator: 'Näitaja',
    score: 'Hinne',
    self: 'Enda hinne',
    threshold: 'Künnis',
    part: 'Osa',
    share: 'Osakaal',
    own: 'See klaster',
    median: 'Mediaan',
    groups: { sector: 'Sama valdkond', country: 'Sama riik', all: 'Kõik' },
    clusters: 'Teised klastrid',
    tooFew: 'vähem kui viis',
    noImprovements: 'Ükski näitaja ei ole alla nõutava.',
    progress: 'Eelmisest hindamisest alates',
    since: 'Suletud',
    before: 'Enne',
    now: 'Nüüd',
    improved: 'Paranenud valdkonnad',
    enough: 'vähemalt kolm, nagu nõutud',
    notEnough: 'nõutav on vähemalt kolm',
  },
  sv: {
    title: 'Bedömningsrapport',
    correction: 'Rättelse',
    total: 'Totalt',
    wanted: 'krävs',
    reached: 'Totalen och alla tröskelvärden är uppnådda.',
    notReached: 'Totalen eller ett tröskelvärde är inte uppnått.',
    noLabel: 'Ingen märkning följer av denna rapport.',
    notClosed: 'Bedömningen är inte avslutad än.',
    sections: {
      structure: 'Struktur',
      organisation: 'Organisation',
      services: 'Tjänster',
      financing: 'Finansiering',
      improvements: 'Förbättringar som behövs',
    },
    indicator: 'Indikator',
    score: 'Poäng',
    self: 'Egen',
    threshold: 'Tröskel',
    part: 'Del',
    share: 'Andel',
    own: 'Detta kluster',
    median: 'Median',
    groups: { sector: 'Samma sektor', country: 'Samma land', all: 'Alla' },
    clusters: 'Andra kluster',
    tooFew: 'färre än fem',
    noImprovements: 'Ingen indikator ligger under det som krävs.',
    progress: 'Sedan förra bedömningen',
    since: 'Avslutad',
    before: 'Före',
    now: 'Nu',
    improved: 'Förbättrade områden',
    enough: 'minst tre, som krävs',
    notEnough: 'minst tre krävs',
  },
};
