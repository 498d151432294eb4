import { isLanguage, type Language } from '@fivefold/domain';
import type { Letter } from '../mail/index.js';

const WORDS: Readonly<Record<Language, { subject: (cluster: string) => string; label: string }>> = {
  en: { subject: (cluster) => `${cluster} answers your request to cooperate`, label: 'See the cluster' },
  lv: { subject: (cluster) => `${cluster} atbild uz jūsu sadarbības piedāvājumu`, label: 'Skatīt klasteri' },
  et: { subject: (cluster) => `${cluster} vastab teie koostöösoovile`, label: 'Vaadata klastrit' },
  sv: { subject: (cluster) => `${cluster} svarar på din förfrågan om samarbete`, label: 'Se klustret' },
};

/** The mail with the answer to a request to cooperate. */
export function answerLetter(
  to: Pick<Letter, 'to' | 'name' | 'language'>,
  cluster: string,
  slug: string,
  answer: string,
): Letter {
  const { subject, label } = WORDS[isLanguage(to.language) ? to.language : 'en'];
  return {
    ...to,
    subject: subject(cluster),
    parts: [{ text: answer }, { label, path: `/clusters/${slug}` }],
  };
}
