/** Hồ sơ của tôi: what the book has of me, in full; and asking for what is wrong in it to be put right. */
import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { showDay } from '../../../base/days.ts'
import type { FieldProblem } from '../../../base/errors.ts'
import {
  correctionSections,
  correctionStates,
  type CorrectionSection,
} from '../../../registry/corrections/correction.ts'
import { privateFields, showPrivate } from '../../../registry/people/private.ts'
import { fieldsOf, messageOf, useAct, useView, type GetAnswer } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { contentOf, problemsOfFile } from '../app/file-content.ts'
import { FileField } from '../app/file-field.tsx'
import { useListSearch } from '../app/list-state.ts'
import { Refused } from '../app/refused.tsx'
import { useSession } from '../app/session.tsx'
import { ToldHistory } from '../app/told.tsx'
import { ConfirmDialog } from '../kit/confirm-dialog.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { Empty } from '../kit/empty.tsx'
import { Facts } from '../kit/facts.tsx'
import { problemOf, SelectField, TextField } from '../kit/form.tsx'
import { OFFICE } from '../kit/link.tsx'
import { ObjectPage } from '../kit/object-page.tsx'
import { RegisterTable, type Column } from '../kit/register-table.tsx'
import { Section } from '../kit/section.tsx'
import { Timeline } from '../kit/timeline.tsx'
import { useUndo } from '../kit/undo.tsx'
import { LadderGroups } from './ladder-groups.tsx'
import { ladderNote } from './ladder-rung.ts'
import { LadderSteps } from './ladder-steps.tsx'
import { LadderVerdict } from './ladder-verdict.tsx'
import { AllAwards, RecentAwards } from './person-awards.tsx'
import { CareerParts, IdentityFacts } from './person-career.tsx'
import { lifeLine } from './person-life.ts'
import { Initiatives } from './person-record.tsx'
import { Context, kindLine } from './person.tsx'

type Own = GetAnswer<'/api/me/record'>
type Correction = GetAnswer<'/api/me/corrections'>['rows'][number]

const path = `${OFFICE}/ho-so-cua-toi`

export function OwnRecord() {
  const { me } = useSession()
  const record = useView('/api/me/record', {}, { enabled: me.personId !== null })
  if (me.personId === null)
    return (
      <Empty title="Tài khoản này chưa gắn với người nào trong sổ">
        Tài khoản của quản trị, của cơ quan cấp trên chưa có hồ sơ cá nhân. Nếu bạn là người trong sổ, hãy nhờ quản trị
        gắn tài khoản với hồ sơ của bạn.
      </Empty>
    )
  return <Asked query={record}>{(data) => <Page record={data} />}</Asked>
}

const tabs = [
  { key: 'tong-quan', label: 'Dòng đời' },
  { key: 'qua-trinh', label: 'Quá trình' },
  { key: 'khen-thuong', label: 'Khen thưởng' },
  { key: 'sang-kien', label: 'Sáng kiến' },
  { key: 'de-nghi', label: 'Đề nghị sửa' },
  { key: 'dien-bien', label: 'Diễn biến' },
] as const

function Page({ record }: { record: Own }) {
  const { me } = useSession()
  const { search } = useListSearch()
  const [isAsking, setAsking] = useState(false)
  const asked = useView('/api/me/corrections', {})
  const current = tabs.find((tab) => tab.key === search.phan)?.key ?? 'tong-quan'
  const counts: Partial<Record<string, number>> = {
    'khen-thuong': record.awards.length,
    'sang-kien': record.initiatives.length,
    ...(asked.data && { 'de-nghi': asked.data.total }),
  }
  return (
    <ObjectPage
      crumbs={[{ text: 'Hồ sơ của tôi' }]}
      kind={kindLine(record.person)}
      title={record.person.name}
      context={<Context record={record} today={me.today} />}
      actions={
        <Button variant="filled" onClick={() => setAsking(true)}>
          Đề nghị sửa hồ sơ
        </Button>
      }
      tabs={{
        current,
        tabs: tabs.map(({ key, label }) => ({
          key,
          label,
          count: counts[key],
          href: key === 'tong-quan' ? path : `${path}?phan=${key}`,
        })),
      }}
    >
      {current === 'tong-quan' && <Life record={record} />}
      {current === 'qua-trinh' && (
        <div className="record-parts">
          <Section title="Thông tin cá nhân">
            <IdentityFacts person={record.person} />
          </Section>
          <OwnPrivates record={record} />
          <CareerParts record={record} />
        </div>
      )}
      {current === 'khen-thuong' && <AllAwards awards={record.awards} name={record.person.name} />}
      {current === 'sang-kien' && <Initiatives initiatives={record.initiatives} name={record.person.name} />}
      {current === 'de-nghi' && <OwnCorrections rows={asked.data?.rows ?? []} onAsk={() => setAsking(true)} />}
      {current === 'dien-bien' && <ToldHistory events={record.history} />}
      {isAsking && <Ask onClose={() => setAsking(false)} />}
    </ObjectPage>
  )
}

/** The same line and ladder as the officer sees: what is still missing for the next honours. */
function Life({ record }: { record: Own }) {
  const { me } = useSession()
  const { search, hrefWith } = useListSearch()
  const ladder = useView('/api/me/ladder', {})
  const rungs = ladder.data?.rungs ?? []
  const opened = rungs.find((rung) => rung.honour === search.bac)
  const hrefOf = ({ honour }: { honour: string }) => hrefWith({ bac: honour })
  return (
    <>
      <Timeline {...lifeLine(record, rungs, [], me.today)} />
      {rungs.length > 0 && (
        <LadderSteps
          title="Từ Lao động tiên tiến đến Huân chương Lao động"
          note={ladderNote(me.today)}
          rungs={rungs}
          opened={opened?.honour}
          hrefOf={hrefOf}
        />
      )}
      {opened && <LadderVerdict rung={opened} closeHref={hrefWith({ bac: undefined })} />}
      <div className="two-sides">
        {ladder.data && rungs.length > 0 && <LadderGroups ladder={ladder.data} dossiers={[]} hrefOf={hrefOf} />}
        <div className="object-aside">
          <RecentAwards awards={record.awards} allHref={`${path}?phan=khen-thuong`} />
        </div>
      </div>
    </>
  )
}

function OwnPrivates({ record }: { record: Own }) {
  return (
    <Section title="Dữ liệu riêng" note="cán bộ xem mục nào, để làm gì, đều có trong diễn biến">
      <Facts
        facts={record.privates.map(({ field, value }) => ({
          name: privateFields[field],
          value: value === null ? <span className="quiet">chưa ghi</span> : showPrivate(field, value),
        }))}
      />
    </Section>
  )
}

function OwnCorrections({ rows, onAsk }: { rows: readonly Correction[]; onAsk: () => void }) {
  const [leaving, leave] = useState<Correction | null>(null)
  if (rows.length === 0)
    return (
      <Empty
        title="Bạn chưa đề nghị sửa gì"
        action={
          <button type="button" className="link" onClick={onAsk}>
            Đề nghị sửa hồ sơ
          </button>
        }
      >
        Thấy hồ sơ ghi sai hoặc thiếu thì nói rõ chỗ nào và đúng ra là gì; cán bộ của đơn vị trả lời ở đây.
      </Empty>
    )
  return (
    <section className="sheet">
      <RegisterTable
        label="Đề nghị sửa của tôi"
        columns={columnsOf(leave)}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => `${OFFICE}/de-nghi-sua/${row.id}`}
      />
      {leaving && <Withdraw correction={leaving} onClose={() => leave(null)} />}
    </section>
  )
}

function columnsOf(leave: (row: Correction) => void): Column<Correction>[] {
  return [
    { key: 'on', head: 'Ngày', cell: (row) => showDay(row.asked_on), quiet: true, width: '104px', card: 'start' },
    { key: 'section', head: 'Phần', cell: (row) => correctionSections[row.section], isName: true },
    { key: 'right', head: 'Đúng ra', cell: (row) => row.right_value },
    { key: 'answer', head: 'Trả lời', cell: (row) => row.answer, quiet: true },
    { key: 'state', head: 'Tình trạng', cell: (row) => correctionStates[row.state], width: '112px', card: 'end' },
    {
      key: 'acts',
      head: 'Việc',
      cell: (row) =>
        row.state === 'asked' && (
          <button type="button" className="link" onClick={() => leave(row)}>
            Rút đề nghị
          </button>
        ),
      width: '112px',
    },
  ]
}

function Withdraw({ correction, onClose }: { correction: Correction; onClose: () => void }) {
  const tell = useUndo()
  const withdraw = useAct('/api/corrections/:correctionId/withdrawal', () => {
    tell({ text: 'Đã rút đề nghị' })
    onClose()
  })
  return (
    <ConfirmDialog
      opened
      title="Rút đề nghị sửa này?"
      consequences={[`${correction.organisation_name} không còn phải trả lời.`, 'Sau này vẫn đề nghị lại được.']}
      verb="Rút đề nghị"
      wayOut="Chưa rút"
      problem={withdraw.error && messageOf(withdraw.error)}
      busy={withdraw.isPending}
      onConfirm={() => withdraw.mutate({ correctionId: correction.id, version: correction.version })}
      onClose={onClose}
    />
  )
}

function Ask({ onClose }: { onClose: () => void }) {
  const [section, setSection] = useState('')
  const [wrong, setWrong] = useState('')
  const [right, setRight] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const tell = useUndo()
  const ask = useAct('/api/corrections', () => {
    tell({ text: 'Đã gửi đề nghị đến đơn vị của bạn' })
    onClose()
  })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const missing = [
      ...(section === '' ? [{ path: 'section', message: 'Chọn phần cần sửa.' }] : []),
      ...(wrong.trim() === '' ? [{ path: 'wrong', message: 'Ghi hồ sơ đang sai hoặc thiếu gì.' }] : []),
      ...(right.trim() === '' ? [{ path: 'right', message: 'Ghi đúng ra là gì.' }] : []),
      ...problemsOfFile(file),
    ]
    setProblems(missing)
    if (missing.length > 0) return
    const evidence = file ? { file: await contentOf(file) } : {}
    ask.mutate(
      { section: section as CorrectionSection, wrong, right, ...evidence },
      { onError: (error) => setProblems(fieldsOf(error)) },
    )
  }
  return (
    <Dialog opened onClose={onClose} title="Đề nghị sửa hồ sơ">
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Refused title="Chưa gửi được đề nghị" problems={problems} error={ask.error} />
        <SelectField
          name="section"
          label="Phần hồ sơ"
          placeholder="Chọn"
          value={section}
          onChange={setSection}
          error={problemOf(problems, 'section') ?? null}
          options={Object.entries(correctionSections).map(([value, label]) => ({ value, label }))}
        />
        <TextField
          name="wrong"
          label="Đang ghi sai hoặc thiếu gì"
          rows={2}
          value={wrong}
          onChange={setWrong}
          error={problemOf(problems, 'wrong') ?? null}
        />
        <TextField
          name="right"
          label="Đúng ra là"
          hint="Ghi số, ngày của quyết định nếu có"
          rows={2}
          value={right}
          onChange={setRight}
          error={problemOf(problems, 'right') ?? null}
        />
        <FileField
          name="file"
          label="Minh chứng"
          hint="Bản chụp quyết định, giấy chứng nhận; PDF, PNG hoặc JPEG, đến 10 MB"
          optional
          error={problemOf(problems, 'file') ?? null}
          file={file}
          onChange={setFile}
        />
        <div className="dialog-acts">
          <Button type="submit" variant="filled" loading={ask.isPending}>
            Gửi đề nghị
          </Button>
          <Button onClick={onClose}>Chưa gửi</Button>
        </div>
      </form>
    </Dialog>
  )
}
