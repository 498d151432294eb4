import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './built.mjs';
import { scratchFolder, startFivefold } from './running.mjs';

/** Runs the browser tests of the page against the real server on a fresh demo world. */
const browser =
  process.env.CHROMIUM ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
if (!browser) {
  console.error(
    'No Chromium was found. Install it (Debian: apt-get install chromium) or name it in CHROMIUM.',
  );
  process.exit(2);
}
const dataDir = scratchFolder();
const server = await startFivefold({ dataDir });
const code = await new Promise((resolve) => {
  const jest = path.join(ROOT, 'node_modules/jest/bin/jest.js');
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const args = [
    ...flags,
    jest,
    '--config',
    'apps/web/e2e/jest.config.js',
    '--runInBand',
    ...process.argv.slice(2),
  ];
  const env = { ...process.env, BASE_URL: server.baseUrl, CHROMIUM: browser };
  spawn(process.execPath, args, { cwd: ROOT, env, stdio: 'inherit' }).on('close', resolve);
});
await server.stop();
rmSync(dataDir, { recursive: true, force: true });
process.exit(code ?? 1);
