import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'

import { Key, useKeys } from './keys.tsx'

/** What was done, and how to take it back. */
export interface Undoable {
  /** "Đã đưa 2 hồ sơ vào phiên 13/12". */
  text: string
  /** Without it the line only tells. */
  undo?: () => void
}

const UndoContext = createContext<(done: Undoable) => void>(() => undefined)
const seconds = 10

/** Hoàn tác: one line at the bottom for ten seconds; it waits while the pointer or the focus is on its button. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Undoable | null>(null)
  const [isHeld, hold] = useState(false)

  useEffect(() => {
    if (shown === null || isHeld) return
    const timer = setTimeout(() => setShown(null), seconds * 1000)
    return () => clearTimeout(timer)
  }, [shown, isHeld])

  const tell = useMemo(() => (done: Undoable) => setShown(done), [])
  return (
    <UndoContext value={tell}>
      {children}
      <output className="toast-place">
        {shown && <Toast done={shown} onHold={hold} onClose={() => setShown(null)} />}
      </output>
    </UndoContext>
  )
}

/** Gives the function that tells what was done and offers the way back. */
export function useUndo(): (done: Undoable) => void {
  return useContext(UndoContext)
}

interface ToastProps {
  done: Undoable
  onHold: (isHeld: boolean) => void
  onClose: () => void
}

function Toast({ done, onHold, onClose }: ToastProps) {
  const { undo } = done
  const takeBack = () => {
    onHold(false)
    onClose()
    undo?.()
  }
  useKeys(undo ? [{ keys: 'z', label: 'Hoàn tác', run: takeBack }] : [])
  return (
    <div className="toast">
      <span>{done.text}</span>
      {undo && (
        <button
          type="button"
          className="toast-undo"
          onClick={takeBack}
          onMouseEnter={() => onHold(true)}
          onMouseLeave={() => onHold(false)}
          onFocus={() => onHold(true)}
          onBlur={() => onHold(false)}
        >
          Hoàn tác <Key>Z</Key>
        </button>
      )}
    </div>
  )
}
