import type { Language } from './languages/language'
import type { Token } from './tokens'

/**
 * "Direktur Yayasan Rimba Lestari Nusantara Krisna Adiputra": the index behind the last word by which the name of a body
 * ends; -1 where the run opens no body, or the word may be somebody's own ("Ketua Forum Guru Sri Lestari Wahyuni").
 * `isGiven`: a given name of the tables.
 */
export function behindBodyName(run: readonly Token[], from: number, language: Language, isGiven: (token: Token) => boolean): number {
  let opening = run.length - 3
  while (opening >= 0 && !language.bodyOpenings.has(run[opening]?.lower ?? '')) opening -= 1
  if (opening < 0) return -1
  for (let at = run.length - 2; at > Math.max(opening + 1, from - 1); at -= 1) {
    const before = run[at - 1]
    if (!language.bodyEndings.has(run[at]?.lower ?? '') || run[at + 1]?.kind !== 'word' || before?.kind !== 'word') continue
    // One word behind it may be the rest of a name that the ending is a part of.
    const [first, follow] = [at === opening + 2, run.length - at > 2]
    if (language.bodyEndings.has(before.lower) || language.bodyNameWords.has(before.lower) || (isGiven(before) ? first && follow : first || follow)) return at + 1
  }
  return -1
}

/** Points of the compass that villages are told apart by, and nobody is called. */
const compass = /^(?:kidul|lor|wetan|kulon|kaler|udik)$/

/** "Kepala Dusun Ngablak Lor Karso Wibowo": the index behind the word that ends the name of a village; -1 where none does. */
export function behindCompass(run: readonly Token[], from: number): number {
  for (let at = run.length - 2; at >= Math.max(1, from); at -= 1) if (compass.test(run[at]?.lower ?? '') && run[at + 1]?.kind === 'word') return at + 1
  return -1
}
