/** Chỗ cần sửa của một tệp: a list in its own right, by sheet and by what is wrong. */
import { showNumber } from '../../../base/text.ts'
import { faultKinds, mostFaults, type ImportVerdict } from '../../../registry/imports/import.ts'
import { useView, type GetAnswer } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { listFilters, type FilterCondition } from '../app/list-filters.ts'
import { listFrame, useListSearch } from '../app/list-state.ts'
import { NothingFound } from '../kit/empty.tsx'
import { ExportMenu } from '../kit/export-menu.tsx'
import { FilterTokens } from '../kit/filter-tokens.tsx'
import { Pages } from '../kit/pages.tsx'
import { RegisterTable, type Column } from '../kit/register-table.tsx'
import { Section } from '../kit/section.tsx'

type Row = GetAnswer<'/api/imports/:importId/faults'>['rows'][number]

export function ImportFaults({
  importId,
  verdict,
}: {
  importId: string
  verdict: Pick<ImportVerdict, 'sheets' | 'faults'>
}) {
  const list = useListSearch()
  const query = useView('/api/imports/:importId/faults', { ...list.search, importId } as never)
  const filters = listFilters(conditionsOf(verdict), list)
  const path = `/api/imports/${importId}/faults`
  const note =
    verdict.faults > mostFaults
      ? `${showNumber(mostFaults)} chỗ đầu trong ${showNumber(verdict.faults)}`
      : showNumber(verdict.faults)
  return (
    <Asked query={query} isPart>
      {(data) => {
        const { sort, onSort, exports, page } = listFrame(path, data, list, { key: 'place', direction: 'up' })
        return (
          <Section title="Chỗ cần sửa" note={note} action={<ExportMenu exports={exports} />} flush>
            <div className="filters import-faults-head">
              <FilterTokens {...filters} />
              {filters.tokens.length > 0 && <output className="filters-count">{showNumber(data.total)} chỗ</output>}
            </div>
            {data.rows.length === 0 ? (
              <NothingFound
                what="chỗ cần sửa"
                conditions={filters.tokens.length}
                hint="Bỏ điều kiện lọc để xem lại tất cả."
                onDrop={filters.onClear}
              />
            ) : (
              <RegisterTable
                label="Chỗ cần sửa"
                columns={columns}
                rows={data.rows}
                rowKey={(row) => String(row.number)}
                sort={sort}
                onSort={onSort}
              />
            )}
            {page && (
              <div className="import-faults-foot">
                <Pages {...page} />
              </div>
            )}
          </Section>
        )
      }}
    </Asked>
  )
}

function conditionsOf({ sheets }: Pick<ImportVerdict, 'sheets'>): FilterCondition[] {
  return [
    { key: 'sheet', name: 'Tờ', options: sheets.map(({ sheet }) => ({ value: sheet, label: sheet })) },
    { key: 'faultKind', name: 'Loại', options: Object.entries(faultKinds).map(([value, label]) => ({ value, label })) },
  ]
}

const columns: readonly Column<Row>[] = [
  {
    key: 'place',
    head: 'Chỗ',
    sortable: true,
    width: '180px',
    card: 'start',
    cell: (row) => (
      <>
        {row.sheet}, dòng {row.row_number}
        {row.column_letters && (
          <small className="quiet layer-line">
            cột {row.column_letters}
            {row.head && `, ${row.head}`}
          </small>
        )}
      </>
    ),
  },
  {
    key: 'message',
    head: 'Cần sửa',
    isName: true,
    cell: (row) => (
      <>
        {row.message}
        <small className="quiet layer-line import-value">
          {row.value === null ? 'Đang bỏ trống' : `Đang ghi “${row.value}”`} · {faultKinds[row.kind]}
        </small>
      </>
    ),
  },
  {
    key: 'waiting',
    head: 'Kéo theo',
    sortable: true,
    align: 'end',
    width: '92px',
    card: 'end',
    cell: (row) => (row.waiting > 0 ? `${showNumber(row.waiting)} dòng` : ''),
  },
]
