import { readdirSync, readFileSync } from 'node:fs'
import type { Node } from '@tiptap/pm/model'
import { readBody } from '@shared/document'
import { planPage } from '@shared/import/html'
import { applyPlan, type AppliedPlan } from '@shared/import/text'

const folder = new URL('./outlets/', import.meta.url)

/** Pages as outlets write them, in invented words; beside each stands what a person reads in it. */
export const outletPages: readonly string[] = readdirSync(folder).filter((name) => name.endsWith('.html')).map((name) => name.replace('.html', ''))

export const pageOf = (name: string): string => readFileSync(new URL(`${name}.html`, folder), 'utf8')

/** What a person reads in a page: fields, the blocks of the story, what is none of it and why ("reason|reason: words"). */
export interface Truth {
  readonly fields: Readonly<Record<string, string>>
  readonly body: readonly string[]
  readonly residue: readonly { readonly reasons: readonly string[]; readonly words: string }[]
}

const cut = (line: string): readonly [string, string] => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]

export function truthOf(name: string): Truth {
  const [fields = '', body = '', residue = ''] = readFileSync(new URL(`${name}.txt`, folder), 'utf8').split('\n---\n')
  const lines = (text: string): readonly string[] => text.split('\n').map((line) => line.trimEnd()).filter(Boolean)
  return { fields: Object.fromEntries(lines(fields).map(cut)), body: lines(body), residue: lines(residue).map(cut).map(([reasons, words]) => ({ reasons: reasons.split('|'), words })) }
}

const inline = (node: Node): string => {
  const parts: string[] = []
  node.forEach((child) => parts.push(child.isText ? child.text! : child.type.name === 'hardBreak' ? ' ⏎ ' : child.type.name === 'footnote' ? `{${child.textContent}}` : ''))
  return parts.join('')
}

const told = (node: Node): string => {
  const inner = (between: string): string => node.children.map(lineOf).join(between)
  switch (node.type.name) {
    case 'heading':
      return `h${String(node.attrs['level'])}: ${inline(node)}`
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return `${node.type.name === 'orderedList' ? 'ol' : 'ul'}: ${node.children.map((item) => item.children.map((one) => (one.type.name === 'paragraph' ? inline(one) : `[${told(one)}]`)).join(' ')).join(' / ')}`
    case 'blockquote':
      return `quote: ${node.children.map((one) => (one.type.name === 'attributionLine' ? `— ${inline(one)}` : one.type.name === 'paragraph' ? inline(one) : told(one))).join(' ')}`
    case 'pullquote':
      return `pull: ${inline(node)}`
    case 'figure':
      return `fig: ${[inline(node), String(node.attrs['credit']), String(node.attrs['alt'])].join(' | ')}`.trimEnd()
    case 'table':
      return `table: ${node.children.map((row) => row.children.map((cell) => cell.textContent).join(' | ')).join(' // ')}`
    case 'horizontalRule':
      return 'hr: —'
    case 'codeBlock':
      return `code: ${node.textContent.replace(/\s+/g, ' ')}`
    default:
      return node.isTextblock ? `p: ${inline(node)}` : inner(' ')
  }
}
const lineOf = (node: Node): string => told(node)

const empty = (value: unknown): boolean => value === '' || value === null || (Array.isArray(value) && value.length === 0)

export function fieldsOf({ article }: AppliedPlan): Readonly<Record<string, string>> {
  const { headline, kicker, deck, authors, dateline, language, section, tags, description, creditLine, canonicalUrl, publishedAt } = article
  const all = { headline, kicker, deck, authors: authors.map(({ name, role }) => `${name} (${role})`).join('; '), place: dateline.place, date: dateline.date, language, section, tags: tags.join('; '), description, creditLine, canonicalUrl, publishedAt }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => !empty(value)).map(([key, value]) => [key, String(value)]))
}

/** What is made of a page, in the words of `Truth`. */
export function madeOf(name: string): { readonly applied: AppliedPlan; readonly fields: Readonly<Record<string, string>>; readonly body: readonly string[]; readonly removed: readonly { readonly text: string; readonly reason: string }[] } {
  const applied = applyPlan(planPage(pageOf(name), { origin: `${name}.html`, now: '2026-11-23T07:00:00Z' }), new Map())
  const removed = [...applied.removed.map(({ text, reason }) => ({ text: text.replace(/\s+/g, ' '), reason })), ...applied.moved.map(({ text, to }) => ({ text: text.replace(/\s+/g, ' '), reason: to }))]
  return { applied, fields: fieldsOf(applied), body: readBody(applied.article.body).children.map(lineOf), removed }
}

/** Alternatives of a person's reading stand beside each other with a bar. */
export const agrees = (made: string | undefined, told: string | undefined): boolean => made === told || (made !== undefined && told !== undefined && told.split('|').includes(made))

/** Lines of a figure may name two credits that are as good ("Dok. Fikri|Fikri"). */
export const lineAgrees = (made: string, told: string): boolean => made === told || (told.includes('|') && !told.startsWith('table') && made.split(' | ').every((part, at) => agrees(part, told.split(' | ')[at])))

const words = (lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.replace(/^\w+: /, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

/** How many of `wanted` are among `found`, each counted once. */
function shared(wanted: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>()
  for (const one of found) left.set(one, (left.get(one) ?? 0) + 1)
  return wanted.filter((one) => {
    const count = left.get(one) ?? 0
    left.set(one, count - 1)
    return count > 0
  }).length
}

export interface Score {
  readonly name: string
  readonly precision: number
  readonly recall: number
  readonly structure: number
  readonly fields: number
  readonly residue: number
  readonly reasons: number
  readonly wrong: readonly string[]
}

const share = (part: number, all: number): number => (all === 0 ? 1 : part / all)

/** How near what is made of a page comes to what a person reads in it; each 0–1. */
export function scoreOf(name: string): Score {
  const truth = truthOf(name)
  const made = madeOf(name)
  const [wanted, found] = [words(truth.body), words(made.body)]
  const both = shared(wanted, found)
  const keys = [...new Set([...Object.keys(truth.fields), ...Object.keys(made.fields)])]
  const wrongFields = keys.filter((key) => !agrees(made.fields[key], truth.fields[key]))
  const hits = truth.body.filter((line) => made.body.some((one) => lineAgrees(one, line)))
  const extra = made.body.filter((one) => !truth.body.some((line) => lineAgrees(one, line)))
  const listed = truth.residue.map(({ words: part, reasons }) => {
    const entries = made.removed.filter(({ text }) => text.includes(part))
    return { part, isListed: entries.length > 0, isRight: entries.some(({ reason }) => reasons.includes(reason)), reasons: entries.map(({ reason }) => reason) }
  })
  const wrong = [
    ...wrongFields.map((key) => `${key}: ${made.fields[key] ?? '—'} (not ${truth.fields[key] ?? '—'})`),
    ...truth.body.filter((line) => !hits.includes(line)).map((line) => `missing ${line}`),
    ...extra.map((line) => `extra ${line}`),
    ...listed.filter(({ isRight }) => !isRight).map(({ part, isListed, reasons }) => (isListed ? `reason of ${part}: ${reasons.join(', ')}` : `not listed: ${part}`)),
  ]
  return {
    name,
    precision: share(both, found.length),
    recall: share(both, wanted.length),
    structure: share(hits.length, Math.max(truth.body.length, made.body.length)),
    fields: share(keys.length - wrongFields.length, keys.length),
    residue: share(listed.filter(({ isListed }) => isListed).length, listed.length),
    reasons: share(listed.filter(({ isRight }) => isRight).length, listed.length),
    wrong,
  }
}

const percent = (value: number): string => `${(value * 100).toFixed(0)}`.padStart(6)

/** The scores as a table for a person. */
export function tableOf(scores: readonly Score[]): string {
  const columns = ['precision', 'recall', 'structure', 'fields', 'residue', 'reasons'] as const
  const mean = (column: (typeof columns)[number]): number => scores.reduce((sum, score) => sum + score[column], 0) / Math.max(1, scores.length)
  const line = (name: string, value: (column: (typeof columns)[number]) => number): string => `${name.padEnd(14)}${columns.map((column) => percent(value(column)).padStart(10)).join('')}`
  return [`${'page'.padEnd(14)}${columns.map((column) => column.padStart(10)).join('')}`, ...scores.map((score) => line(score.name, (column) => score[column])), line('mean', mean)].join('\n')
}
