import type { ReactNode } from 'react'

interface PanelProps {
  readonly title: string
  /** The title is read out and not shown: where a tab above it says the same. */
  readonly titleHidden?: boolean
  readonly actions?: ReactNode
  /** Stands between the header and the part that scrolls. */
  readonly lead?: ReactNode
  readonly footer?: ReactNode
  readonly children: ReactNode
}

/** A pane: a header with its actions, and a body that scrolls. */
export function Panel({ title, titleHidden = false, actions, lead, footer, children }: PanelProps) {
  return (
    <section className="ui-panel" aria-label={title}>
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
