import { expect, it } from 'vitest'
import { planPage } from '@shared/import/html'
import { told } from './support'

const page = (frames: string): string =>
  `<!DOCTYPE html><html lang="en"><head><title>Harbour wall cracks again</title></head><body><main><article><h1>Harbour wall cracks again</h1><p>The harbour wall at Corrin has cracked again, two years after it was mended, engineers of the council said.</p>${frames}<p>The council met on Friday and put off a decision until the report of its engineers is there in spring.</p></article></main></body></html>`
const removed = (frames: string): readonly string[] => told(planPage(page(frames), { origin: 'story.html', now: '2026-11-23T09:00:00+07:00' })).removed

it('a frame within a story is listed by its title, with its address, and those of advertisers and counters are not', () => {
  expect(removed('<iframe src="https://video.example/1" title="Video of the  wall"></iframe>')).toEqual(['embed: Video of the wall (https://video.example/1)'])
  expect(removed('<iframe srcdoc="x" title="Map of the wall"></iframe>')).toEqual(['embed: Map of the wall'])
  expect(removed('<iframe src="https://a.example/1" title="3rd party ad content"></iframe><iframe src="https://b.example/1" title="Counter" width="1" height="1"></iframe><div style="display:none"><iframe src="https://c.example/1" title="Sign in"></iframe></div><iframe src="https://d.example/1"></iframe>')).toEqual([])
})
