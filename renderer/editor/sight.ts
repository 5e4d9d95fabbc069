import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { blockBelow } from './blocks-by-height'
import { keepCaret } from './caret-on-page'
import { newPace, restOfPage } from './pace'

/** A stretch of the text, in document positions. */
export interface Sight {
  readonly from: number
  readonly to: number
}

/** So few are drawn wherever they stand. */
const few = 40
/** More than these are never drawn at once. */
const mostDrawn = 600
/** Heights of the page that count as in sight above and below it: what is scrolled to stands drawn already. */
const margin = 1
/** Heights of the page by which is scrolled before it is looked anew. */
const stride = 0.75
/** Milliseconds after a press in which nothing is drawn anew: lines that move before the caret is read after it would put it elsewhere. */
const pressRest = 300

/** So often in a row it is looked anew because of what drawing did to the heights of lines: two drawings could call for each other for ever. */
const mostAgain = 4

/** What counts as in sight until somebody scrolls: the first pages. */
export const atOpening: Sight = { from: 0, to: 8_000 }

/**
 * Of `items`, in any order, those that are drawn while `sight` is in sight. Each drawn one is a handful of nodes of the page, and the
 * browser goes through all nodes of an edited text with every key: what is far out of sight is left out.
 */
export function inSight<T extends Sight>(items: readonly T[], sight: Sight, most: number = mostDrawn): readonly T[] {
  if (items.length <= few) return items
  const near = items.filter(({ from, to }) => from <= sight.to && to >= sight.from)
  if (near.length <= most) return near
  const middle = (sight.from + sight.to) / 2
  return [...near].sort((a, b) => Math.abs(a.from - middle) - Math.abs(b.from - middle)).slice(0, most)
}

/** True where more are shown than are drawn wherever they stand. */
export const isMany = (items: readonly unknown[]): boolean => items.length > few

/** The stretch that was in sight when it was looked last, where it stands now, and how long it was then. */
interface Seen {
  readonly sight: Sight
  readonly length: number
}

/** Part of the stretch in sight by which it may grow or shrink before it is looked anew: less than is drawn on one side of the page. */
const outgrown = 0.25
/** So many positions more or less are never looked anew for. */
const slack = 500

const key = new PluginKey<Seen>('sight')

/** What is in sight from now on, where `transaction` tells that; else null. */
export const seenIn = (transaction: Transaction): Sight | null => (transaction.getMeta(key) as Sight | undefined) ?? null

/** True where so much was put into or taken out of the stretch in sight, in one deed or in many, that another one is in sight by now. */
export function isOutgrown(state: EditorState): boolean {
  const seen = key.getState(state)
  return seen !== undefined && Math.abs(seen.sight.to - seen.sight.from - seen.length) > Math.max(slack, seen.length * outgrown)
}

/** A stretch in sight after what a transaction changed. */
export const movedSight = ({ from, to }: Sight, { mapping }: Pick<Transaction, 'mapping'>): Sight => ({ from: mapping.map(from, -1), to: mapping.map(to) })

/** Adds to `transaction` that this stretch is in sight; outside the undo stack. */
export const tellSight = (transaction: Transaction, sight: Sight): Transaction => transaction.setMeta(key, sight).setMeta('addToHistory', false)

/** A plugin that draws only what is in sight says with its `needsSight(state)` whether there is so much to draw. */
const isNeeded = (state: EditorState): boolean => state.plugins.some((plugin) => (plugin.spec['needsSight'] as ((state: EditorState) => boolean) | undefined)?.(state) === true)

/** Where the block of the page with this index begins, or the end of the text. */
const positionOf = (view: EditorView, index: number): number => {
  const block = view.dom.children[index]
  return block ? view.posAtDOM(block, 0) : view.state.doc.content.size
}

/** Where a caret at `head` stands in the window, where any of it is in the part of it that `frame` is: a browser leads it to the edge, cut by part of a pixel. */
function caretTop(view: EditorView, frame: DOMRect, head: number): number | null {
  if (!view.hasFocus()) return null
  const { top, bottom } = view.coordsAtPos(head)
  return bottom > frame.top && top < frame.bottom ? top : null
}

/** Tells what is in sight, as often as the page was scrolled some way; a caret in sight stays where it is. */
function follow(view: EditorView) {
  const pointer = { isDown: false, at: Number.NEGATIVE_INFINITY }
  const keyboard = { at: Number.NEGATIVE_INFINITY }
  const place = { now: 0, told: 0, height: 0, again: 0 }
  const pace = newPace()
  const waiting: { frame?: number; rest?: ReturnType<typeof setTimeout>; slower?: ReturnType<typeof setTimeout> } = {}
  const { ownerDocument } = view.dom
  /** True while the page may show another selection than the editor knows of, which a drawing would put back. */
  const isMoving = (): boolean => {
    const now = performance.now()
    return view.composing || pointer.isDown || now - pointer.at < pressRest || (!(view.state.selection instanceof TextSelection) && now - keyboard.at < pressRest)
  }
  const isFar = (): boolean => Math.abs(place.now - place.told) > place.height * stride

  const look = (): void => {
    delete waiting.frame
    clearTimeout(waiting.slower)
    const page = view.dom.closest('.page-scroll')
    if (!page || view.isDestroyed || !isNeeded(view.state)) return
    if (isMoving()) return rest()
    const frame = page.getBoundingClientRect()
    if (frame.height === 0) return
    const sight = { from: positionOf(view, blockBelow(view, frame.top - frame.height * margin)), to: positionOf(view, blockBelow(view, frame.bottom + frame.height * margin)) }
    const transaction = keepCaret(view, view.state.tr)
    const caret = caretTop(view, frame, transaction.selection.head)
    place.height = frame.height
    place.told = page.scrollTop
    place.now = place.told
    view.dispatch(tellSight(transaction, sight))
    if (caret === null) return
    const by = view.coordsAtPos(view.state.selection.head).top - caret
    if (Math.abs(by) >= 1) page.scrollTop += by
  }
  const ask = (): void => {
    waiting.frame ??= requestAnimationFrame(look)
  }
  /** What runs past too quickly to be read is drawn where the page comes to rest, or once it is slower. */
  const askInTime = (): void => {
    clearTimeout(waiting.slower)
    if (pace.isQuick(place.height, performance.now())) waiting.slower = setTimeout(ask, restOfPage)
    else ask()
  }
  /** True where other text has come into sight without scrolling: what stood above it has become shorter or longer. */
  const isElsewhere = (): boolean => {
    const page = view.dom.closest('.page-scroll')
    const seen = key.getState(view.state)
    if (!page || !seen) return false
    const { top, bottom, height } = page.getBoundingClientRect()
    const middle = positionOf(view, blockBelow(view, (top + bottom) / 2))
    return height > 0 && (middle < seen.sight.from || middle > seen.sight.to)
  }
  const resized = new ResizeObserver(() => {
    if (waiting.frame !== undefined || view.isDestroyed || place.again >= mostAgain || !isNeeded(view.state) || !isElsewhere()) return
    place.again += 1
    ask()
  })
  resized.observe(view.dom)
  function rest(): void {
    clearTimeout(waiting.rest)
    waiting.rest = setTimeout(look, pressRest)
  }
  const scrolled = ({ target, timeStamp }: Event): void => {
    if (!(target instanceof Element) || !target.contains(view.dom)) return
    place.now = target.scrollTop
    place.again = 0
    pace.scrolled(place.now, timeStamp)
    if (isFar() && isNeeded(view.state)) askInTime()
  }
  const press = ({ type, timeStamp }: Event): void => {
    pointer.isDown = type === 'pointerdown'
    pointer.at = timeStamp
    place.again = 0
  }
  const typed = ({ timeStamp }: Event): void => {
    keyboard.at = timeStamp
    place.again = 0
  }
  const presses = ['pointerdown', 'pointerup', 'pointercancel'] as const
  ownerDocument.addEventListener('scroll', scrolled, true)
  ownerDocument.defaultView?.addEventListener('resize', ask)
  ownerDocument.addEventListener('keydown', typed, true)
  for (const type of presses) ownerDocument.addEventListener(type, press, true)
  return {
    // What is to be drawn may be told after the page was scrolled or its text was exchanged.
    update: () => {
      if ((isFar() || isOutgrown(view.state)) && waiting.frame === undefined && isNeeded(view.state)) askInTime()
    },
    destroy: () => {
      if (waiting.frame !== undefined) cancelAnimationFrame(waiting.frame)
      clearTimeout(waiting.rest)
      clearTimeout(waiting.slower)
      resized.disconnect()
      ownerDocument.removeEventListener('scroll', scrolled, true)
      ownerDocument.defaultView?.removeEventListener('resize', ask)
      ownerDocument.removeEventListener('keydown', typed, true)
      for (const type of presses) ownerDocument.removeEventListener(type, press, true)
    },
  }
}

const seenAs = (sight: Sight): Seen => ({ sight, length: sight.to - sight.from })

/** Tells those that draw on the page what of a long text is in sight. */
export const SightOfPage = Extension.create({
  name: 'sight',
  addProseMirrorPlugins: () => [
    new Plugin<Seen>({
      key,
      state: {
        init: () => seenAs(atOpening),
        apply: (transaction, seen) => {
          const told = seenIn(transaction)
          if (told) return seenAs(told)
          return transaction.docChanged ? { ...seen, sight: movedSight(seen.sight, transaction) } : seen
        },
      },
      view: follow,
    }),
  ],
})
