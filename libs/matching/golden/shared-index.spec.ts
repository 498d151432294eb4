import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { world } from '@fivefold/world';
import { CatalogueIndex } from '../src/index.js';
import type { SearchQuery } from '../src/types.js';

const query: SearchQuery = {
  text: 'chilled storage riga',
  filter: {},
  sort: 'relevance',
  limit: 10,
  after: null,
};

/** A writer and a thread that reads the same memory: what DESIGN.md promises of a shared snapshot. */
describe('a snapshot in shared memory', () => {
  const { services } = world();
  let worker: Worker;
  const ask = async (message: unknown): Promise<unknown> => {
    worker.postMessage(message);
    const [answer] = (await once(worker, 'message')) as [unknown];
    return answer;
  };

  beforeAll(async () => {
    worker = new Worker(new URL('./shared-index-reader.mjs', import.meta.url), {
      execArgv: ['--conditions=@fivefold/source', '--experimental-transform-types', '--no-warnings'],
    });
    await once(worker, 'message');
  }, 60_000);

  afterAll(async () => {
    await worker.terminate();
  });

  it('answers in a thread as where it was made, without a copy', async () => {
    const index = CatalogueIndex.build(services);
    const snapshot = index.toSnapshot({ shared: true });
    expect(await ask({ snapshot, query })).toEqual(index.search(query));
    // What is written here is seen there: the memory is one.
    const last = snapshot.subarray(snapshot.length - 64);
    const before = await ask({ bytes: last });
    const kept = last[0]!;
    last[0] = kept ^ 0xff;
    expect(await ask({ bytes: last })).not.toBe(before);
    last[0] = kept;
    expect(await ask({ bytes: last })).toBe(before);
  });

  it('keeps its answers while the writer changes its own index, until the next one is published', async () => {
    const first = CatalogueIndex.build(services).toSnapshot({ shared: true });
    const writer = CatalogueIndex.fromSnapshot(first);
    const before = writer.search(query);
    expect(await ask({ snapshot: first, query })).toEqual(before);
    writer.remove(before.hits[0]!.serviceId);
    const after = writer.search(query);
    expect(after.hits[0]).not.toEqual(before.hits[0]);
    expect(await ask({ query })).toEqual(before);
    expect(await ask({ snapshot: writer.toSnapshot({ shared: true }), query })).toEqual(after);
  });
});
