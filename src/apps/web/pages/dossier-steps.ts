/** Các bước của một hồ sơ, from its stage and its history: one round at the body that judges first, perhaps one at the next. */
import { dayAt } from '../../../base/clock.ts'
import { showDay } from '../../../base/days.ts'
import type { DossierStage } from '../../../procedure/dossiers/dossier.ts'
import { leftInWords } from '../kit/left-in-words.ts'
import type { Step } from '../kit/stepper.tsx'

/** What the steps are read from. */
export interface Travelled {
  stage: DossierStage
  organisation_id: string
  sender_id: string
  receiver_id: string
  decider_id: string
  organisation_name: string
  sender_name: string
  receiver_name: string
  decider_name: string
}

type Place = 'opened' | 'letter' | 'firstRound' | 'appraisal' | 'council' | 'further' | 'decision'

/** Newest first, as the server tells it. */
type History = readonly { action: string; at: string }[]

export function stepsOf(dossier: Travelled, history: History, daysLeft: number | null): Step[] {
  const isAtNextBody = dossier.sender_id !== dossier.organisation_id
  const goesFurther = dossier.receiver_id !== dossier.decider_id
  const places: Place[] = [
    'opened',
    ...(isAtNextBody ? (['firstRound'] as const) : []),
    'letter',
    'appraisal',
    'council',
    ...(goesFurther ? (['further'] as const) : []),
    'decision',
  ]
  const at = places.indexOf(placeOf(dossier.stage, history, goesFurther))
  return places.map((place, index) => {
    const state = stateAt(index, at, dossier.stage)
    const step: Step = { name: names[place], state, who: bodyAt(place, dossier) }
    if (state === 'ahead') return step
    return Object.assign(step, state === 'done' ? doneOn(place, history) : waiting(dossier, daysLeft))
  })
}

const names: Record<Place, string> = {
  opened: 'Lập hồ sơ',
  firstRound: 'Xét ở cấp dưới',
  letter: 'Tờ trình',
  appraisal: 'Thẩm định',
  council: 'Hội đồng',
  further: 'Trình cấp trên',
  decision: 'Quyết định',
}

function placeOf(stage: DossierStage, history: History, goesFurther: boolean): Place {
  if (stage === 'draft' || stage === 'returned') return 'opened'
  if (stage === 'submitted') return 'letter'
  if (stage === 'received') return 'appraisal'
  if (stage === 'appraised' || stage === 'tabled' || stage === 'notRecommended') return 'council'
  if (stage === 'recommended') return goesFurther ? 'further' : 'decision'
  if (stage === 'withdrawn') return history.some((event) => event.action === 'dossier.submit') ? 'letter' : 'opened'
  return 'decision'
}

function stateAt(index: number, at: number, stage: DossierStage): Step['state'] {
  if (index < at || stage === 'awarded') return 'done'
  if (index > at) return 'ahead'
  return stage === 'withdrawn' || stage === 'notRecommended' ? 'stopped' : 'current'
}

function bodyAt(place: Place, dossier: Travelled): string {
  if (place === 'opened') return dossier.organisation_name
  if (place === 'firstRound' || place === 'letter') return dossier.sender_name
  return place === 'decision' ? dossier.decider_name : dossier.receiver_name
}

const closedBy: Record<Place, string> = {
  opened: 'dossier.submit',
  firstRound: 'sitting.conclude',
  letter: 'letter.sign',
  appraisal: 'dossier.appraise',
  council: 'sitting.conclude',
  further: 'letter.sign',
  decision: 'decision.sign',
}

function doneOn(place: Place, history: History): Pick<Step, 'when'> {
  const event = history.find((one) => one.action === closedBy[place])
  return event ? { when: showDay(dayAt(new Date(event.at))) } : {}
}

const waits: Record<DossierStage, string> = {
  draft: 'đang lập',
  submitted: 'chờ ký tờ trình',
  received: '',
  appraised: 'chờ vào phiên họp',
  tabled: 'trong phiên họp',
  recommended: 'hội đồng đã đề nghị',
  drafted: 'chờ ký quyết định',
  awarded: '',
  returned: '',
  notRecommended: 'hội đồng không đề nghị',
  withdrawn: 'đã rút',
}

function waiting({ stage }: Travelled, daysLeft: number | null): Pick<Step, 'when' | 'late'> {
  if (stage === 'returned') return { late: 'bị trả lại' }
  if (daysLeft === null) return { when: waits[stage] }
  const left = leftInWords(daysLeft).toLocaleLowerCase('vi')
  return daysLeft < 0 ? { late: left } : { when: left }
}
