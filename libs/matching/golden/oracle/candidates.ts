import { hasVerdict, verdict, type Verdict } from './judge.js';
import { movedDeadlines } from './order.js';
import { numbered, type NeedRow, type NumberedClause, type OfferingRow } from './rows.js';

/** The answer of one service to one clause; `clause` is the place in the need's file, null for the implicit one. */
export interface Ruling {
  readonly key: string;
  readonly clause: number | null;
  readonly hard: boolean;
  readonly answer: Verdict;
}

/** A service that lists the capability, with its answers; `fits` unless a hard clause is violated. */
export interface Candidate {
  readonly offering: string;
  readonly rulings: readonly Ruling[];
  readonly fits: boolean;
}

const PLACES = ['site', 'route', 'coverage'];

/** The clauses that bind a capability, with the implicit region of the customer where no hard place binds it. */
export function bindingClauses(need: NeedRow, concept: string): NumberedClause[] {
  const bound = numbered(need).filter(
    ({ row }) => row.applies_to.includes('*') || row.applies_to.includes(concept),
  );
  const placed = bound.some(({ key, row }) => row.hard && PLACES.includes(key));
  if (placed || !need.sme_nuts) return bound;
  const row = { any_of: [need.sme_nuts], hard: true, applies_to: [concept] };
  return [...bound, { key: 'customer_region', clause: null, row }];
}

/** Every service that lists the capability, judged, in the order of the file. */
export function judgeCandidates(
  need: NeedRow,
  concept: string,
  offerings: readonly OfferingRow[],
  today: string,
): Candidate[] {
  const beside = [...bindingClauses(need, concept), ...movedDeadlines(need, concept, today)];
  return offerings
    .filter(({ capabilities }) => capabilities.includes(concept))
    .map((offering) => {
      const rulings = beside
        .filter(({ key }) => hasVerdict(key))
        .map(({ key, clause, row }) => ({
          key,
          clause,
          hard: row.hard,
          answer: verdict(key, row, offering, { today, beside }),
        }));
      const fits = !rulings.some(({ hard, answer }) => hard && answer === 'violated');
      return { offering: offering.id, rulings, fits };
    });
}
