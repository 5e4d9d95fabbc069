import type { PublicArticle } from '../public-article'
import { printableAddress } from './address'
import { countForbidden } from './text'

/** What the page can't say of this article: one plain English sentence for each kind of loss. */
export function findLosses({ body }: PublicArticle): readonly string[] {
  const found = { addresses: 0, characters: 0, pictures: 0, silent: 0, aligned: false }
  body.descendants((node) => {
    const { type, attrs, marks } = node
    if (node.isText) found.characters += countForbidden(node.text!)
    found.addresses += marks.filter((mark) => mark.type.name === 'link' && printableAddress(String(mark.attrs.href)) === '').length
    if (type.name === 'figure' && attrs.src === '') found.pictures += 1
    if (type.name === 'figure' && attrs.src !== '' && attrs.decorative !== true && String(attrs.alt).trim() === '') found.silent += 1
    if (attrs.align) found.aligned = true
    return true
  })
  const sentences: readonly (readonly [boolean, string])[] = [
    [found.characters > 0, `Control characters and characters of private use, which a page may not hold, were left out: ${found.characters}.`],
    [found.addresses > 0, `Links whose address cannot be printed stand as plain text: ${found.addresses}.`],
    [found.pictures > 0, `Pictures without a file are shown by their caption alone: ${found.pictures}.`],
    [found.silent > 0, `Pictures have no text for readers who do not see them, and say that nobody has described them: ${found.silent}.`],
    [found.aligned, 'The alignment of table cells is left to the style sheet of the page.'],
  ]
  return sentences.filter(([is]) => is).map(([, sentence]) => sentence)
}
