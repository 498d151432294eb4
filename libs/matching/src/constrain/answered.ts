import type { ClauseValue } from '@fivefold/domain';
import type { CandidateFacts, CandidateSet, FactName } from '../retrieve/index.js';
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
  const rule = findRule(value.key)!;
  const [name, second] = rule.reads;
  if (second !== undefined) return byPairs(value, [name!, second], set, context, places);
  const { codes, size, valueAt } = set.facts(name!);
  const answers = new Uint8Array(places?.length ?? set.count);
  const known = new Uint8Array(size);
  for (let at = 0; at < answers.length; at++) {
    const code = codes[places === null ? at : places[at]!]!;
    let answer = known[code]!;
    if (answer === 0) {
      answer = 1 + NUMBERS[rule.answer(value, valueAt(code) as never, context).answer];
      known[code] = answer;
    }
    answers[at] = answer - 1;
  }
  return answers;
}

function byPairs(
  value: ClauseValue,
  names: readonly [FactName, FactName],
  set: CandidateSet,
  context: RuleContext,
  places: Uint32Array | null,
): Uint8Array {
  const rule = findRule(value.key)!;
  const [one, other] = names.map((name) => set.facts(name)) as [CandidateFacts, CandidateFacts];
  const known = new Map<number, number>();
  return new Uint8Array(places?.length ?? set.count).map((_, at) => {
    const place = places === null ? at : places[at]!;
    const [code, second] = [one.codes[place]!, other.codes[place]!];
    const key = code * other.size + second;
    const before = known.get(key);
    if (before !== undefined) return before;
    const facts = { ...one.valueAt(code), ...other.valueAt(second) };
    const answer = NUMBERS[rule.answer(value, facts as never, context).answer];
    known.set(key, answer);
    return answer;
  });
}
