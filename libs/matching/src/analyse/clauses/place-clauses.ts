import type { ConceptId, NutsCode } from '@fivefold/domain';
import { nearest } from '../nearness.js';
import type { Token } from '../reading.js';
import { canBind } from '../scope.js';
import type { StancedMention } from '../wants.js';
import { bind, pairOf, type Context } from './bind.js';
import { CoverageFindings, homeOf, isFirm } from './coverage.js';
import { spanOf, type Finding } from './finding.js';
import type { PlaceFound } from './places.js';
import { isWaived } from './waived.js';
import type { WholeFound } from './whole.js';

const PROVIDERS =
  /^(\w*partner|supplier|provider|vendor|compan|firm|piegadataj|pakalpojum|sniedzej|partneri|uznemum|pakkuja|tarnija|ettevot|leverantor|foretag|provid|producer|contractor)/;
const AUDIENCE =
  /^(customer|buyer|client|consumer|distributor|producer|importer|retailer|pircej|klient|pateretaj|izplatitaj|ostja|kliendi|toidutootja|tootja|edasimuuja|tarbija|kund|kopare|distributor|aterforsalj|konsument|razotaj)/;
/** Words for selling and markets: the place behind them is where the firm's goods go. */
const MARKETS =
  /^(sell|sale|export|market|pardo|eksport|tirg|muu|muume|turg|turu|ekspor|salj|forsalj|marknad|butik|shop|store|chain|veikal|kauplus|kett|kedj)/;
const AUDIENCE_CONCEPTS: ReadonlySet<ConceptId> = new Set([
  'biz.match.event',
  'biz.rd.hackathon',
  'biz.intl.partner_search',
  'biz.intl.market_research',
  'biz.intl.mission',
  'food.sell.export',
  'food.sell.fair',
  'food.sell.private_label',
  'food.sell.retail_listing',
  'food.sell.horeca',
  'biz.mkt.brand',
]);
/** Words between a place and what governs it. */
const NEAR = 4;

/** Each place is compared with every capability of its sentence. */
const PLACES_AT_ONCE = 16;

/**
 * In steps: demands about places. A store's or plant's place is its site; a carrier must reach every end of a route, the start being
 * the stated one, the store asked for, or the firm's own region; people to reach are an audience; partners a provider region.
 */
export function* placeClauses(
  context: Context,
  places: readonly PlaceFound[],
  words: readonly WholeFound[],
): Generator<undefined, Finding[]> {
  const home = homeOf(context, places);
  const findings: Finding[] = [];
  const ends = new Map<ConceptId, PlaceFound[]>();
  const sites: Sites = new Map();
  const wishes: Sites = new Map();
  const coverage = new CoverageFindings(context);
  let market: PlaceFound | null = null;
  for (const [at, place] of places.entries()) {
    if (at % PLACES_AT_ONCE === PLACES_AT_ONCE - 1) yield;
    if (place === home || place.role === 'via' || context.stance.isAboutFirm(place.sentence)) continue;
    if (isWaived(context.reading, place.first, place.last)) continue;
    const stance = isLimit(context, place) ? 'wanted' : context.stance.of(place.first, place.last);
    if (place.role === 'outside') {
      if (isNothing(context, place)) findings.push(peopleClause(context, place, 'provider'));
      continue;
    }
    if (stance === 'refused' || (stance === 'possessed' && place.role === 'in')) continue;
    const group = groupOf(context, place);
    if (group === 'provider' || group === 'audience') {
      findings.push(peopleClause(context, place, group));
      continue;
    }
    if (isSoldIn(context, place)) {
      market = place;
      continue;
    }
    const target = governing(context, place);
    if (target === null) {
      if (reachesPeople(context)) findings.push(peopleClause(context, place, 'audience'));
      else if (stance !== 'possessed') {
        if (isMarket(context, place) || isBesideMarket(context, market, place)) market = place;
        else coverage.add(place);
      }
      continue;
    }
    coverage.addBeside(place, target);
    for (const { concept } of [target, ...pairOf(context, target), ...besideOf(context, place, target)]) {
      if (canBind('route', concept)) push(ends, concept, place);
      else addSite(isWished(context, place, words) ? wishes : sites, concept, place);
    }
    shareSite(context, place, target, sites);
  }
  for (const near of words) if (near.word === 'close') nearHome(context, near.tokens, home, sites);
  findings.push(...siteClauses(context, sites, true), ...siteClauses(context, wishes, false));
  findings.push(...routeClauses(context, ends, sites, home), ...coverage.findings());
  return mergePeople(findings);
}

const NOTHING = new Set(
  'nothing nobody none not no neko nevienu ne mitte ei midagi inget ingen inte ej'.split(' '),
);

/** "nothing from outside Sweden" wants Sweden; "outside Poland" names no region that could be asked for. */
function isNothing(context: Context, place: PlaceFound): boolean {
  return context.reading.tokens
    .slice(Math.max(0, place.first - NEAR - 1), place.first)
    .some((token) => token.sentence === place.sentence && NOTHING.has(token.folded));
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}

/** "no further than Jelgava", "ne tālāk par Vidzemi" refuses what lies beyond. */
const BEYOND = /^(talak|further|farther|kaugemal\w*|langre)$/;

function isLimit(context: Context, place: PlaceFound): boolean {
  return context.reading.tokens
    .slice(Math.max(0, place.first - 3), place.first)
    .some((token) => token.sentence === place.sentence && BEYOND.test(token.folded));
}

/** "in Sweden, preferably in the west": the wish is a clause of its own beside the demand. */
function isWished(context: Context, place: PlaceFound, words: readonly WholeFound[]): boolean {
  return words.some((word) => {
    const last = word.tokens.at(-1) as number;
    if (word.word !== 'soft' || word.sentence !== place.sentence) return false;
    if (last >= place.first || place.first - last > NEAR) return false;
    return !context.reading.tokens.slice(last + 1, place.first + 1).some((one) => /[,;:]/.test(one.before));
  });
}

type Sites = Map<ConceptId, { nuts: NutsCode[]; first: number; last: number }>;

function addSite(sites: Sites, concept: ConceptId, place: PlaceFound): void {
  const known = sites.get(concept);
  const nuts = [...new Set([...(known?.nuts ?? []), ...place.nuts])];
  sites.set(concept, { nuts, first: Math.min(known?.first ?? place.first, place.first), last: place.last });
}

const PARTNER = /^partner/;

/** Who looks for partners abroad wants to reach them; who buys a service may want its provider there. */
function isSeekingPartners(context: Context): boolean {
  return context.open.some((one) => one.concept === 'biz.intl.partner_search');
}

function groupOf(context: Context, place: PlaceFound): 'provider' | 'audience' | null {
  const { tokens } = context.reading;
  const hasAudience = reachesPeople(context);
  // Where a partner is from may stand before it: "Soomest partnerit", "Latvijas piegādātājs", "a Swedish supplier".
  for (const at of [place.last, place.last + 1]) {
    const token = tokens[at];
    if (place.role === 'to' || at === place.first || token?.sentence !== place.sentence) continue;
    const isOwn = context.stance.of(at, at) === 'possessed' || isFirm(context, at);
    if (token.before === '' && PROVIDERS.test(token.folded) && !isOwn)
      return isSeekingPartners(context) ? 'audience' : 'provider';
  }
  for (let at = place.first - 1; at >= Math.max(0, place.first - NEAR); at--) {
    const token = tokens[at] as Token;
    if (token.sentence !== place.sentence || /[;:]/.test((tokens[at + 1] as Token).before)) break;
    if (hasAudience && AUDIENCE.test(token.folded)) return 'audience';
    // "a firm of Pärnu needs a store in Riga": the firm that needs is nobody's provider.
    if (PARTNER.test(token.folded) && isSeekingPartners(context)) return 'audience';
    const isProvider =
      PROVIDERS.test(token.folded) && context.stance.of(at, at) !== 'possessed' && !isFirm(context, at);
    const isOf = place.role === 'in' || (place.role === 'from' && !hasEnd(context, place));
    if (isProvider && isOf) return 'provider';
  }
  return null;
}

/** "partners from Latvia" are there; "a supplier from Riga to Tallinn" drives. */
function hasEnd(context: Context, place: PlaceFound): boolean {
  const { tokens, sentences } = context.reading;
  const { end } = sentences[place.sentence] as { end: number };
  return tokens
    .slice(place.last + 1, end)
    .some((token) => TOWARDS.has(token.folded) || /^(?:-|–|→)$/.test(token.before));
}

const TOWARDS = new Set('to uz till til lidz'.split(' '));

/** "buyers in Germany and the Netherlands": the second place of a list is what the first is. */
function isBesideMarket(context: Context, market: PlaceFound | null, place: PlaceFound): boolean {
  if (market === null || market.sentence !== place.sentence || place.first - market.last > 3) return false;
  const between = context.reading.tokens.slice(market.last + 1, place.first);
  const joint = between.every(({ folded }) => JOINTS.has(folded));
  return joint && (between.length > 0 || (context.reading.tokens[place.first] as Token).before === ',');
}

const JOINTS = new Set('and or the un vai ja voi och eller samt in i'.split(' '));

/** "we want to sell to Sweden", "for our Latvian customers": where the goods go, not where the service is needed. */
function isMarket(context: Context, place: PlaceFound): boolean {
  const { tokens } = context.reading;
  for (let at = place.last; at >= Math.max(0, place.first - NEAR); at--) {
    const token = tokens[at] as Token;
    if (token.sentence !== place.sentence) break;
    const isInside = at > place.first;
    const isNamed = context.open.some((one) => one.tokens.includes(at));
    if (
      (at < place.first || isInside) &&
      !isNamed &&
      (AUDIENCE.test(token.folded) || MARKETS.test(token.folded))
    )
      return true;
    if (at <= place.first && /[,;:]/.test(token.before)) break;
  }
  return false;
}

/** "… bones and packs our pork. Must be in Zemgale": a sentence of its own speaks of all the work told before it. */
function besideOf(context: Context, place: PlaceFound, target: StancedMention): StancedMention[] {
  if (place.role !== 'in' || target.sentence === place.sentence || !canBind('site', target.concept))
    return [];
  return context.open.filter(
    (one) => one !== target && one.sentence === target.sentence && canBind('site', one.concept),
  );
}

const SELLING = /^(sell|selling|pardo\w*|muua|muume|muuki|salja|saljer|saljs|lanser\w*|launch\w*)$/;

/** "sell it in Estonia" beside work that is done elsewhere: no place of that work. */
function isSoldIn(context: Context, place: PlaceFound): boolean {
  const { tokens } = context.reading;
  if (reachesPeople(context)) return false;
  for (let at = place.first - 1; at >= Math.max(0, place.first - NEAR); at--) {
    const token = tokens[at] as Token;
    if (token.sentence !== place.sentence || context.open.some((one) => one.tokens.includes(at)))
      return false;
    if (SELLING.test(token.folded)) return true;
    if (/[,;:]/.test(token.before)) return false;
  }
  return false;
}

function reachesPeople(context: Context): boolean {
  return context.open.some((one) => AUDIENCE_CONCEPTS.has(one.concept));
}

const ALLOWING =
  /^(also|too|welcome|fine|ok|okay|acceptable|ari|der|derigi|sobib|sobivad|ocksa|likasa|valkomna)$/;

/** "Suppliers in Denmark are fine, too" allows them and demands nothing. */
function isAllowed(context: Context, place: PlaceFound): boolean {
  const { end } = context.reading.sentences[place.sentence] as { end: number };
  return context.reading.tokens
    .slice(place.last + 1, Math.min(end, place.last + 6))
    .some((token) => ALLOWING.test(token.folded));
}

function peopleClause(context: Context, place: PlaceFound, group: 'provider' | 'audience'): Finding {
  const base = {
    span: spanOf(context.reading, place.first, place.last),
    first: place.first,
    last: place.last,
  };
  return group === 'provider'
    ? {
        ...base,
        value: { key: 'provider_region', anyOf: place.countries },
        appliesTo: '*',
        hard: !isAllowed(context, place),
      }
    : { ...base, value: { key: 'audience_region', anyOf: place.nuts }, appliesTo: '*', hard: false };
}

/** "in Latvia or Estonia" is one demand with two regions. */
function mergePeople(findings: readonly Finding[]): Finding[] {
  const merged: Finding[] = [];
  for (const finding of findings) {
    const { key } = finding.value;
    const at = merged.findIndex(
      (one) => one.value.key === key && (key === 'provider_region' || key === 'audience_region'),
    );
    const known = merged[at];
    if (known === undefined || !('anyOf' in known.value) || !('anyOf' in finding.value)) {
      merged.push(finding);
      continue;
    }
    const anyOf = [...new Set([...(known.value.anyOf ?? []), ...(finding.value.anyOf ?? [])])];
    merged[at] = {
      ...known,
      value: { ...known.value, anyOf } as Finding['value'],
      span: [known.span[0], finding.span[1]],
    };
  }
  return merged;
}

/** Words by which a carrier behind a place of work must stand nearer than the store before it. */
const CARRIER_BEHIND = 8;

interface Governors {
  readonly moving: readonly StancedMention[];
  /** What moves as well. */
  readonly placed: readonly StancedMention[];
}

/** The same for every place of a text. */
const governors = new WeakMap<Context, Governors>();

function candidatesOf(context: Context): Governors {
  const known = governors.get(context);
  if (known) return known;
  const found = {
    moving: context.open.filter((one) => canBind('route', one.concept)),
    placed: context.open.filter((one) => canBind('route', one.concept) || canBind('site', one.concept)),
  };
  governors.set(context, found);
  return found;
}

/** A direction belongs to what moves; a place of work to a store or plant beside it. */
function governing(context: Context, place: PlaceFound): StancedMention | null {
  const candidates = candidatesOf(context)[place.role === 'in' ? 'placed' : 'moving'];
  const inSentence = candidates.filter((one) => one.sentence === place.sentence);
  if (inSentence.length > 0) {
    // "storage in Latvia, from where someone delivers": a place of work speaks of what stands before it.
    const surcharge = (one: StancedMention) =>
      place.role === 'in' && one.first > place.last && !canBind('site', one.concept) ? CARRIER_BEHIND : 0;
    return nearest(context.reading, inSentence, place.first, place.last, surcharge);
  }
  // "… lab tests in Riga": the place speaks of what its own sentence asks for; a direction seeks its carrier anywhere.
  const isOthers = place.role === 'in' && context.open.some((one) => one.sentence === place.sentence);
  return isOthers ? null : nearest(context.reading, candidates, place.first, place.last);
}

/** "a cold store and chilled distribution in Skåne": the place closes the pair and holds for the store as well. */
function shareSite(context: Context, place: PlaceFound, target: StancedMention, sites: Sites): void {
  if (place.role !== 'in' || !canBind('route', target.concept) || place.first < target.last) return;
  if (place.first - target.last > 3) return;
  for (const one of context.open) {
    const isBefore =
      one.sentence === place.sentence && one.last < target.first && target.first - one.last <= 3;
    if (isBefore && canBind('site', one.concept) && !sites.has(one.concept))
      addSite(sites, one.concept, place);
  }
}

function nearHome(context: Context, tokens: readonly number[], home: PlaceFound | null, sites: Sites): void {
  const nuts = home?.nuts ?? (context.homeRegion === null ? null : [context.homeRegion]);
  const first = tokens[0] as number;
  const last = tokens.at(-1) as number;
  const target = bind(context, 'site', first, last);
  if (nuts !== null && target !== null) sites.set(target.concept, { nuts: [...nuts], first, last });
}

function siteClauses(context: Context, sites: Sites, hard: boolean): Finding[] {
  return [...sites].map(([concept, { nuts, first, last }]) => ({
    value: { key: 'site' as const, anyOf: nuts },
    span: spanOf(context.reading, first, last),
    first,
    last,
    appliesTo: [concept],
    hard,
  }));
}

function routeClauses(
  context: Context,
  ends: ReadonlyMap<ConceptId, readonly PlaceFound[]>,
  sites: Sites,
  home: PlaceFound | null,
): Finding[] {
  const storeSite = [...sites].find(([concept]) => concept.startsWith('log.store.'))?.[1].nuts;
  const start = storeSite ?? home?.nuts ?? (context.homeRegion === null ? [] : [context.homeRegion]);
  return [...ends].map(([concept, places]) => {
    const hasDirection = places.some((place) => place.role !== 'in') || places.length > 1;
    const isStated = places.some((place) => place.role === 'from');
    const all = [...(hasDirection && !isStated ? start : []), ...places.flatMap((place) => place.nuts)];
    const first = Math.min(...places.map((place) => place.first));
    const last = Math.max(...places.map((place) => place.last));
    return {
      value: { key: 'route' as const, allOf: withoutWider(all) },
      span: spanOf(context.reading, first, last),
      first,
      last,
      appliesTo: [concept],
      hard: true,
    };
  });
}

/** A country beside one of its own regions adds no end of its own: "from Riga to shops in Latvia". */
function withoutWider(codes: readonly NutsCode[]): NutsCode[] {
  const all = [...new Set(codes)];
  return all.filter((code) => !all.some((other) => other !== code && other.startsWith(code)));
}
