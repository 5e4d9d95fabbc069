import type { NodeJson } from '@shared/article'
import { isFault } from '@shared/errors'
import type { CleanedClipboard } from '@shared/import/html'
import type { StoredPicture } from '@shared/picture-methods'

type Store = (picture: { readonly articleId: string; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }) => Promise<StoredPicture>

/** `content` with what was stored in its figures, counted from 0; words that the figure has already stay. */
function shown(content: readonly NodeJson[], stored: ReadonlyMap<number, StoredPicture>): readonly NodeJson[] {
  const count = { figures: 0 }
  const filled = (node: NodeJson): NodeJson => {
    if (node.type !== 'figure') return node.content ? { ...node, content: node.content.map(filled) } : node
    const picture = stored.get(count.figures++)
    if (!picture) return node
    const { reference, width, height, credit, alt } = picture
    return { ...node, attrs: { ...node.attrs, src: reference, width, height, credit: String(node.attrs?.['credit'] ?? '') || credit, alt: String(node.attrs?.['alt'] ?? '') || alt } }
  }
  return content.map(filled)
}

/**
 * Stores the pictures that a clipboard carries, freed of their metadata, and names them in its figures. One that is refused keeps no other
 * back: its figure stays without it, and `lost` has what it was called.
 */
export async function withPictures(cleaned: CleanedClipboard, articleId: string, store: Store): Promise<{ readonly cleaned: CleanedClipboard; readonly lost: readonly string[] }> {
  const stored = new Map<number, StoredPicture>()
  const lost: string[] = []
  for (const { figure, name, bytes } of cleaned.pictures) {
    const picture = await store({ articleId, name, bytes: new Uint8Array(bytes) }).catch((error: unknown) => {
      if (!isFault(error)) throw error
      return null
    })
    if (picture) stored.set(figure, picture)
    else lost.push(name)
  }
  return { cleaned: { ...cleaned, content: shown(cleaned.content, stored) }, lost }
}
