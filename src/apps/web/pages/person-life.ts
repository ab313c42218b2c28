/** Dòng đời: the record of one person as lanes of a timeline, and as far into the future as the law lets one see. */
import { showDay, yearOf, type Day } from '../../../base/days.ts'
import { upperFirst } from '../../../base/text.ts'
import {
  cycles,
  disciplines,
  honours,
  initiativeScopes,
  pendingKinds,
  ratings,
  type Rating,
} from '../../../law/vocabulary.ts'
import { awardStandings } from '../../../registry/awards/award.ts'
import { absenceKinds, studyGrades } from '../../../registry/people/career.ts'
import type { GetAnswer } from '../app/api.ts'
import type { TimelineLane, TimelinePoint, TimelineProps, TimelineShape } from '../kit/timeline.tsx'
import { ahead, bracketsOf, lastYear, midYear, type Ahead } from './ladder-ahead.ts'
import { shortHonour, type DossierRow, type Rung } from './ladder-rung.ts'

export type PersonRecord = GetAnswer<'/api/people/:personId'>
/** What an officer and the person themselves read alike. */
export type LifeRecord = Omit<PersonRecord, 'privates' | 'next'>

/** The whole life line, from the first known fact to a little after the last honour in reach. */
export function lifeLine(
  record: LifeRecord,
  rungs: readonly Rung[],
  dossiers: readonly DossierRow[],
  today: Day,
): TimelineProps {
  const reachable = ahead(rungs, dossiers, today)
  const from = `${firstYear(record, today)}-01-01` as Day
  const to = `${lastYear(rungs, today)}-12-31` as Day
  return {
    label: `Dòng đời của ${record.person.name}`,
    today,
    from,
    to,
    lanes: [
      posts(record, from),
      ...absences(record),
      yearlyRatings({ ...record, isAtWork: record.posts.length > 0 }, today),
      titles(record, reachable, today),
      initiatives(record),
      commendations(record, reachable, rungs),
      troubles(record),
    ],
    legend,
  }
}

function firstYear({ person, posts: held, ratings: rated, awards }: LifeRecord, today: Day): number {
  const days = [person.recruited_on, ...held.map((post) => post.from_on)].filter((on) => on !== null)
  return Math.min(
    yearOf(today) - 5,
    ...days.map((on) => yearOf(on)),
    ...rated.map((row) => row.year),
    ...awards.map((award) => award.year),
  )
}

function posts({ posts: held }: LifeRecord, from: Day): TimelineLane {
  return {
    name: 'Công tác',
    spans: held.map((post) => ({
      from: post.from_on ?? from,
      to: post.to_on,
      text: post.title,
      detail: post.organisation_name,
    })),
    ...(held.length === 0 && { note: 'Chưa ghi vị trí công tác nào.' }),
  }
}

/** Nghỉ, đi học: a lane only where there is something to tell. */
function absences({ absences: away }: LifeRecord): TimelineLane[] {
  if (away.length === 0) return []
  const spans = away.map((one) => ({
    from: one.from_on,
    to: one.to_on,
    text: upperFirst(absenceKinds[one.kind]),
    ...(one.grade && { detail: `kết quả: ${studyGrades[one.grade]}` }),
  }))
  return [{ name: 'Nghỉ, đi học', spans }]
}

const ratingShapes: Record<Rating, TimelineShape> = { HTXSNV: 'full', HTTNV: 'half', HTNV: 'open', KHTNV: 'notCounted' }

/** A year of which nothing is entered is unknown, from the first rated year on; nobody guesses. */
export function yearlyRatings(
  { ratings: rated, isAtWork }: Pick<PersonRecord, 'ratings'> & { isAtWork: boolean },
  today: Day,
): TimelineLane {
  const first = rated[0]?.year ?? (isAtWork ? yearOf(today) : null)
  const years = first === null ? [] : span(first, yearOf(today))
  return {
    name: 'Xếp loại năm',
    points: years.map((year) => {
      const rating = rated.find((row) => row.year === year)?.rating
      return yearly(year, today, {
        shape: rating ? ratingShapes[rating] : 'unknown',
        text: rating ? upperFirst(ratings[rating]) : 'Chưa có kết quả xếp loại',
      })
    }),
  }
}

const titleShapes: Partial<Record<string, TimelineShape>> = { LDTT: 'bar', CSTT: 'bar', TTLDTT: 'bar', DVTT: 'bar' }

/** Where a year has both titles the higher one is drawn; the table has both. */
export function titles(
  { awards }: Pick<PersonRecord, 'awards'>,
  reachable: readonly Ahead[],
  today: Day,
): TimelineLane {
  const yearlyTitles = awards.filter((award) => honours[award.honour].kind === 'emulationTitle' && award.ended === null)
  const points = yearlyTitles
    .toSorted((a, b) => rank(a.honour) - rank(b.honour))
    .map((award) =>
      yearly(award.year, today, {
        shape: titleShapes[award.honour] ?? 'diamond',
        text: `${honours[award.honour].name} năm ${award.year}`,
        detail: decisionOf(award),
      }),
    )
  return {
    name: 'Danh hiệu thi đua',
    points: [...points, ...reachable.filter(isTitleAhead)],
  }
}

function isTitleAhead({ shape }: Ahead): boolean {
  return shape === 'reachableDiamond' || shape === 'diamondUnknown'
}

function rank(honour: string): number {
  return titleShapes[honour] === 'bar' ? 0 : 1
}

function initiatives({ initiatives: found }: LifeRecord): TimelineLane {
  return {
    name: 'Sáng kiến',
    points: found.map((one) => ({
      on: midYear(one.year),
      when: String(one.year),
      shape: 'square',
      text: `${one.name} (cấp ${initiativeScopes[one.scope]})`,
      ...(one.decision && { detail: one.decision }),
    })),
    ...(found.length === 0 && { note: 'Chưa có sáng kiến nào được công nhận trong sổ.' }),
  }
}

/** Commendation for merit is gold; what was given for one topic or deed is not counted towards a higher one. */
export function commendations(
  { awards }: Pick<PersonRecord, 'awards'>,
  reachable: readonly Ahead[],
  rungs: readonly Rung[],
): TimelineLane {
  const points = awards.filter((award) => honours[award.honour].kind !== 'emulationTitle').map(commendation)
  return {
    name: 'Khen thưởng',
    points: [...points, ...reachable.filter((point) => !isTitleAhead(point))],
    brackets: bracketsOf(rungs),
    ...(points.length === 0 && rungs.length === 0 && { note: 'Chưa được khen thưởng lần nào.' }),
  }
}

function commendation(award: PersonRecord['awards'][number]): TimelinePoint {
  const name = honours[award.honour].name
  const isForOneTopic = award.cycle === 'movement' || award.cycle === 'adHoc'
  const decision = decisionOf(award)
  return {
    on: award.decision_on ?? midYear(award.year),
    shape: award.ended !== null || isForOneTopic ? 'notCounted' : 'conferred',
    text: [name, cycleWords(award), award.ended !== null && `${awardStandings[award.ended]} theo ${award.ended_by}`]
      .filter(Boolean)
      .join(', '),
    label: shortHonour(award.honour),
    detail: isForOneTopic ? `${decision} · không tính` : decision,
  }
}

/** Merit goes without saying. */
function cycleWords({ cycle }: PersonRecord['awards'][number]): string {
  return cycle === 'merit' ? '' : `khen thưởng ${cycles[cycle]}`
}

/** `09/QĐ-STNMT · 18/01/2024`. */
function decisionOf({ decision_symbol: symbol, decision_on: on }: PersonRecord['awards'][number]): string {
  return [symbol, on && showDay(on)].filter(Boolean).join(' · ')
}

function troubles({ disciplines: punished, proceedings }: LifeRecord): TimelineLane {
  const points: TimelinePoint[] = [
    ...punished.map((row): TimelinePoint => ({
      on: row.decided_on,
      shape: 'notCounted',
      text: `Kỷ luật: ${disciplines[row.form]}${row.ended_on ? `, hết hiệu lực ${showDay(row.ended_on)}` : ''}`,
      label: upperFirst(disciplines[row.form]),
      ...(row.basis && { detail: row.basis }),
    })),
    ...proceedings.map((row): TimelinePoint => ({
      on: row.since_on,
      shape: row.cleared_on ? 'open' : 'unknown',
      text: `${row.cleared_on ? 'Đã kết luận' : 'Đang'} ${pendingKinds[row.kind]}${
        row.cleared_on ? `, ngày ${showDay(row.cleared_on)}` : ''
      }`,
      label: row.cleared_on ? 'Đã kết luận' : `Đang ${pendingKinds[row.kind]}`,
      ...(row.basis && { detail: row.basis }),
    })),
  ]
  return { name: 'Kỷ luật, đang xét', points, ...(points.length === 0 && { note: 'Không có trong sổ.' }) }
}

export const legend: NonNullable<TimelineProps['legend']> = [
  { shape: 'full', text: 'xuất sắc' },
  { shape: 'half', text: 'tốt' },
  { shape: 'open', text: 'hoàn thành' },
  { shape: 'unknown', text: 'chưa rõ' },
  { shape: 'bar', text: 'Lao động tiên tiến' },
  { shape: 'diamond', text: 'Chiến sĩ thi đua' },
  { shape: 'square', text: 'sáng kiến' },
  { shape: 'conferred', text: 'đã tặng' },
  { shape: 'notCounted', text: 'không tính' },
  { shape: 'reachable', text: 'có thể đạt' },
]

/** A fact of a whole year stands in its middle, but never after today. */
function yearly(year: number, today: Day, fact: Omit<TimelinePoint, 'on' | 'when'>): TimelinePoint {
  const on = midYear(year)
  return { ...fact, on: on < today ? on : today, when: String(year) }
}

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
