import { useEditorState } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import { isTextDropItem, ListBox, ListBoxItem, useDragAndDrop } from 'react-aria-components'
import { useShell } from '../shell/context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { EmptyState, IconButton, LiveRegion, Panel } from '../ui'
import type { ArticleSession } from '../editor/session'
import { goToSection, moveTo, stepSection } from './outline-actions'
import { useOutline } from './useOutline'

const dragged = 'application/x-redaksi-section'

function Outline({ session }: { readonly session: ArticleSession }) {
  const t = useTranslate()
  const [sections, readAgain] = useOutline(session)
  const list = useRef<HTMLDivElement>(null)
  const [followed, setFollowed] = useState<number | null>(null)
  useEffect(() => {
    // The line that was moved keeps the focus in its new place.
    if (followed !== null) list.current?.querySelector<HTMLElement>(`[data-key="${followed}"]`)?.focus()
    setFollowed(null)
  }, [followed, sections])
  const [said, setSaid] = useState('')
  const current = useEditorState({
    editor: session.editor,
    selector: ({ editor }) => sections.filter(({ from }) => from <= editor.state.selection.from).length - 1,
  })
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: session.readOnly,
    getItems: (keys) => [...keys].map((key) => ({ [dragged]: String(key), 'text/plain': sections[Number(key)]?.text ?? '' })),
    acceptedDragTypes: [dragged],
    getDropOperation: () => 'move',
    onInsert: ({ items, target }) => {
      const item = items[0]
      const onto = sections[Number(target.key)]
      if (!item || !isTextDropItem(item) || !onto) return
      void item.getText(dragged).then((index) => moveTo(session, Number(index), target.dropPosition === 'before' ? onto.from : onto.to))
    },
    onReorder: ({ keys, target }) => {
      const onto = sections[Number(target.key)]
      if (onto) moveTo(session, Number([...keys][0]), target.dropPosition === 'before' ? onto.from : onto.to)
    },
  })
  if (sections.length === 0) return <EmptyState title={t('editor.outline.emptyTitle')} commands={['format.heading2']}>{t('editor.outline.emptyText')}</EmptyState>
  return (
    <>
      <ListBox
        aria-label={t('editor.outline.title')}
        className="outline"
        ref={list}
        items={sections.map((section, id) => ({ ...section, id }))}
        dependencies={[current]}
        dragAndDropHooks={dragAndDropHooks}
        onAction={(key) => {
          const section = sections[Number(key)]
          if (section) goToSection(session, section, true)
        }}
      >
        {(section) => (
          <ListBoxItem
            id={section.id}
            textValue={section.text || t('editor.outline.unnamed')}
            className="outline-line"
            data-level={section.level}
            data-current={section.id === current || undefined}
            onKeyDown={(event) => {
              if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
              event.preventDefault()
              const moved = stepSection(session, section.id, event.key === 'ArrowUp' ? -1 : 1)
              readAgain()
              setFollowed(moved)
              setSaid(t(moved === null ? 'editor.outline.stays' : 'editor.outline.moved', { section: section.text }))
            }}
          >
            {section.text || <em>{t('editor.outline.unnamed')}</em>}
          </ListBoxItem>
        )}
      </ListBox>
      <LiveRegion>{said}</LiveRegion>
    </>
  )
}

/** The headings of the open article, in the library's place: to go there, and to move a section with all that stands under it. */
export function OutlinePanel() {
  const t = useTranslate()
  const shell = useShell()
  const session = useStore(shell.session)
  return (
    <Panel
      title={t('editor.outline.title')}
      actions={<IconButton icon="chevronLeft" label={t('editor.outline.toLibrary')} onPress={() => shell.setPreferences({ leftPane: 'library' })} />}
      footer={session && <p className="outline-help">{t('editor.outline.help')}</p>}
    >
      {session ? <Outline key={session.id} session={session} /> : <EmptyState title={t('editor.emptyTitle')}>{t('editor.outline.emptyText')}</EmptyState>}
    </Panel>
  )
}
