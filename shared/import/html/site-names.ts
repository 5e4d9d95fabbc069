import { hostOf } from './addresses'
import type { PageMeta } from './meta'

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Fewer letters stand in many hosts by chance. */
const fewest = 5

/** True for a name of the site that the page comes from, as the page or its address has it. */
export const isSiteName = (part: string, meta: PageMeta): boolean =>
  meta.sites.some((site) => letters(site) === letters(part)) || (letters(part).length >= fewest && letters(`${meta.siteName} ${hostOf(meta.canonicalUrl)}`).includes(letters(part)))

/** The names of the site, with those that stand in the address of the page among the parts of `line`; an author of the page is none. */
export function sitesIn(line: string, meta: PageMeta): readonly string[] {
  const parts = line.split(/\s*[|•·\n]\s*|\s+[-–—]\s+/).map((part) => part.trim())
  return [...meta.sites, ...parts.filter((part) => isSiteName(part, meta) && !meta.authors.some(({ name }) => name.toLowerCase() === part.toLowerCase()))]
}
