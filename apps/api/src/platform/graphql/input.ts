import { DomainError } from '@fivefold/domain';
import { ValidationPipe } from '@nestjs/common';
import {
  getMetadataStorage,
  ValidateBy,
  type ValidationError,
  type ValidationOptions,
} from 'class-validator';

/** Every problem that validation found in one input. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';

  constructor(readonly problems: readonly DomainError[]) {
    super(problems.map((problem) => problem.message).join(' '));
  }
}

/** Checks arguments and inputs against the rules on their classes; an unknown field is dropped, a wrong one named by path. */
export function inputPipe(): ValidationPipe {
  rememberRules();
  return new ValidationPipe({
    whitelist: true,
    transform: true,
    exceptionFactory: (errors) => new InvalidInput(errors.flatMap((error) => problemsOf(error, []))),
  });
}

const REMEMBERED = Symbol('rules are remembered');

/** The library looks through the rules of all classes for each object of each input, and finds the same: half of what checking costs. */
function rememberRules(): void {
  const storage = getMetadataStorage() as ReturnType<typeof getMetadataStorage> & { [REMEMBERED]?: true };
  if (storage[REMEMBERED]) return;
  storage[REMEMBERED] = true;
  const find = storage.getTargetValidationMetadatas.bind(storage);
  const known = new Map<unknown, Map<string | undefined, ReturnType<typeof find>>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    if (always || strictGroups || groups?.length) return find(target, schema, always, strictGroups, groups);
    let bySchema = known.get(target);
    if (!bySchema) known.set(target, (bySchema = new Map()));
    // Of an object inside another one the name of the outer class is given.
    let rules = bySchema.get(schema);
    if (!rules) bySchema.set(schema, (rules = find(target, schema, always, strictGroups, groups)));
    return rules;
  };
}

function problemsOf(error: ValidationError, above: readonly string[]): DomainError[] {
  const path = [...above, error.property];
  const own = Object.values(error.constraints ?? {}).map(
    (problem) => new DomainError('INPUT_INVALID', { field: path.join('.'), problem }, { path }),
  );
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, path))];
}

/**
 * A text of at most `max` UTF-16 code units without NUL and lone surrogates, which PostgreSQL cannot keep.
 * With `{ each: true }` for every text of a list.
 */
export function IsText(max: number, options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isText',
      validator: {
        validate: (value) => typeof value === 'string' && value.length <= max && isStorable(value),
        defaultMessage: () => `A text of at most ${max} characters is wanted, all of them valid.`,
      },
    },
    options,
  );
}

const FIRST_MOMENT = Date.parse('1900-01-01T00:00:00Z');
const LAST_MOMENT = Date.parse('9999-12-31T23:59:59.999Z');

/** A time of the years 1900 to 9999: PostgreSQL cannot keep every one that JavaScript can. */
export function IsMoment(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isMoment',
      validator: {
        validate: (value) =>
          value instanceof Date && value.getTime() >= FIRST_MOMENT && value.getTime() <= LAST_MOMENT,
        defaultMessage: () => 'A time of the years 1900 to 9999 is wanted.',
      },
    },
    options,
  );
}

/** A day of the calendar, YYYY-MM-DD, of the years 1900 to 9999; the scalar `Date` lets the 31st of February pass. */
export function IsDay(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isDay',
      validator: {
        validate: (value) => typeof value === 'string' && isDay(value),
        defaultMessage: () => 'A day of the years 1900 to 9999 is wanted, YYYY-MM-DD.',
      },
    },
    options,
  );
}

function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return at >= FIRST_MOMENT && at <= LAST_MOMENT && new Date(at).toISOString().startsWith(text);
}

/** Whether PostgreSQL can keep `text` as it is. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
