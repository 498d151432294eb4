import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { EXECUTABLE } from '../apps/web/e2e/browser.mjs';
import { ROOT } from './built.mjs';
import { freePort, scratchFolder, startFivefold } from './running.mjs';
import { openSignInProvider } from './sign-in-provider.mjs';

/** Runs the browser tests of the page against the real server on a fresh demo world. */
if (!EXECUTABLE) {
  console.error(
    'No Chromium was found. Install it (Debian: apt-get install chromium-headless-shell) or name it in CHROMIUM.',
  );
  process.exit(2);
}
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
  const env = { ...process.env, BASE_URL: server.baseUrl, DATA_DIR: dataDir };
  spawn(process.execPath, args, { cwd: ROOT, env, stdio: 'inherit' }).on('close', resolve);
});
await server.stop();
await provider.close();
rmSync(dataDir, { recursive: true, force: true });
process.exit(code ?? 1);
