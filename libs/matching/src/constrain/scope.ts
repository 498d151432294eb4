import type { Clause, ConceptId } from '@fivefold/domain';
import type { Asker } from '../types.js';
import { findRule } from './rules.js';

/** Id of the clause that nobody wrote: the service has to reach the asking firm. */
export const IMPLICIT_CLAUSE_ID = 'implicit';

const PLACED: ReadonlySet<string> = new Set(['site', 'route', 'coverage']);

/** Whether the clause binds the capability. */
export function binds({ appliesTo }: Clause, concept: ConceptId): boolean {
  return appliesTo === '*' || appliesTo.includes(concept);
}

/**
 * The clauses by which services of one capability are judged one by one, in the order of the need. Where no hard site,
 * route or coverage binds the capability and the asker's region is known, the implicit customer region comes last.
 */
export function clausesFor(concept: ConceptId, clauses: readonly Clause[], asker: Asker): readonly Clause[] {
  const bound = clauses.filter(
    (clause) => binds(clause, concept) && findRule(clause.value.key) !== undefined,
  );
  const placed = bound.some(({ hard, value }) => hard && PLACED.has(value.key));
  if (placed || !asker.homeRegion) return bound;
  return [...bound, implicitClause(concept, asker.homeRegion)];
}

function implicitClause(concept: ConceptId, region: string): Clause {
  return {
    id: IMPLICIT_CLAUSE_ID,
    value: { key: 'customer_region', anyOf: [region] },
    hard: true,
    appliesTo: [concept],
    span: null,
    origin: 'implied',
  };
}
