import fc from 'fast-check'
import { getSchema } from '@tiptap/core'
import { history, redo, undo } from '@tiptap/pm/history'
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { documentExtensions } from '@shared/document'
import { TypedLetters } from '../../renderer/editor/typed-letters'

const schema = getSchema([...documentExtensions])

/** A page of one empty paragraph, and what fingers do on it. */
function page() {
  const [letters] = TypedLetters.config.addProseMirrorPlugins?.call({} as never) ?? []
  const held = { state: EditorState.create({ schema, plugins: [history({ depth: 4000, newGroupDelay: 500 })] }) }
  const dispatch = (transaction: Transaction): void => void (held.state = held.state.apply(transaction))
  const view = { get state() { return held.state }, editable: true, someProp: () => undefined, dispatch } as unknown as EditorView
  const text = (): string => held.state.doc.textBetween(0, held.state.doc.content.size, '¶')
  return {
    held,
    text,
    /** As a key press is: a sign of two code units is left to the browser, which puts it in by itself. */
    type: (words: string): void => {
      for (const sign of words) if (!letters?.props.handleKeyPress?.call(letters, view, { key: sign } as KeyboardEvent)) dispatch(held.state.tr.insertText(sign))
    },
    compose: (words: string): void => [...words].forEach((sign) => dispatch(held.state.tr.insertText(sign).setMeta('composition', 7))),
    enter: (): void => dispatch(held.state.tr.split(held.state.selection.head)),
    /** What stands after each undo, to the very start. */
    undone: (): readonly string[] => {
      const steps: string[] = []
      while (undo(held.state, dispatch)) steps.push(text())
      return steps
    },
    redone: (): void => {
      while (redo(held.state, dispatch));
    },
    dispatch,
  }
}

// Letters fall in one go however slow the machine is.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

describe('what is typed in one go is undone [1.12]', () => {
  it('by sentences and by a few words, never within a word', () => {
    const { type, undone, text, redone } = page()
    const words = 'The wall fell. “We saw it,” he said. Nobody of the council was at the harbour before it was dark, they say.'
    type(words)
    expect(undone()).toEqual([
      'The wall fell. “We saw it,” he said. Nobody of the council was at the harbour before it ',
      'The wall fell. “We saw it,” he said. Nobody of the council was ',
      'The wall fell. “We saw it,” he said. ',
      'The wall fell. ',
      '',
    ])
    redone()
    expect(text()).toBe(words)
  })

  it('by paragraphs', () => {
    const { type, enter, undone } = page()
    type('Satu dua')
    enter()
    type('tiga')
    expect(undone()).toEqual(['Satu dua¶', ''])
  })

  it('with the blank before it, where that was typed with it', () => {
    const { type, undone, dispatch, held } = page()
    dispatch(held.state.tr.insertText('Rapat ditunda.').setMeta('addToHistory', false))
    type(' Lagi. Lalu')
    expect(undone()).toEqual(['Rapat ditunda. Lagi. ', 'Rapat ditunda.'])
  })

  it('whole where no blank parts it, and in one step up to where the caret was moved', () => {
    const { type, undone, dispatch, held } = page()
    type('a'.repeat(60))
    dispatch(held.state.tr.setSelection(TextSelection.create(held.state.doc, 1)))
    type('b')
    expect(undone()).toEqual(['a'.repeat(60), ''])
  })

  it('exactly, with every sign and every composition whole, whatever is typed', () => {
    const unit = fc.oneof(fc.constantFrom('a', 'é', ' ', ' ', '. ', '.” ', '\u00a0', '😀', 'kata '), fc.string({ maxLength: 3, unit: 'grapheme' }).filter((part) => !/[\r\n]/.test(part)))
    fc.assert(
      fc.property(fc.array(fc.record({ words: unit, isComposed: fc.boolean() }), { maxLength: 60 }), (parts) => {
        const { type, compose, undone, redone, text } = page()
        const composed: string[] = []
        for (const { words, isComposed } of parts) {
          const before = text()
          if (isComposed) compose(words)
          else type(words)
          if (isComposed && words.length > 1) composed.push(...Array.from({ length: words.length - 1 }, (_, at) => before + words.slice(0, at + 1)))
        }
        const whole = text()
        const steps = undone()
        expect(steps.at(-1) ?? '').toBe('')
        for (const step of steps) {
          expect(step).not.toMatch(/\p{Surrogate}/u)
          expect(whole.startsWith(step)).toBe(true)
          expect(composed).not.toContain(step)
        }
        redone()
        expect(text()).toBe(whole)
      }),
      { numRuns: 300, seed: 20261123 },
    )
  })
})
