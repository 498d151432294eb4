import { setImmediate as nextRound } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inTurns } from '../in-turns.js';

/** Of so many values JSON is written in one go: less than a millisecond. */
const AT_ONCE = 2_000;
/** A text counts as one value for so many characters. */
const CHARACTERS = 64;
/** So many elements of a list, spread over it, stand for the others. */
const LOOKED_AT = 8;
/** Characters that become bytes in one go. */
const PIECE = 1 << 16;

type Done = (error: Error | null, payload?: unknown) => void;

/**
 * Writes long answers without keeping the event loop: a match of a long need has megabytes, of which JSON alone took 20 ms, and as much
 * again where the connection had to make bytes of one text. Other answers pass. The bytes are those of `JSON.stringify`.
 */
export function writeLongAnswer(
  _request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  done: Done,
): void {
  if (!isResult(payload) || !isLong(payload.data)) return done(null, payload);
  const steps = jsonSteps({ data: payload.data, extensions: payload.extensions });
  // The turn in which the answer was made has been long enough.
  const written = nextRound().then(() => inTurns(steps));
  written.then((bytes) => {
    // What is given here is sent as it is, bytes as well.
    void reply.serializer(() => bytes as unknown as string);
    done(null, payload);
  }, done);
}

/** What the server writes of a result without errors are these two, in this order. */
interface Result {
  readonly data: object;
  readonly extensions?: unknown;
}

function isResult(payload: unknown): payload is Result {
  if (typeof payload !== 'object' || payload === null || 'errors' in payload) return false;
  const { data } = payload as Partial<Result>;
  return typeof data === 'object' && data !== null;
}

/**
 * Whether a value holds more than can be written in one go, by a few elements of each of its lists: to look at all of them takes longer
 * than to write them. Cost at most so many values as can be.
 */
export function isLong(value: unknown): boolean {
  return leftOf(AT_ONCE, value) < 0;
}

function leftOf(left: number, value: unknown): number {
  if (typeof value === 'string') return left - 1 - value.length / CHARACTERS;
  if (typeof value !== 'object' || value === null) return left - 1;
  if (Array.isArray(value)) return leftOfList(left - 1, value);
  let still = left - 1;
  for (const key in value) {
    if (still < 0) return still;
    still = leftOf(still, (value as Record<string, unknown>)[key]);
  }
  return still;
}

function leftOfList(left: number, list: readonly unknown[]): number {
  const every = Math.max(1, list.length / LOOKED_AT);
  let still = left;
  for (let at = 0; at < list.length && still >= 0; at += every)
    still -= (still - leftOf(still, list[Math.floor(at)])) * every;
  return still;
}

/** `JSON.stringify` of plain values in steps. @returns UTF-8 */
export function* jsonSteps(value: unknown): Generator<undefined, Buffer> {
  const pieces: Buffer[] = [];
  let text = '';
  for (const part of partsOf(value)) {
    text += part;
    if (text.length < PIECE) continue;
    pieces.push(Buffer.from(text));
    text = '';
    yield;
  }
  pieces.push(Buffer.from(text));
  return Buffer.concat(pieces);
}

function* partsOf(value: unknown): Generator<string> {
  if (Array.isArray(value) && isLong(value)) {
    let before = '[';
    for (const each of value) {
      yield before;
      yield* partsOf(each);
      before = ',';
    }
    yield ']';
  } else if (isPlain(value) && isLong(value)) {
    let before = '{';
    for (const [key, each] of Object.entries(value)) {
      if (each === undefined || typeof each === 'function' || typeof each === 'symbol') continue;
      yield `${before}${JSON.stringify(key)}:`;
      yield* partsOf(each);
      before = ',';
    }
    yield before === '{' ? '{}' : '}';
  } else {
    // In a list, and only there, what has no JSON is null.
    yield JSON.stringify(value) ?? 'null';
  }
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
