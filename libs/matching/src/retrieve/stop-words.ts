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

const WEAK_WORDS = `
find finding get getting help helping looking search searching seeking write make buy better best good cheap near nearby urgent
company companies firm firms business service services provider providers supplier suppliers offer offers solution solutions
meklēju meklējam meklē atrast palīdzība palīdzēt pakalpojums pakalpojumi pakalpojumu uzņēmums uzņēmumam uzņēmumi firma
sniedzējs piegādātājs risinājums steidzami labākais lēti
otsin otsime leida abi aidata teenus teenused teenuse teenust ettevõte ettevõttele ettevõtte firma pakkuja tarnija lahendus
kiiresti parim odav
söker hitta hjälp hjälpa tjänst tjänster företag företaget firma leverantör leverantörer lösning bästa billig snabbt
`;

const WEAK: ReadonlySet<string> = new Set(fold(WEAK_WORDS).split(/\s+/).filter(Boolean));

/** Whether a folded word says that something is sought or offered, but hardly what. O(1). */
export function isWeakWord(folded: string): boolean {
  return WEAK.has(folded);
}
