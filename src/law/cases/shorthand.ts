import { day } from '../../base/days.ts'
import type { AwardRecord, History, InitiativeRecord, Subject, YearRecord } from '../facts.ts'
import type { Cycle, Discipline, Honour, InitiativeScope, Rating } from '../vocabulary.ts'

/** Words in which the cases are told, so that each reads in a few lines. */

/** What a council usually confirms of anyone who is considered. */
export const spirit = ['compliance', 'solidarityAndEmulation', 'learning', 'internalUnity', 'exceedsTargets']

/** Công chức; without a day: the day of recruitment is not known. */
export function civilServant(recruitedOn?: string): Subject {
  return {
    kind: 'individual',
    group: 'civilServant',
    ...(recruitedOn !== undefined && { recruitedOn: day(recruitedOn) }),
  }
}

/** Nam, nữ công chức đã có thông báo nghỉ hưu, and others whom the case knows by gender. */
export const man: Subject = { kind: 'individual', group: 'civilServant', gender: 'male' }
export const woman: Subject = { kind: 'individual', group: 'civilServant', gender: 'female' }

/** Quân nhân, công an. */
export const soldier: Subject = { kind: 'armedForcesIndividual' }

/** Tập thể thành lập năm này. */
export function collective(foundedYear?: number, group?: string): Subject {
  return {
    kind: 'collective',
    ...(foundedYear !== undefined && { foundedYear }),
    ...(group !== undefined && { group }),
  }
}

/** The facts of a case: no award, the usual confirmations, where the case says nothing else. */
export function told(history: History): History {
  return { awards: [], qualitativeOk: spirit, ...history }
}

/** A year, its rating, its titles and its initiatives. */
export function yearRated(year: number, rating: Rating | null, ...what: (Honour | InitiativeRecord)[]): YearRecord {
  const titles = what.filter((one) => typeof one === 'string')
  const initiatives = what.filter((one) => typeof one !== 'string')
  return {
    year,
    rating,
    ...(titles.length > 0 && { titles: titles.map((code) => ({ code })) }),
    ...(initiatives.length > 0 && { initiatives }),
  }
}

/** Năm hoàn thành xuất sắc, hoàn thành tốt, chỉ hoàn thành nhiệm vụ. */
export const excellentYear = (year: number, ...what: (Honour | InitiativeRecord)[]) =>
  yearRated(year, 'HTXSNV', ...what)
export const goodYear = (year: number, ...what: (Honour | InitiativeRecord)[]) => yearRated(year, 'HTTNV', ...what)
export const plainYear = (year: number) => yearRated(year, 'HTNV')

/** Năm hoàn thành xuất sắc, Chiến sĩ thi đua cơ sở. */
export const fighterYear = (year: number, ...initiatives: InitiativeRecord[]) =>
  excellentYear(year, 'LDTT', 'CSTDCS', ...initiatives)

/** Năm hoàn thành tốt, Lao động tiên tiến; a Chiến sĩ thi đua cơ sở as well. */
export const advancedYear = (year: number, ...initiatives: InitiativeRecord[]) => goodYear(year, 'LDTT', ...initiatives)
export const goodFighterYear = (year: number, ...initiatives: InitiativeRecord[]) =>
  goodYear(year, 'LDTT', 'CSTDCS', ...initiatives)

/** Năm của tập thể: hoàn thành xuất sắc, Tập thể lao động xuất sắc. */
export const excellentCollectiveYear = (year: number) => excellentYear(year, 'TTLDXS')

/** Every year from the first to the last. */
export function years(from: number, to: number, of: (year: number) => YearRecord): YearRecord[] {
  return Array.from({ length: to - from + 1 }, (_, index) => of(from + index))
}

/** Kỷ luật, ghi vào năm; `endedOn`: ngày chấp hành xong. */
export function disciplined(record: YearRecord, form: Discipline, decidedOn: string, endedOn?: string): YearRecord {
  return {
    ...record,
    discipline: { form, decidedOn: day(decidedOn), ...(endedOn !== undefined && { endedOn: day(endedOn) }) },
  }
}

/** Sáng kiến, chưa dùng để xét danh hiệu, hình thức nào. */
export function initiative(id: string, scope: InitiativeScope = 'grassroots'): InitiativeRecord {
  return { id, scope, kind: 'initiative', usedFor: null }
}

/** Sáng kiến đã dùng. */
export function usedInitiative(id: string, usedFor: Honour, scope: InitiativeScope = 'grassroots'): InitiativeRecord {
  return { id, scope, kind: 'initiative', usedFor }
}

/** Đề tài, đề án khoa học. */
export const topic = (id: string): InitiativeRecord => ({
  id,
  scope: 'grassroots',
  kind: 'scienceTopic',
  usedFor: null,
})
export const scheme = (id: string): InitiativeRecord => ({
  id,
  scope: 'grassroots',
  kind: 'scienceScheme',
  usedFor: null,
})

/** Đã được tặng theo loại hình này, cho thành tích từ năm đến năm, bằng quyết định ngày này. */
export function award(honour: Honour, cycle: Cycle, from: number, to: number, decided: string): AwardRecord {
  return { award: honour, cycle, achievementFrom: from, achievementTo: to, decisionDate: day(decided) }
}

/** Khen theo công trạng; danh hiệu xét theo thời kỳ; cờ thi đua hằng năm; khen theo phong trào, chuyên đề. */
export const merit = (honour: Honour, from: number, to: number, decided: string) =>
  award(honour, 'merit', from, to, decided)
export const periodic = (honour: Honour, from: number, to: number, decided: string) =>
  award(honour, 'periodic', from, to, decided)
export const annual = (honour: Honour, year: number, decided: string) => award(honour, 'annual', year, year, decided)
export const thematic = (honour: Honour, year: number, decided: string) =>
  award(honour, 'movement', year, year, decided)

/** Khen theo công trạng bằng quyết định không ghi thời gian lập thành tích. */
export function undatedMerit(honour: Honour, decided: string): AwardRecord {
  return { award: honour, cycle: 'merit', achievementFrom: null, achievementTo: null, decisionDate: day(decided) }
}

/** Xét quá trình cống hiến: chức vụ đã giữ, đã có thông báo nghỉ hưu. */
export function retiring(...positions: NonNullable<History['positions']>): History {
  return told({ years: [], cycle: 'contribution', positions, retirementNotice: true })
}

/** Phiếu đồng ý trên tổng số thành viên Hội đồng. */
export const votes = (votesFor: number, total: number): Pick<History, 'council'> => ({ council: { votesFor, total } })

/** Ngày tiếp nhận hồ sơ. */
export const received = (on: string): Pick<History, 'dossierReceivedOn'> => ({ dossierReceivedOn: day(on) })
