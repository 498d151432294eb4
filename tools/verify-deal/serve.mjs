import path from 'node:path';
import { ROOT } from '../built.mjs';

/**
 * One API of the check, a process of its own: `serve.mjs DATABASE_URL SETTINGS PLANT`. Tells its parent `{port}` once it listens,
 * and does what the parent asks by `{id, ask}`: `runDue` lets the clock act on everything that is due, `cpuMs` tells how much
 * processor the process has used.
 */
const [databaseUrl, settings, plant] = process.argv.slice(2);

const api = (module) => import(path.join(ROOT, 'apps/api/dist', module));
const { readConfig } = await api('platform/config.js');
const { Clock } = await api('platform/index.js');
const { createApp } = await api('server.js');

const config = readConfig({
  NODE_ENV: 'test',
  LOG_LEVEL: 'fatal',
  DATABASE_URL: databaseUrl,
  POOL_SIZE: '16',
  ...JSON.parse(settings),
});
if (plant) {
  const plants = await import('../verify-trust/plants.mjs');
  await plants[plant](api);
}
const app = await createApp(config);
await app.getHttpAdapter().getInstance().listen({ port: 0, host: '127.0.0.1' });
process.send({ port: app.getHttpServer().address().port });

const answers = {
  runDue: () => app.get(Clock).runDue(),
  cpuMs: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
};
process.on('message', async ({ id, ask }) => {
  try {
    const done = await answers[ask]();
    process.send({ id, done });
  } catch (error) {
    process.send({ id, error: error.message });
  }
});
process.on('disconnect', async () => {
  await app.close();
  process.exit(0);
});
