import { Button } from '@mantine/core'
import { useState } from 'react'
import { isQuorate, seats } from '../../../procedure/councils/council.ts'
import { messageOf, useAct } from '../app/api.ts'
import { Dialog } from '../kit/dialog.tsx'
import { CheckField } from '../kit/form.tsx'
import { Mark } from '../kit/mark.tsx'
import { Problem } from '../kit/problem.tsx'
import { useUndo } from '../kit/undo.tsx'
import type { SittingAnswer } from './sitting.tsx'

/** Khai mạc: who is there, whether they are enough, then the ballot is open. */
export function SittingOpening({ answer, onClose }: { answer: SittingAnswer; onClose: () => void }) {
  const { sitting, roster, least } = answer
  const tell = useUndo()
  const [present, setPresent] = useState<ReadonlySet<string>>(new Set())
  const act = useAct('/api/sittings/:sittingId/opening', () => {
    onClose()
    tell({ text: `Đã mở bỏ phiếu kín cho ${roster.length} thành viên` })
  })
  const enough = isQuorate(present.size, roster.length, {
    numerator: sitting.quorum_numerator,
    denominator: sitting.quorum_denominator,
  })
  const turn = (personId: string, isThere: boolean) => {
    const next = new Set(present)
    if (isThere) next.add(personId)
    else next.delete(personId)
    setPresent(next)
  }
  return (
    <Dialog opened onClose={onClose} title="Ai có mặt?">
      <fieldset className="attendance">
        <legend className="only-read">Thành viên có mặt</legend>
        {roster.map((member) => (
          <CheckField
            key={member.person_id}
            name={`present.${member.person_id}`}
            label={
              <>
                {member.name} <small className="quiet attendance-seat">{seats[member.seat]}</small>
              </>
            }
            checked={present.has(member.person_id)}
            onChange={(isThere) => turn(member.person_id, isThere)}
          />
        ))}
      </fieldset>
      <button
        type="button"
        className="link"
        onClick={() => setPresent(new Set(roster.map((member) => member.person_id)))}
      >
        Cả {roster.length} thành viên có mặt
      </button>
      <output className="attendance-sum">
        <Mark state={enough ? 'met' : 'unmet'} silent />
        <span>
          Có mặt{' '}
          <b>
            {present.size}/{roster.length}
          </b>
          , cần ít nhất {least}. {enough ? 'Đủ số để họp.' : `Còn thiếu ${least - present.size} thành viên.`}
        </span>
      </output>
      <p className="quiet">
        Mở bỏ phiếu thì danh sách thành viên chốt lại. Thành viên vắng mặt vẫn bỏ phiếu được từ xa và tính vào tổng số.
      </p>
      {act.error && <Problem title="Chưa mở được bỏ phiếu">{messageOf(act.error)}</Problem>}
      <div className="dialog-acts">
        {enough && (
          <Button
            variant="filled"
            loading={act.isPending}
            onClick={() => act.mutate({ sittingId: sitting.id, version: sitting.version, presentIds: [...present] })}
          >
            Mở bỏ phiếu
          </Button>
        )}
        <Button disabled={act.isPending} onClick={onClose}>
          Chưa mở
        </Button>
      </div>
    </Dialog>
  )
}
