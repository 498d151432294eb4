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

/** Loading waits for disks and for one process at a time, so two side by side take less than one after the other. */
const SIDE_BY_SIDE = 2;
/** Who is loaded for longest begins first. */
const LONGEST_FIRST = ['fivefold', 'vendure', 'postgraphile', 'sql_floor', 'memory_limit'];

/**
 * Installs, loads and starts those that are wanted on one catalogue, two at a time.
 * @param options.keys wanted peers; all without it
 * @returns `{contenders, missing, versions, stop}`; one that cannot run is named in `missing` with its reason
 */
export async function startContenders({ world, server, dataDir, keys = null, tell }) {
  const missing = [];
  const versions = {};
  const wanted = [...(await peers()).entries()]
    .map(([at, peer]) => ({ peer, port: FIRST_PORT + at, running: null }))
    .filter(({ peer }) => !keys || keys.includes(peer.key));
  const rank = ({ peer }) => (LONGEST_FIRST.indexOf(peer.key) + LONGEST_FIRST.length) % LONGEST_FIRST.length;
  const queue = wanted.toSorted((a, b) => rank(a) - rank(b));
  const ready = new Map();
  const begin = async (one) => {
    const { peer, port } = one;
    tell(`${peer.title}: installing`);
    versions[peer.key] = await peer.install({ tell });
    // One that reads rows of another waits for it.
    await ready.get(peer.after);
    tell(`${peer.title}: loading ${world.services.toLocaleString('en')} services`);
    one.running = await peer.start({ world, server, dataDir, port, tell });
    tell(`${peer.title}: ready`);
  };
  const failed = new Map();
  const lane = async () => {
    for (let one = queue.shift(); one; one = queue.shift()) {
      const begun = begin(one).catch((error) => void failed.set(one.peer.key, error));
      ready.set(one.peer.key, begun);
      await begun;
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lane));
  const contenders = wanted.filter(({ running }) => running).map(({ peer, running }) => ({ peer, running }));
  const stop = async () => {
    for (const { running } of contenders) await running.stop().catch(() => undefined);
  };
  if (failed.has('fivefold')) {
    await stop();
    throw failed.get('fivefold');
  }
  for (const { peer } of wanted)
    if (failed.has(peer.key))
      missing.push(`${peer.title} is left out: ${failed.get(peer.key).message.split('\n')[0]}`);
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
