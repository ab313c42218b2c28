/** Một đề xuất điều động: what is proposed, by whom, and the answer of the other unit. */
import { useParams } from '@tanstack/react-router'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { showDay } from '../../../base/days.ts'
import { postCategories } from '../../../registry/people/person.ts'
import { transferStates } from '../../../registry/people/transfer.ts'
import { messageOf, useAct, useView, type GetAnswer } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { ConfirmDialog } from '../kit/confirm-dialog.tsx'
import { Facts, type Fact } from '../kit/facts.tsx'
import { Link, OFFICE } from '../kit/link.tsx'
import { ObjectPage } from '../kit/object-page.tsx'
import { Section } from '../kit/section.tsx'
import { useUndo } from '../kit/undo.tsx'
import { ActDialog } from './act-dialog.tsx'

type Answer = GetAnswer<'/api/transfers/:transferId'>

export function TransferPage() {
  const { transferId } = useParams({ strict: false }) as { transferId: string }
  const query = useView('/api/transfers/:transferId', { transferId })
  return <Asked query={query}>{(data) => <Page data={data} />}</Asked>
}

function Page({ data: { transfer, maySeePerson, next } }: { data: Answer }) {
  const [open, setOpen] = useState<string | null>(null)
  const proposer = transfer.proposed_by === transfer.from_organisation_id ? transfer.from_name : transfer.to_name
  const close = () => setOpen(null)
  return (
    <ObjectPage
      crumbs={[
        { text: 'Người và tập thể', href: `${OFFICE}/nguoi` },
        { text: 'Điều động', href: `${OFFICE}/dieu-dong` },
        { text: transfer.person_name },
      ]}
      kind={`Đề xuất điều động · ${transferStates[transfer.state]}`}
      title={`Điều động ${transfer.person_name}`}
      context={`${transfer.from_name} → ${transfer.to_name}, từ ngày ${showDay(transfer.on_day)}`}
      actions={next.toReversed().map(({ action, title }) => (
        <Button
          key={action}
          variant={action === 'transfer.confirm' ? 'filled' : 'default'}
          onClick={() => setOpen(action)}
        >
          {title}
        </Button>
      ))}
    >
      <Section title="Nội dung đề xuất">
        <Facts facts={factsOf(transfer, proposer, maySeePerson)} />
      </Section>
      {open === 'transfer.confirm' && <Confirm transfer={transfer} onClose={close} />}
      {open === 'transfer.refuse' && (
        <ActDialog
          path="/api/transfers/:transferId/refusal"
          title={`Không đồng ý điều động ${transfer.person_name}`}
          lead={`${proposer} đọc được lý do. Người này ở nguyên vị trí hiện nay.`}
          given={{ transferId: transfer.id }}
          fields={[{ kind: 'text', name: 'reason', label: 'Lý do', rows: 2 }]}
          verb="Không đồng ý"
          wayOut="Chưa trả lời"
          done="Đã trả lời không đồng ý"
          onClose={close}
        />
      )}
      {open === 'transfer.cancel' && (
        <ActDialog
          path="/api/transfers/:transferId/cancellation"
          title={`Rút đề xuất điều động ${transfer.person_name}`}
          given={{ transferId: transfer.id }}
          fields={[{ kind: 'text', name: 'reason', label: 'Lý do', rows: 2 }]}
          verb="Rút đề xuất"
          wayOut="Chưa rút"
          done="Đã rút đề xuất điều động"
          onClose={close}
        />
      )}
    </ObjectPage>
  )
}

function factsOf(transfer: Answer['transfer'], proposer: string | null, maySeePerson: boolean): Fact[] {
  return [
    {
      name: 'Người',
      value: maySeePerson ? (
        <Link href={`${OFFICE}/nguoi/${transfer.person_id}`}>{transfer.person_name}</Link>
      ) : (
        transfer.person_name
      ),
    },
    { name: 'Mã', value: transfer.person_code },
    {
      name: 'Từ đơn vị',
      value: <Link href={`${OFFICE}/don-vi/${transfer.from_organisation_id}`}>{transfer.from_name}</Link>,
    },
    {
      name: 'Đến đơn vị',
      value: <Link href={`${OFFICE}/don-vi/${transfer.to_organisation_id}`}>{transfer.to_name}</Link>,
    },
    { name: 'Chức vụ mới', value: transfer.title },
    { name: 'Nhóm chức vụ', value: postCategories[transfer.category] },
    { name: 'Từ ngày', value: showDay(transfer.on_day) },
    { name: 'Căn cứ', value: transfer.basis },
    { name: 'Đề xuất', value: `${proposer}, ngày ${showDay(transfer.proposed_on)}` },
    {
      name: 'Trả lời',
      value:
        transfer.answered_on === null
          ? `chờ ${proposer === transfer.from_name ? transfer.to_name : transfer.from_name} xác nhận`
          : `${transferStates[transfer.state]}, ngày ${showDay(transfer.answered_on)}`,
    },
    ...(transfer.reason === null ? [] : [{ name: 'Lý do', value: transfer.reason }]),
  ]
}

function Confirm({ transfer, onClose }: { transfer: Answer['transfer']; onClose: () => void }) {
  const tell = useUndo()
  const confirm = useAct('/api/transfers/:transferId/confirmation', () => {
    tell({ text: `Đã xác nhận điều động ${transfer.person_name}` })
    onClose()
  })
  const on = showDay(transfer.on_day)
  return (
    <ConfirmDialog
      opened
      title={`Xác nhận điều động ${transfer.person_name} từ ngày ${on}?`}
      consequences={[
        `Vị trí ở ${transfer.from_name} kết thúc từ ngày ${on}.`,
        `Vị trí ${transfer.title} ở ${transfer.to_name} bắt đầu từ ngày ${on}.`,
        'Quá trình, khen thưởng, sáng kiến đi theo người; ghi sai ngày thì sau này sửa vị trí.',
      ]}
      verb="Xác nhận điều động"
      wayOut="Chưa xác nhận"
      problem={confirm.error && messageOf(confirm.error)}
      busy={confirm.isPending}
      onConfirm={() => confirm.mutate({ transferId: transfer.id })}
      onClose={onClose}
    />
  )
}
