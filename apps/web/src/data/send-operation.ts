import type { TypedDocumentString } from '../graphql/operations.js';
import { ApiError } from './api-error.js';

interface GraphqlAnswer {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string; errorId?: string; inputPath?: string[] } }[];
}

/** The name of the operation in `document`, e.g. `Viewer`. */
export function operationName(document: { toString(): string }): string {
  return /(?:query|mutation)\s+(\w+)/.exec(document.toString())?.[1] ?? 'anonymous';
}

/** `variables` with `language` filled in where the operation declares it and the caller did not set it. */
export function withLanguage<Variables>(
  document: { toString(): string },
  variables: Variables,
  language: string,
): Variables {
  return document.toString().includes('$language:') ? { language, ...variables } : variables;
}

/**
 * Sends one operation to the API of this origin.
 * A mutation carries an Idempotency-Key and is sent a second time with the same key when the connection breaks.
 * @throws ApiError when no usable answer came; refusals of a mutation are data (`userErrors`) and not thrown
 */
export async function sendOperation<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  options: { signal?: AbortSignal } = {},
): Promise<Result> {
  const query = document.toString();
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
    'X-Fivefold-Csrf': '1',
  };
  const isMutation = /^\s*mutation\b/.test(query);
  if (isMutation) headers['Idempotency-Key'] = crypto.randomUUID();
  const request: RequestInit = {
    method: 'POST',
    credentials: 'same-origin',
    headers,
    body: JSON.stringify({ query, variables, operationName: operationName(document) }),
    ...(options.signal ? { signal: options.signal } : {}),
  };
  const response = await fetch('/graphql', request)
    .catch((cause: unknown) => {
      if (!isMutation || options.signal?.aborted) throw cause;
      return fetch('/graphql', request);
    })
    .catch((cause: unknown) => {
      if (options.signal?.aborted) throw cause;
      throw new ApiError('OFFLINE', 'The server was not reached.', { cause });
    });
  const answer = (await response.json().catch(() => null)) as GraphqlAnswer | null;
  if (answer?.errors?.length) throw toApiError(answer.errors);
  if (!answer?.data) throw new ApiError('UNREADABLE', `The server answered with status ${response.status}.`);
  return answer.data as Result;
}

function toApiError(errors: NonNullable<GraphqlAnswer['errors']>): ApiError {
  const [first] = errors;
  const problems = errors.flatMap(({ message, extensions }) =>
    extensions?.inputPath
      ? [{ code: extensions.code ?? 'INPUT_INVALID', path: extensions.inputPath, message }]
      : [],
  );
  const text = errors.map((error) => error.message).join(' ');
  const { code = 'INTERNAL', errorId = null } = first?.extensions ?? {};
  return new ApiError(code, text, { errorId, problems });
}
