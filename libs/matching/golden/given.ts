import { world } from '@fivefold/world';
import {
  askerOf,
  CatalogueIndex,
  givenUnderstanding,
  match,
  type JudgedNeedFile,
  type MatchResult,
} from '../src/index.js';

const { services, needs, builtOn } = world();
const index = CatalogueIndex.build(services);
const externalIds = new Map(services.map(({ id, externalId }) => [id, externalId]));

/** The judged needs of the demo world. */
export const JUDGED: readonly JudgedNeedFile[] = needs.map(({ judged }) => judged);

/** The publisher's own id of a service, as judged needs name it. */
export function externalId(serviceId: string): string {
  return externalIds.get(serviceId) ?? serviceId;
}

/** A judged need matched with the capabilities and clauses that people gave it. */
export function matchGiven(id: string): Promise<MatchResult> {
  const need = JUDGED.find((one) => one.id === id)!;
  const understanding = givenUnderstanding(need);
  return match({ understanding, asker: askerOf(need), today: builtOn, language: 'en', limit: 40 }, index);
}
