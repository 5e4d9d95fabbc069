import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const alias = { '@shared': resolve(import.meta.dirname, 'shared') }

/**
 * Its build for browsers decodes character references by setting `innerHTML`: the window's policy forbids that, and a worker
 * has no document. The one for other runtimes has a table.
 */
const withoutDom = { 'decode-named-character-reference': resolve(import.meta.dirname, 'node_modules/decode-named-character-reference/index.js') }

/**
 * Three builds. Main and preload are CommonJS for Node 18 and everything they use is bundled,
 * so that the package carries no node_modules; the window is built for Chrome 114.
 */
export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      target: 'node18',
      outDir: 'out/main',
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: resolve(import.meta.dirname, 'main/index.ts'),
          cli: resolve(import.meta.dirname, 'main/cli/index.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      target: 'node18',
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve(import.meta.dirname, 'main/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: resolve(import.meta.dirname, 'renderer'),
    resolve: { alias: { ...alias, ...withoutDom } },
    plugins: [react()],
    build: {
      target: 'chrome114',
      minify: true,
      outDir: resolve(import.meta.dirname, 'out/renderer'),
      rolldownOptions: { input: { index: resolve(import.meta.dirname, 'renderer/index.html') } },
    },
  },
})
