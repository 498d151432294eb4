import { fold } from '../text/index.js';

const WORDS = `
a an and are as at be but by can for from has have i if in into is its me my need needs of on or our please so some that
the their them there these this to us want we who with would you your
ar arī bet bez būs caur es gan ir jo ka kas ko kā kur lai līdz man mans mums mēs mūsu no nav pa par pēc pie pirms šo tas
tā to un uz vai vajag var varētu vēl
aga ei ehk ja ka kas kes kui kuni ma me meie mida mis on oleks ole olema palun pole see seda selle siis ta tema tuleb või
välja vaja
att av de den det du en ett för från han har hos i inte jag kan med men mig min mot när och om oss på samt ska som så till
under utan var vara vi vid vill vår våra är
`;

const FOLDED: ReadonlySet<string> = new Set(fold(WORDS).split(/\s+/).filter(Boolean));

/** Whether a folded word is a function word in one of the four languages, and so says nothing of what is sought. O(1). */
export function isStopWord(folded: string): boolean {
  return FOLDED.has(folded);
}
