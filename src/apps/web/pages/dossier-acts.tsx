/** Việc làm được với một hồ sơ: the acts that the server allows, each with what it does on this page. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { messageOf, useAct } from '../app/api.ts'
import { useSession } from '../app/session.tsx'
import { OFFICE, useGo } from '../kit/link.tsx'
import { nextActsOf, type NextAct } from '../kit/next-acts.tsx'
import { Problem } from '../kit/problem.tsx'
import { useUndo } from '../kit/undo.tsx'
import { ReasonDialog } from './dossier-reason.tsx'
import type { DossierAnswer } from './dossier-words.ts'

type Asking = 'return' | 'withdraw' | 'override' | null

/** Parts of the page that an act leads to. */
export const places = { report: 'bao-cao', parts: 'thanh-phan', appraisal: 'tham-dinh' } as const

export function useDossierActs(data: DossierAnswer) {
  const { dossier } = data
  const tell = useUndo()
  const [asking, ask] = useState<Asking>(null)
  const done = (text: string) => () => {
    ask(null)
    tell({ text })
  }
  const of = { dossierId: dossier.id }
  const submit = useAct(
    '/api/dossiers/:dossierId/submission',
    done(`Đã trình hồ sơ ${dossier.code}, chờ tờ trình của đơn vị`),
  )
  const approve = useAct('/api/dossiers/:dossierId/override/approval', done('Đã chấp thuận trình kèm giải trình'))
  const request = useAct('/api/dossiers/:dossierId/override', done('Đã gửi thủ trưởng đơn xin trình kèm giải trình'))
  const returning = useAct('/api/dossiers/:dossierId/return', done(`Đã trả lại hồ sơ ${dossier.code}`))
  const withdraw = useAct('/api/dossiers/:dossierId/withdrawal', done(`Đã rút hồ sơ ${dossier.code}`))

  const onAct: Record<string, { hint: string; onAct: () => void; shortcut?: string }> = {
    'dossier.submit': {
      hint: 'chuyển sang chờ thủ trưởng đơn vị ký tờ trình',
      onAct: () => submit.mutate({ ...of, version: dossier.version }),
    },
    'dossier.edit': { hint: 'thành tích, kết quả, số liệu', onAct: () => lead(places.report), shortcut: 'b' },
    'dossier.attach': { hint: 'tệp, hoặc số và ngày của văn bản', onAct: () => lead(places.parts) },
    'dossier.requestOverride': {
      hint: 'khi chưa đủ điều kiện mà vẫn cần trình; thủ trưởng phải chấp thuận',
      onAct: () => ask('override'),
    },
    'dossier.approveOverride': { hint: 'bạn chịu trách nhiệm về việc trình này', onAct: () => approve.mutate(of) },
    'dossier.appraise': {
      hint: 'đánh giá từng nội dung, rồi chuyển hội đồng',
      onAct: () => lead(places.appraisal),
      shortcut: 'd',
    },
    'dossier.return': {
      hint: `${dossier.organisation_name} bổ sung rồi trình lại`,
      onAct: () => ask('return'),
      shortcut: 't',
    },
    'dossier.withdraw': { hint: 'khép hồ sơ lại, ghi lý do', onAct: () => ask('withdraw') },
  }
  const acts = nextActsOf(data.next, onAct)
  const error = submit.error ?? approve.error
  return {
    acts: [...useOnward(data), ...acts],
    isBusy: submit.isPending || approve.isPending,
    problem: error && <Problem title={`Chưa làm được với hồ sơ ${dossier.code}`}>{messageOf(error)}</Problem>,
    dialogs: (
      <>
        <ReasonDialog
          opened={asking === 'return'}
          title={`Trả lại hồ sơ ${dossier.code}?`}
          label="Lý do trả lại"
          hint="Nói rõ thiếu gì, sửa thế nào, gửi lại trước ngày nào. Đơn vị sẽ đọc nguyên văn."
          verb="Trả lại hồ sơ"
          wayOut="Chưa trả lại"
          busy={returning.isPending}
          error={returning.error}
          onSend={(reason) => returning.mutate({ ...of, version: dossier.version, reason })}
          onClose={() => ask(null)}
        >
          Hồ sơ quay về {dossier.organisation_name}; khi trình lại, thời hạn thẩm định tính từ đầu.
        </ReasonDialog>
        <ReasonDialog
          opened={asking === 'withdraw'}
          title={`Rút hồ sơ ${dossier.code}?`}
          label="Lý do rút"
          hint="Lý do được lưu trong diễn biến của hồ sơ."
          verb="Rút hồ sơ"
          wayOut="Chưa rút"
          busy={withdraw.isPending}
          error={withdraw.error}
          onSend={(reason) => withdraw.mutate({ ...of, reason })}
          onClose={() => ask(null)}
        >
          Hồ sơ khép lại và không trình được nữa; muốn đề nghị lại thì lập hồ sơ mới.
        </ReasonDialog>
        <ReasonDialog
          opened={asking === 'override'}
          title="Xin trình kèm giải trình?"
          label="Giải trình"
          hint="Vì sao cần trình khi chưa đủ điều kiện, căn cứ vào văn bản nào."
          verb="Gửi giải trình"
          wayOut="Chưa gửi"
          busy={request.isPending}
          error={request.error}
          onSend={(reason) => request.mutate({ ...of, reason })}
          onClose={() => ask(null)}
        >
          Thủ trưởng đơn vị hoặc nơi nhận phải chấp thuận; người xin không tự chấp thuận được. Giải trình đi theo hồ sơ
          đến hội đồng.
        </ReasonDialog>
      </>
    ),
  }
}

/** What comes next in another place: the letter, the sitting, the decision that carries this dossier on. */
function useOnward({ dossier }: DossierAnswer): NextAct[] {
  const { has } = useSession()
  const onward = (key: string, label: string, hint: string, path: string, by: string): NextAct[] => [
    { key, label, hint, href: `${OFFICE}${path}?hoSo=${dossier.id}&donVi=${by}` },
  ]
  const writes = (at: string) => has('officer', at) || has('standing', at)
  const { stage, organisation_id: unit, receiver_id: receiver, decider_id: decider } = dossier
  if (stage === 'submitted' && writes(unit))
    return onward('letter', 'Soạn tờ trình', 'một tờ trình mang được nhiều hồ sơ', '/to-trinh/moi', unit)
  if (stage === 'appraised' && has('standing', receiver))
    return onward('sitting', 'Đưa vào phiên họp', 'hội đồng xem xét và bỏ phiếu kín', '/hoi-dong/moi', receiver)
  if (stage === 'recommended' && receiver !== decider && writes(receiver))
    return onward(
      'letter',
      'Soạn tờ trình lên cấp trên',
      `cấp quyết định là ${dossier.decider_name}`,
      '/to-trinh/moi',
      receiver,
    )
  if (stage === 'recommended' && has('standing', decider))
    return onward('decision', 'Soạn quyết định', 'theo kết quả bỏ phiếu của hội đồng', '/quyet-dinh/moi', decider)
  return []
}

const first = ['dossier.approveOverride', 'dossier.appraise', 'dossier.submit', 'letter', 'sitting', 'decision']

/** The one or two acts that stand at the head of the page, and at the thumb on a phone; undefined when there is none. */
export function useHeadActs(acts: readonly NextAct[], isBusy: boolean): ReactNode {
  const go = useGo()
  const open = acts.filter((act) => act.blocked === undefined)
  const primary = first.map((key) => open.find((act) => act.key === key)).find((act) => act !== undefined)
  const second = open.find((act) => act.key === 'dossier.return')
  const press = (act: NextAct) => () => (act.href === undefined ? act.onAct?.() : go(act.href))
  if (!primary && !second) return undefined
  return (
    <>
      {second && <Button onClick={press(second)}>{second.label}</Button>}
      {primary && (
        <Button variant="filled" loading={isBusy} onClick={press(primary)}>
          {primary.label}
        </Button>
      )}
    </>
  )
}

/** Leads the eye and the focus to a part of the page. */
export function lead(place: string): void {
  const part = document.querySelector<HTMLElement>(`#${place}`)
  part?.scrollIntoView({ block: 'start' })
  part?.querySelector<HTMLElement>('button, input, textarea, a')?.focus({ preventScroll: true })
}
