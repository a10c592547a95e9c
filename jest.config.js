// One project per kind of test. Kinds that need no DOM run in plain Node; the time zone is pinned so that a date means one thing.
process.env.TZ = 'Asia/Shanghai';

const project = (name, testEnvironment = 'node', more = {}) => ({
  displayName: name,
  rootDir: __dirname,
  roots: ['<rootDir>/test'],
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts?(x)`],
  testEnvironment,
  // Leave no globals (the office.js client, its window) to the next test file.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  transform: { '^.+\\.(ts|tsx|mjs|js)$': '@swc/jest' },
  // These ship as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(hucre|@borgar/fx|fflate)/)'],
  ...more,
});

module.exports = {
  // A test that waits is told by its own limit; a machine that is busy with other work is no failure.
  testTimeout: 30_000,
  projects: [
    project('unit'),
    project('property'),
    project('golden'),
    project('guard'),
    project('workbook'),
    project('taskpane', 'jsdom', { setupFiles: ['<rootDir>/test/support/styles-that-hide.ts'] }),
    project('browser'),
  ],
};
