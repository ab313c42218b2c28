/** Beside a movement: what my organisations may do, targets, what needs a look, deadlines, the last events. */
import { useState } from 'react'

import { showDay } from '../../../base/days.ts'
import { messageOf, useAct } from '../app/api.ts'
import { ToldHistory } from '../app/told.tsx'
import { ConfirmDialog } from '../kit/confirm-dialog.tsx'
import { Facts, type Fact } from '../kit/facts.tsx'
import { Link } from '../kit/link.tsx'
import { NextActs, type NextAct } from '../kit/next-acts.tsx'
import { Problem } from '../kit/problem.tsx'
import { Section } from '../kit/section.tsx'
import { useUndo } from '../kit/undo.tsx'
import { RegisterDialog } from './movement-register.tsx'
import { Targets, Warnings } from './movement-targets.tsx'
import {
  dueInWords,
  movementHref,
  movementsPath,
  quoted,
  useMayLaunch,
  type Owed,
  type Shown,
} from './movement-words.tsx'

const shownEvents = 5

export function MovementAside({ shown, withHistory }: { shown: Shown; withHistory: boolean }) {
  const { movement, owed, history } = shown
  return (
    <>
      <Acts shown={shown} />
      {owed.map((one) => (
        <Section key={one.organisationId} title="Thời hạn" note={one.organisationName}>
          <Facts facts={deadlinesOf(one)} />
        </Section>
      ))}
      {shown.mayConsolidate && shown.indicators.length > 0 && <Targets shown={shown} />}
      {shown.mayConsolidate && <Warnings shown={shown} />}
      {withHistory && (
        <ToldHistory
          events={history.slice(0, shownEvents)}
          more={
            history.length > shownEvents && (
              <Link href={movementHref(movement.id, 'dien-bien')}>Xem cả {history.length} việc</Link>
            )
          }
        />
      )}
    </>
  )
}

function Acts({ shown }: { shown: Shown }) {
  const { movement, owed, next } = shown
  const [publishing, setPublishing] = useState(false)
  const [registering, setRegistering] = useState<Owed | null>(null)
  const tell = useUndo()
  const mayLaunch = useMayLaunch()
  const acknowledge = useAct('/api/movements/:movementId/acknowledgements', () =>
    tell({ text: 'Đã xác nhận phổ biến văn bản' }),
  )
  const publish = useAct('/api/movements/:movementId/publication', () => {
    setPublishing(false)
    tell({ text: 'Đã đăng phong trào lên cổng công khai' })
  })
  const onAct = (one: Owed, action: string) => {
    if (action === 'movement.register') setRegistering(one)
    else acknowledge.mutate({ movementId: movement.id, organisationId: one.organisationId })
  }
  const acts: NextAct[] = [
    ...owed.flatMap((one) => owedActs(one, owed.length > 1, mayLaunch, (action) => onAct(one, action))),
    ...next.map((act) => publishAct(act, () => setPublishing(true))),
  ]
  const error = acknowledge.error ?? publish.error
  return (
    <>
      <NextActs acts={acts} />
      {error && <Problem title="Chưa làm được">{messageOf(error)}</Problem>}
      <RegisterDialog movementId={movement.id} owed={registering} onClose={() => setRegistering(null)} />
      <ConfirmDialog
        opened={publishing}
        onClose={() => setPublishing(false)}
        onConfirm={() => publish.mutate({ movementId: movement.id })}
        busy={publish.isPending}
        title={`Đăng ${quoted(movement.name)} lên cổng công khai?`}
        consequences={[
          'Ai cũng đọc được tên phong trào, nội dung, tiêu chí và hình thức khen thưởng.',
          'Kế hoạch, báo cáo và số liệu của các đơn vị không đăng theo.',
          'Đã đăng thì không gỡ xuống bằng nút này; nội dung vẫn giữ như văn bản.',
        ]}
        verb="Đăng lên cổng công khai"
        wayOut="Chưa đăng"
      />
    </>
  )
}

function publishAct({ action, title, blocked }: Shown['next'][number], onAct: () => void): NextAct {
  if (blocked !== null) return { key: action, label: title, blocked }
  return { key: action, label: title, hint: 'người dân đọc được nội dung phong trào', onAct }
}

/** The acts of one recipient: what the server allows, in the order of a year. */
function owedActs(one: Owed, named: boolean, mayLaunch: boolean, onAct: (action: string) => void): NextAct[] {
  const { movementId, organisationId, organisationName, state, late, planSymbol } = one
  const place = `${movementsPath}/${movementId}`
  const forms: Record<string, Partial<NextAct>> = {
    'movement.acknowledge': {
      hint: 'cơ quan ban hành sẽ thấy đơn vị đã phổ biến hôm nay',
      onAct: () => onAct('movement.acknowledge'),
    },
    'movement.answer': {
      ...(planSymbol !== null && { label: 'Gửi lại kế hoạch thực hiện' }),
      hint: planInWords(one),
      href: `${place}/tra-loi/${organisationId}`,
    },
    'movement.register': {
      hint: registeredInWords(state),
      onAct: () => onAct('movement.register'),
    },
    'movement.report': {
      ...(state.reportSentOn !== null && { label: 'Gửi lại báo cáo' }),
      hint: dueInWords(state.reportSentOn, state.reportDueOn, late.report),
      href: `${place}/bao-cao/${organisationId}`,
    },
  }
  const prefix = named ? `${organisationName}: ` : ''
  const launchOwn: NextAct = {
    key: `${organisationId} launch`,
    label: `${prefix}Phát động tiếp ở cấp mình`,
    hint: 'văn bản mới nối vào hệ thống này và là kế hoạch trả lời',
    href: `${movementsPath}/moi?cha=${movementId}&tuyen=${one.line}&don-vi=${organisationId}`,
  }
  return [
    ...one.acts.map((act): NextAct => {
      const form = forms[act.action] ?? {}
      const label = `${prefix}${form.label ?? act.title}`
      const key = `${organisationId} ${act.action}`
      return act.blocked === null ? { ...form, key, label } : { key, label, blocked: act.blocked }
    }),
    // Who has answered already does not launch a second document for the same purpose.
    ...(mayLaunch && state.planReceivedOn === null ? [launchOwn] : []),
  ]
}

function planInWords({ planSymbol, state, late }: Owed): string {
  if (planSymbol !== null) return `đã gửi ${planSymbol}`
  if (state.planReceivedOn !== null) return `đã trả lời bằng văn bản của mình, ${showDay(state.planReceivedOn)}`
  return dueInWords(null, state.planDueOn, late.plan)
}

function registeredInWords({ registrations, registrationDueOn }: Owed['state']): string {
  return `đã đăng ký ${registrations}${registrationDueOn ? `, hạn ${showDay(registrationDueOn)}` : ''}`
}

function deadline(name: string, value: string, isLate = false): Fact {
  return { name, value, ...(isLate && { tone: 'red' }) }
}

function deadlinesOf({ state, late }: Owed) {
  return [
    deadline(
      'Kế hoạch',
      dueInWords(state.planReceivedOn, state.planDueOn, late.plan),
      late.plan > 0 && state.planReceivedOn === null,
    ),
    deadline('Đăng ký', registeredInWords(state)),
    deadline(
      'Báo cáo',
      dueInWords(state.reportSentOn, state.reportDueOn, late.report),
      late.report > 0 && state.reportSentOn === null,
    ),
  ]
}
