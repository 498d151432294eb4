import { isLanguage, type Language } from '@fivefold/domain';
import type { Letter } from '../mail/index.js';

interface Words {
  readonly received: readonly [subject: string, before: string, after: string];
  readonly removed: readonly [subject: string, before: string];
  readonly kept: readonly [subject: string, before: string];
  readonly redress: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    received: [
      'Your report has arrived',
      'You reported:',
      'People read it and decide; you will hear the outcome. If it was not you, leave this mail alone.',
    ],
    removed: ['Your report: it was taken from sight', 'The operator has taken it from sight, because:'],
    kept: ['Your report: it stays', 'The operator has decided that it stays, because:'],
    redress: 'If you disagree, you may turn to a certified out-of-court body or to a court.',
  },
  lv: {
    received: [
      'Jūsu ziņojums ir saņemts',
      'Jūs ziņojāt:',
      'To izlasa un izlemj cilvēki; jūs uzzināsiet iznākumu. Ja tas nebijāt jūs, atstājiet šo vēstuli bez ievērības.',
    ],
    removed: ['Jūsu ziņojums: saturs ir noņemts', 'Operators to ir noņēmis, jo:'],
    kept: ['Jūsu ziņojums: saturs paliek', 'Operators ir lēmis, ka tas paliek, jo:'],
    redress: 'Ja nepiekrītat, varat vērsties sertificētā ārpustiesas iestādē vai tiesā.',
  },
  et: {
    received: [
      'Teie teade on saabunud',
      'Te teatasite:',
      'Seda loevad ja otsustavad inimesed; tulemusest teatame. Kui see ei olnud teie, jätke kiri tähelepanuta.',
    ],
    removed: ['Teie teade: sisu on eemaldatud', 'Haldaja on selle eemaldanud, sest:'],
    kept: ['Teie teade: sisu jääb', 'Haldaja otsustas, et see jääb, sest:'],
    redress: 'Kui te ei nõustu, võite pöörduda sertifitseeritud kohtuvälise organi või kohtu poole.',
  },
  sv: {
    received: [
      'Din anmälan har kommit fram',
      'Du anmälde:',
      'Människor läser den och beslutar; du får veta utfallet. Om det inte var du behöver du inte göra något.',
    ],
    removed: ['Din anmälan: det är borttaget', 'Operatören har tagit bort det, eftersom:'],
    kept: ['Din anmälan: det blir kvar', 'Operatören har beslutat att det blir kvar, eftersom:'],
    redress:
      'Om du inte håller med kan du vända dig till ett certifierat tvistlösningsorgan eller till domstol.',
  },
};

/**
 * The mail to who reports: that it came (`outcome` null), or what was decided and why. That it came is told to an address that nobody has
 * proven, so without a word of whoever named it: else anybody could write to anybody in our name.
 */
export function reportLetter(
  to: Pick<Letter, 'to' | 'name' | 'language'>,
  told: { readonly title: string } & (
    { readonly outcome: null } | { readonly outcome: 'removed' | 'kept'; readonly reasons: string }
  ),
): Letter {
  const words = WORDS[isLanguage(to.language) ? to.language : 'en'];
  const { outcome, title } = told;
  const [subject, before] = words[outcome ?? 'received'];
  return {
    ...to,
    subject: `${subject}: ${title}`,
    parts: [
      { text: before },
      { text: outcome === null ? title : told.reasons },
      { text: outcome === null ? words.received[2] : words.redress },
    ],
  };
}
