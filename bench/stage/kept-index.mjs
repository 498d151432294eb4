import { createHash } from 'node:crypto';
import { existsSync, globSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ROOT } from '../../tools/built.mjs';

const FILE = 'index.snapshot';
/** Goes up when copies of a filled database would refuse what was kept so far. */
const EDITION = '2';
/**
 * A server writes its index when nothing has changed for five seconds, and then piece by piece; one that fails to is waited for in vain.
 * Milliseconds, and of them for each service.
 */
const WAIT_MS = 30_000;
const WAIT_OF_ONE_MS = 0.6;

/**
 * The index of a filled database, kept beside it as the first server on a copy wrote it: servers on later copies start from it, as one
 * does that is started again, and build nothing. One of another program is made anew.
 *
 * @returns `give(folder)`: puts it where a server looks for it; `keep(folder)`: takes what one has written there, before anything is changed
 */
export function keptIndex(dataDir, template, services) {
  const folder = path.join(dataDir, 'api');
  const file = path.join(folder, `${template}.${program()}.snapshot`);
  return {
    give(to) {
      // A server puts another file in its place and never writes into this one.
      if (existsSync(file)) linkSync(file, path.join(to, FILE));
    },
    async keep(from) {
      if (existsSync(file)) return;
      const written = await writtenIndex(from, services);
      if (written === null) return;
      mkdirSync(folder, { recursive: true });
      for (const old of globSync(`${template}.*.snapshot`, { cwd: folder })) rmSync(path.join(folder, old));
      linkSync(written, `${file}.part`);
      renameSync(`${file}.part`, file);
    },
  };
}

/** The index that a server has written into its folder, once it is there; null where it takes too long. */
export async function writtenIndex(folder, services) {
  const limitMs = WAIT_MS + WAIT_OF_ONE_MS * services;
  const file = path.join(folder, FILE);
  for (const startedAt = performance.now(); !existsSync(file); await delay(100))
    if (performance.now() - startedAt > limitMs) return null;
  return file;
}

let known = null;

function program() {
  if (known) return known;
  const hash = createHash('sha256').update(EDITION);
  for (const file of globSync('{apps/api,libs/*,migrations}/dist/**/*.{js,json}', { cwd: ROOT }).sort())
    hash.update(file).update(readFileSync(path.join(ROOT, file)));
  return (known = hash.digest('hex').slice(0, 16));
}
