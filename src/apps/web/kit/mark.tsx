/** What a mark can say. Shape first, colour second: each is told apart in black and white. */
export type MarkState =
  | 'met'
  | 'unmet'
  | 'unknown'
  | 'council'
  | 'review'
  | 'pending'
  | 'reachable'
  | 'conferred'
  | 'notCounted'

const words: Record<MarkState, string> = {
  met: 'Đạt',
  unmet: 'Chưa đạt',
  unknown: 'Chưa rõ',
  council: 'Chờ hội đồng',
  review: 'Cần đối chiếu văn bản',
  pending: 'Chưa có',
  reachable: 'Có thể đạt',
  conferred: 'Đã tặng',
  notCounted: 'Không tính',
}

export interface MarkProps {
  state: MarkState
  /** Words beside the mark; they then replace the hidden words for screen readers. */
  children?: string
  /** Px; 20 beside a sentence, 16 in a table. */
  size?: number
  /** Hidden from screen readers, when the sentence beside it already says the state. */
  silent?: boolean
}

/** Dấu: the state of a condition, a paper, a rung. */
export function Mark({ state, children, size = children === undefined ? 20 : 16, silent = false }: MarkProps) {
  return (
    <span className={`mark mark-${state}`}>
      <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        {shapes[state]}
      </svg>
      {children !== undefined && <span className="mark-words">{children}</span>}
      {children === undefined && !silent && <span className="only-read">{words[state]}</span>}
    </span>
  )
}

const check = <path d="M5.8 10.4l2.9 2.8 5.5-6" fill="none" stroke="var(--sheet)" strokeWidth="1.9" />
const cross = <path d="M6.8 6.8l6.4 6.4M13.2 6.8l-6.4 6.4" fill="none" stroke="var(--sheet)" strokeWidth="1.9" />
const ring = { cx: 10, cy: 10, r: 8.6, fill: 'none' }

const shapes: Record<MarkState, React.ReactNode> = {
  met: (
    <>
      <circle cx="10" cy="10" r="9.5" fill="var(--ink)" />
      {check}
    </>
  ),
  unmet: (
    <>
      <circle cx="10" cy="10" r="9.5" fill="var(--red)" />
      {cross}
    </>
  ),
  unknown: (
    <>
      <circle {...ring} stroke="var(--ink3)" strokeWidth="1.2" strokeDasharray="2.4 2" />
      <path
        d="M7.6 7.8c0-1.4 1.1-2.3 2.4-2.3s2.4.9 2.4 2.2c0 1.6-2.4 1.8-2.4 3.4M10 13.3v1.4"
        fill="none"
        stroke="var(--ink)"
        strokeWidth="1.6"
      />
    </>
  ),
  council: (
    <>
      <circle {...ring} stroke="var(--ink3)" strokeWidth="1.2" />
      <g fill="none" stroke="var(--ink2)" strokeWidth="1.2">
        <circle cx="8.3" cy="7.9" r="2" />
        <path d="M4.8 14c.2-2 1.6-3 3.5-3s3.3 1 3.5 3M12 6.2a2 2 0 0 1 0 3.5M13 11.3c1.4.3 2.2 1.2 2.3 2.7" />
      </g>
    </>
  ),
  review: (
    <>
      <circle {...ring} stroke="var(--ink3)" strokeWidth="1.2" />
      <path d="M6.5 6h7M6.5 9h7M6.5 12h4" fill="none" stroke="var(--ink2)" strokeWidth="1.4" />
    </>
  ),
  pending: <circle {...ring} stroke="var(--ink3)" strokeWidth="1.2" strokeDasharray="2.4 2" />,
  reachable: <circle {...ring} r={8} stroke="var(--leaf)" strokeWidth="2.2" />,
  conferred: <circle cx="10" cy="10" r="8.6" fill="var(--leaf)" />,
  notCounted: (
    <>
      <circle {...ring} stroke="var(--ink3)" strokeWidth="1.4" />
      <path d="M5 15L15 5" stroke="var(--ink3)" strokeWidth="1.4" />
    </>
  ),
}
