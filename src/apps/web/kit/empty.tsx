import { useEffect, useState, type ReactNode } from 'react'

export interface EmptyProps {
  /** What is missing: "Chưa có đơn vị nào đăng ký". */
  title: string
  /** Until when, and what is known. */
  children?: ReactNode
  /** The next act. */
  action?: ReactNode
}

/** Chưa có gì. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <section className="sheet notice">
      <h2>{title}</h2>
      {children !== undefined && <p>{children}</p>}
      {action !== undefined && <div className="notice-acts">{action}</div>}
    </section>
  )
}

export interface NothingFoundProps {
  /** "hồ sơ". */
  what: string
  conditions: number
  /** The filter to drop, and what that would give: `Bỏ “Đơn vị: Thanh tra Sở” sẽ có 12 hồ sơ.` */
  hint?: string
  onDrop?: () => void
}

/** Lọc không ra: names the filter to drop. */
export function NothingFound({ what, conditions, hint, onDrop }: NothingFoundProps) {
  return (
    <section className="sheet notice" aria-live="polite">
      <h2>
        Không có {what} nào khớp {conditions} điều kiện
      </h2>
      <p>
        {hint}{' '}
        {onDrop && (
          <button type="button" className="link" onClick={onDrop}>
            Bỏ điều kiện này
          </button>
        )}
      </p>
    </section>
  )
}

/** Đang tải: nothing for 300 ms, then bars that stand still. */
export function Loading({ rows = 3, now = false }: { rows?: number; now?: boolean }) {
  const [isShown, setShown] = useState(now)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300)
    return () => clearTimeout(timer)
  }, [])
  if (!isShown) return null
  return (
    <div className="sheet loading" aria-busy="true">
      <output className="only-read">Đang tải</output>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className="loading-row">
          <i />
          <i style={{ width: `${72 - ((index * 17) % 30)}%` }} />
          <i />
        </div>
      ))}
    </div>
  )
}
