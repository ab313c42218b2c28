/** Beside a movement, for those who keep it: targets against results, and what needs a look. */
import { useView } from '../app/api.ts'
import { BulletBar, showNumber } from '../kit/bullet-bar.tsx'
import { IconAlertTriangle } from '../kit/icons.ts'
import { Link } from '../kit/link.tsx'
import { Section } from '../kit/section.tsx'
import { movementHref, withUnit, type Shown } from './movement-words.tsx'

/** The totals stand for all units; the rows are not needed here. */
function useTotals(movementId: string) {
  return useView('/api/movements/:movementId/consolidation', { movementId, size: 1 }).data
}

/** Chỉ tiêu và kết quả: what the reports sent so far add up to. */
export function Targets({ shown: { movement, indicators } }: { shown: Shown }) {
  const data = useTotals(movement.id)
  const withTarget = indicators.filter((one) => one.target !== null)
  if (!data || withTarget.length === 0) return null
  return (
    <Section title="Chỉ tiêu và kết quả">
      <p className="quiet small">
        {showNumber(data.units.reported)}/{showNumber(data.units.asked)} đơn vị đã báo cáo. Vạch đỏ là chỉ tiêu
        {withTarget.some((one) => one.invented) && ', số giả định của bản dùng thử'}.
      </p>
      {withTarget.map((one) => (
        <Target key={one.id} indicator={one} total={data.totals[one.id] ?? null} />
      ))}
    </Section>
  )
}

/** Nothing reported is not the same as nothing done. */
function Target({
  indicator: { name, unit, target },
  total,
}: {
  indicator: Shown['indicators'][number]
  total: number | null
}) {
  if (total !== null) return <BulletBar name={name} value={total} target={target!} unit={unit} />
  return (
    <p className="target-unknown">
      <b className="name">{name}</b> <span className="quiet">chưa có số liệu / {withUnit(target!, unit)}</span>
    </p>
  )
}

/** Cần bạn xem, for those who keep the movement: what the source lacks, who is late, which sums two units both tell. */
export function Warnings({ shown: { movement, summary } }: { shown: Shown }) {
  const doubles = useTotals(movement.id)?.doublesFound ?? 0
  const late = lateInWords(summary)
  const warnings = [
    ...movement.missing.map((text) => ({ text, link: 'Xem nội dung', part: 'noi-dung' })),
    ...(late ? [{ text: late, link: 'Xem nơi chậm', part: 'he-thong&cham=1' }] : []),
    ...(doubles > 0
      ? [
          {
            text: `${showNumber(doubles)} khoản có thể được hai đơn vị cùng báo cáo.`,
            link: 'Đối chiếu',
            part: 'tong-hop',
          },
        ]
      : []),
  ]
  if (warnings.length === 0) return null
  return (
    <Section title="Cần bạn xem">
      <ul className="warnings">
        {warnings.map(({ text, link, part }) => (
          <li key={text}>
            <IconAlertTriangle size={16} aria-hidden="true" />
            <span>
              {text} <Link href={movementHref(movement.id, part)}>{link}</Link>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** "2 đơn vị quá hạn gửi kế hoạch, 3 đơn vị quá hạn gửi báo cáo."; null when nobody is late. */
function lateInWords({ plansLate, reportsLate }: Shown['summary']): string | null {
  const kinds = [
    { count: plansLate, text: 'quá hạn gửi kế hoạch' },
    { count: reportsLate, text: 'quá hạn gửi báo cáo' },
  ].filter(({ count }) => count > 0)
  if (kinds.length === 0) return null
  return `${kinds.map(({ count, text }) => `${showNumber(count)} đơn vị ${text}`).join(', ')}.`
}
