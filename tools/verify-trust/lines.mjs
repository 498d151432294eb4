import net from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** Attackers have an address of their own: a whole network 127.0.0.0/8 is this machine. */
const ATTACKER = '127.0.0.2';
const POST = 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n';

/** What an attacker says first on a line, and then once a second. */
export const HABITS = {
  idle: {},
  flood: { first: 'GET /livez HTTP/1.1\r\nhost: x\r\n\r\n' },
  headers: { first: 'POST /graphql HTTP/1.1\r\nhost: x\r\n', drop: 'x-a: b\r\n' },
  bodies: { first: `${POST}content-length: 1000\r\n\r\n{`, drop: ' ' },
  large: { first: `${POST}content-length: 2147483648\r\n\r\n` },
  /** `/large` has to be more than the buffers of the system take. */
  readers: { first: 'GET /large.bin HTTP/1.1\r\nhost: x\r\n\r\n', isSilent: true },
};

/**
 * `count` lines to `port`, dialled a hundred at a time.
 * @returns `open()` how many are so now; `said()` the answers, and `bytes()` how long each is; `listen()` lets silent readers read; `end()`
 */
export async function attack(port, count, { first, drop, isSilent }) {
  const lines = [];
  const dial = () =>
    new Promise((resolve) => {
      const socket = net.connect({ port, host: '127.0.0.1', localAddress: ATTACKER });
      const line = { socket, isOpen: false, said: '', bytes: 0 };
      lines.push(line);
      socket.on('connect', () => {
        line.isOpen = true;
        if (first) socket.write(first);
        if (isSilent) socket.pause();
        resolve();
      });
      socket.on('data', (part) => {
        line.bytes += part.length;
        if (line.said.length < 1000) line.said += part.toString('latin1');
      });
      socket.on('error', () => resolve());
      socket.on('close', () => {
        line.isOpen = false;
        resolve();
      });
    });
  for (let at = 0; at < count; at += 100)
    await Promise.all(Array.from({ length: Math.min(100, count - at) }, dial));
  const dripping = drop
    ? setInterval(() => {
        for (const { socket, isOpen } of lines) if (isOpen) socket.write(drop);
      }, 1000)
    : null;
  return {
    open: () => lines.filter(({ isOpen }) => isOpen).length,
    said: () => lines.map(({ said }) => said),
    bytes: () => lines.map(({ bytes }) => bytes),
    listen: () => lines.forEach(({ socket }) => socket.resume()),
    end: () => {
      clearInterval(dripping);
      for (const { socket } of lines) socket.destroy();
    },
  };
}

/** Waits until `isSo`, eight seconds at most: a server that has much to do takes a while to come round to it. */
export async function until(isSo) {
  for (let waited = 0; waited < 8000 && !isSo(); waited += 100) await delay(100);
}
