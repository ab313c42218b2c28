/** Thu hồi, khôi phục, thêm bản chụp: what an entry is given after it was written. */
import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { showDay } from '../../../base/days.ts'
import type { FieldProblem } from '../../../base/errors.ts'
import { honours } from '../../../law/vocabulary.ts'
import { fieldsOf, useAct } from '../app/api.ts'
import { contentOf, problemsOfFile } from '../app/file-content.ts'
import { FileField } from '../app/file-field.tsx'
import { Refused } from '../app/refused.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { problemOf } from '../kit/form.tsx'
import { useUndo } from '../kit/undo.tsx'
import { ActDialog, type ActField } from './act-dialog.tsx'
import type { AwardAnswer } from './award-words.ts'
import { awardTitle } from './person-awards.tsx'

interface AwardDialogProps {
  data: AwardAnswer
  onClose: () => void
}

/** Thu hồi: cannot be undone but by a decision to restore, so it says first what it changes. */
export function AwardRevoke({ data, onClose }: AwardDialogProps) {
  const { award, certificate } = data
  return (
    <ActDialog
      path="/api/awards/:awardId/revocation"
      title={`Thu hồi ${awardTitle(award)} của ${award.recipient_name}?`}
      consequences={[
        <>
          <b>{award.recipient_name}</b> không còn được tính {honours[award.honour].name}: bậc này và những bậc dựa trên
          nó được xét lại ngay
        </>,
        ...(award.dossier_id === null ? [] : ['Sáng kiến đã dùng cho khen thưởng này được trả lại để dùng']),
        certificate === null
          ? 'Mục trong sổ giữ nguyên, ghi thêm quyết định thu hồi'
          : 'Mục trong sổ giữ nguyên; trang kiểm tra bằng báo đã thu hồi, và không in bằng nữa',
        'Sau đó chỉ khôi phục được bằng một quyết định khác',
      ]}
      given={{ awardId: award.id }}
      fields={endingFields(award, 'Quyết định thu hồi')}
      verb="Thu hồi khen thưởng"
      wayOut="Chưa thu hồi"
      done={`Đã thu hồi khen thưởng của ${award.recipient_name}`}
      destructive
      onClose={onClose}
    />
  )
}

/** Khôi phục: the award stands again. */
export function AwardRestore({ data, onClose }: AwardDialogProps) {
  const { award, certificate } = data
  return (
    <ActDialog
      path="/api/awards/:awardId/restoration"
      title={`Khôi phục ${awardTitle(award)} của ${award.recipient_name}?`}
      consequences={[
        <>
          <b>{award.recipient_name}</b> lại được tính {honours[award.honour].name} từ nay
        </>,
        ...(award.dossier_id === null
          ? []
          : ['Sáng kiến làm căn cứ được dùng lại; sáng kiến nào đã dùng cho hồ sơ khác thì giữ ở hồ sơ ấy']),
        ...(certificate === null ? [] : ['Trang kiểm tra bằng báo có hiệu lực, kèm quyết định khôi phục']),
        'Quyết định thu hồi trước đó vẫn còn trong sổ',
      ]}
      given={{ awardId: award.id }}
      fields={endingFields(award, 'Quyết định khôi phục')}
      verb="Khôi phục khen thưởng"
      wayOut="Chưa khôi phục"
      done={`Đã khôi phục khen thưởng của ${award.recipient_name}`}
      onClose={onClose}
    />
  )
}

/** The decision by which it is done. */
function endingFields({ decision_on }: AwardAnswer['award'], document: string): ActField[] {
  const hint = decision_on && `từ ngày khen thưởng ${showDay(decision_on)} trở đi`
  return [
    { kind: 'text', name: 'decisionSymbol', label: document, hint: 'Số, ký hiệu' },
    { kind: 'day', name: 'decidedOn', label: 'Ngày ký', ...(hint && { hint }) },
    { kind: 'text', name: 'reason', label: 'Lý do', rows: 2 },
  ]
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
        <Refused title="Chưa thêm được bản chụp" problems={problems} error={attach.error} />
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
