import { useEffect, useEffectEvent, useId, useMemo, useState } from 'react'
import { useEditorState } from '@tiptap/react'
import type { ArticleSession } from '../editor/session'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { Kbd, LiveRegion } from '../ui'
import { blockChanges, isBlockChange } from './block-changes'
import { closeSlash, slashOf, type Slash } from './slash'
import { slashEntries, type SlashEntry } from './slash-entries'
import { useNearText } from './useNearText'

interface OpenProps {
  readonly session: ArticleSession
  readonly slash: Slash
  readonly entries: readonly SlashEntry[]
}

/** The list while it stands open. The focus stays in the text; the arrows move the choice. */
function OpenMenu({ session, slash, entries }: OpenProps) {
  const t = useTranslate()
  const shell = useFullShell()
  const listId = useId()
  const { editor } = session
  const [place, setPlace] = useState({ query: slash.query, index: 0 })
  const index = place.query === slash.query ? Math.min(place.index, entries.length - 1) : 0
  const chosen = entries[index]
  const box = useNearText(editor.view, { from: slash.from, to: slash.from + 1 + slash.query.length, prefers: 'below' }, false)

  const choose = ({ id }: SlashEntry): void => {
    const range = { from: slash.from, to: slash.from + 1 + slash.query.length }
    if (isBlockChange(id)) blockChanges[id](editor.chain().focus().deleteRange(range)).run()
    else {
      editor.chain().focus().deleteRange(range).run()
      shell.run(id)
    }
  }
  const answer = useEffectEvent((event: KeyboardEvent): boolean => {
    const last = entries.length - 1
    const go = (to: number): true => {
      setPlace({ query: slash.query, index: to })
      return true
    }
    switch (event.key) {
      case 'ArrowDown':
        return go(index >= last ? 0 : index + 1)
      case 'ArrowUp':
        return go(index <= 0 ? last : index - 1)
      case 'Enter':
      case 'Tab':
        if (!chosen || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false
        choose(chosen)
        return true
      case 'Escape':
        editor.view.dispatch(closeSlash(editor.state.tr))
        return true
      default:
        return false
    }
  })
  useEffect(() => {
    const { storage, view } = editor
    storage.slash.answer = answer
    return () => {
      storage.slash.answer = null
      for (const name of ['aria-controls', 'aria-activedescendant', 'aria-autocomplete']) if (!view.isDestroyed) view.dom.removeAttribute(name)
    }
  }, [editor])
  useEffect(() => {
    const { dom } = editor.view
    dom.setAttribute('aria-autocomplete', 'list')
    dom.setAttribute('aria-controls', listId)
    if (chosen) dom.setAttribute('aria-activedescendant', `${listId}-${chosen.id}`)
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [editor, listId, chosen, box])

  return (
    <div ref={box} className="slash" onMouseDown={(event) => event.preventDefault()}>
      <div id={listId} role="listbox" aria-label={t('blocks.slash.label')} className="slash-list" tabIndex={0}>
        {entries.map((entry, at) => (
          <div
            key={entry.id}
            id={`${listId}-${entry.id}`}
            role="option"
            aria-selected={at === index}
            className="slash-entry"
            onMouseMove={() => setPlace({ query: slash.query, index: at })}
            onClick={() => choose(entry)}
          >
            <span className="slash-name">{entry.label}</span>
            {entry.accelerator && <Kbd keys={entry.accelerator} />}
          </div>
        ))}
      </div>
      <LiveRegion>{t('blocks.slash.results', { count: entries.length })}</LiveRegion>
    </div>
  )
}

/** The list of blocks that a `/` in the text opens; nothing while none is asked for or none answers what is typed. */
export function SlashMenu({ session }: { readonly session: ArticleSession }) {
  const t = useTranslate()
  const slash = useEditorState({ editor: session.editor, selector: ({ editor }) => slashOf(editor.state) })
  const query = slash?.query ?? null
  const entries = useMemo(() => (query === null ? [] : slashEntries(query, t)), [query, t])
  return slash && entries.length > 0 ? <OpenMenu session={session} slash={slash} entries={entries} /> : null
}
