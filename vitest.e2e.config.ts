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
    expect: { poll: { timeout: 30_000 } },
    // Only against a test that hangs: a machine may be several times slower than another.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
})
