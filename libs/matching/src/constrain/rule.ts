import type { Answer, Clause, ClauseKey, ClauseValue } from '@fivefold/domain';
import { message, type Message, type Param } from '../explain/message.js';
import type { MessageKey } from '../explain/messages/en.js';
import type { FactName, FactsOf } from '../retrieve/index.js';

/** An answer with the fact, or the absence of one, that it rests on. */
export interface Verdict {
  readonly answer: Answer;
  readonly because: Message;
}

/** What a rule may know beside the clause and the service. */
export interface RuleContext {
  /** The clock, `YYYY-MM-DD`. */
  readonly today: string;
  /** All clauses that bind the same capability: a price looks at the quantity, a period at the capacity. */
  readonly alongside: readonly Clause[];
}

/** What a clause of this key demands. */
export type ValueOf<Key extends ClauseKey> = Extract<ClauseValue, { readonly key: Key }>;

/**
 * How clauses of one key are answered by one service. A rule sees no other facts than it names: services that state these alike
 * are answered alike, so that it is asked once for all of them.
 */
export interface Rule<Key extends ClauseKey, Name extends FactName = FactName> {
  /** At least one, at most two. */
  readonly reads: readonly Name[];
  answer(value: ValueOf<Key>, service: FactsOf<Name>, context: RuleContext): Verdict;
  /**
   * The least loosened demand that this service meets, asked only where the answer is `violated`.
   * Null where nothing but dropping the clause helps.
   */
  loosen(value: ValueOf<Key>, service: FactsOf<Name>, context: RuleContext): Loosened<Key> | null;
}

/** A loosened demand with its wording. */
export interface Loosened<Key extends ClauseKey = ClauseKey> {
  readonly value: ValueOf<Key>;
  readonly wording: Message;
}

type Params = Readonly<Record<string, Param>>;

/** The service meets the clause by a stated fact. */
export function met(key: MessageKey, params: Params): Verdict {
  return { answer: 'met', because: message(key, params) };
}

/** A stated fact, or absence from a list that is complete, contradicts the clause. */
export function violated(key: MessageKey, params: Params): Verdict {
  return { answer: 'violated', because: message(key, params) };
}

/** The publisher states nothing that answers the clause. */
export function unknown(key: MessageKey, params: Params): Verdict {
  return { answer: 'unknown', because: message(key, params) };
}
