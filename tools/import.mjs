import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBuilt, ROOT } from './built.mjs';
import { fail, firstLine } from './fail.mjs';

const USAGE = `Usage: npm run -s import -- FILE --cluster SLUG [--dry-run]
  FILE             services as .csv, .tsv, .xlsx or .json
  --cluster SLUG   the cluster that publishes them, e.g. lv-log
  --dry-run        say what would happen and keep nothing
Ends with 0 when every row was taken, 1 when rows were rejected, 2 when nothing could be imported.`;

const OPTIONS = {
  cluster: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};

async function main() {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  if (values.help) return void process.stdout.write(`${USAGE}\n`);
  const [file, ...more] = positionals;
  if (!file || more.length > 0) fail('Name one file: npm run -s import -- FILE --cluster SLUG');
  if (!values.cluster) fail('Name the cluster: --cluster SLUG, e.g. --cluster lv-log');
  const bytes = await readFile(path.resolve(process.env.INIT_CWD ?? process.cwd(), file)).catch((error) =>
    fail(`${file} cannot be read: ${error.code === 'ENOENT' ? 'there is no such file' : firstLine(error)}.`),
  );

  await ensureBuilt(['@fivefold/api']);
  const { importFile } = await import(built('import/command.js'));
  const { openDatabase } = await import(built('platform/database/server.js'));
  const database = await openDatabase(process.env, 'visit');
  const progress = await progressBar();
  const order = {
    fileName: path.basename(file),
    bytes,
    clusterSlug: values.cluster,
    dryRun: values['dry-run'],
  };
  try {
    const report = await importFile(database.appUrl, order, progress.update);
    progress.stop();
    print(report, order.dryRun);
    process.exitCode = report.run.rejectedRows > 0 ? 1 : 0;
  } catch (error) {
    progress.stop();
    throw error;
  } finally {
    await database.stop();
  }
}

const built = (file) => pathToFileURL(path.join(ROOT, 'apps/api/dist', file)).href;

/** A bar on a terminal, nothing where the output goes elsewhere. */
async function progressBar() {
  if (!process.stderr.isTTY) return { update: () => undefined, stop: () => undefined };
  const { default: bars } = await import('cli-progress');
  const bar = new bars.SingleBar({
    format: '{step} [{bar}] {value}/{total}',
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  });
  let step = '';
  return {
    update: (next, done, total) => {
      if (next !== step) {
        if (step) bar.stop();
        bar.start(total, 0, { step: next === 'read' ? 'Reading' : 'Writing' });
        step = next;
      }
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}

function print({ run, errors, actor }, dryRun) {
  const lines = [
    ...run.notes,
    ...errors.map(toLine),
    `${dryRun ? 'Would import' : 'Imported'} ${run.fileName} in the name of ${actor}: ${run.newRows} new, ` +
      `${run.changedRows} changed, ${run.unchangedRows} unchanged, ${run.rejectedRows} rejected of ${run.totalRows}.`,
    ...(dryRun ? ['Nothing was kept (--dry-run).'] : []),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function toLine({ line, column, message, value }) {
  return `${line}:${column}: ${message}${value === null ? '' : ` (${value})`}`;
}

main().catch((error) => fail(firstLine(error)));
