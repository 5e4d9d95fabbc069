import type { Node } from '@tiptap/pm/model'
import { schema } from '../../document'

const labels = 'foto|photo|photograph|photo credit|photo by|photograph by|foto oleh|sumber foto|sumber|source|credit|kredit|dok|dok\\.|dokumentasi|image|gambar|ilustrasi|grafis|©|copyright|picture|courtesy of|courtesy'
const labelled = new RegExp(`^[\\s([|/–—-]*(?:(?:${labels})\\s*[:：/]|(?:photo|photograph|foto|image|picture) (?:by|oleh)\\b|©|\\bcourtesy of\\b)\\s*`, 'iu')
/** The end of a caption that says whose the picture is: in brackets with a label, with a slash ("ANTARA FOTO/Rina"), or after a bar. */
const endings: readonly RegExp[] = [
  new RegExp(`\\s*[([]\\s*((?:${labels})\\s*[:：/][^()[\\]]{1,80})[)\\]]\\s*\\.?\\s*$`, 'iu'),
  /\s*[([]\s*([\p{Lu}][\p{L}\p{N}.\s]{1,30}\/[^()[\]]{2,60})[)\]]\s*\.?\s*$/u,
  new RegExp(`(?:^|(?<=[.!?”"’)])|\\s[|–—-])\\s+((?:${labels})\\s*[:：]\\s*[^.!?]{2,80})\\.?\\s*$`, 'iu'),
  /(?<=[.!?”"’)])\s+((?:©|Photo by|Photograph by|Foto oleh)\s?[^.!?]{2,80})\.?\s*$/u,
  /(?<=[.!?”"’)])\s+(\p{Lu}[\p{L}. ]{1,24}(?:\/[\p{L}.' ]{2,40}){1,3})\.?\s*$/u,
]

const bare = (text: string): string => text.replace(labelled, '').replace(/^[\s([|/–—-]+|[\s)\]|]+$/g, '').trim()

/**
 * A caption and the credit at its end. `all`: every word is the credit. What is cut off is the credit with its brackets and its label,
 * nothing else.
 */
export function splitCredit(caption: readonly Node[], all: boolean): { readonly caption: readonly Node[]; readonly credit: string } {
  const text = caption.map((node) => node.textContent || (node.type.name === 'hardBreak' ? '\n' : '')).join('')
  if (all) return { caption: [], credit: bare(text) }
  if (labelled.test(text) && /^[\s([]*(?:foto|photo|sumber|dok|©|credit|image|courtesy)/iu.test(text) && text.length <= 90 && !/[.!?]\s+\S/.test(text)) return { caption: [], credit: bare(text) }
  for (const ending of endings) {
    const found = ending.exec(text)
    if (!found || found.index === 0) continue
    const line = schema.node('paragraph', null, [...caption]).cut(0, found.index)
    return { caption: line.content.content, credit: bare(found[1]!) }
  }
  return { caption, credit: '' }
}
