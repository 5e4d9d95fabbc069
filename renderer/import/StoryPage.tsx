import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { PlannedBlock, Role } from '@shared/import/text'
import { useTranslate } from '../shell/messages'
import { LiveRegion } from '../ui'
import { toggledRole } from './fate'
import { roleOfKey } from './role-keys'
import { StoryBlock } from './StoryBlock'
import type { RoleChoices } from './useChoices'

interface StoryPageProps {
  readonly blocks: readonly PlannedBlock[]
  readonly choices: RoleChoices
  /** The block that the keys are on, and whose place is shown. */
  readonly current: number
  readonly onCurrent: (index: number) => void
  readonly onChoose: (block: PlannedBlock, role: Role) => void
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity }

/** The story as a page: every block in its place. Only what is in sight is drawn, so that a book opens as fast as a brief. */
export function StoryPage({ blocks, choices, current, onCurrent, onChoose }: StoryPageProps) {
  const t = useTranslate()
  const scroller = useRef<HTMLDivElement>(null)
  const [menuOf, setMenuOf] = useState<number | null>(null)
  const [told, setTold] = useState('')
  const wantsFocus = useRef(false)
  const virtual = useVirtualizer({
    count: blocks.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => 34 + Math.ceil((blocks[index]?.text.length ?? 0) / 68) * 26,
    overscan: 12,
    paddingStart: 28,
    paddingEnd: 48,
  })

  const goTo = (index: number): void => {
    wantsFocus.current = true
    onCurrent(Math.max(0, Math.min(blocks.length - 1, index)))
  }
  const rows = virtual.getVirtualItems()
  const isDrawn = rows.some((row) => row.index === current)

  useEffect(() => {
    virtual.scrollToIndex(current, { align: 'auto' })
  }, [current, virtual])

  useEffect(() => {
    if (!wantsFocus.current || !isDrawn) return
    wantsFocus.current = false
    scroller.current?.querySelector<HTMLElement>(`[data-index="${current}"]`)?.focus()
  }, [current, isDrawn])

  const choose = (block: PlannedBlock, role: Role): void => {
    onChoose(block, role)
    setTold(t(`importView.role.${role}`))
  }

  const onKeyDown = (block: PlannedBlock, role: Role) => (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const step = steps[event.key]
    const wanted = roleOfKey(event.key)
    if (step !== undefined) goTo(block.index + step)
    else if (event.key === 'Enter' || event.key === ' ') setMenuOf(block.index)
    else if (event.key === 'Delete' || event.key === 'Backspace') choose(block, toggledRole(block, role))
    else if (wanted) choose(block, wanted === 'residue' ? toggledRole(block, role) : wanted)
    else return
    event.preventDefault()
  }

  return (
    <div className="import-page" ref={scroller}>
      <div className="import-sheet" role="list" aria-label={t('importView.page')} style={{ height: virtual.getTotalSize() }}>
        {rows.map((row) => {
          const block = blocks[row.index]
          if (!block) return null
          const role = choices.get(block.index) ?? block.role
          return (
            <div key={row.key} className="import-row" data-index={row.index} ref={virtual.measureElement} role="presentation" style={{ transform: `translateY(${row.start}px)` }}>
              <StoryBlock
                block={block}
                role={role}
                count={blocks.length}
                isCurrent={row.index === current}
                isChosen={choices.has(block.index)}
                isMenuOpen={menuOf === block.index}
                onKeyDown={onKeyDown(block, role)}
                onFocus={() => onCurrent(block.index)}
                onMenu={(open) => {
                  setMenuOf(open ? block.index : null)
                  if (open) onCurrent(block.index)
                  else goTo(block.index)
                }}
                onChoose={(one) => choose(block, one)}
              />
            </div>
          )
        })}
      </div>
      <LiveRegion>{told}</LiveRegion>
    </div>
  )
}
