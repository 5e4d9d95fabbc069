/** The signs of Unicode that turn the direction of what follows them, by their usual short names; the last two end it. */
const names: Readonly<Record<string, string>> = {
  '\u202a': 'LRE', '\u202b': 'RLE', '\u202d': 'LRO', '\u202e': 'RLO', '\u2066': 'LRI', '\u2067': 'RLI', '\u2068': 'FSI', '\u202c': 'PDF', '\u2069': 'PDI',
}
const [endOfTurn, endOfIsolate] = ['\u202c', '\u2069']
const signs = /[\u202a-\u202e\u2066-\u2069]/g
const isIsolate = (sign: string): boolean => sign >= '\u2066' && sign <= '\u2068'
const endOf = (sign: string): string => (isIsolate(sign) ? endOfIsolate : endOfTurn)

/** A sign that nobody sees, and its short name. */
export interface DirectionSign {
  readonly at: number
  readonly name: string
}

/** Every sign of `text` that turns the direction of what follows, or ends that. */
export const directionSigns = (text: string): readonly DirectionSign[] => [...text.matchAll(signs)].map(({ index, 0: sign }) => ({ at: index, name: names[sign]! }))

/** A stretch under a sign: from the sign to behind what ends it, or to the end of the text, where `missing` tells what would have ended it and all within. */
interface Turned {
  readonly start: number
  readonly end: number
  readonly isIsolated: boolean
  readonly missing: string
}

/** The outermost stretches of `text` whose direction is turned, in order. */
function turnedStretches(text: string): readonly Turned[] {
  const stretches: Turned[] = []
  const open: { readonly at: number; readonly sign: string }[] = []
  // Where in `open` isolates stand: the end of an isolate ends what stands open within it; the end of a turn never reaches out of one.
  const isolates: number[] = []
  for (const { index, 0: sign } of text.matchAll(signs)) {
    if (sign !== endOfTurn && sign !== endOfIsolate) {
      if (isIsolate(sign)) isolates.push(open.length)
      open.push({ at: index, sign })
      continue
    }
    const last = sign === endOfIsolate ? isolates.pop() : open.length - 1
    if (last === undefined || last < 0 || endOf(open[last]!.sign) !== sign) continue
    if (last === 0) stretches.push({ start: open[0]!.at, end: index + 1, isIsolated: isIsolate(open[0]!.sign), missing: '' })
    open.length = last
  }
  const [outermost] = open
  const missing = [...open].reverse().map(({ sign }) => endOf(sign)).join('')
  return outermost ? [...stretches, { start: outermost.at, end: text.length, isIsolated: false, missing }] : stretches
}

/** The signs of `text` that may turn what stands round them: all but isolates that are ended, which other scripts need. */
export const turningSigns = (text: string): readonly DirectionSign[] => {
  const harmless = new Set(turnedStretches(text).filter(({ isIsolated }) => isIsolated).flatMap(({ start, end }) => [start, end - 1]))
  return directionSigns(text).filter(({ at }) => !harmless.has(at))
}

/** `text` with every turn of its direction ended, so that nothing behind it is turned. */
export const ended = (text: string): string => text + turnedStretches(text).map(({ missing }) => missing).join('')

/** `text` in pieces; one that `isTurned` has to be kept apart, so that it turns nothing round it. */
export function turnedPieces(text: string): readonly { readonly text: string; readonly isTurned: boolean }[] {
  const turned = turnedStretches(text).filter(({ isIsolated }) => !isIsolated)
  const pieces = turned.flatMap(({ start, end }, index) => [
    { text: text.slice(turned[index - 1]?.end ?? 0, start), isTurned: false },
    { text: text.slice(start, end), isTurned: true },
  ])
  return [...pieces, { text: text.slice(turned.at(-1)?.end ?? 0), isTurned: false }].filter((piece) => piece.text !== '')
}
