import { useEditorState } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import { newId } from '@shared/ids'
import type { Reason } from '@shared/import/text'
import { findSource, newSource } from '@shared/source'
import { toIsoTime } from '@shared/time'
import { api } from '../bridge'
import { isFocusNowhere } from '../shell/focus-back'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button, IconButton, LiveRegion, useLanguage } from '../ui'
import { pasteReportOf, putBackPart, setPasteReport, type PasteReport } from './paste-report'
import { noteMaker } from './put-back'
import { reveal } from './reveal'
import type { ArticleSession } from './session'

/** Parts beyond these say nothing more. */
const mostListed = 100

const kindOf = (reason: Reason): 'comments' | 'images' | 'deletions' | 'parts' =>
  reason === 'reviewer-comment' ? 'comments' : reason === 'picture-missing' ? 'images' : reason === 'deleted-text' ? 'deletions' : 'parts'

const siteOf = (url: string): string => /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url)?.[1] ?? url

function Line({ session, report }: { readonly session: ArticleSession; readonly report: PasteReport }) {
  const t = useTranslate()
  const shell = useFullShell()
  const language = useLanguage()
  const register = useStore(shell.sources)
  const [shown, setShown] = useState(false)
  const line = useRef<HTMLElement>(null)
  useEffect(() => {
    const enter = (): void => {
      setShown(true)
      line.current?.querySelector<HTMLElement>('button')?.focus()
    }
    globalThis.addEventListener('redaksi:pasteReport', enter)
    return () => globalThis.removeEventListener('redaksi:pasteReport', enter)
  }, [])
  const { view } = session.editor
  const counts = (['comments', 'images', 'deletions', 'parts'] as const)
    .map((kind) => ({ kind, count: report.parts.filter(({ reason }) => kindOf(reason) === kind).length }))
    .filter(({ count }) => count > 0)
  const list = new Intl.ListFormat(language).format(counts.map(({ kind, count }) => t(`editor.paste.${kind}`, { count })))
  const site = siteOf(report.origin.url)
  const isKnown = findSource(register, site) !== undefined

  const addSource = (): void =>
    void shell.attempt(async () => {
      const now = toIsoTime(new Date())
      await api['source.save']({ ...newSource(newId(), 'media', site), url: report.origin.url, accessedAt: now })
      shell.say('editor.paste.sourceAdded', { name: site })
    })
  const close = (): void => {
    view.dispatch(setPasteReport(view.state.tr, null))
    view.focus()
  }
  const taken = useRef(0)
  const putBack = (index: number): void => {
    const done = putBackPart(view.state, index, noteMaker(shell.preferences.get().person.name))
    if (!done) return
    taken.current = index
    view.dispatch(done.transaction)
    reveal(view, done.position)
    if (done.as === 'note') shell.notes.refresh(session)
    shell.say(done.as === 'note' ? (done.on === '' ? 'editor.paste.backAsArticleNote' : 'editor.paste.backAsNote') : done.as === 'words' ? 'editor.paste.backAsWords' : 'editor.paste.backAsBlock', { words: done.on })
    if (report.parts.length === 1) view.focus()
  }
  // The button that was pressed is gone: the next one takes the focus.
  useEffect(() => {
    if (!shown || !isFocusNowhere(document)) return
    const buttons = line.current?.querySelectorAll<HTMLElement>('.paste-report-parts button')
    const next = buttons?.[Math.min(taken.current, buttons.length - 1)] ?? line.current?.querySelector<HTMLElement>('button')
    next?.focus()
  }, [shown, report.parts.length])

  return (
    <section
      ref={line}
      className="paste-report"
      aria-label={t('editor.paste.label')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        close()
      }}
    >
      <div className="changed-since">
        <LiveRegion className="changed-since-words">
          {report.parts.length > 0 ? t('editor.paste.leftOut', { list }) : t('editor.paste.from', { site })}
        </LiveRegion>
        {report.parts.length > 0 && (
          <Button size="small" aria-expanded={shown} onPress={() => setShown(!shown)}>
            {t(shown ? 'editor.paste.hide' : 'editor.paste.show')}
          </Button>
        )}
        {report.origin.url !== '' && !isKnown && (
          <Button size="small" icon="plus" onPress={addSource}>
            {t('editor.paste.addSource', { site })}
          </Button>
        )}
        <IconButton icon="close" label={t('editor.paste.close')} onPress={close} />
      </div>
      {shown && (
        <ul className="import-entries paste-report-parts">
          {report.parts.slice(0, mostListed).map(({ text, reason }, index) => (
            <li key={`${index}:${text.slice(0, 24)}`} className="import-entry">
              <div className="import-entry-text">
                <span className="import-entry-words">{text === '' ? '▢' : text}</span>
              </div>
              <p className="import-entry-reason">{t(`importAssistant.reason.${reason}`)}</p>
              {text !== '' && (
                <Button size="small" aria-label={t('importView.putBackLabel', { text })} onPress={() => putBack(index)}>
                  {t('importView.putBack')}
                </Button>
              )}
            </li>
          ))}
          {report.parts.length > mostListed && <li className="import-note">{t('importView.more', { count: report.parts.length - mostListed })}</li>}
        </ul>
      )}
    </section>
  )
}

/** A quiet line above the page: what the last paste left out, shown when asked for and put back from there, and the source it came from. */
export function PasteLine({ session }: { readonly session: ArticleSession }) {
  const report = useEditorState({ editor: session.editor, selector: ({ editor }) => pasteReportOf(editor.state), equalityFn: (a, b) => a === b })
  return report && <Line session={session} report={report} />
}
