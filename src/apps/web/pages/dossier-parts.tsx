/** Thành phần hồ sơ: what is there, who added it, what is still to come; adding a file or a note. */
import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { showDay } from '../../../base/days.ts'
import type { FieldProblem } from '../../../base/errors.ts'
import { lowerFirst } from '../../../base/text.ts'
import { address, fieldsOf, useAct } from '../app/api.ts'
import { contentOf, problemsOfFile } from '../app/file-content.ts'
import { FileField } from '../app/file-field.tsx'
import { Refused } from '../app/refused.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { problemOf, TextField } from '../kit/form.tsx'
import { Link } from '../kit/link.tsx'
import { Mark } from '../kit/mark.tsx'
import { RegisterTable, type Column } from '../kit/register-table.tsx'
import { Section } from '../kit/section.tsx'
import { useUndo } from '../kit/undo.tsx'
import { lead, places } from './dossier-acts.tsx'
import type { DossierAnswer } from './dossier-words.ts'
import { layerHref } from './law-layer-words.ts'

type Part = DossierAnswer['parts'][number]

export function DossierParts({ data }: { data: DossierAnswer }) {
  const { dossier, parts } = data
  const [adding, add] = useState<Part | null>(null)
  const mayAttach = data.next.some((act) => act.action === 'dossier.attach')
  const asked = parts.filter((part) => part.present || part.onlyWhen === undefined)
  const present = parts.filter((part) => part.present).length
  const rows = parts.map((part) => ({
    ...part,
    dossierId: dossier.id,
    detail: detailOf(part, dossier.report),
    onAdd: mayAttach && part.from === 'attachment' ? () => add(part) : null,
  }))
  return (
    <div id={places.parts}>
      <Section title="Thành phần hồ sơ" note={`${present}/${asked.length}`} flush>
        <RegisterTable label="Thành phần hồ sơ" columns={columns} rows={rows} rowKey={(part) => part.code} />
      </Section>
      <Dialog
        opened={adding !== null}
        onClose={() => add(null)}
        title={`Thêm ${adding?.name.toLocaleLowerCase('vi') ?? ''}`}
      >
        {adding && <AddPart part={adding} dossierId={dossier.id} onClose={() => add(null)} />}
      </Dialog>
    </div>
  )
}

/** A part as it stands in the table. */
type Row = Part & { dossierId: string; detail: string; onAdd: (() => void) | null }

const columns: readonly Column<Row>[] = [
  {
    key: 'mark',
    head: 'Có',
    cell: (row) => (row.present || row.onlyWhen === undefined) && <Mark state={row.present ? 'met' : 'pending'} />,
    width: '42px',
    card: 'start',
  },
  {
    key: 'name',
    head: 'Giấy tờ',
    isName: true,
    cell: (row) => (
      <>
        {row.name}
        <br />
        <small className="quiet">{row.detail}</small>
        {row.layerId !== undefined && (
          <small className="quiet layer-line">
            đặt thêm theo <Link href={layerHref(row.layerId)}>{row.article}</Link>
          </small>
        )}
      </>
    ),
  },
  { key: 'who', head: 'Người đưa vào', cell: (row) => row.added?.added_name, quiet: true },
  {
    key: 'when',
    head: 'Ngày',
    cell: (row) => row.added && showDay(row.added.added_on),
    align: 'end',
    quiet: true,
    width: '88px',
  },
  { key: 'acts', head: 'Tệp', align: 'end', width: '104px', card: 'end', cell: (row) => <PartActs part={row} /> },
]

function detailOf(part: Part, report: string): string {
  if (part.from === 'report') return part.present ? `${report.length} ký tự` : 'viết ở phần Báo cáo thành tích'
  if (part.present) return part.note || part.file_name || ''
  if (part.from === 'letter') return 'vào hồ sơ khi thủ trưởng ký tờ trình'
  if (part.from === 'minutes') return 'vào hồ sơ khi phiên họp kết luận'
  if (part.onlyWhen !== undefined)
    return part.onlyWhen === 'nếu có' ? 'nếu có' : `chỉ khi: ${lowerFirst(part.onlyWhen)}`
  if (part.layerId !== undefined) return 'cần có trước khi trình'
  return part.confidence === 'quoted' ? part.article : 'chưa đối chiếu văn bản gốc'
}

function PartActs({ part }: { part: Row }) {
  const { dossierId, code, onAdd } = part
  return (
    <>
      {part.file_hash && (
        <a href={address('/api/dossiers/:dossierId/parts/:code', { dossierId, code })} target="_blank" rel="noreferrer">
          Xem<span className="only-read"> {part.name}, mở thẻ mới</span>
        </a>
      )}
      {part.from === 'report' && part.present && (
        <button type="button" className="link" onClick={() => lead(places.report)}>
          Xem<span className="only-read"> báo cáo thành tích</span>
        </button>
      )}
      {part.file_hash && onAdd && ' · '}
      {onAdd && (
        <button type="button" className="link" onClick={onAdd}>
          {part.present ? 'Thay' : 'Thêm'}
          <span className="only-read"> {part.name}</span>
        </button>
      )}
    </>
  )
}

function AddPart({ part, dossierId, onClose }: { part: Part; dossierId: string; onClose: () => void }) {
  const [file, setFile] = useState<File | null>(null)
  const [note, setNote] = useState(part.note ?? '')
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const tell = useUndo()
  const attach = useAct('/api/dossiers/:dossierId/parts', () => {
    tell({ text: `Đã thêm ${part.name.toLocaleLowerCase('vi')}` })
    onClose()
  })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const found = problemsOf(file, note)
    setProblems(found)
    if (found.length > 0) return
    attach.mutate(
      { dossierId, code: part.code, note, ...(file && { file: await contentOf(file) }) },
      { onError: (error) => setProblems(fieldsOf(error)) },
    )
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Refused title="Chưa thêm được" problems={problems} error={attach.error} />
      <FileField
        name="file"
        label="Tệp"
        error={problemOf(problems, 'file') ?? null}
        file={file}
        onChange={setFile}
        optional
      />
      <TextField
        name="note"
        label="Ghi chú"
        hint="Số, ngày, nơi cấp của văn bản; cần khi không có tệp"
        rows={2}
        value={note}
        onChange={setNote}
        error={problemOf(problems, 'note')}
        optional={file !== null}
      />
      <div className="dialog-acts">
        <Button type="submit" variant="filled" loading={attach.isPending}>
          Thêm vào hồ sơ
        </Button>
        <Button onClick={onClose}>Chưa thêm</Button>
      </div>
    </form>
  )
}

function problemsOf(file: File | null, note: string): FieldProblem[] {
  if (!file && note.trim() === '')
    return [{ path: 'note', message: 'Chọn tệp hoặc ghi số, ngày của văn bản xác nhận.' }]
  return problemsOfFile(file)
}
