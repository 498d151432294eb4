import { createHash } from 'node:crypto';
import { existsSync, globSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ROOT } from '../../tools/built.mjs';

const FILE = 'index.snapshot';
/** A server writes its index when nothing has changed for five seconds, and then piece by piece. */
const WAIT_MS = 300_000;

/**
 * The index of a filled database, kept beside it as the first server on a copy wrote it: servers on later copies start from it, as one
 * does that is started again, and build nothing. One of another program is made anew.
 *
 * @returns `give(folder)`: puts it where a server looks for it; `keep(folder)`: takes what one has written there, before anything is changed
 */
export function keptIndex(dataDir, template) {
  const folder = path.join(dataDir, 'api');
  const file = path.join(folder, `${template}.${program()}.snapshot`);
  return {
    give(to) {
      // A server puts another file in its place and never writes into this one.
      if (existsSync(file)) linkSync(file, path.join(to, FILE));
    },
    async keep(from) {
      if (existsSync(file)) return;
      const written = path.join(from, FILE);
      for (const startedAt = performance.now(); !existsSync(written); await delay(100))
        if (performance.now() - startedAt > WAIT_MS) return;
      mkdirSync(folder, { recursive: true });
      for (const old of globSync(`${template}.*.snapshot`, { cwd: folder })) rmSync(path.join(folder, old));
      linkSync(written, `${file}.part`);
      renameSync(`${file}.part`, file);
    },
  };
}

let known = null;

function program() {
  if (known) return known;
  const hash = createHash('sha256');
  for (const file of globSync('{apps/api,libs/*,migrations}/dist/**/*.{js,json}', { cwd: ROOT }).sort())
    hash.update(file).update(readFileSync(path.join(ROOT, file)));
  return (known = hash.digest('hex').slice(0, 16));
}
