const pane = (): HTMLElement | null => document.querySelector<HTMLElement>('.frame-library')

/** True while the focus is in the left pane, whatever it shows. */
export const isInLeftPane = (): boolean => pane()?.contains(document.activeElement) ?? false

/** Moves the focus into the outline: to the section at the caret, else the first, else what else of it takes keys. */
export function focusOutline(): void {
  const target = ['.outline-line[data-current]', '.outline-line', 'button'].map((selector) => pane()?.querySelector<HTMLElement>(selector)).find((element) => element)
  target?.focus()
}
