import { useCallback, useEffect, useRef, useState } from 'react'
import { useFullShell } from '../shell/full-context'
import type { FullShell } from '../shell/full-shell'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button, IconButton } from '../ui'
import { ArticleChooser } from './ArticleChooser'
import { closeBeside, swapBeside } from './beside-actions'
import { BesideText } from './BesideText'
import { useBeside } from './useBeside'

interface ChosenProps {
  readonly shell: FullShell
  readonly id: string
  readonly enters: boolean
  readonly onEntered: () => void
}

function Chosen({ shell, id, enters, onEntered }: ChosenProps) {
  const session = useBeside(shell, id)
  useEffect(() => {
    // Opened by key, the pane itself has the focus until its text is there to take it.
    if (!session || !(enters || document.activeElement?.matches('.beside'))) return
    session.editor.view.focus()
    onEntered()
  }, [session, enters, onEntered])
  return session && <BesideText session={session} />
}

/** Another article beside the page: to read, to find in, to copy from. It is chosen by its headline, swapped with the open one, and left by Escape. */
export function BesidePane() {
  const t = useTranslate()
  const shell = useFullShell()
  const { besideArticle: id } = useStore(shell.preferences)
  const open = useStore(shell.session)
  const isThere = useStore(shell.library, ({ articles }) => articles.some((article) => article.id === id && !article.trashed))
  const [changing, setChanging] = useState(false)
  const [enters, setEnters] = useState(false)
  const head = useRef<HTMLDivElement>(null)
  const choosing = changing || id === null || !isThere
  useEffect(() => {
    if (changing) head.current?.querySelector('input')?.focus()
  }, [changing])
  const take = (taken: string): void => {
    setEnters(true)
    setChanging(false)
    shell.setPreferences({ besideArticle: taken })
  }
  const leave = (): void => {
    if (!changing || id === null || !isThere) return closeBeside(shell)
    setEnters(true)
    setChanging(false)
  }
  const entered = useCallback(() => setEnters(false), [])
  return (
    <section
      className="beside"
      aria-label={t('beside.title')}
      tabIndex={-1}
      onKeyDownCapture={(event) => {
        // Before the line closes its offers: one key leaves it.
        if (event.key !== 'Escape' || event.nativeEvent.isComposing || !choosing || !head.current?.contains(event.target as Element)) return
        event.preventDefault()
        event.stopPropagation()
        leave()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        leave()
      }}
    >
      <div
        className="beside-head"
        ref={head}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (relatedTarget && !currentTarget.contains(relatedTarget)) setChanging(false)
        }}
      >
        {choosing ? (
          <ArticleChooser label={t('beside.choose')} onTake={take} />
        ) : (
          <>
            <Button size="small" icon="search" onPress={() => setChanging(true)}>
              {t('beside.change')}
            </Button>
            {open?.id === id && <span className="beside-here">{t('beside.here')}</span>}
          </>
        )}
        <span className="beside-buttons">
          {!choosing && open?.id !== id && <IconButton icon="compare" label={t('beside.swap')} onPress={() => void swapBeside(shell)} />}
          <IconButton icon="close" label={t('beside.close')} shortcut="CmdOrCtrl+Alt+B" onPress={() => closeBeside(shell)} />
        </span>
      </div>
      {id === null || !isThere ? <p className="beside-none">{t(id === null ? 'beside.none' : 'beside.gone')}</p> : <Chosen key={id} shell={shell} id={id} enters={enters} onEntered={entered} />}
    </section>
  )
}
