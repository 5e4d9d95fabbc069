import type { Language } from './languages/language'

/** A run between quotation marks inside one paragraph. Offsets are relative to the paragraph; `open` and `close` include the marks. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly open: number
  readonly close: number
  /** True when it goes on from the paragraph before: by a mark at the paragraph's start, or without one. */
  readonly continues: 'no' | 'reopened' | 'running'
  /** False when the paragraph ends before the closing mark. */
  readonly closed: boolean
}

export interface Pairing {
  readonly stretches: readonly Stretch[]
  /** The kind of mark that opened the quotation inside which the paragraph ends, or null. */
  readonly openAtEnd: MarkKind | null
}

/** Marks that open a paragraph of one quotation alike. */
export type MarkKind = 'straight' | 'curly' | 'low' | 'angle'

const markKind = (mark: string): MarkKind => (/^[“”‟〝〞‘’]/.test(mark) ? 'curly' : /^[„,‚]/.test(mark) ? 'low' : /^[«»‹›]/.test(mark) ? 'angle' : 'straight')

interface Mark {
  readonly at: number
  readonly end: number
  readonly opens: boolean
  readonly closes: boolean
  readonly single: boolean
  /** ` " ` or `a"b`: the shape says nothing. */
  readonly doubtful: boolean
}

const doubles = new Set([0x22, 0x201c, 0x201d, 0x201e, 0x201f, 0xab, 0xbb, 0xff02, 0x2033, 0x301d, 0x301e])
const singles = new Set([0x27, 0x60, 0x2018, 0x2019, 0x201a, 0x2039, 0x203a])
/** Single marks that make a double one by standing twice. */
const pairs = new Set([0x27, 0x60, 0x2018, 0x2019])

/** ‘ and ’, which stand for each other in pairs ("‘’Saya pulang,’’"). */
const curled = new Set([0x2018, 0x2019])

/** How many characters the mark at `at` has: one, two for one that is written twice, 0 when none stands there. */
function markLength(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < 128 ? code !== 0x22 && code !== 0x27 && code !== 0x60 && code !== 0x2c : code < 0xab) return 0
  if (code === 0x2c) return text.charCodeAt(at + 1) === code && isLetter(text[at + 2]) ? 2 : 0
  if (doubles.has(code)) return 1
  if (pairs.has(code) && (text.charCodeAt(at + 1) === code || (curled.has(code) && curled.has(text.charCodeAt(at + 1))))) return 2
  return singles.has(code) ? 1 : 0
}

const isLetter = (char: string | undefined): boolean => char !== undefined && /\p{L}/u.test(char)
const isLower = (char: string | undefined): boolean => char !== undefined && char >= 'a' && char <= 'z'
const isSpace = (char: string | undefined): boolean => char === undefined || char === ' ' || (!isLower(char) && /[\s\u00a0]/.test(char))
const isOpener = (char: string | undefined): boolean => isSpace(char) || '([{-–—/:;,=>'.includes(char ?? 'a')
const isCloser = (char: string | undefined): boolean => isSpace(char) || ')]}-–—/.,;:!?…<'.includes(char ?? 'a')
const isWord = (char: string | undefined): boolean => char !== undefined && (isLower(char) || /[\p{L}\p{N}]/u.test(char))
const isMark = (char: string | undefined): boolean => char !== undefined && '"“”„«»\'‘’'.includes(char)

/** Words that begin with an apostrophe. */
const elision = /^(?:em|til|tis|twas|cause|bout|n|round|\d\ds?|neath|nuff)(?![\p{L}\p{N}])/iu

function readMarks(text: string): readonly Mark[] {
  const marks: Mark[] = []
  let count = 0
  for (let at = 0, end = 1; at < text.length; at = end) {
    const length = markLength(text, at)
    end = at + Math.max(1, length)
    if (length === 0) continue
    const before = text[at - 1]
    const after = text[end]
    const single = length === 1 && singles.has(text.charCodeAt(at))
    if (single && isWord(before) && isWord(after)) continue
    const mark = text.slice(at, end)
    const opens = isOpener(before) || (isMark(before) && !isSpace(after))
    const closes = isCloser(after) || isMark(after)
    if (single) {
      if (opens && elision.test(text.slice(end, end + 8))) continue
      marks.push({ at, end, opens: opens && !isSpace(after), closes: closes && !isSpace(before), single, doubtful: false })
      continue
    }
    if (/\d/.test(before ?? '') && (mark === '"' || mark === '″' || mark === "''") && isInch(text, at, end, count)) continue
    const shapedOpen = opens && !isSpace(after)
    const shapedClose = closes && !isSpace(before)
    count += 1
    const tight = /[,:;.!?]/.test(before ?? '') && isWord(after)
    marks.push({ at, end, opens: !tight && shapedOpen && !(shapedClose && !isSpace(before) && !isMark(before)), closes: shapedClose && !(shapedOpen && isSpace(before)), single, doubtful: tight || shapedOpen === shapedClose })
  }
  return marks
}

/** `6'2"`, `a 12" screen`: a length, unless an odd number of marks before it waits to be closed. */
function isInch(text: string, at: number, end: number, before: number): boolean {
  if (/\d['′’]\s?\d{1,2}$/.test(text.slice(Math.max(0, at - 6), at))) return true
  if (before % 2 === 0) return true
  const rest = text.slice(end, end + 400)
  return /^ \p{Ll}/u.test(rest) && /^[^"“”]*[.,?!…]["”“]/u.test(rest) && !/^[^"“”]*["“][\p{L}]/u.test(rest)
}

/** The place where an unclosed quotation gives way to its cue (`"Saya datang, kata X.`), or -1. */
function cueInside(text: string, from: number, to: number, language: Language): number {
  const words = text.slice(from, to)
  let comma = words.lastIndexOf(',')
  for (let tries = 0; comma > 0 && tries < 4; tries += 1) {
    const first = /^\s*([\p{L}-]+)/u.exec(words.slice(comma + 1, comma + 40))?.[1]?.toLowerCase() ?? ''
    const use = language.verbs.get(first) ?? (language.clitic !== null && first.endsWith(language.clitic) ? language.verbs.get(first.slice(0, -language.clitic.length)) : undefined)
    if (use === 'postposed' || use === 'passive' || (use === 'finite' && !language.weakVerbs.has(first))) return from + comma + 1
    if (language.familyNameLast && namedCue(words.slice(comma + 1, comma + 80), language)) return from + comma + 1
    comma = words.lastIndexOf(',', comma - 1)
  }
  return -1
}

/** "Bob Hill said." or "he said," right at the start of `words`. */
function namedCue(words: string, language: Language): boolean {
  const [, subject, verb] = /^\s*((?:he|she)|\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}) (\p{Ll}+)(?=[.,])/u.exec(words) ?? []
  return subject !== undefined && verb !== undefined && language.verbs.get(verb) === 'finite' && !language.weakVerbs.has(verb)
}

/** Index of the single mark that closes the one at `index`, or -1 when that was an apostrophe. */
function closeOfSingle(marks: readonly Mark[], index: number, text: string): number {
  let candidate = -1
  for (let next = index + 1; next < Math.min(marks.length, index + 40); next += 1) {
    const mark = marks[next]
    if (!mark) break
    if (!mark.single) {
      if (mark.opens && !mark.closes) continue
      continue
    }
    if (mark.closes) {
      if (/[.,?!…]/.test(text[mark.at - 1] ?? '')) return next
      if (candidate < 0) candidate = next
      if (text[mark.at - 1] !== 's') return candidate === next ? next : candidate
    } else if (mark.opens && candidate >= 0) break
  }
  return candidate
}

/**
 * Pairs the quotation marks of one paragraph by state and by what stands around them, never by their glyph.
 * Nested quotations are not reported. `incoming`: the kind of mark of the quotation inside which the paragraph before ended;
 * it goes on only behind a mark of the same kind, or as bare words up to a closing mark.
 */
export function pairMarks(text: string, incoming: MarkKind | null, language: Language): Pairing {
  const marks = readMarks(text)
  const stretches: Stretch[] = []
  const lead = text.length - text.trimStart().length
  let index = 0
  let open: { readonly open: number; readonly start: number; readonly continues: Stretch['continues'] } | null = null
  const first = marks.find((mark) => !mark.single)
  if (incoming && first && !(first.at === lead) && first.closes && !first.opens) open = { open: lead, start: lead, continues: 'running' }
  else if (!incoming && first && first.at > lead && first.closes && !first.opens && !first.doubtful) {
    const rest = text.slice(first.end).trimStart().replace(/^,\s*/, '')
    const verb = /^[\p{L}]+/u.exec(rest)?.[0] ?? ''
    const stem = language.clitic !== null && verb.endsWith(language.clitic) ? verb.slice(0, -language.clitic.length) : verb
    if (language.verbs.has(stem) && verb === verb.toLowerCase()) open = { open: lead, start: lead, continues: 'no' }
  }
  let depth = 0
  const push = (mark: Mark): void => {
    if (open && mark.at > open.start) stretches.push({ open: open.open, start: open.start, continues: open.continues, end: mark.at, close: mark.end, closed: true })
    open = null
    depth = 0
  }
  while (index < marks.length) {
    const mark = marks[index]
    if (!mark) break
    if (!open) {
      if (mark.single) {
        const close = mark.opens ? closeOfSingle(marks, index, text) : -1
        const closing = marks[close]
        if (closing) {
          open = { open: mark.at, start: mark.end, continues: 'no' }
          push(closing)
          index = close + 1
          continue
        }
      } else if (mark.opens || mark.doubtful || !mark.closes) {
        open = { open: mark.at, start: mark.end, continues: mark.at === lead && stretches.length === 0 && incoming === markKind(text.slice(mark.at, mark.end)) ? 'reopened' : 'no' }
      }
    } else if (!mark.single) {
      if (mark.opens && !mark.closes && !mark.doubtful) {
        const ahead = marks.slice(index + 1, index + 12).filter((next) => !next.single)
        const [one, two] = ahead
        const nested = one !== undefined && two !== undefined && one.closes && two.closes && !two.opens
        if (nested) depth += 1
        else {
          const unclosed: { readonly open: number; readonly start: number; readonly continues: Stretch['continues'] } = open
          const cue = cueInside(text, unclosed.start, mark.at, language)
          const end = cue > 0 ? cue : text.slice(0, mark.at).trimEnd().length
          if (end > unclosed.start) stretches.push({ ...unclosed, end, close: end, closed: true })
          open = { open: mark.at, start: mark.end, continues: 'no' }
        }
      } else if (depth > 0) depth -= 1
      else push(mark)
    }
    index += 1
  }
  const left = open as { readonly open: number; readonly start: number; readonly continues: Stretch['continues'] } | null
  if (!left) return { stretches, openAtEnd: null }
  const cue = cueInside(text, left.start, text.length, language)
  const end = cue > 0 ? cue : text.trimEnd().length
  if (end <= left.start) return { stretches, openAtEnd: null }
  return { stretches: [...stretches, { ...left, end, close: end, closed: cue > 0 }], openAtEnd: cue > 0 ? null : left.continues === 'running' && incoming ? incoming : markKind(text.slice(left.open, left.start)) }
}
