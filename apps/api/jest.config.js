import base from '../../jest.config.js';

export default {
  ...base,
  rootDir: '../..',
  globalSetup: '<rootDir>/apps/api/test/global-setup.mjs',
  globalTeardown: '<rootDir>/apps/api/test/global-teardown.mjs',
  runtime: '<rootDir>/tools/kept-runtime.mjs',
  testEnvironment: '<rootDir>/tools/kept-environment.mjs',
  // Ends a test that hangs; a machine that does other work beside takes several times as long as usual.
  testTimeout: 90_000,
  testSequencer: '<rootDir>/apps/api/test/longest-first.mjs',
  maxWorkers: 2,
  // Each application that was started leaves some of itself behind: a worker that has grown is replaced.
  workerIdleMemoryLimit: '1000MB',
};
