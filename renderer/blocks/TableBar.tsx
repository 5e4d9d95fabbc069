import { Toolbar } from 'react-aria-components'
import type { ArticleSession } from '../editor/session'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { Button } from '../ui'
import type { TableChange, TableState } from './tables'

/** What can be done with the table that the caret is in. */
export function TableBar({ session, table }: { readonly session: ArticleSession; readonly table: TableState }) {
  const t = useTranslate()
  const shell = useFullShell()
  const tool = (id: TableChange, words: string, isDisabled = false, isPressed?: boolean, icon?: 'plus') => (
    <Button
      key={id}
      size="small"
      variant="plain"
      preventFocusOnPress
      aria-label={t(`command.${id}`)}
      isDisabled={isDisabled || session.readOnly}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      {...(icon ? { icon } : {})}
      onPress={() => shell.run(id)}
    >
      {words}
    </Button>
  )
  return (
    <Toolbar className="dock-tools" aria-label={t('blocks.table.label')}>
      <span className="dock-name" aria-hidden="true">
        {t('blocks.table.row')}
      </span>
      {tool('table.rowAbove', t('blocks.table.above'), false, undefined, 'plus')}
      {tool('table.rowBelow', t('blocks.table.below'), false, undefined, 'plus')}
      {tool('table.deleteRow', t('blocks.table.remove'))}
      <span className="toolbar-line" />
      <span className="dock-name" aria-hidden="true">
        {t('blocks.table.column')}
      </span>
      {tool('table.columnBefore', t('blocks.table.before'), false, undefined, 'plus')}
      {tool('table.columnAfter', t('blocks.table.after'), false, undefined, 'plus')}
      {tool('table.deleteColumn', t('blocks.table.remove'))}
      <span className="toolbar-line" />
      {tool('table.headerRow', t('command.table.headerRow'), false, table.hasHeader)}
      {tool('table.merge', t('blocks.table.merge'), !table.canMerge)}
      {tool('table.split', t('blocks.table.split'), !table.canSplit)}
      <span className="toolbar-line" />
      {tool('table.delete', t('command.table.delete'))}
    </Toolbar>
  )
}
