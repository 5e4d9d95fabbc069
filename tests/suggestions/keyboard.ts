import { Editor, type ChainedCommands } from '@tiptap/core'
import { ListKeymap } from '@tiptap/extension-list'
import type { Schema } from '@tiptap/pm/model'
import type { Command, EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { vi } from 'vitest'
import { documentExtensions } from '@shared/document'
import { BlockCommands } from '../../renderer/blocks/block-commands'
import { Footnotes } from '../../renderer/blocks/footnotes'
import { Tables } from '../../renderer/blocks/tables'
import { QuoteBehaviour } from '../../renderer/editor/quote-behaviour'

/** The commands and keys of the page, without a page: they change a state that is given to them. */
export interface Keyboard {
  readonly schema: Schema
  run(state: EditorState, change: (chain: ChainedCommands) => ChainedCommands): EditorState
  press(state: EditorState, key: string, shift?: boolean): EditorState
  command(state: EditorState, command: Command): EditorState
}

export function createKeyboard(): Keyboard {
  // Which keys there are is asked of it; the oldest Node that these tests run in has none.
  vi.stubGlobal('navigator', { platform: 'Linux x86_64', userAgent: '' })
  const editor = new Editor({
    element: null,
    content: { type: 'doc', content: [{ type: 'paragraph' }] },
    injectCSS: false,
    enableContentCheck: false,
    extensions: [...documentExtensions, ListKeymap, QuoteBehaviour, BlockCommands, Tables, Footnotes.configure({ words: (key: string) => key })],
  })
  const keymaps = editor.extensionManager.plugins.flatMap(({ props }) => (props.handleKeyDown ? [props.handleKeyDown] : []))
  const within = (state: EditorState, change: () => unknown): EditorState => {
    editor.view.updateState(state)
    change()
    return editor.state
  }
  return {
    schema: editor.schema,
    run: (state, change) => within(state, () => change(editor.chain()).run()),
    press: (state, key, shift = false) =>
      within(state, () => {
        const event = { key, keyCode: 0, shiftKey: shift, altKey: false, ctrlKey: false, metaKey: false, preventDefault: () => undefined } as unknown as KeyboardEvent
        const view = { get state() { return editor.state }, dispatch: (transaction: EditorState['tr']) => editor.view.dispatch(transaction), composing: false, endOfTextblock: (way: string) => way === 'backward' ? editor.state.selection.$head.parentOffset === 0 : editor.state.selection.$head.parentOffset === editor.state.selection.$head.parent.content.size } as unknown as EditorView
        keymaps.some((handle) => handle.call(undefined as never, view, event))
      }),
    command: (state, command) => within(state, () => command(editor.state, (transaction) => editor.view.dispatch(transaction))),
  }
}
