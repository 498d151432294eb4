import { readFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import fc from 'fast-check';
import { buildSchema } from 'graphql';
import { ROOT } from '../built.mjs';
import { Person } from '../verify-deal/person.mjs';
import { callsOf, globalId } from './malformed-calls.mjs';
import { malformedRequest, REQUEST_COUNT } from './malformed-requests.mjs';

export const PLANTED = 'a cookie that is no cookie ends in a fault of the server';
const LANES = 4;
/** Of ten requests, how many are no GraphQL at all. */
const BROKEN_OF_TEN = 2;
const PEOPLE = [
  'ilze.rudzukalna@kalnsiers.example',
  'dace.tiltmala@lv-log.example',
  'signe.femklint@fivefold.example',
];

/**
 * Calls of every root field with values of the right shape and the wrong sense, by a guest and three people, and requests that are
 * none. Holds where no answer has a status of 5xx, none tells of the inside, and the process that was started is still the one that
 * answers.
 */
export async function judge({ full, plant, tell, stage }) {
  const wanted = plant ? REQUEST_COUNT * 2 : full ? 200_000 : 5000;
  const served = await stage.serve({ plant: plant ? 'brittleCookie' : '' });
  const { DEMO_PASSWORD, worldServices } = await import('@fivefold/world');
  const { id, providerId } = worldServices()[15];
  const words = [globalId('Service', id), globalId('OwnService', id), globalId('Organisation', providerId)];
  const schema = buildSchema(readFileSync(path.join(ROOT, 'apps/api/schema.graphql'), 'utf8'));
  const calls = callsOf(schema, words).filter(({ text }) => !text.includes(' signOut'));
  const people = await Promise.all(
    PEOPLE.map((email) => new Person(served.baseUrl).signIn(email, DEMO_PASSWORD)),
  );
  const cookies = ['', ...people.map(({ cookie }) => cookie)];
  const agent = new http.Agent({ keepAlive: true, maxSockets: LANES * 2 });
  const faults = [];
  const statuses = {};
  let next = 0;
  let broken = 0;
  let unanswered = 0;

  const lane = async () => {
    while (next < wanted && faults.length < 20) {
      const at = next;
      next += 1;
      const isBroken = plant || at % 10 < BROKEN_OF_TEN;
      const request = isBroken ? malformedRequest(broken++) : callAt(calls, cookies, at);
      const answer = await send(served.baseUrl, request, agent).catch(() => null);
      if (answer === null) unanswered += 1;
      else {
        statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
        const fault = faultOf(answer);
        if (fault)
          faults.push(
            `${fault}: ${String(request.body).slice(0, 120)} ${JSON.stringify(request.headers).slice(0, 100)}`,
          );
      }
      if (at > 0 && at % 20_000 === 0) tell(`  ${at} of ${wanted}, ${faults.length} faults`);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  agent.destroy();
  const lives = served.isAlive() && (await fetch(`${served.baseUrl}/livez`)).ok;
  await served.stop();
  for (const fault of plant ? [] : faults) tell(`  ${fault}`);
  return {
    holds: faults.length === 0 && lives && unanswered <= wanted / 20,
    n: next,
    faults: faults.length,
    restarts: lives ? 0 : 1,
    fields: calls.length,
    unanswered,
    statuses,
  };
}

function callAt(calls, cookies, at) {
  const { text, variables } = calls[at % calls.length];
  const [values] = fc.sample(variables, { numRuns: 1, seed: at });
  return {
    method: 'POST',
    path: '/graphql',
    headers: {
      'content-type': 'application/json',
      'x-fivefold-csrf': '1',
      cookie: cookies[Math.floor(at / calls.length) % cookies.length],
    },
    body: JSON.stringify({ query: text, variables: values }),
  };
}

function faultOf({ status, text }) {
  if (status >= 500) return `status ${status}: ${text.slice(0, 200)}`;
  if (/\\n\s+at |\n\s+at .*\.[jt]s/.test(text)) return `a stack: ${text.slice(0, 200)}`;
  if (text.includes('"INTERNAL"')) return `INTERNAL: ${text.slice(0, 200)}`;
  return null;
}

/** Rejects where the line is cut, as it may be for what is no HTTP. */
function send(baseUrl, { method, path: where, headers, body }, agent) {
  return new Promise((resolve, reject) => {
    const request = http.request(baseUrl + where, { method, headers, agent, timeout: 60_000 });
    request.on('response', (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode, text: Buffer.concat(parts).toString() }));
      answer.on('error', reject);
    });
    request.on('upgrade', (_answer, socket) => {
      socket.destroy();
      resolve({ status: 101, text: '' });
    });
    request.on('timeout', () => request.destroy());
    request.on('error', reject);
    request.end(body ?? undefined);
  });
}
