import type { HtmlElement } from './parse'
import { attr, closest, elementsUnder } from './tree'

const lazy = ['data-src', 'data-lazy-src', 'data-original', 'data-lazy', 'data-hi-res-src', 'data-full-url', 'data-orig-file', 'data-img-url', 'src'] as const

/** More offers of one `srcset` are a trap. */
const mostOffers = 40
const longestSet = 20_000

/** The addresses of a `srcset`, the largest picture first. */
function setOf(srcset: string): readonly string[] {
  const offers = srcset.slice(0, longestSet).split(/,\s+(?=\S)/).slice(0, mostOffers).map((offer) => {
    const [address = '', size = ''] = offer.trim().split(/\s+/)
    return { address, size: Number.parseFloat(size) || 0 }
  })
  return offers.sort((one, two) => two.size - one.size).map(({ address }) => address)
}

/** Every address that a picture may be had from, as written: those that a lazy page keeps for later first, the largest of a set before the others. */
export function offersOf(image: HtmlElement): readonly string[] {
  const own = [...lazy.map((name) => attr(image, name)), ...setOf(attr(image, 'data-srcset') || attr(image, 'srcset'))]
  const picture = closest(image, ({ tagName }) => tagName === 'picture')
  const offered = picture ? [...elementsUnder(picture)].filter(({ tagName }) => tagName === 'source').flatMap((source) => setOf(attr(source, 'data-srcset') || attr(source, 'srcset'))) : []
  return [...own, ...offered].filter(Boolean)
}
