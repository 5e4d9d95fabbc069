import type { ReactNode } from 'react'

interface LiveRegionProps {
  /** `alert` interrupts; `status` waits for a pause. */
  readonly kind?: 'status' | 'alert'
  readonly className?: string
  /** Put into a region that already stands, so that its change is read out. */
  readonly children?: ReactNode
}

/** A place whose changes a screen reader reads out. Without a class it is not shown. */
export function LiveRegion({ kind = 'status', className = 'visually-hidden', children }: LiveRegionProps) {
  return (
    <div role={kind} aria-live={kind === 'alert' ? 'assertive' : 'polite'} className={className}>
      {children}
    </div>
  )
}
