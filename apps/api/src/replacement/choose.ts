import type { ConceptId } from '@fivefold/domain';

/** A service that could stand in for a lost one. */
export interface StandIn {
  readonly serviceId: string;
  readonly providerId: string;
  readonly concepts: readonly ConceptId[];
  /** Clauses that a published fact meets; those that violate a hard one are not offered here. */
  readonly met: number;
  /** Score of the stored match, 0 to 1; 0 where none is stored. */
  readonly score: number;
}

/**
 * The fewest services that together do what was lost, the better ones first: whoever takes most of what is still missing, of
 * those a provider that the bundle keeps, then by score, by clauses met, by id.
 *
 * @returns the services with what each is to do; empty where something would stay undone
 * Cost O(missing × candidates)
 */
export function chooseStandIns(
  missing: readonly ConceptId[],
  candidates: readonly StandIn[],
  kept: ReadonlySet<string>,
): { readonly serviceId: string; readonly concepts: ConceptId[] }[] {
  const chosen: { serviceId: string; concepts: ConceptId[] }[] = [];
  let open = [...new Set(missing)];
  while (open.length > 0) {
    const takes = (one: StandIn) => open.filter((concept) => one.concepts.includes(concept));
    const [best] = [...candidates].sort(
      (a, b) =>
        takes(b).length - takes(a).length ||
        Number(kept.has(b.providerId)) - Number(kept.has(a.providerId)) ||
        b.score - a.score ||
        b.met - a.met ||
        (a.serviceId < b.serviceId ? -1 : 1),
    );
    const concepts = best ? takes(best) : [];
    if (!best || concepts.length === 0) return [];
    chosen.push({ serviceId: best.serviceId, concepts });
    open = open.filter((concept) => !concepts.includes(concept));
  }
  return chosen;
}
