import type { Transaction } from '@tiptap/pm/state'
import { useEffect } from 'react'
import { Fault } from '@shared/errors'
import { cleanClipboard, type CleanedClipboard } from '@shared/import/html'
import { toIsoTime } from '@shared/time'
import { api } from '../bridge'
import type { FullShell } from '../shell/full-shell'
import { useTranslate } from '../shell/messages'
import { startWorker } from '../shell/worker'
import { holdPlace, type HeldPlace } from './held-place'
import { withPictures } from './paste-pictures'
import { isHeavy, isOwnSlice, pasteCleaned } from './paste-html'
import type { CleaningAnswer } from './paste-worker'
import workerAddress from './paste-worker?worker&url'
import type { ArticleSession } from './session'

/** Seconds after which cleaning is given up. */
const longest = 30

/** Cleans in a worker of its own, which ends with the answer or is ended by `signal`. */
const cleanBeside = (html: string, name: string, signal: AbortSignal): Promise<CleanedClipboard> =>
  new Promise((resolve, reject) => {
    const worker = startWorker(workerAddress)
    const timer = setTimeout(() => end(() => reject(new Fault('tookTooLong', `Reading ${name} took longer than ${longest} seconds.`, { file: name, seconds: longest }))), longest * 1000)
    function end(then: () => void): void {
      clearTimeout(timer)
      worker.terminate()
      then()
    }
    signal.addEventListener('abort', () => end(() => reject(new Fault('cancelled', 'Cancelled.'))))
    worker.addEventListener('message', ({ data }: MessageEvent<CleaningAnswer>) => end(() => (data.ok ? resolve(data.cleaned) : reject(new Fault(data.code, data.message, data.detail)))))
    worker.addEventListener('error', ({ message }) => end(() => reject(new Fault('internal', message))))
    worker.postMessage({ html, name })
  })

/** Formatted text that is pasted into the page goes through the same reader as an imported page; our own slices, plain text and code do not. */
export function usePaste(shell: FullShell, session: ArticleSession): void {
  const t = useTranslate()
  useEffect(() => {
    const { host, editor } = session
    const leaving = new AbortController()
    const name = t('shell.clipboardName')
    const insert = (cleaned: CleanedClipboard, held?: HeldPlace): void => {
      if (!editor.isDestroyed) pasteCleaned(editor.view, cleaned, toIsoTime(new Date()), held)
    }
    const order: { last: Promise<unknown> } = { last: Promise.resolve() }
    /** Inserts what `make` answers where the selection was, in the order of the pastes. */
    const pasteLater = (make: () => Promise<CleanedClipboard>): Promise<void> => {
      const [held, before] = [holdPlace(editor.state), order.last]
      const follow = ({ transaction }: { readonly transaction: Transaction }): void => held.follow(transaction)
      editor.on('transaction', follow)
      const paste = async (): Promise<void> => {
        const cleaned = await make()
        await before
        insert(cleaned, held)
      }
      const pasted = paste().finally(() => editor.off('transaction', follow))
      order.last = Promise.allSettled([pasted])
      return pasted
    }
    const keepPictures = async (made: CleanedClipboard): Promise<CleanedClipboard> => {
      if (made.pictures.length === 0) return made
      const { cleaned, lost } = await withPictures(made, session.id, api['picture.store'])
      if (lost.length > 0) shell.status.set({ key: 'importView.picturesLost', values: { count: lost.length, names: lost.join(', ') }, fault: true })
      return cleaned
    }
    const pasteLong = (html: string): Promise<void> =>
      pasteLater(async () => {
        shell.say('editor.paste.reading')
        return keepPictures(await cleanBeside(html, name, leaving.signal))
      })
    const paste = (event: ClipboardEvent): void => {
      const html = event.clipboardData?.getData('text/html') ?? ''
      const isHere = event.target instanceof Node && editor.view.dom.contains(event.target)
      if (event.defaultPrevented || session.readOnly || !isHere || html.trim() === '' || isOwnSlice(html) || editor.state.selection.$from.parent.type.spec.code) return
      if (isHeavy(html)) {
        event.preventDefault()
        event.stopPropagation()
        void shell.attempt(() => pasteLong(html))
        return
      }
      event.preventDefault()
      event.stopPropagation()
      void shell.attempt(async () => {
        const cleaned = cleanClipboard(html, name)
        if (cleaned.pictures.length === 0) insert(cleaned)
        else await pasteLater(() => keepPictures(cleaned))
      })
    }
    host.addEventListener('paste', paste, true)
    return () => {
      leaving.abort()
      host.removeEventListener('paste', paste, true)
    }
  }, [shell, session, t])
}
