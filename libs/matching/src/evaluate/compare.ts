import type { ConceptId } from '@fivefold/domain';
import type { MatchResult } from '../types.js';
import type { JudgedNeedFile } from './judged-need.js';

/** How well found capabilities agree with the judged ones; optional ones count neither for nor against. */
export interface CapabilityFigures {
  readonly found: readonly ConceptId[];
  readonly missed: readonly ConceptId[];
  /** Found, but neither required nor optional. */
  readonly wrong: readonly ConceptId[];
  /** 0 … 1; 1 where nothing was found. */
  readonly precision01: number;
  readonly recall01: number;
  readonly f1: number;
}

/** Compares found capabilities with the required ones of a judged need. */
export function compareCapabilities(found: readonly ConceptId[], need: JudgedNeedFile): CapabilityFigures {
  const required = new Set(need.required_capabilities);
  const optional = new Set(need.optional_capabilities);
  const right = found.filter((concept) => required.has(concept));
  const wrong = found.filter((concept) => !required.has(concept) && !optional.has(concept));
  const missed = need.required_capabilities.filter((concept) => !found.includes(concept));
  const precision01 = right.length + wrong.length === 0 ? 1 : right.length / (right.length + wrong.length);
  const recall01 = required.size === 0 ? 1 : right.length / required.size;
  const f1 = precision01 + recall01 === 0 ? 0 : (2 * precision01 * recall01) / (precision01 + recall01);
  return { found, missed, wrong, precision01, recall01, f1 };
}

/** Where a match result and a judged need disagree, one line each; empty when they agree in everything. */
export function disagreements(
  result: MatchResult,
  need: JudgedNeedFile,
  externalId: (serviceId: string) => string,
): string[] {
  const lines = result.capabilities.flatMap(({ concept, matches, nearMisses }) => {
    const found = matches.map(({ serviceId, answers }) => {
      const keys = (wanted: string) =>
        answers.filter(({ answer }) => answer === wanted).map(({ key }) => key);
      return line(externalId(serviceId), 'fits', keys('unknown'), keys('violated'));
    });
    const judged = (need.gold_candidates[concept] ?? []).map((one) =>
      line(one.offering, 'fits', one.unknown, one.soft_misses),
    );
    const near = nearMisses.map(({ serviceId, answers, violates }) => {
      const keys = answers.filter(({ clauseId }) => violates.includes(clauseId)).map(({ key }) => key);
      return line(externalId(serviceId), 'near', [], keys);
    });
    const judgedNear = (need.near_misses[concept] ?? []).map((one) =>
      line(one.offering, 'near', [], one.violates),
    );
    return [...difference(found, judged), ...difference(near, judgedNear)].map(
      (text) => `${concept}: ${text}`,
    );
  });
  const chosen = result.bundle.choices.map(({ serviceId }) => externalId(serviceId));
  const bundle = sameSet(chosen, need.ideal_bundle)
    ? []
    : [`bundle ${chosen.join('+')} is not ${need.ideal_bundle.join('+')}`];
  const gaps = sameSet(result.bundle.gaps, need.gaps)
    ? []
    : [`gaps ${result.bundle.gaps.join()} are not ${need.gaps.join()}`];
  return [...lines, ...bundle, ...gaps].map((text) => `${need.id} ${text}`);
}

function line(
  offering: string,
  kind: string,
  unknown: readonly string[],
  violated: readonly string[],
): string {
  return `${offering} ${kind} unknown=[${[...unknown].sort().join()}] violated=[${[...violated].sort().join()}]`;
}

function difference(found: readonly string[], judged: readonly string[]): string[] {
  return [
    ...found.filter((one) => !judged.includes(one)).map((one) => `found ${one}`),
    ...judged.filter((one) => !found.includes(one)).map((one) => `judged ${one}`),
  ];
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((entry) => other.includes(entry));
}
