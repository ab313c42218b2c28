/** Đăng ký vào phong trào: who, in every respect or in one field, and what they pledge. */
import { Button } from '@mantine/core'
import { useState } from 'react'

import { showDay } from '../../../base/days.ts'
import type { FieldProblem } from '../../../base/errors.ts'
import { fieldsOf, useAct } from '../app/api.ts'
import { Refused } from '../app/refused.tsx'
import { useSession } from '../app/session.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { ChoiceField, TextField, problemOf } from '../kit/form.tsx'
import { useUndo } from '../kit/undo.tsx'
import { Finder, type Chosen } from './movement-subject.tsx'
import type { Owed } from './movement-words.tsx'

/** Open while there is a unit for which to register. */
export function RegisterDialog(props: { movementId: string; owed: Owed | null; onClose: () => void }) {
  const { movementId, owed, onClose } = props
  return (
    <Dialog opened={owed !== null} onClose={onClose} title="Đăng ký vào phong trào" closeLabel="Đóng, chưa đăng ký">
      {owed && <RegisterForm movementId={movementId} owed={owed} onClose={onClose} />}
    </Dialog>
  )
}

const empty = { kind: 'person', subject: null as Chosen | null, isWhole: null as string | null, field: '', pledge: '' }

function RegisterForm({ movementId, owed, onClose }: { movementId: string; owed: Owed; onClose: () => void }) {
  const { me } = useSession()
  const [form, setForm] = useState(empty)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const tell = useUndo()
  const register = useAct('/api/movements/:movementId/registrations', ({ late }) => {
    tell({ text: `Đã đăng ký ${form.subject?.name}${late ? ', ghi là sau hạn' : ''}` })
    onClose()
  })
  const set = (patch: Partial<typeof empty>) => setForm((before) => ({ ...before, ...patch }))
  const submit = () => {
    const found = checkForm(form)
    setProblems(found)
    if (found.length > 0) return
    const { kind, subject, isWhole, field, pledge } = form
    register.mutate(
      {
        movementId,
        organisationId: owed.organisationId,
        subjectKind: kind === 'person' ? 'person' : 'collective',
        subjectId: subject!.id,
        field: isWhole === 'field' ? field : '',
        pledge,
      },
      { onError: (error) => setProblems(fieldsOf(error)) },
    )
  }
  const due = owed.state.registrationDueOn
  const isLate = due !== null && me.today > due
  return (
    <form
      className="dialog-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <p className="quiet">
        {owed.organisationName}
        {due &&
          (isLate ? `. Hạn ${showDay(due)} đã qua: đăng ký vẫn nhận và ghi là sau hạn.` : `, hạn ${showDay(due)}.`)}
      </p>
      <Refused title="Chưa đăng ký được" problems={problems} error={register.error} isLong />
      <ChoiceField
        name="subjectKind"
        label="Đăng ký cho"
        inline
        value={form.kind}
        onChange={(kind) => set({ kind, subject: null })}
        options={[
          { value: 'person', label: 'Cá nhân' },
          { value: 'collective', label: 'Tập thể' },
        ]}
      />
      <Finder
        key={form.kind}
        name="subjectId"
        label={form.kind === 'person' ? 'Họ và tên' : 'Tên tập thể'}
        hint="Gõ một phần tên, có dấu hay không đều được."
        error={problemOf(problems, 'subjectId') ?? null}
        kind={form.kind === 'person' ? 'person' : 'organisation'}
        chosen={form.subject}
        onChoose={(subject) => set({ subject })}
      />
      <ChoiceField
        name="isWhole"
        label="Phạm vi"
        inline
        error={problemOf(problems, 'isWhole') ?? null}
        value={form.isWhole}
        onChange={(isWhole) => set({ isWhole })}
        options={[
          { value: 'whole', label: 'Toàn diện' },
          { value: 'field', label: 'Theo lĩnh vực' },
        ]}
      />
      {form.isWhole === 'field' && (
        <TextField
          name="field"
          label="Lĩnh vực"
          error={problemOf(problems, 'field') ?? null}
          value={form.field}
          onChange={(field) => set({ field })}
        />
      )}
      <TextField
        name="pledge"
        label="Cam kết phấn đấu"
        rows={3}
        hint="Việc cụ thể, có con số và thời hạn thì dễ đánh giá."
        error={problemOf(problems, 'pledge') ?? null}
        value={form.pledge}
        onChange={(pledge) => set({ pledge })}
      />
      <div className="form-acts">
        <Button type="submit" variant="filled" loading={register.isPending}>
          Đăng ký
        </Button>
        <Button onClick={onClose}>Chưa đăng ký</Button>
      </div>
    </form>
  )
}

function checkForm({ kind, subject, isWhole, field, pledge }: typeof empty): FieldProblem[] {
  const who = kind === 'person' ? 'người' : 'tập thể'
  return [
    ...(subject === null ? [{ path: 'subjectId', message: `Chưa chọn ${who} đăng ký.` }] : []),
    ...(isWhole === null ? [{ path: 'isWhole', message: 'Chưa chọn toàn diện hay theo lĩnh vực.' }] : []),
    ...(isWhole === 'field' && field.trim() === '' ? [{ path: 'field', message: 'Chưa ghi lĩnh vực.' }] : []),
    ...(pledge.trim() === '' ? [{ path: 'pledge', message: 'Chưa ghi cam kết phấn đấu.' }] : []),
  ]
}
