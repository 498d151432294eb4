import type { ClauseValue } from '@fivefold/domain';
import type {
  ClauseInput,
  FoundCapabilityInput,
  MatchRunPartsFragment,
  Stance,
} from '../../graphql/operations.js';
import type { EditedClause, NeedDraft, NeedEdits } from './need-link.js';

type Understanding = Pick<MatchRunPartsFragment['understanding'], 'capabilities' | 'clauses'>;

/** What was understood, in the shape in which a person corrects it. */
export function editsOf(understanding: Understanding): NeedEdits {
  return {
    capabilities: understanding.capabilities.map((one) => ({
      concept: one.capability.concept,
      stance: one.stance,
      confidence: one.confidence,
      alternative: one.alternative,
      spans: one.spans.map(({ from, to }) => ({ from, to })),
    })),
    clauses: understanding.clauses.map((one) => ({
      id: one.id,
      value: { ...one.value, key: one.key } as ClauseValue,
      hard: one.hard,
      appliesTo: one.appliesTo?.map((capability) => capability.concept) ?? null,
      span: one.span && { from: one.span.from, to: one.span.to },
    })),
  };
}

/** The draft with what is shown of it held fast: neither a sign-in nor a newer reading changes it any more. */
export function freeze(draft: NeedDraft, shown: NeedEdits): NeedDraft & { edits: NeedEdits } {
  return { ...draft, edits: draft.edits ?? { ...shown, asRead: true } };
}

/** Edits after a person changed them: no longer as they were read. */
export function corrected({ capabilities, clauses }: NeedEdits): NeedEdits {
  return { capabilities, clauses };
}

/** Edits in the words of the API. */
export function toInputs(edits: NeedEdits): { capabilities: FoundCapabilityInput[]; clauses: ClauseInput[] } {
  return {
    capabilities: edits.capabilities.map((one) => ({
      concept: one.concept,
      stance: one.stance,
      confidence: one.confidence,
      alternative: one.alternative,
      spans: one.spans.map(({ from, to }) => ({ from, to })),
    })),
    clauses: edits.clauses.map((one) => ({
      id: one.id,
      value: one.value as unknown as Record<string, unknown>,
      hard: one.hard,
      appliesTo: one.appliesTo && [...one.appliesTo],
      span: one.span && { from: one.span.from, to: one.span.to },
    })),
  };
}

/** The input of a match run for a draft. */
export function toMatchInput(draft: NeedDraft, language: string) {
  return {
    text: draft.text.toWellFormed(),
    language,
    region: draft.region,
    ...(draft.edits && toInputs(draft.edits)),
  };
}

/** Adds a wanted capability; one that is there already becomes wanted. */
export function addCapability(edits: NeedEdits, concept: string): NeedEdits {
  if (edits.capabilities.some((one) => one.concept === concept)) return setStance(edits, concept, 'WANTED');
  const added = { concept, stance: 'WANTED' as const, confidence: 1, alternative: null, spans: [] };
  return { ...edits, capabilities: [...edits.capabilities, added] };
}

export function setStance(edits: NeedEdits, concept: string, stance: Stance): NeedEdits {
  return {
    ...edits,
    capabilities: edits.capabilities.map((one) => (one.concept === concept ? { ...one, stance } : one)),
  };
}

/** Takes a capability out, also of an order, and the clauses that bound nothing else. */
export function removeCapability(edits: NeedEdits, concept: string): NeedEdits {
  return {
    capabilities: edits.capabilities.filter((one) => one.concept !== concept),
    clauses: edits.clauses.flatMap((clause) => {
      if (clause.value.key === 'order') {
        const sequence = clause.value.sequence.filter((one) => one !== concept);
        return sequence.length < 2 ? [] : [{ ...clause, value: { ...clause.value, sequence } }];
      }
      if (clause.appliesTo === null) return [clause];
      const appliesTo = clause.appliesTo.filter((one) => one !== concept);
      return appliesTo.length === 0 ? [] : [{ ...clause, appliesTo }];
    }),
  };
}

/** Replaces the clause of the same id, or adds it at the end. */
export function putClause(edits: NeedEdits, clause: EditedClause): NeedEdits {
  const known = edits.clauses.some((one) => one.id === clause.id);
  const clauses = known
    ? edits.clauses.map((one) => (one.id === clause.id ? clause : one))
    : [...edits.clauses, clause];
  return { ...edits, clauses };
}

export function removeClause(edits: NeedEdits, id: string): NeedEdits {
  return { ...edits, clauses: edits.clauses.filter((one) => one.id !== id) };
}

/** An id that no clause of the need has: `c` and the next number. */
export function nextClauseId(edits: NeedEdits): string {
  const numbers = edits.clauses.map((one) => Number(/^c(\d+)$/.exec(one.id)?.[1] ?? 0));
  return `c${Math.max(0, ...numbers) + 1}`;
}
