import { registerHooks } from 'node:module';
import { parentPort } from 'node:worker_threads';

// The sources import each other as `.js`, which only the build makes true.
registerHooks({
  resolve(specifier, context, next) {
    const isSource = context.parentURL?.endsWith('.ts') && /^\.\.?\/.*\.js$/.test(specifier);
    return next(isSource ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});
const { CatalogueIndex } = await import(new URL('../src/index.ts', import.meta.url).href);

/** Reads each snapshot that is published and answers the queries that follow from it. */
let index = null;
parentPort.on('message', ({ snapshot, query, bytes }) => {
  if (snapshot !== undefined) index = CatalogueIndex.fromSnapshot(snapshot);
  if (query !== undefined) parentPort.postMessage(index.search(query));
  if (bytes !== undefined) parentPort.postMessage(bytes.reduce((sum, byte) => (sum * 31 + byte) % 65521, 7));
});
parentPort.postMessage('ready');
