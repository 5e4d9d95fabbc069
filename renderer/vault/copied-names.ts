import { factsOf } from '@shared/document'
import { isFault } from '@shared/errors'
import { api } from '../bridge'
import type { FullShell } from '../shell/full-shell'

/** Longer copies than this are of whole archives; searching them would hold everybody up. */
const longest = 2_000_000

/** What a copy puts on the clipboard: what a handler has given, else what is selected. */
function copiedText({ clipboardData, defaultPrevented }: ClipboardEvent): string {
  if (defaultPrevented) return clipboardData?.getData('text/plain') ?? ''
  const { activeElement } = document
  if (activeElement instanceof HTMLTextAreaElement || (activeElement instanceof HTMLInputElement && activeElement.type !== 'password')) return activeElement.value.slice(activeElement.selectionStart ?? 0, activeElement.selectionEnd ?? 0)
  return document.getSelection()?.toString() ?? ''
}

/**
 * Says when words that were copied by key or menu hold a withheld name: every program can read the clipboard. The copy itself
 * is the writer's own and stays, so that it can be pasted. While the vault is locked it says, once for each time of that, that
 * nothing was looked for.
 */
export function watchCopies({ vault, session, attempt, say }: FullShell): void {
  const told = { unsearched: false }
  vault.state.subscribe(() => {
    if (vault.state.get().status !== 'locked') told.unsearched = false
  })
  const sayUnsearched = (): void => {
    if (!told.unsearched) say('vault.copied.unsearched')
    told.unsearched = true
  }
  const search = async (text: string): Promise<void> => {
    const open = session.get()
    const language = open ? factsOf(open.editor.state).language : ''
    const hits = await api['vault.scan']({ texts: { copy: text }, language }).catch((error: unknown) => {
      if (isFault(error) && error.code === 'vaultLocked') return null
      throw error
    })
    const named = hits?.find(({ isPart }) => !isPart) ?? hits?.find(({ isTelling }) => isTelling)
    if (hits === null) sayUnsearched()
    else if (named) say(named.isPart ? 'vault.copied.word' : 'vault.copied.named', { label: named.label.trim() || '…' })
  }
  const copied = (event: ClipboardEvent): void => {
    const { status, withheldCount } = vault.state.get()
    if (status === 'none' || withheldCount === 0) return
    const text = copiedText(event).slice(0, longest)
    if (text.trim() === '') return
    if (status === 'locked') sayUnsearched()
    else void attempt(() => search(text))
  }
  // After whoever puts other words on the clipboard.
  for (const name of ['copy', 'cut'] as const) globalThis.addEventListener(name, copied)
}
