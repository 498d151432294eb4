import { playDeals } from '../src/demo/play-deals.js';
import { seedWorld } from '../src/demo/seed.js';
import { releaseFigures, seedPastDeals } from '../src/demo-network/index.js';
import { Clock } from '../src/platform/index.js';
import { readConfig } from '../src/platform/config.js';
import { createApp } from '../src/server.js';
import type { Filling } from './databases.js';

/** The demo world before anybody deals: 14 clusters, their members, staff and services, and a few open needs. */
export const WORLD: Filling = {
  name: 'world',
  fill: async (appUrl) => {
    await seedWorld(appUrl);
  },
};

/** The whole demo world, as a first start leaves it: with the deals that its people made, and what the clock made of all that. */
export const DEMO: Filling = {
  name: 'demo',
  fill: async (appUrl) => {
    await seedWorld(appUrl);
    await seedPastDeals(appUrl);
    const settings = { NODE_ENV: 'test', LOG_LEVEL: 'fatal', DATABASE_URL: appUrl, POOL_SIZE: '5' };
    const app = await createApp(readConfig(settings));
    try {
      await playDeals(app);
      await releaseFigures(app);
      await app.get(Clock).runDue();
    } finally {
      await app.close();
    }
  },
};
