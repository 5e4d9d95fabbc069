import type { Article } from '@shared/article'
import { toPublicArticle, type PublicArticle } from '@shared/export/public-article'
import type { Finding } from '@shared/finding'
import { misspelling, runPreflight, severityIn, type HouseRules } from '@shared/preflight'
import type { Source } from '@shared/source'
import { misspellingsOf, type Misspelling } from '@shared/spelling'
import type { IsoTime } from '@shared/time'
import type { PublishLibrary } from './library'
import { protectedOf, type Protection } from './protect'

/** An article on its way out: as stored, its public side, and what preflight says of it. */
export interface Manuscript {
  readonly id: string
  readonly article: Article
  readonly seq: number
  readonly publicArticle: PublicArticle
  readonly protection: Protection
  readonly findings: readonly Finding[]
}

/** Where the house only wants to be informed the window has told it, and the export is not kept waiting for a dictionary. */
function spellingOf({ spellers }: PublishLibrary, article: Article, sources: ReadonlyMap<string, Source>, house: HouseRules, listed: readonly string[]): readonly Misspelling[] {
  if (!['blocks', 'warns'].includes(severityIn(house, misspelling))) return []
  const speller = spellers?.(article.language) ?? null
  return speller === null ? [] : misspellingsOf(speller, article, sources.values(), listed)
}

/** Reads the article and the register as they are stored; `now` decides what is under embargo. */
export async function openManuscript(library: PublishLibrary, id: string, now: IsoTime): Promise<Manuscript> {
  const { article, seq } = await library.load(id)
  const { rules: house } = await library.houseRules()
  const listed = await library.wordList.words()
  // Read in one moment, with nothing to wait for between: the vault may be opened or locked at any other.
  const { publisher } = library.readLibraryFile()
  const sources = new Map(library.sources().map((source) => [source.id, source]))
  const withheld = library.protectedSources()
  return {
    id,
    article,
    seq,
    protection: { withheld, isComplete: !library.lacksSources, isLocked: library.vault.isLocked },
    publicArticle: toPublicArticle(article, sources, publisher.name.trim() === '' ? null : publisher),
    findings: runPreflight({ article, sources, house, now, misspellings: spellingOf(library, article, sources, house, listed), protectedNames: withheld.flatMap(protectedOf) }),
  }
}
