import { useEffect, useRef } from 'react'
import type { DecidedEntry } from '@shared/ledger'
import { longestTranscript, originalOf, readableWords } from '@shared/verification'
import type { ArticleSession } from '../editor/session'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button, formatNumber, Select, TextArea, useLanguage } from '../ui'
import { checkView } from './check-view'
import { keepOriginal } from './decide'
import { entryWords } from './entry-words'
import { baseOf, languageChoices } from './languages'
import { PieceText } from './PieceText'
import { useComparison, type ComparisonState } from './useComparison'

function Outcome({ state }: { readonly state: ComparisonState }) {
  const t = useTranslate()
  switch (state.kind) {
    case 'none':
      return <p className="ui-help">{t('verification.original.help')}</p>
    case 'reading':
      return <p className="ui-help">{t('verification.original.reading')}</p>
    case 'unlike':
      return <p className="check-unlike">{t('verification.original.notFound')}</p>
    case 'failed':
      return <p className="check-unlike">{t('verification.original.failed')}</p>
    case 'compared':
      return (
        <>
          {state.comparison.pieces.every(({ kind }) => kind === 'same') && <p className="check-alike">{t('verification.original.same')}</p>}
          {state.comparison.pieces.some(({ kind }) => kind === 'added' || kind === 'removed') && (
            <p className="check-legend" aria-hidden="true">
              <ins className="versions-added">{t('verification.original.added')}</ins> <del className="versions-removed">{t('verification.original.removed')}</del>
            </p>
          )}
          <p className="check-words"><PieceText pieces={state.comparison.pieces} /></p>
        </>
      )
  }
}

function SideBySide({ words, original, language }: { readonly words: string; readonly original: string; readonly language: string }) {
  const t = useTranslate()
  return (
    <>
      <p className="ui-help">{t('verification.original.otherLanguage')}</p>
      <div className="check-sides">
        <h4>{t('verification.original.passage')}</h4>
        <p className="check-words">{words}</p>
        <h4>{t('verification.original.original')}</h4>
        <p className="check-words" lang={language}>{original}</p>
      </div>
    </>
  )
}

interface OriginalSectionProps {
  readonly session: ArticleSession
  readonly entry: DecidedEntry
  /** The focus goes to the original whenever this changes. */
  readonly asked: number
}

/** The passage beside what was said or written at first: pasted here, or kept with the passage. */
export function OriginalSection({ session, entry, asked }: OriginalSectionProps) {
  const t = useTranslate()
  const shell = useFullShell()
  const ui = useLanguage()
  const place = useRef<HTMLDivElement>(null)
  const view = useStore(checkView(session))
  const record = useStore(session.facts, ({ attributions }) => attributions[entry.record.id]) ?? entry.record
  const written = useStore(session.facts, ({ language }) => language)
  const kept = originalOf(record)
  const original = view.transcript || kept
  const language = baseOf((view.transcript ? view.language : record.originalLanguage) || written)
  const isSame = language === baseOf(written)
  const words = readableWords(entryWords(entry) ?? '')
  const state = useComparison(words, isSame ? original : '')
  useEffect(() => place.current?.querySelector('textarea')?.focus(), [asked])

  const change = (part: { readonly transcript?: string; readonly language?: string }): void => checkView(session).set((last) => ({ ...last, transcript: original, language, ...part }))
  const found = state.kind === 'compared' ? state.original.slice(state.comparison.start, state.comparison.end).trim() : isSame ? '' : original.trim()
  const isKept = found === kept && language === baseOf(record.originalLanguage || written)
  const keep = (): void => {
    session.editor.view.dispatch(keepOriginal(session.editor.state, record.id, found, language))
    shell.say('verification.original.kept')
  }
  const forget = (): void => {
    change({ transcript: '' })
    session.editor.view.dispatch(keepOriginal(session.editor.state, record.id, '', ''))
  }
  return (
    <div ref={place} className="check-original" data-compared={state.kind === 'compared' || undefined}>
      <div className="check-paste">
        <TextArea label={t('verification.original.paste')} placeholder={t('verification.original.pasteHint')} rows={3} value={original} onChange={(transcript) => change({ transcript })} />
      </div>
      <Select label={t('verification.original.language')} look="plain" value={language} choices={languageChoices([written, language], ui)} onChange={(chosen) => change({ language: chosen })} />
      {original.length > longestTranscript && <p className="check-unlike">{t('verification.original.tooLong', { most: formatNumber(longestTranscript, ui) })}</p>}
      <div aria-live="polite">{isSame ? <Outcome state={state} /> : original.trim() !== '' && <SideBySide words={words} original={original} language={language} />}</div>
      {!session.readOnly && (
        <div className="check-actions">
          {found !== '' && !isKept && <Button size="small" onPress={keep}>{t('verification.original.keep')}</Button>}
          {kept !== '' && <Button size="small" onPress={forget}>{t('verification.original.forget')}</Button>}
        </div>
      )}
    </div>
  )
}
