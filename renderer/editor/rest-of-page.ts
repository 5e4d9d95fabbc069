import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { blockBelow } from './blocks-by-height'
import { restingBlocks } from './resting-blocks'

/** Heights of the page above and below it, and round the selection, in which no block rests: more than a key leads the caret on. */
const margin = 1.5
/** Heights of the page above and below it that are woken at once where the page is scrolled: each waking lays the page out. */
const ahead = 6
/** Heights of the page by which is scrolled before it is looked anew; less than `margin`, so that nothing at rest comes into sight. */
const stride = 0.5
/** Blocks by which the selection may come near to the end of what was woken round it, and by which the page may grow, before it is looked anew. */
const slack = 2
/** A page with fewer blocks outside of what is awake does not rest: less is won than is spent. */
const fewest = 40
/** Milliseconds after something was typed without scrolling, jumping or another size after which blocks are laid to rest. */
const still = 300
/** Blocks laid to rest at once: a few milliseconds of an idle moment. */
const portion = 16

/** Keys by which the browser itself leads the caret on. */
const leads = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'])

/** Indices of blocks: from the first, to before the second. */
type Span = readonly [number, number]

/** The block of the page that holds `node`. */
function blockOf(view: EditorView, node: Node | null): Element | null {
  let block = node
  while (block && block.parentNode !== view.dom) block = block.parentNode
  return block instanceof Element ? block : null
}

/** Lets blocks far out of sight rest while the page stands, and wakes them before they are seen, gone to, or changed. */
function restFar(view: EditorView) {
  const blocks = restingBlocks(view)
  const { dom } = view
  const { documentElement: root, fonts } = document
  const place = { top: 0, width: 0, from: 0, to: 0, count: 0 }
  const work = { isDue: true, isWaiting: false, next: 0, still: 0, idle: 0 }
  const pointer = { isDown: false }

  const scroller = (): Element | null => dom.closest('.page-scroll')
  /** A screen reader reads all of the text at any time. */
  const isAssisted = (): boolean => root.dataset['assisted'] === 'true'
  const children = (from: number, to: number): readonly Element[] => Array.from({ length: Math.max(0, Math.min(to, dom.children.length) - Math.max(0, from)) }, (_, index) => dom.children[Math.max(0, from) + index]!)

  /** Which blocks stand within `pages` heights of the page of what lies between two heights in the window: from the first, to before the second. */
  function near(top: number, bottom: number, page: Element, pages = margin): Span {
    const far = page.clientHeight * pages
    return [blockBelow(view, top - far), blockBelow(view, bottom + far) + 1]
  }
  function nearSight(page: Element, pages = margin): Span {
    const { top, bottom } = page.getBoundingClientRect()
    return near(top, bottom, page, pages)
  }
  /** Which blocks stand near those with the indices `from` and `to`. */
  function nearBlocks(from: number, to: number, page: Element): Span {
    const [first, last] = [dom.children[from], dom.children[to]]
    return first && last ? near(first.getBoundingClientRect().top, last.getBoundingClientRect().bottom, page) : [from, to + 1]
  }
  const selected = (): Span => [view.state.selection.$from.index(0), view.state.selection.$to.index(0)]

  /** Once something is typed, lays to rest what is far; who scrolls or reads pays nothing for it. */
  function typed(): void {
    if (!work.isDue || work.isWaiting) return
    work.isWaiting = true
    work.still = window.setTimeout(() => {
      work.next = 0
      work.idle = requestIdleCallback(layToRest)
    }, still)
  }
  /** There is more to lay to rest, and not before the page stands still. */
  function putOff(): void {
    clearTimeout(work.still)
    cancelIdleCallback(work.idle)
    const isAsked = work.isWaiting
    Object.assign(work, { isDue: true, isWaiting: false })
    if (isAsked) typed()
  }

  function layToRest(deadline: IdleDeadline): void {
    const page = scroller()
    if (view.composing || pointer.isDown) return putOff()
    if (!page || isAssisted() || page.clientHeight === 0) return void (work.isWaiting = false)
    const awake = [nearSight(page), nearBlocks(...selected(), page)] as const
    ;[place.from, place.to] = awake[1]
    place.top = page.scrollTop
    const { children: all } = dom
    const isAble = (index: number): boolean => !awake.some(([from, to]) => index >= from && index < to) && !blocks.isResting(all[index]!)
    const isWorth = all.length - awake.reduce((sum, [from, to]) => sum + to - from, 0) >= fewest
    let cost = 0
    while (isWorth && work.next < all.length && deadline.timeRemaining() > cost) {
      const begun = performance.now()
      const able: Element[] = []
      for (; work.next < all.length && able.length < portion; work.next += 1) if (isAble(work.next)) able.push(all[work.next]!)
      blocks.rest(able)
      cost = performance.now() - begun
    }
    if (isWorth && work.next < all.length) work.idle = requestIdleCallback(layToRest)
    else Object.assign(work, { isDue: false, isWaiting: false })
  }

  function wakeAll(): void {
    blocks.wakeAll()
    putOff()
  }
  /** Wakes what a key could lead to: the browser does not see lines at rest. */
  function wakeAhead({ key, ctrlKey, metaKey }: KeyboardEvent): void {
    const page = scroller()
    if (!page || blocks.count === 0 || !leads.has(key)) return
    const stands = blockOf(view, getSelection()?.focusNode ?? null)
    const last = dom.children.length - 1
    const ends = (ctrlKey || metaKey) && !key.startsWith('Page') ? [...children(...nearBlocks(0, 0, page)), ...children(...nearBlocks(last, last, page))] : []
    const { top, bottom } = stands?.getBoundingClientRect() ?? page.getBoundingClientRect()
    if (blocks.wake([...children(...near(top, bottom, page)), ...ends])) putOff()
  }

  const scrolled = ({ target }: Event): void => {
    if (!(target instanceof Element) || !target.contains(dom)) return
    putOff()
    if (blocks.count === 0 || Math.abs(target.scrollTop - place.top) < target.clientHeight * stride) return
    place.top = target.scrollTop
    if (children(...nearSight(target)).some(blocks.isResting)) blocks.wake(children(...nearSight(target, ahead)))
  }
  const pressed = ({ type }: Event): void => {
    pointer.isDown = type === 'pointerdown'
  }
  const changed = new MutationObserver((records) => {
    if (blocks.count === 0) return
    const woken = new Set(records.flatMap(({ target }) => blockOf(view, target) ?? []))
    if (blocks.wake(woken)) putOff()
  })
  const resized = new ResizeObserver(() => {
    if (dom.clientWidth === place.width) return
    place.width = dom.clientWidth
    wakeAll()
  })
  const dressed = new MutationObserver(wakeAll)
  const presses = ['pointerdown', 'pointerup', 'pointercancel'] as const

  changed.observe(dom, { childList: true, characterData: true, subtree: true })
  dressed.observe(root, { attributes: true })
  resized.observe(dom)
  addEventListener('resize', wakeAll)
  addEventListener('beforeprint', wakeAll)
  fonts.addEventListener('loadingdone', wakeAll)
  document.addEventListener('scroll', scrolled, true)
  document.addEventListener('keydown', wakeAhead, true)
  for (const type of presses) document.addEventListener(type, pressed, true)
  return {
    update: (_view: EditorView, before: EditorState) => {
      if (Math.abs(dom.children.length - place.count) > slack) {
        place.count = dom.children.length
        putOff()
      }
      const page = scroller()
      const [from, to] = selected()
      if (page && blocks.count > 0 && (from - slack < place.from || to + slack >= place.to)) {
        ;[place.from, place.to] = nearBlocks(from, to, page)
        if (blocks.wake(children(place.from, place.to))) putOff()
        else work.isDue = true
      }
      if (before.doc !== view.state.doc) typed()
    },
    destroy: () => {
      clearTimeout(work.still)
      cancelIdleCallback(work.idle)
      for (const observer of [changed, resized, dressed]) observer.disconnect()
      removeEventListener('resize', wakeAll)
      removeEventListener('beforeprint', wakeAll)
      fonts.removeEventListener('loadingdone', wakeAll)
      document.removeEventListener('scroll', scrolled, true)
      document.removeEventListener('keydown', wakeAhead, true)
      for (const type of presses) document.removeEventListener(type, pressed, true)
    },
  }
}

/** Lets blocks far out of sight rest, so that a key in a long text costs what it costs in a short one (decision 0012). */
export const RestOfPage = Extension.create({
  name: 'restOfPage',
  addProseMirrorPlugins: () => [new Plugin({ key: new PluginKey('restOfPage'), view: restFar })],
})
