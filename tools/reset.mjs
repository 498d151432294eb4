import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './built.mjs';

/** Removes the data of the shipped PostgreSQL. Refuses while a server runs on it. */
const folder = path.resolve(process.env.DATA_DIR ?? `${ROOT}/.data`, 'postgres');
if (process.env.DATABASE_URL) {
  console.error('DATABASE_URL is set: a server of your own is not reset from here.');
  process.exit(2);
}
if (isRunning()) {
  console.error('Fivefold is running on this data. Stop it first (Ctrl-C).');
  process.exit(1);
}
rmSync(folder, { recursive: true, force: true });
console.log(`Removed ${folder}. The next "npm start" fills in the demo world afresh.`);

function isRunning() {
  const file = path.join(folder, 'postmaster.pid');
  if (!existsSync(file)) return false;
  try {
    process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
