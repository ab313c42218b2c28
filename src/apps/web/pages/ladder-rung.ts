/** Bậc: one honour of the law with its verdict for a person or a collective, and how a screen says where it stands. */
import { showDay, type Day } from '../../../base/days.ts'
import { honours, type Honour } from '../../../law/vocabulary.ts'
import type { GetAnswer } from '../app/api.ts'
import type { MarkState } from '../kit/mark.tsx'

export type LadderAnswer = Pick<GetAnswer<'/api/people/:personId/ladder'>, 'year' | 'rungs' | 'now' | 'soon' | 'rest'>
export type Rung = LadderAnswer['rungs'][number]

export type DossierRow = GetAnswer<'/api/dossiers'>['rows'][number]

/** Đã có của năm, đề nghị được ngay, chưa rõ, về sau, cần đối chiếu văn bản, hay còn xa. */
export type RungState = 'conferred' | 'open' | 'unknown' | 'later' | 'review' | 'far'

/** A title of this year that is already held is no longer ahead, whatever the law says of its conditions. */
export function rungNow({ held, verdict }: Pick<Rung, 'held' | 'verdict'>): RungState {
  if (held.includes(verdict.year)) return 'conferred'
  switch (verdict.state) {
    case 'eligible':
    case 'awaitsCouncil':
      return 'open'
    case 'unknown':
      return 'unknown'
    case 'notEligible':
    case 'revoke':
      return verdict.earliest ? 'later' : 'far'
    case 'needsReview':
      return 'review'
  }
}

/** Gold only for what is held or what the law would allow, now or on the way. */
export function markOfRung(rung: Rung): MarkState {
  const marks: Record<RungState, MarkState> = {
    conferred: 'conferred',
    open: 'reachable',
    unknown: 'unknown',
    later: 'reachable',
    review: 'review',
    far: 'pending',
  }
  return marks[rungNow(rung)]
}

/** Where a rung stands, in a few words: `năm nay: chờ hội đồng`, `dự tính 2024`. */
export function rungWords(rung: Rung): string {
  const { verdict } = rung
  switch (rungNow(rung)) {
    case 'conferred':
      return `đã đạt năm ${verdict.year}`
    case 'open':
      return verdict.state === 'eligible' ? `năm ${verdict.year}: đủ` : `năm ${verdict.year}: chờ hội đồng`
    case 'unknown':
      return `năm ${verdict.year}: chưa rõ`
    case 'later':
      return `dự tính ${verdict.earliest!.year}`
    case 'review':
      return 'cần đối chiếu văn bản'
    case 'far':
      return 'chưa tới'
  }
}

/** `2015–2020`; where years are wanting between them, `5 lần, gần nhất 2020`. */
export function heldWords(held: readonly number[]): string | null {
  const [first, last] = [held[0], held.at(-1)]
  if (first === undefined || last === undefined) return null
  if (first === last) return `đã có ${first}`
  return last - first === held.length - 1 ? `đã có ${first}–${last}` : `đã có ${held.length} lần, gần nhất ${last}`
}

/** By which law a ladder is told. */
export function ladderNote(today: Day): string {
  return `Theo quy định có hiệu lực ngày ${showDay(today)}. Đây là dự tính, không phải kết luận khen thưởng.`
}

/** The dossier already under way for a rung, of those that I may see. */
export function dossierFor(rung: Rung, dossiers: readonly DossierRow[]): DossierRow | undefined {
  return dossiers.find(
    (one) => one.honour === rung.honour && one.year === rung.verdict.year && one.stage !== 'withdrawn',
  )
}

/** Tên gọn for a label beside a shape: the one who confers it is what tells certificates apart. */
export function shortHonour(honour: Honour): string {
  return shortNames[honour] ?? honours[honour].name
}

/** Of what ministry and province give alike: `Bằng khen Bộ, tỉnh`. */
export function twinName(honour: Honour): string {
  return shortHonour(honour).replace(/ Bộ, ngành$/, ' Bộ, tỉnh')
}

const shortNames: Partial<Record<Honour, string>> = {
  BKT: 'Bằng khen Chủ tịch tỉnh',
  BKB: 'Bằng khen Bộ, ngành',
  BKTTG: 'Bằng khen Thủ tướng',
  GKS: 'Giấy khen Giám đốc Sở',
  GKH: 'Giấy khen cấp huyện',
  GKX: 'Giấy khen cấp xã',
  CSTDB: 'Chiến sĩ thi đua Bộ, ngành',
  CTDB: 'Cờ thi đua Bộ, ngành',
  CTDT: 'Cờ thi đua tỉnh',
  CTDCP: 'Cờ thi đua Chính phủ',
  HCLD1: 'Huân chương Lao động hạng Nhất',
  HCLD2: 'Huân chương Lao động hạng Nhì',
  HCLD3: 'Huân chương Lao động hạng Ba',
}
