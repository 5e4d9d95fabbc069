import { hitOn, picturesOf } from '../pictures'
import type { Rule } from '../rule'

/** A picture that is not decorative and has no text for those who cannot see it. Blocks: WCAG 2.2, criterion 1.1.1 (level A). */
export const missingAlt: Rule = {
  id: 'missing-alt',
  severity: 'blocks',
  find: ({ doc, offsetOf }) =>
    picturesOf(doc, offsetOf)
      .filter(({ node: { attrs } }) => attrs.src !== '' && attrs.decorative !== true && String(attrs.alt).trim() === '')
      .map((picture) => hitOn(picture, 'A picture has no alternative text. Describe it, or mark it as decorative.')),
}
