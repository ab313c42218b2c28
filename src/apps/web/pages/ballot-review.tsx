import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { messageOf, Refused } from '../app/api.ts'
import { ConfirmDialog } from '../kit/confirm-dialog.tsx'
import { Problem } from '../kit/problem.tsx'
import { choiceWords } from './ballot-case.tsx'
import { casesOfMine, recusalOf, type Choices } from './ballot-paper.tsx'
import type { SittingAnswer } from './sitting.tsx'

interface BallotReviewProps {
  answer: SittingAnswer
  choices: Choices
  isBusy: boolean
  error: Error | null
  onBack: () => void
  /** `onFailed` takes the question away: what went wrong stands on the page. */
  onCast: (onFailed: () => void) => void
}

/** Xem lại phiếu: every choice in words, then the one press that cannot be taken back. */
export function BallotReview({ answer, choices, isBusy, error, onBack, onCast }: BallotReviewProps) {
  const { cases } = answer
  const [isAsking, ask] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const mine = casesOfMine(answer)
  const agreed = mine.filter((one) => choices[one.id] === 'for').length
  return (
    <div className="ballot">
      <header className="ballot-head">
        <p className="page-kind">Phiếu chưa gửi</p>
        <h1 ref={heading} tabIndex={-1}>
          Xem lại phiếu
        </h1>
        <p>
          Đồng ý <b>{agreed}</b>, không đồng ý <b>{mine.length - agreed}</b>
          {cases.length > mine.length && <>, không bỏ phiếu {cases.length - mine.length}</>}.
        </p>
      </header>
      {error && !isBusy && <CastProblem error={error} />}
      <ol className="ballot-review">
        {cases.map((one) => (
          <li key={one.id}>
            <span>
              {one.nominee_name}
              <small>{one.title}</small>
            </span>
            {recusalOf(answer, one.id) ? (
              <span className="quiet">không bỏ phiếu</span>
            ) : (
              <b>{choiceWords[choices[one.id]!]}</b>
            )}
          </li>
        ))}
      </ol>
      <footer className="ballot-foot ballot-foot-two">
        <Button onClick={onBack}>Sửa lựa chọn</Button>
        <Button variant="filled" onClick={() => ask(true)}>
          Bỏ phiếu
        </Button>
      </footer>
      <ConfirmDialog
        opened={isAsking}
        title="Bỏ phiếu?"
        consequences={[
          'Mỗi thành viên bỏ một phiếu; bỏ rồi không sửa, không rút lại được',
          `Phiếu được niêm phong ngay khi tới máy chủ; danh sách chỉ ghi đồng chí đã bỏ phiếu, không ghi đã chọn gì`,
          'Đồng chí nhận một mã kiểm phiếu, chỉ hiện một lần',
        ]}
        verb="Bỏ phiếu"
        wayOut="Chưa bỏ phiếu"
        busy={isBusy}
        onConfirm={() => onCast(() => ask(false))}
        onClose={() => ask(false)}
      />
    </div>
  )
}

/** A lost connection leaves open whether the ballot arrived; the same ballot may be sent again without harm. */
function CastProblem({ error }: { error: Error }) {
  if (error instanceof Refused) return <Problem title="Chưa bỏ được phiếu">{messageOf(error)}</Problem>
  return (
    <Problem title="Chưa biết phiếu đã tới nơi chưa">
      Mất kết nối khi đang gửi. Các lựa chọn vẫn ở đây; hãy bấm Bỏ phiếu lần nữa. Nếu phiếu đã tới, máy chủ không nhận
      phiếu thứ hai.
    </Problem>
  )
}
