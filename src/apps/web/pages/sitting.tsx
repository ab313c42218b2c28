import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { sittingStages, type SittingStage } from '../../../procedure/councils/council.ts'
import { useView, type GetAnswer } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { showInstant, ToldHistory } from '../app/told.tsx'
import { Facts } from '../kit/facts.tsx'
import { Link, useGo } from '../kit/link.tsx'
import { NextActs, type NextAct } from '../kit/next-acts.tsx'
import { ObjectPage } from '../kit/object-page.tsx'
import { Section } from '../kit/section.tsx'
import type { Step } from '../kit/stepper.tsx'
import { SittingCases } from './sitting-cases.tsx'
import { SittingConclusion } from './sitting-conclusion.tsx'
import { SittingCount } from './sitting-count.tsx'
import { useFollowUps } from './sitting-follow-ups.ts'
import { SittingOpening } from './sitting-opening.tsx'
import { SittingReceipts } from './sitting-receipts.tsx'
import { SittingRoster } from './sitting-roster.tsx'
import { whenAndWhere } from './sitting-words.ts'

export type SittingAnswer = GetAnswer<'/api/sittings/:sittingId'>

/** Một phiên họp hội đồng: who sits there, what is judged, how far it has come. */
export function Sitting() {
  const { sittingId } = useParams({ strict: false })
  const query = useView('/api/sittings/:sittingId', { sittingId: sittingId! })
  const isVoting = query.data?.sitting.stage === 'voting'
  const { refetch } = query
  // Whoever keeps the sitting watches the turnout without pressing anything.
  useEffect(() => {
    if (!isVoting) return
    const timer = setInterval(() => void refetch(), 15_000)
    return () => clearInterval(timer)
  }, [isVoting, refetch])
  return <Asked query={query}>{(answer) => <Shown answer={answer} />}</Asked>
}

function Shown({ answer }: { answer: SittingAnswer }) {
  const { sitting, next, history } = answer
  const [dialog, setDialog] = useState<'open' | 'count' | null>(null)
  const followUps = useFollowUps(answer)
  const go = useGo()
  const acts = [...next.map((act) => actOn(act, sitting.id, setDialog)), ...followUps]
  const main = acts.find((act) => act.blocked === undefined && mainActs.has(act.key))
  const close = () => setDialog(null)
  return (
    <ObjectPage
      crumbs={[{ text: 'Hội đồng', href: '/can-bo/hoi-dong' }, { text: sitting.title }]}
      kind={sitting.council_name}
      title={sitting.title}
      context={whenAndWhere(sitting)}
      actions={
        main && (
          <Button variant="filled" onClick={() => (main.href === undefined ? main.onAct?.() : go(main.href))}>
            {main.label}
          </Button>
        )
      }
      steps={stepsOf(answer)}
      aside={
        <>
          <NextActs acts={acts} />
          <Rules answer={answer} />
          <ToldHistory events={history} />
        </>
      }
    >
      <SittingCases answer={answer} />
      <SittingConclusion answer={answer} />
      <SittingReceipts answer={answer} />
      <SittingRoster answer={answer} />
      {dialog === 'open' && <SittingOpening answer={answer} onClose={close} />}
      {dialog === 'count' && <SittingCount answer={answer} onClose={close} />}
    </ObjectPage>
  )
}

/** The act of the hour, which also stands as a button at the top: a ballot before everything, because others wait for it. */
const mainActs = new Set(['ballot.cast', 'sitting.open', 'sitting.count', 'sitting.conclude'])

function actOn(
  act: SittingAnswer['next'][number],
  sittingId: string,
  setDialog: (dialog: 'open' | 'count') => void,
): NextAct {
  const blocked = act.blocked === null ? {} : { blocked: act.blocked }
  const shown = { key: act.action, label: act.title, ...blocked }
  const ballot = `/can-bo/hoi-dong/${sittingId}/phieu`
  if (act.action === 'ballot.cast') return { ...shown, hint: 'Xem lại phiếu trước khi bỏ.', href: ballot }
  if (act.action === 'sitting.recuse') {
    return { ...shown, hint: 'Khi đồng chí có liên quan đến một trường hợp.', href: ballot }
  }
  if (act.action === 'sitting.open') {
    return { ...shown, hint: 'Đánh dấu người có mặt, kiểm tra đủ số.', onAct: () => setDialog('open') }
  }
  if (act.action === 'sitting.count') {
    return { ...shown, hint: 'Sau đó không ai bỏ phiếu hay mở phiếu được nữa.', onAct: () => setDialog('count') }
  }
  return { ...shown, hint: 'Biên bản vào từng hồ sơ.', onAct: leadToConclusion }
}

function leadToConclusion() {
  const field = document.querySelector<HTMLElement>('#field-conclusion')
  field?.scrollIntoView({ block: 'center' })
  field?.focus()
}

const stages = Object.keys(sittingStages) as SittingStage[]

function stepsOf({ sitting, milestones, roster }: SittingAnswer): Step[] {
  const at = stages.indexOf(sitting.stage)
  const voted = roster.filter((member) => member.voted).length
  const step = (
    name: string,
    index: number,
    done: SittingAnswer['milestones'][keyof SittingAnswer['milestones']],
  ): Step => ({
    name,
    // The stage names what has been reached: in the last one the last step is done too.
    state: index < at || sitting.stage === 'concluded' ? 'done' : index === at ? 'current' : 'ahead',
    ...(done?.by && { who: done.by }),
    ...(done && { when: showInstant(done.at) }),
  })
  const steps = [
    step('Chuẩn bị', 0, milestones.planned),
    step('Bỏ phiếu', 1, milestones.opened),
    step('Kiểm phiếu', 2, milestones.counted),
    step('Kết luận', 3, milestones.concluded),
  ]
  // Counting is done when its stage is reached; what remains is the conclusion.
  if (sitting.stage === 'counted') {
    steps[2]!.state = 'done'
    steps[3]!.state = 'current'
  }
  if (sitting.stage === 'voting') steps[1]!.when = `${voted}/${roster.length} đã bỏ phiếu`
  return steps
}

function Rules({ answer: { sitting, roster, least, cases } }: { answer: SittingAnswer }) {
  const present = roster.filter((member) => member.attendance === 'present').length
  const voted = roster.filter((member) => member.voted).length
  const opened = sitting.stage !== 'planned'
  return (
    <Section title="Điều kiện của phiên họp">
      <Facts
        facts={[
          { name: 'Thành viên', value: String(roster.length) },
          { name: 'Cần có mặt', value: `ít nhất ${least}/${roster.length}` },
          ...(opened ? [{ name: 'Có mặt', value: `${present}/${roster.length}` }] : []),
          ...(opened ? [{ name: 'Đã bỏ phiếu', value: `${voted}/${roster.length}` }] : []),
        ]}
      />
      <p className="rules-basis">
        {[...new Set([sitting.quorum_basis, ...cases.map((one) => one.basis)])].join('; ')}.
      </p>
      {sitting.minutes_hash !== null && (
        <p className="rules-basis">
          <Link href={`/api/sittings/${sitting.id}/minutes`} target="_blank">
            Biên bản phiên họp (PDF)
          </Link>
        </p>
      )}
    </Section>
  )
}
