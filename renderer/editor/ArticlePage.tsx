import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react'
import { BubbleBar } from '../blocks/BubbleBar'
import { LanguageMenu } from '../blocks/LanguageMenu'
import { PageDock } from '../blocks/PageDock'
import { SlashMenu } from '../blocks/SlashMenu'
import { TablePicker } from '../blocks/TablePicker'
import { usePictures } from '../blocks/usePictures'
import { HandedToYou } from '../handover/HandedToYou'
import { SinceLastLook } from '../handover/SinceLastLook'
import { EmptyState } from '../ui'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { SourcePicker } from '../sources/SourcePicker'
import { OriginalPage } from '../suggestions/OriginalPage'
import { SuggestionBar } from '../suggestions/SuggestionBar'
import { SpellingMenu } from '../spelling/SpellingMenu'
import { FieldBlock } from './FieldBlock'
import { FindBar } from '../find/FindBar'
import { LinkBar } from './LinkBar'
import { PasteLine } from './PasteLine'
import type { ArticleSession } from './session'
import { Toolbar } from './Toolbar'
import { useTypewriter } from '../writing/useTypewriter'
import { useChosenWords } from './useChosenWords'
import { usePaste } from './usePaste'
import { useWindowPart } from './useWindowPart'

/** The page of the text. ProseMirror owns what is inside; React only gives it its place. */
function Text({ session }: { readonly session: ArticleSession }) {
  const t = useTranslate()
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    place.current?.replaceChildren(session.host)
  }, [session])
  useEffect(() => {
    session.editor.setOptions({
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': t('editor.page'),
          spellcheck: 'false',
          'data-testid': 'editor',
        },
      },
    })
  }, [session, t])
  return <div className="page-text" ref={place} />
}

/** A click under the last line goes on writing there. */
function writeBelow(session: ArticleSession): void {
  const { editor } = session
  if (session.readOnly) return
  if (editor.state.doc.lastChild?.type.name === 'paragraph') editor.commands.focus('end')
  else editor.chain().insertContentAt(editor.state.doc.content.size, { type: 'paragraph' }).focus('end').run()
}

function Page({ session }: { readonly session: ArticleSession }) {
  const t = useTranslate()
  usePictures(useFullShell(), session)
  usePaste(useFullShell(), session)
  useChosenWords(session)
  const { language, headline } = useStore(session.facts)
  const { focusMode, typewriter } = useStore(useFullShell().preferences)
  const readsOriginal = useStore(useFullShell().suggestions.view) === 'original'
  useTypewriter(session, typewriter)
  const [finding, setFinding] = useWindowPart('find')
  const [replacing, setReplacing] = useWindowPart('replace')
  const [linking, setLinking] = useWindowPart('link')
  const [tabling, setTabling] = useWindowPart('table')
  const [attributing, setAttributing] = useWindowPart('attribute')
  const [adding, setAdding] = useWindowPart('addSource')
  const back = (close: (open: boolean) => void) => (): void => {
    close(false)
    // At once: the editor's own command waits for a frame, and by then the next key may have opened another bar.
    session.editor.view.focus()
  }
  const closeFind = (): void => {
    setFinding(false)
    setReplacing(false)
  }
  const showReplacing = (open: boolean): void => {
    setFinding(true)
    setReplacing(open)
  }
  /** Escape in the text closes what stands open above it; a bar that has the focus answers for itself. */
  const closeAll = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !(finding || replacing || linking || tabling || attributing || adding) || !session.host.contains(event.target as Element)) return
    event.preventDefault()
    event.stopPropagation()
    for (const close of [setFinding, setReplacing, setLinking, setTabling, setAttributing, setAdding]) close(false)
  }
  return (
    <div className="page" data-focus-mode={focusMode} data-typewriter={typewriter} onKeyDownCapture={closeAll}>
      <Toolbar session={session} />
      {!readsOriginal && (
        <>
          {(finding || replacing) && <FindBar session={session} isReplacing={replacing} onReplacing={showReplacing} onClose={closeFind} />}
          {tabling && <TablePicker session={session} onClose={back(setTabling)} />}
          {linking && <LinkBar session={session} onClose={back(setLinking)} />}
          {attributing && <SourcePicker session={session} onClose={back(setAttributing)} />}
          {adding && <SourcePicker session={session} further onClose={back(setAdding)} />}
          <SpellingMenu session={session} />
          <LanguageMenu session={session} />
          <SlashMenu session={session} />
          <BubbleBar session={session} />
        </>
      )}
      <HandedToYou session={session} />
      <SinceLastLook session={session} />
      <PasteLine session={session} />
      {readsOriginal && <OriginalPage session={session} />}
      <div className="page-frame" hidden={readsOriginal}>
        <div className="page-scroll" tabIndex={-1}>
          <article className="page-sheet" lang={language}>
            {!readsOriginal && <h1 className="visually-hidden">{headline.trim() || t('editor.untitled')}</h1>}
            <FieldBlock session={session} />
            <Text session={session} />
            <div className="page-rest" aria-hidden="true" onClick={() => writeBelow(session)} />
          </article>
        </div>
      </div>
      {!readsOriginal && (
        <>
          <SuggestionBar session={session} />
          <PageDock session={session} />
        </>
      )}
    </div>
  )
}

/** The middle of the window: the open article, or what to do where none is open. */
export function ArticlePage() {
  const t = useTranslate()
  const shell = useFullShell()
  const session = useStore(shell.session)
  if (session) return <Page key={session.id} session={session} />
  return (
    <div className="page page-none">
      <EmptyState isView title={t('editor.emptyTitle')} commands={['article.new', 'import.open', 'import.paste']}>
        {t('editor.emptyText')}
      </EmptyState>
    </div>
  )
}
