import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { assertNever } from '@shared/errors'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { ChangePassphrase } from './ChangePassphrase'
import { RenewKey } from './RenewKey'
import { SetUp } from './SetUp'
import { Unlock } from './Unlock'
import type { VaultTask } from './vault'

function Task({ task }: { readonly task: VaultTask }) {
  switch (task.kind) {
    case 'setUp':
      return <SetUp />
    case 'unlock':
      return <Unlock reason={task.reason} />
    case 'change':
      return <ChangePassphrase />
    case 'renew':
      return <RenewKey />
    default:
      return assertNever(task)
  }
}

/** Where the focus goes when the panel closes: back to where it was, if that still stands, else to the text. */
function giveBack(before: Element | null, panel: Element | null): void {
  const present = document.activeElement
  if (present && present !== document.body && !panel?.contains(present)) return
  const place = before instanceof HTMLElement && before.isConnected && before !== document.body ? before : document.querySelector<HTMLElement>('.export, [data-testid="editor"]')
  place?.focus({ preventScroll: true })
}

/** Milliseconds in which whatever was open before, such as the palette, may still give the focus back to the text. */
const settling = 500

/**
 * What is typed once the panel stands is a passphrase and must not land in the text: the focus is in the panel from the start,
 * and comes back when something takes it away right after. A press of the pointer chooses its own place.
 */
function keepFocusAtFirst(panel: HTMLElement | null): () => void {
  const begun = performance.now()
  const take = (): void => {
    if (panel && !panel.contains(document.activeElement)) panel.querySelector<HTMLElement>('input, button')?.focus()
  }
  const follow = (): void => {
    if (performance.now() - begun < settling) take()
    else stop()
  }
  const stop = (): void => {
    document.removeEventListener('focusin', follow)
    document.removeEventListener('pointerdown', stop, true)
  }
  take()
  document.addEventListener('focusin', follow)
  document.addEventListener('pointerdown', stop, true)
  return stop
}

function OpenPanel({ task }: { readonly task: VaultTask }) {
  const t = useTranslate()
  const { vault } = useFullShell()
  const panel = useRef<HTMLElement>(null)
  const [before] = useState(() => document.activeElement)
  useEffect(() => {
    const element = panel.current
    return () => giveBack(before, element)
  }, [before])
  useEffect(() => keepFocusAtFirst(panel.current), [])
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    event.stopPropagation()
    // A key that was made and is shown once is not swept away by one key; and what works is not left half done.
    if (!panel.current?.querySelector('.vault-key, .vault-working:not(:empty)')) vault.settle(false)
  }
  return (
    <section ref={panel} className="vault-panel" aria-label={t('vault.title')} onKeyDown={keys}>
      <Task task={task} />
    </section>
  )
}

/** The panel of the vault, above the status bar: it takes its room from the rest of the window and covers nothing. */
export function VaultPanel() {
  const task = useStore(useFullShell().vault.task)
  return task && <OpenPanel key={task.kind} task={task} />
}
