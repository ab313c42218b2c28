import { messageOf, useAct } from '../app/api.ts'
import { ConfirmDialog } from '../kit/confirm-dialog.tsx'
import { useUndo } from '../kit/undo.tsx'
import type { SittingAnswer } from './sitting.tsx'

/** Đóng và kiểm phiếu: cannot be undone, so it says first who has not voted. */
export function SittingCount({ answer, onClose }: { answer: SittingAnswer; onClose: () => void }) {
  const { sitting, roster, cases } = answer
  const tell = useUndo()
  const act = useAct('/api/sittings/:sittingId/count', ({ results }) => {
    onClose()
    tell({ text: `Đã kiểm phiếu: ${results.filter((one) => one.passed).length}/${results.length} trường hợp đạt` })
  })
  const silent = roster.filter((member) => !member.voted)
  const consequences = [
    silent.length === 0 ? (
      `Cả ${roster.length} thành viên đã bỏ phiếu`
    ) : (
      <>
        <b>
          {silent.length}/{roster.length} thành viên chưa bỏ phiếu
        </b>{' '}
        và không bỏ được nữa: {silent.map((member) => member.name).join(', ')}. Người không bỏ phiếu vẫn tính trong tổng
        số
      </>
    ),
    `${roster.length - silent.length} phiếu được mở một lần để cộng cho ${cases.length} trường hợp`,
    'Khóa mở hòm phiếu bị hủy: sau đó không ai mở lại được phiếu nào, kể cả quản trị',
    'Hồ sơ đạt chuyển sang Hội đồng đề nghị, hồ sơ chưa đạt dừng lại ở đây',
  ]
  return (
    <ConfirmDialog
      opened
      title={`Đóng bỏ phiếu và kiểm phiếu ${cases.length} trường hợp?`}
      consequences={consequences}
      problem={act.error && messageOf(act.error)}
      verb="Đóng và kiểm phiếu"
      wayOut="Chưa kiểm phiếu"
      busy={act.isPending}
      onConfirm={() => act.mutate({ sittingId: sitting.id, version: sitting.version })}
      onClose={onClose}
    />
  )
}
