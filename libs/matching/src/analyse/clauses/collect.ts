import type { Clause, ConceptId, Span } from '@fivefold/domain';
import type { NumberFound } from '../../text/index.js';
import type { Reading, Token } from '../reading.js';
import { conceptsOf, type Context } from './bind.js';
import { homeCoverage, homeOf } from './coverage.js';
import { findDates } from './dates.js';
import { spanOf, tokensWithin, type Finding } from './finding.js';
import {
  capacityClauses,
  certificateClauses,
  impliedTemperatures,
  mergeCertificates,
  temperatureClauses,
  vehicleClauses,
} from './goods-clauses.js';
import { impliedClauses } from './implied.js';
import { findLeadTimes } from './lead-time.js';
import { findMoney } from './money.js';
import type { NameFound } from './names.js';
import { findOrder, type OrderFound } from './order.js';
import { placeClauses } from './place-clauses.js';
import { findPlaces, type PlaceFound } from './places.js';
import type { QuantityFound } from './quantity.js';
import type { TemperatureFound } from './temperature.js';
import {
  incotermClauses,
  interfaceClauses,
  languageClauses,
  moneyClauses,
  sameProviderClauses,
  timeClauses,
} from './terms-clauses.js';
import { withTriggers } from './trigger-words.js';
import { findConsortium, findWhole, type WholeFound } from './whole.js';

/** Figures that the capabilities already needed. */
export interface Figures {
  readonly figures: readonly NumberFound[];
  readonly temperatures: readonly TemperatureFound[];
  readonly quantities: readonly QuantityFound[];
  readonly names: readonly NameFound[];
}

/** Clauses with all that was read to find them. */
export interface ClauseReading {
  readonly clauses: readonly Clause[];
  /** Tokens of the clauses, of words about the whole and of properties of goods. */
  readonly used: ReadonlySet<number>;
  /** Tokens of figures, names, dates and places of which no clause came: nothing stated may vanish. */
  readonly lost: ReadonlySet<number>;
}

/** In steps: all clauses of a need in text order, implied ones last, numbered `c1`, `c2`, … None where nothing is wanted. */
export function* collectClauses(context: Context, known: Figures): Generator<undefined, ClauseReading> {
  const { reading } = context;
  const { names } = known;
  // "rootsi ja saksa keelde" names languages and no countries.
  const tongues = new Set(names.filter((one) => one.kind === 'language').flatMap((one) => one.tokens));
  const places = findPlaces(reading).filter((one) => !tongues.has(one.first));
  yield;
  const whole = findWhole(reading);
  yield;
  const dates = findDates(reading, context.today);
  const figures = known.figures.filter(
    (one) => !known.temperatures.some((other) => one.from >= other.from && one.from < other.to),
  );
  yield;
  const leads = findLeadTimes(reading, figures);
  const money = findMoney(reading, figures);
  const range = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const wholly = whole.flatMap((one) => one.tokens);
  const organic = names.filter((one) => one.kind === 'organic').flatMap((one) => one.tokens);
  const read: readonly (readonly number[])[] = [
    ...[...places, ...dates, ...leads].map((one) => range(one.first, one.last)),
    ...names.filter((one) => one.kind !== 'organic').map((one) => one.tokens),
    ...[...known.temperatures, ...known.quantities, ...money, ...known.figures].map((one) => {
      const { first, last } = tokensWithin(reading, one.from, one.to);
      return range(first, last);
    }),
  ];
  if (context.open.length === 0)
    return { clauses: [], used: new Set([...wholly, ...organic]), lost: new Set(read.flat()) };

  const temperature = temperatureClauses(context, known.temperatures);
  const warm = new Set(temperature.flatMap((one) => (one.appliesTo === '*' ? [] : (one.appliesTo ?? []))));
  yield;
  const counted = known.quantities.filter(
    (one) => !leads.some((lead) => lead.first <= one.first && one.first <= lead.last),
  );
  const capacity = capacityClauses(context, counted, places);
  yield;
  const place = yield* placeClauses(context, places, whole);
  yield;
  const same = sameProviderClauses(context, whole);
  const order = findOrder(context);
  const found: Finding[] = [
    ...temperature,
    ...capacity,
    ...certificateClauses(context, names),
    ...vehicleClauses(context, names),
    ...place.map((one) => withGroup(one, same)),
    ...homeCoverage(context, places, place),
    ...timeClauses(context, leads, dates).map((one) => ofStep(one, order)),
    ...languageClauses(context, names),
    ...interfaceClauses(context, names),
    ...incotermClauses(context, names),
    ...moneyClauses(context, money, counted, capacity),
    ...same,
    ...order.findings,
    ...consortium(context, figures),
  ];
  yield;
  const soft = whole.filter((one) => one.word === 'soft');
  const stated = joinScopes(
    mergeCertificates(
      found.map((one) => (isSoft(context, one, soft, found) ? { ...one, hard: false } : one)),
    ),
  );
  const implied = joinScopes([
    ...impliedTemperatures(context, warm),
    ...impliedClauses(context, stated, places),
  ]);
  yield;
  stated.sort((one, two) => one.span[0] - two.span[0] || (one.value.key < two.value.key ? -1 : 1));
  const wide = stated.map((one) => withTriggers(reading, one.value.key, one.span));
  const clauses = [
    ...stated.map((one, at) => toClause(context, one, wide[at] as Span, 'stated')),
    ...implied.map((one) => toClause(context, one, one.span[1] > 0 ? one.span : null, 'implied')),
  ];
  // The words of a clause are its figures and names and what announces them, not all that stands between two of them.
  const isCaused = (tokens: readonly number[]) =>
    wide.some(
      ([from, to], at) =>
        // An order reaches over its steps and what is said of them.
        stated[at]?.value.key !== 'order' &&
        (reading.tokens[tokens[0] as number] as Token).from >= from &&
        (reading.tokens[tokens.at(-1) as number] as Token).to <= to,
    );
  const caused = new Set([
    ...read.filter((tokens) => tokens.length > 0 && isCaused(tokens)).flat(),
    ...stated.flatMap((one, at) => announcing(reading, one.span, wide[at] as Span)),
    ...routeStart(context, places, stated),
  ]);
  return {
    clauses: clauses.map((one, at) => ({ ...one, id: `c${at + 1}` })),
    used: new Set([...wholly, ...organic, ...order.tokens, ...caused]),
    lost: new Set(read.flat().filter((at) => !caused.has(at))),
  };
}

/** Tokens by which a span grew. */
function announcing(reading: Reading, own: Span, wide: Span): number[] {
  if (own[0] === wide[0] && own[1] === wide[1]) return [];
  const { first, last } = tokensWithin(reading, wide[0], wide[1]);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((at) => {
    const token = reading.tokens[at] as Token;
    return token.to <= own[0] || token.from >= own[1];
  });
}

/** The firm's own place where a route starts from it: it caused an end of the route. */
function routeStart(context: Context, places: readonly PlaceFound[], stated: readonly Finding[]): number[] {
  const home = homeOf(context, places);
  const isEnd = stated.some(
    ({ value }) => value.key === 'route' && home?.nuts.some((code) => value.allOf?.includes(code)),
  );
  if (home === null || !isEnd) return [];
  return Array.from({ length: home.last - home.first + 1 }, (_, at) => home.first + at);
}

function toClause(context: Context, finding: Finding, span: Span | null, origin: Clause['origin']): Clause {
  const all = conceptsOf(context.open);
  const own = finding.appliesTo ?? '*';
  const scope =
    own === '*'
      ? own
      : [...all.filter((one) => own.includes(one)), ...own.filter((one) => !all.includes(one))];
  // Where one thing is wanted, what binds it binds the need.
  const isAll = scope !== '*' && scope.length === 1 && all.length === 1;
  const { value, hard } = finding;
  return { id: '', value, hard, appliesTo: isAll ? '*' : scope, span, origin };
}

/** One demand said for several capabilities at once is one clause: a place or a route of both halves of a pair. */
function joinScopes(findings: readonly Finding[]): Finding[] {
  const joined: Finding[] = [];
  for (const finding of findings) {
    const at = joined.findIndex(
      (one) =>
        one.hard === finding.hard &&
        one.span[0] === finding.span[0] &&
        one.span[1] === finding.span[1] &&
        JSON.stringify(one.value) === JSON.stringify(finding.value),
    );
    const known = joined[at];
    if (known === undefined) joined.push(finding);
    else if (known.appliesTo !== '*' && finding.appliesTo !== '*') {
      const appliesTo = [...new Set([...(known.appliesTo ?? []), ...(finding.appliesTo ?? [])])];
      joined[at] = { ...known, appliesTo };
    }
  }
  return joined;
}

/** A deadline inside a sequence is that of the step it stands beside. */
function ofStep(finding: Finding, order: OrderFound): Finding {
  if (finding.value.key !== 'lead_time' && finding.value.key !== 'start') return finding;
  return { ...finding, appliesTo: order.stepBeside(finding.first) ?? finding.appliesTo };
}

/** The site of one provider of several capabilities binds them all. */
function withGroup(finding: Finding, same: readonly Finding[]): Finding {
  const [group] = same;
  if (group === undefined || finding.value.key !== 'site' || finding.appliesTo === '*') return finding;
  if (group.appliesTo === '*') return { ...finding, appliesTo: '*' };
  const own = finding.appliesTo as readonly ConceptId[];
  return own.some((concept) => group.appliesTo?.includes(concept))
    ? { ...finding, appliesTo: group.appliesTo }
    : finding;
}

/** A word of preference softens the demands of its part of the sentence: those behind it, else those before it. */
function isSoft(
  context: Context,
  finding: Finding,
  words: readonly WholeFound[],
  all: readonly Finding[],
): boolean {
  if (['capacity', 'budget', 'consortium'].includes(finding.value.key)) return false;
  if (['lead_time', 'start'].includes(finding.value.key) && isWish(context, finding)) return true;
  return words.some((word) => {
    const at = behindSubordinator(context.reading, word.tokens);
    if (!isOnePart(context.reading, Math.min(at, finding.last), Math.max(at, finding.first))) return false;
    if (at <= finding.first) return !isBehindOther(context, at, finding, all);
    return !all.some((one) => one.first > at && isOnePart(context.reading, at, one.first, AND));
  });
}

const THAT = new Set('lai ka et kui att om that if'.split(' '));

/** "Vēlams, lai …": the comma before the word of the wish's content parts nothing. */
function behindSubordinator(reading: Reading, tokens: readonly number[]): number {
  const next = reading.tokens[(tokens.at(-1) as number) + 1];
  return next?.before.trim() === ',' && THAT.has(next.folded) ? next.at : (tokens[0] as number);
}

/** "helst börja i januari med kyllager i Malmö": behind a demand and a thing wanted, the wish is spent. */
function isBehindOther(context: Context, from: number, finding: Finding, all: readonly Finding[]): boolean {
  return all.some((other) => {
    if (other.first <= from || other.last >= finding.first) return false;
    return context.open.some((one) => one.first > other.last && one.last < finding.first);
  });
}

const SOFT_REACH = 8;
const AND = new Set('and un ja och samt ning'.split(' '));

/** Whether two tokens stand near in one sentence with no comma between, and none of `barriers`. */
function isOnePart(
  reading: Reading,
  from: number,
  to: number,
  barriers: ReadonlySet<string> = new Set(),
): boolean {
  if (to - from > SOFT_REACH || reading.tokens[from]?.sentence !== reading.tokens[to]?.sentence) return false;
  for (let step = from + 1; step <= to; step++) {
    const token = reading.tokens[step] as Token;
    if (/[,;:.]/.test(token.before) || barriers.has(token.folded)) return false;
  }
  return true;
}

const WISHES = new Set('gribetu veletos veletos sooviks sooviksime tahaks tahaksime'.split(' '));

function isWish(context: Context, finding: Finding): boolean {
  for (let at = finding.first - 1; at >= Math.max(0, finding.first - 4); at--) {
    if (WISHES.has(context.reading.tokens[at]?.folded ?? '')) return true;
  }
  return false;
}

function consortium(context: Context, figures: readonly NumberFound[]): Finding[] {
  const wanted = conceptsOf(context.open).find((concept) => concept === 'biz.fund.consortium');
  const found = wanted === undefined ? null : findConsortium(context.reading, figures);
  if (wanted === undefined || found === null) return [];
  const { minEntities, minCountries, mustIncludeSectors, mustIncludeRegionCategory } = found;
  const value = {
    key: 'consortium' as const,
    minEntities,
    minCountries,
    ...(mustIncludeSectors.length > 0 ? { mustIncludeSectors } : {}),
    ...(mustIncludeRegionCategory.length > 0 ? { mustIncludeRegionCategory } : {}),
  };
  const span = spanOf(context.reading, found.first, found.last);
  return [{ value, span, first: found.first, last: found.last, appliesTo: [wanted], hard: true }];
}
