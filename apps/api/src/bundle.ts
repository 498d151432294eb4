import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

type Require = (name: string) => unknown;
type Module = { exports: object };
/** What the text of each file of the bundle is: a function of what CommonJS gives to a module. */
type Run = (exports: object, require: Require, module: Module, file: string, folder: string) => void;

/** The files that are worth it, named by what is in them. */
const LARGE = /^program-.+\.cjs$/;
const KEPT = '.compiled';
/** Bytes of a checksum before what was kept. */
const HEAD = 4;

/**
 * Loads a program that `bundle.mjs` has written. What the engine compiled of it is kept as it stands when `keep` is called, with the functions
 * that have run by then: Node's own way keeps what was compiled as a file was loaded, and each start compiled 6,000 functions anew.
 *
 * @param entry its file
 * @param compiled folder for what was compiled, nobody else's, for it is run; null to keep nothing
 * @returns what the entry exports; `keep` writes what was not there, which takes 0.2 s, and never fails
 */
export function loadBundle<Program>(folder: string, entry: string, compiled: string | null) {
  const other = createRequire(path.join(folder, entry));
  const modules = new Map<string, Module>();
  const lacking = new Map<string, Script>();
  const load = (file: string): object => {
    const known = modules.get(file);
    if (known) return known.exports;
    const module: Module = { exports: {} };
    modules.set(file, module);
    const filename = path.join(folder, file);
    const kept = compiled !== null && LARGE.test(file) ? keptIn(compiled, file) : undefined;
    // In Latin 1, since it is ASCII: decoding 12 MB of UTF-8 takes 30 ms.
    const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData: kept });
    if (compiled !== null && LARGE.test(file) && script.cachedDataRejected !== false) {
      // Or what a start runs once would be gone again before it is kept.
      setFlagsFromString('--no-flush-bytecode');
      lacking.set(file, script);
    }
    const run = script.runInThisContext() as Run;
    run(module.exports, require, module, filename, folder);
    return module.exports;
  };
  const require: Require = (name) => (name.startsWith('./') ? load(name.slice(2)) : other(name));
  const program = load(entry) as Program;
  const keep = (): void => {
    if (compiled === null || lacking.size === 0) return;
    // The engine takes what was kept under the same flags only.
    setFlagsFromString('--flush-bytecode');
    for (const [file, script] of lacking) write(compiled, file, script.createCachedData());
    lacking.clear();
  };
  return { program, keep };
}

/** What was kept of a file; undefined where it is absent or damaged. */
function keptIn(folder: string, file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(path.join(folder, `${file}${KEPT}`));
    const kept = bytes.subarray(HEAD);
    return crc32(kept) === bytes.readUInt32LE(0) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Puts it in the place of what earlier programs left behind. A folder that takes no file costs the next start its time. */
function write(folder: string, file: string, kept: Buffer): void {
  const made = path.join(folder, `${file}.${process.pid}.part`);
  try {
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder))
      if (name.endsWith(KEPT) || name.endsWith('.part')) rmSync(path.join(folder, name), { force: true });
    const head = Buffer.alloc(HEAD);
    head.writeUInt32LE(crc32(kept));
    writeFileSync(made, Buffer.concat([head, kept]), { mode: 0o600 });
    renameSync(made, path.join(folder, `${file}${KEPT}`));
  } catch {
    rmSync(made, { force: true });
  }
}
