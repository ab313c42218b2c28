import { honours } from '../../../law/vocabulary.ts'
import { useSession } from '../app/session.tsx'
import type { NextAct } from '../kit/next-acts.tsx'
import type { SittingAnswer } from './sitting.tsx'

/** What the standing body does with the recommended cases: a decision of the own body, or a letter to the one that decides. */
export function useFollowUps({ sitting, cases }: SittingAnswer): NextAct[] {
  const { has } = useSession()
  if (!has('standing', sitting.body_id)) return []
  const waiting = cases.filter((one) => one.passed === true && one.stage === 'recommended')
  const own = waiting.filter((one) => one.decider_id === sitting.body_id)
  const above = waiting.filter((one) => one.decider_id !== sitting.body_id)
  const byHonour = Map.groupBy(own, (one) => one.honour)
  return [
    ...[...byHonour].map(([honour, some]) => ({
      key: `decision.draft ${honour}`,
      label: 'Soạn quyết định',
      hint: `${honours[honour].name}, ${some.length} trường hợp được đề nghị.`,
      href: `/can-bo/quyet-dinh/moi?hoSo=${some.map((one) => one.dossier_id).join(',')}`,
    })),
    ...(above.length
      ? [
          {
            key: 'letter.draft',
            label: 'Soạn tờ trình gửi cấp trên',
            hint: `${above.length} trường hợp do cấp trên quyết định.`,
            href: `/can-bo/to-trinh/moi?hoSo=${above.map((one) => one.dossier_id).join(',')}`,
          },
        ]
      : []),
  ]
}
