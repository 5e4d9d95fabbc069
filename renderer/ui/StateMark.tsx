import { useTranslate } from '../shell/messages'

/** The states of an attribution, and a quotation that nobody is named for. */
export type MarkedState = 'proposed' | 'confirmed' | 'dismissed' | 'orphaned' | 'unattributed'

const shapes: Readonly<Record<MarkedState, string>> = {
  proposed: 'M6 1.5 10.5 6 6 10.5 1.5 6Z',
  confirmed: 'M6 2a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z',
  dismissed: 'M6 2a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z',
  orphaned: 'M6 2a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM10.5 1.5l-9 9',
  unattributed: 'M6 1.5 11 10.5H1Z',
}

interface StateMarkProps {
  readonly state: MarkedState
  /** The word beside the shape; when it is not shown the shape carries it for a screen reader. */
  readonly word?: 'shown' | 'hidden'
}

/** A state told by a shape and a word, and by colour last. */
export function StateMark({ state, word = 'shown' }: StateMarkProps) {
  const name = useTranslate()(`terms.state.${state}`)
  const said = word === 'hidden' ? ({ role: 'img', 'aria-label': name } as const) : ({ 'aria-hidden': true } as const)
  return (
    <span className={`ui-state ui-state-${state}`}>
      <svg className="ui-state-shape" viewBox="0 0 12 12" focusable="false" {...said}>
        <path d={shapes[state]} />
      </svg>
      {word === 'shown' && <span className="ui-state-word">{name}</span>}
    </span>
  )
}
