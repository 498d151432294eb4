import { setTimeout as delay } from 'node:timers/promises';

/** Loaded into the API before its own program: tells its parent what its objects and arrays take once those out of use are collected. */
process.on('message', async () => {
  // Arrays are freed a turn of the event loop after they were collected.
  for (let turn = 0; turn < 3; turn += 1) {
    globalThis.gc();
    await delay(50);
  }
  const { heapUsed, external } = process.memoryUsage();
  process.send({ usedMegabytes: (heapUsed + external) / 2 ** 20 });
});
// Being asked is no reason to stay.
process.channel?.unref();
