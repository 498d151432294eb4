import type { FastifyReply, FastifyRequest, HookHandlerDoneFunction, RouteShorthandOptions } from 'fastify';
import { holdBackMs } from './budgets.js';
import { checkVariables } from './limits.js';
import { writeLongAnswer } from './long-answers.js';
import type { OperationContext } from './operation.js';

const GRAPHQL = 'application/graphql-response+json';

/** Statuses of what was refused before it ran. */
const REFUSED: readonly number[] = [400, 429];

/** Requests whose parameters were fit to be executed: under the older media type a refused document is then answered by 200. */
const wellFormed = new WeakSet<FastifyRequest>();

/**
 * What the GraphQL over HTTP specification asks beyond the server library: parameter types are checked before they can be
 * coerced, and a client that accepts the newer media type gets it. Refusals are held back from who has spent much.
 */
export const conformance = {
  preValidation: (request: FastifyRequest, reply: FastifyReply, done: HookHandlerDoneFunction): void => {
    const given = (request.method === 'GET' ? request.query : request.body) as
      Record<string, unknown> | null | undefined;
    const problem = parameterProblem(request.method, given);
    if (problem) {
      void reply.code(400).send({ errors: [{ message: problem, extensions: { code: 'INPUT_INVALID' } }] });
      return;
    }
    const { variables, ...others } = given!;
    // The whole of it is written down again where a key stands for the request.
    checkVariables(others);
    checkVariables(request.method === 'GET' ? parsed(variables) : variables);
    if (given?.['extensions'] === null) delete given['extensions'];
    wellFormed.add(request);
    done();
  },
  preSerialization: writeLongAnswer,
  onSend: (
    request: FastifyRequest,
    reply: FastifyReply,
    payload: unknown,
    done: (error: null, payload: unknown) => void,
  ): void => {
    const accepts = request.headers.accept ?? '*/*';
    const newer = accepts.includes(GRAPHQL);
    void reply.header(
      'content-type',
      newer ? `${GRAPHQL}; charset=utf-8` : 'application/json; charset=utf-8',
    );
    const { statusCode } = reply;
    const { balance } = (request as { operationContext?: OperationContext }).operationContext ?? {};
    const refusedDocument = statusCode === 400 && wellFormed.has(request);
    if (refusedDocument && !newer && accepts.includes('application/json')) reply.code(200);
    const held = balance && REFUSED.includes(statusCode) ? holdBackMs(balance) : 0;
    if (held > 0) setTimeout(done, held, null, payload);
    else done(null, payload);
  },
} satisfies RouteShorthandOptions;

function parameterProblem(method: string, given: Record<string, unknown> | null | undefined): string | null {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return 'A JSON object with "query" or "documentId" is wanted.';
  const { query, documentId } = given;
  if (documentId != null && query != null) return 'Either "query" or "documentId" is wanted.';
  if (documentId == null && typeof query !== 'string') return '"query" must be a text.';
  if (documentId === '' || (documentId != null && typeof documentId !== 'string'))
    return '"documentId" must be a text.';
  if (given['operationName'] != null && typeof given['operationName'] !== 'string')
    return '"operationName" must be a text.';
  for (const name of ['variables', 'extensions']) {
    const value = method === 'GET' ? parsed(given[name]) : given[name];
    if (value != null && (typeof value !== 'object' || Array.isArray(value)))
      return `"${name}" must be an object.`;
  }
  return null;
}

function parsed(text: unknown): unknown {
  if (typeof text !== 'string') return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
