/** Gộp, hoặc xác nhận là hai người: what is decided about two entries, with the reason. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { FieldProblem } from '../../../base/errors.ts'
import { fieldsOf, useAct } from '../app/api.ts'
import { Refused } from '../app/refused.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { ChoiceField, Form, problemOf, TextField } from '../kit/form.tsx'
import { useGo } from '../kit/link.tsx'
import { useUndo } from '../kit/undo.tsx'
import type { WholeEntry } from './same-person.tsx'

interface DialogProps {
  entries: readonly [WholeEntry, WholeEntry]
  opened: boolean
  onClose: () => void
}

/** Gộp hai bản ghi: which one goes on is chosen; the one about which more is known stands first. */
export function MergeDialog({ entries, opened, onClose }: DialogProps) {
  const fuller = entries.toSorted((a, b) => factsOf(b) - factsOf(a))[0]!
  const [keptId, setKeptId] = useState<string>(fuller.person.id)
  const go = useGo()
  const tell = useUndo()
  const undo = useAct('/api/merges/:mergeId/undoing', (answer) => {
    tell({ text: `Đã tách lại bản ghi mã ${answer.code}` })
  })
  const merge = useAct('/api/people/:keptId/merges', (answer) => {
    onClose()
    go(`/can-bo/nguoi/${answer.personId}`)
    tell({
      text: `Đã gộp vào ${answer.name} (mã ${answer.code})`,
      undo: () => undo.mutate({ mergeId: answer.mergeId, reason: 'Hoàn tác ngay sau khi gộp' }),
    })
  })
  const kept = entries.find((entry) => entry.person.id === keptId)!
  const merged = entries.find((entry) => entry.person.id !== keptId)!
  const clashing = kept.ratings.filter((row) =>
    merged.ratings.some((other) => other.year === row.year && other.rating !== row.rating),
  )
  return (
    <Dialog opened={opened} onClose={onClose} title="Gộp hai bản ghi của một người" closeLabel="Đóng, chưa gộp">
      <ReasonForm
        act={merge}
        verb={`Gộp vào mã ${kept.person.code}`}
        wayOut="Chưa gộp"
        title="Chưa gộp được"
        hint="Vì sao biết là một người: giấy tờ đã đối chiếu, ai xác nhận"
        onClose={onClose}
        onReason={(reason) => merge.mutate({ keptId, mergedId: merged.person.id, reason })}
      >
        <ChoiceField
          name="keptId"
          label="Bản ghi dùng tiếp"
          value={keptId}
          onChange={setKeptId}
          options={entries.map(({ person }) => ({
            value: person.id,
            label: `${person.name}, mã ${person.code}`,
            ...(person.organisation_name !== null && { hint: person.organisation_name }),
          }))}
        />
        <ul className="consequences">
          <li>
            Mọi điều đã ghi về mã {merged.person.code} giữ nguyên chỗ và được tính cho {kept.person.name}
            {countsOf(merged)}.
          </li>
          <li>Danh sách chỉ còn một người; tìm tên hay mã cũ vẫn ra người này.</li>
          {clashing.length > 0 && (
            <li>
              Hai bản ghi xếp loại khác nhau năm {clashing.map((row) => row.year).join(', ')}: khi xét luật tính mức
              thấp hơn, cả hai vẫn hiện.
            </li>
          )}
          <li>Tách lại được bất cứ lúc nào ở trang của người này.</li>
        </ul>
      </ReasonForm>
    </Dialog>
  )
}

/** Hai người khác nhau: not proposed any more. */
export function DismissDialog({
  entries: [one, other],
  opened,
  onClose,
  onDone,
}: DialogProps & { onDone: () => void }) {
  const tell = useUndo()
  const dismiss = useAct('/api/people/:oneId/dismissals', () => {
    onClose()
    tell({ text: `Đã ghi: mã ${one.person.code} và mã ${other.person.code} là hai người khác nhau` })
    onDone()
  })
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title="Hai bản ghi này là hai người khác nhau"
      closeLabel="Đóng, chưa ghi"
    >
      <ReasonForm
        act={dismiss}
        verb="Ghi là hai người khác nhau"
        wayOut="Chưa ghi"
        title="Chưa ghi được"
        hint="Vì sao biết là hai người: khác ngày sinh, khác quê quán"
        onClose={onClose}
        onReason={(reason) => dismiss.mutate({ oneId: one.person.id, otherId: other.person.id, reason })}
      />
    </Dialog>
  )
}

interface ReasonFormProps {
  act: { error: Error | null; isPending: boolean }
  verb: string
  wayOut: string
  /** Of what went wrong. */
  title: string
  hint: string
  onClose: () => void
  onReason: (reason: string) => void
  children?: ReactNode
}

/** A form whose only field is the reason. */
export function ReasonForm({ act, verb, wayOut, title, hint, onClose, onReason, children }: ReasonFormProps) {
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState<FieldProblem[]>([])
  const problems = missing.length > 0 ? missing : fieldsOf(act.error)
  const submit = () => {
    const isEmpty = reason.trim() === ''
    setMissing(isEmpty ? [{ path: 'reason', message: 'Ghi lý do.' }] : [])
    if (!isEmpty) onReason(reason)
  }
  return (
    <Form
      onSubmit={submit}
      acts={
        <>
          <Button variant="filled" type="submit" loading={act.isPending}>
            {verb}
          </Button>
          <Button variant="default" onClick={onClose}>
            {wayOut}
          </Button>
        </>
      }
    >
      <Refused title={title} problems={problems} error={act.error} />
      {children}
      <TextField
        name="reason"
        label="Lý do"
        hint={hint}
        rows={3}
        value={reason}
        onChange={setReason}
        error={problemOf(problems, 'reason')}
      />
    </Form>
  )
}

/** `: 1 khen thưởng, 3 năm xếp loại`; nothing where nothing was entered. */
function countsOf({ awards, initiatives, ratings, posts }: WholeEntry): string {
  const counts = [
    [posts.length, 'vị trí công tác'],
    [awards.length, 'khen thưởng'],
    [initiatives.length, 'sáng kiến'],
    [ratings.length, 'năm xếp loại'],
  ] as const
  const told = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
  return told.length === 0 ? '' : `: ${told.join(', ')}`
}

function factsOf({ awards, ratings, initiatives, posts }: WholeEntry): number {
  return awards.length + ratings.length + initiatives.length + posts.length
}
