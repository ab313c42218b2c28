import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { dayAt } from '../../../base/clock.ts'
import { showDay } from '../../../base/days.ts'
import { honours } from '../../../law/vocabulary.ts'
import { messageOf, useAct, useView, type GetAnswer } from '../app/api.ts'
import { Asked } from '../app/asked.tsx'
import { ToldHistory } from '../app/told.tsx'
import { Facts } from '../kit/facts.tsx'
import { Link, useGo } from '../kit/link.tsx'
import { NextActs, nextActsOf, type NextAct } from '../kit/next-acts.tsx'
import { ObjectPage } from '../kit/object-page.tsx'
import { Problem } from '../kit/problem.tsx'
import { Section } from '../kit/section.tsx'
import type { Step } from '../kit/stepper.tsx'
import { useUndo } from '../kit/undo.tsx'
import { DecisionItems } from './decision-items.tsx'
import { DecisionPublish, DecisionSign } from './decision-dialogs.tsx'

export type DecisionAnswer = GetAnswer<'/api/decisions/:decisionId'>

/** Một quyết định khen thưởng: its draft or signed paper, whom it honours, their certificates. */
export function Decision() {
  const { decisionId } = useParams({ strict: false })
  const query = useView('/api/decisions/:decisionId', { decisionId: decisionId! })
  return <Asked query={query}>{(answer) => <Shown answer={answer} />}</Asked>
}

function Shown({ answer }: { answer: DecisionAnswer }) {
  const { decision, history } = answer
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const { cancel, error: notCancelled } = useCancelling(answer)
  const acts = actsOf(answer, setDialog, cancel)
  const main = acts.find((act) => act.key !== 'decision.cancel' && act.blocked === undefined)
  const paper = `/api/decisions/${decision.id}/paper`
  const name = decision.symbol ?? 'Dự thảo'
  return (
    <ObjectPage
      crumbs={[{ text: 'Quyết định', href: '/can-bo/quyet-dinh' }, { text: name }]}
      kind={kindOf(decision)}
      title={decision.title}
      context={decision.body_name}
      {...(main && { actions: <MainAct act={main} /> })}
      steps={stepsOf(answer)}
      aside={
        <>
          <NextActs acts={acts} />
          <Identity answer={answer} />
          <ToldHistory events={history} />
        </>
      }
    >
      {notCancelled && <Problem title="Chưa bỏ được dự thảo">{messageOf(notCancelled)}</Problem>}
      <Section
        title="Văn bản"
        action={
          decision.stage !== 'cancelled' && (
            <Link href={paper} target="_blank">
              {decision.stage === 'signed' ? 'Xem bản đã ký (PDF)' : 'Xem bản dự thảo (PDF)'}
            </Link>
          )
        }
      >
        <ol className="bases">
          {decision.bases.map((base, index) => (
            <li key={base}>
              {base}
              {index === decision.bases.length - 1 ? '.' : ';'}
            </li>
          ))}
        </ol>
      </Section>
      <DecisionItems answer={answer} />
      {dialog === 'sign' && <DecisionSign answer={answer} onClose={() => setDialog(null)} />}
      {dialog === 'publish' && <DecisionPublish answer={answer} onClose={() => setDialog(null)} />}
    </ObjectPage>
  )
}

type Dialog = 'sign' | 'publish'

/** Bỏ dự thảo acts at once; taking it back drafts a decision with the same words and cases. */
function useCancelling({ decision, items }: DecisionAnswer) {
  const go = useGo()
  const tell = useUndo()
  const redraft = useAct('/api/decisions', ({ decisionId }) => {
    tell({ text: 'Đã soạn lại dự thảo quyết định' })
    go(`/can-bo/quyet-dinh/${decisionId}`)
  })
  const { body_id: bodyId, honour, title, bases } = decision
  const dossierIds = items.map((item) => item.dossier_id)
  const act = useAct('/api/decisions/:decisionId/cancellation', () =>
    tell({
      text: `Đã bỏ dự thảo; ${dossierIds.length} hồ sơ trở lại bước hội đồng đề nghị`,
      undo: () => redraft.mutate({ bodyId, honour, title, bases, dossierIds }),
    }),
  )
  return {
    cancel: () => act.mutate({ decisionId: decision.id, version: decision.version }),
    error: act.error ?? redraft.error,
  }
}

function actsOf(answer: DecisionAnswer, onDialog: (dialog: Dialog) => void, onCancel: () => void): NextAct[] {
  const { decision, items, next, nextSymbol } = answer
  const known: Record<string, Pick<NextAct, 'hint' | 'href' | 'onAct'>> = {
    'decision.sign': {
      hint: `lấy số ${nextSymbol}, ghi ${items.length} dòng vào sổ khen thưởng`,
      onAct: () => onDialog('sign'),
    },
    'decision.publish': { hint: 'ai cũng đọc được trên cổng công khai', onAct: () => onDialog('publish') },
    'decision.edit': {
      hint: 'trích yếu, căn cứ và danh sách trường hợp',
      href: `/can-bo/quyet-dinh/moi?sua=${decision.id}`,
    },
    'decision.cancel': { hint: 'hồ sơ trở lại bước hội đồng đề nghị', onAct: onCancel },
  }
  return nextActsOf(next, known)
}

function MainAct({ act: { label, href, onAct } }: { act: NextAct }) {
  const go = useGo()
  return (
    <Button variant="filled" onClick={() => (href === undefined ? onAct?.() : go(href))}>
      {label}
    </Button>
  )
}

function kindOf({ symbol, stage }: DecisionAnswer['decision']): string {
  if (symbol !== null) return `Quyết định số ${symbol}`
  return stage === 'cancelled' ? 'Dự thảo quyết định · đã bỏ' : 'Dự thảo quyết định'
}

function stepsOf({ decision }: DecisionAnswer): Step[] {
  const { stage, published_at } = decision
  const drafted: Step = {
    name: 'Soạn dự thảo',
    state: stage === 'cancelled' ? 'stopped' : 'done',
    when: stage === 'cancelled' ? 'đã bỏ dự thảo' : showDay(decision.drafted_on),
    ...(decision.drafted_name && { who: decision.drafted_name }),
  }
  const signed: Step = {
    name: 'Ký',
    state: stage === 'signed' ? 'done' : stage === 'draft' ? 'current' : 'ahead',
    who: decision.signer_name ? `${decision.signer_post} ${decision.signer_name}` : 'thủ trưởng',
    ...(decision.signed_on && { when: showDay(decision.signed_on) }),
  }
  const published: Step = {
    name: 'Công bố',
    state: published_at !== null ? 'done' : stage === 'signed' ? 'current' : 'ahead',
    who: 'cổng công khai',
    ...(published_at !== null && { when: showDay(dayAt(new Date(published_at))) }),
  }
  return [drafted, signed, published]
}

function Identity({ answer: { decision, items, nextSymbol } }: { answer: DecisionAnswer }) {
  const draft = decision.stage === 'draft'
  const isCancelled = decision.stage === 'cancelled'
  return (
    <Section title="Quyết định">
      <Facts
        facts={[
          {
            name: draft ? 'Số sẽ lấy' : 'Số, ký hiệu',
            value: draft ? nextSymbol : (decision.symbol ?? 'không lấy số'),
          },
          {
            name: 'Ngày ký',
            value: decision.signed_on ? showDay(decision.signed_on) : isCancelled ? 'không ký' : 'chưa ký',
          },
          { name: 'Khen thưởng', value: honours[decision.honour].name },
          { name: 'Số trường hợp', value: isCancelled ? 'không còn' : String(items.length) },
        ]}
      />
      {decision.published_at !== null && (
        <p className="rules-basis">
          <Link href={`/quyet-dinh/${decision.id}`} target="_blank">
            Xem trên cổng công khai
          </Link>
        </p>
      )}
    </Section>
  )
}
