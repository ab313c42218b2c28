/**
 * Số liệu đã tính sẵn: the rule engines of others know no runs of years and no "since", so they are given numbers in which
 * that is done already. The work of finding them is not timed, which favours those engines.
 */
import type { Series } from './series.ts'

const never = 99

/** The numbers of one person; the names are the facts that the rules of the other engines speak of. */
export function derivedFactsOf(series: Series) {
  const { good, excellent, counted, cstdcs, cstdb, cstdt, own1, own2, own3, science1, science2, science3 } = series
  const own = (window: number) => sum(window, own1, own2, own3)
  const science = (window: number) => sum(window, science1, science2, science3)
  const excellentRun = runIn(excellent & counted)
  const certificate = sinceLast(series.certificate, series)
  // An award of the considered year itself starts no years.
  const pm = sinceLast(series.pm & ~1, series)
  const order3 = sinceLast(series.order3 & ~1, series)
  const order2 = sinceLast(series.order2 & ~1, series)
  return {
    rating: excellent & 1 ? 3 : good & 1 ? 2 : 1,
    months: series.months,
    initiativeForTitle: series.for_title & 1,
    widestInitiativeThisYear: series.national & 1 ? 3 : series.ministry & 1 ? 2 : 0,
    titleRun: bitsIn(runIn(cstdcs & counted)),
    excellentRun: bitsIn(excellentRun),
    ownInTwoYears: own(0b11),
    scienceInTwoYears: science(0b11),
    ownInExcellentRun: own(excellentRun),
    scienceInExcellentRun: science(excellentRun),
    yearsSinceCertificate: yearsSince(series.certificate),
    goodYearsSinceCertificate: certificate.unbroken,
    titlesSinceCertificate: sum(certificate.window, cstdcs),
    goodYearsSincePm: pm.unbroken,
    excellentSincePm: sum(pm.window, excellent),
    titlesSincePm: sum(pm.window, cstdcs),
    goodYearsSinceOrder3: order3.unbroken,
    excellentSinceOrder3: sum(order3.window, excellent),
    higherTitlesSinceOrder3: sum(order3.window, cstdb, cstdt),
    goodYearsSinceOrder2: order2.unbroken,
    excellentSinceOrder2: sum(order2.window, excellent),
    higherTitlesSinceOrder2: sum(order2.window, cstdb, cstdt),
    yearsSinceStateForm: yearsSince(series.state_form),
    periods: series.period & 1 ? (series.period & 0b1000 && (counted & 0b11_1111) === 0b11_1111 ? 2 : 1) : 0,
    secondPeriodInTime: series.in_time,
  }
}

/** Số liệu của một người. */
export type DerivedFacts = ReturnType<typeof derivedFactsOf>

/** The unbroken run of years that ends with the considered one. */
function runIn(years: number): number {
  return years & (years ^ (years + 1))
}

/** The counted years after the latest of these; `unbroken`: how many, when every year since was good. */
function sinceLast(awarded: number, { good, counted }: Series): { window: number; unbroken: number } {
  if (awarded === 0) return { window: 0, unbroken: 0 }
  const since = (awarded & -awarded) - 1
  const window = since & counted
  return { window, unbroken: (since & ~good) === 0 ? bitsIn(window) : 0 }
}

function yearsSince(awarded: number): number {
  return awarded === 0 ? never : 31 - Math.clz32(awarded & -awarded)
}

function sum(window: number, ...series: number[]): number {
  return series.reduce((count, years) => count + bitsIn(years & window), 0)
}

function bitsIn(years: number): number {
  let count = 0
  for (let rest = years; rest !== 0; rest &= rest - 1) count += 1
  return count
}
