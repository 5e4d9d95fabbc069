import { useRef } from 'react'
import type { Node } from '@tiptap/pm/model'
import { Checkbox } from 'react-aria-components'
import type { ArticleSession } from '../editor/session'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { Button, TextField } from '../ui'
import { replacePicture } from './pictures'

/** A pause in a field after which the next key begins a new undo step, in milliseconds. */
const pause = 1_000

/** Writes an attribute of the figure; the keys of one run in a field are undone together. */
function useWriting({ editor }: ArticleSession, position: number) {
  const run = useRef({ name: '', at: 0, number: 0 })
  return (name: 'alt' | 'credit', value: string): void => {
    const now = Date.now()
    if (run.current.name !== name || now - run.current.at > pause) run.current.number += 1
    run.current = { ...run.current, name, at: now }
    // The history joins the steps of one composition; numbers so far below zero are nobody else's.
    editor.view.dispatch(editor.state.tr.setNodeAttribute(position, name, value).setMeta('composition', -1_000_000 - run.current.number))
  }
}

/** What is said of the picture that is selected, written in place: alternative text, credit, whether it only decorates. */
export function FigureStrip({ session, node, position }: { readonly session: ArticleSession; readonly node: Node; readonly position: number }) {
  const t = useTranslate()
  const shell = useFullShell()
  const { editor } = session
  const write = useWriting(session, position)
  const { alt, credit, decorative } = node.attrs as { readonly alt: string; readonly credit: string; readonly decorative: boolean }
  const isMissing = !decorative && alt.trim() === ''
  return (
    <>
      <div className="dock-wide" data-field="figureAlt">
        <TextField
          label={t('blocks.figure.alt')}
          value={decorative ? '' : alt}
          isDisabled={decorative}
          placeholder={t(decorative ? 'blocks.figure.isDecorative' : 'blocks.figure.altHint')}
          onChange={(value) => write('alt', value)}
        />
      </div>
      <div data-field="figureCredit">
        <TextField label={t('blocks.figure.credit')} value={credit} onChange={(value) => write('credit', value)} />
      </div>
      <div className="dock-row">
        <Checkbox
          className="dock-check"
          isSelected={decorative}
          onChange={(chosen) => editor.view.dispatch(editor.state.tr.setNodeAttribute(position, 'decorative', chosen))}
        >
          <span className="dock-box" aria-hidden="true" />
          {t('blocks.figure.decorative')}
        </Checkbox>
        <Button size="small" onPress={() => void shell.attempt(() => replacePicture(session, position))}>
          {t('blocks.figure.replace')}
        </Button>
        {isMissing && <span className="dock-warning">{t('blocks.figure.altMissing')}</span>}
      </div>
    </>
  )
}
