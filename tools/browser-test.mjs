import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './built.mjs';
import { freePort, scratchFolder, startFivefold } from './running.mjs';
import { openSignInProvider } from './sign-in-provider.mjs';

/** Runs the browser tests of the page against the real server on a fresh demo world; names of files choose among them. */
const browser =
  process.env.CHROMIUM ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
if (!browser) {
  console.error(
    'No Chromium was found. Install it (Debian: apt-get install chromium) or name it in CHROMIUM.',
  );
  process.exit(2);
}
const asked = process.argv.slice(2);
const JEST = path.join(ROOT, 'node_modules/jest/bin/jest.js');

/** A fresh demo world with its own server and its own sign-in provider, and one run of tests against it. */
async function openStage(chosen) {
  const dataDir = scratchFolder();
  const port = await freePort();
  const PUBLIC_URL = `http://localhost:${port}`;
  const provider = await openSignInProvider(
    {
      normunds: {
        email: 'normunds.ventkalns@baltvess.example',
        email_verified: true,
        name: 'Normunds Ventkalns',
      },
    },
    `${PUBLIC_URL}/oidc/return`,
  );
  const { oidcIssuer, oidcClientId, oidcClientSecret, oidcName } = provider.settings;
  const environment = {
    PUBLIC_URL,
    OIDC_ISSUER: oidcIssuer,
    OIDC_CLIENT_ID: oidcClientId,
    OIDC_CLIENT_SECRET: oidcClientSecret,
    OIDC_NAME: oidcName,
  };
  const server = await startFivefold({ dataDir, port, environment });
  return {
    test: () =>
      new Promise((resolve) => {
        const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
        const args = [...flags, JEST, '--config', 'apps/web/e2e/jest.config.js', '--runInBand', ...chosen];
        const env = { ...process.env, BASE_URL: server.baseUrl, DATA_DIR: dataDir, CHROMIUM: browser };
        spawn(process.execPath, args, { cwd: ROOT, env, stdio: 'inherit' }).on('close', resolve);
      }),
    async close() {
      await server.stop();
      await provider.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

// Nothing was named: all tests, in two halves side by side. One half waits for its server while the other waits for its browser.
const halves = asked.length > 0 ? [asked] : [['--shard=1/2'], ['--shard=2/2']];
const stages = [];
// One after the other: the first start builds what the second one finds.
for (const half of halves) stages.push(await openStage(half));
const codes = await Promise.all(stages.map((stage) => stage.test()));
for (const stage of stages) await stage.close();
process.exit(codes.every((code) => code === 0) ? 0 : 1);
