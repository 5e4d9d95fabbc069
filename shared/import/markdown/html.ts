import type { Mark } from '@tiptap/pm/model'
import type { Html, PhrasingContent } from 'mdast'
import { isSafeHref, schema } from '../../document'

/** What a tag of inline HTML says. Attributes other than the address of a link are not read. */
export interface Tag {
  readonly name: string
  readonly kind: 'open' | 'close' | 'alone'
  readonly href: string
}

const marks: Readonly<Record<string, string>> = {
  sub: 'subscript', sup: 'superscript', mark: 'highlight', b: 'bold', strong: 'bold', i: 'italic', em: 'italic', s: 'strike', del: 'strike', strike: 'strike', code: 'code', a: 'link',
}

const form = /^<(\/?)([a-z][a-z0-9-]*)((?:\s[^>]*)?)\/?>$/i
const address = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i

/** The tag that `value` is, when it is one this program knows; else null. */
export function readTag(value: string): Tag | null {
  const found = form.exec(value.trim())
  if (!found) return null
  const name = found[2]!.toLowerCase()
  if (name === 'br') return { name, kind: 'alone', href: '' }
  if (!Object.hasOwn(marks, name)) return null
  const href = name === 'a' ? address.exec(found[3]!) : null
  return { name, kind: found[1] ? 'close' : 'open', href: (href?.[1] ?? href?.[2] ?? href?.[3] ?? '').replaceAll('&amp;', '&').trim() }
}

/** The mark that a tag opens; null for a link to an address that is not allowed. */
export const markOf = ({ name, href }: Tag): Mark | null =>
  name !== 'a' ? schema.mark(marks[name]!) : isSafeHref(href) ? schema.mark('link', { href }) : null

/**
 * Pairs the tags among `children` that open and close each other, by index of the opening and of the closing one; a tag
 * without a partner has no entry.
 */
export function pairTags(children: readonly PhrasingContent[]): ReadonlyMap<number, number> {
  const open: { readonly name: string; readonly index: number }[] = []
  const waiting = new Map<string, number>()
  const count = (name: string, by: number) => waiting.set(name, (waiting.get(name) ?? 0) + by)
  const pairs = new Map<number, number>()
  children.forEach((child, index) => {
    const tag = child.type === 'html' ? readTag(child.value) : null
    if (tag?.kind === 'open') {
      open.push({ name: tag.name, index })
      count(tag.name, 1)
    } else if (tag?.kind === 'close' && (waiting.get(tag.name) ?? 0) > 0) {
      for (let last = open.pop(); last; last = open.pop()) {
        count(last.name, -1)
        if (last.name !== tag.name) continue
        pairs.set(last.index, index)
        break
      }
    }
  })
  return pairs
}

/** A block of HTML as a line of text, tags and breaks. */
export function htmlPhrasing({ value }: Html): PhrasingContent[] {
  const lines = value.split('\n').map((line) => line.split(/(<[^<>]*>)/).filter((part) => part !== ''))
  return lines.flatMap((parts, index): PhrasingContent[] => [
    ...(index === 0 ? [] : [{ type: 'break' as const }]),
    ...parts.map((part): PhrasingContent => (part.startsWith('<') ? { type: 'html', value: part } : { type: 'text', value: part })),
  ])
}
