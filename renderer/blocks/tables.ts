import { Extension } from '@tiptap/core'
import type { Node, Schema } from '@tiptap/pm/model'
import { TextSelection, type Command, type EditorState } from '@tiptap/pm/state'
import {
  addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, deleteColumn, deleteRow, deleteTable, goToNextCell, isInTable, mergeCells, selectedRect, splitCell, tableEditing, toggleHeader,
} from '@tiptap/pm/tables'
import type { CommandId } from '@shared/commands'
import { putBlock } from './block-commands'

/** Rows and columns that a new table may have. */
export const largestTable = { rows: 50, columns: 20 } as const

function newTable(schema: Schema, rows: number, columns: number, withHeader: boolean): Node {
  const { table, tableRow, tableHeader, tableCell } = schema.nodes
  const row = (isHeader: boolean): Node =>
    tableRow!.create(null, Array.from({ length: columns }, () => (isHeader ? tableHeader! : tableCell!).createAndFill()!))
  return table!.create(null, Array.from({ length: rows }, (_, index) => row(withHeader && index === 0)))
}

/** What each command for tables does where the caret is in one. */
export const tableChanges = {
  'table.rowAbove': addRowBefore,
  'table.rowBelow': addRowAfter,
  'table.columnBefore': addColumnBefore,
  'table.columnAfter': addColumnAfter,
  'table.deleteRow': deleteRow,
  'table.deleteColumn': deleteColumn,
  // The first row, wherever in the table the caret is.
  'table.headerRow': toggleHeader('row', { useDeprecatedLogic: false }),
  'table.merge': mergeCells,
  'table.split': splitCell,
  'table.delete': deleteTable,
} as const satisfies { readonly [C in CommandId]?: Command }

export type TableChange = keyof typeof tableChanges

/** What the bar of a table tells: null where the caret is in none. */
export interface TableState {
  readonly hasHeader: boolean
  readonly canMerge: boolean
  readonly canSplit: boolean
}

export function tableStateOf(state: EditorState): TableState | null {
  if (!isInTable(state)) return null
  const first = selectedRect(state).table.firstChild
  return {
    hasHeader: first !== null && first.children.every(({ type }) => type.name === 'tableHeader'),
    canMerge: mergeCells(state),
    canSplit: splitCell(state),
  }
}

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    tables: {
      /** A table of so many rows and columns at the caret, which goes into its first cell. */
      insertTable: (size: { readonly rows: number; readonly columns: number; readonly withHeader: boolean }) => ReturnType
    }
  }
}

/** Tables on the page: Tab goes from cell to cell and adds a row behind the last one, cells are selected by dragging and with Shift and the arrows. */
export const Tables = Extension.create({
  name: 'tables',
  // Before lists, so that Tab in a cell goes on; in a list within a cell it nests (see below).
  priority: 1050,
  addCommands: () => ({
    insertTable:
      ({ rows, columns, withHeader }) =>
      ({ state, tr, dispatch }) => {
        if (dispatch) putBlock(tr, newTable(state.schema, rows, columns, withHeader), 'inside')
        return true
      },
  }),
  addKeyboardShortcuts() {
    const isInList = (): boolean => this.editor.isActive('listItem') || this.editor.isActive('taskItem')
    const next = (way: 1 | -1): Command => goToNextCell(way)
    return {
      Tab: () => {
        const { state, view } = this.editor
        if (!isInTable(state) || isInList()) return false
        if (next(1)(state, view.dispatch)) return true
        addRowAfter(state, view.dispatch)
        return next(1)(view.state, view.dispatch)
      },
      'Shift-Tab': () => {
        const { state, view } = this.editor
        return isInTable(state) && !isInList() && (next(-1)(state, view.dispatch) || true)
      },
      // Out of the table, to a paragraph below it that is made where there is none.
      'Mod-ArrowDown': () => {
        const { state, view } = this.editor
        if (!isInTable(state)) return false
        const { tableStart, table } = selectedRect(state)
        const after = tableStart - 1 + table.nodeSize
        const { tr } = state
        if (!tr.doc.resolve(after).nodeAfter) tr.insert(after, state.schema.nodes['paragraph']!.create())
        view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(after), 1)).scrollIntoView())
        return true
      },
    }
  },
  addProseMirrorPlugins: () => [tableEditing()],
})
