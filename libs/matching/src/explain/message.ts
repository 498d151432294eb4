import type { Capacity, ClauseKey, ConceptId, Money, NutsCode } from '@fivefold/domain';
import type { MessageKey } from './messages/en.js';

/**
 * A value inside a sentence, free of any language: {@link formatParam} words it for a reader.
 * Plain strings are names that read the same everywhere (firms, titles already chosen, codes).
 */
export type Param =
  | string
  | number
  | { readonly degrees: readonly [minC: number | null, maxC: number | null] }
  | { readonly celsius: number }
  | { readonly days: number }
  | { readonly date: string }
  | { readonly regions: readonly NutsCode[] }
  | { readonly languages: readonly string[] }
  | { readonly certificates: readonly string[] }
  | { readonly interfaces: readonly string[] }
  | { readonly concepts: readonly ConceptId[] }
  | { readonly codes: readonly string[] }
  | { readonly quoted: readonly string[] }
  | { readonly keys: readonly ClauseKey[] }
  | { readonly capacity: Capacity }
  | { readonly unit: string }
  | { readonly money: Money }
  | { readonly count: number; readonly of: Countable }
  | { readonly say: MessageKey };

/** What sentences count; each has its wordings by plural form in the message tables. */
export type Countable = 'services' | 'providers' | 'publishers' | 'demands' | 'conditions' | 'unstated';

/** One sentence before it is worded: plain data, so that it crosses threads and is worded only where it is read. */
export interface Message {
  readonly key: MessageKey;
  readonly params: Readonly<Record<string, Param>>;
}

/** A message from its key and parameters. */
export function message(key: MessageKey, params: Readonly<Record<string, Param>> = {}): Message {
  return { key, params };
}
