/** So sánh các thời kỳ: a table whose cells reach over all the periods in which nothing changed; blocks on a phone. */
import type { ReactNode } from 'react'
import { lowerFirst } from '../base/text.ts'
import type { Cell, Change, Span } from '../law/law-book-columns.ts'
import { columnFor } from '../law/law-book.ts'
import { regimeOrder, regimes, type Regime, type RegimeEntry } from '../law/regimes.ts'
import { BookTag, useBook, useInForce } from './law-book-parts.tsx'
import { periodOf, startOf } from './law-book-words.ts'

/** Rows that belong together under one heading. */
export interface ComparedBody<Item> {
  id?: string
  title: ReactNode
  /** Beside the title, smaller. */
  note?: string
  below?: ReactNode
  rows: readonly (readonly Cell<Item>[])[]
}

export interface ComparisonProps<Item> {
  caption: string
  columns: readonly Regime[]
  bodies: readonly ComparedBody<Item>[]
  /** What a cell shows. */
  show: (spans: readonly Span<Item>[]) => ReactNode
}

export function Comparison<Item>({ caption, columns, bodies, show }: ComparisonProps<Item>) {
  const { column: inForce } = useInForce()
  return (
    <table className="law-compare">
      <caption className="only-read">{caption}</caption>
      <thead>
        <tr>
          {columns.map((regime) => (
            <th key={regime} scope="col" data-in-force={regime === inForce || undefined}>
              <ColumnHead regime={regime} />
            </th>
          ))}
        </tr>
      </thead>
      {bodies.map((body, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- bodies never change their order
        <tbody key={index}>
          <tr>
            <th scope="rowgroup" colSpan={columns.length} id={body.id} className="law-compare-head">
              {body.title}
              {body.note !== undefined && body.note !== '' && <span className="law-compare-note">{body.note}</span>}
              {body.below}
            </th>
          </tr>
          {body.rows.map((row) => (
            <tr key={row.map(({ from, to }) => `${from}-${to}`).join(' ')}>
              {row.map((cell) => (
                <ComparedCell key={cell.from} cell={cell} columns={columns} show={show} inForce={inForce} />
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

function ComparedCell<Item>({
  cell: { from, to, rows, spans },
  columns,
  show,
  inForce,
}: {
  cell: Cell<Item>
  columns: readonly Regime[]
  show: ComparisonProps<Item>['show']
  inForce: Regime | null
}) {
  const own = columns.slice(from, to + 1)
  if (spans === null) {
    return (
      <td className={from === 0 ? 'law-compare-hole law-compare-first' : 'law-compare-hole'}>
        <p className="quiet">Không có gì thêm</p>
      </td>
    )
  }
  return (
    <td
      colSpan={to - from + 1}
      rowSpan={rows}
      style={{ order: columns.length - to }}
      className={from === 0 ? 'law-compare-first' : undefined}
    >
      <p className="law-compare-period" aria-hidden="true">
        {own.length === 1 ? periodOf(own[0]!) : startOf(own[0]!)}
        {own.length > 1 &&
          `, giữ nguyên ${own
            .slice(1)
            .map((regime) => lowerFirst(startOf(regime)))
            .join(', ')}`}
        {own.includes(inForce!) && ' (đang áp dụng)'}
      </p>
      {spans.length === 0 ? <p className="quiet">Không thấy quy định</p> : show(spans)}
    </td>
  )
}

function ColumnHead({ regime }: { regime: Regime }) {
  const { column } = useInForce()
  const { name }: RegimeEntry = regimes[regime]
  return (
    <>
      <b>{periodOf(regime)}</b> {regime === column && <BookTag>đang áp dụng</BookTag>}
      <span className="law-compare-name">{name}</span>
    </>
  )
}

/** What became of a group in each period, in a few words. */
export function changesInWords(columns: readonly Regime[], changes: readonly (Change | null)[]): string {
  return changes
    .flatMap((change, column) => {
      const words = change === null ? null : changeInWords(change)
      return words === null ? [] : [`${lowerFirst(startOf(columns[column]!))} ${words}`]
    })
    .join('; ')
}

function changeInWords({ same, recited, fresh, gone }: Change): string | null {
  const kept = same + recited
  if (kept + fresh + gone === 0) return null
  if (kept + gone === 0) return 'mới có'
  if (kept + fresh === 0) return 'không còn'
  if (fresh === 0 && gone === 0) return recited === 0 ? 'giữ nguyên' : 'nội dung như trước, căn cứ mới'
  if (gone === 0) return 'có bổ sung'
  return fresh === 0 ? 'có bãi bỏ' : 'có sửa đổi'
}

/** The periods that have no column: before the first one the book is silent, after the last it reads on in that one. */
export function OtherPeriods({ columns }: { columns: readonly Regime[] }) {
  const { Link, roof } = useBook()
  const others = regimeOrder.filter((regime) => !columns.includes(regime))
  return (
    <ul className="law-periods">
      {others.map((regime) => {
        const read = columnFor(regime)
        const { note }: RegimeEntry = regimes[regime]
        return (
          <li key={regime}>
            <b>{periodOf(regime)}</b>{' '}
            {read === null ? (
              'sách chưa ghi tiêu chuẩn.'
            ) : (
              <>
                tạm đọc như cột “{startOf(read)}”, <BookTag>cần đối chiếu</BookTag>
              </>
            )}{' '}
            {note}
          </li>
        )
      })}
      <li>
        Thời kỳ nào áp dụng cho hồ sơ nào: <Link href={roof.regimes}>quy định theo thời kỳ</Link>.
      </li>
    </ul>
  )
}
