import { useEffect, useId, useRef, type ReactNode } from 'react'

import { IconX } from './icons.ts'

export interface DialogProps {
  opened: boolean
  onClose: () => void
  title: ReactNode
  /** A cross at the top right; left out where the ways out are spelled as buttons. */
  closeLabel?: string
  /** From the side, for the nav on a phone. */
  side?: boolean
  children: ReactNode
}

/**
 * Hộp thoại: the browser's own dialog, which keeps the focus inside, closes by Esc and gives the focus back. The focus
 * starts on what carries `data-autofocus`, else on the first control.
 */
export function Dialog({ opened, onClose, title, closeLabel, side = false, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    if (!opened || !element || element.open) return
    element.showModal()
    element.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    return () => element.close()
  }, [opened])
  return (
    <dialog ref={dialog} className={side ? 'dialog dialog-side' : 'dialog'} aria-labelledby={titleId} onClose={onClose}>
      {opened && (
        <>
          <div className="dialog-head">
            <h2 id={titleId}>{title}</h2>
            {closeLabel !== undefined && (
              <button type="button" className="icon-button" aria-label={closeLabel} onClick={onClose}>
                <IconX size={18} aria-hidden="true" />
              </button>
            )}
          </div>
          {children}
        </>
      )}
    </dialog>
  )
}
