/** Đăng ký: people and collectives that strive in this movement, with their pledges. */
import { Button } from '@mantine/core'
import { useState } from 'react'

import { showDay } from '../../../base/days.ts'
import { useView, type GetAnswer, type GetInput } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { exportsOf, listFrame, useListSearch } from '../app/list-state.ts'
import { showNumber } from '../kit/bullet-bar.tsx'
import { Dropdown } from '../kit/dropdown.tsx'
import { Empty, NothingFound } from '../kit/empty.tsx'
import { ExportMenu } from '../kit/export-menu.tsx'
import { IconPlus } from '../kit/icons.ts'
import { Link } from '../kit/link.tsx'
import { Pages } from '../kit/pages.tsx'
import { RegisterTable, type Column } from '../kit/register-table.tsx'
import { Section } from '../kit/section.tsx'
import { RegisterDialog } from './movement-register.tsx'
import { NoSuchPage, SearchBox, type Owed, type Shown } from './movement-words.tsx'

const path = '/api/movements/:movementId/registrations'

type Row = GetAnswer<typeof path>['rows'][number]

export function Registrations({ shown: { movement, registrations, owed } }: { shown: Shown }) {
  const [registering, setRegistering] = useState<Owed | null>(null)
  const mine = owed.filter((one) => one.acts.some((act) => act.action === 'movement.register'))
  const button = mine.length > 0 && <RegisterButton units={mine} onChoose={setRegistering} />
  const due = mine.find((one) => one.state.registrationDueOn)?.state.registrationDueOn
  const deadline = due ? `hạn đăng ký ${showDay(due)}` : undefined
  return (
    <>
      {registrations === 0 ? (
        <Empty title="Chưa có cá nhân, tập thể nào đăng ký" {...(button && { action: button })}>
          {deadline ?? 'Đơn vị nhận văn bản đăng ký người và tập thể phấn đấu trong phong trào.'}
        </Empty>
      ) : (
        <Registered movementId={movement.id} count={registrations} deadline={deadline} button={button} />
      )}
      <RegisterDialog movementId={movement.id} owed={registering} onClose={() => setRegistering(null)} />
    </>
  )
}

interface RegisteredProps {
  movementId: string
  count: number
  deadline: string | undefined
  button: React.ReactNode
}

function Registered({ movementId, count, deadline, button }: RegisteredProps) {
  const list = useListSearch()
  const { q, sort, dir, page } = list.search
  const asked = { movementId, ...(q && { q }), ...(sort && { sort, dir }) }
  const query = useView(path, { ...asked, ...(page && { page }) } as GetInput<typeof path>)
  return (
    <Section
      title="Cá nhân, tập thể đăng ký"
      note={[`${showNumber(count)} đăng ký`, deadline].filter(Boolean).join(' · ')}
      action={
        <span className="section-acts">
          <ExportMenu exports={exportsOf(path, asked)} />
          {button}
        </span>
      }
      flush
    >
      {(count > fewest || q) && (
        <div className="narrowing">
          <SearchBox label="Tìm theo tên, đơn vị" />
        </div>
      )}
      <Asked query={query} isPart>
        {(answer) => <Found answer={answer} list={list} />}
      </Asked>
    </Section>
  )
}

/** Fewer are seen at a glance. */
const fewest = 20

function Found({ answer, list }: { answer: GetAnswer<typeof path>; list: ReturnType<typeof useListSearch> }) {
  const { sort, onSort, page } = listFrame(path, answer, list, { key: 'registeredOn', direction: 'up' })
  if (answer.rows.length === 0) {
    if (answer.total > 0) return <NoSuchPage />
    return (
      <NothingFound
        what="đăng ký"
        conditions={1}
        hint={`Không có tên nào chứa “${list.search.q}”.`}
        onDrop={() => list.change({ q: undefined })}
      />
    )
  }
  return (
    <>
      <RegisterTable
        label="Cá nhân, tập thể đăng ký"
        columns={columns}
        rows={answer.rows}
        rowKey={(row) => row.id}
        sort={sort}
        onSort={onSort}
      />
      {page && answer.total > answer.size && (
        <footer className="figures-foot">
          <Pages {...page} />
        </footer>
      )}
    </>
  )
}

/** One unit: a button; several: the person says for which. */
function RegisterButton({ units, onChoose }: { units: readonly Owed[]; onChoose: (one: Owed) => void }) {
  const first = units[0]!
  if (units.length === 1) {
    return (
      <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => onChoose(first)}>
        Đăng ký cá nhân, tập thể
      </Button>
    )
  }
  return (
    <Dropdown
      className="quiet-button quiet-button-tall"
      items={units.map((one) => ({ key: one.organisationId, label: one.organisationName, onAct: () => onChoose(one) }))}
    >
      <IconPlus size={16} aria-hidden="true" /> Đăng ký cá nhân, tập thể
    </Dropdown>
  )
}

const columns: readonly Column<Row>[] = [
  {
    key: 'subject',
    head: 'Cá nhân, tập thể',
    isName: true,
    sortable: true,
    cell: (row) => (
      <Link
        href={row.subject_kind === 'person' ? `/can-bo/nguoi/${row.subject_id}` : `/can-bo/don-vi/${row.subject_id}`}
      >
        {row.subject_name}
      </Link>
    ),
  },
  { key: 'field', head: 'Lĩnh vực', cell: (row) => row.field ?? 'Toàn diện', card: 'start' },
  { key: 'pledge', head: 'Cam kết phấn đấu', cell: (row) => row.pledge },
  { key: 'organisation', head: 'Đơn vị đăng ký', sortable: true, quiet: true, cell: (row) => row.organisation_name },
  {
    key: 'registeredOn',
    head: 'Ngày',
    sortable: true,
    width: '96px',
    card: 'end',
    cell: (row) => showDay(row.registered_on),
  },
]
