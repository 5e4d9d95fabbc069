import type { Gender } from './languages/language'

/** A name in the text, less its titles. `words` are the name's own words; `start..end` their place in the paragraph. */
export interface Mention {
  readonly start: number
  readonly end: number
  readonly words: readonly string[]
  /** Each word in lower case without full stops. */
  readonly keys: readonly string[]
  /** The same for every mention that stands for the same person wherever it is. */
  readonly id: string
  readonly kind: 'person' | 'organisation' | 'place'
  /** Groups of the roles that stand beside the name. */
  readonly roles: readonly string[]
  readonly gender: Gender | null
  /** A single word that may be capital only because a sentence begins there: a name if the article has it elsewhere. */
  readonly doubtful: boolean
  /** The first words may belong to the title's place or organisation ("Wali Kota Sarimulya …"). */
  readonly titled: boolean
  /** Whether the title is one that a place or a body's own name follows: maybe ("pelatih"), likely ("Bupati"), sure ("rektor Universitas"). */
  readonly regional: 'no' | 'maybe' | 'likely' | 'sure'
  /** Who did it, in a passive sentence ("oleh X"). */
  readonly agent: boolean
  /** A preposition governs it ("bertemu dengan utusan X"). */
  readonly governed: boolean
  /** An organisation's name without the word for what it is ("maskapai Cakra Raya"). */
  readonly bare: boolean
  /** A speech verb stands right beside the name. */
  readonly spoken: boolean
  /** It stands beside a comma or an age, as the name of whoever is brought in does ("sang ayah, Nurjaman", "Fitra Hidayat (29)"). */
  readonly presented: boolean
  /** A speech verb that stands behind what was said stands right before the name ("ujar X"). */
  readonly quoted: boolean
  /** Another name of whoever was named before it ("Sisca, sapaan akrabnya"). */
  readonly nickname: boolean
  /** Another name given right after this one, in lower case ("Joko Widodo (Jokowi)", "alias Mamang"). */
  readonly alias: string | null
}

/** A run of capitalised words: its token bounds, the name in it, or null when it is all title ("Kapolres"). */
export interface Run {
  readonly from: number
  readonly to: number
  readonly mention: Mention | null
  /** Groups of the titles inside the run. */
  readonly titles: readonly string[]
  /** Words in it that are the name of a place or a body, lower case ("Kota Sarimulya"). */
  readonly outside: readonly string[]
}
