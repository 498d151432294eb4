import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD, JUDGED_NEEDS, scaled } from '@fivefold/world';
import { BundleComposer, ThreadedComposer } from '../src/discovery/bundle-composer.js';
import { LiveIndex } from '../src/discovery/index.js';
import { watchTurns } from './loop-turns.mjs';
import { PAGE } from './search-page.js';
import { startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';
import { stretched } from './yardstick.mjs';

const SERVICES = 20_000;
/** Milliseconds of processor time for which no request may keep the event loop, where the yardstick is not stretched. */
const LONGEST_TURN_MS = 20;
/** The first rounds warm the compilers; what blocks, blocks in each of the others. */
const ROUNDS = { warming: 2, measured: 3 };
const AT_ONCE = 4;
const SOURCES = new URL('source-thread.mjs', import.meta.url);

const MATCH = `query ($input: MatchNeedInput!) { matchNeed(input: $input) {
  understanding { capabilities { capability { concept } } clauses { key text } notUnderstood { text } }
  capabilities { capability { concept } offered gap
    matches { service { id title } score because parts { name points } answers { key answer because } counterfactual }
    nearMisses { service { id title } because answers { key answer because } loosen { clauseId opens } }
    substitutes { service { id title } because } }
  bundle { status because choices { service { id title } because } passedOver { service { id } because } } } }`;
const SAVE = `mutation ($input: SaveNeedInput!) { saveNeed(input: $input) { need { id version } userErrors { code } } }`;
const NEEDS =
  '{ needs(first: 20) { totalCount edges { node { id title capabilities { capability { concept } } } } } }';

const texts = JUDGED_NEEDS.map(({ text }) => text);
/** As long as a text may be: needs one after another, and one sentence without an end. */
const LONG = [
  texts.join('\n').slice(0, 10_000),
  'cold storage and frozen transport in Riga, '.repeat(250).slice(0, 10_000),
];
const words = texts.flatMap((text) => text.match(/\p{L}{4,}/gu) ?? []);
const some = <Made>(count: number, make: (at: number) => Made) =>
  Array.from({ length: count }, (_, at) => make(at));
const page = (variables: object): Asked => ({ query: PAGE, variables: { first: 20, ...variables } });

interface Asked {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

const LOAD: Readonly<Record<string, readonly Asked[]>> = {
  'searches with facets': some(24, (at) =>
    page({
      query: `${words[at * 5]} ${words[at * 5 + 3]}`,
      filter: at % 2 ? { sectors: ['LOGISTICS'] } : {},
    }),
  ),
  lists: some(12, (at) => page({ sort: 'NEWEST', filter: { sectors: [['FOOD', 'ICT', 'CROSS'][at % 3]] } })),
  suggestions: some(24, (at) => ({
    query: 'query ($prefix: String!) { suggestions(prefix: $prefix) { text kind } }',
    variables: { prefix: words[at * 7]!.slice(0, 1 + (at % 5)) },
  })),
  matches: texts.map((text) => ({
    query: MATCH,
    variables: { input: { text, region: 'LV00A', first: 40 } },
  })),
  'texts of 10,000 characters': LONG.map((text) => ({
    query: 'query ($text: String!) { understandNeed(text: $text) { clauses { key } } }',
    variables: { text },
  })),
  'needs saved and listed': some(8, (at) =>
    at % 2
      ? { query: NEEDS, variables: {} }
      : { query: SAVE, variables: { input: { text: texts[at]!, capabilities: [], clauses: [] } } },
  ),
};

describe(`the event loop of a server with ${SERVICES} services under load`, () => {
  let server: TestApp;
  let threads: ThreadedComposer;
  let url: string;
  let cookie: string;
  beforeAll(async () => {
    server = await startTestApp(WORLD, { budgetPoints: 1e9, budgetRefill: 1e9 });
    const live = server.app.get(LiveIndex);
    const published = [...live.catalogue.all()];
    let at = 0;
    for (const service of scaled(SERVICES - published.length, 1)) {
      const { publisherId, publisherName, publisherCountry, providerId, providerName } =
        published[at++ % published.length]!;
      const grown = { ...service, publisherId, publisherName, publisherCountry, providerId, providerName };
      live.catalogue.replace(grown);
      live.evidence.add(grown);
    }
    live.catalogue.warm();
    threads = new ThreadedComposer(SOURCES, {
      threads: 2,
      queue: 64,
      threadMs: 120_000,
      cancelledMs: 200,
      restMs: 60_000,
      patienceMs: 0,
    });
    server.app.get(BundleComposer).compose = (...task) => threads.compose(...task);
    await server.app.listen(0, '127.0.0.1');
    url = `http://127.0.0.1:${(server.app.getHttpServer().address() as AddressInfo).port}/graphql`;
    const signedIn = await post({
      query: 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }',
      variables: { input: { email: 'ilze.rudzukalna@kalnsiers.example', password: DEMO_PASSWORD } },
    });
    cookie = signedIn.headers.getSetCookie()[0]!.split(';')[0]!;
  }, 240_000);
  afterAll(async () => {
    await threads.onApplicationShutdown();
    await server.close();
  });

  const post = (asked: Asked) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-fivefold-csrf': '1', ...(cookie && { cookie }) },
      body: JSON.stringify(asked),
    });
  const run = async (load: readonly Asked[]) => {
    const left = [...load];
    const client = async () => {
      for (let asked = left.shift(); asked; asked = left.shift()) {
        const answer = await post(asked);
        expect(((await answer.json()) as { errors?: unknown }).errors).toBeUndefined();
      }
    };
    await Promise.all(some(AT_ONCE, client));
  };

  it('is seen to be kept when something keeps it', async () => {
    const turns = watchTurns();
    const stretch = Math.max(1, stretched());
    await turns.read();
    await new Promise<void>((resolve) =>
      setImmediate(() => {
        const from = process.threadCpuUsage().user;
        while (process.threadCpuUsage().user - from < 1.5 * LONGEST_TURN_MS * stretch * 1000);
        resolve();
      }),
    );
    expect((await turns.read()).longest.ms / stretch).toBeGreaterThan(LONGEST_TURN_MS);
    turns.stop();
  });

  it.each(Object.keys(LOAD))(
    'is never kept for long by one request: %s',
    async (kind) => {
      for (let round = 0; round < ROUNDS.warming; round++) await run(LOAD[kind]!);
      const turns = watchTurns();
      const rounds = [];
      for (let round = 0; round < ROUNDS.measured; round++) {
        const before = stretched();
        await turns.read();
        await run(LOAD[kind]!);
        const { ms } = (await turns.read()).longest;
        rounds.push({ ms, stretch: Math.max(1, (before + stretched()) / 2) });
      }
      turns.stop();
      const said = rounds.map(({ ms, stretch }) => `${ms.toFixed(1)} (x ${stretch.toFixed(2)})`);
      process.stdout.write(`${kind}: longest turn ${said.join(', ')} ms\n`);
      expect(Math.min(...rounds.map(({ ms, stretch }) => ms / stretch))).toBeLessThan(LONGEST_TURN_MS);
    },
    240_000,
  );
});
