import { spawn } from 'node:child_process';
import { ROOT } from './built.mjs';

/** Gates that ask Nx, one after the other: it does not like company. */
const BY_NX = [
  ['lint and module boundaries', 'nx run-many -t lint --output-style=static'],
  ['schema snapshot', 'node tools/schema.mjs --check'],
  ['drawn lifecycles', 'node tools/lifecycles.mjs --check'],
];
const OTHERS = [
  ['format', 'prettier --check . --log-level warn'],
  ['types', 'tsc -p tsconfig.json'],
  ['types of the page', 'tsc -p apps/web/tsconfig.json'],
  ['lockfile', 'node tools/check-lockfile.mjs'],
  [
    'hosts of the lockfile',
    'lockfile-lint --path package-lock.json --type npm --validate-integrity --validate-package-names --allowed-hosts npm',
  ],
  ['licences', 'node tools/check-licences.mjs'],
  ['list of parts', 'node tools/sbom.mjs --check'],
  ['secrets', 'secretlint "**/*" "**/.*"'],
  ['generated client types', 'node apps/web/scripts/generate-types.mjs --check'],
  ['pieces of mails', 'node tools/mjml.mjs --check'],
  ['compose file', 'node tools/check-compose.mjs'],
];

/** Every gate beside the tests; all are run, the red ones are named at the end. */
const red = [];
await Promise.all([BY_NX, OTHERS].map(inTurn));
if (red.length > 0) {
  console.error(`Red: ${red.join(', ')}.`);
  process.exit(1);
}

async function inTurn(gates) {
  for (const [name, command] of gates) {
    const startedAt = performance.now();
    const code = await run(command);
    console.log(
      `${code === 0 ? 'ok  ' : 'RED '} ${name} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`,
    );
    if (code !== 0) red.push(name);
  }
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
