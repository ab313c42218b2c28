export interface ProgressProps {
  /** "Đang in 1.000 giấy khen". */
  title: string
  done: number
  /** Null: nobody knows yet how many there will be. */
  total: number | null
  /** Time left and whether one may leave: "Còn khoảng 4 giây. Có thể rời trang; xong sẽ có trong “Việc của tôi”." */
  note?: string
  /** Stops and keeps what is done. */
  onStop?: () => void
}

/** Việc lâu: what, how many of how many, time left, may I leave. */
export function Progress({ title, done, total, note, onStop }: ProgressProps) {
  return (
    <section className="sheet progress" aria-label={title}>
      <p className="progress-head">
        <b>{title}</b>
        <span>
          {done.toLocaleString('vi-VN')}
          {total !== null && ` / ${total.toLocaleString('vi-VN')}`}
        </span>
      </p>
      {total !== null && <progress value={done} max={total} aria-label={title} />}
      <p className="progress-note">
        <output>{note}</output>{' '}
        {onStop && (
          <button type="button" className="link" onClick={onStop}>
            Dừng lại
          </button>
        )}
      </p>
    </section>
  )
}
