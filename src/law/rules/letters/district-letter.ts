import { day } from '../../../base/days.ts'
import { principleIn } from '../principle-texts.ts'
import type { HonourRules } from '../../rule.ts'
import { letter } from './letter.ts'

/** Giấy khen của Chủ tịch UBND cấp huyện. */
export const GKH: HonourRules = {
  ...letter({ honour: 'GKH', decider: 'Chủ tịch UBND cấp huyện', point: 'd', ofHouseholds: true }),
  until: {
    on: day('2025-07-01'),
    why: 'không còn cấp huyện, không ra quyết định mới',
    citation: principleIn('P32', 'R2025', 'noNewDecision')!.citation,
  },
  notes: ['Không còn cấp huyện từ 01/07/2025; quyết định cũ vẫn được công nhận.'],
}
