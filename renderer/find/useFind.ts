import { useEffect, useRef, useState } from 'react'
import { closeHistory } from '@tiptap/pm/history'
import { compile, replacementOf, replaceMatches, unitsOf, type FindQuery, type Match, type PatternFault } from '@shared/find'
import { factsOf } from '@shared/document'
import type { ArticleSession } from '../editor/session'
import { findSliced } from './sliced'
import { foundIn, passed, presentMatch, show, step } from './found'
import { frameMatch, revealMatch, unframe } from './reveal-match'

/** Milliseconds of rest after a change of the article before it is read again. */
const rest = 250

export interface Finding {
  readonly query: FindQuery
  /** Why the pattern is none; null where it is one. */
  readonly fault: PatternFault | null
  /** Looks for `change` of the query. */
  readonly ask: (change: Partial<FindQuery>) => void
  readonly go: (by: 1 | -1) => void
  /** Replaces the current match and goes to the next; how many were replaced. */
  readonly replaceOne: (template: string) => number
  /** Replaces all that stand now, as one undo step; how many were replaced. */
  readonly replaceAll: (template: string) => Promise<number>
}

/** Finds in `session` while the bar is open, anew whenever the article rests after a change. */
export function useFind(session: ArticleSession, initial: FindQuery): Finding {
  const { editor } = session
  const [query, setQuery] = useState(initial)
  const [fault, setFault] = useState<PatternFault | null>(null)
  const turn = useRef(0)

  const read = async (wanted: FindQuery): Promise<readonly Match[] | null> => {
    const mine = (turn.current += 1)
    const isCancelled = (): boolean => editor.isDestroyed || turn.current !== mine
    const compiled = compile(wanted)
    setFault(compiled.kind === 'invalid' ? compiled.fault : null)
    if (compiled.kind !== 'finder') return []
    for (;;) {
      const { doc } = editor.state
      const matches = await findSliced(unitsOf(doc, session.facts.get()), compiled.find, isCancelled)
      if (matches === null || isCancelled()) return null
      if (editor.state.doc.eq(doc)) return matches
    }
  }
  /** `current`: where the list shall stand; without it, at the caret. */
  const look = async (wanted: FindQuery, current?: () => number): Promise<void> => {
    const matches = await read(wanted)
    if (!matches) return
    editor.view.dispatch(show(editor.state.tr, matches, current?.()))
    frameMatch(session)
  }

  const again = useRef(look)
  useEffect(() => {
    again.current = look
  })
  const asked = useRef(query)
  useEffect(() => {
    asked.current = query
  }, [query])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const wait = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => void again.current(asked.current, () => foundIn(editor.state).current), rest)
    }
    const changed = ({ transaction }: { transaction: { docChanged: boolean } }): void => {
      if (transaction.docChanged) wait()
    }
    editor.on('transaction', changed)
    void again.current(asked.current).then(() => {
      if (!editor.isDestroyed) revealMatch(session)
    })
    return () => {
      clearTimeout(timer)
      turn.current += 1
      editor.off('transaction', changed)
      // However the search was ended: by its own key, by Escape in the text, or with the page.
      unframe()
      if (!editor.isDestroyed) editor.view.dispatch(show(editor.state.tr, []))
    }
  }, [editor, session])

  return {
    query,
    fault,
    ask: (change) => {
      const wanted = { ...query, ...change }
      setQuery(wanted)
      void look(wanted).then(() => revealMatch(session))
    },
    go: (by) => {
      editor.view.dispatch(step(editor.state.tr, foundIn(editor.state), by))
      revealMatch(session)
    },
    replaceOne: (template) => {
      const found = foundIn(editor.state)
      const match = found.matches[found.current]
      const present = match && presentMatch(match, found.since)
      if (!present) return 0
      const transaction = closeHistory(editor.state.tr)
      const count = replaceMatches(transaction, factsOf(editor.state), [{ match: present, words: replacementOf(query, template, present.groups) }])
      editor.view.dispatch(passed(transaction, found))
      revealMatch(session)
      return count
    },
    replaceAll: async (template) => {
      if (!session.readOnly) await session.keepVersion('replaceAll')
      const matches = await read(query)
      if (!matches || matches.length === 0) return 0
      const transaction = closeHistory(editor.state.tr)
      const count = replaceMatches(transaction, factsOf(editor.state), matches.map((match) => ({ match, words: replacementOf(query, template, match.groups) })))
      if (count > 0) editor.view.dispatch(transaction)
      return count
    },
  }
}
