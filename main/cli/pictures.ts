import { createHash } from 'node:crypto'
import type { Article, NodeJson } from '@shared/article'
import { isFault } from '@shared/errors'
import type { PlacedPicture } from '@shared/import/text'
import { readPicture } from '@shared/pictures'

/** Pictures that came with a file, freed of metadata, by the references under which its article names them. */
export type CarriedPictures = ReadonlyMap<string, Uint8Array>

interface Shown {
  readonly src: string
  readonly width: number
  readonly height: number
  readonly credit: string
  readonly alt: string
}

function shownBy({ name, bytes }: PlacedPicture, carried: Map<string, Uint8Array>): Shown | null {
  try {
    const { kind, bytes: clean, width, height, said } = readPicture(bytes, name)
    const src = `asset:${createHash('sha256').update(clean).digest('hex')}.${kind}`
    carried.set(src, clean)
    return { src, width, height, credit: said.credit, alt: said.alt }
  } catch (error) {
    if (isFault(error)) return null
    throw error
  }
}

/** The article with its figures naming the pictures that came with its file, as the window stores them; and those that cannot be kept, by name. */
export function withPictures(article: Article, placed: readonly PlacedPicture[]): { readonly article: Article; readonly pictures: CarriedPictures; readonly lost: readonly string[] } {
  const pictures = new Map<string, Uint8Array>()
  const shown = new Map(placed.map((picture) => [picture.figure, shownBy(picture, pictures)] as const))
  const lost = placed.filter(({ figure }) => shown.get(figure) === null).map(({ name }) => name)
  let figure = 0
  const named = (node: NodeJson): NodeJson => {
    if (node.type !== 'figure') return node.content ? { ...node, content: node.content.map(named) } : node
    const found = shown.get(figure++)
    if (!found) return node
    const { src, width, height } = found
    return { ...node, attrs: { ...node.attrs, src, width, height, credit: String(node.attrs?.['credit'] ?? '') || found.credit, alt: String(node.attrs?.['alt'] ?? '') || found.alt } }
  }
  return { article: pictures.size === 0 ? article : { ...article, body: named(article.body) }, pictures, lost }
}
