import type {
  AwardRecord,
  DayText,
  DecisionReference,
  HonourCode,
  InitiativeRecord,
  Line,
  OrganisationCode,
  PersonCode,
  Rating,
  Recipient,
} from './types.ts'

type Issuer = 'STNMT-62' | 'UBND-615' | 'UBND-611'
type Decided = [symbol: string, issuedOn: DayText]

const marks: Record<string, Rating> = { X: 'HTXSNV', T: 'HTTNV', H: 'HTNV', K: 'KHTNV' }

/** Xếp loại hằng năm: one letter a year from `first` on, X excellent, T good, H done, K not done. */
export function rated(first: number, letters: string): Record<number, Rating> {
  return Object.fromEntries([...letters].map((letter, index) => [first + index, ratingOf(letter)]))
}

/** Danh hiệu hằng năm, each by the one decision on titles that its issuer signs for the year. */
export function titles(honour: HonourCode, issuer: Issuer, years: number[]): AwardRecord[] {
  return years.map((year) => ({
    honour,
    cycle: 'annual',
    achievementFrom: year,
    achievementTo: year,
    decision: decided(titleDecisions, issuer, year),
  }))
}

/** Sáng kiến: the year stands in its code; recognised at grassroots level in November unless told otherwise. */
export function initiative(
  code: string,
  name: string,
  issuer: Issuer,
  other: Partial<InitiativeRecord> = {},
): InitiativeRecord {
  const year = Number(code.slice(3, 7))
  const decision = decided(initiativeDecisions, issuer, year)
  return { code, year, name, scope: 'grassroots', kind: 'initiative', decision, ...other }
}

/** Nơi nhận: many recipients with the same deadlines; none when the document gives none. */
export function recipients(codes: OrganisationCode[], line: Line, dues: Partial<Recipient> = {}): Recipient[] {
  const none = { planDueOn: null, registrationDueOn: null, reportDueOn: null }
  return codes.map((organisation) => ({ ...none, ...dues, organisation, line }))
}

/** Những người đã đọc, by the number in their code, all on one day. */
export function readers(readOn: DayText, numbers: number[]): { person: PersonCode; readOn: DayText }[] {
  return numbers.map((number) => ({ person: `CN-${String(number).padStart(4, '0')}`, readOn }))
}

function ratingOf(letter: string): Rating {
  const rating = marks[letter]
  if (!rating) throw new Error(`No rating is written ${letter}`)
  return rating
}

function decided(book: Record<Issuer, Record<number, Decided>>, issuer: Issuer, year: number): DecisionReference {
  const found = book[issuer][year]
  if (!found) throw new Error(`No decision of ${issuer} for ${year}`)
  return { symbol: found[0], issuer, issuedOn: found[1] }
}

/** Quyết định công nhận danh hiệu thi đua theo năm thành tích; invented. */
export const titleDecisions: Record<Issuer, Record<number, Decided>> = {
  'STNMT-62': {
    2012: ['17/QĐ-STNMT', '2013-01-16'],
    2013: ['14/QĐ-STNMT', '2014-01-15'],
    2014: ['19/QĐ-STNMT', '2015-01-19'],
    2015: ['16/QĐ-STNMT', '2016-01-18'],
    2016: ['12/QĐ-STNMT', '2017-01-16'],
    2017: ['15/QĐ-STNMT', '2018-01-17'],
    2018: ['18/QĐ-STNMT', '2019-01-21'],
    2019: ['13/QĐ-STNMT', '2020-01-13'],
    2020: ['11/QĐ-STNMT', '2021-01-15'],
    2021: ['382/QĐ-STNMT', '2021-12-03'],
  },
  'UBND-615': {
    2012: ['61/QĐ-UBND', '2013-01-22'],
    2013: ['55/QĐ-UBND', '2014-01-21'],
    2014: ['72/QĐ-UBND', '2015-01-23'],
    2015: ['64/QĐ-UBND', '2016-01-22'],
    2016: ['58/QĐ-UBND', '2017-01-20'],
    2017: ['69/QĐ-UBND', '2018-01-19'],
    2018: ['77/QĐ-UBND', '2019-01-25'],
    2019: ['49/QĐ-UBND', '2020-01-16'],
    2020: ['53/QĐ-UBND', '2021-01-20'],
    2021: ['2691/QĐ-UBND', '2021-12-02'],
  },
  'UBND-611': {
    2012: ['48/QĐ-UBND', '2013-01-24'],
    2013: ['51/QĐ-UBND', '2014-01-22'],
    2014: ['66/QĐ-UBND', '2015-01-27'],
    2015: ['59/QĐ-UBND', '2016-01-25'],
    2016: ['47/QĐ-UBND', '2017-01-23'],
    2017: ['62/QĐ-UBND', '2018-01-22'],
    2018: ['71/QĐ-UBND', '2019-01-28'],
    2019: ['45/QĐ-UBND', '2020-01-17'],
    2020: ['57/QĐ-UBND', '2021-01-22'],
    2021: ['2087/QĐ-UBND', '2021-12-01'],
  },
}

/** Quyết định công nhận sáng kiến cấp cơ sở theo năm; invented. */
export const initiativeDecisions: Record<Issuer, Record<number, Decided>> = {
  'STNMT-62': {
    2012: ['327/QĐ-STNMT', '2012-11-26'],
    2013: ['331/QĐ-STNMT', '2013-11-25'],
    2014: ['338/QĐ-STNMT', '2014-11-26'],
    2015: ['342/QĐ-STNMT', '2015-11-27'],
    2016: ['356/QĐ-STNMT', '2016-11-28'],
    2017: ['361/QĐ-STNMT', '2017-11-24'],
    2018: ['349/QĐ-STNMT', '2018-11-26'],
    2019: ['367/QĐ-STNMT', '2019-11-25'],
    2020: ['358/QĐ-STNMT', '2020-11-27'],
    2021: ['371/QĐ-STNMT', '2021-11-26'],
  },
  'UBND-615': {
    2012: ['2484/QĐ-UBND', '2012-11-20'],
    2013: ['2491/QĐ-UBND', '2013-11-20'],
    2014: ['2498/QĐ-UBND', '2014-11-20'],
    2015: ['2505/QĐ-UBND', '2015-11-20'],
    2016: ['2512/QĐ-UBND', '2016-11-21'],
    2017: ['2519/QĐ-UBND', '2017-11-20'],
    2018: ['2526/QĐ-UBND', '2018-11-20'],
    2019: ['2533/QĐ-UBND', '2019-11-20'],
    2020: ['2540/QĐ-UBND', '2020-11-20'],
    2021: ['2547/QĐ-UBND', '2021-11-22'],
  },
  'UBND-611': {
    2012: ['1908/QĐ-UBND', '2012-11-19'],
    2013: ['1917/QĐ-UBND', '2013-11-18'],
    2014: ['1926/QĐ-UBND', '2014-11-18'],
    2015: ['1935/QĐ-UBND', '2015-11-18'],
    2016: ['1944/QĐ-UBND', '2016-11-18'],
    2017: ['1953/QĐ-UBND', '2017-11-20'],
    2018: ['1962/QĐ-UBND', '2018-11-19'],
    2019: ['1971/QĐ-UBND', '2019-11-18'],
    2020: ['1980/QĐ-UBND', '2020-11-18'],
    2021: ['1989/QĐ-UBND', '2021-11-18'],
  },
}
