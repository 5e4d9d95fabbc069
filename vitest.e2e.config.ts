import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Tests of the real window, one after another: `npm test -- --only e2e`. */
export default defineConfig({
  resolve: { alias: { '@shared': resolve(import.meta.dirname, 'shared') } },
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    pool: 'forks',
    fileParallelism: false,
    // Tells what the window shows when a test fails, and brings it back to the page for the next one.
    setupFiles: ['tests/e2e/harness/aftermath.ts'],
    // A condition of a real window on a busy machine is waited for as long as the harness lets Playwright wait.
    expect: { poll: { timeout: 60_000 } },
    // Only against a test that hangs: a machine may be several times slower than another.
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
})
