import { useEffect, useRef, useState, type ClipboardEvent, type InputEvent, type KeyboardEvent } from 'react'
import type { Improvement } from '../blocks/typography'
import { MarkedField, type MarkedStretch } from '../spelling/MarkedField'

/** What the clipboard gets of a stretch. */
export interface CopiedWords {
  readonly text: string
  /** Tells the clipboard what this window puts in when it is pasted. */
  readonly sign: (data: DataTransfer) => void
}

interface FieldLineProps {
  /** The field's name in the model; `data-field` of the box, so that a finding can jump to it. */
  readonly name: string
  readonly look: string
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly readOnly: boolean
  /**
   * How the model would show what is typed, for values that are read apart, such as tags: while both agree, the field keeps
   * what a person typed (a comma that waits for its next word), and is tidied on leaving.
   */
  readonly shownAs?: (typed: string) => string
  /** What typography makes of a typed character behind what stands before the caret; null for nothing. */
  readonly improved?: (typed: string, before: string) => Improvement | null
  /** What a copy of the stretch `[from, to)` holds, where that is not what stands there. */
  readonly copied?: (from: number, to: number) => CopiedWords | null
  /** What a paste puts in, where that is not the clipboard's plain text. */
  readonly pasted?: (data: DataTransfer) => string | null
  /** What of it is misspelled or still to be filled in, in order and apart. */
  readonly marked?: readonly MarkedStretch[]
  readonly onChange: (value: string) => void
}

/** What typography made last: how the field stood behind it, and what had been typed. */
interface JustImproved {
  readonly value: string
  readonly caret: number
  readonly length: number
  readonly typed: string
}

const noneMarked: readonly MarkedStretch[] = []

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ')

/** Enter goes on to the next field, and from the last one into the text. */
function goOn(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  const fields = [...document.querySelectorAll<HTMLElement>('.fields textarea, .ProseMirror')]
  fields[fields.indexOf(event.currentTarget) + 1]?.focus()
}

/** A field that looks like the line it will be: it grows with its text and has no box until it is entered. */
export function FieldLine({ name, look, label, hint, value, readOnly, shownAs, improved, copied, pasted, marked = noneMarked, onChange }: FieldLineProps) {
  const [typed, setTyped] = useState(value)
  const justImproved = useRef<JustImproved | null>(null)
  const change = (text: string): void => {
    setTyped(text)
    onChange(text)
  }
  /** Copies other words than those that stand there; of a cut takes them away as well. */
  const copy = (event: ClipboardEvent<HTMLTextAreaElement>, isCut: boolean): void => {
    const { selectionStart: from, selectionEnd: to } = event.currentTarget
    const words = from < to ? (copied?.(from, to) ?? null) : null
    if (words === null) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', words.text)
    words.sign(event.clipboardData)
    // As a key would: the caret stays where it is.
    if (isCut && !readOnly) document.execCommand('delete')
  }
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const words = readOnly ? null : (pasted?.(event.clipboardData) ?? null)
    if (words === null) return
    event.preventDefault()
    document.execCommand('insertText', false, oneLine(words))
  }
  const improve = (event: InputEvent<HTMLTextAreaElement>): void => {
    const { data, nativeEvent } = event
    const { selectionStart: at, selectionEnd: end, value: present } = event.currentTarget
    // What an input method or a dead key has put in stands there already.
    const isComposing = nativeEvent instanceof CompositionEvent || (nativeEvent instanceof globalThis.InputEvent && nativeEvent.isComposing)
    const better = data.length === 1 && !isComposing ? (improved?.(data, present.slice(0, at)) ?? null) : null
    if (!better || (better.length > 1 && at < end)) return
    event.preventDefault()
    const area = event.currentTarget
    // First as it was typed: undo gives that back.
    document.execCommand('insertText', false, data)
    area.setSelectionRange(at + 1 - better.length, at + 1)
    const replaced = area.value.slice(at + 1 - better.length, at + 1)
    document.execCommand('insertText', false, better.text)
    justImproved.current = { value: area.value, caret: area.selectionStart, length: better.text.length, typed: replaced }
  }
  /** Backspace right behind an improved sign gives back what was typed. */
  const giveBack = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const area = event.currentTarget
    const last = justImproved.current
    justImproved.current = null
    if (event.key !== 'Backspace' || event.ctrlKey || event.metaKey || event.altKey || !last || last.value !== area.value) return
    if (area.selectionStart !== last.caret || area.selectionEnd !== last.caret) return
    event.preventDefault()
    area.setSelectionRange(last.caret - last.length, last.caret)
    document.execCommand('insertText', false, last.typed)
  }
  useEffect(() => setTyped((present) => (shownAs?.(present) === value ? present : value)), [value, shownAs])
  return (
    <div className={`field-line field-line-${look}`} data-field={name} data-filled={typed !== ''}>
      <label className="field-line-label">
        <span className="field-line-name">{label}</span>
        <span className="field-line-grow" aria-hidden="true">{`${typed || hint}\u200b`}</span>
        {marked.length > 0 && typed === value && <MarkedField text={typed} marked={marked} />}
        <textarea
          rows={1}
          value={typed}
          placeholder={hint}
          readOnly={readOnly}
          onKeyDown={(event) => {
            giveBack(event)
            goOn(event)
          }}
          onBeforeInput={improve}
          onChange={(event) => change(oneLine(event.target.value))}
          onCopy={(event) => copy(event, false)}
          onCut={(event) => copy(event, true)}
          onPaste={paste}
          onBlur={() => setTyped(value)}
        />
      </label>
    </div>
  )
}
