import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TypedDocumentString } from '../graphql/operations.js';
import { operationName, sendOperation, withLanguage } from './send-operation.js';

type Document = TypedDocumentString<Record<string, unknown>, Record<string, unknown>>;
const document = (text: string) => text as unknown as Document;
const QUERY = document(
  'query Clusters($first: Int!, $language: String) { clusters(first: $first) { totalCount } }',
);
const MUTATION = document('mutation SignOut { signOut { userErrors { code } } }');

const seen: IncomingMessage[] = [];
let answers: ((request: IncomingMessage) => [status: number, body: string] | 'hang up')[] = [];
const server = createServer((request, response) => {
  seen.push(request);
  const answer = answers.shift()!(request);
  request.resume();
  if (answer === 'hang up') request.socket.destroy();
  else response.writeHead(answer[0]).end(answer[1]);
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

async function send(sent: Document, ...given: typeof answers) {
  seen.length = 0;
  answers = given;
  return sendOperation(sent, {}).then(
    (data) => ({ data }),
    (error: unknown) => ({ error }),
  );
}

describe('sendOperation', () => {
  it('sends the header that other sites cannot send, and gives the data', async () => {
    expect(await send(QUERY, () => [200, '{"data":{"clusters":{"totalCount":14}}}'])).toEqual({
      data: { clusters: { totalCount: 14 } },
    });
    expect(seen[0]?.headers['x-fivefold-csrf']).toBe('1');
    expect(seen[0]?.headers['idempotency-key']).toBeUndefined();
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

describe('operations', () => {
  it('have a name, and get the language only where they declare it', () => {
    expect(operationName(QUERY)).toBe('Clusters');
    expect(withLanguage(QUERY, { first: 1 }, 'lv')).toEqual({ first: 1, language: 'lv' });
    expect(withLanguage(QUERY, { first: 1, language: 'sv' }, 'lv')).toEqual({ first: 1, language: 'sv' });
    expect(withLanguage(MUTATION, {}, 'lv')).toEqual({});
  });
});
