/** A word of a text with its place, in UTF-16 code units, end exclusive. */
export interface Word {
  readonly start: number
  readonly end: number
  readonly text: string
  /** True where it is the first of a sentence, a quotation or the text: there a capital tells nothing. */
  readonly opens: boolean
}

/** What is no prose: addresses, e-mail, handles, tags, file names, numbers with letters. Each match is left out as a whole. */
const noProse = /(?:https?:\/\/|www\.)\S+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+|[@#][\p{L}\p{N}_]+|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:\/\S*)?|[\p{L}\p{M}'’-]*\p{N}[\p{L}\p{N}\p{M}.,'’-]*|\S*[\\_]\S*/gu

const word = /\p{L}[\p{L}\p{M}]*(?:['’\u2010\u2011-]\p{L}[\p{L}\p{M}]*)*/gu

const opening = /(?:^|[.!?…:]["”’')\]]*\s+|[\n\u2022\u2013\u2014]\s*|["“”‘'«„([]\s*)$/u

/** Short forms with a full stop behind which the sentence goes on with a name; initials do so too. */
const beforeName = /(?:^|[^\p{L}\p{N}])(?:\p{Lu}|[Dd]r|[Dd]rg|[Dd]rs|[Dd]ra|[Ii]r|[Hh]j|K\.?H|[Pp]rof|Sdr|Tn|Ny|Jl|Gg|St|M[rsx]|Mrs|Messrs|Sen|Rep|Gov|Lt|Col|Gen|Sgt|Capt|Cpl|Maj|Adm|Det|Insp|Supt|Rev|Hon|Fr|Sr)\.\s+$/u
/** So many code units before a word tell whether it opens a sentence. */
const lookedBack = 10

const skipped = (text: string): string => text.replace(noProse, (found) => (/^\p{L}+(?:\.\p{Lu}\p{L}+)+$/u.test(found) ? found : '\uFFFC'.repeat(found.length)))

const inCapitals = /^\P{Ll}+$/u
const withInnerCapital = /\p{Ll}\p{Lu}/u

const opens = (before: string): boolean => opening.test(before) && !beforeName.test(before)

/** The words of `text` that spelling has something to say about: no addresses, numbers, names in capitals or single letters. */
export function wordsOf(text: string): readonly Word[] {
  const prose = skipped(text)
  return [...prose.matchAll(word)].flatMap(({ index, 0: found }) => {
    // What is cut off, as a word over a line's end, is none.
    const isCut = text[index + found.length] === '-' || (index > 0 && /[-'’]/.test(text[index - 1]!) && /\p{L}/u.test(text[index - 2] ?? ''))
    if (found.length < 2 || isCut || inCapitals.test(found) || withInnerCapital.test(found.replace(/[-'’].*/u, ''))) return []
    return [{ start: index, end: index + found.length, text: found, opens: opens(text.slice(Math.max(0, index - lookedBack), index)) }]
  })
}
