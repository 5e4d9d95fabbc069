import { Extension, type Editor } from '@tiptap/core'
import type { Schema } from '@tiptap/pm/model'
import { isSuggesting, suggestionsPlugin, type Stamp, type Tracked } from '@shared/suggestions'
import type { Translate } from '../shell/messages'
import type { SeenCopies } from './seen-copies'
import { suggestionClipboard } from './suggestion-clipboard'
import { suggestionDisplay } from './suggestion-display'

export interface SuggestionChoices {
  /** What is undecided in the article, in the editor's own schema: nodes of two schemas never fit into one another. */
  readonly initial: (schema: Schema) => Tracked
  readonly suggesting: boolean
  readonly stamp: () => Stamp
  /** What was copied in this window. */
  readonly copies: SeenCopies
  readonly words: Translate
}

interface Shown {
  mode: boolean | null
}

/** The page itself tells whether what is written there is suggested. */
function showMode({ view, state }: Editor, shown: Shown): void {
  const mode = isSuggesting(state)
  if (shown.mode === mode) return
  shown.mode = mode
  view.dom.dataset['suggesting'] = String(mode)
}

/** Follows, draws and copies what is suggested. Stands behind the facts, which it reads. */
export const Suggestions = Extension.create<SuggestionChoices, Shown>({
  name: 'suggestions',
  addStorage: () => ({ mode: null }),
  // What is pasted in this window is put in place of what was copied before anything else looks at it.
  priority: 3000,
  addProseMirrorPlugins() {
    const { initial, suggesting, stamp, copies, words } = this.options
    return [suggestionsPlugin({ initial: initial(this.editor.schema), suggesting, stamp }), suggestionDisplay(words), ...suggestionClipboard(this.editor.schema, copies)]
  },
  onCreate() {
    showMode(this.editor, this.storage)
  },
  onTransaction() {
    showMode(this.editor, this.storage)
  },
})
