import type { Clause, ClauseKey, ClauseValue, ConceptId } from '@fivefold/domain';
import { type CandidateSet, type FactsOf, ROLE, selectFirst } from '../retrieve/index.js';
import { answerOf, answersInSteps, answersTo, VIOLATED } from './answered.js';
import type { Candidate, Demands, Setting } from './candidates.js';
import { MadeCandidate } from './made-candidate.js';
import type { RuleContext } from './rule.js';
import { scoresOf } from './score.js';

/** All services of one capability, judged. What a candidate is shown with is made when it is first asked for. */
export interface JudgedCapability {
  readonly concept: ConceptId;
  readonly clauses: readonly Clause[];
  /** {@link Demands} */
  readonly implied: readonly Clause[];
  /** Services of this capability in the catalogue, those of the asker included. */
  readonly offered: number;
  /** Those of them that the asker itself publishes or provides. */
  readonly own: number;
  readonly matchCount: number;
  readonly rejectedCount: number;
  /** Services that hold every hard clause: `score01` descending, ties by id. Made for all of them; a server asks for the first. */
  readonly matches: readonly Candidate[];
  /** Services rejected by hard clauses: fewest first, then `score01` descending, ties by id; as {@link matches}. */
  readonly rejected: readonly Candidate[];
  /** Services that hold every hard clause but only stand in for the capability; as {@link matches}. */
  readonly substitutes: readonly Candidate[];
  /** The first of each list, at most `limit`. */
  firstMatches(limit: number): Candidate[];
  firstRejected(limit: number): Candidate[];
  firstSubstitutes(limit: number): Candidate[];
  /** The match with this service, where it was made before; undefined for any other. */
  madeMatch(serviceId: string): Candidate | undefined;
  /** From 1: the place of a match among the others if its score were another. */
  placeWith(match: Candidate, score01: number): number;
  /** How many rejected services only this clause rejects that would fit with `value` in its place, null: without it. */
  opened(clauseId: string, value: ClauseValue | null): number;
  /** Keys of the hard clauses that reject most of the services, most frequent first, ties by key. */
  keysViolated(): ClauseKey[];
}

/** A score in millionths is below this. */
const WHOLE = 4e6;
/** More than any cost by violated clauses and score. */
const BEYOND = 1e12;

const KINDS = ['matches', 'rejected', 'substitutes'] as const;
type Kind = (typeof KINDS)[number];
/** Candidates that are made in one step. */
const AT_ONCE = 4;

/**
 * The judgement of a set of candidates as columns: answers clause by clause, scores, and the order that follows from them. It
 * stays true when the catalogue changes; only candidates that were not made before must not be asked for then.
 */
export class JudgedSet implements JudgedCapability {
  readonly concept: ConceptId;
  readonly clauses: readonly Clause[];
  readonly implied: readonly Clause[];
  readonly offered: number;
  readonly own: number;
  readonly #set: CandidateSet;
  readonly #setting: Setting;
  readonly #context: RuleContext;
  /** Clause by clause: place -> answer. */
  readonly #answers: readonly Uint8Array[];
  readonly #scores: Int32Array;
  /** Place -> what it stands by in its list, ascending. */
  readonly #costs: Float64Array;
  readonly #places: Readonly<Record<Kind, Uint32Array>>;
  readonly #made = new Map<number, Candidate>();
  #blocked: Map<string, Uint32Array> | null = null;

  /** Judges in steps of at most one clause; nothing may change meanwhile. Cost O(n × clauses) for n candidates. */
  static *steps(
    concept: ConceptId,
    demands: Demands,
    set: CandidateSet,
    setting: Setting,
  ): Generator<undefined, JudgedSet> {
    const context = { today: setting.today, alongside: demands.clauses };
    const answers: Uint8Array[] = [];
    for (const { value } of demands.clauses) {
      answers.push(yield* answersInSteps(value, set, context));
      yield;
    }
    return new JudgedSet(concept, demands, set, setting, answers);
  }

  private constructor(
    concept: ConceptId,
    { clauses, implied }: Demands,
    set: CandidateSet,
    setting: Setting,
    given: readonly Uint8Array[],
  ) {
    this.concept = concept;
    this.clauses = clauses;
    this.implied = implied;
    this.#set = set;
    this.#setting = setting;
    this.#context = { today: setting.today, alongside: clauses };
    this.#answers = given;
    const answers = clauses.map(({ hard }, at) => ({ hard, byPlace: this.#answers[at]! }));
    this.#scores = scoresOf({ set, answers, homeRegion: setting.asker.homeRegion ?? null });
    const violated = violationsOf(this.#answers, clauses, set.count);
    this.#costs = new Float64Array(set.count);
    for (let place = 0; place < set.count; place++)
      this.#costs[place] = violated[place]! * WHOLE - this.#scores[place]!;
    const isOwn = ownOf(set, setting.asker.ownOrganisationIds ?? []);
    const kinds = { matches: [] as number[], rejected: [] as number[], substitutes: [] as number[] };
    let [offered, own] = [0, 0];
    for (let place = 0; place < set.count; place++) {
      const offers = set.roles[place] !== ROLE.substitute;
      if (offers) offered++;
      if (isOwn !== null && isOwn[place] === 1) own += offers ? 1 : 0;
      else if (offers) (violated[place] === 0 ? kinds.matches : kinds.rejected).push(place);
      else if (violated[place] === 0) kinds.substitutes.push(place);
    }
    this.offered = offered;
    this.own = own;
    this.#places = {
      matches: Uint32Array.from(kinds.matches),
      rejected: Uint32Array.from(kinds.rejected),
      substitutes: Uint32Array.from(kinds.substitutes),
    };
  }

  get matchCount(): number {
    return this.#places.matches.length;
  }

  get rejectedCount(): number {
    return this.#places.rejected.length;
  }

  get matches(): readonly Candidate[] {
    return this.#first('matches', Infinity);
  }

  get rejected(): readonly Candidate[] {
    return this.#first('rejected', Infinity);
  }

  get substitutes(): readonly Candidate[] {
    return this.#first('substitutes', Infinity);
  }

  firstMatches(limit: number): Candidate[] {
    return this.#first('matches', limit);
  }

  firstRejected(limit: number): Candidate[] {
    return this.#first('rejected', limit);
  }

  firstSubstitutes(limit: number): Candidate[] {
    return this.#first('substitutes', limit);
  }

  /** One past the largest number of {@link countMatches}. */
  get end(): number {
    return this.#set.end;
  }

  /** Adds one at the number of each matching service. O(matches) */
  countMatches(perDocument: Uint16Array): void {
    const { documents } = this.#set;
    for (const place of this.#places.matches) perDocument[documents[place]!]!++;
  }

  /** Writes `value` at the number of each matching service of these providers. O(n) */
  markMatchesOf(providerIds: ReadonlySet<string>, perDocument: Uint16Array, value: number): void {
    const { codes, valueAt } = this.#set.facts('provider');
    for (const place of this.#places.matches)
      if (providerIds.has(valueAt(codes[place]!).providerId))
        perDocument[this.#set.documents[place]!] = value;
  }

  /** The first matches by a number per service, the largest first, then in their order. O(matches + limit log limit) */
  firstMatchesBy(perDocument: Uint16Array, limit: number): Candidate[] {
    const { documents } = this.#set;
    const places = this.#places.matches;
    const costs = new Float64Array(this.#set.count);
    for (const place of places) costs[place] = this.#costs[place]! - perDocument[documents[place]!]! * BEYOND;
    return this.#select(places, limit, costs).map((place) => this.#make(place));
  }

  /** Makes the first of each list in steps, at most `limit` of each: what is asked of them later is at hand. */
  *making(limit: number): Generator<undefined> {
    for (const kind of KINDS)
      for (const [at, place] of this.#select(this.#places[kind], limit, this.#costs).entries()) {
        if (at % AT_ONCE === AT_ONCE - 1) yield;
        this.#make(place);
      }
  }

  /** The candidates made so far, in no order. */
  made(): IterableIterator<Candidate> {
    return this.#made.values();
  }

  madeMatch(serviceId: string): Candidate | undefined {
    for (const one of this.#made.values())
      if (one.service.id === serviceId && one.violated.length === 0) return one;
    return undefined;
  }

  placeWith({ service: { id } }: Candidate, score01: number): number {
    const score = Math.round(score01 * 1e6);
    const self = this.#placeOf(id);
    const { idOrder } = this.#set;
    let place = 1;
    for (const other of this.#places.matches) {
      const its = this.#scores[other]!;
      if (other !== self && (its > score || (its === score && idOrder[other]! < idOrder[self]!))) place++;
    }
    return place;
  }

  #placeOf(serviceId: string): number {
    for (const [place, { service }] of this.#made) if (service.id === serviceId) return place;
    return -1;
  }

  opened(clauseId: string, value: ClauseValue | null): number {
    this.#blocked ??= this.#blockedAlone();
    const places = this.#blocked.get(clauseId);
    if (places === undefined || value === null) return places?.length ?? 0;
    const answers = answersTo(value, this.#set, this.#context, places);
    let opened = 0;
    for (const answer of answers) if (answer !== VIOLATED) opened++;
    return opened;
  }

  /** Id of a clause -> the rejected services that nothing else rejects, nor any deadline behind it. */
  #blockedAlone(): Map<string, Uint32Array> {
    const behind = this.implied
      .filter(({ hard }) => hard)
      .map((clause) => answersTo(clause.value, this.#set, this.#context));
    const blocked = new Map<string, number[]>();
    for (const place of this.#places.rejected) {
      const id = this.#onlyViolated(place)?.id;
      if (id === undefined || behind.some((byPlace) => byPlace[place] === VIOLATED)) continue;
      const places = blocked.get(id);
      if (places === undefined) blocked.set(id, [place]);
      else places.push(place);
    }
    return new Map([...blocked].map(([id, places]) => [id, Uint32Array.from(places)]));
  }

  /** The one hard clause that rejects a candidate; undefined where several do. */
  #onlyViolated(place: number): Clause | undefined {
    let only: Clause | undefined;
    for (let at = 0; at < this.clauses.length; at++) {
      if (!this.clauses[at]!.hard || this.#answers[at]![place] !== VIOLATED) continue;
      if (only !== undefined) return undefined;
      only = this.clauses[at];
    }
    return only;
  }

  keysViolated(): ClauseKey[] {
    const counts = new Map<ClauseKey, number>();
    this.clauses.forEach(({ hard, value }, at) => {
      if (!hard) return;
      let count = 0;
      for (const place of this.#places.rejected) if (this.#answers[at]![place] === VIOLATED) count++;
      if (count > 0) counts.set(value.key, (counts.get(value.key) ?? 0) + count);
    });
    return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([key]) => key);
  }

  /** Whether some service violates hard clauses of this key and no others. O(n × clauses) */
  hasMissingOnly(key: ClauseKey): boolean {
    return this.#places.rejected.some((place) => this.#missesOnly(place, key));
  }

  /**
   * The services that violate hard clauses of this key and no others, in their order: of those with the same name the first.
   * @param nameOf what a coverage is called. @param most services with one name
   */
  missingOnly(key: ClauseKey, nameOf: (facts: FactsOf<'coverage'>) => string, most: number): Candidate[][] {
    const near = this.#places.rejected.filter((place) => this.#missesOnly(place, key));
    const { codes, valueAt } = this.#set.facts('coverage');
    const names = new Map<number, string>();
    const alike = new Map<string, Candidate[]>();
    for (const place of this.#select(near, Infinity, this.#costs)) {
      const name = names.get(codes[place]!) ?? nameOf(valueAt(codes[place]!));
      names.set(codes[place]!, name);
      const members = alike.get(name) ?? [];
      if (members.length < most) alike.set(name, [...members, this.#make(place)]);
    }
    return [...alike.values()];
  }

  #missesOnly(place: number, key: ClauseKey): boolean {
    return this.clauses.every(
      ({ hard, value }, at) => !hard || value.key === key || this.#answers[at]![place] !== VIOLATED,
    );
  }

  #first(kind: Kind, limit: number): Candidate[] {
    return this.#select(this.#places[kind], limit, this.#costs).map((place) => this.#make(place));
  }

  #select(places: Uint32Array, limit: number, costs: Float64Array): number[] {
    const { idOrder } = this.#set;
    if (limit >= places.length)
      return Array.from(places).sort((a, b) => costs[a]! - costs[b]! || idOrder[a]! - idOrder[b]!);
    if (limit <= 0) return [];
    const ids = { numbers: idOrder, idOf: () => '' };
    return selectFirst(places, places.length, limit, null, costs, 1, ids).chosen;
  }

  /** What the columns say of one candidate. */
  #make(place: number): Candidate {
    const known = this.#made.get(place);
    if (known) return known;
    const { concept, clauses } = this;
    const told = clauses.map((clause, at) => ({ clause, answer: answerOf(this.#answers[at]![place]!) }));
    const textScore01 = this.#set.text01[place]!;
    const score01 = this.#scores[place]! / 1e6;
    const figures = { concept, told, textScore01, score01 };
    const { today, asker } = this.#setting;
    const setting = { clauses, today, homeRegion: asker.homeRegion ?? null };
    const made = new MadeCandidate(this.#set.serviceAt(place), figures, setting);
    this.#made.set(place, made);
    return made;
  }
}

/** Place -> hard clauses violated. */
function violationsOf(
  answers: readonly Uint8Array[],
  clauses: readonly Clause[],
  count: number,
): Uint16Array {
  const violated = new Uint16Array(count);
  clauses.forEach(({ hard }, at) => {
    if (!hard) return;
    const byPlace = answers[at]!;
    for (let place = 0; place < count; place++) if (byPlace[place] === VIOLATED) violated[place]!++;
  });
  return violated;
}

/** Place -> 1 where one of the organisations publishes or provides; null where there are none. */
function ownOf(set: CandidateSet, organisationIds: readonly string[]): Uint8Array | null {
  if (organisationIds.length === 0) return null;
  const own = new Set(organisationIds);
  const [provider, publisher] = [set.facts('provider'), set.facts('publisher')];
  const providers = new Map<number, boolean>();
  const publishers = new Map<number, boolean>();
  const holds = (known: Map<number, boolean>, code: number, idOf: () => string) => {
    const before = known.get(code);
    if (before !== undefined) return before;
    const is = own.has(idOf());
    known.set(code, is);
    return is;
  };
  return Uint8Array.from(provider.codes, (code, place) => {
    const other = publisher.codes[place]!;
    const is =
      holds(providers, code, () => provider.valueAt(code).providerId) ||
      holds(publishers, other, () => publisher.valueAt(other).publisherId);
    return is ? 1 : 0;
  });
}
