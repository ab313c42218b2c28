import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'

import { Dialog } from './dialog.tsx'

/** One shortcut: a key (`j`, `Enter`, `?`, `Shift+x`, `Ctrl+k`) or two in turn (`g h`), and what it does in words. */
export interface Shortcut {
  keys: string
  label: string
  run: () => void
  /** Heading in the list of keys, e.g. "Trong danh sách". */
  group?: string
}

interface KeysValue {
  add(entry: { current: Shortcut[] }): () => void
  showHelp(): void
}

const KeysContext = createContext<KeysValue | null>(null)
const storeKey = 'sovang.singleKeys'
/** After the first of two keys the second must follow within this time. */
const sequenceWindow = 1200

/** Phím tắt: listens once for the whole page; parts add theirs with `useKeys`. `?` shows all that work at this moment. */
export function KeysProvider({ children }: { children: ReactNode }) {
  const entries = useRef(new Set<{ current: Shortcut[] }>())
  const [help, setHelp] = useState<Shortcut[] | null>(null)
  const [singleKeys, setSingleKeys] = useState(() => localStorage.getItem(storeKey) !== 'off')

  const value = useMemo<KeysValue>(
    () => ({
      add(entry) {
        entries.current.add(entry)
        return () => entries.current.delete(entry)
      },
      showHelp: () => setHelp(knownIn(entries.current)),
    }),
    [],
  )

  useEffect(() => {
    let first: { key: string; at: number } | null = null
    const listen = (event: KeyboardEvent) => {
      if (!mayAct(event, singleKeys)) return
      const pressed = nameOf(event)
      const sequence = first && event.timeStamp - first.at < sequenceWindow ? `${first.key} ${pressed}` : null
      first = null
      const known = knownIn(entries.current)
      // The part that came last (a dialog, a list inside a page) speaks first.
      const found = known.findLast((one) => one.keys === sequence) ?? known.findLast((one) => one.keys === pressed)
      if (found) {
        event.preventDefault()
        found.run()
      } else if (pressed === '?') {
        event.preventDefault()
        setHelp(known)
      } else if (known.some((one) => one.keys.startsWith(`${pressed} `))) {
        first = { key: pressed, at: event.timeStamp }
      }
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [singleKeys])

  const turn = (on: boolean) => {
    localStorage.setItem(storeKey, on ? 'on' : 'off')
    setSingleKeys(on)
  }

  return (
    <KeysContext value={value}>
      {children}
      <Dialog opened={help !== null} onClose={() => setHelp(null)} title="Phím tắt" closeLabel="Đóng">
        <KeysList shortcuts={help ?? []} />
        <label className="keys-switch">
          <input type="checkbox" checked={singleKeys} onChange={(event) => turn(event.currentTarget.checked)} />
          Dùng phím tắt một chữ. Phím tắt không bao giờ ký hay bỏ phiếu.
        </label>
      </Dialog>
    </KeysContext>
  )
}

/** Adds shortcuts for as long as the part is on the page. The newest values are always used; no memo is needed. */
export function useKeys(shortcuts: Shortcut[]): void {
  const keys = useContext(KeysContext)
  const entry = useRef(shortcuts)
  useEffect(() => {
    entry.current = shortcuts
  })
  useEffect(() => keys?.add(entry), [keys])
}

/** Opens the list of keys from a button, e.g. at the foot of the nav. */
export function useKeysHelp(): () => void {
  const keys = useContext(KeysContext)
  return () => keys?.showHelp()
}

/** One key as printed on the keyboard. */
export function Key({ children }: { children: string }) {
  return <kbd className="key">{children}</kbd>
}

/** Dòng phím: a quiet reminder under a list, e.g. `J K dòng`. */
export function KeysLine({ keys }: { keys: { keys: string[]; label: string }[] }) {
  return (
    <p className="keys-line">
      {keys.map((one) => (
        <span key={one.label}>
          {one.keys.map((key) => (
            <Key key={key}>{key}</Key>
          ))}
          {one.label}
        </span>
      ))}
    </p>
  )
}

function knownIn(entries: Set<{ current: Shortcut[] }>): Shortcut[] {
  return [...entries].flatMap((entry) => entry.current)
}

function KeysList({ shortcuts }: { shortcuts: Shortcut[] }) {
  const groups = Map.groupBy(shortcuts, (one) => one.group ?? 'Trên trang này')
  return (
    <>
      {[...groups].map(([group, members]) => (
        <section key={group} className="keys-group">
          <h3>{group}</h3>
          <dl>
            {members.map((one) => (
              <div key={one.keys}>
                <dt>{one.label}</dt>
                <dd>
                  {one.keys.split(/[ +]/).map((key) => (
                    <Key key={key}>{key.length === 1 ? key.toUpperCase() : key}</Key>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  )
}

/** Never inside an input, never while Telex or VNI composes (229 is what older browsers send then), never under a dialog. */
function mayAct(event: KeyboardEvent, singleKeys: boolean): boolean {
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || event.altKey || event.metaKey)
    return false
  const target = event.target instanceof HTMLElement ? event.target : null
  if (target?.isContentEditable || target?.closest('input:not([type=checkbox]), textarea, select')) return false
  if (document.querySelector('dialog[open]')) return false
  if (event.key === 'Enter' && target?.closest('a, button, summary, [role=row], [role=menuitem]')) return false
  return event.ctrlKey || event.key.length > 1 || singleKeys
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  if (event.ctrlKey) return `Ctrl+${key}`
  return event.shiftKey && /^[a-z]$/.test(key) ? `Shift+${key}` : key
}
