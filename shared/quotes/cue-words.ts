import type { Token } from './tokens'

/** Verbs by which somebody is asked to do something, before "untuk". */
export const begs = /^(?:meminta|mengimbau|menghimbau|mengajak|mendesak|menyerukan|menginstruksikan|memerintahkan|mengingatkan|menyarankan|memohon|berpesan)$/

/** "could not sign a bill that was “…”": a verb, no placard. */
export const isDone = (before: Token | undefined): boolean => /^(?:to|not|can|could|will|would|shall|should|may|might|must|didn['’]t|won['’]t|wouldn['’]t|couldn['’]t)$/.test(before?.lower ?? '')

const isSpace = (code: number): boolean => code <= 32 || code === 160

/** Three words at most. */
export function isShort(text: string): boolean {
  if (text.length >= 80) return false
  let parts = 0
  for (let at = 0; at < text.length; at += 1) if (!isSpace(text.charCodeAt(at)) && (at === 0 || isSpace(text.charCodeAt(at - 1)))) parts += 1
  return parts <= 3
}
