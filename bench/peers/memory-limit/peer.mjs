import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readServices } from '../sql-floor/peer.mjs';
import { ask, started } from '../started.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));

/** A bare `node:http` server that has every answer in memory. */
export const peer = {
  key: 'memory_limit',
  title: 'Memory limit',
  async install() {
    return { node: process.version };
  },
  async start({ world, port }) {
    const url = `http://127.0.0.1:${port}`;
    const first = JSON.stringify(world.searches[0]);
    const start = () =>
      started(path.join(HERE, 'server.mjs'), {
        args: [String(port), String(world.services)],
        // The larger of what the largest catalogue takes; a small one does not use it.
        nodeFlags: ['--max-old-space-size=16384'],
        answers: async () => readServices(await ask(url, { path: '/search' }, first)).total > 0,
        limitMs: 300_000,
      });
    let running = await start();
    const lines = (list) => list.map((each) => JSON.stringify(each));
    return {
      get pids() {
        return [running.pid];
      },
      get answerMs() {
        return running.answerMs;
      },
      url,
      database: null,
      operations: {
        search: { path: '/search', bodies: lines(world.searches), read: readServices },
        list: { path: '/list', bodies: lines(world.pages), read: readServices },
        detail: {
          path: '/detail',
          bodies: lines(world.details.map((id) => ({ id }))),
          read: (text) => ({
            total: 1,
            ids: [JSON.parse(text).data.service.id],
            rows: [JSON.parse(text).data.service],
          }),
        },
      },
      async restart() {
        await running.stop();
        running = await start();
        return running.answerMs;
      },
      stop: () => running.stop(),
    };
  },
};
