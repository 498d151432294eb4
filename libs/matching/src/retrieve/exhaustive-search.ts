import { LANGUAGES, type ServiceFacts } from '@fivefold/domain';
import { CONCEPTS, findConcept, findRegion, regionName, RELATIONS } from '@fivefold/vocabulary';
import { stem, words } from '../text/index.js';
import type { FacetName, SearchFilter, SearchQuery } from '../types.js';
import * as ranking from './ranking.js';
import { isStopWord } from './stop-words.js';

const namesOf = (id: string) => {
  const concept = findConcept(id);
  if (concept === undefined) return [];
  return LANGUAGES.flatMap((language) => [
    { name: concept.label[language], language, weight: 1 },
    ...(concept.altLabels[language] ?? []).map((name) => ({ name, language, weight: ranking.OTHER_NAME })),
  ]);
};
const termsOfWord = (folded: string, language: string) =>
  new Set([
    folded,
    (LANGUAGES as readonly string[]).includes(language) ? stem(folded, language as 'en') : folded,
  ]);

function frequencies(source: string, language: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const word of words(source)) {
    for (const term of termsOfWord(word.folded, language)) found.set(term, (found.get(term) ?? 0) + 1);
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
  const { title, capabilities, description, names, facts } = ranking.SERVICE_FIELDS;
  addField(title, (field) => {
    for (const language of Object.keys(one.title)) best(field, title, one.title[language]!, language);
  });
  addField(capabilities, (field) => {
    one.capabilities.forEach((concept, at) => {
      const strongest = new Map<string, number>();
      for (const { name, language, weight } of namesOf(concept)) {
        for (const term of frequencies(name, language).keys()) {
          strongest.set(term, Math.max(strongest.get(term) ?? 0, weight));
        }
      }
      const share = at === 0 ? 1 : ranking.FURTHER_CAPABILITY;
      for (const [term, weight] of strongest) field.set(term, (field.get(term) ?? 0) + weight * share);
    });
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
    for (const code of new Set([...one.coverage, one.siteNuts ?? ''])) {
      const region = findRegion(code);
      if (region === undefined) continue;
      const terms = new Set<string>();
      for (const language of LANGUAGES) {
        for (const name of [region.name, regionName(code, language), regionName(region.country, language)]) {
          for (const term of frequencies(name, language).keys()) terms.add(term);
        }
      }
      for (const term of terms) field.set(term, (field.get(term) ?? 0) + 1);
    }
  });
  const impacts = new Map([...total].map(([term, value]) => [term, ranking.impactOf(value)]));
  one.capabilities.forEach((concept, at) => {
    impacts.set(`concept ${concept}`, at === 0 ? 255 : Math.round(255 * ranking.FURTHER_CAPABILITY));
  });
  return impacts;
}

/** The names of all concepts, each part in parentheses a name of its own, as stems of its content words. */
const PHRASES = CONCEPTS.flatMap(({ id }) =>
  namesOf(id).flatMap(({ name, language }) =>
    name.split(/[()]/).map((part) => {
      const content = words(part).filter((word) => !isStopWord(word.folded));
      return { id, stems: new Set(content.map((word) => stem(word.folded, language))) };
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
  const all = [...new Set(words(source).map((word) => word.folded))];
  const content = all.filter((word) => !isStopWord(word));
  const chosen = content.length > 0 ? content : all;
  const scores = services.map(() => 0);
  let ideal = 0;
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
    const terms = new Set([word, ...LANGUAGES.map((language) => stem(word, language))]);
    const variants = new Map(
      [...terms]
        .filter((term) => holding(term) > 0)
        .map((term) => [term, term === word ? ranking.VARIANTS.form : ranking.VARIANTS.stem]),
    );
    const known = variants.size > 0 || [...terms].some((term) => LABEL_STEMS.has(term));
    const most = Math.max(0, ...[...variants.keys()].map(holding));
    addGroup(ranking.rarity(services.length, most), variants);
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
  return { ideal, scores };
}

const meets = (code: string, region: string) => code.startsWith(region) || region.startsWith(code);
const stagesOf = (one: ServiceFacts) =>
  one.capabilities.flatMap((concept) => findConcept(concept)?.stage ?? []);
const ATTRIBUTES: Record<FacetName, (one: ServiceFacts) => readonly string[]> = {
  sector: (one) => [one.sector],
  stage: stagesOf,
  concept: (one) => one.capabilities,
  publisher: (one) => [one.publisherId],
  country: (one) => [one.publisherCountry],
  certificate: (one) => one.certificates,
  language: (one) => one.languages,
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
