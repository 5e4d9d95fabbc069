import { NotesPanel } from '../notes/NotesPanel'
import { useFullShell } from '../shell/full-context'
import { useTranslate } from '../shell/messages'
import { useStore } from '../shell/store'
import { Choices } from '../ui'
import { SuggestionsPanel } from './SuggestionsPanel'

/** What others say about the piece: notes on it, or changes that they suggest. */
export function NotesTab() {
  const t = useTranslate()
  const shell = useFullShell()
  const { segment, listed } = shell.suggestions
  const shown = useStore(segment)
  const count = useStore(listed).all.length
  const open = useStore(shell.notes.placed).filter(({ note }) => note.state === 'open').length
  return (
    <div className="notes-tab">
      <Choices
        label={t('suggestions.segment')}
        labelHidden
        value={shown}
        choices={[
          { id: 'notes', label: open === 0 ? t('suggestions.notes') : t('suggestions.notesCount', { count: open }) },
          { id: 'suggestions', label: count === 0 ? t('suggestions.suggestions') : t('suggestions.suggestionsCount', { count }) },
        ]}
        onChange={(next) => segment.set(next)}
      />
      {shown === 'notes' ? <NotesPanel /> : <SuggestionsPanel />}
    </div>
  )
}
