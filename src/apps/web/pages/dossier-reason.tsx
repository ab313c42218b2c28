import { Button } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { fieldsOf, messageOf } from '../app/api.ts'
import { Dialog } from '../kit/dialog.tsx'
import { problemOf, TextField } from '../kit/form.tsx'

export interface ReasonDialogProps {
  opened: boolean
  title: string
  /** What becomes of the dossier. */
  children: ReactNode
  label: string
  hint: string
  /** Repeats the verb: "Trả lại hồ sơ". */
  verb: string
  /** Says what stays: "Chưa trả lại". */
  wayOut: string
  busy: boolean
  error: unknown
  onSend: (reason: string) => void
  onClose: () => void
}

/** Ghi lý do: a verb that may not be done without a written reason, which everybody on the way will read. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { opened, title, children, label, hint, verb, wayOut, busy, error, onSend, onClose } = props
  const [reason, setReason] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setEmpty(reason.trim() === '')
    if (reason.trim() !== '') onSend(reason)
  }
  const refused = error ? (problemOf(fieldsOf(error), 'reason') ?? messageOf(error)) : undefined
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      <p className="quiet">{children}</p>
      <form onSubmit={submit} noValidate>
        <TextField
          name="reason"
          label={label}
          hint={hint}
          rows={5}
          value={reason}
          onChange={setReason}
          error={isEmpty ? 'Ghi lý do trước khi gửi.' : refused}
        />
        <div className="dialog-acts">
          <Button type="submit" variant="filled" loading={busy}>
            {verb}
          </Button>
          <Button onClick={onClose} disabled={busy}>
            {wayOut}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
