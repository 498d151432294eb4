import { LANGUAGES, type NutsCode, type ServiceFacts } from '@fivefold/domain';
import { findRegion, regionName } from '@fivefold/vocabulary';
import type { ConceptLabels } from './concept-labels.js';
import type { Lexicon } from './lexicon.js';
import { FULL_IMPACT, FURTHER_CAPABILITY, SERVICE_FIELDS } from './ranking.js';
import { TermWeigher } from './term-weigher.js';

interface PlaceTerms {
  readonly spellings: readonly number[];
  readonly terms: readonly number[];
  readonly frequencies: readonly number[];
}

/** Reads services as terms with impacts; the same service always gives the same terms. */
export class ServiceTerms {
  readonly #lexicon: Lexicon;
  readonly #labels: ConceptLabels;
  readonly #weigher: TermWeigher;
  readonly #places = new Map<NutsCode, PlaceTerms>();

  constructor(lexicon: Lexicon, labels: ConceptLabels) {
    this.#lexicon = lexicon;
    this.#labels = labels;
    this.#weigher = new TermWeigher(lexicon);
  }

  /**
   * Visits each term of a service once with its impact 1 … 255: words of the title, of the names of its capabilities in
   * four languages, of the description, of provider and publisher and of certificates, interfaces and places; and the
   * terms that stand for its capabilities.
   *
   * @param countBy whether its spellings are counted as coming (1), going (-1) or not at all (0)
   * Cost O(words), about 50 µs for a service of 60 words.
   */
  read(service: ServiceFacts, countBy: 1 | -1 | 0, visit: (term: number, impact: number) => void): void {
    const weigher = this.#weigher;
    weigher.begin(countBy);
    weigher.field(SERVICE_FIELDS.title);
    this.#texts(service.title);
    weigher.field(SERVICE_FIELDS.capabilities);
    service.capabilities.forEach((concept, at) => {
      const { terms, frequencies } = this.#labels.labelTermsOf(concept);
      weigher.prepared(terms, frequencies, at === 0 ? 1 : FURTHER_CAPABILITY);
    });
    weigher.field(SERVICE_FIELDS.description);
    this.#texts(service.description);
    weigher.field(SERVICE_FIELDS.names);
    weigher.text(service.providerName, '');
    weigher.text(service.publisherName, '');
    weigher.field(SERVICE_FIELDS.facts);
    for (const code of [...service.certificates, ...service.interfaces, service.atpClass ?? '']) {
      weigher.text(code.replaceAll('_', ' '), '');
    }
    if (service.adrClasses.length > 0) weigher.text('ADR', '');
    for (const code of new Set([...service.coverage, service.siteNuts ?? ''])) {
      const place = this.#place(code);
      weigher.prepared(place.terms, place.frequencies, 1);
      if (countBy !== 0) for (const spelling of place.spellings) this.#lexicon.count(spelling, countBy);
    }
    weigher.end(visit);
    const seen = new Set<string>();
    for (const concept of service.capabilities) {
      if (seen.has(concept)) continue;
      const impact = seen.size === 0 ? FULL_IMPACT : Math.round(FULL_IMPACT * FURTHER_CAPABILITY);
      seen.add(concept);
      visit(this.#labels.termOf(concept), impact);
    }
  }

  #texts(texts: ServiceFacts['title']): void {
    for (const language of Object.keys(texts).sort()) this.#weigher.text(texts[language] ?? '', language);
  }

  /** Names of the region and of its country in four languages; none for a code outside NUTS 2024. */
  #place(code: NutsCode): PlaceTerms {
    const known = this.#places.get(code);
    if (known !== undefined) return known;
    const spellings = new Set<number>();
    const region = findRegion(code);
    for (const language of LANGUAGES) {
      if (region === undefined) break;
      for (const name of [region.name, regionName(code, language), regionName(region.country, language)]) {
        for (const spelling of this.#lexicon.spellingsOf(name, language)) spellings.add(spelling);
      }
    }
    const forms = [...spellings].map((spelling) => this.#lexicon.formOf(spelling));
    const stems = [...spellings].map((spelling) => this.#lexicon.stemOf(spelling));
    const terms = [...new Set([...forms, ...stems])];
    const place = { spellings: [...spellings], terms, frequencies: terms.map(() => 1) };
    this.#places.set(code, place);
    return place;
  }
}
