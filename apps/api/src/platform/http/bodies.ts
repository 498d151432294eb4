import { Transform } from 'node:stream';
import { type ErrorCode, errorMessage } from '@fivefold/domain';
import { HttpException } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest, RequestPayload } from 'fastify';
import { GUEST } from '../caller/caller.js';
import { bearerOf } from '../caller/partners.js';
import type { Sessions } from '../caller/sessions.js';
import { budgetOf, type Budgets } from '../graphql/budgets.js';

/** Read before it is asked who sends it: most operations with their variables. */
const LITTLE_BYTES = 16 * 1024;
/** What everybody may send: variables with long texts in them. */
const SMALL_BYTES = 256 * 1024;
/** Larger ones that are read at once; each is kept in memory until it has come. */
const LARGE_AT_ONCE = 8;
/** Of them, those of one person: nobody keeps the others from sending theirs. */
const LARGE_PER_PERSON = 2;
const WAIT_SECONDS = 2;

/**
 * Bounds what is read into memory before anybody knows what it is: a body over 256 KB has to say its length, to come from somebody
 * who is signed in, and to be one of few. Operations of those who have no points left are refused unread, unless they are little and
 * name somebody: who that is, is asked later. Forms with files are not meant: they are read as they come, by whoever takes them.
 */
export function boundBodies(
  server: FastifyInstance,
  sessions: Pick<Sessions, 'identify' | 'tokenHash'>,
  budgets: Pick<Budgets, 'ask'>,
): void {
  /** Whose bodies are being read, once for each. */
  const large: string[] = [];
  server.addHook('preParsing', (request, reply, body, done) => {
    const { headers, ip } = request;
    if (headers['content-type']?.startsWith('multipart/')) return done(null, body);
    const bytes = headers['transfer-encoding'] === undefined ? Number(headers['content-length'] ?? 0) : null;
    const isGuest = sessions.tokenHash(request) === null && bearerOf(request) === null;
    const isOperation = request.routeOptions.url === '/graphql';
    // Nothing is waited for: most are of this kind.
    if (bytes !== null && bytes <= LITTLE_BYTES) {
      if (isOperation && isGuest) {
        budgets.ask(budgetOf(GUEST, ip));
        // An answer to a guest does not repeat what HTTP/1.1 takes for granted.
        void reply.removeHeader('connection');
      }
      return done(null, body);
    }
    bounded(request, reply, body, { bytes, isGuest, isOperation }).then((bound) => done(null, bound), done);
  });

  /** The body of a request that is not little, as far as it may be read. */
  async function bounded(
    request: FastifyRequest,
    reply: FastifyReply,
    body: RequestPayload,
    { bytes, isGuest, isOperation }: { bytes: number | null; isGuest: boolean; isOperation: boolean },
  ): Promise<RequestPayload> {
    if (isOperation) {
      const identity = isGuest ? GUEST : await sessions.identify(request);
      void reply.header('connection', 'close');
      budgets.ask(budgetOf(identity, request.ip));
      void reply.removeHeader('connection');
    }
    if (bytes === null) return body.pipe(atMost(SMALL_BYTES, reply));
    if (bytes <= SMALL_BYTES) return body;
    const { personId } = await sessions.identify(request);
    if (!personId) throw tooLarge(reply);
    const own = large.filter((each) => each === personId).length;
    if (large.length >= LARGE_AT_ONCE || own >= LARGE_PER_PERSON) {
      void reply.header('retry-after', WAIT_SECONDS);
      throw refusal(
        reply,
        429,
        'TOO_MANY_REQUESTS',
        errorMessage('TOO_MANY_REQUESTS', { seconds: WAIT_SECONDS }),
      );
    }
    large.push(personId);
    reply.raw.once('close', () => large.splice(large.indexOf(personId), 1));
    return body;
  }
}

function atMost(limit: number, reply: FastifyReply): Transform {
  let bytes = 0;
  return new Transform({
    transform(part: Buffer, _encoding, done) {
      bytes += part.length;
      if (bytes > limit) done(tooLarge(reply));
      else done(null, part);
    },
  });
}

function tooLarge(reply: FastifyReply): Error {
  const limitKb = SMALL_BYTES / 1024;
  return refusal(reply, 413, 'BODY_TOO_LARGE', errorMessage('BODY_TOO_LARGE', { limitKb }));
}

/** An error that every route answers with its status, GraphQL or not. Nobody reads the rest of what is still coming. */
function refusal(reply: FastifyReply, statusCode: number, code: ErrorCode, message: string): Error {
  void reply.header('connection', 'close');
  return Object.assign(new HttpException({ message, code }, statusCode), { statusCode, code });
}
