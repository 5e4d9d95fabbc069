import { resolveSource, type Source } from '@shared/source'
import type { ChangedDecision, Row } from '@shared/versions'
import { useMemo } from 'react'
import { useShell } from '../shell/context'
import { useTranslate, type Translate } from '../shell/messages'
import { useStore } from '../shell/store'
import { useShownSource } from '../sources/useShownSource'
import { Button } from '../ui'
import type { Line } from './comparison-lines'
import { PieceText } from './PieceText'

export type Layout = 'sideBySide' | 'inline'

const types = ['paragraph', 'heading2', 'heading3', 'heading4', 'blockquote', 'bulletList', 'orderedList', 'taskList', 'figure', 'table', 'codeBlock', 'horizontalRule'] as const
const typeName = (type: string, t: Translate): string => {
  const known = types.find((one) => one === type)
  return known ? t(`versions.type.${known}`) : type
}

/** What the words do not say: another type of passage, or another picture or width. */
function captionOf({ kind, before, after, pieces }: Row, t: Translate): string | null {
  if (kind !== 'changed' || !before || !after) return null
  if (before.type !== after.type) return t('versions.retyped', { before: typeName(before.type, t), after: typeName(after.type, t) })
  return pieces.every((piece) => piece.kind === 'same') ? t('versions.otherwise', { type: typeName(after.type, t) }) : null
}

function Decision({ decision: { kind, words, sourceIds } }: { readonly decision: ChangedDecision }) {
  const t = useTranslate()
  const shown = useShownSource()
  const register = useStore(useShell().sources)
  const sources = useMemo(() => new Map<string, Source>(register.map((source) => [source.id, source])), [register])
  const names = sourceIds.flatMap((id) => {
    const source = resolveSource(sources, id)
    return source ? [shown(source).name] : []
  })
  return (
    <p className="compare-fact">
      <span className="versions-field">{t(`versions.decision.${kind}`)}</span> {names.join(', ')} <q>{words}</q>
    </p>
  )
}

function PutBack({ way, onPress }: { readonly way: 'decision' | 'field' | 'passage' | 'putIn' | 'takeAway'; readonly onPress: () => void }) {
  const t = useTranslate()
  return (
    <div className="compare-acts">
      <Button size="small" icon="restore" onPress={onPress}>
        {t(`versions.putBack.${way}`)}
      </Button>
    </div>
  )
}

const blockClass = (type: string | undefined): string => `compare-block${type ? ` compare-${type}` : ''}`

interface ComparisonLineProps {
  readonly line: Line
  readonly layout: Layout
  /** Undefined where nothing can be put back. */
  readonly onPutBack: ((line: Line) => void) | undefined
}

/** A field, a decision or a passage of two states of an article, beside each other or in one. */
export function ComparisonLine({ line, layout, onPutBack }: ComparisonLineProps) {
  const t = useTranslate()
  if (line.kind === 'same') return <p className="versions-unchanged">{t('versions.unchanged', { count: line.count })}</p>
  if (line.kind === 'decision')
    return (
      <>
        <Decision decision={line.decision} />
        {onPutBack && <PutBack way="decision" onPress={() => onPutBack(line)} />}
      </>
    )
  const { row } = line
  const isSame = line.kind === 'passage' && line.row.kind === 'same'
  const caption = line.kind === 'field' ? t(line.row.field === 'dateline' ? 'editor.field.datelinePlace' : `editor.field.${line.row.field}`) : captionOf(line.row, t)
  const [before, after] = line.kind === 'passage' ? [line.row.before?.type, line.row.after?.type] : [`field-${line.row.field}`, `field-${line.row.field}`]
  const way = line.kind === 'field' ? 'field' : line.row.kind === 'added' ? 'takeAway' : line.row.kind === 'removed' ? 'putIn' : 'passage'
  return (
    <>
      {caption !== null && <p className="compare-caption">{caption}</p>}
      {layout === 'inline' ? (
        <div className={blockClass(after ?? before)}>
          <PieceText pieces={row.pieces} />
        </div>
      ) : (
        <div className="compare-pair">
          <div className={blockClass(before)}>{before && <PieceText pieces={row.pieces} side="earlier" />}</div>
          <div className={blockClass(after)}>{after && <PieceText pieces={row.pieces} side="later" />}</div>
        </div>
      )}
      {!isSame && onPutBack && <PutBack way={way} onPress={() => onPutBack(line)} />}
    </>
  )
}
