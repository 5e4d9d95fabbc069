import { basename, extname, resolve } from 'node:path'
import type { Article } from '@shared/article'
import { bodyText, readBody } from '@shared/document'
import { Fault } from '@shared/errors'
import { decodeText, refuseTooLarge, type DecodedText } from '@shared/import/decode'
import { articleFromMarkdown } from '@shared/import/from-markdown'
import { planDocx } from '@shared/import/docx'
import { planPage } from '@shared/import/html'
import { planArchive } from '@shared/import/html/plan-archive'
import { planMail } from '@shared/import/mail'
import { applyPlan, planImport, readingCopy, sourceOffset, type ImportPlan, type MovedBlock, type PlanWarning, type RemovedBlock } from '@shared/import/text'
import type { Source } from '@shared/source'
import { asOriginal, undecidedIn } from '@shared/suggestions/as-original'
import { largestFile } from '../store/strict-json'
import { readArticleJson } from './article-json'
import { picturesBeside } from '../page-files'
import { timeOfFile, type CliDesk } from './desk'
import { withPictures, type CarriedPictures } from './pictures'
import { readBytes, type FileBytes } from './read-bytes'

/** One FILE of the command line, read. */
export interface OpenedArticle {
  readonly path: string
  /** Without the suggestions that nobody has decided. */
  readonly article: Article
  /** As it is stored, with them. */
  readonly stored: Article
  /** How many of those there are. */
  readonly undecided: number
  /** The article's body as text: blocks joined by an empty line, a hard break as a line feed. */
  readonly body: string
  /** What offsets are counted in: of a .txt the decoded file, of all others `body`. */
  readonly text: string
  /** `text` as quotations are looked for in it; of the same length. */
  readonly reading: string
  /** The way from an offset into `body` to one into `text`. */
  readonly toText: (offset: number) => number
  /** BCP 47. */
  readonly language: string
  /** Sources that came in the same file. */
  readonly sources: readonly Source[]
  readonly removed: readonly RemovedBlock[]
  readonly moved: readonly MovedBlock[]
  readonly warnings: readonly string[]
  /** Pictures that came with the file. */
  readonly pictures: CarriedPictures
}

const noPictures: CarriedPictures = new Map()

const sentences: Readonly<Record<PlanWarning, string>> = {
  'no-headline': 'No line reads like a headline.',
  'no-byline': 'No author is named.',
  'no-body': 'No paragraph is left for the body.',
  'guessed-letters': 'The file does not tell how its letters are written.',
}

const same = (offset: number): number => offset

/** What a person has to look at in a file that does not tell how it is written. */
const guessed = ({ isGuessed, encoding }: DecodedText): readonly string[] =>
  isGuessed ? [`The file is not UTF-8 and was read as ${encoding === 'windows-1252' ? 'Windows-1252' : encoding}; check its accents and quotation marks.`] : []

function openText(desk: CliDesk, path: string, { bytes, changedAt }: FileBytes): OpenedArticle {
  const name = basename(path)
  const decoded = decodeText(bytes, name)
  const { text } = decoded
  const plan = planImport(text, { origin: name, now: timeOfFile(desk, changedAt) })
  const { article, removed, moved, passages } = applyPlan(plan, new Map())
  return {
    path,
    article,
    stored: article,
    undecided: 0,
    body: bodyText(readBody(article.body)),
    text,
    reading: readingCopy(text, plan.blocks),
    toText: sourceOffset(text, passages),
    language: plan.language,
    sources: [],
    removed,
    moved,
    pictures: noPictures,
    warnings: [...guessed(decoded), ...plan.warnings.map((warning) => sentences[warning])],
  }
}

const leftOut = (undecided: number): readonly string[] =>
  undecided === 0 ? [] : [`The text is the original: ${undecided === 1 ? '1 suggested change that is' : `${undecided} suggested changes that are`} not decided ${undecided === 1 ? 'is' : 'are'} left out.`]

/** An article whose text is its body's. Nothing that the command line prints holds a suggestion that nobody has decided. */
function ofBody(path: string, stored: Article, rest: Pick<OpenedArticle, 'sources' | 'warnings'>): OpenedArticle {
  const article = asOriginal(stored)
  const undecided = undecidedIn(stored)
  const body = bodyText(readBody(article.body))
  return { path, article, stored, undecided, body, text: body, reading: body, toText: same, language: article.language, removed: [], moved: [], pictures: noPictures, sources: rest.sources, warnings: [...rest.warnings, ...leftOut(undecided)] }
}

function openJson(desk: CliDesk, path: string, { bytes, changedAt }: FileBytes): OpenedArticle {
  const { article, sources, warnings } = readArticleJson(bytes, timeOfFile(desk, changedAt))
  return ofBody(path, article, { sources, warnings })
}

function openMarkdown(desk: CliDesk, path: string, { bytes, changedAt }: FileBytes): OpenedArticle {
  const name = basename(path)
  const decoded = decodeText(bytes, name)
  const { article, warnings } = articleFromMarkdown(decoded.text, { origin: name, now: timeOfFile(desk, changedAt) })
  return ofBody(path, article, { sources: [], warnings: [...guessed(decoded), ...warnings] })
}

/** When and where another house published a page is proposed, and accepted by `import`; what leaves from here is not that house's. */
const ofNobody = { canonicalUrl: '', publishedAt: null }

/** What a plan makes with all of it accepted; its text is its own, without what is not decided. */
function openPlanned(path: string, plan: ImportPlan): OpenedArticle {
  const applied = applyPlan(plan, new Map())
  const { article, pictures, lost } = withPictures(applied.article, applied.pictures)
  const warnings = [...plan.warnings.map((warning) => sentences[warning]), ...lost.map((name) => `The picture ${name} is none that can be kept; its figure is empty.`)]
  const opened = ofBody(path, article, { sources: [], warnings })
  return { ...opened, article: { ...opened.article, ...ofNobody }, pictures, removed: applied.removed, moved: applied.moved }
}

async function openHtml(desk: CliDesk, path: string, { bytes, changedAt }: FileBytes): Promise<OpenedArticle> {
  const name = basename(path)
  const decoded = decodeText(bytes, name)
  const { text } = decoded
  const files = new Map((await picturesBeside(path, text)).map((beside) => [beside.name, beside.bytes]))
  const opened = openPlanned(path, planPage(text, { origin: name, now: timeOfFile(desk, changedAt), files }))
  return { ...opened, warnings: [...guessed(decoded), ...opened.warnings] }
}

const unsupported: Readonly<Record<string, string>> = {
  '.doc': 'a file of Word 97 to 2003 cannot be imported; save it in Word as .docx',
}

/** A Word file, an e-mail or a page in one file is unpacked and read in steps. */
const openPacked = (read: typeof planDocx) => async (desk: CliDesk, path: string, { bytes, changedAt }: FileBytes): Promise<OpenedArticle> =>
  openPlanned(path, await read(bytes, { origin: basename(path), now: timeOfFile(desk, changedAt) }))

const openers: Readonly<Record<string, (desk: CliDesk, path: string, read: FileBytes) => OpenedArticle | Promise<OpenedArticle>>> = {
  '.json': openJson, '.md': openMarkdown, '.markdown': openMarkdown, '.html': openHtml, '.htm': openHtml, '.xhtml': openHtml, '.docx': openPacked(planDocx), '.docm': openPacked(planDocx), '.dotx': openPacked(planDocx), '.eml': openPacked(planMail), '.mht': openPacked(planArchive), '.mhtml': openPacked(planArchive),
}

/** Reads one FILE by its extension; one without a known extension is read as text. Rejects with a `Fault`. */
export async function openArticle(desk: CliDesk, file: string): Promise<OpenedArticle> {
  const path = resolve(desk.folder, file)
  const extension = extname(path).toLowerCase()
  const isJson = extension === '.json'
  const limit = (size: number): void => {
    if (isJson && size > largestFile) throw new Fault('tooLarge', `${basename(path)} is too large (the limit is ${largestFile / 1024 / 1024} MiB).`)
    if (!isJson) refuseTooLarge(size, basename(path))
  }
  const read = readBytes(path, limit)
  const reason = unsupported[extension]
  if (reason) throw new Fault('unsupportedFormat', reason, { file: basename(path) })
  return (openers[extension] ?? openText)(desk, path, read)
}
