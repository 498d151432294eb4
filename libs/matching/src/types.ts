import type {
  Answer,
  Clause,
  ConceptId,
  Language,
  Money,
  NutsCode,
  ServiceFacts,
  Span,
} from '@fivefold/domain';

/** What the firm says about a capability: only `wanted` is matched; the others are shown. */
export type Stance = 'wanted' | 'optional' | 'refused' | 'possessed';

/** A capability found in the text, or added by a person. */
export interface FoundCapability {
  readonly concept: ConceptId;
  readonly stance: Stance;
  /** 0 … 1; 1 for one that a person added. */
  readonly confidence01: number;
  /** The words that caused it, in text order; empty for one that a person added. */
  readonly spans: readonly Span[];
  /** `implied`: nothing names it, services described in such words offer it. */
  readonly origin: 'stated' | 'implied' | 'added';
  /** Capabilities of the same number are alternatives ("either … or …"): one of them is enough. Null: stands for itself. */
  readonly alternative: number | null;
  /** Why it is here, in the reader's language. */
  readonly because: string;
}

/** A concept that goes well with what is wanted; never silently a want. */
export interface Suggestion {
  readonly concept: ConceptId;
  readonly relation: 'requires' | 'suggests' | 'substitutes';
  readonly of: ConceptId;
  readonly because: string;
}

/** A need's text, taken apart. Every part may be edited and passed back to {@link MatchRequest}. */
export interface Understanding {
  readonly text: string;
  /** Language of the longest part; null where it is none of the four. */
  readonly language: Language | null;
  readonly capabilities: readonly FoundCapability[];
  readonly clauses: readonly Clause[];
  readonly suggestions: readonly Suggestion[];
  /** Content words that caused nothing. */
  readonly notUnderstood: readonly Span[];
}

/** What is known of the asking firm beside its text. Absent parts are unknown, never guessed. */
export interface Asker {
  readonly homeRegion?: NutsCode | null;
  readonly country?: string | null;
  readonly sector?: string | null;
  /** Organisations that never appear as candidates: nobody quotes to an own organisation. */
  readonly ownOrganisationIds?: readonly string[];
}

/** A service that stays in the bundle whatever is chosen beside it. */
export interface KeptService {
  readonly service: ServiceFacts;
  /** What it does there, at least one; it may be wanted once more of another. */
  readonly concepts: readonly ConceptId[];
  /** What was agreed for it, net; absent where its published price counts. */
  readonly agreed?: Money;
}

/** Everything that a match run depends on beside the index. */
export interface MatchRequest {
  readonly understanding: Understanding;
  readonly asker: Asker;
  /** The clock, `YYYY-MM-DD`. */
  readonly today: string;
  /** Language of the explanations. */
  readonly language: Language;
  /** Ranked services per capability, 1 … 40. */
  readonly limit: number;
  /** Services beside which the bundle is composed; none where absent. */
  readonly kept?: readonly KeptService[];
}

/** One clause answered by one service, with the fact (or its absence) that the answer rests on. */
export interface ClauseAnswer {
  readonly clauseId: string;
  readonly key: Clause['value']['key'];
  readonly hard: boolean;
  readonly answer: Answer;
  /** One sentence in the reader's language naming the fact. */
  readonly because: string;
}

/** A part of a score; the parts of one match sum to its `score01`. */
export interface ScorePart {
  readonly name: 'capability' | 'text' | 'certainty' | 'preference' | 'proximity';
  readonly points: number;
}

/** A service that fits a capability: no hard clause that binds it is violated. */
export interface ServiceMatch {
  readonly serviceId: string;
  readonly concept: ConceptId;
  /** 0 … 1, descending within a capability, ties by id. */
  readonly score01: number;
  readonly parts: readonly ScorePart[];
  readonly answers: readonly ClauseAnswer[];
  readonly because: string;
  /** What statements would lift it to which place, e.g. "Would rank first if ISO 22000 were stated."; null where none would. */
  readonly counterfactual: string | null;
}

/** The smallest change of the one clause that rejects a service. */
export interface Loosening {
  readonly clauseId: string;
  /** The demand that the service would meet; null where the clause has to go altogether. */
  readonly value: Clause['value'] | null;
  /** How many other rejected services of the capability would fit then as well. */
  readonly opens: number;
}

/** A service that misses by exactly one or a few hard clauses; the fewest first. */
export interface NearMiss {
  readonly serviceId: string;
  readonly concept: ConceptId;
  readonly answers: readonly ClauseAnswer[];
  /** Ids of the violated hard clauses; the implicit customer region has the id `implicit`. */
  readonly violates: readonly string[];
  /** What rejected it and, with one violated clause, by how much it must be loosened. */
  readonly because: string;
  /** Null where several clauses reject it, or one that the asker cannot loosen (its own region). */
  readonly loosen: Loosening | null;
}

/** A service that offers not the capability but one that can stand in for it: a suggestion, never a match. */
export interface Substitute {
  readonly serviceId: string;
  /** The capability that it offers instead. */
  readonly concept: ConceptId;
  readonly answers: readonly ClauseAnswer[];
  readonly because: string;
}

/** What the catalogue has for one wanted capability; each list best first. */
export interface CapabilityMatches {
  readonly concept: ConceptId;
  readonly matches: readonly ServiceMatch[];
  readonly nearMisses: readonly NearMiss[];
  readonly substitutes: readonly Substitute[];
  /** Services of this capability in the whole catalogue. */
  readonly offered: number;
  /** Why nothing fits; null when something does. */
  readonly gap: string | null;
}

/** The part of a route that one of several carriers takes. */
export interface RouteLeg {
  readonly from: NutsCode;
  readonly to: NutsCode;
  /** Further places of the route that it serves in between. */
  readonly via: readonly NutsCode[];
  /** The port where it meets the next carrier, in the reader's language; null where it is last or they meet elsewhere. */
  readonly port: string | null;
}

/** One service of a bundle with the capabilities it covers there, or helps to cover by one leg of a route. */
export interface BundleChoice {
  readonly serviceId: string;
  readonly concepts: readonly ConceptId[];
  /** Where several carriers share the route of a capability: the part of this one; else null. */
  readonly leg: RouteLeg | null;
  readonly because: string;
  /** What can be computed of its price from stated prices and quantities; null where it cannot. */
  readonly cost: Money | null;
}

/** A service that fits but is not in the bundle. */
export interface PassedOver {
  readonly serviceId: string;
  readonly concept: ConceptId;
  /** What would be worse with it in the place of the chosen one. */
  readonly because: string;
}

/** Another bundle for the same need, beside the best. */
export interface OtherBundle {
  readonly choices: readonly Pick<BundleChoice, 'serviceId' | 'concepts' | 'leg'>[];
  readonly gaps: readonly ConceptId[];
  /** Sum of what can be computed; null where currencies differ or nothing can. */
  readonly cost: Money | null;
  /** Services whose price cannot be computed. */
  readonly costUnknown: readonly string[];
  /** Number of different providers. */
  readonly providers: number;
  /** Number of answers that no publisher states. */
  readonly unstated: number;
  /** Of one of `others`: what it costs against the best; of the frontier: what it trades. One sentence. */
  readonly because: string;
}

/** Services that together cover a need, and how sure it is that none do it better. */
export interface Bundle {
  /**
   * `optimal`: no better bundle exists under the declared objective. `feasible`: the best found when time ran out, with
   * the proven gap. `infeasible`: the hard clauses on the whole leave a capability open that some service fits; the
   * choices are then the largest part that holds them.
   */
  readonly status: 'optimal' | 'feasible' | 'infeasible';
  /** Proven relative gap to the optimum, 0 when optimal; null when infeasible. */
  readonly gap01: number | null;
  readonly because: string;
  /** Without the services that were kept. */
  readonly choices: readonly BundleChoice[];
  /** By service id, then by capability. */
  readonly passedOver: readonly PassedOver[];
  /**
   * Ids of hard clauses that cannot all hold while every capability is covered, though they could without any one of
   * them; empty unless `infeasible`.
   */
  readonly conflict: readonly string[];
  /** Wanted capabilities without a service in this bundle. */
  readonly gaps: readonly ConceptId[];
  /** Answers to clauses on the whole: budget, same provider, order. */
  readonly answers: readonly ClauseAnswer[];
  /** Sum of what can be computed; null where currencies differ or nothing can. */
  readonly cost: Money | null;
  /** Months over which running prices were summed: as the budget says, else 12. */
  readonly horizonMonths: number;
  /** Chosen services whose price could not be computed. */
  readonly costUnknown: readonly string[];
  /** The next best bundles, best first, each with other services and covering as much; empty where not asked for. */
  readonly others: readonly OtherBundle[];
  /**
   * Every trade between price, number of providers and answers not stated that no other one beats, among bundles that
   * cover as much: fewest providers first. Empty where not asked for.
   */
  readonly frontier: readonly OtherBundle[];
  /** Whether the frontier is complete; false where time ran out. */
  readonly frontierProven: boolean;
}

/** What a need was understood as, what fits, and the bundle. */
export interface MatchResult {
  readonly understanding: Understanding;
  readonly capabilities: readonly CapabilityMatches[];
  readonly bundle: Bundle;
  /** Changes when answers could: stored with a run so that it can be replayed. */
  readonly algorithm: string;
}

/** A query of the catalogue; filters are AND-ed, values of one filter OR-ed. */
export interface SearchQuery {
  /** Free text in any of the four languages; '' lists everything. */
  readonly text: string;
  /** Language of the text; null or absent where it is unknown. */
  readonly language?: Language | null;
  readonly filter: SearchFilter;
  readonly sort: 'relevance' | 'newest' | 'price' | 'lead_time';
  /** 1 … 100 */
  readonly limit: number;
  /** Rank to start after, from an earlier page of the same query. */
  readonly after: SearchPosition | null;
  /** Facets to count; all where absent. Each costs time, so a caller names those that it shows. */
  readonly facets?: readonly FacetName[];
  /** False where the caller does not show a total: the first page by relevance then need not count what it finds. */
  readonly withTotal?: boolean;
}

/** What a search is narrowed to; an absent or empty list narrows nothing. */
export interface SearchFilter {
  readonly sectors?: readonly string[];
  readonly stages?: readonly string[];
  readonly concepts?: readonly ConceptId[];
  readonly publisherIds?: readonly string[];
  readonly countries?: readonly string[];
  readonly certificates?: readonly string[];
  readonly languages?: readonly string[];
  /** Labels of the clusters that publish. */
  readonly labels?: readonly string[];
  /** Services whose coverage or site holds one of these regions. */
  readonly regions?: readonly NutsCode[];
}

/** Keyset position: the sort value and id of the last row of a page. */
export interface SearchPosition {
  readonly value: number;
  readonly id: string;
}

/** One service of a page of search. */
export interface SearchHit {
  readonly serviceId: string;
  /** 0 … 1 for relevance; 0 where there is no text. */
  readonly score01: number;
  readonly position: SearchPosition;
}

/** How many hits have a value of a facet. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** What hits can be counted by. */
export type FacetName =
  'sector' | 'stage' | 'concept' | 'publisher' | 'country' | 'certificate' | 'language' | 'label';

/** One page of a search. */
export interface SearchResult {
  readonly hits: readonly SearchHit[];
  /** Exact, over the whole catalogue and not the page; the hits of the page where no total was asked for. */
  readonly total: number;
  readonly hasMore: boolean;
  /** Exact counts over all hits, most frequent first, ties by value; empty for a facet not asked for. */
  readonly facets: Readonly<Record<FacetName, readonly FacetCount[]>>;
  /** A spelling that would find more; null where the words are known. */
  readonly didYouMean: string | null;
}

/** One line under the search box. */
export interface Completion {
  readonly text: string;
  readonly kind: 'service' | 'concept' | 'word';
  /** Service or concept id; null for a word. */
  readonly id: string | null;
}

export type { ServiceFacts };
