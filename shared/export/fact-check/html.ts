import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { directionOf, languageTag } from '../html/language'
import { cleanText } from '../html/text'
import { block, inline, text, type Children } from '../html/tree'
import { draftHtml } from './html-draft'
import { packStyle } from './html-style'
import type { FactCheckPack, PackSource } from './model'
import {
  articleFacts, checkCells, checkHeads, overrideCells, overrideHeads, passageLine, passageName, replyCells, replyHeads, sourceFacts, sourceName, statusLine, type Fact, type Writing,
} from './writing'

const say = (value: string): Children => [text(cleanText(value))]

const section = (id: string, title: string, children: Children): Element =>
  block('section', { ariaLabelledBy: [`${id}-title`] }, [inline('h2', { id: `${id}-title` }, say(title)), ...children])

const none = (sentence: string): Element => inline('p', {}, say(sentence))

const factList = (facts: readonly Fact[]): Element =>
  block('dl', {}, facts.map(([name, value]) => block('div', {}, [inline('dt', {}, say(name)), inline('dd', {}, say(value))])))

/** A table that may be wider than the page: it is scrolled by key too. The first cell of a row heads it. */
function table(label: string, heads: readonly string[], rows: readonly (readonly Children[])[]): Element {
  const head = block('tr', {}, heads.map((name) => inline('th', { scope: 'col' }, say(name))))
  const body = rows.map((cells) => block('tr', {}, cells.map((cell, index) => (index === 0 ? inline('th', { scope: 'row' }, cell) : inline('td', {}, cell)))))
  return block('div', { role: 'region', ariaLabel: cleanText(label), tabIndex: 0 }, [block('table', {}, [block('thead', {}, [head]), block('tbody', {}, body)])])
}

const link = (to: string, name: string): Element => inline('a', { href: `#${to}` }, [text(name)])

const listed = (children: readonly Element[]): Children => children.flatMap((child, index) => (index === 0 ? [child] : [text(', '), child]))

const tongue = (language: string) => ({ lang: languageTag(language), dir: directionOf(language) })

function questions({ questions: all }: FactCheckPack, { tell }: Writing): Element {
  const item = ({ severity, text: sentence, passage }: FactCheckPack['questions'][number]): Element =>
    inline('li', {}, [
      inline('strong', {}, say(tell(`exporting.severity.${severity}`))),
      text(': '),
      ...say(sentence),
      ...(passage === null ? [] : [text(' ('), link(`c${passage}`, passageName(passage)), text(')')]),
    ])
  return section('questions', tell('factCheck.questions'), [all.length === 0 ? none(tell('factCheck.noQuestions')) : block('ul', {}, all.map(item))])
}

function sources({ sources: all }: FactCheckPack, writing: Writing): Element {
  const { tell } = writing
  const item = (source: PackSource): Element =>
    block('li', { id: `s${source.number}` }, [
      inline('p', {}, [inline('strong', {}, say(`${sourceName(source.number)} ${source.name}`)), ...(source.passages.length > 0 ? [text(': '), ...listed(source.passages.map((number) => link(`c${number}`, passageName(number))))] : [])]),
      factList(sourceFacts(source, writing)),
    ])
  return section('sources', tell('factCheck.sources'), [all.length === 0 ? none(tell('factCheck.noSources')) : block('ul', {}, all.map(item))])
}

/** The words of every passage with what counts for them, and an original where one was kept. */
function passages({ passages: all, article }: FactCheckPack, writing: Writing): Element {
  const { tell } = writing
  const rows = all.map((passage): readonly Children[] => [
    [passage.place === 'gone' ? inline('span', { id: `c${passage.number}` }, [text(passageName(passage.number))]) : inline('a', { id: `c${passage.number}`, href: `#p${passage.number}` }, [text(passageName(passage.number))])],
    [
      inline('q', tongue(article.language), say(passage.words)),
      ...(passage.original === '' ? [] : [inline('br', {}, []), ...say(`${tell('factCheck.original')}: `), inline('q', passage.originalLanguage === '' ? {} : tongue(passage.originalLanguage), say(passage.original))]),
    ],
    say(passageLine(passage, writing)),
    passage.sources.length === 0 ? say(tell('factCheck.noSource')) : listed(passage.sources.map((number) => link(`s${number}`, sourceName(number)))),
    say(statusLine(passage, writing)),
  ])
  const heads = [tell('factCheck.passage'), tell('factCheck.words'), tell('factCheck.kind'), tell('factCheck.sources'), tell('verification.result')]
  return section('passages', tell('factCheck.passages'), [rows.length === 0 ? none(tell('factCheck.noPassages')) : table(tell('factCheck.passages'), heads, rows)])
}

function log({ passages: all }: FactCheckPack, writing: Writing): Element {
  const { tell } = writing
  const rows = all.flatMap(({ number, log: checks }) => checks.map((check): readonly Children[] => [[link(`c${number}`, passageName(number))], ...checkCells(check, writing).map(say)]))
  return section('log', tell('factCheck.log'), [rows.length === 0 ? none(tell('factCheck.noLog')) : table(tell('factCheck.log'), checkHeads(writing), rows)])
}

const plainTable = (id: string, title: string, empty: string, heads: readonly string[], rows: readonly (readonly string[])[]): Element =>
  section(id, title, [rows.length === 0 ? none(empty) : table(title, heads, rows.map((cells) => cells.map(say)))])

/** The pack as one page, marked internal in its title and at its head; readable, printable, dark too. The same pack gives the same bytes. */
export function packToHtml(pack: FactCheckPack, writing: Writing): string {
  const { tell, language } = writing
  const { article } = pack
  const title = cleanText(tell('factCheck.title', { headline: article.headline.trim() || tell('editor.untitled') }))
  const note = article.edNote.trim() === '' ? [] : [section('note', tell('editor.field.edNote'), [inline('p', tongue(article.language), say(article.edNote))])]
  const head = block('head', {}, [
    inline('meta', { charSet: 'utf-8' }, []),
    inline('title', {}, [text(title)]),
    inline('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }, []),
    inline('meta', { name: 'robots', content: 'noindex, nofollow, noarchive' }, []),
    inline('style', {}, [text(packStyle)]),
  ])
  const draft = section('draft', tell('factCheck.draft'), [
    none(tell('factCheck.draftHelp')),
    block('div', { id: 'draft-text', ...tongue(article.language) }, draftHtml(pack)),
  ])
  const main = [
    block('header', {}, [inline('p', {}, [inline('strong', {}, say(tell('factCheck.internal')))]), inline('h1', {}, [text(title)]), factList(articleFacts(pack, writing))]),
    ...note,
    questions(pack, writing),
    draft,
    passages(pack, writing),
    sources(pack, writing),
    log(pack, writing),
    plainTable('replies', tell('factCheck.replies'), tell('factCheck.noReplies'), replyHeads(writing), pack.replies.map((reply) => replyCells(reply, writing))),
    plainTable('overrides', tell('factCheck.overrides'), tell('factCheck.noOverrides'), overrideHeads(writing), pack.overrides.map((override) => overrideCells(override, writing))),
    inline('footer', {}, [inline('p', {}, say(tell('factCheck.internal')))]),
  ]
  const page = block('html', { lang: language }, [head, block('body', {}, [block('main', {}, main)])])
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, { type: 'text', value: '\n' }, page] }, { characterReferences: { useNamedReferences: true } })}\n`
}
