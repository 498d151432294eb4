import type { Language } from '@fivefold/domain';
import { cellsOf, linesOf, wordsOf } from '../rows.js';

export type QualifierId = 'frozen' | 'chilled' | 'ambient' | 'organic' | 'urgent';

/** Adjectives and adverbs that qualify a capability without naming one. */
export interface Qualifier {
  readonly id: QualifierId;
  /** Lemma forms by language. */
  readonly words: Readonly<Record<Language, readonly string[]>>;
}

const ROWS = `
frozen  | frozen; deep-frozen | saldēts; sasaldēts; dziļi saldēts | külmutatud; sügavkülmutatud | fryst; djupfryst
chilled | chilled; refrigerated; cooled | atdzesēts; dzesēts; dzesināts | jahutatud; jahe | kyld; kylvara
ambient | ambient; dry goods; non-refrigerated | istabas temperatūrā; sausā krava; sausās preces | toatemperatuuril; kuivkaup | rumstemperatur; torrt gods; torrvaror
organic | organic; certified organic; organically grown | bioloģisks; bioloģiski sertificēts; ekoloģisks | mahe; mahetoode; ökoloogiline | ekologisk; ekomärkt; krav-märkt
urgent  | urgent; as soon as possible; immediately | steidzami; steidzams; nekavējoties; pēc iespējas ātrāk | kiiresti; kiire; viivitamatult; esimesel võimalusel | brådskande; omgående; så snart som möjligt
`;

/** The qualifiers in table order. */
export const QUALIFIERS: readonly Qualifier[] = linesOf(ROWS).map((line) => {
  const [id = '', ...words] = cellsOf(line);
  return { id: id as QualifierId, words: wordsOf(words) };
});
