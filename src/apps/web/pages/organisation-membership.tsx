/** Khối, cụm thi đua theo năm: on the page of the cluster who belongs to it, on that of a body where it belongs; and making it up. */
import { basisProblems } from './organisation-draft.ts'
import { BasisField } from './organisation-fields.tsx'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { FieldProblem } from '../../../base/errors.ts'
import { isCluster } from '../../../registry/organisations/organisation.ts'
import { fieldsOf, getView, useAct, useView, type GetAnswer } from '../app/api.ts'
import { exportsOf, useListSearch } from '../app/list-state.ts'
import { Refused } from '../app/refused.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { ExportMenu } from '../kit/export-menu.tsx'
import { problemOf, SelectField } from '../kit/form.tsx'
import { Link } from '../kit/link.tsx'
import { RegisterTable, type Column } from '../kit/register-table.tsx'
import { Section } from '../kit/section.tsx'
import { useUndo } from '../kit/undo.tsx'
import { BodyField, type ChosenBody } from './organisation-picker.tsx'
import { organisationHref } from './organisation-words.ts'

type Body = GetAnswer<'/api/organisations/:organisationId'>['organisation']
type Member = GetAnswer<'/api/organisations/:organisationId/membership'>['rows'][number]
type Role = Member['role']

const path = '/api/organisations/:organisationId/membership'

export function Membership({ body }: { body: Body }) {
  const { search, change } = useListSearch()
  const year = search.nam === undefined ? undefined : Number(search.nam)
  const shown = useView(path, { organisationId: body.id, ...(year !== undefined && { year }) })
  const isOfCluster = isCluster(body.kind)
  const { data } = shown
  if (!data || (!isOfCluster && data.rows.length === 0 && search.nam === undefined)) return null
  return (
    <Section
      title={isOfCluster ? 'Thành viên' : 'Khối, cụm thi đua'}
      note={`năm ${data.year}`}
      flush
      action={
        <span className="section-tools">
          <label>
            <span className="only-read">Năm</span>
            <select
              className="input"
              value={data.year}
              onChange={(event) => change({ nam: event.currentTarget.value })}
            >
              {[...new Set([...data.years, data.year])]
                .toSorted((a, b) => b - a)
                .map((one) => (
                  <option key={one} value={one}>
                    năm {one}
                  </option>
                ))}
            </select>
          </label>
          <ExportMenu exports={exportsOf(path.replace(':organisationId', body.id), { year: data.year })} />
        </span>
      }
    >
      {data.rows.length === 0 ? (
        <p className="section-body quiet">
          {isOfCluster
            ? `Chưa thành lập cho năm ${data.year}.`
            : `Năm ${data.year} không thuộc khối, cụm nào trong sổ.`}
        </p>
      ) : (
        <RegisterTable
          label={isOfCluster ? 'Thành viên' : 'Khối, cụm thi đua'}
          columns={columns}
          rows={data.rows}
          rowKey={(row) => row.id}
          rowHref={(row) => organisationHref(row.id)}
        />
      )}
    </Section>
  )
}

const columns: Column<Member>[] = [
  { key: 'name', head: 'Tên', cell: (row) => <Link href={organisationHref(row.id)}>{row.name}</Link>, isName: true },
  { key: 'role', head: 'Vai', cell: (row) => roleNames[row.role], width: '160px' },
]

const roleNames: Record<Role, string> = { lead: 'trưởng', deputy: 'phó', member: 'thành viên' }

interface Row extends ChosenBody {
  role: Role
}

/** Thành lập khối, cụm năm …: of this year or the next, begun from the year before. */
export function ComposeDialog({ body, today, onClose }: { body: Body; today: string; onClose: () => void }) {
  const thisYear = Number(today.slice(0, 4))
  const [year, setYear] = useState(String(thisYear + 1))
  const [rows, setRows] = useState<Row[]>([])
  const [basis, setBasis] = useState('')
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const [told, setTold] = useState('')
  const tell = useUndo()
  const { change } = useListSearch()
  const compose = useAct('/api/organisations/:organisationId/members', (answer) => {
    tell({ text: `Đã thành lập ${body.name} năm ${answer.year}: ${answer.members} đơn vị` })
    change({ nam: String(answer.year) })
    onClose()
  })
  const copy = async () => {
    const before = await getView(path, { organisationId: body.id, year: Number(year) - 1 })
    setRows(before.rows.map(({ id, code, name, role }) => ({ id, code, name, role })))
    setTold(
      before.rows.length === 0
        ? `Năm ${Number(year) - 1} chưa ghi thành viên nào.`
        : `Đã chép ${before.rows.length} đơn vị.`,
    )
  }
  const save = () => {
    const missing = [
      ...basisProblems(basis),
      ...(rows.length < 2 ? [{ path: 'members', message: 'Chọn ít nhất hai đơn vị.' }] : []),
    ]
    setProblems(missing)
    if (missing.length > 0) return
    const members = rows.map(({ id, role }) => ({ organisation: id, role }))
    compose.mutate(
      { organisationId: body.id, version: body.version, year: Number(year), members, basis },
      {
        onError: (error) =>
          setProblems(
            fieldsOf(error).map((one) => ({ ...one, path: one.path.startsWith('members') ? 'members' : one.path })),
          ),
      },
    )
  }
  return (
    <Dialog opened onClose={onClose} title="Thành lập khối, cụm năm" closeLabel="Đóng, chưa ghi">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Refused title="Chưa ghi được" problems={problems} error={compose.error} />
        <SelectField
          name="year"
          label="Năm"
          value={year}
          onChange={setYear}
          options={[thisYear + 1, thisYear, thisYear - 1, thisYear - 2].map((one) => ({
            value: String(one),
            label: String(one),
          }))}
        />
        <BasisField error={problemOf(problems, 'basis') ?? null} value={basis} onChange={setBasis} />
        <p className="add-line">
          <button type="button" className="link" onClick={() => void copy()}>
            Chép từ năm {Number(year) - 1}
          </button>
          <output className="quiet">{told}</output>
        </p>
        <ChosenMembers rows={rows} onChange={setRows} />
        <BodyField
          key={rows.length}
          name="members"
          label="Thêm đơn vị"
          error={problemOf(problems, 'members') ?? null}
          value={null}
          except={[body.id, ...rows.map((row) => row.id)]}
          onChange={(chosen) => chosen && setRows([...rows, { ...chosen, role: 'member' }])}
        />
        <div className="dialog-acts">
          <Button type="submit" variant="filled" loading={compose.isPending}>
            Thành lập năm {year}
          </Button>
          <Button onClick={onClose} disabled={compose.isPending}>
            Chưa ghi
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function ChosenMembers({ rows, onChange }: { rows: Row[]; onChange: (rows: Row[]) => void }) {
  if (rows.length === 0) return null
  const give = (id: string, role: Role) => onChange(rows.map((one) => (one.id === id ? { ...one, role } : one)))
  return (
    <ul className="chosen-bodies">
      {rows.map((row) => (
        <li key={row.id}>
          <span className="chosen-name">{row.name}</span>
          <label>
            <span className="only-read">Vai của {row.name}</span>
            <select
              className="input"
              value={row.role}
              onChange={(event) => give(row.id, event.currentTarget.value as Role)}
            >
              {Object.entries(roleNames).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <button type="button" className="link" onClick={() => onChange(rows.filter((one) => one.id !== row.id))}>
            Bỏ<span className="only-read"> {row.name}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
