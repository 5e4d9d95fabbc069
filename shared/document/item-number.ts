import type { Numbering } from './nodes/lists'

const roman: readonly (readonly [number, string])[] = [[1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']]

function inRoman(number: number): string {
  let rest = number
  return roman
    .map(([value, sign]) => {
      const times = Math.floor(rest / value)
      rest -= times * value
      return sign.repeat(times)
    })
    .join('')
}

/** a, b … z, aa, ab …: as browsers go on behind the alphabet. */
const inLetters = (number: number): string => (number <= 0 ? '' : inLetters(Math.floor((number - 1) / 26)) + String.fromCharCode(97 + ((number - 1) % 26)))

/** The number of an item as its list prints it: 4 in small Roman numbers is "iv". What a numbering has no sign for stands in digits. */
export function itemNumber(number: number, numbering: Numbering): string {
  switch (numbering) {
    case 'decimal':
      return String(number)
    case 'lowerAlpha':
    case 'upperAlpha': {
      const letters = number >= 1 ? inLetters(number) : String(number)
      return numbering === 'upperAlpha' ? letters.toUpperCase() : letters
    }
    case 'lowerRoman':
    case 'upperRoman': {
      const signs = number >= 1 && number <= 3999 ? inRoman(number) : String(number)
      return numbering === 'upperRoman' ? signs.toUpperCase() : signs
    }
  }
}
