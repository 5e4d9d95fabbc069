import type { Node } from '@tiptap/pm/model'
import { schema } from '../../document'

const labels = 'foto|ft|photo|photograph|photo credit|photo by|photograph by|foto oleh|sumber foto|sumber gambar|sumber|source|image source|credit|image credit|kredit|kredit foto|dok|dok\\.|dokumentasi|image|gambar|ilustrasi|grafis|graphics?|grafik|infografis|screenshots?|tangkapan layar|illustration|©|copyright|picture|courtesy of|courtesy'
const labelled = new RegExp(`^[\\s([|/–—-]*(?:(?:${labels})\\s*(?:[:：/]|\\.\\.\\.|…)|(?:photo|photograph|foto|image|picture|illustration) (?:by|oleh)\\b|©|(?:dok|doc)\\.(?=\\s)|\\bcourtesy of\\b|image source,)\\s*`, 'iu')
/** Whose a picture is, without a full stop but those of "Dok." and initials. */
const holder = '(?:[Dd]o[ck]\\.|\\b\\p{Lu}\\.|[^.!?])'
/** The end of a caption that says whose the picture is: in brackets with a label, with a slash ("ANTARA FOTO/Rina"), or after a bar. */
const endings: readonly RegExp[] = [
  new RegExp(`\\s*[([]\\s*((?:${labels})\\s*[:：/][^()[\\]]{1,80})[)\\]]\\s*\\.?\\s*$`, 'iu'),
  /\s*[([]\s*((?:dok|doc)\.\s[^()[\]]{2,60}|(?:courtesy of|photo by|foto oleh|foto|photo|©)\s[^()[\]]{2,60})[)\]]\s*\.?\s*$/iu,
  /\s*[([]\s*(dokpri|dok(?:umen|umentasi)?\.?\s?(?:pribadi|penulis|istimewa)|istimewa|ist)\.?\s*[)\]]\s*\.?\s*$/iu,
  /\s*[([]\s*((?!dan\/|and\/)[\p{L}][\p{L}\p{N}.\s]{1,30}\/[^()[\]]{2,60})[)\]]\s*\.?\s*$/u,
  new RegExp(`(?:^|(?<=[.!?”"’)])|\\s[/|–—-])\\s+((?:${labels})\\s*[:：]\\s*${holder}{2,80})\\.?\\s*$`, 'iu'),
  /(?<=[.!?”"’])\s+\(((?:\p{Lu}[\p{L}\p{N}.'’&-]*|for|of|the|via|and|untuk|dan|de|van|von|al|bin)(?:[ ,]+(?:\p{Lu}[\p{L}\p{N}.'’&-]*|for|of|the|via|and|untuk|dan|de|van|von|al|bin)){1,9})\)\.?\s*$/u,
  /\s+[-–—|]\s+(\p{L}[\p{L}\p{N}. ]{1,30}\/[\p{L}.'’ /]{2,60})\.?\s*$/u,
  /\s*(credit(?:\.\.\.|…)\s*[^.!?]{2,80})\.?\s*$/iu,
  /(?:(?<=[.!?”"’)])|\s[/|–—-])\s+((?:©|(?:Photo|Photograph|Image|Picture|Illustration) by|Foto oleh|Courtesy of)\s?[^.!?]{2,80})\.?\s*$/u,
  /(?<=[.!?”"’)])\s+((?:\p{Lu}[\p{L}. ]{1,24}|[\w-]{2,30}\.(?:id|com|co|co\.id|net|org))(?:\/[\p{L}\p{N}.' -]{2,40}){1,4})\.?\s*$/u,
]

/** "Dok." and its kin say whose archive a picture is from: they stay. */
const fromArchive = /^[\s([|/–—-]*(?:(?:foto|photo)\s*[:：]\s*)?(?:dok|doc)\.\s/iu
const unlabelled = (text: string): string => text.replace(fromArchive.test(text) ? /^[\s([|/–—-]*(?:(?:foto|photo)\s*[:：]\s*)?/iu : labelled, '')

const bare = (text: string): string => unlabelled(text).replace(/^[\s([|/–—-]+|[\s)\]|]+$/g, '').replace(/(?<=\p{L}{2})\.$/u, '').trim()

/** A caption, the credit that stood in it, and the words that only said that it is one ("Foto:"). */
export interface SplitCaption {
  readonly caption: readonly Node[]
  readonly credit: string
  readonly label: string
}

const labelOf = (text: string): string => text.slice(0, text.length - unlabelled(text).length).replace(/^[\s([|/–—-]+/, '').trim()

const whole = (text: string): Pick<SplitCaption, 'credit' | 'label'> => ({ credit: bare(text), label: labelOf(text) })

/** Whose a picture is in a line of its own above the caption ("WARTA BAHARI/KETUT SUJANA"). */
export const isHolderLine = (text: string): boolean => /^\s*\p{Lu}[\p{L}\p{N}. ]{1,40}\/[\p{L}][\p{L}.' -]{1,50}\s*$/u.test(text)

const isCreditLine = (text: string): boolean => labelled.test(text) && /^[\s([]*(?:foto|photo|sumber|source|dok|©|credit|image|courtesy|kredit)/iu.test(text) && text.length <= 90 && !/[.!?]\s+\S/.test(text.replace(/^.{0,12}\b[Dd]o[ck]\./, ''))

/** What only says that a caption follows, where whose the picture is stands at its end ("Foto: Kapal di dermaga (Bahari/Nona)"). */
const captionLabel = /^\s*(?:foto|photo|image|gambar|ilustrasi|keterangan foto|caption)\s*[:：]\s*(?=\S)/iu

/**
 * A caption and the credit at its end, or in a line of its own before it. `all`: every word is the credit. What is cut off is the credit
 * with its brackets and its label, nothing else.
 */
export function splitCredit(caption: readonly Node[], all: boolean): SplitCaption {
  const text = caption.map((node) => node.textContent || (node.type.name === 'hardBreak' ? '\n' : '')).join('')
  const feed = text.indexOf('\n')
  const told = !all && feed < 0 ? captionLabel.exec(text) : null
  const holder = told ? endings.map((ending) => ending.exec(text)).find((found) => found !== null && found.index > told[0].length + 12) : null
  if (told && holder) return { caption: schema.node('paragraph', null, [...caption]).cut(told[0].length, holder.index).content.content, credit: bare(holder[1]!), label: told[0].trim() }
  if (all || (feed < 0 && isCreditLine(text))) return { caption: [], ...whole(text) }
  const line = (): Node => schema.node('paragraph', null, [...caption])
  if (feed > 0 && (isCreditLine(text.slice(0, feed)) || isHolderLine(text.slice(0, feed)))) return { caption: line().cut(feed + 1).content.content, ...whole(text.slice(0, feed)) }
  for (const ending of endings) {
    const found = ending.exec(text)
    if (found && found.index > 0) return { caption: line().cut(0, found.index).content.content, ...whole(found[1]!) }
  }
  return { caption, credit: '', label: '' }
}
