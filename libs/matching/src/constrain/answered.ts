import type { ClauseValue } from '@fivefold/domain';
import type { CandidateFacts, CandidateSet } from '../retrieve/index.js';
import { drained } from '../steps.js';
import type { RuleContext, Verdict } from './rule.js';
import { findRule } from './rules.js';

/** Answers as numbers. */
export const MET = 0;
export const UNKNOWN = 1;
export const VIOLATED = 2;
const NUMBERS: Readonly<Record<Verdict['answer'], number>> = {
  met: MET,
  unknown: UNKNOWN,
  violated: VIOLATED,
};

const ANSWERS: readonly Verdict['answer'][] = ['met', 'unknown', 'violated'];

/** The answer that a number stands for. */
export function answerOf(number: number): Verdict['answer'] {
  return ANSWERS[number]!;
}

/** Rules asked, and places read, between two yields: about a millisecond of either. */
const ASKED_AT_ONCE = 256;
const READ_AT_ONCE = 1 << 17;

/**
 * The answers of candidates to one demand, in the order of `places`, of all where that is null. The rule is asked once for all
 * candidates that state the same. Cost O(places + distinct facts × the rule)
 */
export function answersTo(
  value: ClauseValue,
  set: CandidateSet,
  context: RuleContext,
  places: Uint32Array | null = null,
): Uint8Array {
  return drained(answersInSteps(value, set, context, places));
}

/** {@link answersTo} in steps of about a millisecond. */
export function* answersInSteps(
  value: ClauseValue,
  set: CandidateSet,
  context: RuleContext,
  places: Uint32Array | null = null,
): Generator<undefined, Uint8Array> {
  const rule = findRule(value.key)!;
  const [name, second] = rule.reads;
  const numberOf = (facts: object) => NUMBERS[rule.answer(value, facts as never, context).answer];
  const asking =
    second === undefined
      ? new OneColumn(set.facts(name!), numberOf)
      : new TwoColumns(set.facts(name!), set.facts(second), numberOf);
  const answers = new Uint8Array(places?.length ?? set.count);
  for (let at = 0; at < answers.length;) {
    at = asking.answer(answers, places, at, Math.min(answers.length, at + READ_AT_ONCE));
    if (at < answers.length) yield;
  }
  return answers;
}

/** Answers by one column. */
class OneColumn {
  readonly #facts: CandidateFacts;
  readonly #numberOf: (facts: object) => number;
  /** Code -> answer + 1; 0 where it was not asked for. */
  readonly #known: Uint8Array;

  constructor(facts: CandidateFacts, numberOf: (facts: object) => number) {
    this.#facts = facts;
    this.#numberOf = numberOf;
    this.#known = new Uint8Array(facts.size);
  }

  /** @returns where it stopped: before `end` where the rule was asked often enough */
  answer(answers: Uint8Array, places: Uint32Array | null, from: number, end: number): number {
    const { codes, valueAt } = this.#facts;
    const known = this.#known;
    let asked = 0;
    let at = from;
    for (; at < end && asked < ASKED_AT_ONCE; at++) {
      const code = codes[places === null ? at : places[at]!]!;
      if (known[code] === 0) {
        known[code] = 1 + this.#numberOf(valueAt(code));
        asked++;
      }
      answers[at] = known[code]! - 1;
    }
    return at;
  }
}

/** Answers by two columns together. */
class TwoColumns {
  readonly #one: CandidateFacts;
  readonly #other: CandidateFacts;
  readonly #numberOf: (facts: object) => number;
  readonly #known = new Map<number, number>();

  constructor(one: CandidateFacts, other: CandidateFacts, numberOf: (facts: object) => number) {
    this.#one = one;
    this.#other = other;
    this.#numberOf = numberOf;
  }

  /** As {@link OneColumn.answer}. */
  answer(answers: Uint8Array, places: Uint32Array | null, from: number, end: number): number {
    const one = this.#one;
    const other = this.#other;
    let asked = 0;
    let at = from;
    for (; at < end && asked < ASKED_AT_ONCE; at++) {
      const place = places === null ? at : places[at]!;
      const [code, second] = [one.codes[place]!, other.codes[place]!];
      const key = code * other.size + second;
      let answer = this.#known.get(key);
      if (answer === undefined) {
        answer = this.#numberOf({ ...one.valueAt(code), ...other.valueAt(second) });
        this.#known.set(key, answer);
        asked++;
      }
      answers[at] = answer;
    }
    return at;
  }
}
