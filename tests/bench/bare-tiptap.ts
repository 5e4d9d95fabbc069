import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import type { Article } from '@shared/article'
import { launchRedaksi, type Running } from '../e2e/harness'

/** Starts the same Electron with a bare Tiptap (its starter kit, nothing else) that holds the article's body. Its page has the name by which a standing window is known. */
export async function launchBareTiptap({ body }: Pick<Article, 'body'>): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'redaksi-bench-tiptap-'))
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir: folder, emptyOutDir: false, target: 'chrome114', minify: false, lib: { entry: join('tests', 'bench', 'floor', 'tiptap.ts'), formats: ['iife'], name: 'floor', fileName: () => 'tiptap.js' } },
  })
  writeFileSync(join(folder, 'body.js'), `globalThis.floorBody = ${JSON.stringify(body)}`)
  writeFileSync(
    join(folder, 'page.html'),
    `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Floor</title>
<style>body { margin: 0 } main { width: 42rem; margin: 2rem auto; height: calc(100vh - 4rem); overflow: auto; font: 18px/1.6 serif }</style>
</head><body><main class="frame"><div id="floor"></div></main><script src="body.js"></script><script src="tiptap.js"></script></body></html>`,
  )
  const running = await launchRedaksi({ folder: join('tests', 'bench', 'floor'), env: { FLOOR_PAGE: join(folder, 'page.html') } })
  return {
    ...running,
    async close() {
      await running.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
