import { iconPath } from '../ui/Icon'

const svg = 'http://www.w3.org/2000/svg'

/** On the page: says by a shape and a word that the name before it is a public label. */
export function withheldMark(word: string): HTMLElement {
  const mark = document.createElement('span')
  mark.className = 'passage-withheld'
  const drawing = document.createElementNS(svg, 'svg')
  drawing.setAttribute('viewBox', '0 0 16 16')
  const path = document.createElementNS(svg, 'path')
  path.setAttribute('d', iconPath('withheld'))
  drawing.append(path)
  mark.append(drawing, word)
  return mark
}
