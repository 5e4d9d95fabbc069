import { excerpt, type Hit, type Rule } from '../rule'

/** Shorter paragraphs may rightly stand twice ("Lanjutkan.", a refrain). In characters. */
const shortest = 40

/** The same paragraph a second time, as it happens when text is pasted twice. Warns. */
export const duplicatedParagraph: Rule = {
  id: 'duplicated-paragraph',
  severity: 'warns',
  find: ({ text }) => {
    const seen = new Set<string>()
    const hits: Hit[] = []
    let start = 0
    for (const block of text.split('\n\n')) {
      const folded = block.toLowerCase().replace(/\s+/g, ' ').trim()
      if (folded.length >= shortest && seen.has(folded)) {
        hits.push({ place: { start, end: start + block.length }, message: `This paragraph stands in the article twice: “${excerpt(block)}”`, params: { text: excerpt(block) } })
      }
      seen.add(folded)
      start += block.length + 2
    }
    return hits
  },
}
