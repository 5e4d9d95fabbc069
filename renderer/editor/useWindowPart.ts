import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Whether the part `name` of the window is open; a command opens it from anywhere. It stands, with its focus, before the next key is heard. */
export function useWindowPart(name: string): readonly [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const show = (): void => flushSync(() => setOpen(true))
    globalThis.addEventListener(`redaksi:${name}`, show)
    return () => globalThis.removeEventListener(`redaksi:${name}`, show)
  }, [name])
  return [open, setOpen]
}
