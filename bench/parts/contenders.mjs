import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { worldOf } from '../world.mjs';

const PEERS = path.join(path.dirname(fileURLToPath(import.meta.url)), '../peers');
/** Ours first: answers of the others are held to it. */
const ORDER = ['fivefold', 'sql-floor', 'memory-limit', 'postgraphile', 'vendure'];
const FIRST_PORT = 4200;

/** Every peer that there is a folder for. */
export async function peers() {
  const folders = readdirSync(PEERS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const known = [];
  for (const { name } of folders.sort((a, b) => place(a.name) - place(b.name))) {
    const module = await import(path.join(PEERS, name, 'peer.mjs')).catch((error) => {
      if (error.code === 'ERR_MODULE_NOT_FOUND' && error.message.includes('peer.mjs')) return null;
      throw error;
    });
    if (module?.peer) known.push(module.peer);
  }
  return known;
}

const place = (name) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);

/**
 * Installs and starts those that are wanted on one catalogue.
 * @param options.keys wanted peers; all without it
 * @returns `{contenders, missing, versions, stop}`; one that cannot run is named in `missing` with its reason
 */
export async function startContenders({ world, server, dataDir, keys = null, tell }) {
  const contenders = [];
  const missing = [];
  const versions = {};
  for (const [at, peer] of (await peers()).entries()) {
    if (keys && !keys.includes(peer.key)) continue;
    try {
      tell(`${peer.title}: installing`);
      versions[peer.key] = await peer.install({ tell });
      tell(`${peer.title}: loading ${world.services.toLocaleString('en')} services`);
      const running = await peer.start({ world, server, dataDir, port: FIRST_PORT + at, tell });
      contenders.push({ peer, running });
    } catch (error) {
      if (peer.key === 'fivefold') throw error;
      missing.push(`${peer.title} is left out: ${error.message.split('\n')[0]}`);
    }
  }
  const stop = async () => {
    for (const { running } of contenders) await running.stop().catch(() => undefined);
  };
  return { contenders, missing, versions, stop };
}

/** Starts each peer once, so that what it has filled is kept. */
export async function fillPeers({ services, keys = null, ...options }) {
  for (const peer of await peers()) {
    if (keys && !keys.includes(peer.key)) continue;
    const alone = { ...options, world: worldOf(services), keys: [peer.key] };
    await (await startContenders(alone)).stop();
  }
}
