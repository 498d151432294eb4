import type { Language } from '@fivefold/domain';
import { fold } from '../text/index.js';

/** Function words, as people write them; compared without diacritics. */
const WORDS: Readonly<Record<Language, string>> = {
  en: `a about above after again against all also am an and any are as at be because been before being below between
    both but by can cannot could did do does doing done down during each etc few for from further had has have having
    he her here hers him his how however i if in into is it its itself just may me might more most must my no nor not
    of off on once only or other our ours out over own per same she should so some such than that the their theirs
    them then there therefore these they this those through thus to too under until up upon us very via was we were
    what when where whether which while who whom why will with within without would you your yours`,
  lv: `ap ar arī bet bez bija bijis būs būt caur dēļ diemžēl es esam esmu gan gar ik ir ja jau jeb jo jums jūs ka kam
    kas katra katrs ko kopš kur kura kurā kuras kuri kurš kā labad lai līdz man mans mēs mūsu mums nav ne nebija nedz
    nekā nevis no nu par pat pa pēc pie pirms pret priekš savu savā savas starp šajā šī šie šis šo šos tad tai taču tajā
    tas tā tās te tie tiek tika tikai to tomēr tos tur un uz vai var varbūt vēl vien viņa viņi viņš visi visu zem`,
  et: `aga ega ehk ei enam enne et iga ikka ja ju juba järele kas ka kes kelle keda kogu koos kui kuid kuidas kuna
    kuni kõik läbi ma me meie mida millal mille milles millist mina mis mitte nad need neid nende ning nii nüüd
    oli olid olema olen oleks ole olla oma on pole poolt pärast sa see seda sees selle selles sellega sest siia siin
    siis sina ta teda teie tema tuleb veel vaid vastu vahel või välja üle ükski`,
  sv: `alla allt att av blev bli blir då där de dem den denna deras dess dessa det detta dig din dina du efter ej eller
    en enligt er ett från för genom ha hade han hans har hon honom hos hur här i icke in inom inte jag kan kunde man
    med mellan men mig min mina mot mycket ni nu när något någon några och om oss på samma samt sedan ska skall skulle
    som så till under upp ut utan vad var vara vari vars vart vem vi vid vilka vilken vilket vår våra är även över`,
};

const folded = Object.fromEntries(
  Object.entries(WORDS).map(([language, list]) => [
    language,
    new Set(fold(list).split(/\s+/).filter(Boolean)),
  ]),
) as unknown as Record<Language, ReadonlySet<string>>;

/** Whether a folded word is a function word of the language and so tells no text from another. O(1). */
export function isStopWordOf(word: string, language: Language): boolean {
  return folded[language].has(word);
}
