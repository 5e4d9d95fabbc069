import { useEditorState } from '@tiptap/react'
import { Toolbar as AriaToolbar } from 'react-aria-components'
import { isSuggesting } from '@shared/suggestions'
import { blockAt, changeTo, isHeld, madeBlocks, type HeldBlock, type MadeBlock } from '../blocks/block-at'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Select } from '../ui'
import type { ArticleSession } from './session'
import { Tool } from './Tool'

/** The thin line above the page. It follows the caret and holds no more than a writer reaches for. */
export function Toolbar({ session }: { readonly session: ArticleSession }) {
  const t = useTranslate()
  const shell = useFullShell()
  const { libraryOpen, inspectorOpen } = useStore(shell.preferences)
  const now = useEditorState({
    editor: session.editor,
    selector: ({ editor }) => ({
      bold: editor.isActive('bold'),
      italic: editor.isActive('italic'),
      link: editor.isActive('link'),
      bulletList: editor.isActive('bulletList'),
      orderedList: editor.isActive('orderedList'),
      blockquote: editor.isActive('blockquote'),
      suggesting: isSuggesting(editor.state),
      block: blockAt(editor.state),
    }),
  })
  const named = (id: MadeBlock | HeldBlock): string => (isHeld(id) ? t(`editor.block.${id}`) : t(`command.${id}`))
  const choose = (wanted: MadeBlock | HeldBlock): void => {
    const change = changeTo(wanted, now.block)
    if (change) shell.run(change)
  }
  const locked = session.readOnly
  return (
    <AriaToolbar className="toolbar" aria-label={t('editor.toolbar')}>
      <Tool command="view.library" icon="sidebarLeft" label={t(libraryOpen ? 'shell.toolbar.hideLibrary' : 'shell.toolbar.showLibrary')} />
      <span className="toolbar-space" />
      <Select
        label={t('editor.block.label')}
        labelHidden
        look="plain"
        value={now.block}
        isDisabled={locked}
        choices={(isHeld(now.block) ? [...madeBlocks, now.block] : madeBlocks).map((id) => ({ id, label: named(id) }))}
        onChange={choose}
      />
      <Tool command="format.bold" letters="B" pressed={now.bold} disabled={locked} />
      <Tool command="format.italic" letters="I" pressed={now.italic} disabled={locked} />
      <Tool command="format.link" icon="link" pressed={now.link} disabled={locked} />
      <Tool command="format.bulletList" icon="bulletList" pressed={now.bulletList} disabled={locked} isSpare />
      <Tool command="format.orderedList" icon="orderedList" pressed={now.orderedList} disabled={locked} isSpare />
      <Tool command="format.blockquote" icon="quote" pressed={now.blockquote} disabled={locked} isSpare />
      <span className="toolbar-line" />
      <Tool command="review.attribute" icon="person" disabled={locked} />
      <Tool command="suggestion.mode" icon="marker" pressed={now.suggesting} disabled={locked} />
      <Tool command="edit.find" icon="search" />
      <Tool command="export.show" icon="export" />
      <span className="toolbar-space" />
      <Tool command="view.inspector" icon="sidebarRight" label={t(inspectorOpen ? 'shell.toolbar.hideInspector' : 'shell.toolbar.showInspector')} />
    </AriaToolbar>
  )
}
