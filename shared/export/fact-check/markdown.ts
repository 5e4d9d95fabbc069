import type { BlockContent, DefinitionContent, List, ListItem, PhrasingContent, Root, Table, TableCell, TableRow } from 'mdast'
import { serializeGfm } from '../markdown/serialize'
import { plainText } from '../markdown/text'
import type { DraftBlock, DraftPiece, FactCheckPack } from './model'
import {
  articleFacts, checkCells, checkHeads, overrideCells, overrideHeads, passageLine, passageName, replyCells, replyHeads, sourceFacts, sourceName, statusLine, type Fact, type Writing,
} from './writing'

const oneLine = (value: string): string => plainText(value).replace(/\s+/g, ' ').trim()
const text = (value: string): PhrasingContent => ({ type: 'text', value })
const say = (value: string): PhrasingContent[] => (oneLine(value) === '' ? [] : [text(oneLine(value))])
const paragraph = (children: PhrasingContent[]): BlockContent => ({ type: 'paragraph', children })
const heading = (depth: 1 | 2 | 3 | 4 | 5 | 6, value: string): BlockContent => ({ type: 'heading', depth, children: say(value) })
const item = (children: (BlockContent | DefinitionContent)[]): ListItem => ({ type: 'listItem', spread: false, children })
const list = (children: ListItem[]): List => ({ type: 'list', ordered: false, spread: false, children })
const strong = (value: string): PhrasingContent => ({ type: 'strong', children: say(value) })

const factItem = ([name, value]: Fact): ListItem => item([paragraph([...say(`${name}:`), text(' '), ...say(value)])])

function table(heads: readonly string[], rows: readonly (readonly string[])[]): Table {
  const row = (cells: readonly string[]): TableRow => ({ type: 'tableRow', children: cells.map((cell): TableCell => ({ type: 'tableCell', children: say(cell) })) })
  return { type: 'table', align: heads.map(() => null), children: [row(heads), ...rows.map(row)] }
}

const tableOr = (title: string, empty: string, heads: readonly string[], rows: readonly (readonly string[])[]): BlockContent[] => [
  heading(2, title),
  rows.length === 0 ? paragraph(say(empty)) : table(heads, rows),
]

/** Words of the draft on one line of source; a passage stands in ⟦P1: … ⟧ with its sources behind. */
function draftWords({ passages }: FactCheckPack, pieces: readonly DraftPiece[]): PhrasingContent[] {
  const written = pieces
    .map(({ text: words, begins, ends }) => {
      const open = begins.map((number) => `⟦${passageName(number)}: `).join('')
      const close = ends.map((number) => {
        const sources = (passages[number - 1]?.sources ?? []).map(sourceName).join(', ')
        return begins.includes(number) || pieces.some((piece) => piece.begins.includes(number)) ? `⟧${sources === '' ? '' : ` (${sources})`}` : ` ⟦${passageName(number)}⟧${sources === '' ? '' : ` (${sources})`}`
      })
      return `${open}${words}${close.join('')}`
    })
    .join('')
  return say(written)
}

function draft(pack: FactCheckPack): BlockContent[] {
  const blocks: BlockContent[] = []
  const add = ({ kind, level, pieces }: DraftBlock): void => {
    if (pieces.length === 0) return
    const words = draftWords(pack, pieces)
    if (words.length === 0) return
    const before = blocks.at(-1)
    if (kind === 'heading') blocks.push({ type: 'heading', depth: level === 2 ? 4 : level === 3 ? 5 : 6, children: words })
    else if (kind === 'quote') blocks.push({ type: 'blockquote', children: [paragraph(words)] })
    else if (kind !== 'item') blocks.push(paragraph(words))
    else if (before?.type === 'list') before.children.push(item([paragraph(words)]))
    else blocks.push(list([item([paragraph(words)])]))
  }
  pack.draft.forEach(add)
  const headline = draftWords(pack, pack.headline)
  const deck = draftWords(pack, pack.deck)
  return [...(headline.length > 0 ? [{ type: 'heading', depth: 3, children: headline } as const] : []), ...(deck.length > 0 ? [paragraph([{ type: 'strong', children: deck }])] : []), ...blocks]
}

/** The pack as GitHub Flavored Markdown, marked internal at its head. The same pack gives the same bytes. */
export function packToMarkdown(pack: FactCheckPack, writing: Writing): string {
  const { tell } = writing
  const { article } = pack
  const title = tell('factCheck.title', { headline: article.headline.trim() || tell('editor.untitled') })
  const questions = pack.questions.map(({ severity, text: sentence, passage }) =>
    item([paragraph([strong(tell(`exporting.severity.${severity}`)), text(': '), ...say(passage === null ? sentence : `${sentence} (${passageName(passage)})`)])]),
  )
  const sources = pack.sources.map((source) =>
    item([
      paragraph([strong(`${sourceName(source.number)} ${source.name}`), ...(source.passages.length > 0 ? [text(`: ${source.passages.map(passageName).join(', ')}`)] : [])]),
      list(sourceFacts(source, writing).map(factItem)),
    ]),
  )
  const passages = pack.passages.map((passage) => [
    passageName(passage.number),
    passage.original === '' ? passage.words : `${passage.words} / ${tell('factCheck.original')}: ${passage.original}`,
    passageLine(passage, writing),
    passage.sources.length === 0 ? tell('factCheck.noSource') : passage.sources.map(sourceName).join(', '),
    statusLine(passage, writing),
  ])
  const log = pack.passages.flatMap(({ number, log: checks }) => checks.map((check) => [passageName(number), ...checkCells(check, writing)]))
  const root: Root = {
    type: 'root',
    children: [
      paragraph([strong(tell('factCheck.internal'))]),
      heading(1, title),
      list(articleFacts(pack, writing).map(factItem)),
      ...(article.edNote.trim() === '' ? [] : [heading(2, tell('editor.field.edNote')), paragraph(say(article.edNote))]),
      heading(2, tell('factCheck.questions')),
      questions.length === 0 ? paragraph(say(tell('factCheck.noQuestions'))) : list(questions),
      heading(2, tell('factCheck.draft')),
      paragraph(say(tell('factCheck.draftHelpPlain'))),
      ...draft(pack),
      ...tableOr(tell('factCheck.passages'), tell('factCheck.noPassages'), [tell('factCheck.passage'), tell('factCheck.words'), tell('factCheck.kind'), tell('factCheck.sources'), tell('verification.result')], passages),
      heading(2, tell('factCheck.sources')),
      sources.length === 0 ? paragraph(say(tell('factCheck.noSources'))) : list(sources),
      ...tableOr(tell('factCheck.log'), tell('factCheck.noLog'), checkHeads(writing), log),
      ...tableOr(tell('factCheck.replies'), tell('factCheck.noReplies'), replyHeads(writing), pack.replies.map((reply) => replyCells(reply, writing))),
      ...tableOr(tell('factCheck.overrides'), tell('factCheck.noOverrides'), overrideHeads(writing), pack.overrides.map((override) => overrideCells(override, writing))),
    ],
  }
  return serializeGfm(root)
}
