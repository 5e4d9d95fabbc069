import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { articleSchema } from '@shared/article'
import { toHtml } from '@shared/export/html'
import { toPublicArticle, type Publisher } from '@shared/export/public-article'
import { sourceSchema } from '@shared/source'
import { needs } from '../../support/tools'
import { nuMessages } from '../../support/vnu'

/** An article as the desk has it, beside the page (`.html`) and the fragment (`.fragment.html`) that it must become. */
interface Golden {
  readonly article: unknown
  readonly sources: readonly unknown[]
  readonly publisher: Publisher | null
}

const folder = join(import.meta.dirname, 'golden')
const names = readdirSync(folder).filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -5)).sort()
/** `UPDATE_GOLDEN=1` writes the expected files anew; read the difference before it is committed. */
const update = process.env['UPDATE_GOLDEN'] === '1'

function exported(name: string, profile: 'page' | 'fragment') {
  const { article, sources, publisher } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Golden
  const register = new Map(sources.map((source) => sourceSchema.parse(source)).map((source) => [source.id, source]))
  return toHtml(toPublicArticle(articleSchema.parse(article), register, publisher), { profile })
}

function expected(file: string, text: string): string {
  const path = join(folder, file)
  if (update) writeFileSync(path, text)
  return readFileSync(path, 'utf8')
}

describe('an article and the page it becomes', () => {
  test.each(names)('%s', (name) => {
    const page = exported(name, 'page').text
    const fragment = exported(name, 'fragment').text
    expect(page).toBe(expected(`${name}.html`, page))
    expect(fragment).toBe(expected(`${name}.fragment.html`, fragment))
  })

  test('the Nu HTML checker has nothing to say of any of these pages, the language of their words included [5.1]', (context) => {
    needs(context, 'java')
    expect(nuMessages(new Map(names.map((name) => [name, exported(name, 'page').text])))).toEqual([])
  })
})
