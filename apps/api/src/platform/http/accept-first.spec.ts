import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { acceptFirst } from './accept-first.js';

const CONNECTIONS = 40;

describe('connections that come at once', () => {
  let server: FastifyInstance;
  let sockets: Socket[] = [];
  let accepted = 0;
  /** Connections that were accepted when each request was answered. */
  let seen: number[] = [];

  const ask = async (atMost?: number): Promise<string[]> => {
    acceptFirst(server, atMost);
    server.server.on('connection', () => (accepted += 1));
    server.get('/', () => {
      seen.push(accepted);
      return 'here';
    });
    await server.listen({ port: 0, host: '127.0.0.1' });
    const { port } = server.server.address() as AddressInfo;
    sockets = Array.from({ length: CONNECTIONS }, () => connect(port, '127.0.0.1'));
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
    return Promise.all(
      sockets.map(async (socket) => {
        socket.write('GET / HTTP/1.1\r\nhost: a\r\n\r\n');
        const [answer] = (await once(socket, 'data')) as [Buffer];
        return String(answer);
      }),
    );
  };

  beforeEach(() => {
    server = fastify({ forceCloseConnections: true });
    accepted = 0;
    seen = [];
  });
  afterEach(async () => {
    for (const socket of sockets) socket.destroy();
    await server.close();
  });

  it('are all accepted before the first is answered', async () => {
    const answers = await ask(Infinity);
    expect(answers.every((answer) => answer.startsWith('HTTP/1.1 200'))).toBe(true);
    expect(seen).toEqual(Array.from({ length: CONNECTIONS }, () => CONNECTIONS));
  });

  it('do not keep requests waiting for longer than is said', async () => {
    const answers = await ask(0);
    expect(answers.every((answer) => answer.startsWith('HTTP/1.1 200'))).toBe(true);
    expect(seen[0]).toBeLessThan(CONNECTIONS);
  });
});
