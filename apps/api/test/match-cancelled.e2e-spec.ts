import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JUDGED_NEEDS } from '@fivefold/world';
import { BundleComposer, ThreadedComposer } from '../src/discovery/bundle-composer.js';
import { startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const TEXT = JUDGED_NEEDS.find(({ id }) => id === 'N01')!.text;
const MATCH = 'query ($input: MatchNeedInput!) { matchNeed(input: $input) { bundle { because } } }';
/** A thread that answers at once, and never where three other bundles are asked for. */
const THREAD = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    const bundle = { status: 'optimal', gap01: 0, because: 'done', choices: [], passedOver: [], conflict: [], gaps: [], answers: [],
      cost: null, horizonMonths: 12, costUnknown: [], others: [], frontier: [], frontierProven: true };
    parentPort.postMessage('ready');
    parentPort.on('message', ({ options }) => { if (options.others !== 3) parentPort.postMessage({ bundle }); });`)}`,
);

describe('a match that nobody waits for any more', () => {
  let server: TestApp;
  let threads: ThreadedComposer;
  let url: string;
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    threads = new ThreadedComposer(THREAD, {
      threads: 1,
      queue: 64,
      threadMs: 60_000,
      cancelledMs: 20,
      restMs: 60_000,
      patienceMs: 0,
    });
    const composer = server.app.get(BundleComposer);
    composer.compose = (...task) => threads.compose(...task);
    await server.app.listen(0, '127.0.0.1');
    url = `http://127.0.0.1:${(server.app.getHttpServer().address() as AddressInfo).port}/graphql`;
  });
  afterAll(async () => {
    await threads.onApplicationShutdown();
    await server.close();
  });

  const ask = (otherBundles: number, signal: AbortSignal | null = null) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-fivefold-csrf': '1' },
      body: JSON.stringify({ query: MATCH, variables: { input: { text: TEXT, otherBundles } } }),
      signal,
    }).then(
      async (answer) => (await answer.json()) as { data: { matchNeed: { bundle: { because: string } } } },
    );
  const until = async (check: () => boolean) => {
    for (let waited = 0; waited < 10_000 && !check(); waited += 5) await delay(5);
    expect(check()).toBe(true);
  };

  it('is taken off its thread and out of the queue, and whoever waits beside it is answered', async () => {
    expect((await ask(0)).data.matchNeed.bundle.because).toBe('done');
    const [thread] = threads['idle'];
    const [runs, waits] = [new AbortController(), new AbortController()];
    const running = ask(3, runs.signal).catch(({ name }: Error) => name);
    await until(() => threads['busy'].size === 1);
    const waiting = ask(3, waits.signal).catch(({ name }: Error) => name);
    await until(() => threads['queue'].length === 1);
    const patient = ask(0);
    await until(() => threads['queue'].length === 2);

    waits.abort();
    await until(() => threads['queue'].length === 1);
    expect([...threads['busy']]).toEqual([thread]);
    runs.abort();
    expect((await patient).data.matchNeed.bundle.because).toBe('done');
    expect(await Promise.all([running, waiting])).toEqual(['AbortError', 'AbortError']);
    expect(threads['idle']).not.toContain(thread);
    expect(threads['busy'].size + threads['queue'].length).toBe(0);
    expect((await ask(1)).data.matchNeed.bundle.because).toBe('done');
  });
});
