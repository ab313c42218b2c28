/** Trang một lần nhập: how far it is, what was found in the file, what can be done. */
import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { importKinds } from '../../../registry/imports/columns.ts'
import { importStates, type SheetVerdict } from '../../../registry/imports/import.ts'
import { showDay } from '../../../base/days.ts'
import { showNumber } from '../../../base/text.ts'
import { messageOf, useAct, useView } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { showInstant, ToldHistory } from '../app/told.tsx'
import { ConfirmDialog } from '../kit/confirm-dialog.tsx'
import { Link, OFFICE } from '../kit/link.tsx'
import { useNarrow } from '../kit/narrow.ts'
import { NextActs, nextActsOf } from '../kit/next-acts.tsx'
import { ObjectPage } from '../kit/object-page.tsx'
import { Problem } from '../kit/problem.tsx'
import { Progress } from '../kit/progress.tsx'
import { RegisterTable, type Column } from '../kit/register-table.tsx'
import { Section } from '../kit/section.tsx'
import { useUndo } from '../kit/undo.tsx'
import { ImportColumns } from './import-columns.tsx'
import { DownloadButton } from './import-download.tsx'
import { ImportFaults } from './import-faults.tsx'
import { importHref, importsHref, rowsInWords, timeLeft, type ImportAnswer } from './import-words.ts'

export function Import() {
  const { importId = '' } = useParams({ strict: false })
  const query = useView('/api/imports/:importId', { importId }, { askAgain: ({ progress }) => progress !== null })
  return <Asked query={query}>{(data) => <ImportPage key={data.import.id} data={data} />}</Asked>
}

function ImportPage({ data }: { data: ImportAnswer }) {
  const record = data.import
  const [isEntering, askToEnter] = useState(false)
  const [isDiscarding, askToDiscard] = useState(false)
  const tell = useUndo()
  const cancel = useAct('/api/imports/:importId/cancellation', () =>
    tell({ text: 'Đã dừng lần nhập; sổ không thay đổi' }),
  )
  const stop = () => cancel.mutate({ importId: record.id })
  const acts = nextActsOf(
    data.next.filter((act) => act.action !== 'import.map'),
    {
      'import.enter': { hint: entryInWords(data), onAct: () => askToEnter(true) },
      'import.cancel': { hint: 'bỏ tệp này, sổ không thay đổi', onAct: stop },
      'import.discard': { hint: 'khi không cần các dòng để lại nữa', onAct: () => askToDiscard(true) },
    },
  )
  const mayEnter = acts.some((act) => act.key === 'import.enter' && act.blocked === undefined)
  return (
    <ObjectPage
      crumbs={[{ text: 'Nhập từ tệp', href: importsHref }, { text: record.file_name }]}
      kind={`Nhập từ tệp · ${importStates[record.state]}`}
      title={record.file_name}
      context={
        <>
          Nhập cho <Link href={`${OFFICE}/don-vi/${record.organisation_id}`}>{record.organisation_name}</Link>,{' '}
          {record.started_by_name} tải lên lúc {showInstant(record.started_at)}
        </>
      }
      {...(mayEnter && {
        actions: (
          <Button variant="filled" onClick={() => askToEnter(true)}>
            {verbOf(data)}
          </Button>
        ),
      })}
      aside={
        <>
          {acts.length > 0 && <NextActs acts={acts} />}
          <Workbook data={data} />
          <ToldHistory events={data.history} />
        </>
      }
    >
      <Work data={data} onStop={stop} />
      {cancel.error && <Problem title="Chưa dừng được">{messageOf(cancel.error)}</Problem>}
      <Failure data={data} />
      <EnteredEarlier data={data} />
      <Verdict data={data} />
      {record.verdict && record.verdict.faults > 0 && data.workbook.eraseOn && (
        <ImportFaults importId={record.id} verdict={record.verdict} />
      )}
      <Notes data={data} />
      {data.next.some((act) => act.action === 'import.map') && record.mapping.length > 0 && (
        <ImportColumns key={record.version} data={data} />
      )}
      {isDiscarding && <Discard importId={record.id} onClose={() => askToDiscard(false)} />}
      {isEntering && <Entry data={data} onClose={() => askToEnter(false)} />}
    </ObjectPage>
  )
}

/** What is being done now; the server goes on when nobody looks. */
function Work({ data: { progress }, onStop }: { data: ImportAnswer; onStop: () => void }) {
  if (!progress) return null
  const note = `${timeLeft(progress.secondsLeft)}Bạn có thể rời trang: việc vẫn tiếp tục, kết quả có ở đây và trong danh sách các lần nhập.`
  return <Progress title={progress.title} done={progress.done} total={progress.total} note={note} onStop={onStop} />
}

function Failure({ data }: { data: ImportAnswer }) {
  const { id, version, state, failure } = data.import
  const again = useAct('/api/imports/:importId/mapping')
  if (failure === null) return null
  if (state !== 'failed') return <Problem title="Chưa ghi vào sổ">{failure}</Problem>
  return (
    <Problem
      title="Chưa đọc được tệp"
      retry={{ label: 'Đọc lại tệp', onRetry: () => again.mutate({ importId: id, version, sheets: [] }) }}
    >
      {again.error ? messageOf(again.error) : failure}
    </Problem>
  )
}

/** What was found, as a sentence and then sheet by sheet. */
function Verdict({ data }: { data: ImportAnswer }) {
  const { id, verdict, counts, state } = data.import
  const isNarrow = useNarrow()
  if (!verdict || !counts || state === 'reading') return null
  const left = counts.faulty + counts.waiting
  return (
    <Section title={headingOf(data)} flush>
      <div className="section-body import-verdict">
        <p>{sentenceOf(data)}</p>
        <div className="import-acts">
          {left > 0 && data.workbook.eraseOn && data.workbook.isOwn && (
            <DownloadButton label={`Tải ${rowsInWords(left)} cần sửa`} href={`/api/imports/${id}/left-out`} />
          )}
          {state === 'entered' && <Link href={`${OFFICE}/nguoi`}>Xem người trong sổ</Link>}
        </div>
      </div>
      <RegisterTable
        label="Từng tờ"
        columns={isNarrow ? narrowColumns : sheetColumns}
        rows={verdict.sheets}
        rowKey={(row) => row.sheet}
      />
    </Section>
  )
}

function headingOf({ import: { state, counts, verdict } }: ImportAnswer): string {
  const { fresh, filled } = counts!
  if (state === 'entered')
    return fresh + filled === 0 ? 'Không có gì mới để ghi' : `Đã ghi ${rowsInWords(fresh + filled)} vào sổ`
  if (verdict!.faults > 0) return `Tệp có ${showNumber(verdict!.faults)} chỗ cần sửa`
  return fresh + filled === 0 ? 'Mọi dòng đã có trong sổ' : 'Tệp không có chỗ nào cần sửa'
}

function sentenceOf({ import: { state, counts, started_by_name: owner }, workbook }: ImportAnswer): string {
  const { fresh, filled, same, faulty, waiting } = counts!
  const good = [
    fresh > 0 && `${rowsInWords(fresh)} mới`,
    filled > 0 && `${rowsInWords(filled)} bổ sung điều sổ chưa biết`,
    same > 0 && `${rowsInWords(same)} đã có trong sổ, sẽ bỏ qua`,
  ].filter(Boolean)
  const found = good.length > 0 ? `Có ${good.join('; ')}.` : ''
  if (faulty + waiting === 0)
    return `${found}${state === 'checked' && fresh + filled > 0 ? ' Chưa ghi gì vào sổ.' : ''}`
  const chained = waiting > 0 ? `, kéo theo ${rowsInWords(waiting)} phải chờ vì dựa vào các dòng đó` : ''
  const way = workbook.isOwn
    ? 'Tải các dòng cần sửa về, sửa theo cột “Chỗ cần sửa” rồi tải tệp đó lên.'
    : `Người đã tải tệp lên${owner === null ? '' : ` (${owner})`} lấy lại được các dòng này để sửa.`
  const bad = `${rowsInWords(faulty)} có lỗi${chained}`
  if (workbook.eraseOn === null) return `Đã để lại ${bad}. Tệp đã được xoá.`
  return state === 'entered' ? `Đã để lại ${bad}. ${way}` : `${found} ${bad}. ${way}`.trim()
}

const sheetColumns: readonly Column<SheetVerdict>[] = [
  { key: 'sheet', head: 'Tờ', isName: true, cell: (row) => row.sheet },
  { key: 'kind', head: 'Dữ liệu', quiet: true, card: 'none', cell: (row) => importKinds[row.kind].sheet },
  figure('rows', 'Số dòng'),
  figure('fresh', 'Mới'),
  figure('filled', 'Bổ sung'),
  figure('same', 'Đã có'),
  figure('faulty', 'Có lỗi'),
  figure('waiting', 'Phải chờ'),
]

function figure(key: 'rows' | 'fresh' | 'filled' | 'same' | 'faulty' | 'waiting', head: string): Column<SheetVerdict> {
  return { key, head, align: 'end', width: '84px', cell: (row) => <>{showNumber(row[key])}</> }
}

/** On a phone the figures stand in a sentence. */
const narrowColumns: readonly Column<SheetVerdict>[] = [
  { key: 'sheet', head: 'Tờ', isName: true, cell: (row) => row.sheet },
  { key: 'figures', head: 'Kết quả', cell: figuresInWords },
]

function figuresInWords(row: SheetVerdict): string {
  const parts = [
    [row.fresh, 'mới'],
    [row.filled, 'bổ sung'],
    [row.same, 'đã có'],
    [row.faulty, 'có lỗi'],
    [row.waiting, 'phải chờ'],
  ] as const
  const told = parts.flatMap(([count, what]) => (count > 0 ? [`${showNumber(count)} ${what}`] : []))
  return `${rowsInWords(row.rows)}${told.length > 0 ? `: ${told.join(', ')}` : ''}`
}

/** The same file again: nothing is entered twice, and that is said before somebody wonders at it. */
function EnteredEarlier({ data: { enteredEarlier: earlier } }: { data: ImportAnswer }) {
  if (earlier === null) return null
  return (
    <p className="quiet">
      Chính tệp này <Link href={importHref(earlier.id)}>đã được ghi vào sổ lúc {showInstant(earlier.at)}</Link>. Dòng đã
      có thì không ghi lần nữa.
    </p>
  )
}

/** What is kept of the file, and until when. */
function Workbook({ data: { workbook, import: record } }: { data: ImportAnswer }) {
  return (
    <Section title="Tệp đã tải lên">
      {workbook.eraseOn === null ? (
        <p>
          Tệp đã được xoá, cùng những gì trích từ tệp. Lần nhập này còn giữ tên tệp, mã băm để nhận ra chính tệp ấy, và
          số dòng của từng tờ.
        </p>
      ) : (
        <p>
          Tệp được niêm bằng khoá riêng.{' '}
          {record.state === 'entered'
            ? `Tệp được giữ để lấy lại các dòng cần sửa, đến ngày ${showDay(workbook.eraseOn)} thì xoá.`
            : `Tệp được xoá khi mọi dòng đã ghi vào sổ hoặc khi bạn dừng; không ai làm tiếp thì xoá ngày ${showDay(workbook.eraseOn)}.`}{' '}
          Ở “Chỗ cần sửa”, số định danh, điện thoại, thư điện tử và ngày sinh được che bớt.
        </p>
      )}
    </Section>
  )
}

/** What was changed in reading, and which sheets were not read. */
function Notes({ data: { import: record } }: { data: ImportAnswer }) {
  const { notes = [], unread = [] } = record.verdict ?? {}
  if (notes.length + unread.length === 0) return null
  return (
    <Section title="Khi đọc tệp">
      <ul className="plain-list">
        {notes.map((note) => (
          <li key={`${note.sheet} ${note.column} ${note.message}`}>
            {[note.sheet && `Tờ “${note.sheet}”`, note.column && `cột ${note.column}`].filter(Boolean).join(', ')}
            {note.sheet && ': '}
            {note.message}
          </li>
        ))}
        {unread.length > 0 && <li>Không đọc tờ {unread.map((name) => `“${name}”`).join(', ')}.</li>}
      </ul>
    </Section>
  )
}

function verbOf({ import: { counts, verdict } }: ImportAnswer): string {
  const good = counts!.fresh + counts!.filled
  return verdict!.faults > 0
    ? `Ghi ${rowsInWords(good)} đúng, để lại ${rowsInWords(counts!.faulty + counts!.waiting)}`
    : `Ghi ${rowsInWords(good)} vào sổ`
}

function entryInWords({ import: { counts, verdict } }: ImportAnswer): string {
  if (!counts || !verdict) return ''
  return verdict.faults > 0
    ? `${rowsInWords(counts.fresh + counts.filled)} đúng; dòng lỗi để lại`
    : 'tất cả hoặc không dòng nào'
}

/** The rows that were left are gone with the file: said before. */
function Discard({ importId, onClose }: { importId: string; onClose: () => void }) {
  const discard = useAct('/api/imports/:importId/file-erasure', onClose)
  return (
    <ConfirmDialog
      opened
      title="Xoá tệp đã tải lên?"
      consequences={[
        'Các dòng để lại không tải về được nữa; danh sách chỗ cần sửa cũng bị xoá.',
        'Những gì đã ghi vào sổ không thay đổi.',
      ]}
      verb="Xoá tệp"
      wayOut="Chưa xoá"
      busy={discard.isPending}
      problem={discard.error ? messageOf(discard.error) : null}
      onConfirm={() => discard.mutate({ importId })}
      onClose={onClose}
    />
  )
}

/** What is entered can be corrected, but not taken back: said with its numbers before. */
function Entry({ data, onClose }: { data: ImportAnswer; onClose: () => void }) {
  const { id: importId, version, verdict, counts } = data.import
  const enter = useAct('/api/imports/:importId/entry', onClose)
  const left = counts!.faulty + counts!.waiting
  const kinds = verdict!.sheets.flatMap(({ kind, fresh }) =>
    fresh > 0 ? [`${showNumber(fresh)} ${importKinds[kind].row}`] : [],
  )
  return (
    <ConfirmDialog
      opened
      title={`${verbOf(data)}?`}
      consequences={[
        ...(kinds.length > 0 ? [`Ghi mới: ${kinds.join(', ')}.`] : []),
        ...(counts!.filled > 0 ? [`Bổ sung thông tin của ${showNumber(counts!.filled)} người đã có.`] : []),
        ...(left > 0 ? [`Để lại ${rowsInWords(left)}; tải về để sửa và nhập sau.`] : []),
        'Ghi tất cả cùng lúc: nếu bị ngắt giữa chừng thì không dòng nào được ghi. Đã ghi xong thì sửa ở trang của từng người, không rút lại cả tệp được.',
      ]}
      verb="Ghi vào sổ"
      wayOut="Chưa ghi"
      busy={enter.isPending}
      problem={enter.error ? messageOf(enter.error) : null}
      onConfirm={() => enter.mutate({ importId, version, skipFaults: verdict!.faults > 0 })}
      onClose={onClose}
    />
  )
}
