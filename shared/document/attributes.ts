import type { Attribute } from '@tiptap/core'
import { isIdList, isSafeHref } from './safe'

type Validate = string | ((value: unknown) => void)
type Declared = Partial<Attribute> & { validate: Validate }

const refuse = (what: string): never => {
  throw new RangeError(what)
}

/** An attribute that never reaches HTML by itself: exporters and node views decide what is shown. */
const hidden = (initial: unknown, validate: Validate, parseHTML: (element: HTMLElement) => unknown = () => initial): Declared => ({
  default: initial,
  rendered: false,
  validate,
  parseHTML,
})

export const textAttribute = (parse?: (element: HTMLElement) => string): Declared => hidden('', 'string', parse)

/** The id of the record that a mark stands for, in HTML the attribute `name`. */
export const recordIdAttribute = (name: string): Declared => textAttribute((element) => element.getAttribute(name) ?? '')

export const flagAttribute = (parse?: (element: HTMLElement) => boolean): Declared => hidden(false, 'boolean', parse)

/** A whole number within bounds. */
export const wholeAttribute = (initial: number, least: number, most: number, parse?: (element: HTMLElement) => number): Declared =>
  hidden(
    initial,
    (value) => {
      if (!Number.isInteger(value) || (value as number) < least || (value as number) > most) refuse(`expected a whole number from ${least} to ${most}`)
    },
    parse && ((element) => Math.min(most, Math.max(least, parse(element) || initial))),
  )

/** One of `choices`; the first where nothing says it. */
export const choiceAttribute = <T extends string>(choices: readonly [T, ...T[]], parse: (element: HTMLElement) => T | undefined): Declared =>
  hidden(
    choices[0],
    (value) => {
      if (!choices.some((one) => one === value)) refuse(`expected one of ${choices.join(', ')}`)
    },
    (element) => parse(element) ?? choices[0],
  )

/** An address with an allowed scheme, or '' for none. */
export const hrefAttribute = (parse: (element: HTMLElement) => string): Declared =>
  hidden(
    '',
    (value) => {
      if (value !== '' && !isSafeHref(value)) refuse('expected an http, https, mailto or tel address')
    },
    (element) => {
      const href = parse(element).trim()
      return isSafeHref(href) ? href : ''
    },
  )

/** Ids of the attribution records that stand behind a figure or a table. */
export const attributionIdsAttribute: Declared = hidden([], (value) => {
  if (!isIdList(value)) refuse('expected a list of ids')
})

/** Ids of the desk's notes that stand on a figure or a table. */
export const noteIdsAttribute: Declared = hidden([], (value) => {
  if (!isIdList(value)) refuse('expected a list of ids')
})
