import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ROOT } from './built.mjs';
import { firstLine } from './fail.mjs';

/**
 * The services to match against: those of an interchange file, or the published ones of the running database.
 *
 * @param offerings path of a file `{ offerings: [...] }`; undefined for the database
 * @returns {Promise<import('@fivefold/domain').ServiceFacts[]>}
 * @throws Error whose message is one line for the person at the terminal
 */
export async function loadServices(offerings) {
  return offerings === undefined ? publishedServices() : servicesOfFile(offerings);
}

async function servicesOfFile(path) {
  const { readOfferings } = await import('@fivefold/matching');
  let text;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw new Error(`${path} cannot be read: ${cause.code ?? cause.message}`, { cause });
  }
  let json;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new Error(`${path} is no JSON: ${cause.message}`, { cause });
  }
  return readOfferings(json);
}

async function publishedServices() {
  await ensureBuilt(['@fivefold/api']);
  process.env.DATA_DIR ??= join(ROOT, '.data');
  let source;
  let services;
  try {
    source = await import(pathToFileURL(join(ROOT, 'apps/api/dist/demo/published-services.js')).href);
  } catch (cause) {
    throw new Error(
      `The catalogue of the database cannot be read: ${firstLine(cause)}. Use --offerings FILE.`,
      { cause },
    );
  }
  try {
    services = await source.publishedServices();
  } catch (cause) {
    throw new Error(`The catalogue cannot be read: ${firstLine(cause)} (--offerings FILE does without it.)`, {
      cause,
    });
  }
  if (services.length === 0) throw new Error('The catalogue is empty; "npm start" fills in the demo world.');
  return services;
}
