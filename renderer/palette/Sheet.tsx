import type { ReactNode } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useShell } from '../shell/context'

interface SheetProps {
  readonly label: string
  readonly className: string
  readonly children: ReactNode
}

/** What lies over the window: it keeps the focus, Escape or a click beside it closes it, and the focus goes back to where it was. */
export function Sheet({ label, className, children }: SheetProps) {
  const { overlay } = useShell()
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && overlay.set(null)} className="palette-overlay">
      <Modal className={`palette-sheet ${className}`}>
        <Dialog aria-label={label} className="palette-dialog">
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
