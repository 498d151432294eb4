import type { ConceptId, Language } from '@fivefold/domain';
import { getConcept, type Relation } from '@fivefold/vocabulary';
import type { FoundCapability } from '../types.js';

type Sentences = Readonly<Record<Language, (words: string, label: string) => string>>;

const BECAUSE: Readonly<Record<FoundCapability['stance'], Sentences>> = {
  wanted: {
    en: (words) => `You wrote “${words}”.`,
    lv: (words) => `Jūs rakstījāt “${words}”.`,
    et: (words) => `Kirjutasite „${words}“.`,
    sv: (words) => `Du skrev ”${words}”.`,
  },
  optional: {
    en: (words) => `“${words}” reads as welcome but not needed.`,
    lv: (words) => `“${words}” izklausās vēlams, bet ne obligāts.`,
    et: (words) => `„${words}“ tundub soovitav, kuid mitte vajalik.`,
    sv: (words) => `”${words}” låter önskvärt men inte nödvändigt.`,
  },
  refused: {
    en: (words) => `You said that you do not want “${words}”.`,
    lv: (words) => `Jūs norādījāt, ka “${words}” nevajag.`,
    et: (words) => `Ütlesite, et „${words}“ ei ole vaja.`,
    sv: (words) => `Du skrev att ”${words}” inte behövs.`,
  },
  possessed: {
    en: (words) => `“${words}” reads as what you have or do, not as what you seek.`,
    lv: (words) => `“${words}” ir tas, kas jums jau ir vai ko darāt, nevis meklējat.`,
    et: (words) => `„${words}“ on see, mis teil on või mida teete, mitte see, mida otsite.`,
    sv: (words) => `”${words}” är något ni har eller gör, inte något ni söker.`,
  },
};
const GUESS: Sentences = {
  en: (words, label) => `A guess: services described with “${words}” mostly offer: ${label}.`,
  lv: (words, label) => `Minējums: pakalpojumi, kuru aprakstā ir “${words}”, lielākoties piedāvā: ${label}.`,
  et: (words, label) => `Oletus: teenused, mille kirjelduses on „${words}“, pakuvad enamasti: ${label}.`,
  sv: (words, label) => `En gissning: tjänster som beskrivs med ”${words}” erbjuder oftast: ${label}.`,
};
const SUGGESTION: Readonly<Record<Relation['type'], Readonly<Record<Language, (label: string) => string>>>> =
  {
    requires: {
      en: (label) => `${label} makes no sense without it`,
      lv: (label) => `Bez tā nav iespējams: ${label}`,
      et: (label) => `Selleta ei ole mõeldav: ${label}`,
      sv: (label) => `Krävs för: ${label}`,
    },
    suggests: {
      en: (label) => `Often needed together with ${label}`,
      lv: (label) => `Bieži vajadzīgs kopā ar: ${label}`,
      et: (label) => `Sageli vajalik koos teenusega ${label}`,
      sv: (label) => `Behövs ofta tillsammans med: ${label}`,
    },
    substitutes: {
      en: (label) => `Can stand in for ${label}`,
      lv: (label) => `Var aizstāt: ${label}`,
      et: (label) => `Võib asendada: ${label}`,
      sv: (label) => `Kan ersätta: ${label}`,
    },
  };

/** One sentence on why a capability was read with this stance; `words` as they stand in the text. */
export function becauseOf(stance: FoundCapability['stance'], words: string, language: Language): string {
  return BECAUSE[stance][language](words, '');
}

/** One sentence on why words that name nothing were taken for a capability; `words` as they stand in the text. */
export function becauseOfGuess(words: string, concept: ConceptId, language: Language): string {
  return GUESS[language](words, getConcept(concept).label[language]);
}

/** One sentence on why `of` brings a suggestion; the reason of the relation is known in English only. */
export function becauseOfRelation(relation: Relation, of: ConceptId, language: Language): string {
  const sentence = SUGGESTION[relation.type][language](getConcept(of).label[language]);
  return language === 'en' ? `${sentence}: ${relation.why}.` : `${sentence}.`;
}
