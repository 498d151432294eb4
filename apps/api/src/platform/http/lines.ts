import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Config } from '../config.js';
import { networkOf } from './network.js';

/** Connections of one address at once: a large office, with several for each browser. */
const PER_ADDRESS = 300;

/** How long a connection may wait for its next request, and how often slow ones are looked for, milliseconds. */
const KEEP_ALIVE_MS = 10_000;
const LOOK_MS = 1000;

/**
 * How long a client may take, as options of the server. Whoever sends headers or body drop by drop is cut off, and so is whoever
 * reads nothing of an answer; sockets of subscriptions have pings of their own.
 */
export function patienceOf({ headersSeconds, requestSeconds, silenceSeconds }: Config) {
  const requestTimeout = requestSeconds * 1000;
  return {
    requestTimeout,
    connectionTimeout: silenceSeconds * 1000,
    keepAliveTimeout: KEEP_ALIVE_MS,
    // The server is made with these before the framework sets its own.
    http: { requestTimeout, headersTimeout: headersSeconds * 1000, connectionsCheckingInterval: LOOK_MS },
  };
}

/**
 * Bounds the connections of an address. Behind a proxy all of them are the proxy's, which has to do it.
 * @param server not yet listening
 */
export function boundLines(server: Server): void {
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const address = networkOf(socket.remoteAddress ?? '');
    const count = open.get(address) ?? 0;
    if (count >= PER_ADDRESS) return void socket.destroy();
    open.set(address, count + 1);
    socket.once('close', () => {
      const left = open.get(address)! - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
  });
}
