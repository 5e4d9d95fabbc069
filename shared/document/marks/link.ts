import { Mark } from '@tiptap/core'
import { hrefAttribute } from '../attributes'
import { isSafeHref } from '../safe'

/** A link to an http, https, mailto or tel address. */
export const Link = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  addAttributes: () => ({ href: hrefAttribute((element) => element.getAttribute('href') ?? '') }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: (element) => (isSafeHref(element.getAttribute('href')?.trim()) ? null : false) }],
  renderHTML: ({ mark }) => ['a', { href: String(mark.attrs.href), rel: 'noopener noreferrer' }, 0],
})
