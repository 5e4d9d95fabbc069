import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Checkbox } from 'react-aria-components'
import type { ArticleSession } from '../editor/session'
import { useTranslate } from '../shell/messages'
import { Button, IconButton, LiveRegion } from '../ui'
import { largestTable } from './tables'

/** The squares that are shown; with the arrows a table may grow beyond them. */
const shown = { rows: 6, columns: 8 } as const

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }

const within = (value: number, most: number): number => Math.min(most, Math.max(1, value))

/** Asks how large a table shall be: with the arrows or by pointing, Enter makes it. */
export function TablePicker({ session, onClose }: { readonly session: ArticleSession; readonly onClose: () => void }) {
  const t = useTranslate()
  const grid = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState({ rows: 3, columns: 3 })
  const [withHeader, setWithHeader] = useState(true)
  useEffect(() => grid.current?.focus(), [])

  const make = (wanted: typeof size): void => {
    onClose()
    session.editor.commands.insertTable({ ...wanted, withHeader })
  }
  const keys = (event: KeyboardEvent): void => {
    const step = steps[event.key]
    if (step) setSize({ rows: within(size.rows + step[0], largestTable.rows), columns: within(size.columns + step[1], largestTable.columns) })
    else if (event.key === 'Enter') make(size)
    else return
    event.preventDefault()
  }
  return (
    <div
      className="bar table-picker"
      role="group"
      aria-label={t('blocks.table.pick')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onClose()
      }}
    >
      <div ref={grid} className="table-squares" role="application" tabIndex={0} aria-label={t('blocks.table.pickHelp')} onKeyDown={keys}>
        {Array.from({ length: shown.rows }, (_row, row) =>
          Array.from({ length: shown.columns }, (_column, column) => (
            <span
              key={`${row}:${column}`}
              className="table-square"
              data-in={row < size.rows && column < size.columns}
              data-head={withHeader && row === 0}
              onMouseEnter={() => setSize({ rows: row + 1, columns: column + 1 })}
              onClick={() => make({ rows: row + 1, columns: column + 1 })}
            />
          )),
        )}
      </div>
      <LiveRegion className="table-size">{t('blocks.table.size', { rows: size.rows, columns: size.columns })}</LiveRegion>
      <Checkbox className="dock-check" isSelected={withHeader} onChange={setWithHeader}>
        <span className="dock-box" aria-hidden="true" />
        {t('command.table.headerRow')}
      </Checkbox>
      <Button variant="primary" size="small" onPress={() => make(size)}>
        {t('blocks.table.insert')}
      </Button>
      <IconButton icon="close" label={t('blocks.table.close')} onPress={onClose} />
    </div>
  )
}
