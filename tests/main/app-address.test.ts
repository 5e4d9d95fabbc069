import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assetAddress, mediaType, previewAddress, readAddress, windowPolicy } from '../../main/app-address'
import { runs, seed } from '../support/seed'

const id = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
const sum = 'a'.repeat(64)

describe('an address of our scheme', () => {
  it('names a built file, an asset by its hash, or the preview', () => {
    expect(readAddress('redaksi://app/index.html')).toEqual({ kind: 'file', path: 'index.html' })
    expect(readAddress('redaksi://app/assets/inter-latin.woff2')).toEqual({ kind: 'file', path: 'assets/inter-latin.woff2' })
    expect(readAddress(assetAddress(id, `asset:${sum}.png`))).toEqual({ kind: 'asset', articleId: id, name: `${sum}.png` })
    expect(readAddress(previewAddress)).toEqual({ kind: 'preview' })
  })

  it.each([
    'redaksi://app/../secret',
    'redaksi://app/a/../../secret',
    'redaksi://app/%2e%2e/secret',
    'redaksi://app/%2E%2E/secret',
    'redaksi://app/a%2fb',
    'redaksi://app/a\\b',
    'redaksi://app/..\\secret',
    'redaksi://app/a\0b',
    'redaksi://app/index.html%00',
    'redaksi://app/.hidden',
    'redaksi://app//index.html',
    'redaksi://app/',
    'redaksi://app',
    'redaksi://app/index.html?x',
    'redaksi://app/index.html#x',
    'redaksi://app:80/index.html',
    'redaksi://user@app/index.html',
    'redaksi://app.evil/index.html',
    'redaksi://other/index.html',
    'REDAKSI://app/index.html',
    'redaksi:app/index.html',
    'file:///etc/passwd',
    'https://app/index.html',
    `redaksi://asset/${id}/article.json`,
    `redaksi://asset/${id}/${sum}.svg`,
    `redaksi://asset/${id}/${sum.toUpperCase()}.png`,
    `redaksi://asset/${id}/../${sum}.png`,
    `redaksi://asset/${sum}.png`,
    `redaksi://asset/library/${sum}.png`,
    'redaksi://preview/other.html',
    '',
  ])('is refused as %j', (address) => {
    expect(readAddress(address)).toBeNull()
  })

  it('never leads out of its folder, whatever is written', () => {
    const hostile = fc.array(fc.constantFrom('..', '.', '/', '\\', '%2e', '%2F', '%00', '\0', 'a', 'index.html', '~', ':', ' ', '‮', 'é'), { maxLength: 12 })
    fc.assert(
      fc.property(hostile, fc.constantFrom('app', 'asset', 'preview'), (parts, host) => {
        const address = readAddress(`redaksi://${host}/${parts.join('')}`)
        if (address?.kind !== 'file') return address === null || address.kind === 'preview'
        return address.path.split('/').every((part) => /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(part) && !part.includes('..'))
      }),
      { seed, numRuns: runs },
    )
  })
})

describe('what is served', () => {
  it('runs only when its name says that it is script; an unknown name is bytes', () => {
    expect(['a.js', 'a.html', 'a.css', 'a.png', 'a.json', 'a.exe', 'js'].map(mediaType)).toEqual([
      'text/javascript; charset=utf-8',
      'text/html; charset=utf-8',
      'text/css; charset=utf-8',
      'image/png',
      'application/octet-stream',
      'application/octet-stream',
      'text/javascript; charset=utf-8',
    ])
  })

  it('comes under a policy that lets in nothing which is not named', () => {
    const rules = new Map(windowPolicy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]))
    expect(rules.get('default-src')).toEqual(["'none'"])
    expect(rules.get('script-src')).toEqual(["'self'"])
    expect(windowPolicy).not.toMatch(/unsafe-eval|https?:|\*|data:/)
    expect([...rules].filter(([, values]) => values?.includes("'unsafe-inline'")).map(([name]) => name)).toEqual(['style-src-attr'])
  })
})
