import { useEffect, useState } from 'react'

/** Whether the part `name` of the window is open; a command opens it from anywhere. */
export function useWindowPart(name: string): readonly [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const show = (): void => setOpen(true)
    globalThis.addEventListener(`redaksi:${name}`, show)
    return () => globalThis.removeEventListener(`redaksi:${name}`, show)
  }, [name])
  return [open, setOpen]
}
