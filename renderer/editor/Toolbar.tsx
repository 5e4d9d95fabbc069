import { useEditorState } from '@tiptap/react'
import { Button as AriaButton, Toolbar as AriaToolbar, Tooltip, TooltipTrigger } from 'react-aria-components'
import { commandList, type CommandId } from '@shared/commands'
import type { MessageKey } from '@shared/messages'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Icon, Kbd, Select, type IconName } from '../ui'
import type { ArticleSession } from './session'

const shortcuts = new Map(commandList.map((command) => [command.id, command.accelerator]))

interface ToolProps {
  readonly command: CommandId
  readonly pressed?: boolean
  readonly disabled?: boolean
  readonly icon?: IconName
  /** Letters in place of a drawing. */
  readonly letters?: string
  readonly label?: string
}

function Tool({ command, pressed, disabled = false, icon, letters, label }: ToolProps) {
  const t = useTranslate()
  const shell = useFullShell()
  const keys = shortcuts.get(command)
  const words = label ?? t(`command.${command}` as MessageKey)
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton
        className={`tool${letters ? ` tool-${letters.toLowerCase()}` : ''}`}
        aria-label={words}
        aria-pressed={pressed}
        isDisabled={disabled}
        preventFocusOnPress
        onPress={() => shell.run(command)}
      >
        {icon ? <Icon name={icon} /> : letters}
      </AriaButton>
      <Tooltip className="ui-tooltip" offset={6}>
        {words}
        {keys && <Kbd keys={keys} />}
      </Tooltip>
    </TooltipTrigger>
  )
}

const blocks = ['format.paragraph', 'format.heading2', 'format.heading3', 'format.heading4'] as const

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
      block: [2, 3, 4].find((level) => editor.isActive('heading', { level })),
    }),
  })
  const block = now.block ? (`format.heading${now.block}` as (typeof blocks)[number]) : 'format.paragraph'
  const locked = session.readOnly
  return (
    <AriaToolbar className="toolbar" aria-label={t('editor.toolbar')}>
      <Tool command="view.library" icon="sidebarLeft" label={t(libraryOpen ? 'shell.toolbar.hideLibrary' : 'shell.toolbar.showLibrary')} />
      <span className="toolbar-space" />
      <Select
        label={t('editor.block.label')}
        labelHidden
        look="plain"
        value={block}
        isDisabled={locked}
        choices={blocks.map((id) => ({ id, label: t(`command.${id}`) }))}
        onChange={(id) => shell.run(id)}
      />
      <Tool command="format.bold" letters="B" pressed={now.bold} disabled={locked} />
      <Tool command="format.italic" letters="I" pressed={now.italic} disabled={locked} />
      <Tool command="format.link" icon="link" pressed={now.link} disabled={locked} />
      <Tool command="format.bulletList" icon="bulletList" pressed={now.bulletList} disabled={locked} />
      <Tool command="format.orderedList" icon="orderedList" pressed={now.orderedList} disabled={locked} />
      <Tool command="format.blockquote" icon="quote" pressed={now.blockquote} disabled={locked} />
      <span className="toolbar-line" />
      <Tool command="review.attribute" icon="person" disabled={locked} />
      <Tool command="edit.find" icon="search" />
      <Tool command="export.show" icon="export" />
      <span className="toolbar-space" />
      <Tool command="view.inspector" icon="sidebarRight" label={t(inspectorOpen ? 'shell.toolbar.hideInspector' : 'shell.toolbar.showInspector')} />
    </AriaToolbar>
  )
}
