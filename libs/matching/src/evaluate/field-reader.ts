import { DomainError } from '@fivefold/domain';

/**
 * Reads the fields of one object of an interchange file. A field that is absent or null is null; one of the wrong type is
 * refused with its place, so that the person at the file finds it.
 *
 * Every method throws DomainError `INPUT_INVALID` with `field` = place and name, e.g. `offerings[3] (OF004).title`.
 */
export class FieldReader {
  private readonly fields: Readonly<Record<string, unknown>>;

  /** @param place where the object stands, e.g. `offerings[3]` */
  constructor(
    json: unknown,
    private readonly place: string,
  ) {
    if (typeof json !== 'object' || json === null || Array.isArray(json))
      throw new DomainError('INPUT_INVALID', { field: place, problem: 'not an object' });
    this.fields = json as Readonly<Record<string, unknown>>;
  }

  /** The same object under another name of its place. */
  named(place: string): FieldReader {
    return new FieldReader(this.fields, place);
  }

  fail(name: string, problem: string): never {
    throw new DomainError('INPUT_INVALID', { field: `${this.place}.${name}`, problem });
  }

  /** A text that must be there and not empty. */
  id(name: string): string {
    return this.text(name) || this.fail(name, 'missing');
  }

  text(name: string): string | null {
    return this.ofType<string>(name, 'string', 'a text');
  }

  flag(name: string): boolean | null {
    return this.ofType<boolean>(name, 'boolean', 'true or false');
  }

  number(name: string): number | null {
    const value = this.ofType<number>(name, 'number', 'a number');
    return value === null || Number.isFinite(value) ? value : this.fail(name, 'not a number');
  }

  /** A number from 0. */
  quantity(name: string): number | null {
    const value = this.number(name);
    return value === null || value >= 0 ? value : this.fail(name, 'below 0');
  }

  /** A list of texts; null where absent. */
  texts(name: string): string[] | null {
    const list = this.list(name);
    if (list?.some((one) => typeof one !== 'string')) this.fail(name, 'not a list of texts');
    return list as string[] | null;
  }

  /** Objects of a list, each with its place; [] where absent. */
  objects(name: string): FieldReader[] {
    return (this.list(name) ?? []).map(
      (one, index) => new FieldReader(one, `${this.place}.${name}[${index}]`),
    );
  }

  object(name: string): FieldReader | null {
    const value = this.value(name);
    return value === null ? null : new FieldReader(value, `${this.place}.${name}`);
  }

  /** Texts by name (title by language), quantities by name: the raw object after a check of its values. */
  record<Value extends string | number>(
    name: string,
    type: Value extends string ? 'string' : 'number',
  ): Record<string, Value> | null {
    const value = this.value(name);
    if (value === null) return null;
    new FieldReader(value, `${this.place}.${name}`);
    const entries = Object.entries(value as object).filter(([, one]) => one !== null);
    for (const [key, one] of entries) if (typeof one !== type) this.fail(`${name}.${key}`, `not a ${type}`);
    return Object.fromEntries(entries) as Record<string, Value>;
  }

  /** All fields as they stand but those named. */
  without(...names: readonly string[]): Record<string, unknown> {
    return Object.fromEntries(Object.entries(this.fields).filter(([name]) => !names.includes(name)));
  }

  /** The value as it stands; null where absent. */
  value(name: string): unknown {
    return this.fields[name] ?? null;
  }

  private list(name: string): unknown[] | null {
    const value = this.value(name);
    if (value !== null && !Array.isArray(value)) this.fail(name, 'not a list');
    return value as unknown[] | null;
  }

  private ofType<Value>(name: string, type: string, what: string): Value | null {
    const value = this.value(name);
    if (value !== null && typeof value !== type) this.fail(name, `not ${what}`);
    return value as Value | null;
  }
}
