import { mentionParts } from './people'

interface NoteTextProps {
  readonly text: string
  readonly people: readonly string[]
}

/** What a note says, with those of `people` whom it mentions told apart. */
export function NoteText({ text, people }: NoteTextProps) {
  return (
    <p className="note-text">
      {mentionParts(text, people).map((part, index) => (part.isMention ? <b key={index} className="note-mention">{part.text}</b> : part.text))}
    </p>
  )
}
