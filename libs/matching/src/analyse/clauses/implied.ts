import type { ConceptId, Language, NutsCode } from '@fivefold/domain';
import { getConcept } from '@fivefold/vocabulary';
import type { StancedMention } from '../wants.js';
import { conceptsOf, type Context } from './bind.js';
import { homeOf, isPlant, isStore } from './coverage.js';
import type { Finding } from './finding.js';
import { wholeOf, type PlaceFound } from './places.js';

const NOWHERE = { span: [0, 0], first: 0, last: 0 } as const;

/**
 * What a need demands without saying so: the language of contact, a store in the own country, laboratories and auditors
 * that come there, the class of body that a frozen load needs abroad, a shop and its warehouse that talk to each other.
 *
 * @param stated all demands found in the words; none is implied where one of its kind is stated
 */
export function impliedClauses(
  context: Context,
  stated: readonly Finding[],
  places: readonly PlaceFound[],
): Finding[] {
  return [
    ...impliedSites(context, stated, places),
    ...impliedCoverage(context, stated, places),
    ...impliedBodies(context, stated),
    ...impliedInterface(context, stated),
    ...impliedLanguage(context, stated),
  ];
}

function isBoundBy(stated: readonly Finding[], keys: readonly string[], concept: ConceptId): boolean {
  return stated.some(
    ({ value, appliesTo }) =>
      keys.includes(value.key) && (appliesTo === '*' || (appliesTo?.includes(concept) ?? false)),
  );
}

/** The whole country of the firm as services name it; null where neither the caller nor the text says where it is. */
function homeCountry(context: Context, places: readonly PlaceFound[]): NutsCode | null {
  const code = context.homeRegion ?? homeOf(context, places)?.nuts[0] ?? null;
  return code === null ? null : wholeOf(code.slice(0, 2));
}

/**
 * A store of which no place is said is sought in the firm's own country: goods go there before they go anywhere else. A
 * plant is sought where goods go and come back from: the own country or, for the small Baltic states, all three; and
 * where the firm says that it can bring its goods.
 */
function impliedSites(
  context: Context,
  stated: readonly Finding[],
  places: readonly PlaceFound[],
): Finding[] {
  const country = homeCountry(context, places);
  if (country === null) return [];
  const free = conceptsOf(context.open).filter((one) => !isBoundBy(stated, ['site', 'coverage'], one));
  const reach = reachOf(context, places);
  const near = reach.length > 0 ? [country, ...reach] : BALTIC.includes(country) ? BALTIC : [country];
  const clause = (anyOf: readonly NutsCode[], appliesTo: readonly ConceptId[]): Finding[] =>
    appliesTo.length === 0
      ? []
      : [{ ...NOWHERE, value: { key: 'site', anyOf: [...new Set(anyOf)] }, appliesTo, hard: true }];
  return [...clause([country], free.filter(isStore)), ...clause(near, free.filter(isPlant))];
}

const BALTIC: readonly NutsCode[] = ['LV', 'EE', 'LT'].map(wholeOf);
const ABLE = /^(can|could|able|voime|saame|varam|varetu|kan|klarar)$/;
const BRINGING =
  /^(bring|take|carry|deliver|send|ship|viia|vedada|tuua|saata|vest|aizvest|nogadat|piegadat|sutit|kora|ta|frakta|skicka|transportera)$/;

/** Regions that goods can be brought to: "we can take the cheese to Latvia as well". */
function reachOf(context: Context, places: readonly PlaceFound[]): NutsCode[] {
  const { tokens, sentences } = context.reading;
  return places
    .filter((place) => {
      if (place.role !== 'to') return false;
      const { first, end } = sentences[place.sentence] as { first: number; end: number };
      const words = tokens.slice(first, end).map((token) => token.folded);
      return words.some((one) => ABLE.test(one)) && words.some((one) => BRINGING.test(one));
    })
    .flatMap((place) => place.nuts);
}

/** Laboratories, auditors and trainers of food safety: samples and visits stay in the country. */
function impliedCoverage(
  context: Context,
  stated: readonly Finding[],
  places: readonly PlaceFound[],
): Finding[] {
  const country = homeCountry(context, places);
  const visiting = conceptsOf(context.open).filter((one) => {
    const { sector, stage } = getConcept(one);
    return sector === 'FOOD' && stage === 'assure' && !isBoundBy(stated, ['site', 'coverage'], one);
  });
  if (country === null || visiting.length === 0) return [];
  return [{ ...NOWHERE, value: { key: 'coverage', anyOf: [country] }, appliesTo: visiting, hard: true }];
}

/** Class of body for frozen goods: −20 °C and insulation for it. */
const FROZEN_BODY = 'FRC';
const FROZEN_ROAD = 'log.move.road_frozen';

/** The ATP agreement binds carriage of frozen food across a border. */
function impliedBodies(context: Context, stated: readonly Finding[]): Finding[] {
  if (!context.open.some((one) => one.concept === FROZEN_ROAD)) return [];
  if (isBoundBy(stated, ['atp'], FROZEN_ROAD)) return [];
  const ends = stated.flatMap(({ value, appliesTo }) =>
    value.key === 'route' && (appliesTo === '*' || appliesTo?.includes(FROZEN_ROAD))
      ? (value.allOf ?? [])
      : [],
  );
  if (new Set(ends.map((code) => code.slice(0, 2))).size < 2) return [];
  return [{ ...NOWHERE, value: { key: 'atp', minClass: FROZEN_BODY }, appliesTo: [FROZEN_ROAD], hard: true }];
}

const SHOP_AND_WAREHOUSE = ['ict.sell.webshop', 'log.store.fulfil'];

/** Orders of the shop must reach those who pack them. */
function impliedInterface(context: Context, stated: readonly Finding[]): Finding[] {
  const open = new Set(conceptsOf(context.open));
  const isPair = SHOP_AND_WAREHOUSE.every((one) => open.has(one));
  if (!isPair || SHOP_AND_WAREHOUSE.some((one) => isBoundBy(stated, ['interface'], one))) return [];
  return [
    { ...NOWHERE, value: { key: 'interface', allOf: ['API'] }, appliesTo: SHOP_AND_WAREHOUSE, hard: true },
  ];
}

/** Official languages of countries whose firms cannot write here in their own. */
const TONGUES: Readonly<Record<string, string>> = {
  LT: 'lt',
  FI: 'fi',
  PL: 'pl',
  DE: 'de',
  DK: 'da',
  NO: 'no',
};

/**
 * The language of contact. Who seeks advice, software or partners must talk with the provider: the language of the text or
 * English, and both sides need one of them. Beside stores, trucks and plants such services make the language a wish;
 * where goods alone are moved or made, none is implied.
 */
function impliedLanguage(context: Context, stated: readonly Finding[]): Finding[] {
  const { language } = context.reading;
  if (language === null || stated.some((one) => one.value.key === 'language')) return [];
  const talks = new Map(context.open.map((one) => [one.concept, isTalking(one)] as const));
  const share = [...talks.values()].filter(Boolean).length / talks.size;
  const isHard = share > 1 / 2;
  if (share === 0 || (language === 'en' && !isHard)) return [];
  return [
    {
      ...NOWHERE,
      value: { key: 'language', anyOf: isHard ? [...new Set(contactIn(context, language))] : [language] },
      appliesTo: '*',
      hard: isHard,
    },
  ];
}

function contactIn(context: Context, language: Language): string[] {
  const own = TONGUES[(context.homeRegion ?? '').slice(0, 2)];
  return language === 'en' ? ['en', ...(own === undefined ? [] : [own])] : [language, 'en'];
}

/** Services of words rather than goods. */
function isTalking({ concept }: StancedMention): boolean {
  const { sector, stage } = getConcept(concept);
  if (sector === 'FOOD') return stage === 'assure' || stage === 'design' || stage === 'sell';
  return sector !== 'LOGISTICS' && stage !== 'source';
}
