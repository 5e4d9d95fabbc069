import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchRedaksi, sandboxOf } from '../e2e/harness'
import { pack, type Packed } from './pack'

const home = mkdtempSync(join(tmpdir(), 'redaksi-home-'))
afterAll(() => {
  rmSync(home, { recursive: true, force: true })
})

describe('a packed Redaksi that tests may drive', () => {
  let packed: Packed
  beforeAll(() => {
    packed = pack('inspect', '--inspect')
  })

  test('opens its sample article in a sandboxed window, takes a word and makes a vault', async () => {
    const running = await launchRedaksi({ executablePath: packed.binary, env: { HOME: home } })
    try {
      expect(await running.app.evaluate(({ app }) => ({ packed: app.isPackaged, name: app.getName() }))).toEqual({ packed: true, name: 'Redaksi' })
      await running.window.getByRole('row').first().click()
      const page = running.window.getByTestId('editor')
      await page.waitFor()
      const last = page.locator('p').last()
      await last.click()
      await page.press('Control+End')
      await page.pressSequentially(' Sekian dulu.')
      await expect.poll(() => last.textContent()).toMatch(/\S Sekian dulu\.$/)
      expect(await sandboxOf(running.app)).toEqual({ seccomp: 2, noNewPrivileges: true })
      await running.window.keyboard.press('Control+Alt+k')
      const [first, second] = [running.window.locator('.vault-panel input').nth(0), running.window.locator('.vault-panel input').nth(1)]
      await first.fill('perahu biru di dermaga tua')
      await second.fill('perahu biru di dermaga tua')
      await second.press('Enter')
      await running.window.locator('.vault-print-key', { hasText: 'AGE-SECRET-KEY-' }).waitFor({ state: 'attached' })
    } finally {
      await running.close()
    }
  })

  test('carries the built app and nothing of the runtime that started it', () => {
    const files = listPackage(join(packed.resources, 'app.asar'), { isPack: false })
    expect(files).toEqual(expect.arrayContaining(['/package.json', '/out/main/index.js', '/out/preload/index.js', '/out/renderer/index.html']))
    expect(files.filter((file) => file.includes('node_modules') || file.endsWith('.ts') || file.includes('/out/types'))).toEqual([])
    expect(existsSync(join(packed.resources, 'default_app.asar'))).toBe(false)
    expect(existsSync(join(packed.resources, 'app'))).toBe(false)
  })
})

describe('a packed Redaksi as people get it', () => {
  let packed: Packed
  beforeAll(() => {
    packed = pack('release')
  })

  test('has every door of the runtime shut', async () => {
    const wire = await getCurrentFuseWire(packed.binary)
    // The runtime's file holds each fuse as the character 0 (off) or 1 (on).
    const state = (option: FuseV1Options): string => String.fromCharCode(wire[option] ?? 0)
    expect({
      runAsNode: state(FuseV1Options.RunAsNode),
      nodeOptions: state(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      nodeCliInspect: state(FuseV1Options.EnableNodeCliInspectArguments),
      asarIntegrity: state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyLoadAppFromAsar: state(FuseV1Options.OnlyLoadAppFromAsar),
    }).toEqual({ runAsNode: '0', nodeOptions: '0', nodeCliInspect: '0', asarIntegrity: '1', onlyLoadAppFromAsar: '1' })
  })
})
