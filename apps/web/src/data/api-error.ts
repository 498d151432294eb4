/** What went wrong before an answer could be used. `OFFLINE`: the server was not reached; `UNREADABLE`: its answer was no GraphQL. */
export type ApiErrorCode = 'OFFLINE' | 'UNREADABLE' | (string & {});

/**
 * The one error that data access throws. `message` is fit to be read by a person; `errorId` is also in the server's log;
 * `problems` are the fields of the input that the server could not take.
 */
export class ApiError extends Error {
  readonly errorId: string | null;
  readonly problems: readonly UserError[];
  /** Seconds after which asking again is of use; null where the server says nothing of it. */
  readonly waitSeconds: number | null;

  constructor(
    readonly code: ApiErrorCode,
    message: string,
    details: {
      errorId?: string | null;
      problems?: readonly UserError[];
      waitSeconds?: number | null;
      cause?: unknown;
    } = {},
  ) {
    super(message, { cause: details.cause });
    this.name = 'ApiError';
    this.errorId = details.errorId ?? null;
    this.problems = details.problems ?? [];
    this.waitSeconds = details.waitSeconds ?? null;
  }
}

/** An expected refusal of a mutation, as data: `path` names the input field at fault, outermost first. */
export interface UserError {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
}

/** The name that a form field of `path` carries: `['input','lines','0','qty']` -> `lines.0.qty`. */
export function fieldName(path: readonly string[]): string {
  return (path[0] === 'input' ? path.slice(1) : path).join('.');
}

/**
 * Splits refusals into those that belong to a field of the form and those that stand above it.
 * @param fields names of the fields shown; a refusal below one of them (`price.amountMinor` under `price`) counts as its own
 */
export function sortUserErrors(
  errors: readonly UserError[],
  fields: readonly string[],
): { byField: Record<string, string[]>; general: UserError[] } {
  const byField: Record<string, string[]> = {};
  const general: UserError[] = [];
  for (const error of errors) {
    const name = fieldName(error.path);
    const owner = fields
      .filter((field) => name === field || name.startsWith(`${field}.`))
      .sort((a, b) => b.length - a.length)[0];
    if (owner === undefined) general.push(error);
    else (byField[owner] ??= []).push(error.message);
  }
  return { byField, general };
}
