import { connect, createServer } from 'node:net';

/** NOTIFY among them: it wakes others, after the commit, and no request waits for it. */
const FRAME = /^\s*(BEGIN|START TRANSACTION|COMMIT|ROLLBACK|NOTIFY)\b[^;]*;?\s*$/i;

/**
 * A wire between a server and its PostgreSQL that counts round trips: what the server sends in one go and then waits for. One that carries
 * nothing but BEGIN, COMMIT, ROLLBACK or NOTIFY counts apart. What is sent without waiting while an answer is already on its way counts as another
 * trip, so the number is an upper bound.
 *
 * @param url of the database
 * @param role of which connections count: the clock of a server works as another one
 * @returns `url` by which to connect, `count()` as `{trips, statements, frames}` so far, `close()`
 */
export async function openWire(url, role) {
  const to = new URL(url);
  const counted = { trips: 0, statements: 0, frames: 0 };
  const sockets = new Set();
  const listener = createServer((client) => {
    const server = connect(Number(to.port), to.hostname);
    const burst = openBurst(counted, role);
    for (const socket of [client, server]) {
      socket.setNoDelay(true);
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => [client, server].forEach((each) => each.destroy()));
    }
    client.on('data', (chunk) => {
      burst.sent(chunk);
      server.write(chunk);
    });
    server.on('data', (chunk) => {
      burst.answered();
      client.write(chunk);
    });
  });
  await new Promise((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const from = new URL(url);
  from.port = String(listener.address().port);
  return {
    url: from.href,
    count: () => ({ ...counted }),
    close: () => {
      for (const socket of sockets) socket.destroy();
      listener.close();
    },
  };
}

/** Reads what one connection sends; the first message of a connection has no type. */
function openBurst(counted, role) {
  const prepared = new Map();
  let rest = Buffer.alloc(0);
  let isOpen = false;
  let isCounted = false;
  let statements = [];
  const read = () => {
    for (;;) {
      const head = isOpen ? 1 : 0;
      if (rest.length < head + 4) return;
      const end = head + rest.readUInt32BE(head);
      if (rest.length < end) return;
      if (isOpen) note(String.fromCharCode(rest[0]), rest.subarray(5, end));
      else isCounted = rest.subarray(8, end).toString('utf8').split('\0').includes(role);
      isOpen = true;
      rest = rest.subarray(end);
    }
  };
  const note = (type, body) => {
    const words = () => body.toString('utf8').split('\0');
    if (type === 'Q') statements.push(words()[0]);
    if (type === 'P') prepared.set(words()[0], words()[1]);
    if (type === 'B') statements.push(prepared.get(words()[1]) ?? '');
  };
  return {
    sent(chunk) {
      rest = Buffer.concat([rest, chunk]);
      read();
    },
    answered() {
      if (statements.length === 0 || !isCounted) return;
      const own = statements.filter((sql) => !FRAME.test(sql)).length;
      counted.statements += own;
      if (own === 0) counted.frames += 1;
      else counted.trips += 1;
      statements = [];
    },
  };
}
