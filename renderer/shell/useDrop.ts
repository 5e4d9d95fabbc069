import { useEffect, useState } from 'react'
import { picturesAmong, takePictures } from '../blocks/pictures'
import { readDroppedFile } from '../import/dropped-file'
import { openReview } from '../import/open-review'
import type { FullShell } from './full-shell'

/** A part of the window that takes files for itself says so by this attribute. */
const isTaken = ({ target }: DragEvent): boolean => target instanceof Element && target.closest('[data-takes-files]') !== null

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Lets a text file be dropped anywhere on the window, and a picture on the page of an article. True while one is held over it. */
export function useDrop(shell: FullShell): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const hold = (event: DragEvent): void => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(!isTaken(event))
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return
      setOver(false)
      if (isTaken(event)) return
      event.preventDefault()
      event.stopPropagation()
      const page = shell.view.get().kind === 'editor' ? shell.session.get() : null
      // The page does not hear of this drop: it is told that the drag is over, so that its line goes.
      page?.editor.view.dom.dispatchEvent(new DragEvent('dragend'))
      const pictures = picturesAmong(event.dataTransfer?.files)
      if (page && !page.readOnly && pictures.length > 0) return void takePictures(shell, page, pictures, page.editor.view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos)
      const [file, ...others] = event.dataTransfer?.files ?? []
      if (!file) return
      void shell.attempt(async () => {
        openReview(shell, await readDroppedFile(file))
        if (others.length > 0) shell.say('importView.oneByOne', { file: file.name })
      })
    }
    document.addEventListener('dragover', hold, true)
    document.addEventListener('dragleave', leave, true)
    document.addEventListener('drop', drop, true)
    return () => {
      document.removeEventListener('dragover', hold, true)
      document.removeEventListener('dragleave', leave, true)
      document.removeEventListener('drop', drop, true)
    }
  }, [shell])
  return over
}
