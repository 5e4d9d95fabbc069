export type Severity = 'blocks' | 'warns' | 'informs'

/**
 * A change that settles a finding and cannot do harm: `text` in place of the stretch `start..end` of the body's text, or of
 * the field that the finding names, in UTF-16 code units. It is made only where `was` still stands.
 */
export interface QuickFix {
  readonly start: number
  readonly end: number
  readonly was: string
  readonly text: string
}

/** Which part of the page a finding stands in, with the number of a footnote or of a picture, from 1, and the words round it ('' for none). */
export interface Where {
  readonly part: 'text' | 'caption' | 'picture' | 'altText' | 'credit' | 'footnote' | 'field'
  readonly number: number | null
  readonly around: string
}

/**
 * What a preflight rule found. With a place in the body `start` and `end` are UTF-16 offsets into the article's text
 * (`shared/document/text`), end exclusive, and `field` is null; else `field` names the field and both are null.
 */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  /** One plain English sentence; the window shows `preflight.<rule>` of its catalogue with `params` instead. */
  readonly message: string
  readonly params: Readonly<Record<string, string | number>>
  readonly field: string | null
  readonly start: number | null
  readonly end: number | null
  readonly fix?: QuickFix
  /** Told of what stands beside the running text, and of findings with the same sentence. Shown beside the text, and neither stored nor printed. */
  readonly where?: Where
}
