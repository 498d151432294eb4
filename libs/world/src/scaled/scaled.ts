import type { ConceptId, Language, Sector, ServiceFacts } from '@fivefold/domain';
import { CONCEPTS, relationsOf, type Concept } from '@fivefold/vocabulary';
import { mix32, uuidOfWords } from '../ids.js';
import { describeInEnglish } from './english.js';
import {
  adrClassesOf,
  atpClassOf,
  capacitiesOf,
  certificatesOf,
  coverageOf,
  deliveryModeOf,
  interfacesOf,
  languagesOf,
  priceOf,
  temperatureOf,
} from './facts.js';
import { describeLocally } from './local.js';
import { PUBLISHERS, type Publisher } from './publishers.js';
import { Random } from './random.js';
import { nameOf, type Scene } from './scene.js';
import { titleIn } from './titles.js';
import { madeUpName } from './words.js';

/** Firms per publisher among which providers are drawn, frequent ones first. */
const FIRMS_PER_PUBLISHER = 8_000;
/** The most frequent firm of a publisher delivers about one in 170 of its services. */
const FIRM_SHIFT = 30;
const FIRST_PUBLISHED_AT = Date.UTC(2026, 0, 5);
const MINUTES_OF_PUBLICATION = 320 * 24 * 60;

/** Concepts in a fixed order of popularity, so that sectors mix. */
const shuffled = (concepts: readonly Concept[]): Concept[] =>
  [...concepts].sort((a, b) => order(a.id) - order(b.id));
function order(id: ConceptId): number {
  let hash = 7;
  for (let i = 0; i < id.length; i++) hash = mix32(Math.imul(hash, 31) + id.charCodeAt(i));
  return hash;
}

/** Weights (rank + 2)^-0.6, summed up, so that one uniform number picks a concept and the rarest still occurs. */
function popularity(concepts: readonly Concept[]): { concepts: readonly Concept[]; upTo: readonly number[] } {
  let sum = 0;
  const upTo = concepts.map((_, rank) => (sum += (rank + 2) ** -0.6));
  return { concepts, upTo: upTo.map((value) => value / sum) };
}
const ALL = popularity(shuffled(CONCEPTS));
const BY_SECTOR = Object.fromEntries(
  ['FOOD', 'LOGISTICS', 'ICT', 'CROSS'].map((sector) => [
    sector,
    popularity(shuffled(CONCEPTS.filter((concept) => concept.sector === sector))),
  ]),
) as Readonly<Record<Sector, typeof ALL>>;

function pickConcept(publisher: Publisher, random: Random): Concept {
  const from = random.chance(0.8) ? BY_SECTOR[random.pick(publisher.sectors)] : ALL;
  const at = random.unit();
  return from.concepts[from.upTo.findIndex((limit) => at < limit)] ?? from.concepts[0]!;
}

/** The main concept, then what it requires, then up to two more of the same stage or suggested by it. */
function capabilitiesOf(main: Concept, random: Random): ConceptId[] {
  const ids = new Set<ConceptId>([main.id]);
  for (const relation of relationsOf(main.id)) {
    if (relation.type === 'requires' || random.chance(0.2)) ids.add(relation.to);
  }
  const more = random.rank(3);
  for (let n = 0; n < more; n++) {
    const other = random.pick(BY_SECTOR[main.sector].concepts);
    if (other.stage === main.stage) ids.add(other.id);
  }
  return [...ids];
}

const OWN_TEXT = new Set<string>(['lv', 'et', 'sv']);

/** Languages of the title, 1 to 3, that of the description first. */
function textLanguages(publisher: Publisher, random: Random): Language[] {
  const own = OWN_TEXT.has(publisher.language) ? (publisher.language as Language) : null;
  if (own === null) return random.chance(0.1) ? ['en', random.pick(['lv', 'et', 'sv'] as const)] : ['en'];
  const languages: Language[] = random.chance(0.5) ? [own, 'en'] : ['en', own];
  if (random.chance(0.15)) return languages.slice(0, 1);
  if (random.chance(0.15))
    languages.push(random.pick((['lv', 'et', 'sv'] as const).filter((one) => one !== own)));
  return languages;
}

function sceneOf(publisher: Publisher, firm: string, random: Random): Scene {
  const town =
    publisher.towns.length > 0 && random.chance(0.6) ? random.pickRanked(publisher.towns, 1) : undefined;
  return {
    concept: pickConcept(publisher, random),
    publisher,
    firm,
    place: town?.names.en ?? nameOf('place', publisher, random),
    product: nameOf('product', publisher, random),
    nuts: town?.nuts[0] ?? random.pick(publisher.regions),
  };
}

function serviceAt(index: number, seed: number): ServiceFacts {
  const random = new Random(seed, index);
  const publisherRank = Math.min(random.rank(PUBLISHERS.length * 2) >> 1, PUBLISHERS.length - 1);
  const publisher = PUBLISHERS[publisherRank]!;
  const firmRank = random.rank(FIRMS_PER_PUBLISHER, FIRM_SHIFT);
  const firmKey = Math.imul(publisherRank + 1, 1_000_003) + firmRank;
  const firm = `${madeUpName('firm', publisher.sound, firmKey >>> 0)} ${publisher.legalForm}`;
  const scene = sceneOf(publisher, firm, random);
  const title: Partial<Record<Language, string>> = {};
  const languages = textLanguages(publisher, random);
  for (const language of languages) title[language] = titleIn(language, scene, random);
  const main = languages[0]!;
  const temperature = temperatureOf(scene, random);
  const deliveryMode = deliveryModeOf(scene, random);
  const price = priceOf(scene, random);
  return {
    // The first word is a bijection of the index, so that no two services of one seed share an id.
    id: uuidOfWords(mix32(index), mix32(seed ^ 0x5eed), mix32(index ^ seed), mix32(index + 0x51ed)),
    version: 1,
    publisherId: publisher.id,
    publisherName: publisher.name,
    publisherCountry: publisher.country,
    providerId: uuidOfWords(mix32(firmKey), mix32(firmKey ^ 0xf1), mix32(publisherRank), mix32(firmRank)),
    providerName: firm,
    sector: scene.concept.sector,
    title,
    description: {
      [main]: main === 'en' ? describeInEnglish(scene, random) : describeLocally(main, scene, random),
    },
    capabilities: capabilitiesOf(scene.concept, random),
    coverage: coverageOf(scene, random),
    siteNuts: deliveryMode === 'at_provider' ? scene.nuts : null,
    deliveryMode,
    certificates: certificatesOf(scene, random),
    temperature,
    capacities: capacitiesOf(price.unit, random),
    price,
    leadTimeDays: random.chance(0.1) ? null : 1 + random.rank(90),
    languages: languagesOf(publisher, random),
    interfaces: interfacesOf(scene, random),
    atpClass: atpClassOf(scene, temperature, random),
    adrClasses: adrClassesOf(scene, random),
    publishedAt: FIRST_PUBLISHED_AT + random.below(MINUTES_OF_PUBLICATION) * 60_000,
  };
}

/**
 * Grows a catalogue of any size for tests and benchmarks: 50 invented clusters of 18 countries, firms drawn by Zipf's
 * law, titles in one to three languages, a description of about 64 words, facts of every kind.
 *
 * @param n    whole number >= 0
 * @param seed 32-bit; another seed is another catalogue with other ids
 * @returns services one at a time: nothing is held, so a million can be streamed. The first k of `scaled(n, seed)`
 *          equal `scaled(k, seed)`. Ids are unique UUIDs within a seed.
 * Cost O(1) per service.
 */
export function* scaled(n: number, seed: number): Generator<ServiceFacts, void, undefined> {
  for (let index = 0; index < n; index++) yield serviceAt(index, seed);
}
