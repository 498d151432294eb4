import type { ServiceFacts } from '@fivefold/domain';
import type { MatchResult, PreparedMatch } from '@fivefold/matching';
import { toCapability, toUnderstanding } from '../need/index.js';
import type { MatchRun } from './match.graphql.js';
import type { Service } from './service.graphql.js';
import { toService } from './services.js';

/**
 * The wire object of a result. Services are those that were judged, so that a publication meanwhile changes nothing.
 * @param tookMs milliseconds
 */
export function toMatchRun(result: MatchResult, { judged }: PreparedMatch, tookMs: number): MatchRun {
  const facts = new Map<string, ServiceFacts>();
  for (const { matches, rejected, substitutes } of judged)
    for (const { service } of [...matches, ...rejected, ...substitutes]) facts.set(service.id, service);
  const serviceOf = (id: string): Service => toService(facts.get(id)!);
  const { understanding, capabilities, bundle, algorithm } = result;
  return {
    understanding: toUnderstanding(understanding),
    capabilities: capabilities.map(({ concept, matches, nearMisses, substitutes, offered, gap }) => ({
      capability: toCapability(concept),
      matches: matches.map(({ serviceId, score01, parts, answers, because }) => {
        return { service: serviceOf(serviceId), score: score01, parts, answers, because };
      }),
      nearMisses: nearMisses.map(({ serviceId, answers, violates, because, loosen }) => {
        return { service: serviceOf(serviceId), answers, violates, because, loosen };
      }),
      substitutes: substitutes.map(({ serviceId, concept: instead, answers, because }) => {
        return { service: serviceOf(serviceId), capability: toCapability(instead), answers, because };
      }),
      offered,
      gap,
    })),
    bundle: {
      status: bundle.status,
      gap: bundle.gap01,
      because: bundle.because,
      choices: bundle.choices.map(({ serviceId, concepts, because, cost }) => {
        return { service: serviceOf(serviceId), capabilities: concepts.map(toCapability), because, cost };
      }),
      passedOver: bundle.passedOver.map(({ serviceId, concept, because }) => {
        return { service: serviceOf(serviceId), capability: toCapability(concept), because };
      }),
      conflict: bundle.conflict,
      gaps: bundle.gaps.map(toCapability),
      answers: bundle.answers,
      cost: bundle.cost,
      costUnknown: bundle.costUnknown.map(serviceOf),
    },
    algorithm,
    tookMs,
  };
}
