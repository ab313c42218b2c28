import { Button } from '@mantine/core'
import { useState } from 'react'
import { showDay } from '../../../base/days.ts'
import type { FieldProblem } from '../../../base/errors.ts'
import { ErrorSummary } from '../kit/form.tsx'
import { Link } from '../kit/link.tsx'
import { BallotCase } from './ballot-case.tsx'
import { BallotRecusal } from './ballot-recusal.tsx'
import type { SittingAnswer } from './sitting.tsx'
import { addressOf, shareInWords } from './sitting-words.ts'

export type Choice = 'for' | 'against'
export type Choices = Readonly<Record<string, Choice>>
export type BallotCaseFacts = SittingAnswer['cases'][number]

interface BallotPaperProps {
  answer: SittingAnswer
  choices: Choices
  onChoices: (choices: Choices) => void
  onReview: () => void
}

/** Tờ phiếu: cases grouped by what they are proposed for; nothing is chosen beforehand. */
export function BallotPaper({ answer, choices, onChoices, onReview }: BallotPaperProps) {
  const { sitting, cases, roster, next } = answer
  // The summary goes at the first choice, the marks at the cases only with their own.
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const [isChecked, setChecked] = useState(false)
  const [recusing, recuse] = useState<BallotCaseFacts | null>(null)
  const isOpen = sitting.stage === 'voting'
  const mine = casesOfMine(answer)
  const left = mine.filter((one) => !(one.id in choices))
  const mayRecuse = next.some((act) => act.action === 'sitting.recuse' && act.blocked === null)
  const order = new Map(cases.map((one, index) => [one.id, index + 1]))

  const review = () => {
    setChecked(true)
    setProblems(left.map((one) => ({ path: `choices.${one.id}`, message: problemWith(one) })))
    if (left.length === 0) onReview()
  }
  const choose = (caseId: string, choice: Choice) => {
    setProblems([])
    onChoices({ ...choices, [caseId]: choice })
  }
  const forget = (caseId: string) => {
    const { [caseId]: _, ...rest } = choices
    setProblems([])
    onChoices(rest)
  }
  return (
    <div className="ballot">
      <header className="ballot-head">
        <p className="page-kind">
          Phiên {showDay(sitting.held_on)} · {isOpen ? 'bỏ phiếu kín' : 'chưa mở bỏ phiếu'}
        </p>
        <h1>{sitting.title}</h1>
        <p>{sitting.council_name}</p>
        {!isOpen && (
          <p>
            Thường trực mở bỏ phiếu khi phiên họp bắt đầu. Từ bây giờ đồng chí đọc được hồ sơ và khai trường hợp mình
            không bỏ phiếu.
          </p>
        )}
      </header>
      <ErrorSummary title={`Chưa xem lại được: còn ${problems.length} trường hợp chưa chọn`} problems={problems} />
      {groupsOf(cases).map(([title, some]) => (
        <section key={title} aria-label={title}>
          <header className="ballot-group">
            <h2>{title}</h2>
            <p>
              Được đề nghị khi có{' '}
              <b>
                từ {some[0]!.needed}/{roster.length}
              </b>{' '}
              phiếu đồng ý ({shareInWords(some[0]!)}).
            </p>
          </header>
          <ol className="ballot-cases">
            {some.map((one) => (
              <BallotCase
                key={one.id}
                one={one}
                place={`${order.get(one.id)}/${cases.length}`}
                choice={choices[one.id] ?? null}
                error={isChecked && left.includes(one) ? problemWith(one) : undefined}
                recusal={recusalOf(answer, one.id)}
                onChoose={isOpen ? (choice) => choose(one.id, choice) : undefined}
                onRecuse={mayRecuse ? () => recuse(one) : undefined}
              />
            ))}
          </ol>
        </section>
      ))}
      <footer className="ballot-foot">
        {isOpen ? (
          <>
            <output>{progressOf(mine, left)}</output>
            <Button variant="filled" onClick={review}>
              Xem lại phiếu
            </Button>
          </>
        ) : (
          <Link href={`/can-bo/hoi-dong/${sitting.id}`}>Về chương trình phiên họp</Link>
        )}
      </footer>
      {recusing && (
        <BallotRecusal
          sittingId={sitting.id}
          one={recusing}
          onClose={() => recuse(null)}
          onDeclared={() => forget(recusing.id)}
        />
      )}
    </div>
  )
}

/** Cases on which the member votes. */
export function casesOfMine({ cases, me }: SittingAnswer): BallotCaseFacts[] {
  return cases.filter((one) => !me?.recused.includes(one.id))
}

export function recusalOf({ me }: SittingAnswer, caseId: string) {
  return me?.recusals.find((one) => one.case_id === caseId) ?? null
}

function problemWith(one: BallotCaseFacts): string {
  return `Chọn đồng ý hoặc không đồng ý với ${addressOf(one)}`
}

function groupsOf(cases: readonly BallotCaseFacts[]) {
  return [...Map.groupBy(cases, (one) => one.title)]
}

/** `Đã chọn 3/4. Còn ông Vũ Đức Thuận.` */
function progressOf(mine: readonly BallotCaseFacts[], left: readonly BallotCaseFacts[]) {
  if (mine.length === 0) return 'Đồng chí không bỏ phiếu trường hợp nào; phiếu của đồng chí là phiếu không có lựa chọn.'
  const done = `Đã chọn ${mine.length - left.length}/${mine.length}.`
  if (left.length === 0) return done
  return (
    <>
      {done} Còn {left.length === 1 ? <b>{addressOf(left[0]!)}</b> : <b>{left.length} trường hợp</b>}
      {left.length > 1 && <>, đầu tiên là {addressOf(left[0]!)}</>}.
    </>
  )
}
