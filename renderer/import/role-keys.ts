import type { Role } from '@shared/import/text'

/** The roles as the menu lists them: the head of the story, its text, what is said about it, what is left out. */
export const roleOrder: readonly (readonly Role[])[] = [
  ['headline', 'kicker', 'deck'],
  ['body', 'heading', 'listItem', 'dateline'],
  ['byline', 'date', 'credit', 'section', 'tags'],
  ['masthead', 'tagline', 'residue'],
]

/** One letter a role, the same in every language of the window. */
export const roleKeys: Readonly<Partial<Record<Role, string>>> = {
  headline: 'H',
  kicker: 'K',
  deck: 'D',
  body: 'B',
  heading: 'S',
  listItem: 'L',
  credit: 'C',
  byline: 'Y',
  tags: 'T',
  masthead: 'M',
  residue: 'R',
}

/** The role that a pressed letter stands for, or undefined. `R` is the caller's: it goes both ways. */
export const roleOfKey = (key: string): Role | undefined =>
  (Object.entries(roleKeys) as [Role, string][]).find(([, letter]) => letter.toLowerCase() === key.toLowerCase())?.[0]
