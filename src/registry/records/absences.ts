/** Thời gian nghỉ, đi học as the law asks for it: what of each absence falls into which year. */
import { yearOf, type Day } from '../../base/days.ts'
import type { YearRecord } from '../../law/facts.ts'
import type { TrainingGrade } from '../../law/vocabulary.ts'
import { ungraded, type AbsenceKind } from '../people/career.ts'

/** One absence; a grade of `ungraded` is a course that grades nobody. */
export interface ToldAbsence {
  kind: AbsenceKind
  from: Day
  /** The first day back at work; null while it lasts. */
  to: Day | null
  grade: TrainingGrade | typeof ungraded | null
}

/**
 * Puts absences, in the order of their days, to the years in which they fall. An absence alone makes no year known: of a year
 * without any other fact nothing is said.
 */
export function tellAbsences(years: Iterable<YearRecord>, absences: readonly ToldAbsence[]): void {
  if (absences.length === 0) return
  for (const record of years) {
    for (const absence of absences) {
      if (!fallsInto(absence, record.year)) continue
      if (absence.kind === 'study') tellCourse(record, absence)
      else (record.leave ??= []).push({ kind: absence.kind, ...monthsWithin(absence, record.year) })
    }
  }
}

/** Of two courses in one year the longer one counts; one that still lasts may become the longest. */
function tellCourse(record: YearRecord, { from, to, grade }: ToldAbsence): void {
  const years = to === null ? undefined : monthsBetween(from, to) / 12
  const known = record.training
  if (known && (known.years ?? Infinity) > (years ?? Infinity)) return
  record.training = {
    ...(years !== undefined && { years }),
    ...(grade === ungraded ? { graded: false } : grade !== null && { grade }),
  }
}

function fallsInto({ from, to }: ToldAbsence, year: number): boolean {
  return yearOf(from) <= year && (to === null || to > `${year}-01-01`)
}

function monthsWithin({ from, to }: ToldAbsence, year: number): { months?: number } {
  if (to === null) return {}
  const first = `${year}-01-01` as Day
  const next = `${year + 1}-01-01` as Day
  return { months: monthsBetween(from > first ? from : first, to < next ? to : next) }
}

/** Full months between two days. */
function monthsBetween(from: Day, to: Day): number {
  const month = (on: Day) => Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7))
  return month(to) - month(from) - (to.slice(8) < from.slice(8) ? 1 : 0)
}
