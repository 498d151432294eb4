import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../tools/built.mjs';
import { DATA_DIR } from './stage/data-dir.mjs';

/**
 * A filled catalogue behind the API, to look at or to profile, until Ctrl-C:
 * `node bench/serve.mjs --services 20000 [--port 4100] [--data DIR] [--keep] [-- --cpu-prof --cpu-prof-dir=DIR]`
 *
 * What stands behind `--` goes to the Node of the API. `--keep` goes on with the rows of the last time; without it they are as filled.
 * `--env NAME=VALUE` sets something for the API, any number of times. `--no-api` starts the database alone.
 * Prints one line of JSON: port, process ids, addresses of the database, a cookie per session.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    services: { type: 'string', default: '20000' },
    port: { type: 'string', default: '4100' },
    data: { type: 'string', default: DATA_DIR },
    keep: { type: 'boolean', default: false },
    env: { type: 'string', multiple: true, default: [] },
    'no-api': { type: 'boolean', default: false },
  },
});
const tell = process.stderr.isTTY ? (line) => process.stderr.write(`\r${line}   `) : () => {};
await ensureBuilt(['@fivefold/api', '@fivefold/world']);
const { startApi } = await import('./stage/api.mjs');
const { catalogueOf, openServer } = await import('./stage/database.mjs');
const server = await openServer(values.data);
let api = null;
let stopping = null;
const stop = async (code) => {
  await api?.stop().catch(() => undefined);
  await server.stop().catch(() => undefined);
  process.exit(code);
};
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => (stopping ??= stop(0)));
try {
  const catalogue = await catalogueOf(server, Number(values.services), { keep: values.keep, tell });
  if (!values['no-api']) {
    api = await startApi(catalogue, {
      port: Number(values.port),
      nodeFlags: positionals,
      environment: Object.fromEntries(values.env.map((pair) => pair.split(/=(.*)/s).slice(0, 2))),
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    api.child.once('exit', (code) => (stopping ??= stop(code ?? 1)));
  }
  const served = {
    services: catalogue.services,
    url: api?.url ?? null,
    port: api?.port ?? null,
    apiPid: api?.pid ?? null,
    postgresPid: server.pid,
    database: catalogue.adminUrl,
    readyMs: api ? Math.round(api.readyMs) : null,
    sessions: catalogue.sessions,
  };
  writeFileSync(path.join(values.data, 'served.json'), JSON.stringify(served, null, 2));
  console.log(JSON.stringify(served));
} catch (error) {
  console.error(error);
  await stop(1);
}
