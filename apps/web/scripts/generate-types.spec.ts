import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from '@jest/globals';

const here = dirname(fileURLToPath(import.meta.url));
const schema = join(here, '../../api/schema.graphql');
const folder = mkdtempSync(join(tmpdir(), 'fivefold-schema-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the gate against a schema and answers with its exit code. */
async function check(file: string): Promise<number> {
  const run = promisify(execFile)(process.execPath, [
    join(here, 'generate-types.mjs'),
    '--check',
    '--schema',
    file,
  ]);
  return run.then(
    () => 0,
    (error: { code: number }) => error.code,
  );
}

describe('the gate on generated types', () => {
  it('is green on the committed schema and red on another one', async () => {
    expect(await check(schema)).toBe(0);
    const text = readFileSync(schema, 'utf8');
    const changed = text.replace(/(enum NeedState \{)/, '$1\n  ABANDONED\n');
    expect(changed).not.toBe(text);
    const file = join(folder, 'schema.graphql');
    writeFileSync(file, changed);
    expect(await check(file)).toBe(1);
  }, 30_000);

  it('is red on an operation that the schema does not know', async () => {
    const file = join(folder, 'without.graphql');
    writeFileSync(file, readFileSync(schema, 'utf8').replaceAll('didYouMean', 'didYouIntend'));
    expect(await check(file)).not.toBe(0);
  }, 30_000);
});
