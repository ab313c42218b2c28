import { useState } from 'react'
import { honours } from '../../../law/vocabulary.ts'
import { verbOf } from '../../../procedure/decisions/decision.ts'
import { messageOf, useAct } from '../app/api.ts'
import { ConfirmDialog } from '../kit/confirm-dialog.tsx'
import { useUndo } from '../kit/undo.tsx'
import type { DecisionAnswer } from './decision.tsx'
import { changedMeanwhile } from './draft-differences.ts'

interface DecisionDialogProps {
  answer: DecisionAnswer
  onClose: () => void
}

/** Ký quyết định: what the signature takes and writes, in numbers. */
export function DecisionSign({ answer, onClose }: DecisionDialogProps) {
  const { decision, items, nextSymbol } = answer
  const tell = useUndo()
  // What was read is what is signed, also when a newer version arrives while the dialog is open.
  const [read] = useState(decision.version)
  const act = useAct('/api/decisions/:decisionId/signature', ({ symbol, awards }) => {
    onClose()
    tell({ text: `Đã ký ${symbol}; ${awards} dòng vào sổ khen thưởng` })
  })
  const verb = verbOf(decision.honour).toLocaleLowerCase('vi')
  const whom = `${items.length} ${items.every((one) => one.nominee_kind === 'person') ? 'cá nhân' : 'trường hợp'}`
  const consequences = [
    <>
      Lấy số tiếp theo của sổ: <b>{nextSymbol}</b>
    </>,
    <>
      <b>{items.length} dòng vào sổ khen thưởng</b>, mỗi dòng một số sổ vàng và một bằng có mã kiểm tra
    </>,
    `${items.length} hồ sơ chuyển sang Đã khen thưởng; người đọc cổng chỉ thấy sau khi công bố`,
    'Sau khi ký chỉ sửa được bằng quyết định khác',
  ]
  return (
    <ConfirmDialog
      opened
      title={`Ký quyết định ${verb} ${honours[decision.honour].name} cho ${whom}?`}
      consequences={consequences}
      verb="Ký quyết định"
      wayOut="Chưa ký"
      problem={act.error && `Chưa ký được. ${decision.version === read ? messageOf(act.error) : changedMeanwhile}`}
      busy={act.isPending}
      onConfirm={() => act.mutate({ decisionId: decision.id, version: read })}
      onClose={onClose}
    />
  )
}

/** Công bố: from then on anybody may read it. */
export function DecisionPublish({ answer, onClose }: DecisionDialogProps) {
  const { decision, items } = answer
  const tell = useUndo()
  const act = useAct('/api/decisions/:decisionId/publication', () => {
    onClose()
    tell({ text: `Đã công bố ${decision.symbol} trên cổng công khai` })
  })
  const consequences = [
    `Quyết định ${decision.symbol} và tên ${items.length} trường hợp hiện trên cổng công khai, ai cũng đọc được`,
    'Bản đã ký (PDF) tải về được; mã trên bằng tra được tới quyết định này',
    'Đã công bố thì không gỡ xuống; sửa hoặc thu hồi bằng quyết định khác',
  ]
  return (
    <ConfirmDialog
      opened
      title={`Công bố quyết định ${decision.symbol}?`}
      consequences={consequences}
      verb="Công bố quyết định"
      wayOut="Chưa công bố"
      problem={act.error && `Chưa công bố được. ${messageOf(act.error)}`}
      busy={act.isPending}
      onConfirm={() => act.mutate({ decisionId: decision.id })}
      onClose={onClose}
    />
  )
}
