import { getConcept, type CompositionProblem } from './problem.js';

/**
 * What is wrong with a plan, in words; empty where it is valid: every service is known and stands once, finds its inputs
 * among what is provided and what **earlier** layers give, and everything wanted is there at the end.
 *
 * Written apart from the planner, on names and the tree alone, so that neither can hide a mistake of the other.
 *
 * Cost: inputs of the plan × available concepts × depth of the tree.
 */
export function checkPlan(problem: CompositionProblem, layers: readonly (readonly string[])[]): string[] {
  const services = new Map(problem.services.map((service) => [service.id, service]));
  const available = new Set(problem.provided.map((instance) => getConcept(problem, instance)));
  const isThere = (instance: string) =>
    [...available].some((concept) => isAtOrBelow(problem, concept, getConcept(problem, instance)));
  const problems: string[] = [];
  const used = new Set<string>();
  layers.forEach((layer, at) => {
    const given: string[] = [];
    for (const id of layer) {
      const service = services.get(id);
      if (used.has(id)) problems.push(`layer ${at + 1}: ${id} stands twice`);
      used.add(id);
      if (service === undefined) {
        problems.push(`layer ${at + 1}: ${id} is not a service`);
        continue;
      }
      for (const input of service.inputs)
        if (!isThere(input)) problems.push(`layer ${at + 1}: ${id} lacks ${input}`);
      given.push(...service.outputs);
    }
    for (const output of given) available.add(getConcept(problem, output));
  });
  for (const instance of problem.wanted) if (!isThere(instance)) problems.push(`${instance} is not reached`);
  return problems;
}

function isAtOrBelow({ parentOf }: CompositionProblem, concept: string, wanted: string): boolean {
  let at: string | null = concept;
  while (at !== null && at !== wanted) at = parentOf.get(at) ?? null;
  return at !== null;
}
