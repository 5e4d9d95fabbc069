import { turningSigns } from '../../text/direction'
import { slips, type Slip } from '../fields'
import type { Rule } from '../rule'

const signs = (text: string): readonly Slip[] => turningSigns(text).map(({ at }) => ({ start: at, end: at + 1, text: '' }))

/** A sign that nobody sees and that turns the direction of what follows (U+202E and its kin). Warns: readers may read another text than the desk. */
export const turnedText: Rule = {
  id: 'turned-text',
  severity: 'warns',
  find: (desk) =>
    slips(desk, signs, (found) => {
      const [sign] = turningSigns(found)
      return { message: `A sign that nobody sees turns the direction of the text here (${sign?.name ?? ''}). Take it out, unless it is meant.`, params: { sign: sign?.name ?? '' } }
    }),
}
