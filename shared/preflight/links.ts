import type { Desk, Span } from './rule'

/** A stretch of the text that is one link. */
export interface LinkSpan extends Span {
  readonly href: string
  /** In lower case, '' where the address has none; null for an address of another kind, such as mailto. */
  readonly host: string | null
}

/** The host of a web address: without user, port and a closing dot. */
function hostOf(href: string): string | null {
  const [, authority = ''] = /^https?:\/*([^/?#]*)/i.exec(href) ?? []
  if (!/^https?:/i.test(href)) return null
  const host = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase()
  return (host.startsWith('[') ? host.slice(0, host.indexOf(']') + 1) : host.replace(/:\d*$/, '')).replace(/\.$/, '')
}

/** Every link of the body; one that runs over bold or italic words is one. */
export function linksOf({ doc, offsetOf }: Desk): readonly LinkSpan[] {
  const links: LinkSpan[] = []
  doc.descendants((node, position) => {
    const href = node.isInline ? node.marks.find((mark) => mark.type.name === 'link')?.attrs.href : undefined
    if (typeof href !== 'string') return true
    const start = offsetOf(position)
    const end = offsetOf(position + node.nodeSize)
    const before = links.at(-1)
    if (before && before.href === href && before.end === start) links[links.length - 1] = { ...before, end }
    else links.push({ href, start, end, host: hostOf(href) })
    return true
  })
  return links
}
