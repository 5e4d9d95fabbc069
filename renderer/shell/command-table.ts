import { choosePictures } from '../blocks/pictures'
import { isNoteTarget } from '../blocks/text-target'
import { focusBeside, swapBeside, toggleBeside } from '../beside/beside-actions'
import { api } from '../bridge'
import { isKnown } from '../person/person'
import { findOn } from '../find/find-on'
import { leaveByCommand } from '../publish/by-command'
import { beginNote, stepNotes } from '../notes/note-actions'
import { amendCurrent, confirmCurrent, dismissCurrent, mergeCurrent, reopenCurrent, setPassageCurrent, splitCurrent, stepLedger } from '../review/ledger-actions'
import { fixCurrent, goToNextFinding } from '../review/finding-actions'
import { stepPlaceholders } from '../placeholders/placeholder-actions'
import { stepBack } from '../review/undo'
import { openCheck, verifyCurrent } from '../verification/actions'
import { goToNextMisspelled } from '../spelling/spelling-actions'
import { decideChosen, decideMany, showView, stepSuggestions, toggleSuggesting } from '../suggestions/suggestion-actions'
import { focusLibrary } from '../library/library-focus'
import { lockVault, unlockVault } from '../vault/vault-actions'
import { blankArticle } from './blank-article'
import { isFocusNowhere } from './focus-back'
import type { CommandTable } from './full-shell'
import { keepVersion } from '../versions/keep-version'
import { openCompare, stepCompare } from '../versions/open-compare'
import { openPart } from './parts'
import { toggleLibrary, toggleWriting, toOutline } from './view-actions'
import { pageStands, typedDuring } from './typed-ahead'
import { block, copying, enter, format, importing, leading, mark, tab, table, type Getter } from './command-kinds'

/** Every command of the one list, over the shell that `shell` returns. */
export function createCommands(shell: Getter): CommandTable {
  return {
    'article.new': async () => {
      const before = shell().session.get()
      const typed = await typedDuring(window, async () => {
        await shell().createArticle(blankArticle(shell().preferences.get().language), 'new')
        await pageStands(window, shell().session.get())
      }, 'all')
      const session = shell().session.get()
      // None could be made: the writer stays where the caret was, with what was typed.
      if (session === before) {
        if (session?.host.isConnected && typed && !session.readOnly) session.editor.chain().focus(session.editor.state.selection.to).insertContent({ type: 'text', text: typed }).run()
        if (session?.saveState.get().kind === 'notSaved') shell().status.set({ key: 'shell.notLeft', fault: true })
        return
      }
      const headline = document.querySelector<HTMLTextAreaElement>('[data-field="headline"] textarea')
      headline?.focus()
      if (!typed) return
      session?.setField('headline', typed)
      // What was typed is drawn with the next frame; the caret goes behind it.
      requestAnimationFrame(() => headline?.setSelectionRange(headline.value.length, headline.value.length))
    },
    'article.save': async () => {
      const session = shell().session.get()
      // Why it could not be saved stands in the status bar for as long as it holds.
      const isSaved = await session?.save().then(() => true, (error: unknown) => {
        if (session.saveState.get().kind !== 'notSaved') throw error
        return false
      })
      if (isSaved === false) return
      shell().say('editor.savedNow')
      // What a person saved by hand is a point to come back to.
      await session?.keepVersion('save')
    },
    'article.duplicate': async () => {
      const session = shell().session.get()
      if (session) await shell().duplicateArticle(session.id)
    },
    'article.trash': async () => {
      const session = shell().session.get()
      if (!session) return
      await shell().closeArticle()
      await api['article.trash'](session.id)
      // The page that had the focus is gone: whoever goes on chooses another one.
      if (isFocusNowhere(document)) focusLibrary()
    },
    'article.versions': tab(shell, 'versions'),
    'version.keep': async () => {
      const session = shell().session.get()
      if (session) await keepVersion(shell(), session, '')
    },
    'version.compare': leading(shell, () => openCompare(shell())),
    'version.next': () => stepCompare(shell(), 'nextDifference'),
    'version.previous': () => stepCompare(shell(), 'previousDifference'),
    'import.open': importing(shell, () => api['import.openFile']()),
    'import.paste': leading(shell, importing(shell, () => api['import.readClipboard']())),
    'export.show': leading(shell, async () => {
      await shell().flush()
      shell().view.set({ kind: 'export' })
    }),
    'export.factCheck': leading(shell, async () => {
      await shell().flush()
      shell().view.set((view) => (view.kind === 'factCheck' ? view : { kind: 'factCheck', from: view.kind === 'export' ? 'export' : 'editor' }))
    }),
    'export.copyHtml': copying(shell, 'html'),
    'export.copyMarkdown': copying(shell, 'markdown'),
    'export.pdf': () => leaveByCommand(shell(), ({ id }) => api['export.pdf']({ id, override: null }), 'editor.pdfSaved'),
    'export.print': () => leaveByCommand(shell(), ({ id }) => api['export.print']({ id, override: null }), 'exporting.printed'),
    'library.choose': async () => {
      // Closed before main is asked: what is open belongs to the library that it came from.
      const open = shell().session.get()?.id
      await shell().closeArticle()
      if (!(await api['library.choose']()) && open) await shell().openArticle(open)
    },
    'app.preferences': () => shell().view.set({ kind: 'preferences' }),
    'app.palette': () => shell().overlay.set('palette'),
    'app.shortcuts': () => shell().overlay.set('shortcuts'),
    'app.welcome': () => shell().view.set({ kind: 'welcome' }),
    'edit.undo': () => stepBack(shell(), 'undo'),
    'edit.redo': () => stepBack(shell(), 'redo'),
    'edit.pasteLeftOut': enter(shell, 'pasteReport', 'shell.cannot.noPaste'),
    'edit.find': () => {
      shell().view.set({ kind: 'editor' })
      openPart('find')
    },
    'edit.replace': () => {
      shell().view.set({ kind: 'editor' })
      openPart('replace')
    },
    'edit.findNext': () => findOn(shell(), 1),
    'edit.findPrevious': () => findOn(shell(), -1),
    'format.bold': mark(shell, 'bold'),
    'format.italic': mark(shell, 'italic'),
    'format.strike': mark(shell, 'strike'),
    'format.highlight': mark(shell, 'highlight'),
    'format.code': mark(shell, 'code'),
    'format.subscript': mark(shell, 'subscript'),
    'format.superscript': mark(shell, 'superscript'),
    'format.language': () => openPart('language'),
    'format.link': () => openPart('link'),
    'format.paragraph': block(shell, 'format.paragraph'),
    'format.heading2': block(shell, 'format.heading2'),
    'format.heading3': block(shell, 'format.heading3'),
    'format.heading4': block(shell, 'format.heading4'),
    'format.bulletList': block(shell, 'format.bulletList'),
    'format.orderedList': block(shell, 'format.orderedList'),
    'format.taskList': block(shell, 'format.taskList'),
    'format.blockquote': block(shell, 'format.blockquote'),
    'format.codeBlock': block(shell, 'format.codeBlock'),
    'format.attributionLine': format(shell, (chain) => chain.editAttributionLine(), 'shell.cannot.noQuote'),
    'format.moveUp': format(shell, (chain) => chain.moveBlock('up'), 'shell.cannot.first'),
    'format.moveDown': format(shell, (chain) => chain.moveBlock('down'), 'shell.cannot.last'),
    'format.tools': enter(shell, 'tools', 'shell.cannot.noTools'),
    'format.hardBreak': format(shell, (chain) => chain.insertContent({ type: 'hardBreak' })),
    'format.horizontalRule': block(shell, 'format.horizontalRule'),
    'insert.picture': async () => {
      const session = shell().session.get()
      if (session) await choosePictures(session)
    },
    'insert.footnote': () => {
      const session = shell().session.get()
      if (!session || session.readOnly) return
      if (isNoteTarget(session) || !session.editor.commands.insertFootnote()) return shell().say('shell.cannot.here')
      // The strip stands with the next frame.
      requestAnimationFrame(() => openPart('tools'))
    },
    'insert.table': () => openPart('table'),
    'insert.pullquote': block(shell, 'insert.pullquote'),
    'table.rowAbove': table(shell, 'table.rowAbove'),
    'table.rowBelow': table(shell, 'table.rowBelow'),
    'table.columnBefore': table(shell, 'table.columnBefore'),
    'table.columnAfter': table(shell, 'table.columnAfter'),
    'table.deleteRow': table(shell, 'table.deleteRow'),
    'table.deleteColumn': table(shell, 'table.deleteColumn'),
    'table.headerRow': table(shell, 'table.headerRow'),
    'table.merge': table(shell, 'table.merge'),
    'table.split': table(shell, 'table.split'),
    'table.delete': table(shell, 'table.delete'),
    'insert.character': () => shell().overlay.set('characters'),
    'insert.noBreakSpace': format(shell, (chain) => chain.insertContent({ type: 'text', text: '\u00a0' })),
    'review.attribute': () => openPart('attribute'),
    'review.nextQuote': () => stepLedger(shell(), 1),
    'review.previousQuote': () => stepLedger(shell(), -1),
    'review.confirm': () => confirmCurrent(shell()),
    'review.dismiss': () => dismissCurrent(shell(), 'scare'),
    'review.dismissTitle': () => dismissCurrent(shell(), 'title'),
    'review.reopen': () => reopenCurrent(shell()),
    'review.addSource': () => openPart('addSource'),
    'review.amend': leading(shell, () => amendCurrent(shell())),
    'review.split': () => splitCurrent(shell()),
    'review.mergeNext': () => mergeCurrent(shell(), 1),
    'review.mergePrevious': () => mergeCurrent(shell(), -1),
    'review.setPassage': () => setPassageCurrent(shell()),
    'review.check': leading(shell, () => openCheck(shell(), 'form')),
    // It leads away only where somebody's name is asked for.
    'review.verify': () => (isKnown(shell().preferences.get().person) ? verifyCurrent(shell()) : leading(shell, () => verifyCurrent(shell()))()),
    'review.compare': leading(shell, () => openCheck(shell(), 'original')),
    'review.reply': () => {
      shell().showInspector('details')
      // The details stand with the next frame.
      requestAnimationFrame(() => openPart('reply'))
    },
    'vault.lock': () => lockVault(shell()),
    'vault.unlock': () => unlockVault(shell()),
    'note.add': () => beginNote(shell()),
    'note.next': () => stepNotes(shell(), 1),
    'note.previous': () => stepNotes(shell(), -1),
    'suggestion.mode': () => toggleSuggesting(shell()),
    'suggestion.next': () => stepSuggestions(shell(), 1),
    'suggestion.previous': () => stepSuggestions(shell(), -1),
    'suggestion.accept': () => decideChosen(shell(), 'accept'),
    'suggestion.reject': () => decideChosen(shell(), 'reject'),
    'suggestion.acceptAll': () => decideMany(shell(), 'accept', 'all'),
    'suggestion.rejectAll': () => decideMany(shell(), 'reject', 'all'),
    'suggestion.viewAll': () => showView(shell(), 'all'),
    'suggestion.viewFinal': () => showView(shell(), 'final'),
    'suggestion.viewOriginal': () => showView(shell(), 'original'),
    'spelling.next': () => goToNextMisspelled(shell()),
    'review.nextPlaceholder': () => stepPlaceholders(shell(), 1),
    'review.previousPlaceholder': () => stepPlaceholders(shell(), -1),
    'review.nextFinding': () => goToNextFinding(shell(), 1),
    'review.previousFinding': () => goToNextFinding(shell(), -1),
    'review.fix': () => fixCurrent(shell()),
    'app.houseRules': () => shell().view.set({ kind: 'houseRules' }),
    'view.library': () => toggleLibrary(shell()),
    'view.outline': () => toOutline(shell()),
    'view.beside': () => toggleBeside(shell()),
    'view.besideSwap': () => swapBeside(shell()),
    'view.focusMode': () => toggleWriting(shell(), 'focusMode'),
    'view.typewriter': () => toggleWriting(shell(), 'typewriter'),
    'view.inspector': () => shell().setPreferences({ inspectorOpen: !shell().preferences.get().inspectorOpen }),
    'view.ledger': tab(shell, 'ledger'),
    'view.sources': tab(shell, 'sources'),
    'view.preflight': tab(shell, 'preflight'),
    'view.notes': tab(shell, 'notes'),
    'view.suggestions': tab(shell, 'suggestions'),
    'view.details': tab(shell, 'details'),
    'view.editor': () => {
      shell().view.set({ kind: 'editor' })
      const session = shell().session.get()
      // From the text the same key leads to what is read beside it.
      if (session?.host.contains(document.activeElement) && focusBeside()) return
      // At once where the page stands: the next key may come before the next frame.
      if (session?.host.isConnected) session.editor.view.focus()
      else session?.editor.commands.focus()
    },
  }
}
