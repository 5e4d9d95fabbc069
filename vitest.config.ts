import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Unit tests and laws: pure code and the store, in plain Node. End-to-end tests have a configuration of their own. */
export default defineConfig({
  resolve: { alias: { '@shared': resolve(import.meta.dirname, 'shared') } },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/bench/**', 'tests/package/**'],
    pool: 'forks',
    // Only against a test that hangs: a machine may be several times slower than another.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
})
