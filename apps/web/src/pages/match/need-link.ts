import type { ClauseValue } from '@fivefold/domain';
import type { Stance } from '../../graphql/operations.js';

/** Longest text of a need that is read, in UTF-16 code units. */
export const NEED_TEXT_LIMIT = 10_000;

/** Half-open range of UTF-16 code units in the text. */
export interface TextSpan {
  readonly from: number;
  readonly to: number;
}

export interface EditedCapability {
  readonly concept: string;
  readonly stance: Stance;
  readonly spans: readonly TextSpan[];
  readonly confidence: number;
  /** Capabilities of the same number are alternatives; null: stands for itself. */
  readonly alternative: number | null;
}

export interface EditedClause {
  readonly id: string;
  readonly value: ClauseValue;
  readonly hard: boolean;
  /** null: the whole need. */
  readonly appliesTo: readonly string[] | null;
  readonly span: TextSpan | null;
}

/** What replaces the reading of the text: what a person corrected, or what was shown when a save began. */
export interface NeedEdits {
  readonly capabilities: readonly EditedCapability[];
  readonly clauses: readonly EditedClause[];
  /** Nobody changed anything: it is kept so that what is saved is what was shown. */
  readonly asRead?: true;
}

/** A need as it stands in the address. */
export interface NeedDraft {
  readonly text: string;
  /** NUTS code of the asking firm; null where unknown. */
  readonly region: string | null;
  readonly edits: NeedEdits | null;
}

export const EMPTY_DRAFT: NeedDraft = { text: '', region: null, edits: null };

/**
 * The fragment (without `#`) that holds a need. A fragment never leaves the browser, so the text of a need reaches no
 * server log. A lone surrogate becomes U+FFFD, which keeps every span in its place.
 */
export function toFragment(draft: NeedDraft): string {
  const params = new URLSearchParams();
  if (draft.text !== '') params.set('text', draft.text.toWellFormed());
  if (draft.region !== null) params.set('region', draft.region);
  if (draft.edits !== null) params.set('edits', JSON.stringify(packEdits(draft.edits)));
  return params.toString();
}

/** Reads a fragment, with or without `#`. Edits that cannot be read are dropped and the text is understood anew. */
export function fromFragment(fragment: string): NeedDraft {
  const params = new URLSearchParams(fragment.replace(/^#/, ''));
  return {
    text: params.get('text') ?? '',
    region: params.get('region'),
    edits: unpackEdits(params.get('edits')),
  };
}

/** The address of a match. */
export function matchAddress(draft: NeedDraft): { pathname: string; hash: string } {
  return { pathname: '/match', hash: `#${toFragment(draft)}` };
}

type PackedCapability = [
  concept: string,
  stance: string,
  confidence: number,
  alternative: number | null,
  ...spans: number[],
];
type PackedClause = [
  id: string,
  value: ClauseValue,
  hard: 0 | 1,
  appliesTo: readonly string[] | null,
  span: readonly [number, number] | null,
];

interface PackedEdits {
  c: PackedCapability[];
  k: PackedClause[];
  /** 1: as read, nothing corrected. */
  r?: 1;
}

const STANCES: readonly Stance[] = ['WANTED', 'OPTIONAL', 'REFUSED', 'POSSESSED'];

function packEdits(edits: NeedEdits): PackedEdits {
  return {
    ...(edits.asRead && { r: 1 }),
    c: edits.capabilities.map((one) => [
      one.concept,
      one.stance,
      one.confidence,
      one.alternative,
      ...one.spans.flatMap((span) => [span.from, span.to]),
    ]),
    k: edits.clauses.map((one) => [
      one.id,
      one.value,
      one.hard ? 1 : 0,
      one.appliesTo,
      one.span && [one.span.from, one.span.to],
    ]),
  };
}

function unpackEdits(text: string | null): NeedEdits | null {
  if (text === null) return null;
  try {
    const packed = JSON.parse(text) as PackedEdits;
    return {
      capabilities: packed.c.map(unpackCapability),
      clauses: packed.k.map(unpackClause),
      ...(packed.r === 1 && { asRead: true }),
    };
  } catch {
    return null;
  }
}

function unpackCapability([
  concept,
  stance,
  confidence,
  alternative,
  ...ends
]: PackedCapability): EditedCapability {
  const known = STANCES.find((one) => one === stance);
  if (typeof concept !== 'string' || known === undefined || typeof confidence !== 'number')
    throw new TypeError();
  if (alternative !== null && !Number.isInteger(alternative)) throw new TypeError();
  const spans: TextSpan[] = [];
  for (let index = 0; index + 1 < ends.length; index += 2)
    spans.push({ from: ends[index]!, to: ends[index + 1]! });
  return { concept, stance: known, confidence, alternative, spans };
}

function unpackClause([id, value, hard, appliesTo, span]: PackedClause): EditedClause {
  if (typeof id !== 'string' || typeof value?.key !== 'string') throw new TypeError();
  if (appliesTo !== null && !appliesTo.every((concept) => typeof concept === 'string')) throw new TypeError();
  return { id, value, hard: hard === 1, appliesTo, span: span && { from: span[0], to: span[1] } };
}
