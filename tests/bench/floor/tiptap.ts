import { Editor, type JSONContent } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'

/** What the page of the floor was given: the body to edit. Answers how long a new editor with it takes until its first frame ends. */
interface Floor {
  readonly floorBody: JSONContent
  floorOpen(): Promise<number>
}

const floor = globalThis as unknown as Floor
const place = document.querySelector('#floor')!
const make = (): Editor =>
  new Editor({ element: place, extensions: [StarterKit], content: floor.floorBody, editorProps: { attributes: { 'data-floor': '', spellcheck: 'false' } } })
const standing = { editor: make() }

floor.floorOpen = async () => {
  standing.editor.destroy()
  place.replaceChildren()
  await new Promise((resolve) => requestAnimationFrame(resolve))
  const begun = performance.now()
  standing.editor = make()
  return new Promise((resolve) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => resolve(performance.now() - begun)
      channel.port2.postMessage(null)
    }),
  )
}
