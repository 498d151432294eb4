import { DomainError, type ConceptId } from '@fivefold/domain';
import { CROSS_CONCEPTS } from './cross.js';
import { FOOD_CONCEPTS } from './food.js';
import { ICT_CONCEPTS } from './ict.js';
import { LOGISTICS_CONCEPTS } from './logistics.js';
import { parseConcepts, type Concept } from './parse-concepts.js';

export type { Concept } from './parse-concepts.js';

/** All 186 concepts: food, logistics, ICT, cross-sector, each in the order of its table. The order is stable. */
export const CONCEPTS: readonly Concept[] = [
  ...parseConcepts('FOOD', FOOD_CONCEPTS),
  ...parseConcepts('LOGISTICS', LOGISTICS_CONCEPTS),
  ...parseConcepts('ICT', ICT_CONCEPTS),
  ...parseConcepts('CROSS', CROSS_CONCEPTS),
];

const BY_ID: ReadonlyMap<ConceptId, Concept> = new Map(CONCEPTS.map((concept) => [concept.id, concept]));

/** The concept with this id, deprecated ones included. O(1). */
export function findConcept(id: ConceptId): Concept | undefined {
  return BY_ID.get(id);
}

/**
 * The concept with this id, deprecated ones included. O(1).
 * @throws DomainError `CONCEPT_UNKNOWN`
 */
export function getConcept(id: ConceptId): Concept {
  const concept = BY_ID.get(id);
  if (!concept) throw new DomainError('CONCEPT_UNKNOWN', { concept: id });
  return concept;
}
