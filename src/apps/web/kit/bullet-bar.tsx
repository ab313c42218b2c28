export interface BulletBarProps {
  name: string
  value: number
  target: number
  /** "triệu đồng", "%", "suất". */
  unit: string
  /** One line, for a unit within a total. */
  small?: boolean
}

/** Thanh chỉ tiêu: result as a bar, target as a red tick, both written out beside it. */
export function BulletBar({ name, value, target, unit, small = false }: BulletBarProps) {
  const end = Math.max(value, target) * 1.06 || 1
  const missed = value < target
  return (
    <div className={small ? 'bullet bullet-small' : 'bullet'}>
      <span className="bullet-name">{name}</span>
      <span className="bullet-figures">
        <b className={missed ? 'red' : undefined}>{showNumber(value)}</b>
        {!small && (
          <>
            {' '}
            / {showNumber(target)}
            {unit === '%' ? '%' : ` ${unit}`}
          </>
        )}
        {small && (
          <span className="only-read">
            {' '}
            trên chỉ tiêu {showNumber(target)} {unit}
          </span>
        )}
      </span>
      <svg className="bullet-bar" height={small ? 8 : 12} aria-hidden="true" preserveAspectRatio="none">
        <rect width="100%" y="10%" height="80%" fill="var(--track)" />
        <rect width={`${(value / end) * 100}%`} y="10%" height="80%" fill="var(--action)" />
        <rect x={`${(target / end) * 100}%`} width="2" height="100%" fill="var(--red)" />
      </svg>
    </div>
  )
}

/** `1.240`, `286,4`: Vietnamese grouping and decimal sign. */
export function showNumber(value: number): string {
  return new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 }).format(value)
}
