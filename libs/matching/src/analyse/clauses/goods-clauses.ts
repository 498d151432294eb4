import type { ConceptId } from '@fivefold/domain';
import { toBaseUnit } from '@fivefold/domain';
import { getConcept } from '@fivefold/vocabulary';
import { regimeOfLimits } from '../regimes.js';
import { canBind, canBindCertificate, canHold, isCertifying } from '../scope.js';
import { distance, nearest } from '../nearness.js';
import type { StancedMention } from '../wants.js';
import { bind, conceptsOf, pairOf, type Context } from './bind.js';
import { spanOf, type Finding } from './finding.js';
import type { NameFound } from './names.js';
import type { PlaceFound } from './places.js';
import type { QuantityFound } from './quantity.js';
import type { TemperatureFound } from './temperature.js';
import { isWaived } from './waived.js';

/** Coldest air that frozen goods are offered at: the open end of "−18 or colder". */
const COLDEST_FROZEN_C = -30;
const FROZEN: ReadonlySet<ConceptId> = new Set(['log.store.frozen', 'log.move.road_frozen']);
const CHILLED: ReadonlySet<ConceptId> = new Set([
  'log.store.chilled',
  'log.move.road_chilled',
  'log.move.lastmile_chilled',
]);
/** Words by which a less likely bearer of a demand must stand nearer. */
const MISFIT = 6;
const QUICK_FROZEN_C = -18;
const CHILLED_BAND_C = [2, 8] as const;

/**
 * Temperature demands, each on the nearest capability that touches goods and on those of the same regime that have no
 * figure of their own. A chilled or frozen capability without any figure gets the band of its goods, marked implied.
 */
export function temperatureClauses(context: Context, found: readonly TemperatureFound[]): Finding[] {
  const { reading, stance } = context;
  const groups: { temperature: TemperatureFound; concepts: ConceptId[] }[] = [];
  const stated = new Set<ConceptId>();
  for (const temperature of found) {
    if (stance.isAboutFirm(temperature.sentence)) continue;
    if (!temperature.isLimit && stance.of(temperature.first, temperature.last) === 'refused') continue;
    const { first, last } = temperature;
    const regime = regimeOfLimits(temperature.minC, temperature.maxC);
    const closest = bind(context, 'temperature', first, last);
    if (closest === null) continue;
    // "+4 and -20" after "chilled and frozen storage": each figure belongs to its own half.
    const isOther = (concept: ConceptId) => (regime === 'frozen' ? FROZEN : CHILLED).has(concept);
    const isMisfit = (regime === 'frozen' ? CHILLED : FROZEN).has(closest.concept) && regime !== null;
    const target = (isMisfit && bind(context, 'temperature', first, last, isOther)) || closest;
    groups.push({ temperature, concepts: [target.concept] });
    stated.add(target.concept);
  }
  const open = context.open.filter((one) => canBind('temperature', one.concept) && !stated.has(one.concept));
  for (const mention of open) {
    const own = groups.filter((group) =>
      isShared(context, group.temperature, mention.concept, mention.sentence),
    );
    const group = nearest(
      reading,
      own.map((one) => ({ ...one, tokens: [one.temperature.first] })),
      mention.first,
      mention.last,
    );
    const target = groups.find((one) => one.temperature === group?.temperature);
    if (target === undefined || target.concepts.includes(mention.concept)) continue;
    target.concepts.push(mention.concept);
    stated.add(mention.concept);
  }
  const findings = groups.map(({ temperature, concepts }) => {
    const [minC, maxC] = closed(temperature);
    return {
      value: { key: 'temperature' as const, minC, maxC },
      span: [temperature.from, temperature.to] as const,
      first: temperature.first,
      last: temperature.last,
      appliesTo: concepts,
      hard: true,
    };
  });
  return findings;
}

/** Whether a figure said for one capability holds for another: same regime, or a limit that closes a list. */
function isShared(
  context: Context,
  temperature: TemperatureFound,
  concept: ConceptId,
  sentence: number,
): boolean {
  const regime = regimeOfLimits(temperature.minC, temperature.maxC);
  if (regime === 'frozen' && FROZEN.has(concept)) return true;
  if (regime === 'chilled' && CHILLED.has(concept)) return true;
  const bounds = context.reading.sentences[temperature.sentence];
  const closesList = bounds !== undefined && temperature.last >= bounds.end - 2;
  const isProcessing = !FROZEN.has(concept) && !CHILLED.has(concept) && !concept.startsWith('log.');
  return isProcessing && sentence === temperature.sentence && closesList && temperature.minC === null;
}

function closed(temperature: TemperatureFound): [number | null, number | null] {
  const { minC, maxC } = temperature;
  const regime = regimeOfLimits(minC, maxC);
  if (minC === null && maxC !== null) {
    if (regime === 'frozen') return [COLDEST_FROZEN_C, maxC];
    // Chilled goods must not freeze.
    if (regime === 'chilled' && maxC >= 0) return [0, maxC];
  }
  if (minC !== null && minC === maxC && minC > 0 && regime === 'chilled') return [0, maxC];
  return [minC, maxC];
}

/** Bands that follow from the words chilled and frozen and from the goods, for capabilities without a figure. */
export function impliedTemperatures(context: Context, stated: ReadonlySet<ConceptId>): Finding[] {
  const goodsLimit = context.wants.goods.map((one) => one.maxC).find((limit) => limit !== null) ?? null;
  const findings: Finding[] = [];
  for (const concept of conceptsOf(context.open)) {
    if (stated.has(concept)) continue;
    const mention = context.open.find((one) => one.concept === concept);
    if (mention === undefined) continue;
    const base = {
      span: spanOf(context.reading, mention.first, mention.last),
      first: mention.first,
      last: mention.last,
    };
    if (CHILLED.has(concept)) {
      const maxC = goodsLimit !== null && goodsLimit >= 0 ? goodsLimit : CHILLED_BAND_C[1];
      // Fish lies on ice: its band ends where that of other chilled goods begins.
      const minC = maxC <= CHILLED_BAND_C[0] ? 0 : CHILLED_BAND_C[0];
      const value = { key: 'temperature' as const, minC, maxC };
      findings.push({ ...base, value, appliesTo: [concept], hard: true });
    } else if (FROZEN.has(concept)) {
      const value = { key: 'temperature' as const, minC: COLDEST_FROZEN_C, maxC: QUICK_FROZEN_C };
      findings.push({ ...base, value, appliesTo: [concept], hard: true });
    }
  }
  return findings;
}

/** Tonnes and certificates of a maker who also packs are those of the making. */
function packingSurcharge(concept: ConceptId): number {
  return getConcept(concept).stage === 'pack' ? MISFIT : 0;
}

/**
 * Capacities: with a period a flow, without one a stock, which only stores have. A figure for "chilled and frozen storage"
 * binds both halves. What the firm has is none, and the size of one shipment or trial is none either.
 */
export function capacityClauses(
  context: Context,
  found: readonly QuantityFound[],
  places: readonly PlaceFound[] = [],
): Finding[] {
  const findings: Finding[] = [];
  for (const quantity of found) {
    const about = context.stance.of(quantity.first, quantity.last);
    // "not in Riga, for 30 pallets": the place took the refusal.
    const isSpent = places.some(
      (place) =>
        place.sentence === quantity.sentence &&
        place.last < quantity.first &&
        context.stance.of(place.first, place.last) === 'refused',
    );
    if (about === 'possessed' || (about === 'refused' && !isSpent)) continue;
    const target = holderOf(context, quantity);
    if (target === null) continue;
    const base = toBaseUnit(quantity.qty, quantity.unit);
    const { qty, period } = spread(base, quantity.period, target.concept);
    findings.push({
      value: { key: 'capacity', kind: period === null ? 'stock' : 'flow', unit: base.unit, qty, period },
      span: [quantity.from, quantity.to],
      first: quantity.first,
      last: quantity.last,
      appliesTo: conceptsOf([target, ...pairOf(context, target)]),
      hard: true,
    });
  }
  return findings;
}

/** Words within which a figure without a period is that of a shipment beside it rather than of a store far off. */
const SHIPMENT_REACH = 3;

function holderOf(context: Context, quantity: QuantityFound): StancedMention | null {
  const candidates = context.open.filter((one) => canHold(quantity, one.concept));
  const isStore = (one: StancedMention) => one.concept.startsWith('log.store.');
  const { first, last } = quantity;
  if (quantity.period !== null) {
    const surcharge = (one: StancedMention) => (isStore(one) ? MISFIT : 0) + packingSurcharge(one.concept);
    return nearest(context.reading, candidates, first, last, surcharge);
  }
  const store = nearest(context.reading, candidates.filter(isStore), first, last);
  const carrier = nearest(
    context.reading,
    candidates.filter((one) => !isStore(one)),
    first,
    last,
  );
  if (store === null || carrier === null) return store;
  const far = (one: StancedMention) => distance(context.reading, one.tokens, first, last);
  return far(carrier) <= SHIPMENT_REACH && far(carrier) + MISFIT < far(store) ? null : store;
}

const MONTHS_OF_YEAR = 12;
const QUARTERS_OF_YEAR = 4;

/** Units that may be parted; the rest is counted. */
const MEASURED = new Set(['t', 'm3', 'l']);

/**
 * A yearly quantity in the rounds in which such services are sold: purchases by the quarter, work by the month, rounded up
 * to a tenth or a whole piece, since less would not carry the year.
 */
function spread(
  { qty, unit }: { readonly qty: number; readonly unit: string },
  period: QuantityFound['period'],
  concept: ConceptId,
): { readonly qty: number; readonly period: QuantityFound['period'] } {
  if (period !== 'year') return { qty, period };
  const isBought = getConcept(concept).stage === 'source';
  const part = qty / (isBought ? QUARTERS_OF_YEAR : MONTHS_OF_YEAR);
  const step = MEASURED.has(unit) ? 10 : 1;
  return { qty: Math.ceil(part * step - 1e-9) / step, period: isBought ? 'quarter' : 'month' };
}

/** Certificates of the provider; the name of one that is itself what is wanted makes no clause. */
export function certificateClauses(context: Context, names: readonly NameFound[]): Finding[] {
  const findings: Finding[] = [];
  for (const name of names) {
    if (name.kind !== 'certificate' && name.kind !== 'organic') continue;
    const first = name.tokens[0] as number;
    const last = name.tokens.at(-1) as number;
    const about = context.stance.of(first, last);
    if (about === 'possessed' || about === 'refused' || isWaived(context.reading, first, last)) continue;
    const owner = context.wants.mentions.find((one) => one.tokens.some((at) => name.tokens.includes(at)));
    if (owner !== undefined && (isCertifying(owner.concept) || !canBindCertificate(name.code, owner.concept)))
      continue;
    const candidates = context.open.filter((one) => canBindCertificate(name.code, one.concept));
    const target = nearest(context.reading, candidates, first, last, (one) => packingSurcharge(one.concept));
    if (target === null || isSaidByClass(context, name)) continue;
    const isApart = target.sentence !== name.sentence;
    if (name.kind === 'organic' && isApart) continue;
    const appliesTo = isApart ? conceptsOf(candidates) : holders(context, name, target, candidates);
    findings.push({
      value: { key: 'certification', allOf: [editionFor(name.code, appliesTo)] },
      span: spanOf(context.reading, first, last),
      first,
      last,
      appliesTo,
      hard: true,
    });
  }
  return withAlternatives(context, findings);
}

/** The standard of makers, and the edition of it by which stores and hauliers are audited. */
const LOGISTICS_EDITIONS: Readonly<Record<string, string>> = {
  BRCGS_FOOD: 'BRCGS_STORAGE',
  IFS_FOOD: 'IFS_LOGISTICS',
};

/** "BRCGS" asked of a store alone is the edition for stores. */
function editionFor(code: string, concepts: readonly ConceptId[]): string {
  const isLogistics = concepts.every((concept) => getConcept(concept).sector === 'LOGISTICS');
  return (isLogistics && LOGISTICS_EDITIONS[code]) || code;
}

const BOTH = new Set('both abas abi abam abiem molemad molemal bada bagge'.split(' '));

/** Both halves of a pair hold a certificate, and all of the sentence where the text says both. */
function holders(
  context: Context,
  name: NameFound,
  target: StancedMention,
  candidates: readonly StancedMention[],
): ConceptId[] {
  const first = name.tokens[0] as number;
  const saysBoth = context.reading.tokens
    .slice(Math.max(0, first - 3), first)
    .some((token) => token.sentence === name.sentence && BOTH.has(token.folded));
  const others = saysBoth
    ? candidates.filter((one) => one.sentence === name.sentence)
    : pairOf(context, target).filter((one) => candidates.includes(one));
  return conceptsOf([target, ...others]);
}

const OR = new Set('or vai voi eller'.split(' '));

/** "FSSC 22000 or BRCGS": one is enough, so neither may exclude; each is a wish of its own. */
function withAlternatives(context: Context, findings: readonly Finding[]): Finding[] {
  const { tokens } = context.reading;
  const isJoined = (one: Finding | undefined, two: Finding | undefined) =>
    one !== undefined &&
    two !== undefined &&
    two.first - one.last === 2 &&
    OR.has(tokens[one.last + 1]?.folded ?? '');
  return findings.map((one, at) => {
    const isAlternative = isJoined(findings[at - 1], one) || isJoined(one, findings[at + 1]);
    return isAlternative ? { ...one, hard: false, isAlone: true } : one;
  });
}

/** The permit for dangerous goods goes without saying where their transport is wanted. */
function isSaidByClass(context: Context, name: NameFound): boolean {
  if (name.code === 'ATP') return /\bFR[ABC]\b|\bFNA\b/.test(context.reading.text);
  return name.code === 'ADR' && context.open.some((one) => one.concept === 'log.move.adr');
}

/** Certificates of one scope and hardness are one demand. */
export function mergeCertificates(findings: readonly Finding[]): Finding[] {
  const merged: Finding[] = [];
  for (const finding of findings) {
    const same = merged.findIndex(
      (one) =>
        one.value.key === finding.value.key &&
        !one.isAlone &&
        !finding.isAlone &&
        one.hard === finding.hard &&
        String(one.appliesTo) === String(finding.appliesTo),
    );
    const known = finding.value.key === 'certification' ? merged[same] : undefined;
    if (known === undefined) {
      merged.push(finding);
    } else if (known.value.key === 'certification' && finding.value.key === 'certification') {
      const allOf = [...new Set([...known.value.allOf, ...finding.value.allOf])];
      const span = [known.span[0], Math.max(known.span[1], finding.span[1])] as const;
      merged[same] = { ...known, span, value: { key: 'certification', allOf } };
    }
  }
  return merged;
}

/** Classes of dangerous goods and of refrigerated bodies. */
export function vehicleClauses(context: Context, names: readonly NameFound[]): Finding[] {
  const findings: Finding[] = [];
  const classes = names.filter((one) => one.kind === 'adr');
  const [opening] = classes;
  if (opening !== undefined) {
    const concepts = conceptsOf(context.open.filter((one) => canBind('adr', one.concept)));
    const all = conceptsOf(context.open);
    const first = opening.tokens[0] as number;
    const last = opening.tokens.at(-1) as number;
    findings.push({
      value: { key: 'adr', classes: [...new Set(classes.map((one) => one.code))] },
      span: spanOf(context.reading, first, last),
      first,
      last,
      appliesTo: concepts.length === all.length ? '*' : concepts,
      hard: true,
    });
  }
  for (const name of names.filter((one) => one.kind === 'atp')) {
    const first = name.tokens[0] as number;
    const target = bind(context, 'atp', first, first);
    if (target === null) continue;
    const span = spanOf(context.reading, first, first);
    const value = { key: 'atp' as const, minClass: name.code };
    findings.push({ value, span, first, last: first, appliesTo: [target.concept], hard: true });
  }
  return findings.filter((one) => one.appliesTo === '*' || (one.appliesTo?.length ?? 0) > 0);
}
