/** A list item's marker: its length with the blank after it, and its number, null for a bullet. */
export interface ListMarker {
  readonly length: number
  readonly number: number | null
}

const bullet = /^[•▪◦‣·●○■►*\-–—]\s+(?=\S)/u
const numbered = /^(\d{1,3})[.)]\s+(?=\S)/u

/** The marker that `text` opens with, or null. */
export function listMarker(text: string): ListMarker | null {
  const dot = bullet.exec(text)
  if (dot) return { length: dot[0].length, number: null }
  const digit = numbered.exec(text)
  return digit ? { length: digit[0].length, number: Number(digit[1]) } : null
}

export const isListLine = (text: string): boolean => listMarker(text) !== null

/** True when two neighbours belong to one list: both bullets, or numbers that follow each other. */
export function continuesList(before: string, after: string): boolean {
  const one = listMarker(before)
  const two = listMarker(after)
  if (!one || !two) return false
  return one.number === null ? two.number === null : two.number === one.number + 1
}
