import type { Clause, ClauseValue, Language, NutsCode } from '@fivefold/domain';
import { findConcept } from '@fivefold/vocabulary';
import type { Candidate } from '../constrain/candidates.js';
import type { JudgedSet } from '../constrain/judged-capability.js';
import { holderOf } from '../constrain/region.js';
import type { RouteLeg } from '../types.js';
import { meetingOf, portName, wayOver, type Carrier, type Meeting } from './meeting.js';

/** A lorry drives onto a ro-ro ferry with its load; any other ship would need the load moved. */
export const SEA_LINK = 'log.move.ferry_roro';
/** A way over meeting places is no route any more where it is longer than this many times the ends' own, and some more. */
const DETOUR_MOST = 2.5;
const DETOUR_SPARE = 2;
/** Most carriers that serve the same ends, and most ferries, that are tried together: the best by score. */
const ALIKE_MAX = 12;

/** Services that together carry a route, in its order. */
export interface Chain {
  readonly carriers: readonly Candidate[];
  /** One per carrier. */
  readonly legs: readonly RouteLeg[];
}

interface Member extends Carrier {
  readonly candidate: Candidate;
  /** Indexes of the ends that it serves. */
  readonly ends: readonly number[];
}

type Route = Extract<ClauseValue, { key: 'route' }>;

/** Whether the capability moves goods over a route that some carriers hold only in part and none as a whole. */
export function wantsChain(one: JudgedSet): boolean {
  return one.matchCount === 0 && findConcept(one.concept)?.stage === 'move' && one.hasMissingOnly('route');
}

/**
 * Chains of carriers for a transport capability whose route no single service covers: two that meet, or, where no two do,
 * three in a row. Each holds every other hard clause, alone misses only the route, and serves an end that the others do
 * not; every end is served. The middle one of three may also be a ferry that serves no end: it joins ports of two
 * countries.
 *
 * @param links ferries judged by the clauses of this capability
 * @returns in the order of the carriers' ids; empty where the capability is no transport, has no hard route or has matches
 * Cost O(n log n) for n carriers; of those that serve the same ends the 12 best by score are tried together.
 */
export function chainsOf(capability: JudgedSet, links: JudgedSet | null, language: Language): Chain[] {
  if (!wantsChain(capability)) return [];
  const routes = routesOf(capability.clauses);
  const ends = [...new Set(routes.flatMap(({ allOf = [] }) => allOf))];
  if (ends.length < 2) return [];
  const serves = ({ coverage }: Pick<Carrier, 'coverage'>) =>
    ends.flatMap((end, at) => (holderOf(coverage, end) === undefined ? [] : [at]));
  const toMember = (candidate: Candidate, bySea: boolean): Member => {
    const { coverage, siteNuts } = candidate.service;
    return { candidate, coverage, siteNuts, bySea, ends: serves(candidate.service) };
  };
  const ferry = capability.concept === SEA_LINK;
  const carriers = capability
    .missingOnly('route', (facts) => serves(facts).join(), ALIKE_MAX)
    .flat()
    .map((one) => toMember(one, ferry));
  const linking = [
    ...(links?.firstMatches(ALIKE_MAX) ?? []),
    ...(links?.missingOnly('route', () => '', ALIKE_MAX).flat() ?? []),
  ];
  const ferries = linking.slice(0, ALIKE_MAX).map((one) => toMember(one, true));
  const meet = remembered(meetingOf);
  const anyOf = routes.flatMap((route) => (route.anyOf ? [route.anyOf] : []));
  const complete = (members: readonly Member[]) =>
    ends.every((_, end) => members.some((member) => member.ends.includes(end))) &&
    anyOf.every((some) =>
      members.some(({ coverage }) => some.some((end) => holderOf(coverage, end) !== undefined)),
    );

  const pairs = carriers.flatMap((one, at) =>
    carriers.slice(at + 1).flatMap((other) => {
      if (!complete([one, other])) return [];
      const chain = linked(inOrder([one, other]), ends, meet);
      return chain ? [chain] : [];
    }),
  );
  if (pairs.length > 0) return sorted(pairs, language);
  const outer = carriers.filter((member) => member.ends.length > 0);
  const triples = [...carriers, ...ferries].flatMap((middle) =>
    outer.flatMap((one, at) =>
      outer.slice(at + 1).flatMap((other) => {
        const ids = new Set([middle, one, other].map(({ candidate }) => candidate.service.id));
        if (ids.size < 3 || !complete([one, middle, other])) return [];
        const [first, last] = inOrder([one, other]);
        const chain = linked([first!, middle, last!], ends, meet);
        return chain ? [chain] : [];
      }),
    ),
  );
  return sorted(triples, language);
}

function routesOf(clauses: readonly Clause[]): Route[] {
  return clauses.flatMap(({ hard, value }) => (hard && value.key === 'route' ? [value] : []));
}

/** Members by the first end that each serves; of equals the one with fewer ends, which else might be left without one. */
function inOrder(members: readonly Member[]): Member[] {
  const first = ({ ends }: Member) => ends[0] ?? Infinity;
  return members.toSorted((a, b) => first(a) - first(b) || a.ends.length - b.ends.length);
}

/**
 * The chain of members in a row; null where two neighbours do not meet, one at an edge has no end of its own, or the way
 * over the meeting places is a detour.
 */
function linked(members: readonly Member[], ends: readonly NutsCode[], meet: typeof meetingOf): Chain | null {
  const own = ownEnds(members, ends);
  if (own[0]!.length === 0 || own.at(-1)!.length === 0) return null;
  const middle = members.length === 3 ? members[1]! : null;
  const meetings: Meeting[] = [];
  for (const [at, member] of members.slice(1).entries()) {
    const meeting = meet(members[at]!, member, [own[0]![0]!, own.at(-1)!.at(-1)!]);
    if (!meeting) return null;
    meetings.push(meeting);
  }
  if (middle?.bySea && country(meetings[0]!) === country(meetings[1]!)) return null;
  const legs = members.map((_, at): RouteLeg => {
    const [before, after] = [meetings[at - 1], meetings[at]];
    const places = [...(before ? [before.region] : []), ...own[at]!, ...(after ? [after.region] : [])];
    const stops = places.filter((place, index) => place !== places[index - 1]);
    return {
      from: stops[0]!,
      to: stops.at(-1)!,
      via: stops.slice(1, -1),
      port: after?.port ?? null,
    };
  });
  const way = wayOver(legs.flatMap(({ from, via, to }) => [from, ...via, to]));
  if (way > DETOUR_MOST * wayOver(own.flat()) + DETOUR_SPARE) return null;
  return { carriers: members.map(({ candidate }) => candidate), legs };
}

/** The ends that each member carries: what several serve goes to the one nearer to an edge of the chain, the first first. */
function ownEnds(members: readonly Member[], ends: readonly NutsCode[]): NutsCode[][] {
  const edges = members.length < 3 ? members : [members[0]!, members[2]!, members[1]!];
  const carrierOf = ends.map((_, end) => edges.find((member) => member.ends.includes(end)));
  return members.map((member) => ends.filter((_, end) => carrierOf[end] === member));
}

function country({ region }: Meeting): string {
  return region.slice(0, 2);
}

/** The chains by the ids of their carriers, with ports called by their names. */
function sorted(chains: readonly Chain[], language: Language): Chain[] {
  const key = ({ carriers }: Chain) => carriers.map(({ service }) => service.id).join(' ');
  const names = new Map<string, string>();
  const named = (leg: RouteLeg): RouteLeg => {
    if (leg.port === null) return leg;
    const name = names.get(leg.port) ?? portName(leg.port, language);
    names.set(leg.port, name);
    return { ...leg, port: name };
  };
  return chains
    .map(({ carriers, legs }) => ({ carriers, legs: legs.map(named) }))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Carriers of one catalogue have few different coverages: each pair of them is looked at once. */
function remembered(meeting: typeof meetingOf): typeof meetingOf {
  const keys = new Map<Carrier, string>();
  const known = new Map<string, Meeting | null>();
  const keyOf = (carrier: Carrier) => {
    const { coverage, siteNuts, bySea } = carrier;
    const key = keys.get(carrier) ?? JSON.stringify([coverage, siteNuts, bySea]);
    keys.set(carrier, key);
    return key;
  };
  return (one, other, near) => {
    const key = `${keyOf(one)} ${keyOf(other)} ${near.join()}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = meeting(one, other, near);
    known.set(key, found);
    return found;
  };
}
