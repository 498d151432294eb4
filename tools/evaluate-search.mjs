import { parseArgs } from 'node:util';
import { ensureBuilt } from './built.mjs';
import { readInterchange } from './evaluate/interchange.mjs';
import { readQueries } from './evaluate/search-queries.mjs';
import { fail, firstLine } from './fail.mjs';
import { write } from './output.mjs';

const USAGE = `Usage: npm run -s evaluate:search -- --offerings FILE --queries FILE [options]
Searches services of an interchange file and prints the fitting ones of each query, best first.
  --offerings FILE   services of an interchange file
  --queries FILE     an array of {id, lang?, text}; - for standard input
  --no-translate     find words in their own language only
  --json             print {"queries": [{"id", "ranked": [id…], "ms"}]}`;

const OPTIONS = {
  offerings: { type: 'string' },
  queries: { type: 'string' },
  'no-translate': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};

async function main() {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) return void process.stdout.write(`${USAGE}\n`);
  if (values.offerings === undefined) fail('--offerings is missing.');
  if (values.queries === undefined) fail('--queries is missing.');
  if (values.offerings === '-' && values.queries === '-')
    fail('--offerings and --queries: standard input is one.');
  await ensureBuilt(['@fivefold/matching']);
  const { CatalogueIndex, readOfferings } = await import('@fivefold/matching');
  const services = await readInterchange(values.offerings, readOfferings);
  const queries = await readInterchange(values.queries, readQueries);
  const options = {};
  if (!values['no-translate']) {
    const { loadTranslations } = await import('@fivefold/matching/model');
    options.translations = await loadTranslations();
  }
  const index = CatalogueIndex.build(services, options);
  index.warm();
  const answers = queries.map(({ id, lang, text }) => {
    const started = performance.now();
    const ranked = index.fitting(text, lang).map((hit) => hit.serviceId);
    return { id, ranked, ms: performance.now() - started };
  });
  if (values.json) return void (await write(`${JSON.stringify({ queries: answers })}\n`));
  for (const { id, ranked } of answers) await write(`${id}\t${ranked.join(' ') || 'nothing fits'}\n`);
}

main().catch((error) => fail(firstLine(error)));
