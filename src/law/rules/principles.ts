import type { Regime } from '../regimes.ts'
import {
  cleanPost,
  neverHeld,
  noPending,
  oneStateForm,
  registered,
  retiring,
  type Citation,
  type Principle,
  type RegimePrinciples,
} from '../rule.ts'
import type { PendingKind } from '../vocabulary.ts'
import { principleIn, type PrincipleId } from './principle-texts.ts'

/** Nguyên tắc chung as far as they decide. The others of the 36 are steps of the procedure or advice: the law book tells them. */
export const principles: Partial<Record<Regime, RegimePrinciples>> = {
  R2017: {
    asked: [
      { id: 'P23.R2017', kinds: ['emulationTitle'], citation: cited('P23', 'R2017'), rule: registered },
      pending('R2017', 'discipline', 'investigation', 'inspectionWithSigns', 'complaint'),
      {
        id: 'P14.R2017',
        kinds: ['order', 'medal', 'stateHonoraryTitle', 'statePrize', 'certificateOfMerit', 'commemorativeMedal'],
        levels: ['state'],
        cycles: ['annual', 'merit', 'movement', 'external', 'periodic', 'resistance'],
        citation: cited('P14', 'R2017'),
        rule: oneStateForm(['adHoc', 'contribution', 'longService'], ['emulationTitle']),
      },
      ...onRetirement('R2017', 'review'),
    ],
    notCounted: { cycles: ['adHoc', 'movement'], citation: cited('P04', 'R2017') },
    noDoubleReward: cited('P01', 'R2017'),
    noAccumulation: cited('P15', 'R2017'),
    disciplineLowersClass: true,
    cancellation: {
      grounds: ['fraudulentDeclaration', 'laterConclusionInPeriod'],
      citation: cited('P28', 'R2017'),
    },
  },
  R2024: since2024('R2024', 'review'),
  R2025: since2024('R2025', 'refused'),
}

/** The Law of 2022, with the decree of the period. */
function since2024(regime: 'R2024' | 'R2025', disciplinedInPost: 'refused' | 'review'): RegimePrinciples {
  return {
    asked: [
      pending(regime, 'discipline', 'investigation', 'inspectionWithSigns', 'complaint', 'pressCorruption'),
      ...onRetirement(regime, disciplinedInPost),
    ],
    notCounted: { cycles: ['adHoc', 'movement'], citation: cited('P04', regime) },
    noDoubleReward: cited('P01', regime),
    noAccumulation: cited('P15', regime),
    restartAfterDiscipline: cited('P06', regime),
    initiativeOnce: cited('P16', regime),
    ...(disciplinedInPost === 'review' && { disciplineLowersClass: true }),
    cancellation: {
      grounds: [
        'fraudulentDeclaration',
        'falseInformationOrForgery',
        'unlawfulAppraisalOrProposal',
        'laterConclusionInPeriod',
      ],
      citation: cited('P28', regime),
    },
  }
}

function pending(regime: Regime, ...kinds: PendingKind[]): Principle {
  return { id: `P05.${regime}`, citation: cited('P05', regime), rule: noPending(...kinds) }
}

/** Khen thưởng quá trình cống hiến. */
function onRetirement(regime: Regime, disciplinedInPost: 'refused' | 'review'): Principle[] {
  const concerns = { kinds: ['order', 'certificateOfMerit'], cycles: ['contribution'] } satisfies Partial<Principle>
  return [
    { id: `P27.${regime}.1`, ...concerns, citation: cited('P27', regime), rule: retiring },
    { id: `P27.${regime}.2`, ...concerns, citation: postCitation(regime), rule: cleanPost(disciplinedInPost) },
    // A career is commended once: R2017 says so in the same clause, later it follows from the ban on rewarding twice.
    {
      id: regime === 'R2017' ? 'P27.R2017.3' : `P01.${regime}.contribution`,
      ...concerns,
      citation: cited(regime === 'R2017' ? 'P27' : 'P01', regime),
      rule: neverHeld('order', 'contribution'),
    },
  ]
}

/** In the decree of 2025 the discipline in the post stands in a clause of its own. */
function postCitation(regime: Regime): Citation {
  return principleIn('P27', regime, 'noDisciplineInPost')?.citation ?? cited('P27', regime)
}

function cited(id: PrincipleId, regime: Regime): Citation {
  const text = principleIn(id, regime)
  if (text === null) throw new Error(`Nguyên tắc ${id} không có trong ${regime}.`)
  return text.citation
}
