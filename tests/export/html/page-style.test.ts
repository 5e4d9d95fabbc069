import { describe, expect, test } from 'vitest'
import { pageStyle } from '@shared/export/html/page-style'

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const hex = colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit) : colour.slice(1).match(/../g)!
  const [red, green, blue] = hex.map((pair) => parseInt(pair, 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

const contrast = (a: string, b: string): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light! + 0.05) / (dark! + 0.05)
}

const palettes = [...pageStyle.matchAll(/:root \{([^}]*)\}/g)].map(([, body]) => Object.fromEntries([...body!.matchAll(/--(\w+): (#\w+)/g)].map(([, name, colour]) => [name, colour!])))

describe('the style sheet of a page', () => {
  test('has a palette for light, for dark and for paper', () => expect(palettes).toHaveLength(3))

  test.each(palettes.map((palette, index) => [['light', 'dark', 'paper'][index], palette] as const))('%s: text stands out from its ground by 4.5 : 1', (_name, palette) => {
    const weak = ['ink', 'soft', 'accent'].flatMap((text) =>
      ['paper', 'shade', 'sign'].filter((ground) => contrast(palette[text]!, palette[ground]!) < 4.5).map((ground) => `${text} on ${ground}`),
    )
    expect(weak).toEqual([])
  })

  test('fetches nothing and can’t end its element', () => expect(pageStyle).not.toMatch(/url\(|@import|</))
})
