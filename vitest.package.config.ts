import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Tests of the packaged app: `npm test -- --only package`. */
export default defineConfig({
  resolve: { alias: { '@shared': resolve(import.meta.dirname, 'shared') } },
  test: {
    include: ['tests/package/**/*.test.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
})
