/** Beside the consolidated table: sums that two units both tell, and what the units found hard. */
import { showDay } from '../../../base/days.ts'
import { showNumber } from '../kit/bullet-bar.tsx'
import { Section } from '../kit/section.tsx'
import type { ConsolidatedRow as Row, Consolidation as Answer } from './movement-report-dialog.tsx'
import { withUnit } from './movement-words.tsx'

/** Một khoản hai nơi cùng báo: same indicator, same sum, same day. */
export function Doubles({ answer: { doubles, doublesFound, indicators } }: { answer: Answer }) {
  if (doublesFound === 0) return null
  return (
    <section className="sheet notice notice-red">
      <h2>{showNumber(doublesFound)} khoản có thể được hai đơn vị cùng báo cáo</h2>
      {doubles.map((one) => {
        const indicator = indicators.find((known) => known.id === one.indicatorId)
        return (
          <div key={`${one.indicatorId} ${one.value} ${one.on}`} className="prose">
            <p>
              <b>{withUnit(one.value, indicator?.unit ?? '')}</b> ngày {showDay(one.on)}, chỉ tiêu “{indicator?.name}”:
            </p>
            <ul className="prose-list">
              {one.tellers.map((teller, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- a unit may tell the same sum twice
                <li key={at}>
                  {teller.unit}: {teller.text}
                </li>
              ))}
              {one.told > one.tellers.length && <li>và {showNumber(one.told - one.tellers.length)} lần ghi khác</li>}
            </ul>
          </div>
        )
      })}
      {doublesFound > doubles.length && <p className="prose">Trên đây là {doubles.length} khoản đầu.</p>}
      <p className="prose quiet">
        Tổng hợp ở trên vẫn cộng mọi lần ghi. Đơn vị ghi nhầm gửi lại báo cáo thì số liệu thay đổi.
      </p>
    </section>
  )
}

/** `isPart`: of the units on this page only. */
export function Difficulties({ rows, isPart }: { rows: readonly Row[]; isPart: boolean }) {
  const told = rows.filter((row) => row.difficulties)
  if (told.length === 0) return null
  return (
    <Section title="Vướng mắc được nêu" note={`${told.length} đơn vị${isPart ? ' trên trang này' : ''}`}>
      {told.map((row) => (
        <div key={row.organisation_id} className="prose">
          <p>
            <b>{row.organisation_name}</b>
          </p>
          <p>{row.difficulties}</p>
        </div>
      ))}
    </Section>
  )
}
