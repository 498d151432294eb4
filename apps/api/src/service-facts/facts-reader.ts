import { DomainError, type Texts } from '@fivefold/domain';
import { isStorable } from '../platform/index.js';

/** What is wrong with one fact. */
export interface FactProblem {
  /** `path` names the fact, outermost first: `['capacities', '0', 'qty']`. */
  readonly error: DomainError;
  /** The value at fault as people read it; null for an absent one. */
  readonly value: string | null;
}

interface NumberRange {
  readonly min?: number;
  readonly over?: number;
  readonly max: number;
  readonly whole?: boolean;
}

/** A code as it is stored; null for one that is not known. */
type Lookup = (code: string) => string | null;

/**
 * Reads an object of unknown origin fact by fact and collects what is wrong instead of stopping at it.
 * Each method answers a value of the right type whatever is there; it counts only where {@link problems} stays empty.
 */
export class FactsReader {
  private readonly source: Readonly<Record<string, unknown>>;

  constructor(
    candidate: unknown,
    readonly problems: FactProblem[] = [],
    private readonly above: readonly string[] = [],
  ) {
    const isObject = typeof candidate === 'object' && candidate !== null && !Array.isArray(candidate);
    if (!isObject) this.refuse([], 'an object is wanted', candidate);
    this.source = isObject ? (candidate as Record<string, unknown>) : {};
  }

  /** Whether there is a value; null and an empty text count as none. */
  isGiven(name: string): boolean {
    const value = this.own(name);
    return value !== undefined && value !== null && value !== '';
  }

  refuse(name: string | readonly string[], problem: string, value: unknown): void {
    const path = [...this.above, ...(typeof name === 'string' ? [name] : name)];
    const error = new DomainError('INPUT_INVALID', { field: path.join('.'), problem }, { path });
    this.problems.push({ error, value: shown(value) });
  }

  /** Notes that `name` is wanted and answers `instead`, unless its value was refused already. */
  missing<Value>(name: string, instead: Value): Value {
    if (!this.isGiven(name)) this.refuse(name, 'a value is wanted', null);
    return instead;
  }

  text(name: string, max: number, rule?: { matches: RegExp; wanted: string }): string | null {
    if (!this.isGiven(name)) return null;
    const value = this.own(name);
    if (typeof value !== 'string' || !isStorable(value)) {
      this.refuse(name, 'a text of valid characters is wanted', value);
      return null;
    }
    const text = value.trim();
    if (text.length > max) this.refuse(name, `at most ${max} characters are kept`, `${text.slice(0, 40)}…`);
    else if (rule && text !== '' && !rule.matches.test(text))
      this.refuse(name, `${rule.wanted} is wanted`, text);
    return text === '' ? null : text;
  }

  /** Texts by language, empty ones dropped, languages ascending. */
  texts(name: string, max: number, isLanguage: (code: string) => boolean, atLeast: number): Texts {
    const reader = new FactsReader(this.own(name) ?? {}, this.problems, [...this.above, name]);
    const texts: Record<string, string> = {};
    for (const language of Object.keys(reader.source).sort()) {
      const text = reader.text(language, max);
      if (!isLanguage(language)) reader.refuse(language, 'this is no language code that is known', language);
      else if (text !== null) texts[language] = text;
    }
    const isStated = Object.values(reader.source).some(
      (value) => value !== null && value !== undefined && (typeof value !== 'string' || value.trim() !== ''),
    );
    if (atLeast > 0 && !isStated) this.refuse(name, 'a text in one language at least is wanted', null);
    return texts;
  }

  number(
    name: string,
    { min = -Infinity, over = -Infinity, max, whole = false }: NumberRange,
  ): number | null {
    if (!this.isGiven(name)) return null;
    const value = this.own(name);
    if (typeof value !== 'number' || !Number.isFinite(value)) this.refuse(name, 'a number is wanted', value);
    else if (whole && !Number.isInteger(value)) this.refuse(name, 'a whole number is wanted', value);
    else if (value < min) this.refuse(name, `must be at least ${min}`, value);
    else if (value <= over) this.refuse(name, `must be over ${over}`, value);
    else if (value > max) this.refuse(name, `must be at most ${max}`, value);
    else return value;
    return null;
  }

  /** A yes or no; absent means no. */
  flag(name: string): boolean {
    const value = this.own(name) ?? false;
    if (typeof value === 'boolean') return value;
    this.refuse(name, 'true or false is wanted', value);
    return false;
  }

  oneOf<const Value extends string>(name: string, values: readonly Value[]): Value | null {
    const value = this.own(name);
    if (typeof value === 'string' && (values as readonly string[]).includes(value)) return value as Value;
    this.refuse(name, `one of ${values.join(', ')} is wanted`, value);
    return null;
  }

  /** One code of the vocabulary. */
  code(name: string, lookup: Lookup, unknown: UnknownCode = 'INPUT_INVALID'): string | null {
    if (!this.isGiven(name)) return null;
    return this.known(this.own(name), [name], lookup, unknown);
  }

  /** Codes of the vocabulary, each once, in the order given. */
  codes(name: string, max: number, lookup: Lookup, unknown: UnknownCode = 'INPUT_INVALID'): string[] {
    const known = this.array(name, max).map((value, at) =>
      this.known(value, [name, String(at)], lookup, unknown),
    );
    return [...new Set(known.filter((code) => code !== null))];
  }

  /** `YYYY-MM-DD` that exists in the calendar. */
  day(name: string): string | null {
    if (!this.isGiven(name)) return null;
    const value = this.own(name);
    const isDay = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
    const time = isDay ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
    if (isDay && !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)) return value;
    this.refuse(name, 'a day as YYYY-MM-DD is wanted', value);
    return null;
  }

  list<Value>(name: string, max: number, read: (each: FactsReader) => Value): Value[] {
    return this.array(name, max).map((value, at) =>
      read(new FactsReader(value, this.problems, [...this.above, name, String(at)])),
    );
  }

  nested<Value>(name: string, read: (nested: FactsReader) => Value): Value | null {
    return this.isGiven(name)
      ? read(new FactsReader(this.own(name), this.problems, [...this.above, name]))
      : null;
  }

  required<Value>(name: string, read: (nested: FactsReader) => Value): Value | null {
    return this.nested(name, read) ?? this.missing(name, null);
  }

  private own(name: string): unknown {
    return Object.hasOwn(this.source, name) ? this.source[name] : undefined;
  }

  private array(name: string, max: number): unknown[] {
    const value = this.own(name) ?? [];
    if (!Array.isArray(value)) {
      this.refuse(name, 'a list is wanted', value);
      return [];
    }
    if (value.length > max) this.refuse(name, `at most ${max} entries are kept`, value.length);
    return value.slice(0, max);
  }

  private known(
    value: unknown,
    name: readonly string[],
    lookup: Lookup,
    unknown: UnknownCode,
  ): string | null {
    const code = typeof value === 'string' ? lookup(value.trim()) : null;
    if (code !== null) return code;
    const path = [...this.above, ...name];
    const text = shown(value) ?? '';
    const error =
      unknown === 'CONCEPT_UNKNOWN'
        ? new DomainError(unknown, { concept: text }, { path })
        : unknown === 'REGION_UNKNOWN'
          ? new DomainError(unknown, { region: text }, { path })
          : new DomainError(unknown, { field: path.join('.'), problem: `"${text}" is not known` }, { path });
    this.problems.push({ error, value: text });
    return null;
  }
}

type UnknownCode = 'INPUT_INVALID' | 'CONCEPT_UNKNOWN' | 'REGION_UNKNOWN';

/** A value as it may stand in a message: short, and storable whatever it was. */
function shown(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const storable = text.replaceAll('\0', '\u2400').toWellFormed();
  return storable.length > 120 ? `${storable.slice(0, 120).toWellFormed()}…` : storable;
}
