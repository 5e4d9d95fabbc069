import { authorRoles, printedByline, type Article, type Author } from '@shared/article'
import { publicAuthors } from '@shared/export/public-article'

type Role = Author['role']

/** What a role is called in the language of the window. */
export type RoleName = (role: Role) => string

/** Authors as one line: “Ayu Larasati; Bima Putra (editor)”. A writer stands without a role. */
export const authorsLine = (authors: readonly Author[], nameOf: RoleName): string =>
  authors.map(({ name, role }) => (role === 'writer' ? name : `${name} (${nameOf(role).toLowerCase()})`)).join('; ')

/**
 * The authors of a line: names parted by semicolons, each with its role in brackets, by its name in the window's language or by its
 * English one. Brackets that hold no role belong to the name; a name without a role is a writer's.
 */
export const readAuthors = (line: string, nameOf: RoleName): Author[] =>
  line
    .split(';')
    .map((part) => /^(.*?)(?:\s*\(([^()]+)\))?$/u.exec(part.trim()))
    .flatMap((match) => {
      const word = match?.[2]?.trim().toLowerCase()
      const role = authorRoles.find((known) => known === word || nameOf(known).toLowerCase() === word)
      return match?.[1] ? [{ name: role || !match[2] ? match[1] : match[0], role: role ?? 'writer' }] : []
    })

/** What of byline and authors goes into a file: the line that readers see, and the names that machines read; '' for none. */
export const authorsInFile = (article: Pick<Article, 'authors' | 'byline'>, nameOf: RoleName): { readonly printed: string; readonly names: string } => ({
  printed: printedByline(article),
  names: authorsLine(publicAuthors(article).map(({ name, role }) => ({ name: name.trim(), role })), nameOf),
})
