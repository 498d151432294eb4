import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../../tools/built.mjs';

/**
 * The library in one process, by its own programs: text search, index, whole match, bundle. Yields each figure as soon as it is known,
 * `{search: {size: …}}`, `{match: {size: …}}` or `{bundle}`, the smallest sizes first.
 * @param options.sizes of the catalogue for search; `matchSizes` for the match; `ofWorld` whether search is timed on the services of the race as well
 */
export async function* measureLibrary({ sizes, matchSizes, problems = 20, ofWorld = true, tell }) {
  for (const services of sizes) {
    tell(`library: search in ${services.toLocaleString('en')}`);
    yield { search: { [services]: await searchOf(services, ofWorld) } };
  }
  tell('library: bundles');
  const lines = (await run('bundle.mjs', ['--problems', problems])).trim().split('\n');
  const [p50Ms, , p99Ms] = lines
    .at(-1)
    .match(/[\d.]+/g)
    .map(Number);
  yield { bundle: { p50Ms, p99Ms, problems: problems * 6 } };
  for (const services of matchSizes) {
    tell(`library: match against ${services.toLocaleString('en')}`);
    const stages = JSON.parse(await run('match.mjs', ['--services', services, '--json']));
    yield { match: { [services]: { ...stages['all but compose'], stages } } };
  }
}

async function searchOf(services, ofWorld) {
  const { zipf, scaled } = JSON.parse(
    await run('search.mjs', [
      ...['--services', services, '--only', 'text,replace', '--json'],
      ...(ofWorld ? [] : ['--catalogues', 'zipf']),
    ]),
  );
  return {
    perSecond: zipf.text.perSecond,
    p99Ms: zipf.text.p99,
    buildS: zipf.buildMs / 1000,
    indexMb: zipf.memoryMb,
    replaceP99Ms: zipf.replace.p99,
    ...(ofWorld && {
      ofWorld: {
        perSecond: scaled.text.perSecond,
        p99Ms: scaled.text.p99,
        buildS: scaled.buildMs / 1000,
        indexMb: scaled.memoryMb,
        snapshotMb: scaled.snapshotMb,
        snapshotStartMs: scaled.startMs,
      },
    }),
  };
}

function run(program, args) {
  return new Promise((resolve, reject) => {
    const flags = ['--expose-gc', '--max-old-space-size=16384'];
    const file = path.join(ROOT, 'libs/matching/bench', program);
    const child = spawn(process.execPath, [...flags, file, ...args.map(String)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    let complaint = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (complaint = `${complaint}${chunk}`.slice(-2000)));
    child.once('close', (code) =>
      code === 0 ? resolve(said) : reject(new Error(`${program}: ${reasonOf(complaint)}`)),
    );
  });
}

/** The line that names the error; what Node writes last is its own version. */
function reasonOf(complaint) {
  const lines = complaint.trim().split('\n');
  return lines.find((line) => /Error\b/.test(line)) ?? lines.at(-1);
}
