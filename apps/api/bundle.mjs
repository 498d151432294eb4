import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/**
 * Writes the built program, with most of what it needs of npm, into a few files of `dist/bundled`: a start finds and reads those
 * instead of two thousand. `dist/main.js` prefers them; everything else in `dist` stays as it is, for tools and threads.
 */
const API = path.dirname(fileURLToPath(import.meta.url));
const TO = path.join(API, 'dist/bundled');

/** Loaded as they are: native, loaded late, needed by others as the very same module, or not installed and asked for in vain. */
const APART = [
  ['argon2'],
  ['echarts', 'exceljs', 'highs', 'mjml', 'pdfmake', 'ruru'],
  ['class-transformer', 'class-validator', 'graphql', 'pg', 'pino', 'typeorm'],
  ['@apollo/subgraph', '@fastify/view', '@mercuriusjs/gateway', 'ts-morph'],
  ['@nestjs/microservices', '@nestjs/platform-express', '@nestjs/websockets'],
].flat();

rmSync(TO, { recursive: true, force: true });
const bundle = await rolldown({
  input: { serve: path.join(API, 'dist/serve.js') },
  platform: 'node',
  cwd: API,
  external: (id) => APART.some((name) => id === name || id.startsWith(`${name}/`)),
  plugins: [inPlace(), inOneByte()],
  onLog: (level, log) => {
    if (level === 'warn') throw new Error(log.message);
  },
});
// Names of classes are names of the schema.
await bundle.write({ dir: TO, format: 'esm', keepNames: true, comments: false });
await bundle.close();

/** A module that looks for files beside itself finds those beside its source. */
function inPlace() {
  return {
    name: 'in-place',
    transform(code, id) {
      if (!code.includes('import.meta.url') || id.startsWith('\0')) return null;
      const from = JSON.stringify(path.relative(TO, id).split(path.sep).join('/'));
      return {
        code: code.replaceAll('import.meta.url', `new URL(${from}, import.meta.url).href`),
        map: null,
      };
    },
  };
}

/** A file with a single character beyond ASCII is held with two bytes for each: 10 MB more for these. */
function inOneByte() {
  return {
    name: 'in-one-byte',
    // Not sooner: what is written from the tree of a program has no escapes.
    generateBundle(_options, files) {
      for (const file of Object.values(files)) {
        if (file.type !== 'chunk') continue;
        if (/\\[\u0080-\uffff]|String\.raw`[^`]*[\u0080-\uffff]/.test(file.code))
          throw new Error(`${file.fileName}: a character beyond ASCII where no escape can stand.`);
        file.code = file.code.replace(
          /[\u0080-\uffff]/g,
          (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
      }
    },
  };
}
