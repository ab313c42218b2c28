/** Thu hồi, khôi phục, thêm bản chụp: what an entry is given after it was written. */
import { Button } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { showDay, type Day } from '../../../base/days.ts'
import type { FieldProblem } from '../../../base/errors.ts'
import { honours } from '../../../law/vocabulary.ts'
import { fieldsOf, messageOf, useAct } from '../app/api.ts'
import { contentOf, problemsOfFile } from '../app/file-content.ts'
import { FileField } from '../app/file-field.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { DateField, ErrorSummary, problemOf, TextField } from '../kit/form.tsx'
import { useUndo } from '../kit/undo.tsx'
import type { AwardAnswer } from './award-words.ts'
import { awardTitle } from './person-awards.tsx'

interface AwardDialogProps {
  data: AwardAnswer
  onClose: () => void
}

/** Thu hồi: cannot be undone but by a decision to restore, so it says first what it changes. */
export function AwardRevoke({ data, onClose }: AwardDialogProps) {
  const { award, certificate } = data
  const tell = useUndo()
  const act = useAct('/api/awards/:awardId/revocation', () => {
    onClose()
    tell({ text: `Đã thu hồi khen thưởng của ${award.recipient_name}` })
  })
  const consequences = [
    <>
      <b>{award.recipient_name}</b> không còn được tính {honours[award.honour].name}: bậc này và những bậc dựa trên nó
      được xét lại ngay
    </>,
    ...(award.dossier_id === null ? [] : ['Sáng kiến đã dùng cho khen thưởng này được trả lại để dùng']),
    certificate === null
      ? 'Mục trong sổ giữ nguyên, ghi thêm quyết định thu hồi'
      : 'Mục trong sổ giữ nguyên; trang kiểm tra bằng báo đã thu hồi, và không in bằng nữa',
    'Sau đó chỉ khôi phục được bằng một quyết định khác',
  ]
  return (
    <EndingDialog
      act={act}
      award={award}
      title={`Thu hồi ${awardTitle(award)} của ${award.recipient_name}?`}
      consequences={consequences}
      document="Quyết định thu hồi"
      verb="Thu hồi khen thưởng"
      wayOut="Chưa thu hồi"
      failed="Chưa thu hồi được"
      destructive
      onClose={onClose}
    />
  )
}

/** Khôi phục: the award stands again. */
export function AwardRestore({ data, onClose }: AwardDialogProps) {
  const { award, certificate } = data
  const tell = useUndo()
  const act = useAct('/api/awards/:awardId/restoration', () => {
    onClose()
    tell({ text: `Đã khôi phục khen thưởng của ${award.recipient_name}` })
  })
  const consequences = [
    <>
      <b>{award.recipient_name}</b> lại được tính {honours[award.honour].name} từ nay
    </>,
    ...(award.dossier_id === null
      ? []
      : ['Sáng kiến làm căn cứ được dùng lại; sáng kiến nào đã dùng cho hồ sơ khác thì giữ ở hồ sơ ấy']),
    ...(certificate === null ? [] : ['Trang kiểm tra bằng báo có hiệu lực, kèm quyết định khôi phục']),
    'Quyết định thu hồi trước đó vẫn còn trong sổ',
  ]
  return (
    <EndingDialog
      act={act}
      award={award}
      title={`Khôi phục ${awardTitle(award)} của ${award.recipient_name}?`}
      consequences={consequences}
      document="Quyết định khôi phục"
      verb="Khôi phục khen thưởng"
      wayOut="Chưa khôi phục"
      failed="Chưa khôi phục được"
      onClose={onClose}
    />
  )
}

interface EndingProps {
  act: ReturnType<typeof useAct<'/api/awards/:awardId/revocation'>>
  award: AwardAnswer['award']
  title: string
  consequences: readonly ReactNode[]
  document: string
  verb: string
  wayOut: string
  failed: string
  destructive?: boolean
  onClose: () => void
}

/** The decision by which it is done, and the consequences above it. */
function EndingDialog(props: EndingProps) {
  const { act, award, title, consequences, document, verb, wayOut, failed, destructive = false, onClose } = props
  const [decisionSymbol, setSymbol] = useState('')
  const [decidedOn, setOn] = useState<Day | null>(null)
  const [reason, setReason] = useState('')
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const missing = [
      ...(decisionSymbol.trim() === '' ? [{ path: 'decisionSymbol', message: 'Ghi số, ký hiệu quyết định.' }] : []),
      ...(decidedOn === null ? [{ path: 'decidedOn', message: 'Ghi ngày ký.' }] : []),
      ...(reason.trim() === '' ? [{ path: 'reason', message: 'Ghi lý do.' }] : []),
    ]
    setProblems(missing)
    if (missing.length > 0) return
    const input = { awardId: award.id, decisionSymbol, ...(decidedOn !== null && { decidedOn }), reason }
    act.mutate(input as never, { onError: (error) => setProblems(fieldsOf(error)) })
  }
  const error = (path: string) => problemOf(problems, path) ?? null
  return (
    <Dialog opened onClose={onClose} title={title}>
      <ul className="consequences">
        {consequences.map((one, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the list does not change while the dialog is open
          <li key={index}>{one}</li>
        ))}
      </ul>
      <form onSubmit={submit} noValidate>
        <ErrorSummary title={failed} problems={problems} />
        {act.error && fieldsOf(act.error).length === 0 && <p className="field-error">{messageOf(act.error)}</p>}
        <TextField
          name="decisionSymbol"
          label={document}
          hint="Số, ký hiệu"
          error={error('decisionSymbol')}
          value={decisionSymbol}
          onChange={setSymbol}
        />
        <DateField
          name="decidedOn"
          label="Ngày ký"
          {...(award.decision_on && { hint: `từ ngày khen thưởng ${showDay(award.decision_on)} trở đi` })}
          error={error('decidedOn')}
          value={decidedOn}
          onChange={setOn}
        />
        <TextField name="reason" label="Lý do" rows={2} error={error('reason')} value={reason} onChange={setReason} />
        <div className="dialog-acts">
          <Button
            type="submit"
            variant={destructive ? 'default' : 'filled'}
            className={destructive ? 'button-red' : undefined}
            loading={act.isPending}
          >
            {verb}
          </Button>
          <Button data-autofocus disabled={act.isPending} onClick={onClose}>
            {wayOut}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** Thêm bản chụp quyết định giấy. */
export function AwardPaper({ data, onClose }: AwardDialogProps) {
  const { award } = data
  const [file, setFile] = useState<File | null>(null)
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const tell = useUndo()
  const attach = useAct('/api/awards/:awardId/papers', ({ awards }) => {
    onClose()
    tell({ text: `Đã thêm bản chụp, dùng cho ${awards} mục của quyết định` })
  })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const wrong = file === null ? [{ path: 'scan', message: 'Chọn tệp bản chụp.' }] : problemsOfFile(file, 'scan')
    setProblems(wrong)
    if (file === null || wrong.length > 0) return
    attach.mutate(
      { awardId: award.id, scan: await contentOf(file) },
      { onError: (error) => setProblems(fieldsOf(error)) },
    )
  }
  return (
    <Dialog opened onClose={onClose} title={`Thêm bản chụp ${award.decision_symbol ?? 'quyết định'}`}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <ErrorSummary title="Chưa thêm được bản chụp" problems={problems} />
        {attach.error && fieldsOf(attach.error).length === 0 && (
          <p className="field-error">{messageOf(attach.error)}</p>
        )}
        <FileField name="scan" label="Tệp" error={problemOf(problems, 'scan') ?? null} file={file} onChange={setFile} />
        <p className="field-hint">
          Bản chụp dùng chung cho mọi mục cùng số, ngày, cơ quan quyết định mà bạn thấy được.
        </p>
        <div className="dialog-acts">
          <Button type="submit" variant="filled" loading={attach.isPending}>
            Thêm bản chụp
          </Button>
          <Button onClick={onClose}>Chưa thêm</Button>
        </div>
      </form>
    </Dialog>
  )
}
