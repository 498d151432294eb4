import { parseArgs } from 'node:util';
import { ensureBuilt } from './built.mjs';
import { fail, firstLine } from './fail.mjs';
import { write } from './output.mjs';
import { loadServices } from './services.mjs';

const USAGE = `Usage: npm run -s match -- "text of a need" [options]
  --lang en|lv|et|sv     language of the explanations (default: that of the text, else English)
  --region CODE          NUTS region of the asking firm, e.g. LV00C
  --need N01             text and region of a need of the demo world, in place of a text
  --offerings FILE       match against an interchange file instead of the running database
  --limit 1…40           services per capability (default 5)
  --json                 print the whole result as JSON
The text may also come on standard input.`;

const OPTIONS = {
  lang: { type: 'string' },
  region: { type: 'string' },
  need: { type: 'string' },
  offerings: { type: 'string' },
  limit: { type: 'string', default: '5' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};

async function main() {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  if (values.help) return void process.stdout.write(`${USAGE}\n`);
  if (values.lang !== undefined && !['en', 'lv', 'et', 'sv'].includes(values.lang))
    fail(`--lang is one of en, lv, et, sv; not "${values.lang}".`);
  const piped = values.need === undefined && positionals.length === 0 && !process.stdin.isTTY;
  const typed = piped ? await readInput() : positionals.join(' ');
  if (values.need === undefined && typed.trim() === '') fail(USAGE);

  await ensureBuilt(['@fivefold/matching', '@fivefold/world']);
  const { CatalogueIndex, ConceptEvidence, match, understand } = await import('@fivefold/matching');
  const { printMatch } = await import('./print-match.mjs');
  const { text, region } =
    values.need === undefined ? { text: typed, region: undefined } : await worldNeed(values.need);
  const homeRegion = (values.region ?? region)?.toUpperCase() ?? null;
  const asker = { homeRegion, country: homeRegion?.slice(0, 2) ?? null };
  const today = new Date().toISOString().slice(0, 10);
  const language = values.lang ? { language: values.lang } : {};
  const { loadTranslations } = await import('@fivefold/matching/model');
  const services = await loadServices(values.offerings);
  const translations = await loadTranslations();
  const index = CatalogueIndex.build(services, { translations });
  const evidence = ConceptEvidence.learn(services, { translations });
  const understanding = understand(text, asker, { ...language, today, evidence });
  const readers = values.lang ?? understanding.language ?? 'en';
  const request = { understanding, asker, today, language: readers, limit: Number(values.limit) };
  const started = performance.now();
  const result = await match(request, index);
  const tookMs = performance.now() - started;
  if (values.json) await write(`${JSON.stringify(result, null, 2)}\n`);
  else printMatch(result, (id) => index.get(id), readers, tookMs);
}

async function worldNeed(id) {
  const { JUDGED_NEEDS } = await import('@fivefold/world');
  const need = JUDGED_NEEDS.find((one) => one.id === id.toUpperCase());
  if (!need) fail(`There is no need "${id}" in the demo world; there are N01 to N${JUDGED_NEEDS.length}.`);
  return { text: need.text, region: need.sme_nuts };
}

async function readInput() {
  process.stdin.setEncoding('utf8');
  let text = '';
  for await (const chunk of process.stdin) text += chunk;
  return text;
}

// A reader that has seen enough, such as `head`, closes the pipe: no error.
main().catch((error) => fail(firstLine(error)));
