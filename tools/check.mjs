import { spawn } from 'node:child_process';
import { ROOT } from './built.mjs';

/** Every gate beside the tests, one after the other; all are run, the red ones are named at the end. */
const GATES = [
  ['format', 'prettier --check . --log-level warn'],
  ['lint and module boundaries', 'nx run-many -t lint --output-style=static'],
  ['types', 'tsc -p tsconfig.json'],
  ['types of the page', 'tsc -p apps/web/tsconfig.json'],
  ['lockfile', 'node tools/check-lockfile.mjs'],
  ['schema snapshot', 'node tools/schema.mjs --check'],
  ['generated client types', 'node apps/web/scripts/generate-types.mjs --check'],
  ['drawn lifecycles', 'node tools/lifecycles.mjs --check'],
  ['compose file', 'node tools/check-compose.mjs'],
];

const red = [];
for (const [name, command] of GATES) {
  const startedAt = performance.now();
  const code = await run(command);
  console.log(
    `${code === 0 ? 'ok  ' : 'RED '} ${name} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`,
  );
  if (code !== 0) red.push(name);
}
if (red.length > 0) {
  console.error(`Red: ${red.join(', ')}.`);
  process.exit(1);
}

function run(command) {
  return new Promise((resolve) => {
    const child = spawn(command, {
      cwd: ROOT,
      shell: true,
      env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => {
      if (code !== 0) console.error(output);
      resolve(code);
    });
  });
}
