import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { planPage } from '@shared/import/html'
import { told } from './support'

const folder = new URL('./pages/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.html'))

const read = (name: string) => told(planPage(readFileSync(new URL(name, folder), 'utf8'), { origin: name, now: '2026-11-23T07:00:00Z' }))

/** Each page has beside it what must come out of it, read over by a person. */
describe('a saved web page', () => {
  it.each(names)('%s becomes the article beside it, and everything else is listed with its reason [18.1]', (name) => {
    const golden = new URL(name.replace('.html', '.json'), folder)
    expect(read(name)).toEqual(JSON.parse(readFileSync(golden, 'utf8')))
  })
})
