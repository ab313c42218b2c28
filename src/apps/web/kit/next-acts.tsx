import { useEffect, useId, useRef } from 'react'

import { Key, useKeys } from './keys.tsx'
import { Link } from './link.tsx'

/** Something that can, or cannot, be done next. */
export interface NextAct {
  key: string
  /** Verb and object: "Yêu cầu bổ sung". */
  label: string
  /** What it does: "mở lại riêng phần thiếu, dừng đồng hồ". */
  hint?: string
  /** Where it leads, or what it does at once. */
  href?: string
  onAct?: () => void
  /** Why it cannot be done now; then it is shown as words, not as a mute button. */
  blocked?: string
  /** One letter; never for signing or voting. */
  shortcut?: string
}

/** What the server allows, with how this page says and does it; what the page does not know is not shown. */
export function nextActsOf(
  allowed: readonly { action: string; title: string; blocked: string | null }[],
  known: Record<string, Omit<NextAct, 'key' | 'label' | 'blocked'>>,
): NextAct[] {
  return allowed.flatMap(({ action, title, blocked }) => {
    const act = known[action]
    return act ? [{ key: action, label: title, ...act, ...(blocked !== null && { blocked }) }] : []
  })
}

/** Bạn có thể làm gì: the acts that the server allows, and the blocked ones with their reason. */
export function NextActs({ acts, title = 'Bạn có thể làm gì' }: { acts: readonly NextAct[]; title?: string }) {
  const titleId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const pressed = useRef<HTMLButtonElement>(null)
  // What was pressed is often gone once it is done: the keyboard goes on from here then, not from the top of the page.
  useEffect(() => {
    if (!pressed.current || pressed.current.isConnected || document.activeElement !== document.body) return
    heading.current?.focus()
    // Behind a dialog that is still open nothing takes the focus yet.
    if (document.activeElement === heading.current) pressed.current = null
  })
  useKeys(
    acts.flatMap((act) => {
      const { shortcut, onAct, label, blocked } = act
      if (shortcut === undefined || onAct === undefined || blocked !== undefined) return []
      return [{ keys: shortcut.toLowerCase(), label, run: onAct, group: title }]
    }),
  )
  return (
    <section className="sheet section" aria-labelledby={titleId}>
      <header className="section-head">
        <h2 id={titleId} tabIndex={-1} ref={heading}>
          {title}
        </h2>
      </header>
      {acts.length === 0 && <p className="section-body quiet">Lúc này không có việc nào chờ bạn ở đây.</p>}
      <ul className="next-acts">
        {acts.map((act) => (
          <li key={act.key} className={act.blocked === undefined ? undefined : 'next-act-blocked'}>
            <Act act={act} onPress={(button) => (pressed.current = button)} />
            {act.shortcut !== undefined && act.onAct && act.blocked === undefined && (
              <Key>{act.shortcut.toUpperCase()}</Key>
            )}
            <p>{act.blocked ?? act.hint}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Act({ act, onPress }: { act: NextAct; onPress: (button: HTMLButtonElement) => void }) {
  if (act.blocked !== undefined) return <span>{act.label}</span>
  if (act.href !== undefined) return <Link href={act.href}>{act.label}</Link>
  return (
    <button
      type="button"
      className="link"
      onClick={(event) => {
        onPress(event.currentTarget)
        act.onAct?.()
      }}
    >
      {act.label}
    </button>
  )
}
