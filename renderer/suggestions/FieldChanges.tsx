import type { AttributedField } from '@shared/article'
import { fieldHunks, originalOf } from '@shared/suggestions'
import type { ArticleSession } from '../editor/session'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { VisuallyHidden } from '../ui'

interface Piece {
  readonly key: string
  readonly same: string
  readonly deleted: string
  readonly inserted: string
}

function piecesOf(before: string, now: string): readonly Piece[] {
  const hunks = fieldHunks(before, now)
  const pieces = hunks.map(({ fromA, toA, fromB, toB }, index): Piece => ({ key: `${fromA}:${fromB}`, same: now.slice(hunks[index - 1]?.toB ?? 0, fromB), deleted: before.slice(fromA, toA), inserted: now.slice(fromB, toB) }))
  return [...pieces, { key: 'end', same: now.slice(hunks.at(-1)?.toB ?? 0), deleted: '', inserted: '' }]
}

/** Under the headline or the deck: what of it is suggested, struck through and underlined. Nothing where nothing is. */
export function FieldChanges({ session, name }: { readonly session: ArticleSession; readonly name: AttributedField }) {
  const t = useTranslate()
  const { suggestions } = useFullShell()
  const { all } = useStore(suggestions.listed)
  const view = useStore(suggestions.view)
  const now = useStore(session.facts, (facts) => facts[name])
  if (view !== 'all' || !all.some(({ field }) => field === name)) return null
  const before = originalOf(session.editor.state)?.[name]
  if (before === undefined || before === now) return null
  return (
    <p className={`field-changes field-changes-${name}`} data-field-changes={name}>
      {piecesOf(before, now).map(({ key, same, deleted, inserted }) => (
        <span key={key}>
          {same}
          {deleted !== '' && (
            <del className="suggestion-del">
              <VisuallyHidden>{t('suggestions.deletedWords', { words: '' })}</VisuallyHidden>
              {deleted}
            </del>
          )}
          {inserted !== '' && (
            <ins className="suggestion-ins">
              <VisuallyHidden>{t('suggestions.insertedWords', { words: '' })}</VisuallyHidden>
              {inserted}
            </ins>
          )}
        </span>
      ))}
    </p>
  )
}
