import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import type { PersonId } from '@fivefold/domain';
import { GUEST } from '../caller/caller.js';
import { boundBodies } from './bodies.js';

const LENGTH = 300_000;

describe('large bodies', () => {
  let server: FastifyInstance;
  let open: http.ClientRequest[];
  /** How often it was asked who sends a body. */
  let asked: number;
  beforeEach(async () => {
    server = fastify({ bodyLimit: 1_000_000 });
    open = [];
    asked = 0;
    boundBodies(
      server,
      {
        identify: async ({ headers }) => {
          asked += 1;
          return { ...GUEST, personId: (headers['x-person'] ?? null) as PersonId | null };
        },
        tokenHash: () => null,
      },
      { ask: () => undefined },
    );
    server.post('/', () => 'read');
    await server.listen({ port: 0, host: '127.0.0.1' });
  });
  afterEach(async () => {
    for (const request of open) request.destroy();
    await server.close();
  });

  /** Sends the beginning of a large body, and the rest of it when that is asked for. */
  const begin = (person: string) => {
    const { port } = server.server.address() as AddressInfo;
    const request = http.request({
      ...{ port, host: '127.0.0.1', method: 'POST', agent: false },
      headers: { 'content-type': 'application/json', 'content-length': LENGTH, 'x-person': person },
    });
    const status = new Promise<number>((resolve, reject) => {
      request.on('response', (response) => (response.resume(), resolve(response.statusCode!)));
      request.on('error', reject);
    });
    // One that is never finished is cut off in the end.
    status.catch(() => undefined);
    open.push(request);
    request.write('"');
    return { status, finish: () => (request.end(`${'x'.repeat(LENGTH - 2)}"`), status) };
  };

  it('are read of one person two at a time, so that nobody keeps others from sending theirs', async () => {
    const slow = [begin('one'), begin('one')];
    while (asked < slow.length) await delay(5);
    expect(await begin('one').status).toBe(429);
    expect(await begin('other').finish()).toBe(200);
    expect(await slow[0]!.finish()).toBe(200);
    expect(await begin('one').finish()).toBe(200);
  });
});
