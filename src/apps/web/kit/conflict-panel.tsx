import { Button } from '@mantine/core'
import { useState } from 'react'

/** A field that differs between what I have not saved and what another has. */
export interface Difference {
  field: string
  name: string
  mine: string
  theirs: string
}

export interface ConflictPanelProps {
  /** "Lê Văn Thọ". */
  who: string
  /** "hồ sơ này". */
  what: string
  /** "09:38". */
  time: string
  differences: readonly Difference[]
  /** Which side to keep in each field. */
  onResolve: (kept: Record<string, 'mine' | 'theirs'>) => void
}

/** Hai người cùng sửa: only the fields that differ, choose one by one; nothing is chosen beforehand. */
export function ConflictPanel({ who, what, time, differences, onResolve }: ConflictPanelProps) {
  const [kept, setKept] = useState<Record<string, 'mine' | 'theirs'>>({})
  const left = differences.filter((one) => kept[one.field] === undefined).length
  return (
    <section className="sheet notice notice-ink" role="alert">
      <h2>
        {who} đã sửa {what} lúc {time}
      </h2>
      <p>Bản của bạn chưa lưu. Chọn giữ bản nào ở {differences.length} chỗ khác nhau:</p>
      {differences.map((one) => (
        <fieldset key={one.field} className="conflict">
          <legend>{one.name}</legend>
          {(['theirs', 'mine'] as const).map((side) => (
            <label key={side}>
              <input
                type="radio"
                name={`keep-${one.field}`}
                checked={kept[one.field] === side}
                onChange={() => setKept((before) => ({ ...before, [one.field]: side }))}
              />
              <span>
                {one[side]}
                <small>{side === 'mine' ? 'của bạn' : `của ${who}`}</small>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <div className="notice-acts">
        <Button onClick={() => onResolve(kept)} disabled={left > 0}>
          Lưu bản đã chọn
        </Button>
        {left > 0 && <span className="notice-code">Còn {left} chỗ chưa chọn</span>}
      </div>
    </section>
  )
}
