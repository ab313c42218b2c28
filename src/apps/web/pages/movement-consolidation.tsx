/** Tổng hợp báo cáo: who reported what, the totals against the targets, and sums that two units both tell. */
import { useState } from 'react'

import { showDay } from '../../../base/days.ts'
import { reportKinds, type ReportKind } from '../../../procedure/movements/movement.ts'
import { useView } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { useListSearch } from '../app/list-state.ts'
import { useSession } from '../app/session.tsx'
import { showNumber } from '../kit/bullet-bar.tsx'
import { Empty } from '../kit/empty.tsx'
import { Facts } from '../kit/facts.tsx'
import { Link } from '../kit/link.tsx'
import { Section } from '../kit/section.tsx'
import {
  ReportDialog,
  type ConsolidatedRow as Row,
  type Consolidation as Answer,
  type Indicator,
} from './movement-report-dialog.tsx'
import { Due } from './movement-words.tsx'

export function Consolidation({ movementId }: { movementId: string }) {
  const { search } = useListSearch()
  const kind: ReportKind = search.ky === 'year' ? 'year' : 'halfYear'
  const query = useView('/api/movements/:movementId/consolidation', { movementId, kind })
  return (
    <Asked query={query} isPart>
      {(answer) => <Report answer={answer} kind={kind} />}
    </Asked>
  )
}

function Report({ answer, kind }: { answer: Answer; kind: ReportKind }) {
  const [opened, setOpened] = useState<Row | null>(null)
  const reported = answer.rows.filter((row) => row.report_id !== null)
  const silent = answer.rows.filter((row) => row.report_id === null)
  return (
    <>
      <KindTabs kind={kind} />
      {reported.length === 0 ? (
        <Empty title={`Chưa có báo cáo ${reportKinds[kind]} nào`}>
          {answer.rows.length} đơn vị nhận văn bản này. Số liệu hiện ở đây khi đơn vị gửi báo cáo.
        </Empty>
      ) : (
        <Section title={`Báo cáo ${reportKinds[kind]}`} note={sentenceOf(reported.length, silent)} flush>
          <Figures answer={answer} reported={reported} onOpen={setOpened} />
        </Section>
      )}
      <Doubles answer={answer} />
      {reported.length > 0 && silent.length > 0 && <Silent rows={silent} />}
      <Difficulties rows={reported} />
      <ReportDialog row={opened} indicators={answer.indicators} onClose={() => setOpened(null)} />
    </>
  )
}

function sentenceOf(reported: number, silent: readonly Row[]) {
  return (
    <>
      {reported}/{reported + silent.length} đơn vị đã gửi
      {silent.length > 0 && <b className="red">, {silent.length} chưa báo cáo</b>}
    </>
  )
}

function KindTabs({ kind }: { kind: ReportKind }) {
  const { hrefWith } = useListSearch()
  const one = (key: ReportKind) => (
    <li key={key}>
      <Link
        href={hrefWith({ ky: key === 'year' ? 'year' : undefined })}
        aria-current={kind === key ? 'page' : undefined}
      >
        Báo cáo {reportKinds[key]}
      </Link>
    </li>
  )
  return (
    <nav className="tabs tabs-small" aria-label="Kỳ báo cáo">
      <ul>{[one('halfYear'), one('year')]}</ul>
    </nav>
  )
}

function Figures({ answer, reported, onOpen }: { answer: Answer; reported: Row[]; onOpen: (row: Row) => void }) {
  const { indicators, totals } = answer
  return (
    // A data table may scroll sideways in its own frame; it takes the focus so that the keyboard can scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="scroller" tabIndex={0} aria-label="Bảng số liệu">
      <table className="table table-figures" aria-label="Số liệu theo đơn vị">
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            {indicators.map((one) => (
              <th key={one.id} scope="col" className="end">
                {one.name}
                <span className="th-note">{one.unit}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reported.map((row) => (
            <tr key={row.organisation_id}>
              <th scope="row">
                <button type="button" className="link" onClick={() => onOpen(row)}>
                  {row.organisation_name}
                </button>
              </th>
              {indicators.map((one) => (
                <td key={one.id} className="end">
                  {figureOf(row, one)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Tổng hợp</th>
            {indicators.map((one) => (
              <td key={one.id} className={isMissed(totals[one.id], one) ? 'end red' : 'end'}>
                {shownTotal(totals[one.id])}
              </td>
            ))}
          </tr>
          {indicators.some((one) => one.target !== null) && (
            <tr className="quiet">
              <th scope="row">Chỉ tiêu</th>
              {indicators.map((one) => (
                <td key={one.id} className="end">
                  {one.target === null ? '–' : showNumber(one.target)}
                </td>
              ))}
            </tr>
          )}
        </tfoot>
      </table>
      {indicators.some((one) => one.consolidation === 'weightedMean') && (
        <p className="tree-note">Số % tổng hợp theo bình quân, tính theo số người của từng đơn vị</p>
      )}
    </section>
  )
}

function figureOf(row: Row, indicator: Indicator) {
  const figure = row.figures?.[indicator.id]
  return figure ? showNumber(figure.value) : <span className="quiet">chưa ghi</span>
}

function shownTotal(total: number | null | undefined): string {
  return total === null || total === undefined ? '–' : showNumber(total)
}

function isMissed(total: number | null | undefined, { target }: Indicator): boolean {
  return target !== null && typeof total === 'number' && total < target
}

/** Một khoản hai nơi cùng báo: same indicator, same sum, same day. */
function Doubles({ answer: { doubles, indicators } }: { answer: Answer }) {
  if (doubles.length === 0) return null
  return (
    <section className="sheet notice notice-red">
      <h2>{doubles.length} khoản có thể được hai đơn vị cùng báo cáo</h2>
      {doubles.map((one) => {
        const indicator = indicators.find((known) => known.id === one.indicatorId)
        return (
          <div key={`${one.indicatorId} ${one.value} ${one.on}`} className="prose">
            <p>
              <b>
                {showNumber(one.value)} {indicator?.unit}
              </b>{' '}
              ngày {showDay(one.on)}, chỉ tiêu “{indicator?.name}”:
            </p>
            <ul className="prose-list">
              {one.tellers.map((teller) => (
                <li key={teller.unit}>
                  {teller.unit}: {teller.text}
                </li>
              ))}
            </ul>
            <p className="quiet">
              Tổng hợp ở trên vẫn cộng cả hai. Đơn vị ghi nhầm gửi lại báo cáo thì số liệu thay đổi.
            </p>
          </div>
        )
      })}
    </section>
  )
}

function Silent({ rows }: { rows: readonly Row[] }) {
  const { me } = useSession()
  return (
    <Section title="Chưa báo cáo" note="chậm tính bằng ngày làm việc">
      <Facts
        facts={rows.map((row) => ({
          name: row.organisation_name,
          value: <Due given={null} due={row.report_due_on} late={row.late} today={me.today} none="không đặt hạn" />,
        }))}
      />
    </Section>
  )
}

function Difficulties({ rows }: { rows: readonly Row[] }) {
  const told = rows.filter((row) => row.difficulties)
  if (told.length === 0) return null
  return (
    <Section title="Vướng mắc được nêu" note={`${told.length} đơn vị`}>
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
