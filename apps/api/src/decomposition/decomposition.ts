import { type Clause, type ConceptId, DomainError, type Language, type Span } from '@fivefold/domain';
import {
  clauseLabel,
  clauseSentence,
  type FoundCapability,
  IMPLICIT_CLAUSE_ID,
  type Understanding,
} from '@fivefold/matching';
import { findConcept, getConcept } from '@fivefold/vocabulary';
import { toGlobalId } from '../platform/index.js';
import { readClauseValue } from './clause-value.js';
import type {
  Capability as WireCapability,
  Clause as WireClause,
  ClauseInput,
  FoundCapability as WireFoundCapability,
  FoundCapabilityInput,
  Span as WireSpan,
  SpanInput,
  Understanding as WireUnderstanding,
} from './decomposition.graphql.js';

const CLAUSE_ID = /^[A-Za-z0-9_-]{1,40}$/;

/** What a person confirmed, in the words of the domain: the part of an {@link Understanding} that may be edited. */
export interface Decomposition {
  readonly capabilities: readonly FoundCapability[];
  readonly clauses: readonly Clause[];
}

/** The wire object of a concept. @throws DomainError CONCEPT_UNKNOWN */
export function toCapability(id: ConceptId): WireCapability {
  const { sector, stage } = getConcept(id);
  return { id: toGlobalId('Capability', id), concept: id, sector, stage };
}

/** The wire object of a range of `text`. */
export function toSpan([from, to]: Span, text: string): WireSpan {
  return { from, to, text: text.slice(from, to) };
}

/** The wire object of a capability found in `text`. */
export function toFoundCapability(found: FoundCapability, text: string): WireFoundCapability {
  const { concept, stance, confidence01, spans, origin, alternative, because } = found;
  return {
    capability: toCapability(concept),
    stance,
    confidence: confidence01,
    spans: spans.map((span) => toSpan(span, text)),
    origin,
    alternative,
    because,
  };
}

/** The wire object of a clause of the need `text`, worded in `language`. */
export function toClause(
  { id, value, hard, appliesTo, span, origin }: Clause,
  text: string,
  language: Language,
): WireClause {
  return {
    id,
    key: value.key,
    label: clauseLabel(value.key, language),
    value,
    hard,
    appliesTo: appliesTo === '*' ? null : appliesTo.map(toCapability),
    span: span && toSpan(span, text),
    origin,
    text: clauseSentence(value, language),
  };
}

/** Clauses that are worded in one step. */
const AT_ONCE = 16;

/** The wire object of a whole understanding, its clauses worded in `reader`. In steps of a few clauses. */
export function* understandingSteps(
  understanding: Understanding,
  reader: Language,
): Generator<undefined, WireUnderstanding> {
  const { text, language, capabilities, clauses, suggestions, notUnderstood } = understanding;
  const worded: WireClause[] = [];
  for (const clause of clauses) {
    if (worded.push(toClause(clause, text, reader)) % AT_ONCE === 0) yield;
  }
  return {
    text,
    language,
    capabilities: capabilities.map((found) => toFoundCapability(found, text)),
    clauses: worded,
    suggestions: suggestions.map(({ concept, relation, of, because }) => {
      return { capability: toCapability(concept), relation, of: toCapability(of), because };
    }),
    notUnderstood: notUnderstood.map((span) => toSpan(span, text)),
  };
}

/**
 * Capabilities as a person passed them back. What the text itself says keeps its origin and reason; the rest is `added`.
 *
 * @param understood what was read from the same text
 * @throws DomainError CONCEPT_UNKNOWN; INPUT_INVALID for a span outside the text and for one said twice
 */
export function readCapabilities(
  inputs: readonly FoundCapabilityInput[],
  understood: Understanding,
): FoundCapability[] {
  const seen = new Set<string>();
  return inputs.map(({ concept, stance: said, spans, confidence, alternative }, index): FoundCapability => {
    const stance = said ?? 'wanted';
    const path = ['capabilities', String(index)];
    refuseUnknown(concept, [...path, 'concept']);
    const same = `${concept} ${stance}`;
    if (seen.has(same)) refuse(path, `"${concept}" stands twice`);
    seen.add(same);
    const given = (spans ?? []).map((span) => readSpan(span, understood.text, [...path, 'spans']));
    const found = understood.capabilities.find((one) => one.concept === concept && one.stance === stance);
    if (!found) {
      return {
        concept,
        stance,
        confidence01: confidence ?? 1,
        spans: given,
        origin: 'added',
        alternative: alternative ?? null,
        because: 'A person added it.',
      };
    }
    return {
      ...found,
      confidence01: confidence ?? found.confidence01,
      spans: spans ? given : found.spans,
      alternative: alternative ?? null,
    };
  });
}

/**
 * Clauses as a person passed them back. One that the text itself says keeps its origin; the rest is `added`. Clauses without
 * an id get the next free one, `c1`, `c2`, …
 *
 * @param sectors keys of the sectors of the network
 * @throws DomainError CLAUSE_INVALID, CONCEPT_UNKNOWN, REGION_UNKNOWN, INPUT_INVALID
 */
export function readClauses(
  inputs: readonly ClauseInput[],
  understood: Understanding,
  sectors: readonly string[],
): Clause[] {
  const taken = new Set(inputs.map(({ id }) => id));
  const seen = new Set<string>();
  let next = 1;
  return inputs.map((input, index): Clause => {
    const path = ['clauses', String(index)];
    if (!input.id) while (taken.has(`c${next}`)) next += 1;
    const id = input.id || `c${next++}`;
    if (!CLAUSE_ID.test(id) || id === IMPLICIT_CLAUSE_ID) refuse([...path, 'id'], 'this id cannot be used');
    if (seen.has(id)) refuse([...path, 'id'], `"${id}" stands twice`);
    seen.add(id);
    const value = readClauseValue(input.value, id, [...path, 'value'], sectors);
    const appliesTo = input.appliesTo ?? '*';
    if (appliesTo !== '*')
      appliesTo.forEach((concept, at) => refuseUnknown(concept, [...path, 'appliesTo', String(at)]));
    const span = input.span ? readSpan(input.span, understood.text, [...path, 'span']) : null;
    const found = understood.clauses.find((one) => one.id === id && sameJson(one.value, value));
    return { id, value, hard: input.hard ?? true, appliesTo, span, origin: found?.origin ?? 'added' };
  });
}

function refuseUnknown(concept: string, path: readonly string[]): void {
  if (!findConcept(concept)) throw new DomainError('CONCEPT_UNKNOWN', { concept }, { path });
}

function readSpan({ from, to }: SpanInput, text: string, path: readonly string[]): Span {
  if (from >= to || to > text.length) refuse(path, 'a span lies outside the text');
  return [from, to];
}

function refuse(path: readonly string[], problem: string): never {
  throw new DomainError('INPUT_INVALID', { field: path.join('.'), problem }, { path });
}

/** Whether two plain values are equal, whatever the order of their fields. */
function sameJson(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) =>
      sameJson((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
    )
  );
}
