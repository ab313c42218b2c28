import { useState } from 'react'
import { showDay, yearOf } from '../../../base/days.ts'
import { messageOf, useAct } from '../app/api.ts'
import { useSession } from '../app/session.tsx'
import { ConfirmDialog } from '../kit/confirm-dialog.tsx'
import { useUndo } from '../kit/undo.tsx'
import { changedMeanwhile } from './draft-differences.ts'
import type { LetterAnswer } from './letter-draft.ts'

/** Ký tờ trình: what the signature takes and sends, in numbers. */
export function LetterSign({ data: { letter, dossiers }, onClose }: { data: LetterAnswer; onClose: () => void }) {
  const { me } = useSession()
  const tell = useUndo()
  // What was read is what is signed, also when a newer version arrives while the dialog is open.
  const [read] = useState(letter.version)
  const act = useAct('/api/letters/:letterId/signature', ({ symbol }) => {
    onClose()
    tell({ text: `Đã ký tờ trình ${symbol}, gửi ${letter.receiver_name}` })
  })
  const consequences = [
    <>
      Lấy số tiếp theo trong sổ tờ trình năm {yearOf(me.today)} của {letter.organisation_name}
    </>,
    <>
      <b>{dossiers.length} hồ sơ</b> chuyển ngay đến {letter.receiver_name} để thẩm định
    </>,
    <>
      Ngày tiếp nhận là <b>{showDay(me.today)}</b>: hồ sơ được xét theo luật có hiệu lực ngày ấy
    </>,
    'Sau khi ký không sửa được tờ trình; hồ sơ chỉ quay lại khi nơi nhận trả lại',
  ]
  return (
    <ConfirmDialog
      opened
      title={`Ký tờ trình đề nghị khen thưởng ${dossiers.length} trường hợp?`}
      consequences={consequences}
      verb="Ký tờ trình"
      wayOut="Chưa ký"
      problem={act.error && `Chưa ký được. ${letter.version === read ? messageOf(act.error) : changedMeanwhile}`}
      busy={act.isPending}
      onConfirm={() => act.mutate({ letterId: letter.id, version: read })}
      onClose={onClose}
    />
  )
}
