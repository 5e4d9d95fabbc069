import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Tests of the real window, one after another: `npm test -- --only e2e`. */
export default defineConfig({
  resolve: { alias: { '@shared': resolve(import.meta.dirname, 'shared') } },
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    pool: 'forks',
    fileParallelism: false,
    // A condition of a real window on a busy machine is waited for as long as Playwright waits by itself.
    expect: { poll: { timeout: 15_000 } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
