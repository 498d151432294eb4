import { seedWorld } from '../src/demo/seed.js';
import type { Filling } from './databases.js';

/** The demo world: 14 clusters, their members, staff and services, and a few open needs. */
export const WORLD: Filling = {
  name: 'world',
  fill: async (appUrl) => {
    await seedWorld(appUrl);
  },
};
