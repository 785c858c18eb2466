import { defineConfig } from 'vitest/config'

/** Test files share a worker, so that what they import is loaded and warmed up once; whatever a test replaces is put back after it. */
const shared = { isolate: false, restoreMocks: true, unstubGlobals: true, unstubEnvs: true }

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
    ...shared,
  },
})
