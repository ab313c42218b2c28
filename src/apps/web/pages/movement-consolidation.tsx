/** Tổng hợp báo cáo: who reported what, the totals against the targets, and sums that two units both tell. */
import { useState } from 'react'

import { reportKinds, type ReportKind } from '../../../procedure/movements/movement.ts'
import { useView } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { exportsOf, listFrame, useListSearch, type ListSearch } from '../app/list-state.ts'
import { showNumber } from '../kit/bullet-bar.tsx'
import { Empty, NothingFound } from '../kit/empty.tsx'
import { ExportMenu } from '../kit/export-menu.tsx'
import { Link } from '../kit/link.tsx'
import { Pages, type PagesProps } from '../kit/pages.tsx'
import { Section } from '../kit/section.tsx'
import { Difficulties, Doubles } from './movement-consolidation-notes.tsx'
import { Figures, fewUnits } from './movement-consolidation-table.tsx'
import { ReportDialog, type ConsolidatedRow as Row, type Consolidation as Answer } from './movement-report-dialog.tsx'
import { NoSuchPage, SearchBox } from './movement-words.tsx'

const path = '/api/movements/:movementId/consolidation'

export function Consolidation({ movementId }: { movementId: string }) {
  const list = useListSearch()
  const asked = { movementId, ...askedBy(list.search) }
  const query = useView(path, { ...asked, ...(list.search.page && { page: list.search.page }) })
  return (
    <Asked query={query} isPart>
      {(answer) => <Report answer={answer} asked={asked} list={list} />}
    </Asked>
  )
}

/** The words of the address, as the server is asked. */
function askedBy({ ky, gui, q, sort, dir }: ListSearch) {
  return {
    ...(ky === 'year' && { kind: 'year' as const }),
    ...(gui === 'chua' && { sent: 'no' as const }),
    ...(q && { q }),
    ...(sort && { sort, dir: dir === 'desc' ? ('desc' as const) : ('asc' as const) }),
  }
}

interface ReportProps {
  answer: Answer
  /** What the answer is to: the file is asked for in the same words. */
  asked: Record<string, unknown>
  list: ReturnType<typeof useListSearch>
}

function Report({ answer, asked, list }: ReportProps) {
  const [opened, setOpened] = useState<Row | null>(null)
  const { kind, units, rows } = answer
  const title = `Báo cáo ${reportKinds[kind]}`
  const { sort, onSort, page } = listFrame(path, answer, list, { key: 'unit', direction: 'up' })
  return (
    <>
      <KindTabs kind={kind} />
      {units.reported === 0 ? (
        <Empty title={`Chưa có báo cáo ${reportKinds[kind]} nào`}>
          {showNumber(units.asked)} đơn vị nhận văn bản này. Số liệu hiện ở đây khi đơn vị gửi báo cáo.
        </Empty>
      ) : (
        <Section title={title} note={sentenceOf(units)} flush action={<ExportMenu exports={exportsOf(path, asked)} />}>
          <Narrowing units={units} />
          {rows.length > 0 ? (
            <Figures answer={answer} sort={sort} onSort={onSort} onOpen={setOpened} />
          ) : answer.total > 0 ? (
            <NoSuchPage />
          ) : (
            <NoUnit />
          )}
          <Foot answer={answer} page={page} />
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

function Foot({ answer, page }: { answer: Answer; page: PagesProps | undefined }) {
  const isMean = answer.indicators.some((one) => one.consolidation === 'weightedMean')
  return (
    <footer className="figures-foot">
      {page && answer.total > answer.size && <Pages {...page} />}
      <p>
        Chậm tính bằng ngày làm việc.
        {isMean && ' Số % tổng hợp theo bình quân, tính theo số người của từng đơn vị.'}
      </p>
    </footer>
  )
}
