/** Nhập từ tệp: bring a spreadsheet in, and what has been brought in before. */
import { useState } from 'react'
import { uploadLimit } from '../../../base/upload-limit.ts'
import { showNumber } from '../../../base/text.ts'
import { importKinds, kindOrder } from '../../../registry/imports/columns.ts'
import { importStates } from '../../../registry/imports/import.ts'
import { address, messageOf, saveFile, useUpload, useView, type GetAnswer } from '../app/api.ts'
import { listState } from '../app/asked.tsx'
import { listFilters, type FilterCondition } from '../app/list-filters.ts'
import { listFrame, useListSearch } from '../app/list-state.ts'
import { useSession } from '../app/session.tsx'
import { showInstant } from '../app/told.tsx'
import { DropFile } from '../kit/drop-file.tsx'
import { Empty, NothingFound } from '../kit/empty.tsx'
import { ExportMenu } from '../kit/export-menu.tsx'
import { SelectField } from '../kit/form.tsx'
import { useGo } from '../kit/link.tsx'
import { ListPage } from '../kit/list-page.tsx'
import { Mark } from '../kit/mark.tsx'
import { Problem } from '../kit/problem.tsx'
import type { Column } from '../kit/register-table.tsx'
import { importHref, mayImport, stateMarks } from './import-words.ts'
import { useUnitOptions } from './organisation-options.ts'

type Row = GetAnswer<'/api/imports'>['rows'][number]

/** Danh sách các lần nhập, with the way to begin another. */
export function Imports() {
  const list = useListSearch()
  const { search, change } = list
  const { me } = useSession()
  const query = useView('/api/imports', search as never, { askAgain: ({ rows }) => rows.some(isAtWork) })
  const filters = listFilters(conditions, list)
  const asked = filters.tokens.length + (search.q ? 1 : 0)
  const may = mayImport(me.grants)
  return (
    <ListPage
      title="Nhập từ tệp"
      lead="Đưa đơn vị, người, quá trình công tác, xếp loại, sáng kiến, khen thưởng từ Excel hoặc CSV vào sổ. Tệp được xét trước; sổ chỉ thay đổi khi bạn bấm ghi."
      actions={<Templates />}
      before={may && <Bring />}
      search={{ value: search.q ?? '', onChange: (q) => change({ q }), placeholder: 'Tìm tên tệp' }}
      filters={filters}
      count={query.data && `${showNumber(query.data.total)} lần nhập`}
      columns={columns}
      rows={query.data?.rows ?? []}
      rowKey={(row) => row.id}
      rowHref={(row) => importHref(row.id)}
      {...listState(query)}
      {...listFrame('/api/imports', query.data, list, { key: 'startedAt', direction: 'down' })}
      empty={
        asked > 0 ? (
          <NothingFound
            what="lần nhập"
            conditions={asked}
            hint="Bỏ các điều kiện để xem lại mọi lần nhập."
            onDrop={() => change({ q: undefined, state: undefined })}
          />
        ) : (
          <Empty title="Chưa nhập tệp nào">
            {may
              ? 'Tải tệp mẫu, điền những tờ bạn có, rồi kéo tệp vào khung phía trên. Tệp của riêng bạn cũng được: cột nào là gì sẽ được hỏi lại.'
              : 'Cán bộ thi đua, khen thưởng và thường trực hội đồng nhập dữ liệu của đơn vị mình và các đơn vị bên dưới.'}
          </Empty>
        )
      }
    />
  )
}

function isAtWork({ state }: Row): boolean {
  return state === 'reading' || state === 'entering'
}

const conditions: FilterCondition[] = [
  {
    key: 'state',
    name: 'Tình trạng',
    options: Object.entries(importStates).map(([value, label]) => ({ value, label })),
  },
]

const columns: readonly Column<Row>[] = [
  { key: 'file', head: 'Tệp', isName: true, sortable: true, cell: (row) => row.file_name },
  { key: 'organisation', head: 'Nhập cho', sortable: true, quiet: true, cell: (row) => row.organisation_name },
  { key: 'by', head: 'Người nhập', quiet: true, card: 'none', cell: (row) => row.started_by_name ?? '' },
  { key: 'startedAt', head: 'Lúc', sortable: true, width: '136px', cell: (row) => showInstant(row.started_at) },
  {
    key: 'rows',
    head: 'Số dòng',
    align: 'end',
    width: '88px',
    card: 'none',
    cell: (row) => row.counts && showNumber(row.counts.rows),
  },
  {
    key: 'faulty',
    head: 'Dòng lỗi',
    align: 'end',
    width: '88px',
    card: 'none',
    cell: (row) => row.counts && showNumber(row.counts.faulty),
  },
  {
    key: 'state',
    head: 'Tình trạng',
    width: '176px',
    card: 'end',
    cell: (row) => <Mark state={stateMarks[row.state]}>{importStates[row.state]}</Mark>,
  },
]

/** Tệp mẫu: one workbook with all sheets, or one CSV for each. */
function Templates() {
  const files = [
    templateFile('Excel (.xlsx), đủ sáu tờ', {}),
    ...kindOrder.map((kind) => templateFile(`CSV: ${importKinds[kind].sheet}`, { kind })),
  ]
  return <ExportMenu exports={files} label="Tải tệp mẫu" />
}

function templateFile(label: string, input: { kind?: string }) {
  const href = address('/api/import-template', input)
  return { label, href, save: (signal: AbortSignal) => saveFile(href, signal) }
}

/** Where the file is dropped, and for which unit it is brought in. */
function Bring() {
  const { organisationId } = useSession()
  const [chosen, choose] = useState<string | null>(null)
  const units = useUnitOptions(chosen ?? organisationId)
  const go = useGo()
  const upload = useUpload('/api/imports', ({ importId }) => go(importHref(importId)))
  const target = chosen ?? organisationId
  return (
    <>
      {units.length > 1 && (
        <div className="import-target">
          <SelectField
            name="organisationId"
            label="Nhập cho"
            hint="Các dòng phải thuộc đơn vị này hoặc đơn vị bên dưới"
            value={target}
            onChange={choose}
            options={units}
          />
        </div>
      )}
      <DropFile
        accept=".xlsx,.csv"
        label="Chọn tệp"
        busy={upload.isPending}
        onFile={(file) => upload.mutate({ file, input: { organisationId: target } })}
      >
        <b>Kéo tệp vào đây</b>, hoặc chọn tệp từ máy. Nhận Excel (.xlsx) và CSV, tới {uploadLimit / 1024 / 1024} MB,
        200.000 dòng. Tệp được niêm trong lúc chờ và xoá khi đã ghi xong.
      </DropFile>
      {upload.error && <Problem title="Chưa tải được tệp lên">{messageOf(upload.error)}</Problem>}
    </>
  )
}
