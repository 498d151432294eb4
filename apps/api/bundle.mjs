import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { fingerprint } from '../../libs/matching/dist/retrieve/fingerprint.js';
import { namesOfPlaces } from '../../libs/matching/dist/retrieve/place-names.js';
import { program } from './dist/discovery/index-file.js';

/**
 * Writes the built program, with most of what it needs of npm, into a few files of `dist/bundled`: a start finds and reads those
 * instead of two thousand. What a start runs stands in one of them, of which the engine keeps what it compiled. `dist/main.js` prefers them; everything else in `dist` stays as it is, for tools and threads.
 */
const API = path.dirname(fileURLToPath(import.meta.url));
const TO = path.join(API, 'dist/bundled');

/** Loaded as they are: native, loaded late, or not installed and asked for in vain. */
const APART = [
  ['argon2'],
  ['echarts', 'exceljs', 'highs', 'mjml', 'pdfmake', 'ruru'],
  ['@apollo/subgraph', '@fastify/view', '@mercuriusjs/gateway', 'ts-morph'],
  ['@nestjs/microservices', '@nestjs/platform-express', '@nestjs/websockets'],
  ['pg-native', 'pg-cloudflare'],
].flat();

/** Come as two programs each, and have to be the same one for everybody. */
const ONE_OF_TWO = [
  [/^graphql$/, () => 'graphql/index.mjs'],
  [/^graphql\/(.+?)(?:\.m?js)?$/, (_, module) => `graphql/${module}.mjs`],
  [/^(class-validator|class-transformer)$/, (_, name) => `${name}/esm2015/index.js`],
];

/** Not read by most starts, or the entry. */
const LATER =
  /api\/dist\/(demo|demo-network)\/|libs\/world\/|import-file\/read-(file|csv|xlsx)|csv-parse|@fastify\/cors|quick-lru|rolldown.runtime|api\/dist\/serve\.js$/;

rmSync(TO, { recursive: true, force: true });
const bundle = await rolldown({
  input: { serve: path.join(API, 'dist/serve.js') },
  platform: 'node',
  cwd: API,
  external: (id) => APART.some((name) => id === name || id.startsWith(`${name}/`)),
  plugins: [oneOfTwo(), changed(), inPlace(), asFunctions()],
  onLog: (level, log) => {
    if (level === 'warn') throw new Error(log.message);
  },
});
await bundle.write({
  dir: TO,
  format: 'cjs',
  entryFileNames: '[name].cjs',
  // What was compiled of a file is kept by this name, so it has to say what is in the file.
  chunkFileNames: '[name]-[hash].cjs',
  // Names of classes are names of the schema.
  keepNames: true,
  comments: false,
  dynamicImportInCjs: false,
  codeSplitting: { groups: [{ name: 'program', test: (id) => !LATER.test(id) }] },
});
await bundle.close();

function oneOfTwo() {
  const { resolve } = createRequire(path.join(API, 'package.json'));
  return {
    name: 'one-of-two',
    resolveId(id) {
      for (const [pattern, moduleOf] of ONE_OF_TWO)
        if (pattern.test(id)) return resolve(id.replace(pattern, moduleOf));
      return null;
    },
  };
}

/**
 * Modules that are not as they stand in the bundle. What asks for a package at run time is told here what it gets, or a second copy
 * would be loaded, with all of the package in the first one.
 */
function changed() {
  const changes = [
    [
      '@nestjs/common/pipes/validation.pipe.js',
      "import { getMetadataStorage, validate } from 'class-validator';\nimport { classToPlain, plainToInstance } from 'class-transformer';\n",
      ["import('class-validator')", 'Promise.resolve({ getMetadataStorage, validate })'],
      ["import('class-transformer')", 'Promise.resolve({ classToPlain, plainToInstance })'],
    ],
    [
      '@nestjs/common/serializer/class-serializer.interceptor.js',
      "import * as transformer from 'class-transformer';\n",
      ["import('class-transformer')", 'Promise.resolve(transformer)'],
    ],
    [
      '@nestjs/mapped-types/dist/type-helpers.utils.js',
      "import { getMetadataStorage, IsOptional, ValidateIf } from 'class-validator';\nimport { defaultMetadataStorage } from '../../../class-transformer/esm2015/storage.js';\n",
      ["require('class-validator')", '({ getMetadataStorage, IsOptional, ValidateIf })'],
      ["require('class-transformer/cjs/storage')", '({ defaultMetadataStorage })'],
      ["require('class-transformer')", 'null'],
    ],
    [
      'typeorm/driver/postgres/PostgresDriver.js',
      '',
      ['PlatformTools_1.PlatformTools.load("pg")', 'require("pg")'],
    ],
    // What follows from the files of this very build: a tenth of a second at each start, and a tenth of the first search.
    [
      'libs/matching/dist/retrieve/fingerprint.js',
      '',
      ['let known = null', `let known = '${fingerprint()}'`],
    ],
    [
      'libs/matching/dist/retrieve/place-names.js',
      '',
      ['let made = null', `let made = JSON.parse(${JSON.stringify(JSON.stringify(namesOfPlaces()))})`],
    ],
    ['api/dist/discovery/index-file.js', '', ['let known = null', `let known = '${program()}'`]],
    // The client of the web, proxies and mocks: it is asked for plain requests. The first made Node load its own client as well, 40 ms.
    [
      'undici/index.js',
      '',
      [/require\('\.\/lib\/(?:web|mock|interceptor|cache)\/[^']+'\)/g, '{}'],
      ['new CacheStorage(kConstruct)', 'null'],
    ],
    // Drivers of other databases.
    ['typeorm/driver/DriverFactory.js', '', [/require\("\.\/(?!postgres\/)[^"]+Driver"\)/g, '{}']],
  ];
  const missing = new Set(changes);
  return {
    name: 'changed',
    transform(code, id) {
      const change = changes.find(([file]) => id.split(path.sep).join('/').endsWith(`/${file}`));
      if (!change) return null;
      missing.delete(change);
      const [file, before, ...replaced] = change;
      let text = code;
      for (const [from, to] of replaced) {
        const next = text.replaceAll(from, to);
        if (next === text) throw new Error(`${file} does not say ${from} any more.`);
        text = next;
      }
      return { code: before + text, map: null };
    },
    buildEnd() {
      for (const [file] of missing) throw new Error(`${file} is no part of the program any more.`);
    },
  };
}

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

/**
 * Each file becomes the function that `src/bundle.ts` calls, in ASCII: one with a single character beyond it is held with two bytes for
 * each, 10 MB more for these.
 */
function asFunctions() {
  return {
    name: 'as-functions',
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
        file.code = `(function (exports, require, module, __filename, __dirname) {'use strict';${file.code}\n})`;
      }
    },
  };
}
