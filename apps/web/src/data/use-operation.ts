import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { ApiError, type UserError } from './api-error.js';
import { useLanguage } from '../messages/locale.js';
import type { Operation } from './operation.js';
import { sendOperation, withLanguage } from './send-operation.js';

interface ReadOptions {
  enabled?: boolean;
  /** Shows the last answer, dimmed by the caller, while other variables load. */
  keepPrevious?: boolean;
  staleTime?: number;
}

/** Reads one query; cached by operation and variables. The language of the page is filled in. */
export function useRead<Result, Variables>(
  operation: Operation<Result, Variables>,
  variables: Variables,
  options: ReadOptions = {},
): UseQueryResult<Result, ApiError> {
  const language = useLanguage();
  const sent = withLanguage(operation, variables, language);
  return useQuery<Result, ApiError>({
    queryKey: [operation.name, sent],
    queryFn: ({ signal }) => sendOperation(operation, sent, { signal }),
    enabled: options.enabled ?? true,
    ...(options.staleTime === undefined ? {} : { staleTime: options.staleTime }),
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}

interface Connection<Node> {
  edges: { cursor: string; node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}

/**
 * Reads a connection page by page.
 * @param pick the connection in the answer
 * @returns `nodes` of all pages so far in order, the first page's whole answer as `head`
 */
export function usePages<Result, Variables extends { after?: string | null }, Node>(
  operation: Operation<Result, Variables>,
  variables: Variables,
  pick: (result: Result) => Connection<Node> | null,
  options: { enabled?: boolean } = {},
) {
  const language = useLanguage();
  const sent = withLanguage(operation, variables, language);
  const pages = useInfiniteQuery<Result, ApiError, { pages: Result[] }, unknown[], string | null>({
    queryKey: [operation.name, 'pages', sent],
    initialPageParam: null,
    queryFn: ({ pageParam, signal }) => sendOperation(operation, { ...sent, after: pageParam }, { signal }),
    getNextPageParam: (last) => {
      const connection = pick(last);
      return connection?.pageInfo.hasNextPage ? connection.pageInfo.endCursor : null;
    },
    placeholderData: keepPreviousData,
    enabled: options.enabled ?? true,
  });
  const nodes = (pages.data?.pages ?? []).flatMap((page) => pick(page)?.edges.map((edge) => edge.node) ?? []);
  const head = pages.data?.pages[0];
  return { pages, nodes, head, totalCount: head === undefined ? null : (pick(head)?.totalCount ?? 0) };
}

/** Payload of a mutation with one root field. */
type Payload<Result> = Result[keyof Result];

/**
 * Runs a mutation of one root field whose payload carries `userErrors`. After a success every cached read is stale.
 * @returns `run` resolves to the payload, or null when it was refused (`userErrors`) or failed (`failure`)
 */
export function useWrite<Result, Variables>(operation: Operation<Result, Variables>) {
  const cache = useQueryClient();
  const language = useLanguage();
  const mutation = useMutation<Payload<Result>, ApiError, Variables>({
    mutationFn: async (variables) => {
      const result = await sendOperation(operation, withLanguage(operation, variables, language));
      const payload = Object.values(result as Record<string, Payload<Result>>)[0]!;
      // No fault of the input: it is mended by signing in, not by writing something else.
      const expired = errorsOf(payload).find((one) => one.code === 'SIGN_IN_REQUIRED');
      if (expired) throw new ApiError(expired.code, expired.message);
      return payload;
    },
    onSuccess: (payload) => (errorsOf(payload).length === 0 ? cache.invalidateQueries() : undefined),
  });
  const run = async (variables: Variables): Promise<Payload<Result> | null> => {
    const payload = await mutation.mutateAsync(variables).catch(() => null);
    return payload !== null && errorsOf(payload).length === 0 ? payload : null;
  };
  return {
    run,
    pending: mutation.isPending,
    failure: mutation.error?.problems.length ? null : mutation.error,
    userErrors: mutation.error ? mutation.error.problems : errorsOf(mutation.data ?? null),
    reset: mutation.reset,
  };
}

const NO_ERRORS: readonly UserError[] = [];

function errorsOf(payload: unknown): readonly UserError[] {
  return (payload as { userErrors?: readonly UserError[] } | null)?.userErrors ?? NO_ERRORS;
}
