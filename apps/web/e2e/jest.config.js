export default {
  rootDir: '.',
  testMatch: ['**/*.e2e.mjs'],
  testEnvironment: 'node',
  transform: {},
  testTimeout: 120_000,
};
