import { useEffect, useId, useRef, useState, type MouseEvent, type ReactNode } from 'react'

import { IconChevronRight } from './icons.ts'
import { Link, isPlainClick } from './link.tsx'

/** One line of a drop-down: it leads somewhere or does something. */
export interface DropdownItem {
  key: string
  label: string
  detail?: string
  href?: string
  /** Beside an `href` it stands for a plain click; Ctrl, middle button and the like still open the address. */
  onAct?: () => void
  /** Marked as the one in force. */
  isCurrent?: boolean
  /** A list behind this line; it opens in the place of the first, so that a long choice is made in two steps. */
  items?: readonly DropdownItem[]
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
  const [inner, setInner] = useState<DropdownItem | null>(null)
  const list = useRef<HTMLUListElement>(null)
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

  useEffect(() => {
    // The line that was pressed is gone with its list; the focus goes on to the first line of the new one.
    if (inner !== null) list.current?.querySelector<HTMLElement>('button, a')?.focus()
  }, [inner])

  const choose = (item: DropdownItem, act?: () => void) => {
    if (item.items !== undefined) return setInner(item)
    setOpen(false)
    button.current?.focus()
    act?.()
  }
  return (
    <div className={`dropdown dropdown-${align}`} ref={place}>
      <button
        type="button"
        ref={button}
        className={className}
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        onClick={() => {
          setInner(null)
          setOpen(!isOpen)
        }}
      >
        {children}
      </button>
      {isOpen && (
        <ul id={listId} className="dropdown-list" ref={list} aria-label={inner?.label}>
          {(inner?.items ?? items).map((item) => (
            <li key={item.key}>
              <Item item={item} onChoose={(act) => choose(item, act)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Item({ item, onChoose }: { item: DropdownItem; onChoose: (act?: () => void) => void }) {
  const follow = (event: MouseEvent) => {
    if (item.onAct === undefined || !isPlainClick(event)) return onChoose()
    event.preventDefault()
    onChoose(item.onAct)
  }
  const words = (
    <>
      {item.label}
      {item.items !== undefined && <IconChevronRight size={14} aria-hidden="true" />}
      {item.detail !== undefined && <small>{item.detail}</small>}
    </>
  )
  if (item.href !== undefined) {
    return (
      <Link href={item.href} onClick={follow}>
        {words}
      </Link>
    )
  }
  return (
    <button type="button" aria-current={item.isCurrent ? 'true' : undefined} onClick={() => onChoose(item.onAct)}>
      {words}
    </button>
  )
}
