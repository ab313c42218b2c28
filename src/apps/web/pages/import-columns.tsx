/** Cột nào là gì: what was guessed from the heads, to be changed; what is said is remembered for the next file with these heads. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { columnsOf, importKinds, kindOrder, type ImportKind } from '../../../registry/imports/columns.ts'
import type { SheetMapping } from '../../../registry/imports/import.ts'
import { columnLetters } from '../../../base/sheets/sheet.ts'
import { messageOf, useAct } from '../app/api.ts'
import { SelectField } from '../kit/form.tsx'
import { Problem } from '../kit/problem.tsx'
import { RegisterTable, type Column } from '../kit/register-table.tsx'
import { Section } from '../kit/section.tsx'
import type { ImportAnswer } from './import-words.ts'

export function ImportColumns({ data }: { data: ImportAnswer }) {
  const { id: importId, version, mapping } = data.import
  const [sheets, change] = useState<readonly SheetMapping[]>(mapping)
  const map = useAct('/api/imports/:importId/mapping')
  const changed = sheets.filter((sheet, at) => JSON.stringify(sheet) !== JSON.stringify(mapping[at]))
  const set = (next: SheetMapping) => change(sheets.map((one) => (one.sheet === next.sheet ? next : one)))
  const judge = () =>
    map.mutate({ importId, version, sheets: changed.map(({ sheet, kind, columns }) => ({ sheet, kind, columns })) })
  return (
    <Section title="Cột nào là gì" note="đoán theo tên cột; sửa ở đây thì lần sau nhớ" flush>
      {sheets.map((sheet) => (
        <Sheet key={sheet.sheet} sheet={sheet} onChange={set} />
      ))}
      <div className="import-columns-acts">
        {map.error && <Problem title="Chưa xét lại được">{messageOf(map.error)}</Problem>}
        {changed.length > 0 ? (
          <Button variant="default" loading={map.isPending} onClick={judge}>
            Xét lại theo cột đã chọn
          </Button>
        ) : (
          <p className="quiet">Đổi một cột rồi bấm xét lại; sổ chưa thay đổi.</p>
        )}
      </div>
    </Section>
  )
}

const unread = ''

function Sheet({ sheet, onChange }: { sheet: SheetMapping; onChange: (sheet: SheetMapping) => void }) {
  const missing = missingOf(sheet)
  const [isOpen] = useState(sheet.kind === null || missing.length > 0)
  return (
    <details className="import-columns" open={isOpen}>
      <summary>
        <b>{sheet.sheet}</b> <span className="quiet">{readInWords(sheet)}</span>
        {missing.length > 0 && <span className="red"> còn thiếu {missing.join(', ')}</span>}
      </summary>
      <div className="import-columns-kind">
        <SelectField
          name={`kind-${sheet.sheet}`}
          label="Tờ này là"
          value={sheet.kind ?? unread}
          onChange={(kind) =>
            onChange({
              ...sheet,
              kind: kind === unread ? null : (kind as ImportKind),
              columns: sheet.columns.map(() => null),
            })
          }
          options={[
            { value: unread, label: 'không đọc tờ này' },
            ...kindOrder.map((kind) => ({ value: kind as string, label: importKinds[kind].sheet as string })),
          ]}
        />
      </div>
      {sheet.kind !== null && (
        <RegisterTable
          label={`Các cột của tờ ${sheet.sheet}`}
          columns={columnsFor(sheet, sheet.kind, onChange)}
          rows={rowsOf(sheet)}
          rowKey={(row) => String(row.at)}
        />
      )}
    </details>
  )
}

function readInWords({ sheet, kind, columns }: SheetMapping): string {
  if (kind === null) return 'không đọc'
  const count = `${columns.filter((one) => one !== null).length} cột`
  return importKinds[kind].sheet === sheet ? count : `là ${importKinds[kind].sheet}, ${count}`
}

/** Required columns that nothing is taken from; where nothing at all is said, the server guesses first. */
function missingOf({ kind, columns }: SheetMapping): string[] {
  if (kind === null || columns.every((one) => one === null)) return []
  return Object.entries(columnsOf(kind)).flatMap(([key, { head, required }]) =>
    required && !columns.includes(key) ? [head] : [],
  )
}

interface Row {
  at: number
  head: string
  key: string | null
}

function rowsOf({ heads, columns }: SheetMapping): Row[] {
  return columns.map((key, at) => ({ at, head: heads[at] ?? '', key }))
}

function columnsFor(
  sheet: SheetMapping,
  kind: ImportKind,
  onChange: (sheet: SheetMapping) => void,
): readonly Column<Row>[] {
  const choose = (at: number, key: string | null) => {
    // What is taken from here is taken from nowhere else.
    const columns = sheet.columns.map((one, index) => (index === at ? key : one === key ? null : one))
    onChange({ ...sheet, columns })
  }
  return [
    { key: 'letters', head: 'Cột', width: '64px', card: 'start', cell: (row) => columnLetters(row.at) },
    { key: 'head', head: 'Tên cột trong tệp', isName: true, cell: (row) => row.head || 'không có tên' },
    {
      key: 'meaning',
      head: 'Là',
      cell: (row) => (
        <select
          className="input"
          aria-label={`Cột ${columnLetters(row.at)}, ${row.head}, là`}
          value={row.key ?? unread}
          onChange={(event) => choose(row.at, event.currentTarget.value || null)}
        >
          <option value={unread}>không đọc</option>
          {Object.entries(columnsOf(kind)).map(([key, column]) => (
            <option key={key} value={key}>
              {column.head}
              {column.required ? ' (bắt buộc)' : ''}
            </option>
          ))}
        </select>
      ),
    },
  ]
}
