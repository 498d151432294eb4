import { LANGUAGES, type ServiceFacts } from '@fivefold/domain';
import { CONCEPTS, findConcept, RELATIONS } from '@fivefold/vocabulary';
import { stem, words } from '../text/index.js';
import type { FacetName, SearchFilter, SearchQuery } from '../types.js';
import { placesNamed } from './place-names.js';
import * as ranking from './ranking.js';
import { isStopWord, isWeakWord } from './stop-words.js';

const namesOf = (id: string) => {
  const concept = findConcept(id);
  if (concept === undefined) return [];
  return LANGUAGES.flatMap((language) => [
    { name: concept.label[language], language, weight: ranking.VARIANTS.label as number },
    ...(concept.altLabels[language] ?? []).map((name) => ({
      name,
      language,
      weight: ranking.VARIANTS.otherName,
    })),
  ]);
};
const termOfWord = (folded: string, language: string) =>
  (LANGUAGES as readonly string[]).includes(language) ? stem(folded, language as 'en') : folded;

function frequencies(source: string, language: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const word of words(source)) {
    const term = termOfWord(word.folded, language);
    found.set(term, (found.get(term) ?? 0) + 1);
  }
  return found;
}

function termsOf(one: ServiceFacts): Map<string, number> {
  const total = new Map<string, number>();
  const addField = (weight: ranking.FieldWeight, fill: (field: Map<string, number>) => void) => {
    const field = new Map<string, number>();
    fill(field);
    for (const [term, value] of field) total.set(term, (total.get(term) ?? 0) + weight.boost * value);
  };
  const best = (
    field: Map<string, number>,
    weight: ranking.FieldWeight,
    source: string,
    language: string,
  ) => {
    const norm = 1 - weight.lengthShare + (weight.lengthShare * words(source).length) / weight.pivotWords;
    for (const [term, count] of frequencies(source, language)) {
      field.set(term, Math.max(field.get(term) ?? 0, count / norm));
    }
  };
  const { title, description, names, facts } = ranking.SERVICE_FIELDS;
  addField(title, (field) => {
    for (const language of Object.keys(one.title)) best(field, title, one.title[language]!, language);
  });
  addField(description, (field) => {
    for (const language of Object.keys(one.description)) {
      best(field, description, one.description[language]!, language);
    }
  });
  addField(names, (field) => {
    for (const name of [one.providerName, one.publisherName]) best(field, names, name, '');
  });
  addField(facts, (field) => {
    const codes = [...one.certificates, ...one.interfaces, ...(one.atpClass === null ? [] : [one.atpClass])];
    if (one.adrClasses.length > 0) codes.push('ADR');
    for (const code of codes) best(field, facts, code.replaceAll('_', ' '), '');
  });
  const impacts = new Map([...total].map(([term, value]) => [term, ranking.impactOf(value)]));
  one.capabilities.forEach((concept, at) => {
    impacts.set(`concept ${concept}`, at === 0 ? 255 : Math.round(255 * ranking.FURTHER_CAPABILITY));
  });
  return impacts;
}

/** The names of all concepts, each part in parentheses a name of its own, as stems of its content words. */
const PHRASES = CONCEPTS.flatMap(({ id }) =>
  namesOf(id).flatMap(({ name, language, weight }) =>
    name.split(/[()]/).map((part) => {
      const all = words(part);
      const some = all.filter((word) => !isStopWord(word.folded));
      const content = some.length > 1 ? some : all;
      return { id, weight, stems: new Set(content.map((word) => stem(word.folded, language))) };
    }),
  ),
);
const LABEL_STEMS = new Set(PHRASES.flatMap(({ stems }) => [...stems]));

function exhaustiveScores(
  services: readonly ServiceFacts[],
  source: string,
): { ideal: number; scores: number[] } {
  const documents = services.map(termsOf);
  const holding = (term: string) => documents.filter((document) => document.has(term)).length;
  const steps = (weight: number) => Math.max(1, Math.round(weight * ranking.WEIGHT_STEPS));
  const written = words(source).map((word) => word.folded);
  const termsOfQuery = (word: string) =>
    new Set([word, ...LANGUAGES.map((language) => stem(word, language))]);
  const places = placesNamed(written).map(({ regions, words: at }) => ({
    regions,
    named: [...new Set(at.map((one) => written[one]!))],
  }));
  const placeWords = places
    .flatMap(({ named }) => named)
    .filter((word) => ![...termsOfQuery(word)].some((term) => LABEL_STEMS.has(term)));
  const all = [...new Set(written)].filter((word) => !placeWords.includes(word));
  const content = all.filter((word) => !isStopWord(word));
  const chosen = content.length > 0 || placeWords.length > 0 ? content : all;
  const scores = services.map(() => 0);
  let ideal = 0;
  const rarities: number[] = [];
  const addGroup = (rare: number, variants: ReadonlyMap<string, number>) => {
    ideal += steps(rare) * ranking.FULL_IMPACT;
    documents.forEach((document, at) => {
      scores[at]! += Math.max(
        ...[...variants].map(([term, weight]) => (document.get(term) ?? 0) * steps(rare * weight)),
        0,
      );
    });
  };
  const naming = chosen.map((word) => {
    const terms = termsOfQuery(word);
    const variants = new Map<string, number>();
    const raise = (term: string, weight: number) => {
      if (holding(term) > 0) variants.set(term, Math.max(variants.get(term) ?? 0, weight));
    };
    const concepts = new Set<string>();
    for (const term of terms) raise(term, 1);
    for (const { id, stems, weight } of PHRASES) {
      if ([...stems].every((one) => !terms.has(one))) continue;
      raise(`concept ${id}`, weight);
      concepts.add(id);
    }
    const known = variants.size > 0 || [...terms].some((term) => LABEL_STEMS.has(term));
    const most = Math.max(0, ...[...terms].map(holding));
    const offering = [...concepts].reduce((sum, id) => sum + holding(`concept ${id}`), 0);
    const share = isWeakWord(word) ? ranking.WEAK_SHARE : 1;
    const rare = share * ranking.rarity(services.length, Math.max(most, offering));
    rarities.push(rare);
    addGroup(rare, variants);
    return known ? terms : new Set<string>();
  });
  const named = new Map<string, { words: Set<number>; concepts: Set<string> }>();
  for (const { id, stems } of PHRASES) {
    const positions = [...stems].map((one) => naming.findIndex((terms) => terms.has(one)));
    if (stems.size === 0 || positions.includes(-1)) continue;
    const heard = new Set(positions.sort((a, b) => a - b));
    const key = [...heard].join(' ');
    if (!named.has(key)) named.set(key, { words: heard, concepts: new Set() });
    named.get(key)!.concepts.add(id);
  }
  for (const { words: heard, concepts } of named.values()) {
    const inside = [...named.values()].some(
      (other) => other.words.size > heard.size && [...heard].every((one) => other.words.has(one)),
    );
    if (inside) continue;
    const variants = new Map<string, number>();
    for (const relation of RELATIONS) {
      if (relation.type === 'substitutes' && concepts.has(relation.to)) {
        variants.set(`concept ${relation.from}`, ranking.VARIANTS.substitute);
      }
    }
    for (const concept of concepts) variants.set(`concept ${concept}`, 1);
    const most = Math.max(...[...concepts].map((concept) => holding(`concept ${concept}`)));
    addGroup(ranking.rarity(services.length, most) * ranking.CONCEPT_SHARE, variants);
  }
  for (const { regions, named } of places) {
    const steps1 = steps(
      rarities.length === 0
        ? 1
        : (ranking.PLACE_SHARE * rarities.reduce((sum, one) => sum + one, 0)) / rarities.length,
    );
    ideal += steps1 * ranking.FULL_IMPACT;
    const terms = named.length > 1 ? [] : [...termsOfQuery(named[0]!)];
    documents.forEach((document, at) => {
      if (chosen.length > 0 && scores[at] === 0) return;
      const place = Math.max(...regions.map((region) => placeImpact(services[at]!, region)));
      scores[at]! += steps1 * Math.max(place, ...terms.map((term) => document.get(term) ?? 0));
    });
  }
  return { ideal, scores };
}

function placeImpact({ siteNuts, coverage }: ServiceFacts, region: string): number {
  const { site, covered, inRegion, inCountry } = ranking.PLACE_IMPACTS;
  const codes = siteNuts === null ? coverage : [...coverage, siteNuts];
  const around = (code: string) => code.length < region.length && region.startsWith(code);
  if (siteNuts?.startsWith(region)) return site;
  if (codes.some((code) => code.startsWith(region))) return covered;
  if (codes.some((code) => around(code) && !/^..0*$/.test(code))) return inRegion;
  return codes.some(around) ? inCountry : 0;
}

const meets = (code: string, region: string) => code.startsWith(region) || region.startsWith(code);
const stagesOf = (one: ServiceFacts) =>
  one.capabilities.flatMap((concept) => findConcept(concept)?.stage ?? []);
const ATTRIBUTES: Record<FacetName, (one: ServiceFacts) => readonly string[]> = {
  sector: (one) => [one.sector],
  stage: stagesOf,
  concept: (one) => one.capabilities,
  publisher: (one) => [one.publisherId, ...(one.coPublisherIds ?? [])],
  country: (one) => [one.publisherCountry],
  certificate: (one) => one.certificates,
  language: (one) => one.languages,
  label: (one) => one.publisherLabels ?? [],
};

function passes(one: ServiceFacts, wanted: SearchFilter): boolean {
  const any = (values: readonly string[] | undefined, name: FacetName) =>
    !values?.length || values.some((value) => ATTRIBUTES[name](one).includes(value));
  const places = one.siteNuts === null ? one.coverage : [...one.coverage, one.siteNuts];
  return (
    any(wanted.sectors, 'sector') &&
    any(wanted.stages, 'stage') &&
    any(wanted.concepts, 'concept') &&
    any(wanted.publisherIds, 'publisher') &&
    any(wanted.countries, 'country') &&
    any(wanted.certificates, 'certificate') &&
    any(wanted.languages, 'language') &&
    any(wanted.labels, 'label') &&
    (!wanted.regions?.length || wanted.regions.some((region) => places.some((code) => meets(code, region))))
  );
}

/**
 * What `CatalogueIndex.search` answers, written down as plainly as possible: over strings, service by service, without an
 * index. The specs compare the two. All hits on one page, in order; words that resemble known ones are not looked for.
 * Cost O(services × words), some milliseconds a service.
 */
export function exhaustiveSearch(services: readonly ServiceFacts[], wanted: SearchQuery) {
  const lists = wanted.text.trim() === '';
  const { ideal, scores } = lists ? { ideal: 1, scores: [] } : exhaustiveScores(services, wanted.text);
  const price = ({ price: { type, amountMinor } }: ServiceFacts) =>
    type === 'success_fee' ? Infinity : (amountMinor ?? Infinity);
  const rows = services
    .map((one, at) => ({ one, score: lists ? 0 : scores[at]! / ideal }))
    .filter(({ one, score }) => (lists || score > 0) && passes(one, wanted.filter));
  const costOf = {
    relevance: ({ one, score }: (typeof rows)[number]) => (lists ? -one.publishedAt : -score),
    newest: ({ one }: (typeof rows)[number]) => -one.publishedAt,
    price: ({ one }: (typeof rows)[number]) => price(one),
    lead_time: ({ one }: (typeof rows)[number]) => one.leadTimeDays ?? Infinity,
  }[wanted.sort];
  rows.sort((a, b) => {
    const [x, y] = [costOf(a), costOf(b)];
    return x !== y ? (x < y ? -1 : 1) : a.one.id < b.one.id ? -1 : 1;
  });
  const facets = Object.entries(ATTRIBUTES).map(([name, valuesOf]) => {
    const counts = new Map<string, number>();
    for (const { one } of rows)
      for (const value of new Set(valuesOf(one))) counts.set(value, (counts.get(value) ?? 0) + 1);
    const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return [name, sorted.map(([value, count]) => ({ value, count }))];
  });
  return {
    hits: rows.map(({ one, score }) => ({ serviceId: one.id, score01: score })),
    total: rows.length,
    facets: Object.fromEntries(facets),
  };
}
