/**
 * Dãy năm of one person, as a table for DuckDB has them: one whole number per series, bit 0 the considered year, bit 1 the
 * year before. Written apart from the facts that our own rules are judged on, so that a mistake in either shows.
 */
import { yearOf, type Day } from '../../../base/days.ts'
import type { Candidate } from '../../../law/batch/synthetic.ts'
import type { AwardRecord, YearRecord } from '../../../law/facts.ts'
import type { Honour } from '../../../law/vocabulary.ts'

/** Columns of the table, in this order. */
export const seriesNames = [
  /** Hoàn thành tốt nhiệm vụ trở lên. */
  'good',
  'excellent',
  /** Năm được tính: after the end of the last discipline. */
  'counted',
  'cstdcs',
  'cstdb',
  'cstdt',
  /** Sáng kiến chưa dùng: years with at least one, two, three; then the same of science works. */
  'own1',
  'own2',
  'own3',
  'science1',
  'science2',
  'science3',
  /** Years with one of either kind that counts for Chiến sĩ thi đua cơ sở: unused, or used for this very title. */
  'for_title',
  /** Years with one of either kind that has an effect in the ministry or province, in the whole country. */
  'ministry',
  'national',
  /** Last years of the certificates and orders on merit. */
  'certificate',
  'pm',
  'order3',
  'order2',
  /** Huân chương, Bằng khen của Thủ tướng: of these nobody receives two for the same years. */
  'state_form',
  /** Last years of titles of ministry or province for exactly three years. */
  'period',
  /** Số tháng công tác đến hết năm xét. */
  'months',
  /** 1: the dossier came in time after the second of these titles. */
  'in_time',
] as const
export type Series = Record<(typeof seriesNames)[number], number>

/** Người có đủ dữ liệu: a civil servant whose day of recruitment and every rating since are known. */
export function isFullyKnown({ year, subject, history }: Candidate): boolean {
  if (subject.group !== 'civilServant' || subject.recruitedOn === undefined) return false
  const rated = (history.years ?? []).filter(({ rating }) => rating)
  return rated.length === year - yearOf(subject.recruitedOn) + 1
}

export function seriesOf({ year, subject, history }: Candidate): Series {
  const years = history.years ?? []
  const awards = (history.awards ?? []).filter(({ cycle }) => cycle === 'merit' || cycle === 'periodic')
  const bit = (of: number) => (of > year || of <= year - 31 ? 0 : 1 << (year - of))
  const yearsWhere = (holds: (record: YearRecord) => boolean) =>
    years.reduce((mask, record) => (holds(record) ? mask | bit(record.year) : mask), 0)
  const lastYearsOf = (...codes: Honour[]) =>
    awards.reduce((mask, { award, achievementTo }) => (codes.includes(award) ? mask | bit(achievementTo!) : mask), 0)
  return {
    good: yearsWhere(({ rating }) => rating === 'HTTNV' || rating === 'HTXSNV'),
    excellent: yearsWhere(({ rating }) => rating === 'HTXSNV'),
    counted: countedYears(years, year),
    cstdcs: yearsWhere(({ titles }) => (titles ?? []).some(({ code }) => code === 'CSTDCS')),
    cstdb: lastYearsOf('CSTDB'),
    cstdt: lastYearsOf('CSTDT'),
    own1: yearsWhere((record) => usable(record, 'own') >= 1),
    own2: yearsWhere((record) => usable(record, 'own') >= 2),
    own3: yearsWhere((record) => usable(record, 'own') >= 3),
    science1: yearsWhere((record) => usable(record, 'science') >= 1),
    science2: yearsWhere((record) => usable(record, 'science') >= 2),
    science3: yearsWhere((record) => usable(record, 'science') >= 3),
    for_title: yearsWhere(({ initiatives = [] }) =>
      initiatives.some(({ usedFor }) => !usedFor || usedFor === 'CSTDCS'),
    ),
    ministry: yearsWhere((record) => widest(record) >= 2),
    national: yearsWhere((record) => widest(record) >= 3),
    certificate: lastYearsOf('BKB', 'BKT'),
    pm: lastYearsOf('BKTTG'),
    order3: lastYearsOf('HCLD3'),
    order2: lastYearsOf('HCLD2'),
    state_form: lastYearsOf('BKTTG', 'HCLD3', 'HCLD2', 'HCLD1'),
    period: awards.filter(isPeriod).reduce((mask, { achievementTo }) => mask | bit(achievementTo!), 0),
    months: subject.recruitedOn === undefined ? 0 : monthsSince(subject.recruitedOn, year),
    in_time: isInTime(awards, year, history.dossierReceivedOn) ? 1 : 0,
  }
}

function countedYears(years: YearRecord[], year: number): number {
  let last = Number.NEGATIVE_INFINITY
  for (const { year: of, discipline } of years) {
    if (!discipline) continue
    const until = discipline.endedOn ?? discipline.decidedOn
    last = Math.max(last, until === undefined ? of : yearOf(until))
  }
  return last >= year ? 0 : last <= year - 31 ? 0x7fff_ffff : 2 ** (year - last) - 1
}

/** What was used for a title already does not count for anything else. */
function usable({ initiatives = [] }: YearRecord, group: 'own' | 'science'): number {
  return initiatives.filter(({ kind, usedFor }) => !usedFor && (kind === 'initiative') === (group === 'own')).length
}

/** 0: none, 1: cơ sở, 2: Bộ, ban, ngành, tỉnh, 3: toàn quốc. */
function widest({ initiatives = [] }: YearRecord): number {
  const reach = { grassroots: 1, ministryProvince: 2, national: 3 }
  return Math.max(0, ...initiatives.filter(({ usedFor }) => !usedFor).map(({ scope }) => reach[scope]))
}

function isPeriod({ award, achievementFrom, achievementTo }: AwardRecord): boolean {
  return (award === 'CSTDB' || award === 'CSTDT') && achievementFrom === achievementTo! - 2
}

/** Full months up to the last day of the year. */
function monthsSince(recruitedOn: Day, year: number): number {
  const [from, month, date] = recruitedOn.split('-').map(Number) as [number, number, number]
  return (year - from) * 12 + 13 - month - (date === 1 ? 0 : 1)
}

/** The dossier came by the end of the year after the year in which the second title was decided. */
function isInTime(awards: AwardRecord[], year: number, receivedOn: Day | null | undefined): boolean {
  const second = awards.findLast(({ award, achievementTo }) => /^CSTD[BT]$/.test(award) && achievementTo === year)
  return Boolean(second?.decisionDate && receivedOn && receivedOn <= `${yearOf(second.decisionDate) + 1}-12-31`)
}
