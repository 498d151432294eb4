export default {
  rootDir: '.',
  testMatch: ['**/*.e2e.mjs'],
  testEnvironment: 'node',
  transform: {},
  setupFilesAfterEnv: ['<rootDir>/once-more.mjs'],
  reporters: ['default', '../../../tools/count-reporter.mjs'],
  testTimeout: 120_000,
};
