import { showDay, yearOf } from '../base/days.ts'
import type { AwardRecord, History, InitiativeRecord, Subject, YearRecord } from './facts.ts'
import { kindsInWords, ratedAtLeast, scopeAtLeast, sentence, twoDigits } from './law-text.ts'
import type { Citation, RegimePrinciples, Rule } from './rule.ts'
import type { Condition, ConditionState, YearMark } from './verdict.ts'
import {
  cycles,
  disciplineOrder,
  disciplines,
  gradeOrder,
  honourName,
  honours,
  honoursOf,
  initiativeKinds,
  pendingKinds,
  ratingOrder,
  ratings,
  scopeOrder,
  subjectGroups,
  trainingGrades,
  type Cycle,
  type Family,
  type Honour,
  type Rating,
} from './vocabulary.ts'

/** What a rule is judged on. */
export interface Bench {
  year: number
  subject: Subject
  history: History
  years: ReadonlyMap<number, YearRecord>
  citation: Citation
  notCounted: RegimePrinciples['notCounted']
  /** The years that the rules inside a run look at; null: only the considered year. */
  window: Window | null
}

/** Years `from`…`to`; those before `sureFrom` belong to it only if a rating not yet known turns out well. */
export interface Window {
  from: number
  sureFrom: number
  to: number
  /** The award from which the run starts: it does not count inside. */
  base?: AwardRecord
}

/** Kinds of commendation that follow years of work: a ground for higher ones. */
const meritCycles: ReadonlySet<Cycle> = new Set<Cycle>(['annual', 'merit', 'periodic'])

/** Điều kiện đơn: a rule that holds no other rule. */
export type Leaf = Exclude<Rule, { kind: 'all' | 'any' | 'run' | 'after' }>
/** The rule of one kind. */
export type Of<Kind extends Rule['kind']> = Extract<Rule, { kind: Kind }>

/** What is found about one leaf; the caller adds its id, sentence and article. */
export type Finding = Omit<Condition, 'id' | 'text' | 'citation'>

/** Xét một điều kiện đơn. */
export function judgeFound(rule: Leaf, bench: Bench): Finding {
  switch (rule.kind) {
    case 'rated':
      return judgeRated(rule, bench)
    case 'title':
      return judgeTitle(rule, bench)
    case 'initiatives':
      return judgeInitiatives(rule, bench)
    case 'awards':
      return judgeAwards(rule, bench)
    case 'judgement':
      return judgeByPeople(rule, rule.code, bench)
    case 'movement':
    case 'adHoc':
      return judgeByPeople(rule, rule.kind, bench)
    case 'group':
      return judgeGroup(rule, bench)
    case 'employed':
      return judgeEmployed(rule, bench)
    case 'noDiscipline':
      return judgeNoDiscipline(rule, bench)
    case 'trained':
      return judgeTrained(rule, bench)
    case 'quota':
      return judgeQuota(rule, bench)
    case 'registered':
      return judgeRegistered(bench)
    case 'noPending':
      return judgeNoPending(rule, bench)
    case 'newSpan':
      return judgeNewSpan(rule, bench)
    case 'oneStateForm':
      return judgeOneStateForm(rule, bench)
  }
}

// What the years hold

function judgeRated(rule: Of<'rated'>, bench: Bench): Finding {
  const state = ratingState(bench, bench.year, rule.min)
  const rating = bench.years.get(bench.year)?.rating
  const gap =
    state === 'unknown'
      ? `kết quả xếp loại năm ${bench.year}`
      : `kết quả xếp loại ${ratedAtLeast(rule.min)} trong năm ${bench.year}`
  return {
    state,
    years: [{ year: bench.year, state }],
    details: rating ? [`Năm ${bench.year}: ${ratings[rating]}`] : [`Chưa có kết quả xếp loại năm ${bench.year}`],
    ...gapOf(state, gap),
    distance: distanceOf(state, 1),
  }
}

/** Năm này có được xếp loại từ mức `min` không; no rating is not known, not low. */
export function ratingState(bench: Bench, year: number, min: Rating): YearMark['state'] {
  const rating = bench.years.get(year)?.rating
  if (rating === undefined || rating === null) return 'unknown'
  return ratingOrder.indexOf(rating) >= ratingOrder.indexOf(min) ? 'met' : 'unmet'
}

function judgeTitle(rule: Of<'title'>, bench: Bench): Finding {
  const record = bench.years.get(bench.year)
  const wanted = honoursOf(rule.of)
  const found = record?.titles?.find((title) => wanted.includes(title.code))
  const state = found !== undefined ? 'met' : record === undefined ? 'unknown' : 'unmet'
  return {
    state,
    have: found === undefined ? '0' : '1',
    need: '1',
    years: [{ year: bench.year, state }],
    details:
      found === undefined
        ? [`Năm ${bench.year} chưa ghi nhận danh hiệu này`]
        : [`${honourName(found.code)} năm ${bench.year}`],
    ...gapOf(state, `danh hiệu ${honourName(rule.of)} năm ${bench.year}`),
    distance: distanceOf(state, 1),
  }
}

function judgeInitiatives(rule: Of<'initiatives'>, bench: Bench): Finding {
  const window = bench.window ?? thisYear(bench)
  const years = yearsBetween(window.from, window.to)
  const listed = years.flatMap((year) =>
    (bench.years.get(year)?.initiatives ?? []).map((initiative) => ({ year, initiative })),
  )
  const counted = listed.filter(({ initiative }) => counts(initiative, rule))
  const sure = new Set(counted.filter(({ year }) => year >= window.sureFrom).map(({ initiative }) => initiative.id))
    .size
  const unrecorded = years.filter((year) => !bench.years.has(year))
  const most =
    unrecorded.length > 0 ? Number.POSITIVE_INFINITY : new Set(counted.map(({ initiative }) => initiative.id)).size
  const state = stateOfCount(sure, most, rule.count)
  const gap = `${twoDigits(rule.count - sure)} ${kindsInWords(rule.kinds)} ${scopeAtLeast(rule.scope)}, trong ${yearsInWords(years)}`
  return {
    state,
    have: String(sure),
    need: String(rule.count),
    years: years.map((year) => ({
      year,
      state: bench.years.has(year) ? yearMet(counted.some((one) => one.year === year)) : 'unknown',
    })),
    details: [
      ...counted.flatMap(({ year, initiative }) =>
        initiative.name === undefined ? [] : [`Năm ${year}: ${initiative.name}`],
      ),
      ...listed.flatMap(({ year, initiative }) => notCountedInitiative(year, initiative, rule)),
      ...(unrecorded.length === 0 ? [] : [`Chưa có dữ liệu ${yearsInWords(unrecorded)}`]),
    ],
    ...gapOf(state, gap),
    distance: distanceOf(state, rule.count - sure),
  }
}

function counts(initiative: InitiativeRecord, rule: Of<'initiatives'>): boolean {
  return rule.kinds.includes(initiative.kind) && scopeOrder.indexOf(initiative.scope) >= scopeOrder.indexOf(rule.scope)
}

function notCountedInitiative(year: number, initiative: InitiativeRecord, rule: Of<'initiatives'>): string[] {
  if (counts(initiative, rule)) return []
  const name =
    initiative.name === undefined
      ? initiativeKinds[initiative.kind]
      : `${initiativeKinds[initiative.kind]} “${initiative.name}”`
  const reason = rule.kinds.includes(initiative.kind)
    ? `chưa đạt phạm vi ${scopeAtLeast(rule.scope)}`
    : `ở đây chỉ tính ${kindsInWords(rule.kinds)}`
  return [`Năm ${year}: ${name} không tính, vì ${reason}`]
}

function judgeAwards(rule: Of<'awards'>, bench: Bench): Finding {
  const window = bench.window ?? thisYear(bench)
  const { counted, details } = sortAwards(rule.of, bench)
  const others = counted.filter((award) => award !== window.base)
  const inside = others.filter((award) => isBetween(endOf(award), window.from, window.to))
  const sure = inside.filter((award) => isBetween(endOf(award), window.sureFrom, window.to)).length
  const most = inside.length + others.filter((award) => endOf(award) === null).length
  const state = stateOfCount(sure, most, rule.count)
  const gap = `${twoDigits(rule.count - sure)} lần được tặng ${honourName(rule.of)}, trong ${yearsInWords(yearsBetween(window.from, window.to))}`
  return {
    state,
    have: String(sure),
    need: String(rule.count),
    years: inside.map((award) => ({ year: endOf(award) as number, state: 'met' })),
    details: [...inside.map(awardInWords), ...details],
    ...gapOf(state, gap),
    distance: distanceOf(state, rule.count - sure),
  }
}

/** Awards of this form: those that count upward, and a sentence for each that does not. */
export function sortAwards(code: Honour | Family, bench: Bench): { counted: AwardRecord[]; details: string[] } {
  const wanted = honoursOf(code)
  const held = (bench.history.awards ?? []).filter((award) => wanted.includes(award.award))
  const counted = held.filter((award) => meritCycles.has(award.cycle))
  const details = held
    .filter((award) => !meritCycles.has(award.cycle))
    .map((award) => {
      const reason = bench.notCounted.cycles.includes(award.cycle) ? ` (${bench.notCounted.citation.article})` : ''
      return `${awardInWords(award)}: khen thưởng ${cycles[award.cycle]}, không tính làm căn cứ${reason}`
    })
  return { counted, details }
}

/** Năm kết thúc thành tích ghi trong quyết định; không ghi thì năm ký quyết định (Thông tư 12/2019 Điều 2 khoản 6). */
export function endOf(award: AwardRecord): number | null {
  return award.achievementTo ?? (award.decisionDate ? yearOf(award.decisionDate) : null)
}

/** `Bằng khen của Chủ tịch UBND tỉnh, thành tích 2015–2016, quyết định 486/QĐ-UBND ngày 20/02/2017`. */
export function awardInWords({ award, achievementFrom, achievementTo, decisionDate, decision }: AwardRecord): string {
  const start = achievementFrom && achievementFrom !== achievementTo ? `${achievementFrom}–` : ''
  const span = achievementTo ? `, thành tích ${start}${achievementTo}` : ''
  const number = decision === undefined ? '' : `${decision} `
  return `${honourName(award)}${span}${decisionDate ? `, quyết định ${number}ngày ${showDay(decisionDate)}` : ''}`
}

// What people judge

function judgeByPeople(rule: Of<'judgement' | 'movement' | 'adHoc'>, code: string, bench: Bench): Finding {
  if (isConfirmed(code, bench.history)) {
    return { state: 'met', asks: code, details: ['Người có thẩm quyền đã xác nhận'], distance: 0 }
  }
  const isExceptional = rule.kind === 'judgement' && rule.exceptional === true
  if (bench.history.judged === 'open' && !isExceptional) {
    const details = ['Phần mềm không tự kết luận; hội đồng đánh giá']
    return { state: 'council', asks: code, have: 'chờ hội đồng', details, distance: 1 }
  }
  const gap = `Xác nhận nội dung “${sentence(rule, false)}”`
  return { state: 'unmet', asks: code, details: ['Không có xác nhận'], gap, distance: 1 }
}

/** Đã có người xác nhận nội dung định tính này. */
export function isConfirmed(code: string, history: History): boolean {
  return history.qualitativeOk?.includes(code) ?? false
}

// What the candidate is

function judgeGroup(rule: Of<'group'>, bench: Bench): Finding {
  const isIn = (rule.anyOf as string[]).includes(bench.subject.group ?? '')
  const state = yearMet(isIn)
  return {
    state,
    details: [],
    ...gapOf(state, 'hồ sơ không thuộc nhóm đối tượng này'),
    distance: distanceOf(state, 100),
  }
}

function judgeEmployed(rule: Of<'employed'>, bench: Bench): Finding {
  const { recruitedOn, group } = bench.subject
  if (recruitedOn === undefined) {
    // Workers and farmers who were never recruited have no first day to count from.
    if (group !== undefined && Object.hasOwn(subjectGroups, group)) {
      return { state: 'met', details: ['Không thuộc diện tuyển dụng'], distance: 0 }
    }
    return { state: 'unknown', details: ['Chưa có ngày tuyển dụng'], gap: 'Ngày tuyển dụng', distance: 1 }
  }
  const [year, month, date] = recruitedOn.split('-').map(Number) as [number, number, number]
  // Full months up to 1 January of the next year: from 1 July six, from 2 July five.
  const months = (bench.year + 1 - year) * 12 + 1 - month - (date > 1 ? 1 : 0)
  const state = yearMet(months >= rule.months)
  return {
    state,
    have: `${Math.max(0, months)} tháng`,
    need: `${rule.months} tháng`,
    details: [`Tuyển dụng ngày ${showDay(recruitedOn)}`],
    ...gapOf(state, `đủ ${rule.months} tháng kể từ ngày tuyển dụng`),
    distance: distanceOf(state, 1),
  }
}

function judgeNoDiscipline(rule: Of<'noDiscipline'>, bench: Bench): Finding {
  const grave = [...bench.years.values()].flatMap((record) => {
    const { discipline } = record
    if (!discipline || disciplineOrder.indexOf(discipline.form) < disciplineOrder.indexOf(rule.from)) return []
    const inYear = discipline.decidedOn === undefined ? record.year : yearOf(discipline.decidedOn)
    return inYear === bench.year || record.year === bench.year ? [discipline] : []
  })
  const state = grave.length > 0 ? 'unmet' : bench.years.has(bench.year) ? 'met' : 'unknown'
  const gap =
    state === 'unknown'
      ? `dữ liệu về kỷ luật năm ${bench.year}`
      : `một năm không bị kỷ luật (năm ${bench.year} bị kỷ luật)`
  return {
    state,
    ...(state === 'met' && { have: 'không có' }),
    details: grave.map(
      ({ form, decidedOn }) => `Bị ${disciplines[form]}${decidedOn === undefined ? '' : ` ngày ${showDay(decidedOn)}`}`,
    ),
    ...gapOf(state, gap),
    distance: distanceOf(state, 1),
  }
}

function judgeTrained(rule: Of<'trained'>, bench: Bench): Finding {
  const record = bench.years.get(bench.year)
  if (record === undefined) {
    return {
      state: 'unknown',
      details: [`Chưa có dữ liệu năm ${bench.year}`],
      gap: `Dữ liệu về đào tạo năm ${bench.year}`,
      distance: 1,
    }
  }
  const { training } = record
  if (!training || training.years < rule.fromYears) {
    return {
      state: 'met',
      details: [`Năm ${bench.year} không học từ ${twoDigits(rule.fromYears)} năm trở lên`],
      distance: 0,
    }
  }
  if (training.graded === false) return { state: 'met', details: ['Khóa học không xếp loại kết quả'], distance: 0 }
  if (!training.grade) {
    return {
      state: 'unknown',
      details: ['Chưa có kết quả khóa học'],
      gap: 'Kết quả xếp loại khóa đào tạo',
      distance: 1,
    }
  }
  const state = yearMet(gradeOrder.indexOf(training.grade) >= gradeOrder.indexOf(rule.grade))
  return {
    state,
    have: trainingGrades[training.grade],
    need: trainingGrades[rule.grade],
    details: [],
    ...gapOf(state, `kết quả đào tạo từ loại ${trainingGrades[rule.grade]} trở lên`),
    distance: distanceOf(state, 1),
  }
}

// What the unit and the procedure say

function judgeQuota(rule: Of<'quota'>, bench: Bench): Finding {
  const { ldttCount, cstdcsGranted } = bench.history.unit ?? {}
  if (ldttCount === undefined || cstdcsGranted === undefined) {
    const gap = `số ${honourName(rule.of)} và số ${honourName(rule.granted)} đã xét của đơn vị`
    return { state: 'unknown', details: [`Chưa có ${gap}`], gap: upperFirst(gap), distance: 1 }
  }
  const most = Math.floor((ldttCount * rule.percent) / 100)
  const state = yearMet((cstdcsGranted + 1) * 100 <= ldttCount * rule.percent)
  return {
    state,
    have: String(cstdcsGranted + 1),
    need: `tối đa ${most}`,
    details: [`Đơn vị có ${ldttCount} ${honourName(rule.of)}; đã xét ${cstdcsGranted} người trước người này`],
    ...gapOf(state, `một chỗ trong tỷ lệ của đơn vị (tối đa ${most} người, đã có ${cstdcsGranted})`),
    distance: distanceOf(state, 1),
  }
}

function judgeRegistered(bench: Bench): Finding {
  const { registered } = bench.history
  if (registered === undefined) {
    return {
      state: 'unknown',
      details: ['Chưa rõ có đăng ký thi đua hay không'],
      gap: 'Bản đăng ký thi đua',
      distance: 1,
    }
  }
  const state = yearMet(registered)
  return {
    state,
    have: registered ? 'đã đăng ký' : 'không đăng ký',
    details: [],
    ...gapOf(state, `đăng ký thi đua từ đầu năm (năm ${bench.year} không đăng ký)`),
    distance: distanceOf(state, 1),
  }
}

function judgeNoPending(rule: Of<'noPending'>, bench: Bench): Finding {
  const open = (bench.history.pending ?? []).filter((matter) => !matter.clearedOn && rule.kinds.includes(matter.kind))
  const cleared = (bench.history.pending ?? []).flatMap((matter) =>
    matter.clearedOn
      ? [`${upperFirst(pendingKinds[matter.kind])}: đã có kết luận không vi phạm ngày ${showDay(matter.clearedOn)}`]
      : [],
  )
  const state = yearMet(open.length === 0)
  const inWords = open.map(
    (matter) =>
      `Đang ${pendingKinds[matter.kind]}${matter.since === undefined ? '' : ` từ ngày ${showDay(matter.since)}`}`,
  )
  return {
    state,
    have: open.length === 0 ? 'không có' : String(open.length),
    details: [...inWords, ...cleared],
    ...gapOf(state, 'kết luận không vi phạm của vụ việc đang xem xét'),
    distance: distanceOf(state, 1),
  }
}

function judgeNewSpan(rule: Of<'newSpan'>, bench: Bench): Finding {
  const first = bench.year - rule.years + 1
  const { counted } = sortAwards(rule.of, bench)
  const overlapping = counted.filter((award) => {
    const end = endOf(award)
    return end !== null && end >= first && (award.achievementFrom ?? end) <= bench.year
  })
  const undated = counted.filter((award) => endOf(award) === null)
  const state: ConditionState = overlapping.length > 0 ? 'unmet' : undated.length > 0 ? 'unknown' : 'met'
  const gap =
    state === 'unknown'
      ? `thời gian lập thành tích của ${honourName(rule.of)} đã có`
      : `thành tích mới: ${yearsInWords(yearsBetween(first, bench.year))} đã được khen`
  return {
    state,
    details: [...overlapping, ...undated].map(awardInWords),
    ...gapOf(state, gap),
    distance: distanceOf(state, rule.years),
  }
}

function judgeOneStateForm(rule: Of<'oneStateForm'>, bench: Bench): Finding {
  const { proposalYear, dossierReceivedOn } = bench.history
  const year = proposalYear ?? (dossierReceivedOn ? yearOf(dossierReceivedOn) : bench.year + 1)
  const stateForms = (bench.history.awards ?? []).filter(
    (award) =>
      honours[award.award].level === 'state' &&
      !rule.exceptKinds.includes(honours[award.award].kind) &&
      !rule.exceptCycles.includes(award.cycle),
  )
  const sameYear = stateForms.filter((award) => award.decisionDate && yearOf(award.decisionDate) === year)
  const undated = stateForms.filter((award) => !award.decisionDate && (award.achievementTo ?? year) <= year)
  const state: ConditionState = sameYear.length > 0 ? 'unmet' : undated.length > 0 ? 'unknown' : 'met'
  const gap =
    state === 'unknown'
      ? 'ngày quyết định của hình thức cấp Nhà nước đã có'
      : `một năm đề nghị khác (năm ${year} đã có hình thức cấp Nhà nước)`
  return {
    state,
    details: [...sameYear, ...undated].map(awardInWords),
    ...gapOf(state, gap),
    distance: distanceOf(state, 1),
  }
}

// Small words

/** A number that is surely `sure` and at most `most`, against what is needed. */
export function stateOfCount(sure: number, most: number, need: number): 'met' | 'unmet' | 'unknown' {
  if (sure >= need) return 'met'
  return most < need ? 'unmet' : 'unknown'
}

function yearMet(holds: boolean): 'met' | 'unmet' {
  return holds ? 'met' : 'unmet'
}

/** At least one step while it is not met. */
export function distanceOf(state: ConditionState, distance: number): number {
  return state === 'met' ? 0 : Math.max(1, distance)
}

/** Còn thiếu, only while it is not met. */
export function gapOf(state: ConditionState, gap: string): { gap?: string } {
  return state === 'met' ? {} : { gap: upperFirst(gap) }
}

function thisYear(bench: Bench): Window {
  return { from: bench.year, sureFrom: bench.year, to: bench.year }
}

function isBetween(year: number | null, from: number, to: number): boolean {
  return year !== null && year >= from && year <= to
}

export function yearsBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}

/** `năm 2021`, `các năm 2017–2021`, `các năm 2017, 2019`. */
export function yearsInWords(years: readonly number[]): string {
  if (years.length < 2) return `năm ${years.join('')}`
  const [first, last] = [years[0] as number, years.at(-1) as number]
  return `các năm ${last - first === years.length - 1 ? `${first}–${last}` : years.join(', ')}`
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
