import { day } from '../base/days.ts'
import { ceilingOf } from './shares.ts'
import type { AwardRecord, History, YearRecord } from './facts.ts'
import type { Bench } from './judging/bench.ts'
import { COUNCIL, MET } from './judging/proof.ts'
import { regimeOn, regimeOrder, type Regime } from './regimes.ts'
import { prepare, regimeOf, ruleOn, type Question } from './ruling.ts'
import type { LawBook } from './rule.ts'
import type { Verdict } from './verdict.ts'
import { honours, isPerson } from './vocabulary.ts'

const yearsAhead = 10

/** Những năm tới của một đối tượng, with the assumption filled in: each year is prepared once, whatever is asked of it. */
export class YearsAhead {
  readonly #question: Omit<Question, 'honour'>
  readonly #book: LawBook
  readonly #years: Record<Hope, Map<number, YearAhead>> = { yearlyTitles: new Map(), higherTitles: new Map() }

  constructor(question: Omit<Question, 'honour'>, book: LawBook) {
    this.#question = question
    this.#book = book
  }

  /** The facts of that year; no bench where the book has no rules for its period. */
  at(year: number, hope: Hope): YearAhead {
    const years = this.#years[hope]
    let known = years.get(year)
    if (known === undefined) {
      const assumed = assume(this.#question, regimeOf(this.#question), year, hope)
      known = { bench: prepare(this.#book, assumed), regime: assumed.regime }
      years.set(year, known)
    }
    return known
  }
}

interface YearAhead {
  bench: Bench | null
  regime: Regime
}

/**
 * Dự tính từ khi nào: the first year in which the candidate would qualify if everything that is still open went well. It
 * asks the same question of each later year, with the years to come filled in as the assumption says, so that no second
 * way of counting exists. Each year is judged by the regime in force at its end.
 */
export function proposeEarliest(
  question: Question,
  now: Pick<Verdict, 'state'>,
  book: LawBook,
  ahead = new YearsAhead(question, book),
): Verdict['earliest'] {
  if (now.state !== 'notEligible' && now.state !== 'unknown') return null
  const cycle = question.cycle ?? question.history.cycle
  // When a movement ends or a sudden deed happens nobody can foretell.
  if (cycle !== undefined && cycle !== 'annual' && cycle !== 'merit') return null
  // Higher titles and flags are assumed only where nothing else helps: they are not in the candidate's hand.
  return earliestWith('yearlyTitles', question, now, ahead) ?? earliestWith('higherTitles', question, now, ahead)
}

/** How much is assumed to go well: the titles of each year, or also those that follow from several years of them. */
type Hope = 'yearlyTitles' | 'higherTitles'

function earliestWith(
  hope: Hope,
  question: Question,
  now: Pick<Verdict, 'state'>,
  ahead: YearsAhead,
): Verdict['earliest'] {
  const first = now.state === 'unknown' ? question.year : question.year + 1
  for (let year = first; year <= question.year + yearsAhead; year += 1) {
    const { bench, regime } = ahead.at(year, hope)
    if (bench === null) continue
    const ruling = ruleOn(bench, question.honour, regime)
    if (ruling.kind === 'judged' && (ruling.state === MET || ruling.state === COUNCIL)) {
      const isRationed = ceilingOf({ ...bench, regime, kind: question.subject.kind }, question.honour) !== null
      return { year, assumption: assumptionOf(question, year, hope, { isRationed, isUnread: ruling.unread }) }
    }
  }
  return null
}

function assume(
  question: Omit<Question, 'honour'>,
  regime: Regime,
  year: number,
  hope: Hope,
): Omit<Question, 'honour'> {
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
      awards: hope === 'higherTitles' ? awardsAssumed(question, year) : (history.awards ?? []),
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

/** A title of the province for every three years that follow the last one; for a collective a flag every year. */
function awardsAssumed({ history, subject, year: considered }: Omit<Question, 'honour'>, last: number): AwardRecord[] {
  const awards = [...(history.awards ?? [])]
  for (let year = considered; year <= last; year += 1) {
    if (isPerson(subject.kind)) {
      const blocks = awards.filter(({ award }) => award === 'CSTDT' || award === 'CSTDB')
      if (!blocks.some(({ achievementTo }) => achievementTo != null && achievementTo > year - 3))
        awards.push({ award: 'CSTDT', cycle: 'periodic', achievementFrom: year - 2, achievementTo: year })
    } else if (year > considered)
      awards.push({ award: 'CTDT', cycle: 'annual', achievementFrom: year, achievementTo: year })
  }
  return awards
}

function assumptionOf(
  question: Question,
  year: number,
  hope: Hope,
  { isRationed, isUnread }: { isRationed: boolean; isUnread: boolean },
): string {
  const ofPerson = isPerson(question.subject.kind)
  const unrated = (question.history.years ?? [])
    .filter((record) => !record.rating && record.year <= year)
    .map((record) => record.year)
  const recorded = new Set(question.history.years?.map((record) => record.year))
  const from = recorded.has(question.year) ? question.year + 1 : question.year
  const parts: string[] = []
  if (unrated.length > 0) parts.push(`${yearsText(unrated)} được xếp loại hoàn thành xuất sắc nhiệm vụ`)
  if (from <= year) {
    const years = from === year ? `năm ${year}` : `mỗi năm ${from}–${year}`
    parts.push(
      ofPerson
        ? `${years} hoàn thành xuất sắc nhiệm vụ, đạt danh hiệu thi đua của năm, có 01 sáng kiến được công nhận và không bị kỷ luật`
        : `${years} hoàn thành xuất sắc nhiệm vụ, đạt danh hiệu thi đua của năm`,
    )
  }
  if (hope === 'higherTitles')
    parts.push(
      ofPerson
        ? 'cứ đủ ba năm được tặng một lần Chiến sĩ thi đua Bộ, ban, ngành, tỉnh'
        : 'mỗi năm được tặng Cờ thi đua của Bộ, ban, ngành, tỉnh',
    )
  if (question.history.pending?.some((matter) => !matter.clearedOn))
    parts.push('vụ việc đang xem xét có kết luận không vi phạm')
  if (honours[question.honour].kind === 'emulationTitle') parts.push('đã đăng ký thi đua')
  if (isRationed) parts.push('còn chỗ trong tỷ lệ của đơn vị')
  parts.push('được hội đồng đánh giá đạt')
  if (isUnread) parts.push('Luật sửa đổi năm 2026, chưa có toàn văn, không đặt tiêu chuẩn khác')
  return `Dự tính, nếu ${parts.join('; ')}.`
}

/** `năm 2019`, `các năm 2012–2015, 2018`. */
function yearsText(years: readonly number[]): string {
  if (years.length === 1) return `năm ${years[0]}`
  const spans: [number, number][] = []
  for (const year of years.toSorted((a, b) => a - b)) {
    const last = spans.at(-1)
    if (last !== undefined && last[1] === year - 1) last[1] = year
    else spans.push([year, year])
  }
  return `các năm ${spans.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join(', ')}`
}
