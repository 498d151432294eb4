import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const swc = JSON.parse(readFileSync(new URL('./.swcrc', import.meta.url), 'utf8'));
delete swc.$schema;

export default {
  reporters: ['default', fileURLToPath(new URL('./tools/count-reporter.mjs', import.meta.url))],
  testMatch: ['**/*.spec.ts', '**/*.db-spec.ts', '**/*.e2e-spec.ts'],
  testEnvironment: fileURLToPath(new URL('./tools/plain-globals.mjs', import.meta.url)),
  testEnvironmentOptions: { customExportConditions: ['@fivefold/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['/dist/', '/\\.nx/', '/\\.data/'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  transform: { '^.+\\.ts$': ['@swc/jest', { swcrc: false, ...swc, sourceMaps: 'inline' }] },
};
