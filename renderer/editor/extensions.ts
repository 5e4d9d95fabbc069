import { Extension, type Extensions } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { ListKeymap } from '@tiptap/extension-list'
import { Dropcursor, Gapcursor, Placeholder, UndoRedo } from '@tiptap/extensions'
import type { ArticleFacts } from '@shared/article'
import { documentExtensions } from '@shared/document'
import { BlockCommands } from '../blocks/block-commands'
import { FigureDisplay } from '../blocks/figure-view'
import { Footnotes } from '../blocks/footnotes'
import { RuleStep } from '../blocks/rule-step'
import { SlashMenuState } from '../blocks/slash'
import { Tables } from '../blocks/tables'
import { Typography } from '../blocks/typography-extension'
import { UnseenDisplay } from '../blocks/unseen-display'
import { CarryNotes } from '../notes/carry-notes'
import { PlaceholderDisplay } from '../placeholders/placeholder-display'
import { SpellingDisplay } from '../spelling/spelling-display'
import type { Translate } from '../shell/messages'
import { Suggestions, type SuggestionChoices } from '../suggestions/suggestions-extension'
import { AttributionDisplay } from './attribution-display'
import { Facts, type Carried } from './facts-extension'
import { FoundDisplay } from '../find/found'
import { CurrentBlock } from '../writing/current-block'
import { CaretAhead } from './caret-ahead'
import { DroppedWords } from './dropped-words'
import { FocusKeepsCaret } from './focus-keeps-caret'
import { CleanPaste } from './paste'
import { PasteReports } from './paste-report'
import { PasteStep } from './paste-step'
import { QuoteBehaviour } from './quote-behaviour'
import { RestOfPage } from './rest-of-page'
import { SightOfPage } from './sight'
import { TypedLetters } from './typed-letters'
import { QuoteCommands } from './quote-commands'

interface Choices {
  readonly facts: ArticleFacts
  readonly carried: Carried
  readonly placeholder: () => string
  readonly articleId: string
  readonly words: Translate
  readonly suggestions: Omit<SuggestionChoices, 'words'>
}

/** Undo is asked for by the window's one list of keys, for fields and text alike. */
const History = UndoRedo.extend({ addKeyboardShortcuts: () => ({}) }).configure({ depth: 4000, newGroupDelay: 500 })

/** Keys that belong to the window and not to the text. */
const Reserved = Extension.create({
  name: 'reserved',
  priority: 2000,
  addKeyboardShortcuts: () => ({ 'Mod-Enter': () => true }),
})

/** The schema, with the words that its boxes are read out by. */
const withWords = (words: Translate): Extensions =>
  documentExtensions.map((extension) =>
    extension.name === 'taskItem' ? extension.configure({ a11y: { checkboxLabel: (item: Node) => words('blocks.task', { text: item.firstChild?.textContent ?? '' }) } }) : extension,
  )

/** The one schema, and how the page behaves with it. */
export const editorExtensions = ({ facts, carried, placeholder, articleId, words, suggestions }: Choices): Extensions => [
  ...withWords(words),
  History,
  Reserved,
  FocusKeepsCaret,
  CaretAhead,
  ListKeymap,
  QuoteBehaviour,
  QuoteCommands,
  BlockCommands,
  SlashMenuState,
  Typography,
  RuleStep,
  UnseenDisplay,
  Tables,
  Footnotes.configure({ words }),
  FigureDisplay.configure({ articleId, words }),
  PasteStep,
  PasteReports,
  CleanPaste,
  DroppedWords,
  Dropcursor.configure({ color: false, class: 'page-dropcursor' }),
  Gapcursor,
  Placeholder.configure({ placeholder, showOnlyWhenEditable: true }),
  Facts.configure({ initial: facts, carried }),
  Suggestions.configure({ ...suggestions, words }),
  CarryNotes,
  AttributionDisplay,
  SpellingDisplay,
  PlaceholderDisplay,
  FoundDisplay,
  CurrentBlock,
  SightOfPage,
  RestOfPage,
  TypedLetters,
]
