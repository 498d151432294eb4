import type { ProjectState } from '@fivefold/domain';
import type { DocumentLanguage } from '../documents/index.js';

/** Every word of the document that its partners did not write. */
export interface ProjectReportWords {
  readonly title: string;
  readonly illustrative: string;
  readonly states: Readonly<Record<ProjectState, string>>;
  readonly coordinator: string;
  readonly period: string;
  readonly otherPeriod: string;
  readonly programme: string;
  readonly agreement: string;
  readonly results: string;
  readonly result: string;
  readonly target: string;
  readonly actual: string;
  readonly reached: string;
  readonly proof: string;
  readonly plan: string;
  readonly deliverable: string;
  readonly kinds: Readonly<Record<'deliverable' | 'milestone', string>>;
  readonly due: string;
  readonly done: string;
  readonly late: string;
  readonly partners: string;
  readonly partner: string;
  readonly task: string;
  readonly unconfirmed: string;
  readonly money: string;
  readonly total: string;
  readonly grant: string;
  readonly events: string;
  readonly eventsCounted: (events: number, held: number, attended: number) => string;
  readonly day: string;
  readonly event: string;
  readonly present: string;
  readonly news: string;
  readonly published: string;
  readonly by: string;
}

export const PROJECT_REPORT_WORDS: Readonly<Record<DocumentLanguage, ProjectReportWords>> = {
  en: {
    title: 'Project report',
    illustrative: 'Plan, shares and reports are illustrative: they belong to the demo world.',
    states: { draft: 'Draft', running: 'Running', closed: 'Closed' },
    coordinator: 'Coordinator',
    period: 'Period',
    otherPeriod: 'Other sources',
    programme: 'Programme',
    agreement: 'Grant agreement',
    results: 'Results: target and actual',
    result: 'Result',
    target: 'Target',
    actual: 'Actual',
    reached: 'Reached',
    proof: 'Proof',
    plan: 'Work packages',
    deliverable: 'What',
    kinds: { deliverable: 'deliverable', milestone: 'milestone' },
    due: 'Due',
    done: 'Done',
    late: 'late',
    partners: 'Partners and money',
    partner: 'Partner',
    task: 'Task',
    unconfirmed: 'not confirmed yet',
    money: 'Money',
    total: 'Total',
    grant: 'Grant',
    events: 'Events',
    eventsCounted: (events, held, attended) =>
      `Events: ${events}; held: ${held}; present in all: ${attended}.`,
    day: 'Day',
    event: 'Event',
    present: 'Present',
    news: 'News and results',
    published: 'Published',
    by: 'By',
  },
  lv: {
    title: 'Projekta pārskats',
    illustrative: 'Plāns, daļas un ziņojumi ir ilustratīvi: tie pieder demonstrācijas pasaulei.',
    states: { draft: 'Melnraksts', running: 'Norisinās', closed: 'Noslēgts' },
    coordinator: 'Koordinators',
    period: 'Periods',
    otherPeriod: 'Citi avoti',
    programme: 'Programma',
    agreement: 'Granta līgums',
    results: 'Rezultāti: mērķis un sasniegtais',
    result: 'Rezultāts',
    target: 'Mērķis',
    actual: 'Faktiski',
    reached: 'Sasniegts',
    proof: 'Pierādījums',
    plan: 'Darba pakas',
    deliverable: 'Kas',
    kinds: { deliverable: 'nodevums', milestone: 'atskaites punkts' },
    due: 'Termiņš',
    done: 'Izpildīts',
    late: 'kavējas',
    partners: 'Partneri un finansējums',
    partner: 'Partneris',
    task: 'Uzdevums',
    unconfirmed: 'vēl nav apstiprināts',
    money: 'Finansējums',
    total: 'Kopā',
    grant: 'Grants',
    events: 'Pasākumi',
    eventsCounted: (events, held, attended) =>
      `Pasākumi: ${events}; notikuši: ${held}; klātesošie kopā: ${attended}.`,
    day: 'Diena',
    event: 'Pasākums',
    present: 'Klātesošie',
    news: 'Ziņas un rezultāti',
    published: 'Publicēts',
    by: 'Publicējis',
  },
  et: {
    title: 'Projekti aruanne',
    illustrative: 'Kava, osad ja aruanded on näitlikud: need kuuluvad näidismaailma.',
    states: { draft: 'Mustand', running: 'Käimas', closed: 'Lõpetatud' },
    coordinator: 'Koordinaator',
    period: 'Periood',
    otherPeriod: 'Teised allikad',
    programme: 'Programm',
    agreement: 'Toetusleping',
    results: 'Tulemused: siht ja tegelik',
    result: 'Tulemus',
    target: 'Siht',
    actual: 'Tegelik',
    reached: 'Saavutatud',
    proof: 'Tõend',
    plan: 'Tööpaketid',
    deliverable: 'Mis',
    kinds: { deliverable: 'väljund', milestone: 'verstapost' },
    due: 'Tähtaeg',
    done: 'Valmis',
    late: 'hilineb',
    partners: 'Partnerid ja raha',
    partner: 'Partner',
    task: 'Ülesanne',
    unconfirmed: 'veel kinnitamata',
    money: 'Raha',
    total: 'Kokku',
    grant: 'Toetus',
    events: 'Üritused',
    eventsCounted: (events, held, attended) =>
      `Üritusi: ${events}; toimunud: ${held}; osalejaid kokku: ${attended}.`,
    day: 'Päev',
    event: 'Üritus',
    present: 'Kohal',
    news: 'Uudised ja tulemused',
    published: 'Avaldatud',
    by: 'Avaldaja',
  },
  sv: {
    title: 'Projektrapport',
    illustrative: 'Plan, andelar och rapporter är illustrativa: de hör till demovärlden.',
    states: { draft: 'Utkast', running: 'Pågår', closed: 'Avslutat' },
    coordinator: 'Samordnare',
    period: 'Period',
    otherPeriod: 'Andra källor',
    programme: 'Program',
    agreement: 'Bidragsavtal',
    results: 'Resultat: mål och utfall',
    result: 'Resultat',
    target: 'Mål',
    actual: 'Utfall',
    reached: 'Uppnått',
    proof: 'Bevis',
    plan: 'Arbetspaket',
    deliverable: 'Vad',
    kinds: { deliverable: 'leverans', milestone: 'milstolpe' },
    due: 'Senast',
    done: 'Klart',
    late: 'försenat',
    partners: 'Partner och pengar',
    partner: 'Partner',
    task: 'Uppgift',
    unconfirmed: 'ännu inte bekräftat',
    money: 'Pengar',
    total: 'Totalt',
    grant: 'Bidrag',
    events: 'Evenemang',
    eventsCounted: (events, held, attended) =>
      `Evenemang: ${events}; hållna: ${held}; närvarande i allt: ${attended}.`,
    day: 'Dag',
    event: 'Evenemang',
    present: 'Närvarande',
    news: 'Nyheter och resultat',
    published: 'Publicerat',
    by: 'Av',
  },
};
