import type { ServiceFacts } from '@fivefold/domain';
import { publishedServices as readPublished } from '../catalogue/index.js';
import { openDatabase } from '../platform/database/server.js';
import { visitDatabase } from '../platform/index.js';

/**
 * Everything that is published in a database, by service id.
 *
 * @param databaseUrl as the app role; without it the database by the environment (`DATABASE_URL`, else the data folder),
 *   which is started for the moment when nothing serves it
 * @throws StartRefused with one line that says what to do
 */
export async function publishedServices(databaseUrl?: string): Promise<ServiceFacts[]> {
  const database = databaseUrl ? null : await openDatabase(process.env, 'visit');
  try {
    return await visitDatabase(databaseUrl ?? database!.appUrl, async (caller) => {
      const services: ServiceFacts[] = [];
      for await (const service of readPublished(caller, null)) services.push(service);
      return services;
    });
  } finally {
    await database?.stop();
  }
}
