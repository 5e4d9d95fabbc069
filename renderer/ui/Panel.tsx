import type { KeyboardEvent, ReactNode } from 'react'

interface PanelProps {
  readonly title: string
  /** The title is read out and not shown: where a tab above it says the same. */
  readonly titleHidden?: boolean
  readonly actions?: ReactNode
  /** Stands between the header and the part that scrolls. */
  readonly lead?: ReactNode
  readonly footer?: ReactNode
  /** Escape leads back to where the pane was opened from, where nothing within has a use for it. */
  readonly onEscape?: () => void
  readonly children: ReactNode
}

/** A pane: a header with its actions, and a body that scrolls. */
export function Panel({ title, titleHidden = false, actions, lead, footer, onEscape, children }: PanelProps) {
  const keys = (event: KeyboardEvent): void => {
    // What hangs over the pane, such as an open list, closes by the key itself.
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing || !(event.target instanceof Node && event.currentTarget.contains(event.target))) return
    event.preventDefault()
    onEscape?.()
  }
  return (
    <section className="ui-panel" aria-label={title} onKeyDown={onEscape && keys}>
      <header className={titleHidden && !actions ? 'visually-hidden' : 'ui-panel-header'}>
        <h2 className={titleHidden ? 'visually-hidden' : 'ui-panel-title'}>{title}</h2>
        {actions && <div className="ui-panel-actions">{actions}</div>}
      </header>
      {lead}
      <div className="ui-panel-body">{children}</div>
      {footer && <footer className="ui-panel-footer">{footer}</footer>}
    </section>
  )
}
