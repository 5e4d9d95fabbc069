import type { Article, NodeJson } from '@shared/article'
import type { PlannedPicture } from '@shared/import/text'
import type { ReactNode } from 'react'
import { useTranslate } from '../shell/messages'
import { BlockContent } from './BlockContent'

/** More text blocks than this say nothing more in a look-over. */
const mostShown = 400

const noPictures: readonly PlannedPicture[] = []
const textBlockTypes: ReadonlySet<string> = new Set(['paragraph', 'heading', 'codeBlock', 'pullquote', 'attributionLine', 'figure'])

/** How many text blocks a node of a body holds: at least one. */
const textBlocksIn = (node: NodeJson): number => (textBlockTypes.has(node.type) ? 1 : Math.max(1, (node.content ?? []).reduce((sum, child) => sum + textBlocksIn(child), 0)))

/** The first `most` text blocks of nodes, with what they stand in. */
function first(nodes: readonly NodeJson[], most: number): NodeJson[] {
  const shown: NodeJson[] = []
  let left = most
  for (const node of nodes) {
    if (left <= 0) break
    const held = textBlocksIn(node)
    shown.push(held <= left || !node.content ? node : { ...node, content: first(node.content, left) })
    left -= held
  }
  return shown
}

function Row({ look, children }: { readonly look: string; readonly children: ReactNode }) {
  return (
    <div role="row" className={`import-plain-row ${look}`}>
      <div role="gridcell">{children}</div>
    </div>
  )
}

/** An article as it will be: its headline, its deck and its body, each block in its own shape. Of a long one the beginning. */
export function MarkdownPage({ article }: { readonly article: Article }) {
  const t = useTranslate()
  const blocks = article.body.content ?? []
  const count = blocks.reduce((sum, node) => sum + textBlocksIn(node), 0)
  return (
    <div className="import-page" role="grid" tabIndex={0} aria-label={t('importView.page')}>
      <div className="import-sheet-plain" role="presentation">
        {article.headline && (
          <Row look="import-plain-headline">
            <p className="import-text">{article.headline}</p>
          </Row>
        )}
        {article.deck && (
          <Row look="import-plain-deck">
            <p className="import-text">{article.deck}</p>
          </Row>
        )}
        {first(blocks, mostShown).map((node, index) => (
          <Row key={index} look={node.type === 'heading' ? 'import-as-heading' : 'import-as-body'}>
            <BlockContent node={node} pictures={noPictures} />
          </Row>
        ))}
        {count > mostShown && <p className="import-note">{t('importView.more', { count: count - mostShown })}</p>}
      </div>
    </div>
  )
}
