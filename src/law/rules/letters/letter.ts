import {
  adHoc,
  all,
  bonus,
  deed,
  delegated,
  judgement,
  movement,
  path,
  quoted,
  rated,
  type HonourRules,
  type Provision,
} from '../../rule.ts'
import { withParty } from '../words.ts'

/** Who gives the letter, and where the Law of 2022 names them. */
interface LetterGiver {
  honour: 'GKDV' | 'GKDN' | 'GKS' | 'GKH' | 'GKX'
  decider: string
  /** Điểm của Điều 75 khoản 1. */
  point: 'a' | 'b' | 'c' | 'd' | 'đ'
  /** Under the old law: also for households. */
  ofHouseholds: boolean
}

/** Giấy khen: one article of the law with five deciders. */
export function letter({ honour, decider, point, ofHouseholds }: LetterGiver): HonourRules {
  return {
    honour,
    subjects: ['individual', 'collective', 'household'],
    cycles: ['annual', 'merit', 'adHoc', 'movement'],
    authority: {
      decider,
      proposer: 'Bộ phận, đơn vị trực thuộc; phụ trách phát hiện',
      article: 'Luật 06/2022 Điều 75, Điều 80',
      articleIn: { R2017: 'Luật 2003 Điều 74 khoản 2 (Luật 39/2013 khoản 41)' },
      sourceIds: ['law2022', 'law2013-full'],
    },
    bonus: {
      R2017: bonus('NĐ 91/2017 Điều 73', 'nd91', { individual: 0.3, collective: 0.6 }),
      R2024: bonus('NĐ 98/2023 Điều 58', 'nd98', { individual: 0.3, collective: 0.6, household: 0.45 }),
      R2025: bonus('NĐ 152/2025 Điều 54', 'nd152', { individual: 0.3, collective: 0.6, household: 0.45 }),
    },
    regimes: {
      R2017: [
        path(
          `${honour}.R2017.1`,
          'individual',
          'merit',
          quoted(
            'Luật 2003 Điều 75 (Luật 39/2013 khoản 42); NĐ 91/2017 Điều 40 khoản 1',
            'Hoàn thành tốt nhiệm vụ, nghĩa vụ công dân; phẩm chất tốt, đoàn kết, gương mẫu chấp hành',
            ['law2013-full', 'nd91'],
          ),
          all(rated('HTTNV'), judgement('compliance')),
        ),
        path(
          `${honour}.R2017.2`,
          'individual',
          'movement',
          quoted(
            'Luật 2003 Điều 75 (Luật 39/2013 khoản 42); NĐ 91/2017 Điều 40 khoản 1, 3',
            'Có thành tích được bình xét trong phong trào thi đua (kể cả đợt ngắn ngày, chuyên đề)',
            ['law2013-full', 'nd91'],
          ),
          movement(['president', 'primeMinister', 'ministryProvince', 'grassroots']),
        ),
        path(
          `${honour}.R2017.3`,
          'individual',
          'adHoc',
          quoted('Luật 2003 Điều 75 (Luật 39/2013 khoản 42); NĐ 91/2017 Điều 40', 'Lập được thành tích đột xuất', [
            'law2013-full',
            'nd91',
          ]),
          adHoc('some', 'unit'),
        ),
        path(
          `${honour}.R2017.4`,
          'collective',
          'merit',
          quoted(
            'Luật 2003 Điều 75 khoản 2 (Luật 39/2013 khoản 42)',
            'Hoàn thành tốt nhiệm vụ; nội bộ đoàn kết, gương mẫu; dân chủ cơ sở; tiết kiệm. Hoặc thành tích xuất sắc trong phong trào, thành tích đột xuất',
            ['law2013-full'],
          ),
          all(rated('HTTNV'), judgement('internalUnity', withParty)),
        ),
        ...(ofHouseholds ? [householdLetter(honour)] : []),
      ],
      R2024: [
        path(
          `${honour}.R2024.1`,
          'individual',
          'any',
          quoted(
            `Luật 06/2022 Điều 75 khoản 1 điểm ${point}, khoản 2`,
            'Tiêu chuẩn do Bộ, ban, ngành, tỉnh quy định chi tiết (luật không đặt mức chung)',
            ['law2022'],
          ),
          delegated('Bộ, ban, ngành, tỉnh'),
        ),
      ],
      R2025: [
        path(
          `${honour}.R2025.1`,
          'individual',
          'any',
          quoted(
            `Luật 06/2022 Điều 75 khoản 1 điểm ${point}, khoản 2`,
            'Tiêu chuẩn do Bộ, ban, ngành, tỉnh quy định chi tiết (luật không đặt mức chung)',
            ['law2022'],
          ),
          delegated('Bộ, ban, ngành, tỉnh'),
        ),
      ],
    },
  }
}

function householdLetter(honour: LetterGiver['honour']): Provision {
  return path(
    `${honour}.R2017.5`,
    'household',
    'merit',
    quoted('NĐ 91/2017 Điều 40 khoản 2', 'Gia đình gương mẫu, có đóng góp công sức, đất đai, tài sản', ['nd91']),
    deed({ code: 'household', degree: 'some' }),
  )
}
