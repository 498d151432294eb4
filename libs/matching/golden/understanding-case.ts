import { expect } from '@jest/globals';
import type { ClauseValue } from '@fivefold/domain';
import { understand } from '../src/analyse/index.js';
import type { Stance, Understanding } from '../src/types.js';

/** A text with what it must be taken apart into, and why. */
export interface Case {
  readonly text: string;
  /** Capabilities by stance; every wanted one must be named here. */
  readonly wanted: readonly string[];
  readonly not?: readonly (readonly [concept: string, stance: Stance])[];
  /** Stated clauses that must be there: value, what it binds, and `soft` where it only prefers. */
  readonly clauses?: readonly (readonly [
    value: ClauseValue,
    appliesTo: readonly string[] | '*',
    softness?: 'soft',
  ])[];
  /** Keys of stated clauses that must not be there. */
  readonly without?: readonly ClauseValue['key'][];
  /** Bounds of the confidence of a capability, both inclusive. */
  readonly confidence?: readonly (readonly [concept: string, least: number, most: number])[];
  /** Words that must be listed as not understood, and words that must not. */
  readonly lost?: readonly string[];
  readonly kept?: readonly string[];
  /** Region of the asking firm; Vidzeme where absent. */
  readonly homeRegion?: string | null;
  /** Why this and nothing else is right. */
  readonly reason: string;
}

/** Takes the text of a case apart on a fixed day and compares all that the case names. */
export function checkCase(one: Case): void {
  const homeRegion = one.homeRegion === undefined ? 'LV00C' : one.homeRegion;
  const found = understand(one.text, { homeRegion }, { today: '2026-11-22' });
  const wanted = found.capabilities.filter((each) => each.stance === 'wanted').map((each) => each.concept);
  expect([...wanted].sort()).toEqual([...one.wanted].sort());
  const stances = found.capabilities.map((each) => [each.concept, each.stance]);
  for (const expected of one.not ?? []) expect(stances).toContainEqual(expected);
  const stated = found.clauses.filter((each) => each.origin === 'stated');
  // Where one capability is wanted, what binds it is said to bind the need.
  const scopeOf = (scope: readonly string[] | '*') =>
    scope !== '*' && wanted.length === 1 && scope[0] === wanted[0] ? '*' : scope;
  const clauses = stated.map((each) => [each.value, each.appliesTo, ...(each.hard ? [] : ['soft'])]);
  for (const [value, scope, ...softness] of one.clauses ?? [])
    expect(clauses).toContainEqual([value, scopeOf(scope), ...softness]);
  const keys = stated.map((each) => each.value.key);
  for (const key of one.without ?? []) expect(keys).not.toContain(key);
  for (const [concept, least, most] of one.confidence ?? []) {
    const confidence01 = found.capabilities.find((each) => each.concept === concept)?.confidence01;
    expect(confidence01).toBeGreaterThanOrEqual(least);
    expect(confidence01).toBeLessThanOrEqual(most);
  }
  const lost = wordsNotUnderstood(found);
  for (const word of one.lost ?? []) expect(lost).toContain(word);
  for (const word of one.kept ?? []) expect(lost).not.toContain(word);
}

/** The words that caused nothing, as they are written. */
function wordsNotUnderstood(found: Understanding): string[] {
  return found.notUnderstood.map(([from, to]) => found.text.slice(from, to));
}
