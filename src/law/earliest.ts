import { day } from '../base/days.ts'
import type { History, YearRecord } from './facts.ts'
import { COUNCIL, MET } from './judging/proof.ts'
import { regimeOn, regimeOrder, type Regime } from './regimes.ts'
import { rule, type Question } from './ruling.ts'
import type { LawBook } from './rule.ts'
import type { Verdict } from './verdict.ts'
import { honours } from './vocabulary.ts'

const yearsAhead = 10

/**
 * Dự tính từ khi nào: the first year in which the candidate would qualify if everything that is still open went well. It
 * asks the same question of each later year, with the years to come filled in as the assumption says, so that no second
 * way of counting exists. Each year is judged by the regime in force at its end.
 */
export function proposeEarliest(question: Question, now: Verdict, book: LawBook): Verdict['earliest'] {
  if (now.state !== 'notEligible' && now.state !== 'unknown') return null
  const cycle = question.cycle ?? question.history.cycle
  // When a movement ends or a sudden deed happens nobody can foretell.
  if (cycle !== undefined && cycle !== 'annual' && cycle !== 'merit') return null
  const first = now.state === 'unknown' ? question.year : question.year + 1
  for (let year = first; year <= question.year + yearsAhead; year += 1) {
    const ruling = rule(assume(question, now.regime, year), book)
    if (ruling.kind === 'judged' && (ruling.state === MET || ruling.state === COUNCIL))
      return { year, assumption: assumptionOf(question, year, ruling.unread) }
  }
  return null
}

function assume(question: Question, regime: Regime, year: number): Question {
  const { history } = question
  const { dossierReceivedOn: _received, proposalYear: _proposed, pending: _pending, unit: _unit, ...lasting } = history
  return {
    ...question,
    year,
    regime: laterOf(regime, regimeOn(day(`${year}-12-31`)) ?? regime),
    subject: { ...question.subject, recruitedOn: question.subject.recruitedOn ?? day(`${question.year}-01-01`) },
    history: {
      ...lasting,
      years: yearsAssumed(history, question.year, year),
      judged: 'open',
      registered: true,
      unit: { ...history.unit, ldttCount: 100, cstdcsGranted: 0 },
    },
  }
}

function laterOf(a: Regime, b: Regime): Regime {
  return regimeOrder.indexOf(a) > regimeOrder.indexOf(b) ? a : b
}

/** What is known stays; a rating not yet known is taken as excellent; a year to come brings everything that it can. */
function yearsAssumed(history: History, considered: number, last: number): YearRecord[] {
  const known = (history.years ?? []).filter((record) => record.year <= last)
  const filled = known.map((record) => (record.rating ? record : { ...record, rating: 'HTXSNV' as const }))
  const recorded = new Set(known.map((record) => record.year))
  for (let year = considered; year <= last; year += 1) if (!recorded.has(year)) filled.push(goodYear(year))
  return filled
}

function goodYear(year: number): YearRecord {
  return {
    year,
    rating: 'HTXSNV',
    titles: [{ code: 'LDTT' }, { code: 'CSTDCS' }, { code: 'TTLDXS' }],
    initiatives: [{ id: `assumed-${year}`, scope: 'national', kind: 'initiative' }],
  }
}

function assumptionOf(question: Question, year: number, unread: boolean): string {
  const unrated = (question.history.years ?? [])
    .filter((record) => !record.rating && record.year <= year)
    .map((record) => record.year)
  const recorded = new Set(question.history.years?.map((record) => record.year))
  const from = recorded.has(question.year) ? question.year + 1 : question.year
  const parts: string[] = []
  if (unrated.length > 0) parts.push(`năm ${unrated.join(', ')} được xếp loại hoàn thành xuất sắc nhiệm vụ`)
  if (from <= year) {
    const years = from === year ? `năm ${year}` : `mỗi năm ${from}–${year}`
    parts.push(
      `${years} hoàn thành xuất sắc nhiệm vụ, đạt danh hiệu thi đua của năm, có 01 sáng kiến được công nhận và không bị kỷ luật`,
    )
  }
  if (question.history.pending?.some((matter) => !matter.clearedOn))
    parts.push('vụ việc đang xem xét có kết luận không vi phạm')
  if (honours[question.honour].kind === 'emulationTitle')
    parts.push('đã đăng ký thi đua, còn chỗ trong tỷ lệ của đơn vị')
  parts.push('được hội đồng đánh giá đạt')
  if (unread) parts.push('Luật sửa đổi năm 2026, chưa có toàn văn, không đặt tiêu chuẩn khác')
  return `Dự tính, nếu ${parts.join('; ')}.`
}
