import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { world as demoWorld } from '@fivefold/world';
import { asked } from '../peers/fivefold/asking.mjs';
import * as documents from '../peers/fivefold/documents.mjs';
import { peer as fivefold } from '../peers/fivefold/peer.mjs';
import { LOG } from '../stage/api.mjs';
import { worldOf } from '../world.mjs';

const PRELOAD = path.join(path.dirname(fileURLToPath(import.meta.url)), '../stage/loop.mjs');
const PORT = 4260;
/** A request is asked so often; what holds the loop each time is its own doing, a collection of garbage is not. */
const TIMES = 3;

const UNDERSTAND =
  'query ($text: String!) { understandNeed(text: $text) { text capabilities { because } clauses { id } } }';
const MATCH = `query ($input: MatchNeedInput!) { matchNeed(input: $input) {
  algorithm capabilities { matches { score because service { id } answers { clauseId answer because } } } } }`;

/**
 * For how long single requests hold the event loop of the API: the heaviest that a caller can ask, one at a time.
 * @returns `{longestMs, by: {operation: ms}}`; of each request the least of its repetitions, of each operation the most of its requests
 */
export async function measureLoop({ services, server, dataDir, requests: count = 25, tell }) {
  const world = worldOf(services);
  const running = await fivefold.start({
    ...{ world, server, dataDir, port: PORT, tell },
    nodeFlags: ['--import', pathToFileURL(PRELOAD).href],
    stdio: ['ignore', LOG, 'inherit', 'ipc'],
  });
  const ask = (what) =>
    new Promise((resolve) => {
      running.child.once('message', ({ heldMs }) => resolve(heldMs));
      running.child.send(what);
    });
  const { search, search_facets: facets, list, detail, suggest, own } = running.operations;
  const needs = demoWorld().needs.map(({ judged }) => judged.text);
  const long = needs.join('\n').repeat(3).slice(0, 9_990);
  const plain = (bodies) => ({ bodies });
  const requests = {
    search,
    search_facets: facets,
    list,
    detail,
    suggest,
    own,
    understand: plain(needs.slice(0, 10).map((text) => asked(UNDERSTAND, { text }))),
    understand_longest: plain([asked(UNDERSTAND, { text: long })]),
    match: plain(needs.map((text) => asked(documents.MATCH, { input: { text, first: 5 } }))),
    match_everything: plain(
      needs.map((text) => asked(MATCH, { input: { text, first: 40, otherBundles: 3, frontier: true } })),
    ),
    match_longest: plain([asked(MATCH, { input: { text: long, first: 40 } })]),
  };
  const by = {};
  try {
    for (const [name, { bodies, headers = {} }] of Object.entries(requests)) {
      tell(`event loop: ${name}`);
      const all = typeof bodies === 'function' ? await bodies() : bodies;
      const held = [];
      for (const body of all.slice(0, count)) {
        let least = Infinity;
        for (let time = 0; time < TIMES; time += 1) {
          await ask('reset');
          await fetch(`${running.url}/graphql`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', ...headers },
            body,
          }).then(async (answer) => {
            const { errors } = await answer.json();
            if (errors) throw new Error(`${name}: ${errors[0].message}`);
          });
          // The timer that measures has to fire once more after the request.
          await delay(4);
          least = Math.min(least, await ask('read'));
        }
        held.push(least);
      }
      by[name] = Math.max(0, ...held);
    }
  } finally {
    await running.stop();
  }
  return { services, longestMs: Math.max(...Object.values(by)), by };
}
