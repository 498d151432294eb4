import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiError } from './api-error.js';
import type { Operation } from './operation.js';
import { isAskedAgain, waitBefore } from './query-client.js';
import { sendOperation, withLanguage } from './send-operation.js';

type Sent = Operation<Record<string, unknown>, Record<string, unknown>>;
const QUERY: Sent = { id: 'sha256:1', name: 'Clusters', kind: 'query', takesLanguage: true };
const MUTATION: Sent = { id: 'sha256:2', name: 'SignOut', kind: 'mutation', takesLanguage: false };

const seen: IncomingMessage[] = [];
const bodies: unknown[] = [];
type Answer = [status: number, body: string, headers?: Record<string, string>] | 'hang up';
let answers: ((request: IncomingMessage) => Answer)[] = [];
const server = createServer((request, response) => {
  seen.push(request);
  const answer = answers.shift()!(request);
  void json(request).then(
    (body) => bodies.push(body),
    () => undefined,
  );
  if (answer === 'hang up') request.socket.destroy();
  else response.writeHead(answer[0], answer[2]).end(answer[1]);
});
const ownFetch = globalThis.fetch;

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  globalThis.fetch = (input, init) => ownFetch(new URL(String(input), base), init);
});

afterAll(async () => {
  globalThis.fetch = ownFetch;
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

async function send(sent: Sent, ...given: typeof answers) {
  seen.length = 0;
  answers = given;
  return sendOperation(sent, {}).then(
    (data) => ({ data }),
    (error: unknown) => ({ error }),
  );
}

describe('sendOperation', () => {
  it('sends the id of the text and the header that other sites cannot send, and gives the data', async () => {
    expect(await send(QUERY, () => [200, '{"data":{"clusters":{"totalCount":14}}}'])).toEqual({
      data: { clusters: { totalCount: 14 } },
    });
    expect(seen[0]?.headers['x-fivefold-csrf']).toBe('1');
    expect(seen[0]?.headers['idempotency-key']).toBeUndefined();
    expect(bodies).toEqual([{ documentId: 'sha256:1', operationName: 'Clusters', variables: {} }]);
  });

  it('repeats a broken mutation once under the same key', async () => {
    const result = await send(
      MUTATION,
      () => 'hang up',
      () => [200, '{"data":{"signOut":{"userErrors":[]}}}'],
    );
    expect(result).toEqual({ data: { signOut: { userErrors: [] } } });
    const sent = seen.map((request) => request.headers['idempotency-key']);
    expect(sent).toHaveLength(2);
    expect(sent[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(sent[1]).toBe(sent[0]);
  });

  it('names the fields at fault and the id in the log', async () => {
    const body = JSON.stringify({
      errors: [
        { message: 'email: wrong', extensions: { code: 'INPUT_INVALID', inputPath: ['input', 'email'] } },
        { message: 'On our side.', extensions: { code: 'INTERNAL', errorId: 'e-1' } },
      ],
    });
    expect(await send(MUTATION, () => [400, body])).toMatchObject({
      error: {
        code: 'INPUT_INVALID',
        problems: [{ code: 'INPUT_INVALID', path: ['input', 'email'], message: 'email: wrong' }],
      },
    });
    const broken = JSON.stringify({
      errors: [{ message: 'x', extensions: { code: 'INTERNAL', errorId: 'e-1' } }],
    });
    expect(await send(QUERY, () => [500, broken])).toMatchObject({
      error: { code: 'INTERNAL', errorId: 'e-1' },
    });
  });

  it('tells an unreached server from an answer that is no GraphQL', async () => {
    expect(await send(QUERY, () => 'hang up')).toMatchObject({ error: { code: 'OFFLINE' } });
    expect(await send(QUERY, () => [502, '<h1>Bad gateway</h1>'])).toMatchObject({
      error: { code: 'UNREADABLE' },
    });
  });
});

describe('a server that asks to wait', () => {
  const body = JSON.stringify({ errors: [{ message: 'Wait.', extensions: { code: 'THROTTLED' } }] });
  const refusal = async (seconds: string) =>
    ((await send(QUERY, () => [429, body, { 'retry-after': seconds }])) as { error: ApiError }).error;

  it('is asked once more, after the time that it said', async () => {
    const error = await refusal('7');
    expect(error).toMatchObject({ code: 'THROTTLED', waitSeconds: 7 });
    expect([0, 1].map((failures) => isAskedAgain(failures, error))).toEqual([true, false]);
    expect(waitBefore(0, error)).toBe(7000);
  });

  it('is not asked again where nobody would wait as long', async () => {
    expect(isAskedAgain(0, await refusal('31'))).toBe(false);
    expect([0, 1, 2].map((failures) => isAskedAgain(failures, new ApiError('OFFLINE', '')))).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('operations', () => {
  it('get the language only where they declare it', () => {
    expect(withLanguage(QUERY, { first: 1 }, 'lv')).toEqual({ first: 1, language: 'lv' });
    expect(withLanguage(QUERY, { first: 1, language: 'sv' }, 'lv')).toEqual({ first: 1, language: 'sv' });
    expect(withLanguage(MUTATION, {}, 'lv')).toEqual({});
  });
});
