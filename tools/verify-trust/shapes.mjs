import { WebSocket } from 'ws';
import { Person } from '../verify-deal/person.mjs';
import { SHAPES } from './shape-table.mjs';

export const PLANTED = 'documents may hold ten times as much';
const MOST_CPU_MS = 20;
const MOST_MEGABYTES = 50;
/**
 * Objects of the world take 180 MB. With the usual room garbage stays longer, up to half a gigabyte, and nobody could tell it from what
 * the attackers make the server keep; with this little it is collected so often that it takes a share of the processor time. So the
 * one server is asked what it spends, another one what it keeps.
 */
const HEAP_MEGABYTES = 288;
const PERSON = 'ilze.rudzukalna@kalnsiers.example';
/** Longer addresses are refused before anybody reads them. */
const LONGEST_ADDRESS = 15_000;

/**
 * Sends documents of every shape, each a new one, by POST, GET and WebSocket. Holds where each is refused by its own code, 99 of
 * 100 for at most 20 ms of processor of the whole process (its collection of garbage and its other work fall on some of them), and
 * a server has grown by at most 50 MB. `worstMs`: what is typical of the dearest shape.
 */
export async function judge({ full, plant, tell, stage }) {
  const runs = full ? 100 : 10;
  const spending = await attackAll(await stage.serve({ plant: plant ? 'wideLimits' : '' }), runs);
  tell(`  ${spending.n} sent, ${spending.wrong.size} shapes not refused as they should be`);
  const isSeen = plant && spending.wrong.size > 0;
  const keeping = isSeen
    ? { ...spending, n: 0 }
    : await attackAll(await stage.serve({ heapMegabytes: HEAP_MEGABYTES }), runs);
  const wrong = [...spending.wrong, ...keeping.wrong];
  const worst = spending.typical.sort((a, b) => b.ms - a.ms)[0] ?? { name: null, ms: 0 };
  const p99Ms = quantile(spending.all, 0.99);
  return {
    holds: wrong.length === 0 && p99Ms <= MOST_CPU_MS && keeping.grownMb <= MOST_MEGABYTES,
    n: spending.n + keeping.n,
    shapes: SHAPES.length,
    wrong: wrong.slice(0, 5).map(([where, code]) => `${where}: ${code}`),
    worst: worst.name,
    worstMs: rounded(worst.ms),
    p99Ms: rounded(p99Ms),
    grownMb: keeping.grownMb,
  };
}

/**
 * Sends every shape each way, `runs` times after the first ones, which are for the compiler of the machine, and stops the server; no
 * more than those first ones where a shape is not refused already.
 *
 * @returns `all`: milliseconds of processor for each; `typical`: those in the middle for each shape and way
 */
async function attackAll(served, runs) {
  const lines = waysOf(served);
  const wrong = new Map();
  let n = 0;
  const attack = async (shape, way, times) => {
    const spent = [];
    for (let at = 0; at < times; at += 1) {
      const before = await served.cpuMs();
      const code = await lines[way](shape.make(n));
      spent.push((await served.cpuMs()) - before);
      n += 1;
      if (code !== shape.code) wrong.set(`${way} ${shape.name}`, code);
    }
    return spent;
  };
  const attacks = Object.keys(lines).flatMap((way) =>
    SHAPES.filter((shape) => isSendable(shape, way)).map((shape) => ({ way, shape })),
  );
  for (const { way, shape } of attacks) if (wrong.size === 0) await attack(shape, way, 2);
  const grownFrom = served.megabytes();
  const all = [];
  const typical = [];
  for (const { way, shape } of wrong.size === 0 ? attacks : []) {
    const spent = await attack(shape, way, runs);
    all.push(...spent);
    typical.push({ name: shape.name, ms: quantile(spent, 0.5) });
  }
  lines.WebSocket.close();
  const grownMb = Math.max(0, served.megabytes() - grownFrom);
  await served.stop();
  return { n, wrong, all, typical, grownMb };
}

/** Sends the parameters of a request each way: `POST`, `GET`, `WebSocket` -> the code of the one error, else `none` or null. */
export function waysOf(served) {
  return { POST: byPost(served), GET: byGet(served), WebSocket: bySocket(served) };
}

export function isSendable({ only, make }, way) {
  if (way === 'GET') return !only && addressOf(make(1)).length < LONGEST_ADDRESS;
  return way === 'POST' || !only;
}

const codeOf = (errors) => (errors?.length === 1 ? (errors[0].extensions?.code ?? null) : 'none');

function byPost({ baseUrl }) {
  return async (body) => {
    const answer = await fetch(`${baseUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-fivefold-csrf': '1' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
    return codeOf((await answer.json()).errors);
  };
}

function byGet({ baseUrl }) {
  return async (body) => {
    const answer = await fetch(baseUrl + addressOf(body), { signal: AbortSignal.timeout(20_000) });
    return codeOf((await answer.json()).errors);
  };
}

function addressOf({ query, variables, operationName }) {
  const asked = new URLSearchParams({ query });
  if (variables) asked.set('variables', JSON.stringify(variables));
  if (operationName) asked.set('operationName', operationName);
  return `/graphql?${asked}`;
}

/** Each socket takes a hundred messages between two pings, so every ninety documents a new one is opened. */
function bySocket({ baseUrl }) {
  let person = null;
  let socket = null;
  let sent = 0;
  const open = async () => {
    socket?.terminate();
    sent = 0;
    const { DEMO_PASSWORD } = await import('@fivefold/world');
    person ??= await new Person(baseUrl).signIn(PERSON, DEMO_PASSWORD);
    socket = new WebSocket(`${baseUrl.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: { origin: baseUrl, cookie: person.cookie },
    });
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    socket.send(JSON.stringify({ type: 'connection_init' }));
    await new Promise((resolve) => socket.once('message', resolve));
  };
  const send = async (payload) => {
    if (socket?.readyState !== WebSocket.OPEN || sent >= 90) await open();
    sent += 1;
    const line = socket;
    const answer = new Promise((resolve, reject) => {
      line.once('message', (message) => resolve(JSON.parse(message)));
      line.once('close', (code) => reject(new Error(`closed with ${code}`)));
    });
    line.send(JSON.stringify({ type: 'subscribe', id: String(sent), payload }));
    const { type, payload: errors } = await answer.finally(() => line.removeAllListeners('close'));
    return type === 'error' ? codeOf(errors) : 'none';
  };
  return Object.assign(send, { close: () => socket?.terminate() });
}

/** @param share of the values that are at most as large */
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const rounded = (number) => Math.round(number * 10) / 10;
