import type { ReactNode } from 'react'

export interface BulkBarProps {
  chosen: number
  /** All that match the filter, for "Chọn cả 74". */
  all?: number
  onChooseAll?: () => void
  onClear: () => void
  /** Which of them cannot take part, and why: "1 chưa đủ điều kiện". */
  cannot?: ReactNode
  /** Buttons; the last is the primary one. Their words count only those that can: "Đưa 2 hồ sơ vào phiên 13/12". */
  children: ReactNode
}

/** Thanh việc chung: appears at the bottom when rows are chosen. */
export function BulkBar({ chosen, all, onChooseAll, onClear, cannot, children }: BulkBarProps) {
  if (chosen === 0) return null
  return (
    <section className="bulk-bar" aria-label="Việc chung cho các dòng đã chọn">
      <output className="bulk-words">
        <b>Đã chọn {chosen}</b>
        {cannot !== undefined && <span className="bulk-cannot">{cannot}</span>}
      </output>
      {onChooseAll && all !== undefined && all > chosen && (
        <button type="button" className="link" onClick={onChooseAll}>
          Chọn cả {all}
        </button>
      )}
      <button type="button" className="link" onClick={onClear}>
        Bỏ chọn
      </button>
      <span className="bulk-acts">{children}</span>
    </section>
  )
}
