import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { BundleProblem } from '@fivefold/matching';
import { Cancelled } from '../platform/index.js';
import { ComposerInThread, ThreadedComposer, ThreadFault } from './bundle-composer.js';

/** Two capabilities; one service of provider A covers both, two of others one each. */
const PROBLEM: BundleProblem = {
  wanted: ['log.store.chilled', 'log.move.road_chilled'],
  concepts: ['log.store.chilled', 'log.move.road_chilled'],
  alternatives: [],
  options: [option('both', 'A'), option('store', 'B'), option('trucks', 'C')],
  ways: [way(0, 0), way(0, 1), way(1, 0), way(1, 2)],
  budgets: [],
  horizonMonths: 12,
  sameProvider: [],
  orders: [],
  kept: [],
  sharedCapacities: [],
  language: 'en',
};

function option(serviceId: string, providerId: string) {
  return {
    serviceId,
    title: serviceId,
    providerId,
    providerName: providerId,
    publisherId: 'P',
    leadTimeDays: null,
    cost: null,
  };
}

function way(concept: number, option: number) {
  return { concept, options: [option], legs: null, points: 0, open: [], relevance: 5000 };
}

/** A thread that does as its problem's first capability says. */
const OBEDIENT = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId } from 'node:worker_threads';
    parentPort.postMessage('ready');
    parentPort.on('message', ({ problem }) => {
      const order = problem.wanted[0];
      if (order === 'die') process.exit(3);
      if (order === 'throw') throw new Error('broken');
      if (order === 'hang') return;
      if (order === 'refuse') return parentPort.postMessage({ error: 'no' });
      setTimeout(() => parentPort.postMessage({ bundle: { because: order, threadId } }), 30);
    });`)}`,
);
const SOURCES = new URL('../../test/source-thread.mjs', import.meta.url);

describe('ThreadedComposer', () => {
  let composer: ThreadedComposer;
  afterEach(() => composer.onApplicationShutdown());

  const obedient = (limits = {}) =>
    (composer = new ThreadedComposer(OBEDIENT, {
      ...{ threads: 2, queue: 64, threadMs: 5000, cancelledMs: 20, restMs: 60_000, patienceMs: 0 },
      ...limits,
    }));
  const order = (what: string, cancelled: AbortSignal | null = null) =>
    composer.compose({ ...PROBLEM, wanted: [what] }, {}, cancelled);

  it('composes in a thread what the library composes in this one', async () => {
    composer = new ThreadedComposer(SOURCES);
    const [inThread, here] = await Promise.all([
      composer.compose(PROBLEM),
      new ComposerInThread().compose(PROBLEM),
    ]);
    expect(inThread).toEqual(here);
    expect(inThread.choices.map(({ serviceId }) => serviceId)).toEqual(['both']);
  });

  it('starts no thread before it is asked, keeps it for the next bundle and ends it once it has rested', async () => {
    obedient({ threads: 1, restMs: 200 });
    expect(composer['starting'].size).toBe(0);
    const threadOf = async (what: string) =>
      ((await order(what)) as unknown as { threadId: number }).threadId;
    const [first, second] = [await threadOf('first'), await threadOf('second')];
    expect(second).toBe(first);
    while (composer['idle'].length > 0) await delay(10);
    expect(await threadOf('third')).not.toBe(first);
  });

  it('answers each caller with its own bundle, over at most two threads', async () => {
    obedient();
    const names = Array.from({ length: 10 }, (_, index) => `bundle ${index}`);
    const bundles = await Promise.all(names.map((name) => order(name)));
    expect(bundles.map((bundle) => bundle.because)).toEqual(names);
    expect(new Set(bundles.map((bundle) => (bundle as unknown as { threadId: number }).threadId)).size).toBe(
      2,
    );
  });

  it('leaves to one thread what waits for a moment only', async () => {
    obedient({ patienceMs: 60_000 });
    const bundles = await Promise.all(['a', 'b', 'c'].map((name) => order(name)));
    expect(new Set(bundles.map((bundle) => (bundle as unknown as { threadId: number }).threadId)).size).toBe(
      1,
    );
  });

  it.each(['die', 'throw', 'refuse'])(
    'fails one bundle cleanly when its thread is told to %s',
    async (how) => {
      obedient({ threads: 1, queue: 64, threadMs: 5000 });
      const failed = order(how);
      const next = order('next');
      await expect(failed).rejects.toThrow(ThreadFault);
      await expect(failed).rejects.toMatchObject({ code: 'THREAD_FAULT' });
      expect((await next).because).toBe('next');
    },
  );

  it('gives up a thread that does not answer', async () => {
    obedient({ threads: 1, queue: 64, threadMs: 60 });
    await expect(order('hang')).rejects.toThrow(ThreadFault);
    composer['limits'].threadMs = 5000;
    expect((await order('next')).because).toBe('next');
  });

  it.each(['throw new Error("broken")', 'process.exit(1)', 'setInterval(() => undefined, 1000)'])(
    'refuses whoever waits when no thread starts: %s',
    async (code) => {
      const entry = new URL(`data:text/javascript,${encodeURIComponent(code)}`);
      composer = new ThreadedComposer(entry, {
        threads: 2,
        queue: 64,
        threadMs: 150,
        cancelledMs: 20,
        restMs: 60_000,
        patienceMs: 0,
      });
      const outcomes = await Promise.allSettled(['a', 'b', 'c'].map((name) => order(name)));
      expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    },
  );

  it('serves who waits by the thread that is free first', async () => {
    obedient();
    await order('first');
    const bundles = await Promise.all(['a', 'b'].map((name) => order(name)));
    expect(bundles.map((bundle) => bundle.because)).toEqual(['a', 'b']);
  });

  describe('of a bundle that nobody waits for any more', () => {
    it('never starts what still waits, and leaves the queue to the others', async () => {
      obedient({ threads: 1, queue: 2 });
      await order('first');
      const gone = new AbortController();
      const running = order('running');
      const waiting = order('waiting', gone.signal);
      const next = order('next');
      await expect(order('too many')).rejects.toThrow(ThreadFault);
      gone.abort();
      await expect(waiting).rejects.toThrow(Cancelled);
      expect((await order('in its place')).because).toBe('in its place');
      expect([(await running).because, (await next).because]).toEqual(['running', 'next']);
    });

    it('ends the thread of what would run on, and no other', async () => {
      obedient();
      const gone = new AbortController();
      const hanging = order('hang', gone.signal);
      const others = ['a', 'b', 'c'].map((what) => order(what));
      while (composer['busy'].size < 2) await delay(5);
      const threads = [...composer['busy'], ...composer['idle']];
      gone.abort();
      await expect(hanging).rejects.toThrow(Cancelled);
      expect((await Promise.all(others)).map(({ because }) => because)).toEqual(['a', 'b', 'c']);
      while (composer['busy'].size > 0) await delay(5);
      expect(threads.filter((one) => composer['idle'].includes(one))).toHaveLength(1);
      expect((await order('later')).because).toBe('later');
    });

    it('keeps a thread that ends soon by itself', async () => {
      obedient({ threads: 1, cancelledMs: 2000 });
      await order('first');
      const [thread] = composer['idle'];
      const gone = new AbortController();
      const answer = order('soon', gone.signal);
      gone.abort();
      await expect(answer).rejects.toThrow(Cancelled);
      expect((await order('next')).because).toBe('next');
      expect(composer['idle']).toEqual([thread]);
    });

    it('composes nothing for who has gone before', async () => {
      obedient();
      await expect(order('late', AbortSignal.abort())).rejects.toThrow(Cancelled);
      await expect(new ComposerInThread().compose(PROBLEM, {}, AbortSignal.abort())).rejects.toThrow(
        Cancelled,
      );
      expect(composer['busy'].size + composer['starting'].size).toBe(0);
    });
  });

  it('replaces an idle thread that dies', async () => {
    obedient({ threads: 1, queue: 64, threadMs: 5000 });
    await order('first');
    const [thread] = composer['idle'];
    await thread?.terminate();
    await delay(20);
    expect((await order('second')).because).toBe('second');
  });

  it('refuses what exceeds the queue and what comes after the end', async () => {
    obedient({ threads: 1, queue: 2, threadMs: 5000 });
    await order('first');
    const accepted = [order('a'), order('b'), order('c')];
    await expect(order('d')).rejects.toThrow('too many');
    await Promise.all(accepted);
    const waiting = [order('e'), order('f')];
    const outcomes = Promise.allSettled(waiting);
    await composer.onApplicationShutdown();
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(order('g')).rejects.toThrow(ThreadFault);
  });
});
