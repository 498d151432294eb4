import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const eslint = new ESLint({ cwd: root });

/** Rule ids that linting `code` as if it stood in `file` reports. */
async function reported(file: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: path.join(root, file) });
  return (result?.messages ?? []).map((message) => message.ruleId);
}

/** Each forbidden thing once, so that no gate is only decoration. */
describe('what the lint step forbids', () => {
  it.each([
    [
      'a library that imports a later one',
      'libs/domain/src/money.ts',
      "export * from '@fivefold/matching';",
      '@nx/enforce-module-boundaries',
    ],
    [
      'a page that imports the matching library',
      'apps/web/src/main.tsx',
      "export * from '@fivefold/matching';",
      '@nx/enforce-module-boundaries',
    ],
    [
      'a relative path into another project',
      'libs/vocabulary/src/index.ts',
      "export * from '../../matching/src/index.js';",
      '@nx/enforce-module-boundaries',
    ],
    [
      'a room that imports a later room',
      'apps/api/src/directory/index.ts',
      "export * from '../need/index.js';",
      'no-restricted-imports',
    ],
    [
      'a room that enters another by the window',
      'apps/api/src/need/index.ts',
      "export * from '../directory/passwords.js';",
      'no-restricted-imports',
    ],
    [
      'a room that reaches for the raw data source',
      'apps/api/src/need/index.ts',
      "import { DataSource } from 'typeorm'; export { DataSource };",
      'no-restricted-imports',
    ],
    [
      'a room that uses the demo world',
      'apps/api/src/need/index.ts',
      "export * from '@fivefold/world';",
      'no-restricted-imports',
    ],
    [
      'a platform that knows a room',
      'apps/api/src/platform/index.ts',
      "export * from '../need/index.js';",
      'no-restricted-imports',
    ],
    [
      'a pure library that reads the clock',
      'libs/matching/src/match.ts',
      'export const now = Date.now();',
      'no-restricted-properties',
    ],
    [
      'SQL made from strings',
      'apps/api/src/need/need.reads.ts',
      'export const f = (db, x) => db.query(`SELECT ${x}`);',
      'no-restricted-syntax',
    ],
    [
      'a room that fetches by itself',
      'apps/api/src/need/need.reads.ts',
      'export const f = (address) => fetch(address);',
      'no-restricted-syntax',
    ],
    [
      'a room that opens connections by itself',
      'apps/api/src/need/need.reads.ts',
      "import { request } from 'node:http'; export { request };",
      'no-restricted-syntax',
    ],
    [
      'a room that brings a client for addresses',
      'apps/api/src/need/need.reads.ts',
      "export const f = () => import('undici');",
      'no-restricted-syntax',
    ],
    [
      'a room that writes tables by itself',
      'apps/api/src/impact/figure-files.ts',
      "import { stringify } from 'csv-stringify/sync'; export { stringify };",
      'no-restricted-imports',
    ],
  ])('%s', async (_what, file, code, rule) => {
    expect(await reported(file, code)).toContain(rule);
  });

  it('lets an allowed import pass', async () => {
    expect(await reported('apps/api/src/need/index.ts', "export * from '../directory/index.js';")).toEqual(
      [],
    );
  });
});
