import { articleSchema, type Article, type NodeJson } from '@shared/article'
import { articleOf } from './generate'

/** The article of these paragraphs with about `count` notes in it, each on one word, all over the piece. */
export function notedArticle(headline: string, texts: readonly string[], count: number, now: string): Article {
  const article = articleOf(headline, texts, now)
  const every = Math.max(2, Math.floor(texts.reduce((sum, text) => sum + text.split(' ').length, 0) / count))
  const notes: Record<string, unknown> = {}
  const counter = { words: 0 }
  const noted = (word: string): NodeJson => {
    const id = `01JN${String(Object.keys(notes).length).padStart(22, '0')}`
    const entry = { id: `${id}e`, authorId: 'p2', author: 'Rini Astuti', at: now, text: 'Periksa lagi.' }
    notes[id] = { id, kind: 'desk', state: 'open', target: 'passage', field: '', words: word, entries: [entry], stateBy: 'Rini Astuti', stateAt: now }
    return { type: 'text', text: word, marks: [{ type: 'note', attrs: { id } }] }
  }
  const parted = (text: string): readonly NodeJson[] => {
    const parts: NodeJson[] = []
    let plain = ''
    for (const piece of text.split(/(?<= )/u)) {
      counter.words += 1
      if (counter.words % every !== 0) {
        plain += piece
        continue
      }
      if (plain !== '') parts.push({ type: 'text', text: plain })
      parts.push(noted(piece.trimEnd()))
      plain = piece.endsWith(' ') ? ' ' : ''
    }
    return plain === '' ? parts : [...parts, { type: 'text', text: plain }]
  }
  const content = (article.body?.content ?? []).map((block): NodeJson => (block.type === 'paragraph' ? { ...block, content: parted(block.content?.[0]?.text ?? '') } : block))
  return articleSchema.parse({ ...article, body: { type: 'doc', content }, notes })
}
