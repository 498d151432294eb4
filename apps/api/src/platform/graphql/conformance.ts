import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify';
import { holdBackMs } from './budgets.js';
import { checkVariables } from './limits.js';
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
export const conformance: RouteShorthandOptions = {
  preValidation: async (request: FastifyRequest, reply: FastifyReply) => {
    const given = (request.method === 'GET' ? request.query : request.body) as
      Record<string, unknown> | null | undefined;
    const problem = parameterProblem(request.method, given);
    if (problem) {
      return reply.code(400).send({ errors: [{ message: problem, extensions: { code: 'INPUT_INVALID' } }] });
    }
    const { variables, ...others } = given!;
    // The whole of it is written down again where a key stands for the request.
    checkVariables(others);
    checkVariables(request.method === 'GET' ? parsed(variables) : variables);
    if (given?.['extensions'] === null) delete given['extensions'];
    wellFormed.add(request);
  },
  onSend: async (request: FastifyRequest, reply: FastifyReply, payload: unknown) => {
    const accepts = request.headers.accept ?? '*/*';
    const newer = accepts.includes(GRAPHQL);
    void reply.header(
      'content-type',
      newer ? `${GRAPHQL}; charset=utf-8` : 'application/json; charset=utf-8',
    );
    const { balance } = (request as { operationContext?: OperationContext }).operationContext ?? {};
    const held = balance && REFUSED.includes(reply.statusCode) ? holdBackMs(balance) : 0;
    if (held > 0) await delay(held);
    const refusedDocument = reply.statusCode === 400 && wellFormed.has(request);
    if (refusedDocument && !newer && accepts.includes('application/json')) reply.code(200);
    return payload;
  },
};

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
