import { useEditorState } from '@tiptap/react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { footnotesOf } from '../blocks/footnotes'
import { Button, IconButton, LiveRegion, SearchField } from '../ui'
import { useShell } from '../shell/context'
import { useTranslate } from '../shell/messages'
import type { ArticleSession } from '../editor/session'
import { FindOptions } from './FindOptions'
import { footnoteAround, foundIn, presentMatch } from './found'
import { initialQuery, rememberQuery } from './last-query'
import { settleOn } from './reveal-match'
import { useFind } from './useFind'

interface FindBarProps {
  readonly session: ArticleSession
  readonly isReplacing: boolean
  readonly onReplacing: (open: boolean) => void
  readonly onClose: () => void
}

/** Finds words in text, fields and captions, and replaces them. Enter and Shift+Enter go on and back, Escape ends on what was found. */
export function FindBar({ session, isReplacing, onReplacing, onClose }: FindBarProps) {
  const t = useTranslate()
  const shell = useShell()
  const { editor } = session
  const input = useRef<HTMLInputElement>(null)
  const second = useRef<HTMLInputElement>(null)
  const finding = useFind(session, initialQuery(session))
  const { query, fault, ask, go } = finding
  const [template, setTemplate] = useState('')
  const { total, current, field, note } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const { matches, current, since } = foundIn(state)
      const match = matches[current] ? presentMatch(matches[current], since) : null
      const footnote = match?.kind === 'text' ? footnoteAround(state.doc, match.from) : null
      return {
        total: matches.length,
        current: current + 1,
        field: match?.kind === 'field' ? match.name : null,
        note: footnote === null ? null : footnotesOf(state.doc).findIndex(({ position }) => position === footnote) + 1,
      }
    },
  })
  useEffect(() => {
    // What is looked for stands selected and is typed over, whatever was looked for last.
    input.current?.focus()
    input.current?.select()
  }, [isReplacing])
  useEffect(() => rememberQuery(query), [query])

  const say = (count: number): void => shell.say('editor.find.replaced', { count })
  const replaceOne = (): void => say(finding.replaceOne(template))
  const replaceAll = (): void => void shell.attempt(async () => say(await finding.replaceAll(template)))
  const keys = (event: KeyboardEvent): void => {
    const answer = (): void => {
      event.preventDefault()
      event.stopPropagation()
    }
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && event.target === input.current) {
      answer()
      go(event.shiftKey ? -1 : 1)
    } else if (event.key === 'Enter' && event.target === second.current) {
      answer()
      if (event.altKey) replaceAll()
      else replaceOne()
    } else if (event.key === 'Escape') {
      answer()
      onClose()
      settleOn(session)
    } else if (event.altKey && !event.ctrlKey && !event.metaKey) {
      const option = ({ KeyC: 'matchCase', KeyW: 'wholeWord', KeyR: 'pattern' } as const)[event.code]
      if (!option) return
      answer()
      ask({ [option]: !query[option] })
    }
  }
  const replaces = isReplacing && !session.readOnly
  const told = query.text === '' || fault ? '' : total === 0 ? t('editor.find.none') : t('editor.find.count', { current, total })
  return (
    <div className="bar find" role="search" onKeyDownCapture={keys}>
      <div className="find-asked">
        {!session.readOnly && (
          <IconButton
            icon={isReplacing ? 'chevronDown' : 'chevronRight'}
            label={t(isReplacing ? 'editor.find.hideReplace' : 'editor.find.showReplace')}
            shortcut="CmdOrCtrl+H"
            aria-expanded={isReplacing}
            onPress={() => onReplacing(!isReplacing)}
          />
        )}
        <SearchField label={t('editor.find.label')} value={query.text} onChange={(text) => ask({ text })} inputRef={input} />
      </div>
      {replaces && (
        <div className="find-replace">
          <SearchField label={t('editor.find.replaceWith')} value={template} onChange={setTemplate} inputRef={second} icon="replace" />
        </div>
      )}
      <div className="find-tools">
        <FindOptions query={query} onChange={ask} />
        <LiveRegion className="bar-count">
          {told}
          {field && <span className="find-field">{t(`editor.field.${field}`)}</span>}
          {note !== null && <span className="find-field">{t('shell.preflight.where.footnote', { number: note })}</span>}
        </LiveRegion>
        <IconButton icon="chevronUp" label={t('editor.find.previous')} shortcut="Shift+Enter" isDisabled={total === 0} onPress={() => go(-1)} />
        <IconButton icon="chevronDown" label={t('editor.find.next')} shortcut="Enter" isDisabled={total === 0} onPress={() => go(1)} />
        <IconButton icon="close" label={t('editor.find.close')} shortcut="Escape" onPress={() => { onClose(); settleOn(session) }} />
      </div>
      {replaces && (
        <div className="find-deeds">
          <Button size="small" isDisabled={total === 0} onPress={replaceOne}>{t('editor.find.replace')}</Button>
          <Button size="small" isDisabled={total === 0} onPress={replaceAll}>{t('editor.find.replaceAll')}</Button>
        </div>
      )}
      <LiveRegion kind="alert" className="find-fault">{fault && t(`editor.find.fault.${fault}`)}</LiveRegion>
    </div>
  )
}
