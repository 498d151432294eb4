import { type Candidate, type CandidateFacts, type CandidateSet, ROLE } from '../retrieve/index.js';

/**
 * Candidates that a caller names, as a set: each counts by itself.
 *
 * @param numbers id -> number, kept from set to set of one match
 */
export function listedSet(
  concept: string,
  found: readonly Candidate[],
  numbers: Map<string, number>,
): CandidateSet {
  const count = found.length;
  const services = found.map(({ service }) => service);
  for (const { id } of services) if (!numbers.has(id)) numbers.set(id, numbers.size);
  const places = Uint32Array.from(services, (_, place) => place);
  // A service states more than any one fact that is asked for.
  const facts = {
    codes: places,
    size: count,
    valueAt: (code: number) => services[code]!,
  } as CandidateFacts<never>;
  const idOrder = new Float64Array(count);
  places
    .toSorted((a, b) => (services[a]!.id < services[b]!.id ? -1 : 1))
    .forEach((place, at) => (idOrder[place] = at));
  return {
    count,
    documents: Uint32Array.from(services, ({ id }) => numbers.get(id)!),
    end: numbers.size,
    idOrder,
    text01: Float64Array.from(found, ({ textScore01 }) => textScore01),
    roles: Uint8Array.from(found, ({ service, relation }) => {
      if (relation === 'substitutes') return ROLE.substitute;
      return service.capabilities[0] === concept ? ROLE.main : ROLE.beside;
    }),
    serviceAt: (place) => services[place]!,
    facts: () => facts,
  };
}
