import { isDateLine } from '../text/dates'
import { isUpdate } from './date-lines'
import { verdict, type Verdict } from './verdicts'
import type { WeighedBlock } from './weigh'

/** The day that a line tells as that of first publishing; '' for any other line. */
function dayOfFirst(line: string): string {
  const day = /^(?:first published|originally published|pertama kali (?:terbit|tayang|diterbitkan))(?: (?:on|pada))?\s*:?\s+(\S.{5,40})$/i.exec(line.trim())?.[1] ?? ''
  return isDateLine(day) ? day : ''
}

/** The day in a dateline says no more than the date of the page. */
export function withoutSecondDate(verdicts: readonly Verdict[]): readonly Verdict[] {
  if (!verdicts.some(({ role, said }) => role === 'date' || (role === 'byline' && said?.date))) return verdicts
  return verdicts.map((found) => (found.role === 'dateline' && found.said?.date ? { ...found, said: { ...found.said, date: '' } } : found))
}

/** A rule that stands before or behind all of the story, or with another one around what was taken out of it, goes with that. */
export function withoutRules(blocks: readonly WeighedBlock[], verdicts: readonly Verdict[]): readonly Verdict[] {
  const isKept = (at: number): boolean => verdicts[at]?.role === 'body' || verdicts[at]?.role === 'heading' || verdicts[at]?.role === 'dateline'
  const isRule = (at: number): boolean => isKept(at) && blocks[at]!.node.type.name === 'horizontalRule'
  const kept = verdicts.flatMap((_found, at) => (isKept(at) && !isRule(at) ? [at] : []))
  const [first, last] = [kept[0] ?? verdicts.length, kept.at(-1) ?? -1]
  const nextIn = (at: number, step: number): number => {
    let next = at + step
    while (next >= 0 && next < verdicts.length && !isKept(next)) next += step
    return next
  }
  const frames = (at: number, step: number): boolean => nextIn(at, step) !== at + step && isRule(nextIn(at, step))
  return verdicts.map((found, at) => (isRule(at) && (at < first || at > last || frames(at, 1) || frames(at, -1)) ? verdict('residue', 'separator', 0.7) : found))
}

/** A line below the story that says when it was first published, where nothing else on the page does: its date. */
export function withLateDate(blocks: readonly WeighedBlock[], verdicts: readonly Verdict[], isDated: boolean): readonly Verdict[] {
  if (isDated || verdicts.some(({ role, said }) => role === 'date' || said?.date)) return verdicts
  const days = blocks.map(({ text }, at) => (verdicts[at]!.role === 'residue' ? dayOfFirst(text) : ''))
  const [only, second] = days.flatMap((day, at) => (day === '' ? [] : [at]))
  return only === undefined || second !== undefined ? verdicts : verdicts.map((found, at) => (at === only ? verdict('date', 'date-line', 0.6, { date: days[at]!, to: ['dateline.date'] }) : found))
}

/** Of several dates the first that is not of a change counts. */
export function withOneDate(blocks: readonly WeighedBlock[], verdicts: readonly Verdict[]): readonly Verdict[] {
  const dates = verdicts.flatMap(({ role }, at) => (role === 'date' ? [at] : []))
  const kept = dates.find((at) => !isUpdate(blocks[at]!.text)) ?? dates[0]
  return verdicts.map((found, at) => (found.role === 'date' && at !== kept ? verdict('residue', 'second-date', 0.8) : found))
}
