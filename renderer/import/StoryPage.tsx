import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { PlannedBlock, PlannedPicture, Role } from '@shared/import/text'
import { useTranslate } from '../shell/messages'
import { LiveRegion } from '../ui'
import { toggledRole } from './fate'
import { roleOfKey } from './role-keys'
import { StoryBlock } from './StoryBlock'
import type { RoleChoices } from './useChoices'

interface StoryPageProps {
  /** Pictures that came with the page. */
  readonly pictures: readonly PlannedPicture[]
  readonly blocks: readonly PlannedBlock[]
  readonly choices: RoleChoices
  /** The block that the keys are on, and whose place is shown. */
  readonly current: number
  readonly onCurrent: (index: number) => void
  readonly onChoose: (block: PlannedBlock, role: Role) => void
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity }

/** Height of a block before it is drawn, in pixels: about 66 characters stand on a line. */
const guess = (block: PlannedBlock | undefined): number => 14 + Math.ceil((block?.text.length ?? 0) / 66) * 27

/**
 * The story as a page: every block in its place, only those in sight drawn, so that a book opens as fast as a brief. The
 * focus stays on the page and `aria-activedescendant` tells the block; arrows move, a letter gives a role, Enter opens the menu.
 */
export function StoryPage({ blocks, pictures, choices, current, onCurrent, onChoose }: StoryPageProps) {
  const t = useTranslate()
  const page = useRef<HTMLDivElement>(null)
  const [menuOf, setMenuOf] = useState<number | null>(null)
  const [told, setTold] = useState('')
  const virtualizer = useVirtualizer({
    count: blocks.length,
    getScrollElement: () => page.current,
    estimateSize: (index) => guess(blocks[index]),
    overscan: 12,
    paddingStart: 24,
    paddingEnd: 48,
  })

  useEffect(() => page.current?.focus({ preventScroll: true }), [])
  useEffect(() => virtualizer.scrollToIndex(current, { align: 'auto' }), [current, virtualizer])

  const choose = (block: PlannedBlock, role: Role): void => {
    onChoose(block, role)
    setTold(t(`importView.role.${role}`))
  }
  const closeMenu = (): void => {
    setMenuOf(null)
    requestAnimationFrame(() => page.current?.focus({ preventScroll: true }))
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const block = blocks[current]
    if (!block) return
    const role = choices.get(block.index) ?? block.role
    const step = steps[event.key]
    const wanted = roleOfKey(event.key)
    if (step !== undefined) onCurrent(Math.max(0, Math.min(blocks.length - 1, current + step)))
    else if (event.key === 'Enter' || event.key === ' ') setMenuOf(current)
    else if (event.key === 'Delete' || event.key === 'Backspace' || wanted === 'residue') choose(block, toggledRole(block, role))
    else if (wanted) choose(block, wanted)
    else return
    event.preventDefault()
  }

  return (
    <>
      <div
        ref={page}
        className="import-page"
        role="grid"
        tabIndex={0}
        aria-label={t('importView.page')}
        aria-rowcount={blocks.length}
        aria-activedescendant={`import-block-${current}`}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" className="import-sheet" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const block = blocks[index]
            if (!block) return null
            const role = choices.get(block.index) ?? block.role
            return (
              <div
                key={index}
                id={`import-block-${index}`}
                ref={virtualizer.measureElement}
                className="import-row"
                role="row"
                data-index={index}
                data-role={role}
                aria-rowindex={index + 1}
                aria-selected={index === current}
                style={{ transform: `translateY(${start}px)` }}
                onClick={() => onCurrent(index)}
                onContextMenu={(event) => {
                  event.preventDefault()
                  onCurrent(index)
                  setMenuOf(index)
                }}
              >
                <StoryBlock
                  block={block}
                  role={role}
                  pictures={pictures}
                  isChosen={choices.has(block.index)}
                  isMenuOpen={menuOf === index}
                  onMenu={(open) => {
                    onCurrent(index)
                    if (open) setMenuOf(index)
                    else closeMenu()
                  }}
                  onChoose={(one) => choose(block, one)}
                />
              </div>
            )
          })}
        </div>
      </div>
      <LiveRegion>{told}</LiveRegion>
    </>
  )
}
