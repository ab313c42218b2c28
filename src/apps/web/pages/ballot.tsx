import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { sittingStages } from '../../../procedure/councils/council.ts'
import { Refused, useAct, useView } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { useCrumbs } from '../kit/crumbs.tsx'
import { Empty } from '../kit/empty.tsx'
import { Link } from '../kit/link.tsx'
import { NoRight } from '../kit/problem.tsx'
import { BallotPaper, type Choices } from './ballot-paper.tsx'
import { BallotReceipt } from './ballot-receipt.tsx'
import { BallotReview } from './ballot-review.tsx'
import type { SittingAnswer } from './sitting.tsx'
import { whenAndWhere } from './sitting-words.ts'

/** Phiếu bầu của một thành viên: choose, look it over, cast it, keep the code. */
export function Ballot() {
  const { sittingId } = useParams({ strict: false })
  const query = useView('/api/sittings/:sittingId', { sittingId: sittingId! })
  return <Asked query={query}>{(answer) => <Steps key={answer.sitting.id} answer={answer} />}</Asked>
}

/** What a member has marked so far lives only on this page: nothing of it is kept on the device or sent before casting. */
function Steps({ answer }: { answer: SittingAnswer }) {
  const { sitting, me } = answer
  const [choices, setChoices] = useState<Choices>({})
  const [isReviewing, review] = useState(false)
  const [receipt, setReceipt] = useState<string | null>(null)
  const [secret] = useState(newSecret)
  const [wasLost, setLost] = useState(false)
  const act = useAct('/api/sittings/:sittingId/ballots', (cast) => setReceipt(cast.receipt))
  useCrumbs([
    { text: 'Hội đồng', href: '/can-bo/hoi-dong' },
    { text: sitting.title, href: `/can-bo/hoi-dong/${sitting.id}` },
    { text: 'Phiếu' },
  ])
  if (receipt !== null) return <BallotReceipt answer={answer} receipt={receipt} />
  if (me === null) return <Stranger answer={answer} />
  const isOver = me.voted || sitting.stage === 'counted' || sitting.stage === 'concluded'
  // While the answer with the code is on its way, the page already knows that I have voted.
  if (isOver && !act.isPending) return <Over answer={answer} wasLost={wasLost} />
  if (isReviewing && sitting.stage === 'voting') {
    const cast = (onFailed: () => void) =>
      act.mutate(
        { sittingId: sitting.id, secret, choices },
        {
          onError: (error) => {
            setLost(wasLost || !(error instanceof Refused))
            onFailed()
          },
        },
      )
    return (
      <BallotReview
        answer={answer}
        choices={choices}
        isBusy={act.isPending}
        error={act.error}
        onBack={() => review(false)}
        onCast={cast}
      />
    )
  }
  return <BallotPaper answer={answer} choices={choices} onChoices={setChoices} onReview={() => review(true)} />
}

/**
 * Bí mật của phiếu: made here, from it the server makes the receipt. One for the whole page, so that a press repeated after
 * a lost connection sends the very same ballot.
 */
function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
}

function Stranger({ answer: { sitting } }: { answer: SittingAnswer }) {
  return (
    <NoRight isPage action={<Link href={`/can-bo/hoi-dong/${sitting.id}`}>Ai là thành viên?</Link>}>
      Chỉ thành viên có tên trong danh sách của phiên họp mới mở được phiếu.
    </NoRight>
  )
}

function Over({ answer: { sitting, me }, wasLost }: { answer: SittingAnswer; wasLost: boolean }) {
  const link = <Link href={`/can-bo/hoi-dong/${sitting.id}`}>Về chương trình phiên họp</Link>
  return (
    <div className="ballot">
      <header className="ballot-head">
        <p className="page-kind">{sitting.council_name}</p>
        <h1>{sitting.title}</h1>
        <p>{whenAndWhere(sitting)}</p>
      </header>
      {me?.voted === true ? (
        <Empty title="Đồng chí đã bỏ phiếu" action={link}>
          {wasLost
            ? 'Phiếu đã tới máy chủ ở lần gửi bị mất kết nối và được tính một lần; mã kiểm phiếu của lần ấy không về được máy này.'
            : 'Mỗi thành viên bỏ một phiếu. Mã kiểm phiếu chỉ hiện một lần, ngay khi bỏ phiếu; phần mềm không giữ mã nào là của ai.'}
        </Empty>
      ) : (
        <Empty title="Phiên họp đã đóng bỏ phiếu" action={link}>
          Tình trạng: {sittingStages[sitting.stage].toLocaleLowerCase('vi')}. Đồng chí không bỏ phiếu ở phiên này.
        </Empty>
      )}
    </div>
  )
}
