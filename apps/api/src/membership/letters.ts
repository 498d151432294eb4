import { isLanguage, type Language } from '@fivefold/domain';
import type { Letter } from '../mail/index.js';

interface Words {
  readonly subject: (cluster: string) => string;
  readonly before: (cluster: string, firm: string) => string;
  readonly label: string;
  readonly after: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    subject: (cluster) => `${cluster} invites you to confirm your membership`,
    before: (cluster, firm) =>
      `${cluster} says that ${firm} belongs to it and asks you to confirm that on Fivefold.`,
    label: 'Read and confirm',
    after:
      'You need an account of your firm there; the link works once. If this is a mistake, leave this mail alone.',
  },
  lv: {
    subject: (cluster) => `${cluster} aicina apstiprināt jūsu dalību`,
    before: (cluster, firm) => `${cluster} norāda, ka ${firm} ir tā biedrs, un lūdz to apstiprināt Fivefold.`,
    label: 'Lasīt un apstiprināt',
    after:
      'Vajadzīgs jūsu uzņēmuma konts; saite darbojas vienreiz. Ja tā ir kļūda, atstājiet šo vēstuli bez ievērības.',
  },
  et: {
    subject: (cluster) => `${cluster} palub kinnitada teie liikmesust`,
    before: (cluster, firm) =>
      `${cluster} ütleb, et ${firm} on selle liige, ja palub seda Fivefoldis kinnitada.`,
    label: 'Lugeda ja kinnitada',
    after:
      'Vajate seal oma ettevõtte kontot; link töötab ühe korra. Kui see on eksitus, jätke kiri tähelepanuta.',
  },
  sv: {
    subject: (cluster) => `${cluster} ber dig bekräfta ert medlemskap`,
    before: (cluster, firm) =>
      `${cluster} uppger att ${firm} är medlem och ber dig bekräfta det på Fivefold.`,
    label: 'Läs och bekräfta',
    after:
      'Ni behöver ett konto för ert företag; länken fungerar en gång. Är det ett misstag behöver du inte göra något.',
  },
};

/** The mail that invites a firm to confirm its membership; `path` is where it does. */
export function memberLetter(
  to: Pick<Letter, 'to' | 'name' | 'language'>,
  cluster: string,
  path: string,
): Letter {
  const { subject, before, label, after } = WORDS[isLanguage(to.language) ? to.language : 'en'];
  return {
    ...to,
    subject: subject(cluster),
    parts: [{ text: before(cluster, to.name) }, { label, path }, { text: after }],
  };
}
