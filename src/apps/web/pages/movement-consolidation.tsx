/** Tổng hợp báo cáo: who reported what, the totals against the targets, and sums that two units both tell. */
import { useState } from 'react'

import { reportKinds, type ReportKind } from '../../../procedure/movements/movement.ts'
import { useView } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { exportsOf, pagesOf, useListSearch, type ListSearch } from '../app/list-state.ts'
import { showNumber } from '../kit/bullet-bar.tsx'
import { Empty, NothingFound } from '../kit/empty.tsx'
import { ExportMenu } from '../kit/export-menu.tsx'
import { Link } from '../kit/link.tsx'
import { Pages } from '../kit/pages.tsx'
import { Section } from '../kit/section.tsx'
import { Difficulties, Doubles } from './movement-consolidation-notes.tsx'
import { Figures } from './movement-consolidation-table.tsx'
import { ReportDialog, type ConsolidatedRow as Row, type Consolidation as Answer } from './movement-report-dialog.tsx'
import { SearchBox } from './movement-words.tsx'

const path = '/api/movements/:movementId/consolidation'

export function Consolidation({ movementId }: { movementId: string }) {
  const { search } = useListSearch()
  const asked = { movementId, ...askedBy(search) }
  const query = useView(path, { ...asked, ...(search.page && { page: search.page }) })
  return (
    <Asked query={query} isPart>
      {(answer) => <Report answer={answer} exports={exportsOf(path, asked)} />}
    </Asked>
  )
}

/** The words of the address, as the server is asked. */
function askedBy({ ky, gui, q }: ListSearch) {
  return {
    ...(ky === 'year' && { kind: 'year' as const }),
    ...(gui === 'chua' && { sent: 'no' as const }),
    ...(q && { q }),
  }
}

function Report({ answer, exports }: { answer: Answer; exports: ReturnType<typeof exportsOf> }) {
  const [opened, setOpened] = useState<Row | null>(null)
  const { kind, units, rows } = answer
  const title = `Báo cáo ${reportKinds[kind]}`
  return (
    <>
      <KindTabs kind={kind} />
      {units.reported === 0 ? (
        <Empty title={`Chưa có báo cáo ${reportKinds[kind]} nào`}>
          {showNumber(units.asked)} đơn vị nhận văn bản này. Số liệu hiện ở đây khi đơn vị gửi báo cáo.
        </Empty>
      ) : (
        <Section title={title} note={sentenceOf(units)} flush action={<ExportMenu exports={exports} />}>
          <Narrowing units={units} />
          {rows.length === 0 ? <NoUnit /> : <Figures answer={answer} onOpen={setOpened} />}
          <Foot answer={answer} />
        </Section>
      )}
      <Doubles answer={answer} />
      <Difficulties rows={rows} isPart={rows.length < answer.total} />
      <ReportDialog row={opened} indicators={answer.indicators} onClose={() => setOpened(null)} />
    </>
  )
}

function sentenceOf({ asked, reported }: Answer['units']) {
  return (
    <>
      {showNumber(reported)}/{showNumber(asked)} đơn vị đã gửi
      {reported < asked && <b className="red">, {showNumber(asked - reported)} chưa báo cáo</b>}
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

/** Fewer units are seen at a glance. */
const fewUnits = 20

/** Only where there are too many units to see at a glance: one by its name, or only those that have not reported. */
function Narrowing({ units: { asked, reported } }: { units: Answer['units'] }) {
  const { search, hrefWith } = useListSearch()
  const isSilentOnly = search.gui === 'chua'
  if (asked <= fewUnits && !isSilentOnly && !search.q) return null
  return (
    <div className="narrowing">
      <SearchBox label="Tìm đơn vị" />
      {isSilentOnly ? (
        <Link href={hrefWith({ gui: undefined })}>Xem tất cả đơn vị</Link>
      ) : (
        reported < asked && <Link href={hrefWith({ gui: 'chua' })}>Chỉ đơn vị chưa báo cáo</Link>
      )}
    </div>
  )
}

function NoUnit() {
  const { search, change } = useListSearch()
  const drop = () => change({ q: undefined, gui: undefined })
  return (
    <NothingFound
      what="đơn vị"
      conditions={Number(Boolean(search.q)) + Number(search.gui === 'chua')}
      hint={search.q ? `Không có đơn vị nào tên chứa “${search.q}”.` : 'Mọi đơn vị đã gửi báo cáo.'}
      onDrop={drop}
    />
  )
}

function Foot({ answer }: { answer: Answer }) {
  const { hrefWith } = useListSearch()
  const pages = pagesOf(answer, hrefWith)
  const isMean = answer.indicators.some((one) => one.consolidation === 'weightedMean')
  return (
    <footer className="figures-foot">
      {pages && answer.total > answer.size && <Pages {...pages} />}
      <p>
        Chậm tính bằng ngày làm việc.
        {isMean && ' Số % tổng hợp theo bình quân, tính theo số người của từng đơn vị.'}
      </p>
    </footer>
  )
}
