import type { Reference } from './phrases'
import type { PlacedSentence } from './sentence-before'

/** What somebody sends or leaves behind. */
const sent = /^(?:message|text|letter|note|e-?mail|memo|tweet|post|pesan|cuitan|unggahan)$/

/** "The message", "pesan itu": one told of before. */
const isTold = (noun: Reference, offset: number, text: string): boolean =>
  /(?:^|\s)the\s(?:\p{Ll}+\s)?$/iu.test(text.slice(Math.max(0, offset + noun.start - 14), offset + noun.start)) || /^the\s/i.test(text.slice(offset + noun.start, offset + noun.start + 4)) || /(?:^|\s)(?:itu|tersebut)$/.test(text.slice(offset + noun.start, offset + noun.end)) || /^\s(?:itu|tersebut)(?!\p{L})/u.test(text.slice(offset + noun.end, offset + noun.end + 10))

/** Whose the message is that the reference `noun` means: who sent it in one of the sentences `before`, the nearest first; with the offset of that sentence's paragraph, or null. */
export function senderBefore(noun: Reference, offset: number, before: readonly PlacedSentence[], text: string): { readonly reference: Reference; readonly offset: number } | null {
  if (noun.kind !== 'thing' || !sent.test(noun.name) || !isTold(noun, offset, text)) return null
  for (const { sentence, offset: place } of before) {
    const words = text.slice(place + sentence.start, place + sentence.end)
    const by = new RegExp(`(?<!\\p{L})${noun.name}\\s(?:sent\\s|written\\s|signed\\s|posted\\s)?(?:by|from|dari)\\s`, 'u').exec(words)
    const from = by && place + sentence.start + by.index + by[0].length
    const sender = from === null ? undefined : sentence.mentions.find(({ kind, start }) => kind === 'person' && place + start >= from && !/\p{Ll}\s/u.test(text.slice(from, place + start)))
    if (sender) return { reference: { kind: 'name', mention: sender, start: sender.start, end: sender.end }, offset: place }
    const told = new RegExp(`(?<!\\p{L})in\\san?\\s(?:\\p{Ll}+\\s){0,2}${noun.name}(?!\\p{L})|(?:menitipkan|mengirim(?:kan)?|menulis(?:kan)?|meninggalkan)\\s(?:sebuah\\s)?${noun.name}(?!\\p{L})`, 'u').test(words)
    // Who had offered it ("Hale told us that Tillery had offered two seats in a text message"): the last one named before it.
    const holder = told ? sentence.mentions.filter(({ kind, start }) => kind === 'person' && start < sentence.start + words.search(new RegExp(`${noun.name}(?!\\p{L})`, 'u'))).at(-1) : undefined
    if (holder) return { reference: { kind: 'name', mention: holder, start: holder.start, end: holder.end }, offset: place }
  }
  return null
}
