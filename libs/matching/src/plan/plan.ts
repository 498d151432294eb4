import { loadSolver } from '../compose/solver.js';
import { ForwardSearch } from './forward.js';
import { minimise } from './minimise.js';
import { toNetwork } from './network.js';
import { getConcept, type CompositionProblem } from './problem.js';
import { reduce } from './reduce.js';

/** Services in layers: those of one layer need nothing of each other and may run at once. */
export interface ServicePlan {
  /**
   * `optimal`: fewest layers, and no plan of as few layers has fewer services, proved. `feasible`: fewest layers, proved,
   * but time ran out before fewer services were found or ruled out. `infeasible`: no services lead to what is wanted.
   */
  readonly status: 'optimal' | 'feasible' | 'infeasible';
  /** Ids, sorted within a layer; each service stands in the first layer in which it can run. Empty when infeasible. */
  readonly layers: readonly (readonly string[])[];
  /** No plan of as few layers has fewer services than this. */
  readonly atLeast: number;
  /** Wanted instances that nothing leads to; empty unless infeasible. */
  readonly unreachable: readonly string[];
}

/** What the caller of {@link planServices} decides. */
export interface PlanOptions {
  /** For the proof that no fewer services do; afterwards the best plan found so far is returned. Default: none. */
  readonly timeLimitMs?: number;
}

/**
 * Composes services: the fewest layers first, then the fewest services (DESIGN.md, section "Composition of services").
 *
 * Blocks its thread while the solver runs. Deterministic, whatever the order of services, as long as time does not run out.
 *
 * @throws DomainError `INPUT_INVALID` for an instance without concept
 * Cost: 8,000 services of which hundreds are reached take well under a second; see DESIGN.md.
 */
export async function planServices(
  problem: CompositionProblem,
  { timeLimitMs = Infinity }: PlanOptions = {},
): Promise<ServicePlan> {
  const { network, numbers } = toNetwork(problem);
  const forward = new ForwardSearch(network);
  const count = forward.run(null, Infinity);
  if (count === Infinity) {
    const unreachable = problem.wanted.filter((instance) => {
      const concept = numbers.get(getConcept(problem, instance));
      return concept !== undefined && forward.conceptLayers[concept] === 0;
    });
    return { status: 'infeasible', layers: [], atLeast: 0, unreachable };
  }
  if (count === 0) return { status: 'optimal', layers: [], atLeast: 0, unreachable: [] };
  const reduced = reduce(network, count);
  const { subset, atLeast } = minimise(await loadSolver(), reduced, count, timeLimitMs);
  const chosen = new ForwardSearch(reduced.network);
  chosen.run(subset, count);
  const layers = Array.from({ length: count }, (_, layer) =>
    reduced.network.steps.flatMap(({ id }, step) => (chosen.stepLayers[step] === layer + 1 ? [id] : [])),
  );
  const proven = atLeast === layers.flat().length;
  return { status: proven ? 'optimal' : 'feasible', layers, atLeast, unreachable: [] };
}
