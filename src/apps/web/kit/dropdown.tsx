import { useEffect, useId, useRef, useState, type ReactNode } from 'react'

import { Link } from './link.tsx'

/** One line of a drop-down: it leads somewhere or does something. */
export interface DropdownItem {
  key: string
  label: string
  detail?: string
  href?: string
  /** For files: the browser saves it. */
  download?: boolean
  onAct?: () => void
  /** Marked as the one in force. */
  isCurrent?: boolean
}

export interface DropdownProps {
  /** What stands on the button. */
  children: ReactNode
  className: string
  items: readonly DropdownItem[]
  align?: 'start' | 'end'
}

/** Danh sách thả: a button that shows a short list; closes by Esc, by choosing, by going elsewhere. */
export function Dropdown({ children, className, items, align = 'end' }: DropdownProps) {
  const [isOpen, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const listId = useId()

  useEffect(() => {
    if (!isOpen) return
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false)
    }
    const closeByKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      button.current?.focus()
    }
    document.addEventListener('pointerdown', closeOutside)
    document.addEventListener('focusin', closeOutside)
    document.addEventListener('keydown', closeByKey)
    return () => {
      document.removeEventListener('pointerdown', closeOutside)
      document.removeEventListener('focusin', closeOutside)
      document.removeEventListener('keydown', closeByKey)
    }
  }, [isOpen])

  const act = (item: DropdownItem) => {
    setOpen(false)
    button.current?.focus()
    item.onAct?.()
  }
  return (
    <div className={`dropdown dropdown-${align}`} ref={place}>
      <button
        type="button"
        ref={button}
        className={className}
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {children}
      </button>
      {isOpen && (
        <ul id={listId} className="dropdown-list">
          {items.map((item) => (
            <li key={item.key}>
              <Item item={item} onAct={() => act(item)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Item({ item, onAct }: { item: DropdownItem; onAct: () => void }) {
  const words = (
    <>
      {item.label}
      {item.detail !== undefined && <small>{item.detail}</small>}
    </>
  )
  if (item.href !== undefined) {
    return (
      <Link href={item.href} download={item.download} onClick={onAct}>
        {words}
      </Link>
    )
  }
  return (
    <button type="button" aria-current={item.isCurrent ? 'true' : undefined} onClick={onAct}>
      {words}
    </button>
  )
}
