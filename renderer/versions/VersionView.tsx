import { useMemo, useState } from 'react'
import type { VersionSummary } from '@shared/ipc'
import type { Change } from '@shared/text/diff'
import { api } from '../bridge'
import type { ArticleSession } from '../editor/session'
import { useShell } from '../shell/context'
import { useTranslate } from '../shell/messages'
import { Button, Choices, formatDate, formatNumber, Select, useFocusAtStart, useLanguage } from '../ui'
import { ChangedFacts } from './ChangedFacts'
import { ChangedText } from './ChangedText'
import { compareArticles, plainText } from './compare'
import { byParagraph, changedPieces, type Piece } from './paragraphs'
import { usePresent } from './usePresent'
import { useVersion } from './useVersion'

/** Stands for the text as it is now, where a version is compared with it. */
const asNow = 'now'

const views = ['changes', 'text'] as const
type View = (typeof views)[number]

const piecesOf = (changes: readonly Change[], whole: boolean): readonly Piece[] =>
  whole ? byParagraph(changes).map((paragraph) => ({ kind: 'paragraph', changes: paragraph })) : changedPieces(changes)

interface VersionViewProps {
  readonly session: ArticleSession
  readonly summary: VersionSummary
  /** The others, for one to be compared with. */
  readonly versions: readonly VersionSummary[]
  readonly onBack: () => void
}

/** Keeps the article as it stands as a version; what is typed meanwhile is kept too. */
async function keepPresent(session: ArticleSession): Promise<void> {
  const [doc, facts] = [session.editor.state.doc, session.facts.get()]
  await api['version.keep']({ id: session.id, article: session.snapshot(), reason: 'restore' })
  const hasChanged = !session.editor.isDestroyed && (session.editor.state.doc !== doc || session.facts.get() !== facts)
  if (hasChanged) await keepPresent(session)
}

/** One version: what changed since, its text, and the way back to it. */
export function VersionView({ session, summary, versions, onBack }: VersionViewProps) {
  const shell = useShell()
  const t = useTranslate()
  const language = useLanguage()
  const version = useVersion(session.id, summary.versionId)
  const [against, setAgainst] = useState(asNow)
  const other = useVersion(session.id, against === asNow ? null : against)
  const [view, setView] = useState<View>('changes')
  const present = usePresent(session)
  const back = useFocusAtStart<HTMLButtonElement>()
  const when = formatDate(summary.savedAt, language)
  const later = against === asNow ? present : other
  const comparison = useMemo(() => (version && later ? compareArticles(version, later) : null), [version, later])
  const changesNothing = !version || (against === asNow && (comparison?.isSame ?? true))

  const restore = (): void =>
    void shell.attempt(async () => {
      if (!version) return
      await keepPresent(session)
      if (session.editor.isDestroyed) return
      session.replace(version)
      shell.say('versions.restored', { when })
      onBack()
    })

  const shown = comparison && (view === 'changes' ? comparison : plainText(comparison))
  const pieces = shown ? piecesOf(shown.body, view === 'text' || !comparison?.wordsChanged) : []

  return (
    <div className="versions-one">
      <header className="versions-head">
        <Button size="small" variant="plain" icon="chevronLeft" buttonRef={back} onPress={onBack}>
          {t('versions.back')}
        </Button>
        <h3 className="versions-when">{t('versions.of', { when })}</h3>
        <p className="versions-facts">
          {summary.name || t(`versions.reason.${summary.reason}`)}
          <span>{t('versions.words', { count: summary.words, formatted: formatNumber(summary.words, language) })}</span>
        </p>
        {comparison && (
          <p className="versions-summary">
            {comparison.wordsChanged ? (
              <>
                <span>{t('versions.added', { count: comparison.added, formatted: formatNumber(comparison.added, language) })}</span>
                <span>{t('versions.removed', { count: comparison.removed, formatted: formatNumber(comparison.removed, language) })}</span>
              </>
            ) : (
              t('versions.same')
            )}
            {comparison.beside.length > 0 && <span>{t('versions.beside', { what: comparison.beside.map((side) => t(`versions.sides.${side}`)).join(', ') })}</span>}
          </p>
        )}
        <div className="versions-tools">
          {versions.length > 1 && (
            <Select
              label={t('versions.against')}
              labelHidden
              look="plain"
              value={against}
              choices={[
                { id: asNow, label: t('versions.withNow') },
                ...versions.filter(({ versionId }) => versionId !== summary.versionId).map(({ versionId, savedAt, reason, name }) => ({ id: versionId, label: t('versions.withVersion', { when: formatDate(savedAt, language), reason: name || t(`versions.reason.${reason}`) }) })),
              ]}
              onChange={setAgainst}
            />
          )}
          <Choices label={t('versions.view')} labelHidden value={view} choices={views.map((id) => ({ id, label: t(`versions.views.${id}`) }))} onChange={setView} />
          <Button variant="primary" size="small" icon="restore" isDisabled={session.readOnly || changesNothing} onPress={restore}>
            {t('versions.restore')}
          </Button>
        </div>
      </header>
      {shown && (
        <article className="versions-text" lang={version?.language} aria-label={t('versions.of', { when })} tabIndex={0}>
          <h4 className="versions-headline">
            <ChangedText changes={shown.headline} />
          </h4>
          {shown.deck.length > 0 && (
            <p className="versions-deck">
              <ChangedText changes={shown.deck} />
            </p>
          )}
          {view === 'changes' && version && later && <ChangedFacts version={version} present={later} />}
          {pieces.map((piece, place) =>
            piece.kind === 'paragraph' ? (
              <p key={place}>
                <ChangedText changes={piece.changes} />
              </p>
            ) : (
              <p key={place} className="versions-unchanged" lang={language}>
                {t('versions.unchanged', { count: piece.paragraphs })}
              </p>
            ),
          )}
        </article>
      )}
    </div>
  )
}
