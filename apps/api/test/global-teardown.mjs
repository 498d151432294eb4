import { rmSync } from 'node:fs';

export default async function teardown() {
  await globalThis.__postgres?.stop();
  rmSync(globalThis.__dataDir, { recursive: true, force: true });
}
