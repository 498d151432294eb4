import type { Language } from '@fivefold/domain';
import { fold } from './fold.js';
import { words } from './words.js';

type Guess = Language | 'other';

/** Function words and trade verbs, by the language that they speak for. Compared with diacritics. */
const WORDS: Readonly<Record<Guess, string>> = {
  en:
    'the a an and of to for with we our us need needs want wants looking from in is are have has at by or not without per ' +
    'that on it be as than this which will would like must can you your within who all any every they their run buyer ' +
    'into also one both only more no do does help some around about between them if but month week year per start',
  lv:
    'un ir ar no uz par kas lai bez mums mēs esam esmu vajag vajadzīga vajadzīgs vajadzīgi vajadzīgas kā arī vai pie līdz nav ' +
    'jau tikai ļoti mūsu tas ko pēc mūs gan savu kopā katru meklējam vēlamies gribam nepieciešams nepieciešama meklē ' +
    'nedēļā mēnesī gadā ja bet jo var mēneša dienā visu vismaz apmēram nevajag gribētu sūtīt vajadzētu šo mani man',
  et:
    'ja on ei et meie vajame otsime soovime vajab otsib soovib oleme meil kuid aga ning või ilma vaja kuus nädalas aastas ' +
    'jooksul umbes kaudu lisaks ka kes mis juba pole kui seda oma kogu väike soovin vajan otsin iga tuleb peab eest kohta ' +
    'meid ole koos alates kuni kõik kas siis mida mille pakume toodame päevas ainult vähemalt tahame sooviksime',
  sv:
    'och att vi är en ett som för till med av på om den det har inte utan behöver söker vill vår våra i från per eller ' +
    'månaden veckan dagen året ska kan samt hos oss högst minst men även redan efter när innan mellan letar driver ' +
    'vid där hjälp över under lite mycket måste skulle något någon ca varje både in ut nya finns',
  other:
    'der die das und wir ist nicht ein eine mit für von auf suchen haben brauchen im zu den ' +
    'ir yra su be mums reikia ieškome iš į kad arba mes per už kaip mūsų ' +
    'ja on ei ja me tarvitsemme etsimme olemme meillä kanssa sekä että myös joka ovat yritys tai ' +
    'og vi er ikke til af på det som søger har brug en et vores uden ' +
    'le la les des et nous une pour avec sans est dans du sur notre ' +
    'i w na z do się nie jest dla potrzebujemy szukamy oraz od ' +
    'el los las una para con que nuestro de y en por il per che una di sono cerchiamo het een van voor niet zijn wij met te',
};
const LETTERS: readonly (readonly [letters: string, guess: Guess, points: number])[] = [
  ['āēīģķļņ', 'lv', 0.8],
  ['ūčšž', 'lv', 0.4],
  ['õ', 'et', 1.2],
  ['ü', 'et', 0.6],
  ['üß', 'other', 0.3],
  ['ä', 'et', 0.3],
  ['ö', 'et', 0.15],
  ['äö', 'sv', 0.3],
  ['å', 'sv', 1],
  ['øæęąėįųłśćńżźñçèàùœ', 'other', 1],
  ['äöšž', 'other', 0.12],
];
const ENDINGS: Readonly<Record<Guess, string>> = {
  en: 'tion ing ment ness ity ed ly age ible able ers ure sh th ck wh',
  lv: 'šana šanu šanas šanai ums umu umi ība ību ības iem ām ās ēja ējs ais ojam ējam tāja tājs sana sanu tas tam jai',
  et: 'mine mise mist miseks misega dus duse tus sse ks line lik iku aks ele sime sid ud gi le ust ga ist da ates ameti eks vedu ladu',
  sv: 'ning ningar ningen het ande arna erna lig ligt liga orna ade tjänst tjänster ling ering eringar are aren lager else hus',
  other:
    'ung ungen keit heit lich isch ieren imas inių iai ų ssa ssä lla llä nen ista inen iset owy ych nie ość ción aux ée eux',
};

const byWord = new Map<string, (readonly [Guess, number])[]>();
for (const guess of Object.keys(WORDS) as Guess[]) {
  for (const word of new Set(WORDS[guess].split(' '))) {
    const rows = byWord.get(word) ?? [];
    byWord.set(word, rows);
    rows.push([guess, 1]);
  }
}
// A word of several languages speaks for each of them with its share only.
for (const [word, rows] of byWord) {
  byWord.set(
    word,
    rows.map(([guess]) => [guess, (word.length === 1 ? 0.5 : 1) / rows.length ** 1.5] as const),
  );
}
const byLetter = new Map<string, (readonly [Guess, number])[]>();
for (const [letters, guess, points] of LETTERS) {
  for (const letter of letters) byLetter.set(letter, [...(byLetter.get(letter) ?? []), [guess, points]]);
}
const byEnding = new Map<string, (readonly [Guess, number])[]>();
for (const guess of Object.keys(ENDINGS) as Guess[]) {
  for (const ending of ENDINGS[guess].split(' ')) {
    byEnding.set(ending, [...(byEnding.get(ending) ?? []), [guess, 0.25]]);
  }
}

/** Further words that name nothing; they are too common in several languages to tell one. */
const FILLERS =
  'where each every someone somebody anyone another other others there here once twice also more most less very much many few about around near already still just only again back while both ' +
  'kur kurs kura kuri kads kada kadu kadam katrs katra katru visi visu reizi reizes loti daudz tikai ari vel jau pasi pasiem pats tapec taja tam musu savu ' +
  'kus keegi kedagi kellel kellele iga igauks koik vaga liiga palju veel juba ise samuti meie oma umbes kes mis selle neid seda olema oleks ' +
  'var varje nagon nagot nagra ocksa annan annat andra mycket manga redan bara sjalv sjalva sedan varandra ungefar';
const functionWords = new Set([
  ...(['en', 'lv', 'et', 'sv'] as const).flatMap((language) => WORDS[language].split(' ').map(fold)),
  ...FILLERS.split(' '),
]);

/** Whether a folded word is a function word or a verb of needing in one of the four languages. */
export function isFunctionWord(folded: string): boolean {
  return functionWords.has(folded);
}

const GUESSES = ['en', 'lv', 'et', 'sv', 'other'] as const;
/** Evidence that a text must show at least. */
const LEAST_POINTS = 0.45;
const LEAST_LEAD = 1.15;

/**
 * The language of a sentence among the four, from function words, letters and endings; null where there is too little
 * evidence, two are as likely, or it is likely another language. Codes and numbers count nothing. Cost O(length).
 */
export function detectLanguage(text: string): Language | null {
  const points = { en: 0, lv: 0, et: 0, sv: 0, other: 0 };
  for (const word of words(text)) {
    for (const [guess, worth] of byWord.get(word.text) ?? []) points[guess] += worth;
    // Only the first three marked letters of a word speak, so that one long word does not decide alone.
    let marked = 0;
    if (word.text !== word.folded) {
      for (const letter of word.text) {
        const rows = byLetter.get(letter);
        if (rows === undefined || marked++ > 2) continue;
        for (const [guess, worth] of rows) points[guess] += worth;
      }
    }
    addEnding(word.text, points);
    if (/[\u0370-\u1fff\u3040-\u9fff]/.test(word.text)) points.other += 1;
  }
  const ranked = [...GUESSES].sort((one, two) => points[two] - points[one]);
  const best = ranked[0] as Guess;
  const lead = points[best] / Math.max(points[ranked[1] as Guess], 1e-9);
  return best === 'other' || points[best] < LEAST_POINTS || lead < LEAST_LEAD ? null : best;
}

function addEnding(word: string, points: Record<Guess, number>): void {
  for (let size = Math.min(8, word.length - 2); size >= 2; size--) {
    const rows = byEnding.get(word.slice(-size));
    if (rows === undefined) continue;
    for (const [guess, worth] of rows) points[guess] += worth;
    return;
  }
}
