import type { ConceptId } from '@fivefold/domain';
import { nearest } from '../nearness.js';
import type { Token } from '../reading.js';
import { canBind, canHold, isInALanguage } from '../scope.js';
import { bind, conceptsOf, scopeOfSentence, type Context } from './bind.js';
import type { DateFound } from './dates.js';
import { spanOf, type Finding } from './finding.js';
import type { LeadTimeFound } from './lead-time.js';
import type { MoneyFound } from './money.js';
import type { NameFound } from './names.js';
import type { QuantityFound } from './quantity.js';

/** Lead times, starts and periods. A period holds capacity, so it binds what has one; the others bind their sentence. */
export function timeClauses(
  context: Context,
  leads: readonly LeadTimeFound[],
  dates: readonly DateFound[],
): Finding[] {
  const findings: Finding[] = [];
  for (const lead of leads) {
    if (context.stance.isAboutFirm(lead.sentence)) continue;
    // "express delivery" is wanted, "urgent" inside its name is no deadline.
    const isName = context.wants.mentions.some((one) => one.tokens.includes(lead.first));
    if (lead.isWish && isName) continue;
    findings.push({
      value: { key: 'lead_time', maxDays: lead.maxDays },
      span: spanOf(context.reading, lead.first, lead.last),
      first: lead.first,
      last: lead.last,
      appliesTo: scopeOfSentence(context, lead.sentence),
      hard: !lead.isWish,
    });
  }
  for (const date of dates) {
    const about = context.stance.of(date.first, date.last);
    // "before summer": the word that elsewhere tells of the past is a deadline here.
    const isDeadline = [1, 2].some((far) =>
      BEFORE.has(context.reading.tokens[date.first - far]?.folded ?? ''),
    );
    if (context.stance.isAboutFirm(date.sentence) || (about === 'possessed' && !isDeadline)) continue;
    const base = { span: spanOf(context.reading, date.first, date.last), first: date.first, last: date.last };
    if (date.kind === 'start') {
      findings.push({ ...base, value: { key: 'start', by: date.from }, appliesTo: '*', hard: true });
      continue;
    }
    const own = context.open.filter(
      (one) => one.sentence === date.sentence && canBind('period', one.concept),
    );
    // Software and advice have no capacity to hold: what is wanted for the summer is wanted when it begins.
    if (own.length === 0) {
      findings.push({ ...base, value: { key: 'start', by: date.from }, appliesTo: '*', hard: true });
      continue;
    }
    const value = { key: 'period' as const, from: date.from, to: date.to };
    // "freezing in August and a store for the winter": of two periods each holds for what it stands beside.
    const isOneOfSeveral = dates.some(
      (one) =>
        one !== date && one.kind === 'period' && one.sentence === date.sentence && one.from !== date.from,
    );
    const closest = isOneOfSeveral ? nearest(context.reading, own, date.first, date.last) : null;
    findings.push({ ...base, value, appliesTo: conceptsOf(closest === null ? own : [closest]), hard: true });
  }
  return findings;
}

const BEFORE = new Set('before fore innan pirms enne'.split(' '));

/** Words of a sentence between a label and the language it shall be in. */
const LABEL_REACH = 10;

/** Languages: of the result where a label or translation stands near, else of contact. */
export function languageClauses(context: Context, names: readonly NameFound[]): Finding[] {
  const languages = names.filter((one) => one.kind === 'language');
  const findings: Finding[] = [];
  for (const sentence of new Set(languages.map((one) => one.sentence))) {
    const own = languages.filter((one) => one.sentence === sentence);
    const first = own[0]?.tokens[0] as number;
    const last = own.at(-1)?.tokens.at(-1) as number;
    if (context.stance.isAboutFirm(sentence)) continue;
    const codes = [...new Set(own.map((one) => one.code))];
    const labels = context.open.filter((one) => isInALanguage(one.concept) && one.sentence === sentence);
    const label = nearest(context.reading, labels, first, first);
    const isResult = label !== null && Math.abs(label.last - first) <= LABEL_REACH;
    findings.push({
      value: isResult ? { key: 'language', allOf: codes } : { key: 'language', anyOf: codes },
      span: spanOf(context.reading, first, last),
      first,
      last,
      appliesTo: isResult ? [label.concept] : '*',
      hard: true,
    });
  }
  return findings;
}

/** Technical interfaces of a system in the same sentence; the name of a wanted connection is that want and no clause. */
export function interfaceClauses(context: Context, names: readonly NameFound[]): Finding[] {
  const byConcept = new Map<ConceptId, { codes: string[]; first: number; last: number }>();
  for (const name of names) {
    if (name.kind !== 'interface') continue;
    const first = name.tokens[0] as number;
    const about = context.stance.of(first, first);
    if (about === 'possessed' || about === 'refused') continue;
    // A sentence that names nothing wanted but the interface speaks of what was asked before.
    const isAlone = !context.open.some((one) => one.sentence === name.sentence);
    const hosts = context.open.filter(
      (one) =>
        canBind('interface', one.concept) &&
        (one.sentence === name.sentence || (isAlone && one.sentence < name.sentence)) &&
        (isTracing(one.concept) || !one.tokens.includes(first)),
    );
    // A connection is no host of its own name: "EDI orders and a temperature log".
    const systems = hosts.filter((one) =>
      /^(ict\.(sys|sell|trace|data|edi\.api)|log\.store\.(fulfil|pickpack))/.test(one.concept),
    );
    const host = nearest(context.reading, systems, first, first);
    if (host === null) continue;
    // "eCMR and a transport management system" are two wishes; "connected by EDIFACT" tells how the one connects.
    const isWanted = context.open.some((one) => one !== host && one.tokens.includes(first));
    if (isWanted && !isConnecting(context, first)) continue;
    const known = byConcept.get(host.concept);
    byConcept.set(host.concept, {
      codes: [...new Set([...(known?.codes ?? []), name.code])],
      first: Math.min(known?.first ?? first, first),
      last: first,
    });
  }
  return [...byConcept].map(([concept, { codes, first, last }]) => ({
    value: { key: 'interface' as const, allOf: codes },
    span: spanOf(context.reading, first, last),
    first,
    last,
    appliesTo: [concept],
    hard: true,
  }));
}

const CONNECTING =
  /^(interfac|integrat|connect|link|via|through|using|liides|kaudu|abil|uhendus|uhenda|pieslegum|saskarn|integr|savieno|caur|izmantoj|granssnitt|koppl|anslut|over)/;

/** Whether words of connecting stand in the part of the sentence that names an interface. */
function isConnecting(context: Context, at: number): boolean {
  const { tokens } = context.reading;
  const { sentence } = tokens[at] as Token;
  for (const step of [-1, 1]) {
    for (let far = 1; far <= CONNECTION_REACH; far++) {
      const token = tokens[at + step * far];
      if (token === undefined || token.sentence !== sentence) break;
      if (CONNECTING.test(token.folded)) return true;
      if (step < 0 && far <= 3 && WITH.has(token.folded)) return true;
      if (/[;:,]/.test(step > 0 ? token.before : (tokens[at + step * far + 1] as Token).before)) break;
    }
  }
  return false;
}

const CONNECTION_REACH = 5;
const WITH = new Set('with ar med koos'.split(' '));

/** A tracing service keeps its events in one form or another: the form in its name is a demand on it. */
function isTracing(concept: ConceptId): boolean {
  return concept.startsWith('ict.trace.');
}

/** Incoterms on what moves or clears. */
export function incotermClauses(context: Context, names: readonly NameFound[]): Finding[] {
  const terms = names.filter((one) => one.kind === 'incoterm');
  const [opening] = terms;
  if (opening === undefined) return [];
  const first = opening.tokens[0] as number;
  const target = bind(context, 'incoterm', first, first);
  if (target === null) return [];
  const value = { key: 'incoterm' as const, anyOf: [...new Set(terms.map((one) => one.code))] };
  const last = terms.at(-1)?.tokens.at(-1) as number;
  const span = spanOf(context.reading, first, last);
  return [{ value, span, first, last, appliesTo: [target.concept], hard: true }];
}

/** Budget of the whole need and limits of unit prices. Counted things without a capability become quantities of the budget. */
export function moneyClauses(
  context: Context,
  found: readonly MoneyFound[],
  quantities: readonly QuantityFound[],
  used: readonly Finding[],
): Finding[] {
  const free = quantities.filter(
    (one) => !used.some((other) => other.first === one.first && other.value.key === 'capacity'),
  );
  return found.map((money) => {
    const base = { span: [money.from, money.to] as const, first: money.first, last: money.last, hard: true };
    if (money.unit !== null) {
      const { maxMinor, unit, currency } = money;
      const value = { key: 'price' as const, maxMinor, unit, currency };
      return { ...base, value, appliesTo: soldBy(context, unit) };
    }
    const assume: Record<string, number> = {};
    for (const one of free) assume[one.unit] = Math.max(assume[one.unit] ?? 0, one.qty);
    const { maxMinor, currency, horizonMonths } = money;
    return {
      ...base,
      value: { key: 'budget' as const, maxMinor, currency, horizonMonths, assume },
      appliesTo: '*' as const,
    };
  });
}

/** What is sold by this unit where that is one capability: a price for a pallet and day is that of the store. */
function soldBy(context: Context, unit: string): readonly ConceptId[] | '*' {
  const isTimed = unit.endsWith('_DAY') || unit.endsWith('_MONTH');
  const counted = unit.replace(/_(?:DAY|MONTH)$/, '');
  const sellers = conceptsOf(context.open.filter((one) => canHold({ unit: counted }, one.concept)));
  const own = isTimed ? sellers.filter((one) => one.startsWith('log.store.')) : sellers;
  return own.length === 1 ? own : '*';
}

/** One provider for several capabilities: those of the sentence when it names two, else all of the need. */
export function sameProviderClauses(
  context: Context,
  words: readonly { readonly word: string; readonly tokens: readonly number[]; readonly sentence: number }[],
): Finding[] {
  for (const { word, tokens, sentence } of words) {
    if (word !== 'same' && word !== 'maker') continue;
    const first = tokens[0] as number;
    const last = tokens.at(-1) as number;
    const own = context.open.filter(
      (one) => one.sentence === sentence && (word === 'same' || isByMaker(context, one, first, last)),
    );
    const concepts = conceptsOf(own);
    const all = conceptsOf(context.open);
    if (concepts.length < 2 && (word === 'maker' || all.length < 2)) continue;
    const appliesTo = concepts.length < 2 || concepts.length === all.length ? '*' : concepts;
    const span = spanOf(context.reading, first, last);
    return [{ value: { key: 'same_provider' }, span, first, last, appliesTo, hard: true }];
  }
  return [];
}

/** The maker itself and what stands in its relative clause, up to the next comma. */
function isByMaker(
  context: Context,
  one: { first: number; last: number },
  first: number,
  last: number,
): boolean {
  if (one.first <= last && one.last >= first - 1) return true;
  if (one.first < first) return false;
  for (let at = last + 1; at <= one.first; at++) {
    const token = context.reading.tokens[at] as Token;
    if (/[,;:]/.test(token.before)) return false;
  }
  return true;
}
