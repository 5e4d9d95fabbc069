import { useEditorState } from '@tiptap/react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { IconButton, LiveRegion, SearchField } from '../ui'
import { useTranslate } from '../shell/messages'
import { foundIn, search, step } from './find'
import { reveal } from './reveal'
import type { ArticleSession } from './session'

function revealCurrent({ editor }: ArticleSession): void {
  const { matches, current } = foundIn(editor.state)
  const match = matches[current]
  if (match) reveal(editor.view, match.from)
}

/** Finds words in the article; Enter and Shift+Enter go on and back, Escape ends. */
export function FindBar({ session, onClose }: { readonly session: ArticleSession; readonly onClose: () => void }) {
  const t = useTranslate()
  const { editor } = session
  const input = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const { total, current } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => ({ total: foundIn(state).matches.length, current: foundIn(state).current + 1 }),
  })
  useEffect(() => {
    input.current?.focus()
    return () => {
      if (!editor.isDestroyed) editor.view.dispatch(search(editor.state.tr, ''))
    }
  }, [editor])

  const find = (wanted: string): void => {
    setQuery(wanted)
    editor.view.dispatch(search(editor.state.tr, wanted))
    revealCurrent(session)
  }
  const go = (by: 1 | -1): void => {
    editor.view.dispatch(step(editor.state.tr, foundIn(editor.state), by))
    revealCurrent(session)
  }
  const keys = (event: KeyboardEvent): void => {
    const inField = event.target === input.current
    if (event.key === 'Enter' && inField) {
      event.preventDefault()
      event.stopPropagation()
      go(event.shiftKey ? -1 : 1)
    }
    if (event.key === 'Escape') {
      // The field would clear itself, and the match that is to be selected with it.
      event.preventDefault()
      event.stopPropagation()
      const match = foundIn(editor.state).matches[foundIn(editor.state).current]
      if (match) editor.commands.setTextSelection(match)
      onClose()
    }
  }
  return (
    <div className="bar" role="search" onKeyDownCapture={keys}>
      <SearchField label={t('editor.find.label')} value={query} onChange={find} inputRef={input} />
      <LiveRegion className="bar-count">
        {query === '' ? '' : total === 0 ? t('editor.find.none') : t('editor.find.count', { current, total })}
      </LiveRegion>
      <IconButton icon="chevronUp" label={t('editor.find.previous')} isDisabled={total === 0} onPress={() => go(-1)} />
      <IconButton icon="chevronDown" label={t('editor.find.next')} isDisabled={total === 0} onPress={() => go(1)} />
      <IconButton icon="close" label={t('editor.find.close')} onPress={onClose} />
    </div>
  )
}
