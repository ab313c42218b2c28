import { Button } from '@mantine/core'
import { useState } from 'react'
import { fieldsOf, messageOf, useAct } from '../app/api.ts'
import { Dialog } from '../kit/dialog.tsx'
import { problemOf, TextField } from '../kit/form.tsx'
import { Problem } from '../kit/problem.tsx'
import { useUndo } from '../kit/undo.tsx'
import type { BallotCaseFacts } from './ballot-paper.tsx'
import { addressOf } from './sitting-words.ts'

interface BallotRecusalProps {
  sittingId: string
  one: BallotCaseFacts
  onClose: () => void
  onDeclared: () => void
}

/** Khai không bỏ phiếu: the reason is written down and shown to the council. */
export function BallotRecusal({ sittingId, one, onClose, onDeclared }: BallotRecusalProps) {
  const tell = useUndo()
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const act = useAct('/api/sittings/:sittingId/recusals', () => {
    onDeclared()
    onClose()
    tell({ text: `Đã ghi: đồng chí không bỏ phiếu về ${addressOf(one)}` })
  })
  const fields = fieldsOf(act.error)
  return (
    <Dialog opened onClose={onClose} title={`Khai không bỏ phiếu về ${addressOf(one)}`}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setMissing(reason.trim() === '')
          if (reason.trim() !== '') act.mutate({ sittingId, caseId: one.id, reason })
        }}
      >
        <p className="quiet">
          Lý do ghi vào diễn biến phiên họp và không rút lại được. Đồng chí vẫn tính trong tổng số thành viên của trường
          hợp này.
        </p>
        {act.error && fields.length === 0 && <Problem title="Chưa ghi được">{messageOf(act.error)}</Problem>}
        <TextField
          name="reason"
          label="Lý do"
          hint="Ví dụ: có quan hệ gia đình với người được đề nghị"
          error={isMissing ? 'Nhập lý do.' : problemOf(fields, 'reason')}
          value={reason}
          onChange={setReason}
          rows={2}
        />
        <div className="dialog-acts">
          <Button type="submit" variant="filled" loading={act.isPending}>
            Khai không bỏ phiếu
          </Button>
          <Button disabled={act.isPending} onClick={onClose}>
            Chưa khai
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
