import base from '../../jest.config.js';

export default {
  ...base,
  rootDir: '../..',
  globalSetup: '<rootDir>/apps/api/test/global-setup.mjs',
  globalTeardown: '<rootDir>/apps/api/test/global-teardown.mjs',
  testTimeout: 30_000,
  testSequencer: '<rootDir>/apps/api/test/longest-first.mjs',
  // A whole application is loaded for each spec file and its modules are never given back: a worker that has grown is replaced.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1500MB',
};
