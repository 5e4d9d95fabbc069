import { describe, expect, it } from 'vitest'
import { planPage } from '@shared/import/html'
import { told } from './support'

const opening = 'The pump at Orsett ran dry on Monday, and the baker has drawn his water from the river since.'
const ending = 'The district will send a well digger on Friday to see how far the water has sunk below the chalk.'
const title = 'The pump that ran dry'

const page = (parts: string): string =>
  `<!DOCTYPE html><html lang="en"><head><title>${title}</title></head><body><main><article><h1>${title}</h1><div class="story-body"><p>${opening}</p>${parts}<p>${ending}</p></div></article></main></body></html>`

const between = (parts: string): readonly string[] => told(planPage(page(parts), { origin: 'pump.html', now: '2026-11-23T09:00:00+07:00' })).body.slice(1, -1)

describe('controls that stand in lines of a story', () => {
  it('a button of signs behind a name parts no paragraph and takes no link from it [18.1]', () => {
    const button = '<span><span><button aria-label="Follow"><svg><path d="M0"/></svg></button></span></span>'
    expect(between(`<p>Shares of <span class="quote"><a href="https://pump.example/q">Orsett Mills</a>${button}</span> fell by a tenth in the week that followed.</p>`)).toEqual(['paragraph("Shares of ", link("Orsett Mills"), " fell by a tenth in the week that followed.")'])
  })
})
