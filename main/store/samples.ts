import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { articleSchema } from '@shared/article'
import { checkBody } from '@shared/document'
import type { Id } from '@shared/ids'
import { sourceSchema } from '@shared/source'
import type { Library } from './library'

/** The two shipped articles, one a language: files `<name>.json` holding an article's payload and the sources it names. */
const sampleNames = ['id', 'en'] as const

const sampleSchema = z.object({ article: articleSchema, sources: z.array(sourceSchema) })

/** Puts the shipped articles of `folder` into a library that was just made, and answers their ids. */
export async function seedSamples(library: Library, folder: string): Promise<readonly Id[]> {
  const ids: Id[] = []
  for (const name of sampleNames) {
    const { article, sources } = sampleSchema.parse(JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8')))
    checkBody(article.body)
    for (const source of sources) await library.saveSource(source)
    ids.push((await library.create(article)).id)
  }
  return ids
}
