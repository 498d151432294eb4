import type { ServiceFacts } from '@fivefold/domain';
import type { ConceptLabels } from './concept-labels.js';
import type { Lexicon } from './lexicon.js';
import { FULL_IMPACT, FURTHER_CAPABILITY, SERVICE_FIELDS } from './ranking.js';
import { TermWeigher } from './term-weigher.js';

/** Reads services as terms with impacts; the same service always gives the same terms. */
export class ServiceTerms {
  readonly #lexicon: Lexicon;
  readonly #labels: ConceptLabels;
  readonly #weigher: TermWeigher;

  constructor(lexicon: Lexicon, labels: ConceptLabels) {
    this.#lexicon = lexicon;
    this.#labels = labels;
    this.#weigher = new TermWeigher(lexicon);
  }

  /**
   * Visits each term of a service once with its impact 1 … 255: words of the title, of the description, of provider and
   * publisher and of certificates and interfaces; the terms that stand for its capabilities, by which the names of
   * those are found in any language; and those that stand for its organisations.
   *
   * @param countBy whether its spellings are counted as coming (1), going (-1) or not at all (0)
   * Cost O(words), about 8 µs for a service of 60 words.
   */
  read(service: ServiceFacts, countBy: 1 | -1 | 0, visit: (term: number, impact: number) => void): void {
    const weigher = this.#weigher;
    weigher.begin(countBy);
    weigher.field(SERVICE_FIELDS.title);
    this.#texts(service.title);
    weigher.field(SERVICE_FIELDS.description);
    this.#texts(service.description);
    weigher.field(SERVICE_FIELDS.names);
    weigher.text(service.providerName, '');
    weigher.text(service.publisherName, '');
    weigher.field(SERVICE_FIELDS.facts);
    for (const code of service.certificates) weigher.text(code.replaceAll('_', ' '), '');
    for (const code of service.interfaces) weigher.text(code.replaceAll('_', ' '), '');
    if (service.atpClass !== null) weigher.text(service.atpClass, '');
    if (service.adrClasses.length > 0) weigher.text('ADR', '');
    weigher.end(visit);
    const { capabilities } = service;
    for (let at = 0; at < capabilities.length; at++) {
      if (capabilities.indexOf(capabilities[at]!) < at) continue;
      visit(this.#labels.termOf(capabilities[at]!), at === 0 ? FULL_IMPACT : FURTHER_IMPACT);
    }
    for (const organisation of organisationsOf(service))
      visit(this.#lexicon.intern(ORGANISATION + organisation), 1);
  }

  #texts(texts: ServiceFacts['title']): void {
    const languages = Object.keys(texts);
    if (languages.length > 1) languages.sort();
    for (const language of languages) this.#weigher.text(texts[language] ?? '', language);
  }
}

/** Begins the term that stands for an organisation; no word does. */
export const ORGANISATION = '@';

/** The owner, who delivers, and the clusters beside the owner; each once. */
function organisationsOf({ publisherId, providerId, coPublisherIds }: ServiceFacts): Iterable<string> {
  if (coPublisherIds === undefined)
    return publisherId === providerId ? [publisherId] : [publisherId, providerId];
  return new Set([publisherId, providerId, ...coPublisherIds]);
}

const FURTHER_IMPACT = Math.round(FULL_IMPACT * FURTHER_CAPABILITY);
