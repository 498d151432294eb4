import { DomainError } from '@fivefold/domain';

/** A service as composition sees it: what it takes and what it gives, as instances of concepts. */
export interface PlannedService {
  readonly id: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

/**
 * What is at hand, what is wanted, and who can turn what into what. An input is satisfied by an available instance whose
 * concept is the input's concept or lies below it.
 */
export interface CompositionProblem {
  /** Instances at hand from the beginning. */
  readonly provided: readonly string[];
  /** Instances somebody wants, satisfied like inputs. */
  readonly wanted: readonly string[];
  readonly services: readonly PlannedService[];
  /** The concept of every instance. */
  readonly conceptOf: ReadonlyMap<string, string>;
  /** The concept above each concept; null at a root. Without cycles. */
  readonly parentOf: ReadonlyMap<string, string | null>;
}

/**
 * A composition problem from JSON: `provided`, `wanted` (lists of instances), `services` (`{ id, in, out }`),
 * `instance_concept` (instance -> concept) and `concept_parent` (concept -> concept above, or null). Other fields are
 * ignored.
 *
 * @throws DomainError `INPUT_INVALID` with the place of the first thing that cannot be used: a field of another shape, an
 *   instance without concept, a concept that is not declared, a tree with a cycle, a service id that stands twice
 */
export function readCompositionProblem(json: unknown): CompositionProblem {
  const problem = record(json, 'problem');
  const parentOf = parents(problem['concept_parent']);
  const conceptOf = concepts(problem['instance_concept'], parentOf);
  const instances = (value: unknown, field: string): readonly string[] => {
    const names = list(value, field);
    for (const [at, name] of names.entries())
      if (typeof name !== 'string' || !conceptOf.has(name))
        throw invalid(`${field}[${at}]`, `${String(name)} has no concept`);
    return names as readonly string[];
  };
  const ids = new Set<string>();
  const services = list(problem['services'], 'services').map((row, at): PlannedService => {
    const field = `services[${at}]`;
    const service = record(row, field);
    const id = text(service['id'], `${field}.id`);
    if (ids.has(id)) throw invalid(`${field}.id`, `${id} stands twice`);
    ids.add(id);
    return {
      id,
      inputs: instances(service['in'], `${field}.in`),
      outputs: instances(service['out'], `${field}.out`),
    };
  });
  return {
    provided: instances(problem['provided'], 'provided'),
    wanted: instances(problem['wanted'], 'wanted'),
    services,
    conceptOf,
    parentOf,
  };
}

/** @throws DomainError `INPUT_INVALID` for an instance without concept */
export function getConcept({ conceptOf }: CompositionProblem, instance: string): string {
  const concept = conceptOf.get(instance);
  if (concept === undefined) throw invalid('instance', `${instance} has no concept`);
  return concept;
}

function parents(value: unknown): Map<string, string | null> {
  const parentOf = new Map<string, string | null>();
  for (const [concept, parent] of Object.entries(record(value, 'concept_parent')))
    parentOf.set(concept, parent === null ? null : text(parent, `concept_parent.${concept}`));
  const rooted = new Set<string>();
  for (const concept of parentOf.keys()) {
    const path = new Set<string>();
    for (let at: string | null = concept; at !== null && !rooted.has(at); at = parentOf.get(at)!) {
      if (path.has(at)) throw invalid(`concept_parent.${at}`, 'the concept lies above itself');
      if (!parentOf.has(at)) throw invalid('concept_parent', `${at} is not declared`);
      path.add(at);
    }
    for (const at of path) rooted.add(at);
  }
  return parentOf;
}

function concepts(value: unknown, parentOf: ReadonlyMap<string, string | null>): Map<string, string> {
  const conceptOf = new Map<string, string>();
  for (const [instance, named] of Object.entries(record(value, 'instance_concept'))) {
    const field = `instance_concept.${instance}`;
    const concept = text(named, field);
    if (!parentOf.has(concept)) throw invalid(field, `the concept ${concept} is not declared`);
    conceptOf.set(instance, concept);
  }
  return conceptOf;
}

function record(value: unknown, field: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid(field, 'an object is missing');
  return value as Record<string, unknown>;
}

function list(value: unknown, field: string): readonly unknown[] {
  if (!Array.isArray(value)) throw invalid(field, 'a list is missing');
  return value;
}

function text(value: unknown, field: string): string {
  if (typeof value !== 'string' || value === '') throw invalid(field, 'a name is missing');
  return value;
}

function invalid(field: string, problem: string): DomainError {
  return new DomainError('INPUT_INVALID', { field, problem });
}
