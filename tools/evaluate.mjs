import { access, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt, ROOT } from './built.mjs';
import { measuresTable } from './evaluate/measures-table.mjs';
import { fail, firstLine } from './fail.mjs';
import { write } from './output.mjs';

/** What is measured, in the order of the table; each a module of `evaluate/` that exports `measure`. */
const AREAS = ['needs', 'texts', 'labels', 'tenders', 'ranking', 'search', 'composition'];

/** Errors of the program itself: they end the run. Any other says what is missing, and the area is skipped. */
const MISTAKES = [TypeError, ReferenceError, RangeError, SyntaxError];

const USAGE = `Usage: npm run -s evaluate -- [options]
Measures the matching library and prints one table: what it reaches, and what it reached before.
  --data DIR           the folder of shared data (default: ../shared/data beside the repository)
  --only AREA[,AREA]   of ${AREAS.join(', ')}
  --json               print {"measures": [...], "skipped": [...]}`;

const OPTIONS = {
  data: { type: 'string', default: path.resolve(ROOT, '../shared/data') },
  only: { type: 'string', default: AREAS.join(',') },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};

async function main() {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) return void process.stdout.write(`${USAGE}\n`);
  const areas = values.only.split(',');
  const unknown = areas.find((area) => !AREAS.includes(area));
  if (unknown !== undefined) fail(`--only: there is no "${unknown}"; there are ${AREAS.join(', ')}.`);
  if (process.argv.some((one) => one.startsWith('--data')) && !(await isFolder(values.data)))
    fail(`--data: ${values.data} is no folder.`);

  await ensureBuilt(['@fivefold/matching', '@fivefold/world']);
  const measures = [];
  const skipped = [];
  for (const area of AREAS.filter((one) => areas.includes(one))) {
    const started = performance.now();
    process.stderr.write(`${area} … `);
    try {
      const { measure } = await moduleOf(area);
      measures.push(...(await measure({ data: values.data })));
      process.stderr.write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`);
    } catch (error) {
      if (MISTAKES.some((mistake) => error instanceof mistake)) throw error;
      skipped.push({ area, reason: firstLine(error) });
      process.stderr.write(`skipped: ${firstLine(error)}\n`);
    }
  }
  const text = values.json
    ? JSON.stringify({ measures, skipped }, null, 2)
    : measuresTable(measures, skipped);
  await write(`${text}\n`);
}

async function moduleOf(area) {
  const file = new URL(`./evaluate/${area}.mjs`, import.meta.url);
  await access(file).catch(() => {
    throw new Error('there is no measure of it');
  });
  return import(file.href);
}

async function isFolder(folder) {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

main().catch((error) => {
  if (!MISTAKES.some((mistake) => error instanceof mistake) || error.code?.startsWith('ERR_PARSE_ARGS'))
    fail(firstLine(error));
  console.error(error);
  process.exitCode = 1;
});
