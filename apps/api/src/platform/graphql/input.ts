import { DomainError } from '@fivefold/domain';
import { ValidationPipe } from '@nestjs/common';
import { ValidateBy, type ValidationError, type ValidationOptions } from 'class-validator';

/** Every problem that validation found in one input. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';

  constructor(readonly problems: readonly DomainError[]) {
    super(problems.map((problem) => problem.message).join(' '));
  }
}

/** Checks arguments and inputs against the rules on their classes; an unknown field is dropped, a wrong one named by path. */
export function inputPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    transform: true,
    exceptionFactory: (errors) => new InvalidInput(errors.flatMap((error) => problemsOf(error, []))),
  });
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

/** Whether PostgreSQL can keep `text` as it is. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
