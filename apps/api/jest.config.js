import base from '../../jest.config.js';

export default {
  ...base,
  rootDir: '../..',
  globalSetup: '<rootDir>/apps/api/test/global-setup.mjs',
  globalTeardown: '<rootDir>/apps/api/test/global-teardown.mjs',
  testTimeout: 30_000,
};
