import { isLanguage, type Language } from '@fivefold/domain';

/** What every mail says around its own words. */
interface MailWords {
  /** `name` may be empty. */
  readonly greeting: (name: string) => string;
  readonly footer: string;
  readonly unsubscribe: string;
  readonly linkHint: string;
}

const WORDS: Readonly<Record<Language, MailWords>> = {
  en: {
    greeting: (name) => (name ? `Hello ${name},` : 'Hello,'),
    footer:
      'Fivefold, the marketplace of clusters for small companies. This mail was written by the platform.',
    unsubscribe: 'Stop mails of this sort',
    linkHint: 'If the button does not work, open this address:',
  },
  lv: {
    greeting: (name) => (name ? `Labdien, ${name}!` : 'Labdien!'),
    footer: 'Fivefold, klasteru tirgus maziem uzņēmumiem. Šo vēstuli ir sagatavojusi platforma.',
    unsubscribe: 'Vairs nesūtīt šāda veida vēstules',
    linkHint: 'Ja poga nedarbojas, atveriet šo adresi:',
  },
  et: {
    greeting: (name) => (name ? `Tere, ${name}!` : 'Tere!'),
    footer: 'Fivefold, klastrite turuplats väikeettevõtetele. Selle kirja koostas platvorm.',
    unsubscribe: 'Lõpetage seda liiki kirjad',
    linkHint: 'Kui nupp ei tööta, avage see aadress:',
  },
  sv: {
    greeting: (name) => (name ? `Hej ${name},` : 'Hej,'),
    footer: 'Fivefold, klustrens marknadsplats för små företag. Det här brevet skrevs av plattformen.',
    unsubscribe: 'Sluta skicka sådana brev',
    linkHint: 'Om knappen inte fungerar, öppna den här adressen:',
  },
};

/** The words around a mail in `language`, else in English. */
export function mailWords(language: string): MailWords {
  return WORDS[isLanguage(language) ? language : 'en'];
}
