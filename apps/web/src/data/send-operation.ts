import { ApiError } from './api-error.js';
import type { Operation } from './operation.js';

interface GraphqlAnswer {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string; errorId?: string; inputPath?: string[] } }[];
}

/** `variables` with `language` filled in where the operation declares it and the caller did not set it. */
export function withLanguage<Variables>(
  { takesLanguage }: { takesLanguage: boolean },
  variables: Variables,
  language: string,
): Variables {
  return takesLanguage ? { language, ...variables } : variables;
}

/**
 * Sends one operation to the API of this origin, by its id instead of its text.
 * A mutation carries an Idempotency-Key and is sent a second time with the same key when the connection breaks.
 * @throws ApiError when no usable answer came; refusals of a mutation are data (`userErrors`) and not thrown
 */
export async function sendOperation<Result, Variables>(
  { id, name, kind }: Operation<Result, Variables>,
  variables: Variables,
  options: { signal?: AbortSignal } = {},
): Promise<Result> {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
    'X-Fivefold-Csrf': '1',
  };
  const isMutation = kind === 'mutation';
  if (isMutation) headers['Idempotency-Key'] = crypto.randomUUID();
  const request: RequestInit = {
    method: 'POST',
    credentials: 'same-origin',
    headers,
    body: JSON.stringify({ documentId: id, operationName: name, variables }),
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
  if (answer?.errors?.length) throw toApiError(answer.errors, response.headers.get('retry-after'));
  if (!answer?.data) throw new ApiError('UNREADABLE', `The server answered with status ${response.status}.`);
  return answer.data as Result;
}

function toApiError(errors: NonNullable<GraphqlAnswer['errors']>, retryAfter: string | null): ApiError {
  const [first] = errors;
  const problems = errors.flatMap(({ message, extensions }) =>
    extensions?.inputPath
      ? [{ code: extensions.code ?? 'INPUT_INVALID', path: extensions.inputPath, message }]
      : [],
  );
  const text = errors.map((error) => error.message).join(' ');
  const { code = 'INTERNAL', errorId = null } = first?.extensions ?? {};
  return new ApiError(code, text, { errorId, problems, waitSeconds: Number(retryAfter) || null });
}
