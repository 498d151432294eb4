import type { FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify';

const GRAPHQL = 'application/graphql-response+json';

/** Requests whose parameters were fit to be executed: under the older media type a refused document is then answered by 200. */
const wellFormed = new WeakSet<FastifyRequest>();

/**
 * What the GraphQL over HTTP specification asks beyond the server library: parameter types are checked before they can be
 * coerced, and a client that accepts the newer media type gets it.
 */
export const conformance: RouteShorthandOptions = {
  preValidation: async (request: FastifyRequest, reply: FastifyReply) => {
    const given = (request.method === 'GET' ? request.query : request.body) as
      Record<string, unknown> | null | undefined;
    const problem = parameterProblem(request.method, given);
    if (problem) {
      return reply.code(400).send({ errors: [{ message: problem, extensions: { code: 'INPUT_INVALID' } }] });
    }
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
    const refusedDocument = reply.statusCode === 400 && wellFormed.has(request);
    if (refusedDocument && !newer && accepts.includes('application/json')) reply.code(200);
    return payload;
  },
};

function parameterProblem(method: string, given: Record<string, unknown> | null | undefined): string | null {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return 'A JSON object with "query" is wanted.';
  if (typeof given['query'] !== 'string') return '"query" must be a text.';
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
