import { slips, type Slip } from '../fields'
import type { Rule } from '../rule'

/** Runs of spaces between words; a line's indent is somebody's meaning. */
const runs = (text: string): readonly Slip[] => [...text.matchAll(/(?<=\S)[ \u00a0]{2,}(?=\S)/gu)].map(({ index, 0: found }) => ({ start: index, end: index + found.length, text: ' ' }))

/** More than one space between two words. Informs: a page does not show it, other media do. */
export const doubleSpace: Rule = {
  id: 'double-space',
  severity: 'informs',
  find: (desk) => slips(desk, runs, () => ({ message: 'More than one space stands here.' })),
}
