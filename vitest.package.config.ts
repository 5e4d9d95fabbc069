import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Tests of the packaged app: `npm test -- --only package`. */
export default defineConfig({
  resolve: { alias: { '@shared': resolve(import.meta.dirname, 'shared') } },
  test: {
    include: ['tests/package/**/*.test.ts'],
    pool: 'forks',
    fileParallelism: false,
    expect: { poll: { timeout: 60_000 } },
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
})
