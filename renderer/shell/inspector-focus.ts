const panel = (): HTMLElement | null => document.querySelector<HTMLElement>('.frame-inspector [role="tabpanel"]')

/** What a person works on in a panel: its list, else the first thing that takes keys. */
const wanted = ['[role="listbox"][tabindex="0"], [role="grid"][tabindex="0"]', 'input:not([type="hidden"]), textarea, button:not([disabled]), a[href], [tabindex="0"]'] as const

/** True while the focus is in the inspector: in the open panel, or on its tab where the panel holds nothing that takes keys. */
export const isInPanel = (): boolean => document.querySelector('.frame-inspector')?.contains(document.activeElement) ?? false

/** Moves the focus into the open panel; to its tab where the panel holds nothing that takes keys. */
export function focusPanel(): void {
  const place = panel()
  const inside = wanted.map((selector) => place?.querySelector<HTMLElement>(selector)).find((element) => element)
  const target = inside ?? document.querySelector<HTMLElement>('.frame-inspector [role="tab"][aria-selected="true"]')
  target?.focus()
}
