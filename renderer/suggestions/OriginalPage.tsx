import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { DOMSerializer, type Node } from '@tiptap/pm/model'
import { originalOf } from '@shared/suggestions'
import { footnotesOf } from '../blocks/footnotes'
import { pictureAddress } from '../blocks/pictures'
import type { ArticleSession } from '../editor/session'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Button } from '../ui'
import { showView } from './suggestion-actions'

/** The body as it stands on the page, with its pictures. */
function drawn(doc: Node, articleId: string): DocumentFragment {
  const { schema } = doc.type
  const nodes = {
    ...DOMSerializer.nodesFromSchema(schema),
    // Its words stand at the foot; the style sheet counts the number.
    footnote: () => ['span', { 'data-footnote': '' }] as const,
    figure: ({ attrs }: Node) => ['figure', ['img', { src: pictureAddress(articleId, String(attrs['src'])), alt: String(attrs['alt']) }], ['figcaption', 0]] as const,
  }
  return new DOMSerializer(nodes, DOMSerializer.marksFromSchema(schema)).serializeFragment(doc.content, { document }) as DocumentFragment
}

/** The text as it stood before everything that is undecided, for reading alone; Escape leads back to the page. */
export function OriginalPage({ session }: { readonly session: ArticleSession }) {
  const t = useTranslate()
  const shell = useFullShell()
  // Read anew with every decision and every rest in typing.
  useStore(shell.suggestions.listed)
  const { language } = useStore(session.facts)
  const text = useRef<HTMLDivElement>(null)
  const page = useRef<HTMLElement>(null)
  const original = originalOf(session.editor.state)
  const body = original?.body ?? session.editor.state.doc
  const notes = useMemo(() => footnotesOf(body), [body])
  useLayoutEffect(() => text.current?.replaceChildren(drawn(body, session.id)), [body, session])
  useEffect(() => page.current?.focus(), [])
  const back = (): void => showView(shell, 'all')
  return (
    <section
      ref={page}
      className="page-scroll original-page"
      tabIndex={0}
      aria-label={t('suggestions.views.original')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') back()
      }}
    >
      <div className="original-note">
        <span>{t('suggestions.originalNote')}</span>
        <Button size="small" onPress={back}>{t('suggestions.backToPage')}</Button>
      </div>
      <article className="page-sheet" lang={language}>
        <h1 className="original-headline">{original?.headline || t('editor.untitled')}</h1>
        {original?.deck && <p className="original-deck">{original.deck}</p>}
        <div className="page-text">
          <div className="ProseMirror" ref={text} />
          {notes.length > 0 && (
            <ol className="original-notes">
              {notes.map(({ node, position }) => (
                <li key={position}>{node.textContent}</li>
              ))}
            </ol>
          )}
        </div>
      </article>
    </section>
  )
}
