import { useEffect, useRef, type ComponentProps } from 'react'
import { ConflictPanel } from '../kit/conflict-panel.tsx'
import { Empty } from '../kit/empty.tsx'
import { Link } from '../kit/link.tsx'
import { lastBy, type Told } from './told.tsx'

export interface SavedBeforeProps extends Pick<ComponentProps<typeof ConflictPanel>, 'differences' | 'onResolve'> {
  /** "dự thảo này". */
  what: string
  /** Timeline of the object, and the action by which it is changed: together they say who was first. */
  history: readonly Told[]
  action: string
  /** Page of the object. */
  see: { href: string; text: string }
}

/** Người khác đã lưu trước: chosen field by field, then saved as one; nothing is left to save where both wrote the same. */
export function SavedBefore({ what, history, action, see, differences, onResolve }: SavedBeforeProps) {
  const { who, time } = lastBy(history, action)
  const place = useRef<HTMLDivElement>(null)
  // It stands above a long form whose button was pressed at the bottom.
  useEffect(() => place.current?.focus(), [])
  return (
    <div ref={place} tabIndex={-1}>
      {differences.length === 0 ? (
        <Empty title={`${who} đã lưu ${what} lúc ${time}`} action={<Link href={see.href}>{see.text}</Link>}>
          Bản ấy giống hệt bản của bạn, không còn gì phải lưu.
        </Empty>
      ) : (
        <ConflictPanel who={who} time={time} what={what} differences={differences} onResolve={onResolve} />
      )}
    </div>
  )
}
