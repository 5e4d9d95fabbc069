import type { Author } from '../../article'
import { wordsOf } from '../text/words'

const saysWhatTheyDo = /^(?:is|was|are|has|have|covers|reports|writes|contributes|joined|adalah|merupakan|meliput|menulis|bergabung|bekerja|jurnalis|wartawan|reporter)\b/i

/** True for a line that tells who an author of the story is ("Ann Lee is a reporter covering …"). */
export function tellsOf(text: string, authors: readonly Author[]): boolean {
  return authors.some(({ name }) => {
    const last = wordsOf(name).at(-1) ?? name
    const opening = [name, last].find((one) => text.toLowerCase().startsWith(`${one.toLowerCase()} `))
    return opening !== undefined && saysWhatTheyDo.test(text.slice(opening.length + 1))
  })
}
