import type { Article } from '@shared/article'
import { readBody, textMap } from '@shared/document'
import { toPublicArticle, type PublicArticle } from '@shared/export/public-article'
import type { Finding } from '@shared/finding'
import { picturesOf, withoutLost } from '@shared/pictures'
import { misspelling, runPreflight, severityIn, type HouseRules } from '@shared/preflight'
import type { Source } from '@shared/source'
import { misspellingsOf, type Misspelling } from '@shared/spelling'
import { asOriginal, undecidedIn } from '@shared/suggestions/as-original'
import type { IsoTime } from '@shared/time'
import { scanTexts, textsToSearch, withNames, type Circumstances } from '@shared/withheld'
import { circumstancesOf } from './circumstances'
import type { PublishLibrary } from './library'
import type { Protection } from './protect'

/** An article on its way out: as stored, the text that leaves and its public side, and what preflight says of it. */
export interface Manuscript {
  readonly id: string
  /** As stored, with what is suggested in it. */
  readonly article: Article
  readonly seq: number
  /** The article without the suggestions that nobody has decided: the only text that is shown outside the page, or leaves. */
  readonly leaving: Article
  /** How many suggestions that leaves out. */
  readonly undecided: number
  readonly publicArticle: PublicArticle
  readonly protection: Protection
  /** What tells whether one word of a protected name, in words that are said of the piece, is somebody else's. */
  readonly circumstances: Circumstances
  readonly findings: readonly Finding[]
}

/** Where the house only wants to be informed the window has told it, and the export is not kept waiting for a dictionary. */
function spellingOf({ spellers }: PublishLibrary, article: Article, sources: ReadonlyMap<string, Source>, house: HouseRules, listed: readonly string[]): readonly Misspelling[] {
  if (!['blocks', 'warns'].includes(severityIn(house, misspelling))) return []
  return spellers === undefined ? [] : misspellingsOf(spellers, article, sources.values(), listed)
}

/** Reads the article and the register as they are stored; `now` decides what is under embargo. */
export async function openManuscript(library: PublishLibrary, id: string, now: IsoTime): Promise<Manuscript> {
  const { article, seq } = await library.load(id)
  const leaving = asOriginal(article)
  const undecided = undecidedIn(article)
  const { rules: house } = await library.houseRules()
  const lostPictures = new Set(await library.pictures.lost(id, picturesOf(leaving)))
  const listed = await library.wordList.words()
  // Read in one moment, with nothing to wait for between: the vault may be opened or locked at any other.
  const { publisher } = library.readLibraryFile()
  const sources = new Map(library.sources().map((source) => [source.id, source]))
  const withheld = library.protectedSources()
  const { isLocked } = library.vault
  const circumstances = circumstancesOf(library.sources(), library.spellers, leaving.language)
  const doc = readBody(leaving.body)
  const piece = textsToSearch(leaving, doc, textMap(doc))
  const found = runPreflight({ article: leaving, worked: article, undecided, sources, house, now, doc, lostPictures, misspellings: spellingOf(library, leaving, sources, house, listed) })
  return {
    id,
    article,
    seq,
    leaving,
    undecided,
    circumstances: { ...circumstances, piece },
    protection: { withheld, isComplete: !library.lacksSources, isLocked },
    publicArticle: toPublicArticle({ ...leaving, body: withoutLost(leaving.body, lostPictures) }, sources, publisher.name.trim() === '' ? null : publisher),
    findings: withNames(found, isLocked ? null : scanTexts(piece, withheld, circumstances)),
  }
}
