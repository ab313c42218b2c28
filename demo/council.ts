import type { Council, CouncilAbove } from './types.ts'

const rulesBasis = 'Quy chế làm việc của Hội đồng, ban hành kèm theo Quyết định số 59/QĐ-STNMT ngày 15/3/2021'

/**
 * Hội đồng Thi đua - Khen thưởng Sở: eleven invented people, the director of the demo in the chair (the director who
 * signed the real letter of 2021 stands only in that letter). The decree of 2017 fixes no share of votes for these
 * honours at this level, so the council's own rules do; they are invented too.
 */
export const council: Council = {
  organisation: 'KT-STNMT-HD',
  standingBody: 'KT-STNMT-VP',
  from: '2021-03-15',
  to: null,
  establishment: { symbol: '58/QĐ-STNMT', issuer: 'STNMT-62', issuedOn: '2021-03-15', invented: true },
  rules: {
    symbol: '59/QĐ-STNMT',
    issuer: 'STNMT-62',
    issuedOn: '2021-03-15',
    title: 'Ban hành Quy chế làm việc của Hội đồng Thi đua - Khen thưởng Sở Tài nguyên và Môi trường',
    invented: true,
  },
  members: [
    { person: 'CN-0001', role: 'chair' },
    { person: 'CN-0003', role: 'viceChair' },
    { person: 'CN-0002', role: 'viceChair' },
    { person: 'CN-0004', role: 'member' },
    { person: 'CN-0005', role: 'member' },
    { person: 'CN-0014', role: 'member' },
    { person: 'CN-0020', role: 'member' },
    { person: 'CN-0028', role: 'member' },
    { person: 'CN-0034', role: 'member' },
    { person: 'CN-0042', role: 'member' },
    { person: 'CN-0006', role: 'secretary' },
  ],
  quorum: { numerator: 2, denominator: 3, basis: `Điều 6 ${rulesBasis}`, invented: true },
  thresholds: [
    { honour: 'CSTDCS', percent: 50, strict: true, base: 'allMembers', basis: `Điều 8 ${rulesBasis}`, invented: true },
    { honour: 'BKT', percent: 50, strict: true, base: 'allMembers', basis: `Điều 8 ${rulesBasis}`, invented: true },
    { honour: 'BKTTG', percent: 50, strict: true, base: 'allMembers', basis: `Điều 8 ${rulesBasis}`, invented: true },
  ],
}

/** Hội đồng của Ủy ban nhân dân tỉnh, huyện: dossiers stop at them; the demo knows none of their members. */
export const councilsAbove: CouncilAbove[] = [
  {
    body: 'KT-UBND',
    organisation: 'KT-HDTDKT',
    standingBody: 'KT-SNV',
    name: 'Hội đồng Thi đua - Khen thưởng tỉnh Kon Tum',
    invented: true,
  },
  ...[['UBND-615', 'huyện Đắk Hà'] as const, ['UBND-611', 'huyện Ngọc Hồi'] as const].map(
    ([body, place]): CouncilAbove => ({
      body,
      organisation: null,
      standingBody: null,
      name: `Hội đồng Thi đua - Khen thưởng ${place}`,
      invented: true,
    }),
  ),
]
