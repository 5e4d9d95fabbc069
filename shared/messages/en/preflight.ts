/** A sentence for each rule of the gate, under the rule's id. */
export const preflight = {
  'withheld-name': 'A name that must be withheld stands here. Replace it with the public label.',
  'unattributed-quote': 'Nobody is named for “{{text}}”. Say who said it, or mark it as not a quotation.',
  'unconfirmed-quote': '“{{text}}” seems to be said by {{speaker}}. Confirm it, or name another speaker.',
  placeholder: '“{{text}}” looks like a placeholder. Fill it in.',
  'missing-headline': 'The article has no headline. Write one.',
  'empty-body': 'The article has no text yet.',
  'missing-alt': 'A picture has no alternative text. Describe it, or mark it as decorative.',
  'open-note': 'A note is still open. Answer or resolve it.',
  'open-suggestion': 'A suggested change is still open. Accept or decline it.',
  embargo: 'The article is under embargo until {{until}}.',
  'legal-flag': 'The article is flagged for legal review. Have it cleared first.',
  'not-for-publication': 'The article is marked as not for publication.',
  'byline-missing': 'No author is named. Add a byline if the piece should carry one.',
  'unknown-source': 'A source of “{{text}}” is not in the register. Choose the source again.',
  'duplicated-paragraph': 'This paragraph stands in the article twice: “{{text}}”',
  'long-headline': 'The headline has {{length}} characters; over {{longest}} it is cut short in lists.',
} as const
