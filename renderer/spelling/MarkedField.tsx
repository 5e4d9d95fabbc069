/** A stretch of a field, in UTF-16 offsets of its text. */
export interface MarkedStretch {
  readonly from: number
  readonly to: number
  readonly look: 'misspelled' | 'placeholder'
}

/**
 * The dots below the misspelled words of a field, and the boxes round what is still to be filled in. A text box cannot hold any, so that they stand in the same words behind it, which
 * are set alike and cannot be seen, selected or heard themselves.
 */
export function MarkedField({ text, marked }: { readonly text: string; readonly marked: readonly MarkedStretch[] }) {
  return (
    <span className="field-line-grow field-line-marks" aria-hidden="true">
      {marked.map(({ from, to, look }, index) => (
        <span key={from}>
          {text.slice(marked[index - 1]?.to ?? 0, from)}
          <span className={look} data-from={from}>
            {text.slice(from, to)}
          </span>
        </span>
      ))}
      {`${text.slice(marked.at(-1)?.to ?? 0)}\u200b`}
    </span>
  )
}
