import dgram from 'node:dgram';
import { once } from 'node:events';
import { Resolver } from 'node:dns/promises';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import { ROOT } from '../built.mjs';
import { namedAddresses, PUBLIC, writtenAddresses } from './ssrf-cases.mjs';

export const PLANTED = 'the door takes every address for a public one';
/** Names that mean a public address when they are asked first, and this machine afterwards. */
const REBOUND = 20;

/** Leads the server's door for addresses of others to a canary on this machine, in every notation that is known. */
export async function judge({ plant }) {
  const { Outbound, isPublicAddress } = await import(
    path.join(ROOT, 'apps/api/dist/platform/http/outbound.js')
  );
  return judgeDoor({ Outbound, isPublicAddress, plant });
}

/**
 * @param Outbound the door, built or from its source
 * @returns `{ holds, n, reached, … }`, where `reached` counts connections to the canary
 */
export async function judgeDoor({ Outbound, isPublicAddress, plant }) {
  const canary = await openCanary();
  const dns = await openDns();
  const site = await openSite();
  const resolver = new Resolver({ timeout: 1000, tries: 1 });
  resolver.setServers([`127.0.0.1:${dns.port}`]);
  const isPublic = (address) => address === PUBLIC || isPublicAddress(address);
  const door = new Outbound({
    resolver,
    isPublic: plant ? () => true : isPublic,
    localOrigin: site.origin,
  });
  const outcomes = [];
  const tried = async (address, options) => {
    const code = await door
      .fetch(address, { signal: AbortSignal.timeout(plant ? 500 : 5000), ...options })
      .then(
        ({ status }) => String(status),
        (error) => String(error?.code ?? error?.name),
      );
    outcomes.push({ address, code });
    return code;
  };
  try {
    const written = writtenAddresses(canary.port).filter((address) => !plant || reachesThisMachine(address));
    for (const address of written) await tried(address);
    for (const address of written) {
      site.leadTo(address);
      if ((await tried(site.origin, { redirects: 2 })) === '302') outcomes.pop();
    }
    for (const { name, answers } of namedAddresses()) {
      if (plant && !answers.flat().every(reachesThisMachine)) continue;
      dns.say(name, answers);
      await tried(`https://${name}:${canary.port}/`);
    }
    const refused = outcomes.filter(({ code }) => code === 'ADDRESS_REFUSED').length;
    const publicBefore = canary.publicCount;
    for (let at = 0; at < REBOUND; at += 1) {
      const name = `rebound-${at}.test`;
      dns.say(name, [[PUBLIC], ['127.0.0.1']]);
      await tried(`https://${name}:${canary.port}/`);
      await tried(`https://${name}:${canary.port}/`);
    }
    const passed = outcomes.slice(0, -2 * REBOUND).filter(({ code }) => code !== 'ADDRESS_REFUSED');
    // A name that is public when it is judged is reached: the cases could not pass by a door that is shut to all.
    const reachedPublic = canary.publicCount - publicBefore;
    const holds = canary.count === 0 && passed.length === 0 && reachedPublic === REBOUND;
    return {
      holds,
      n: outcomes.length,
      refused,
      passed: passed.slice(0, 3),
      reached: canary.count,
      reachedPublic,
    };
  } finally {
    await door.onApplicationShutdown();
    await Promise.all([canary, dns, site].map((each) => each.close()));
  }
}

/** Where an open door would arrive at once; elsewhere it would only wait. */
const reachesThisMachine = (address) =>
  /127\.0\.0\.1|\[::1\]|^::1$|2130706433/.test(address) && !address.includes(':127');

/** Listens on every address of this machine; only the one that stands for a public one may be connected to. */
async function openCanary() {
  const found = { count: 0, publicCount: 0 };
  const server = net.createServer((socket) => {
    if (socket.localAddress?.replace('::ffff:', '') === PUBLIC) found.publicCount += 1;
    else found.count += 1;
    socket.on('error', () => {}).destroy();
  });
  server.listen({ port: 0, host: await anyHost() });
  await once(server, 'listening');
  const close = () => new Promise((done) => void server.close(done));
  return Object.assign(found, { port: server.address().port, close });
}

/** Both families where there is IPv6. */
async function anyHost() {
  const probe = net.createServer().listen({ port: 0, host: '::' });
  return Promise.race([once(probe, 'listening'), once(probe, 'error')]).then(() => {
    if (!probe.listening) return '0.0.0.0';
    probe.close();
    return '::';
  });
}

/** A site on the developer's machine, which leads elsewhere. */
async function openSite() {
  let target = '';
  const server = http.createServer((_request, answer) => {
    try {
      answer.writeHead(302, { location: Buffer.from(target).toString('latin1') }).end();
    } catch {
      answer.writeHead(302).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    leadTo: (address) => (target = address),
    close: () => new Promise((done) => void server.close(done)),
  };
}

/** A name server that says what it is told: each list of addresses once, and the last one from then on. */
async function openDns() {
  const said = new Map();
  const socket = dgram.createSocket('udp4');
  socket.on('message', (message, { port, address }) => {
    const { name, type, end } = questionOf(message);
    const key = `${name} ${type}`;
    const [now = [], ...later] = said.get(key) ?? [];
    if (later.length > 0) said.set(key, later);
    socket.send(answerOf(message.subarray(0, end), now, type), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    port: socket.address().port,
    say: (name, answers) => {
      for (const [type, isOfType] of [
        [1, net.isIPv4],
        [28, net.isIPv6],
      ])
        said.set(
          `${name} ${type}`,
          answers.map((list) => list.filter(isOfType)),
        );
    },
    close: () => new Promise((done) => socket.close(done)),
  };
}

function questionOf(message) {
  const labels = [];
  let at = 12;
  for (let length = message[at]; length > 0; length = message[at]) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join('.').toLowerCase(), type: message.readUInt16BE(at + 1), end: at + 5 };
}

/** RFC 1035, section 4: the question again, and one record of no lifetime for each address. */
function answerOf(question, addresses, type) {
  const head = Buffer.from(question);
  head.writeUInt16BE(0x8580, 2);
  head.writeUInt16BE(addresses.length, 6);
  head.writeUInt32BE(0, 8);
  const records = addresses.map((address) => {
    const bytes = type === 1 ? Buffer.from(address.split('.').map(Number)) : bytesOfSix(address);
    const record = Buffer.alloc(12);
    record.writeUInt16BE(0xc00c, 0);
    record.writeUInt16BE(type, 2);
    record.writeUInt16BE(1, 4);
    record.writeUInt16BE(bytes.length, 10);
    return Buffer.concat([record, bytes]);
  });
  return Buffer.concat([head, ...records]);
}

/** The sixteen bytes, by the URL parser's canonical spelling. */
function bytesOfSix(address) {
  const plain = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [before, after] = plain.split('::').map((half) => (half ? half.split(':') : []));
  const missing = after ? 8 - before.length - after.length : 0;
  const groups = [...before, ...Array.from({ length: missing }, () => '0'), ...(after ?? [])];
  return Buffer.from(groups.flatMap((group) => [parseInt(group, 16) >> 8, parseInt(group, 16) & 255]));
}
