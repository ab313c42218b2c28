/** Đăng ký: people and collectives that strive in this movement, with their pledges. */
import { Button } from '@mantine/core'
import { useState } from 'react'

import { showDay } from '../../../base/days.ts'
import { Dropdown } from '../kit/dropdown.tsx'
import { Empty } from '../kit/empty.tsx'
import { IconPlus } from '../kit/icons.ts'
import { Link } from '../kit/link.tsx'
import { RegisterTable, type Column } from '../kit/register-table.tsx'
import { Section } from '../kit/section.tsx'
import { RegisterDialog } from './movement-register.tsx'
import type { Owed, Shown } from './movement-words.tsx'

type Row = Shown['registrations'][number]

export function Registrations({ shown: { movement, registrations, owed } }: { shown: Shown }) {
  const [registering, setRegistering] = useState<Owed | null>(null)
  const mine = owed.filter((one) => one.acts.some((act) => act.action === 'movement.register'))
  const button = mine.length > 0 && <RegisterButton units={mine} onChoose={setRegistering} />
  const due = mine.find((one) => one.state.registrationDueOn)?.state.registrationDueOn
  const deadline = due ? `hạn đăng ký ${showDay(due)}` : undefined
  return (
    <>
      {registrations.length === 0 ? (
        <Empty title="Chưa có cá nhân, tập thể nào đăng ký" {...(button && { action: button })}>
          {deadline ?? 'Đơn vị nhận văn bản đăng ký người và tập thể phấn đấu trong phong trào.'}
        </Empty>
      ) : (
        <Section
          title="Cá nhân, tập thể đăng ký"
          note={[`${registrations.length} đăng ký`, deadline].filter(Boolean).join(' · ')}
          {...(button && { action: button })}
          flush
        >
          <RegisterTable
            label="Cá nhân, tập thể đăng ký"
            columns={columns}
            rows={registrations}
            rowKey={(row) => row.id}
          />
        </Section>
      )}
      <RegisterDialog movementId={movement.id} owed={registering} onClose={() => setRegistering(null)} />
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
    key: 'name',
    head: 'Cá nhân, tập thể',
    isName: true,
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
  { key: 'organisation', head: 'Đơn vị đăng ký', quiet: true, cell: (row) => row.organisation_name },
  { key: 'on', head: 'Ngày', width: '92px', card: 'end', cell: (row) => showDay(row.registered_on) },
]
