import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent, type RefObject } from 'react'

import { IconSearch } from '../kit/icons.ts'
import { Key, useKeys } from '../kit/keys.tsx'
import { useGo } from '../kit/link.tsx'

/** Lines of one kind under the box. */
export interface SuggestionGroup {
  key: string
  title: string
  /** "hơn 10.000", beside the title. */
  count: string
  rows: readonly { key: string; title: string; detail: string; href: string }[]
}

export interface SearchBoxProps {
  /** What is found for the text of the box, once it is known; null while it is not. */
  groups: readonly SuggestionGroup[] | null
  /** Từ đã tìm on this device, the latest first; shown while the box is empty. */
  recent: readonly string[]
  /** Text of the box as it changes; empty when the box was left. */
  onText: (text: string) => void
  onSearch: (text: string) => void
  onForget: () => void
}

interface Line {
  id: string
  title: string
  detail: string
  run: () => void
}

/**
 * Ô tra cứu: a combobox (WAI-ARIA) over a list of what is found, by kind. The arrows go through the lines, Enter opens the line or
 * all results, Esc closes the list first and empties the box then. The focus never leaves the box.
 */
export function SearchBox({ groups, recent, onText, onSearch, onForget }: SearchBoxProps) {
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const input = useRef<HTMLInputElement>(null)
  const place = useRef<HTMLElement>(null)
  const listId = useId()
  const go = useGo()
  useKeys([
    { keys: '/', label: 'Tra cứu', run: () => input.current?.focus(), group: 'Đi tới' },
    { keys: 'Ctrl+k', label: 'Tra cứu', run: () => input.current?.focus(), group: 'Đi tới' },
  ])
  useClosedOutside(place, setOpen)
  const write = (next: string) => {
    setText(next)
    setAt(-1)
    setOpen(true)
    onText(next)
  }
  const leave = () => {
    setOpen(false)
    setText('')
    onText('')
    input.current?.blur()
  }
  const searchFor = (sought: string) => {
    leave()
    onSearch(sought)
  }
  const isEmpty = text.trim() === ''
  const found = isEmpty ? [] : (groups ?? [])
  const lines: Line[] = isEmpty
    ? recent.map((one, index) => ({ id: `${listId}-${index}`, title: one, detail: '', run: () => searchFor(one) }))
    : found.flatMap((group) =>
        group.rows.map((row) => ({
          id: `${listId}-${group.key}-${row.key}`,
          title: row.title,
          detail: row.detail,
          run: () => {
            leave()
            go(row.href)
          },
        })),
      )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isOpen && lines[at]) lines[at].run()
    else if (!isEmpty) searchFor(text.trim())
  }
  const turn = (event: KeyboardEvent) => {
    // While an input method composes a letter its keys are its own.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      if (isOpen && lines.length > 0) setOpen(false)
      else leave()
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    setOpen(true)
    if (lines.length === 0) return
    // One place more than there are lines: the box itself.
    const step = event.key === 'ArrowDown' ? 1 : -1
    setAt((was) => ((was + 1 + step + lines.length + 1) % (lines.length + 1)) - 1)
  }
  const isShown = isOpen && (isEmpty ? recent.length > 0 : groups !== null)
  return (
    <search className="top-search" ref={place}>
      <form className="search search-top" onSubmit={submit}>
        <IconSearch size={16} aria-hidden="true" />
        <input
          ref={input}
          type="text"
          inputMode="search"
          role="combobox"
          aria-label="Tra cứu người, đơn vị, hồ sơ, số quyết định"
          aria-autocomplete="list"
          aria-expanded={isShown && lines.length > 0}
          aria-controls={listId}
          aria-activedescendant={isShown && lines[at] ? lines[at].id : undefined}
          autoComplete="off"
          placeholder="Tìm người, hồ sơ, số quyết định…"
          value={text}
          onChange={(event) => write(event.currentTarget.value)}
          onFocus={() => setOpen(true)}
          onKeyDown={turn}
        />
        <Key>/</Key>
      </form>
      <div className="suggestions" hidden={!isShown}>
        {isShown && isEmpty && (
          <p className="suggestions-head">
            Đã tìm trên máy này
            <button type="button" className="link-button" onClick={onForget}>
              Xoá danh sách đã tìm
            </button>
          </p>
        )}
        <Lines listId={listId} lines={isShown ? lines : []} groups={isShown ? found : []} at={at} />
        {isShown && !isEmpty && (
          <button type="button" className="suggestions-all" onClick={() => searchFor(text.trim())}>
            {found.length === 0
              ? `Không có gì tên là “${text.trim()}”. Mở trang tra cứu`
              : `Xem mọi kết quả của “${text.trim()}”`}
          </button>
        )}
      </div>
      <output className="only-read">{isShown && !isEmpty ? countsOf(found) : ''}</output>
    </search>
  )
}

/** Closes when somebody goes elsewhere, by a click or by the keyboard. */
function useClosedOutside(place: RefObject<HTMLElement | null>, setOpen: (isOpen: boolean) => void): void {
  useEffect(() => {
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', closeOutside)
    document.addEventListener('focusin', closeOutside)
    return () => {
      document.removeEventListener('pointerdown', closeOutside)
      document.removeEventListener('focusin', closeOutside)
    }
  }, [place, setOpen])
}

interface LinesProps {
  listId: string
  lines: readonly Line[]
  /** By kind; empty where the lines are what was looked for before. */
  groups: readonly SuggestionGroup[]
  at: number
}

function Lines({ listId, lines, groups, at }: LinesProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot stand under a box of its own
    <div role="listbox" id={listId} aria-label="Kết quả tra cứu">
      {groups.length === 0 && lines.map((line, index) => <Option key={line.id} line={line} isAt={index === at} />)}
      {groups.map((group) => (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a group inside a listbox has no element of its own
        <div role="group" key={group.key} aria-label={`${group.title}: ${group.count}`}>
          <p className="suggestions-head" aria-hidden="true">
            {group.title} <span>{group.count}</span>
          </p>
          {group.rows.map((row) => {
            const index = lines.findIndex((line) => line.id === `${listId}-${group.key}-${row.key}`)
            return <Option key={row.key} line={lines[index]!} isAt={index === at} />
          })}
        </div>
      ))}
    </div>
  )
}

function Option({ line, isAt }: { line: Line; isAt: boolean }) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isAt) element.current?.scrollIntoView({ block: 'nearest' })
  }, [isAt])
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus, jsx-a11y/prefer-tag-over-role -- the keys are those of the box
    <div
      ref={element}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a line of a listbox, not of a select
      role="option"
      id={line.id}
      aria-selected={isAt}
      className="suggestion"
      onPointerDown={(event) => event.preventDefault()}
      onClick={line.run}
    >
      {line.title}
      {line.detail !== '' && <small>{line.detail}</small>}
    </div>
  )
}

/** What a screen reader is told when results have come. */
function countsOf(groups: readonly SuggestionGroup[]): string {
  if (groups.length === 0) return 'Không tìm thấy gì.'
  return `${groups.map((group) => `${group.title}: ${group.count}`).join('; ')}. Dùng phím mũi tên để chọn.`
}
