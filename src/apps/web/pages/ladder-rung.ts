/** Bậc: one honour that can be nominated, with the verdict of the law for one person. */
import { honours, type Honour } from '../../../law/vocabulary.ts'
import type { GetAnswer } from '../app/api.ts'

export type Rung = GetAnswer<'/api/people/:personId/ladder'>['rungs'][number]

export type DossierRow = GetAnswer<'/api/dossiers'>['rows'][number]

/** Đã có, có thể đề nghị ngay, về sau, hay chưa tính được. */
export type RungState = 'conferred' | 'open' | 'later' | 'unknown'

/** A title of this year that is already held is no longer ahead, whatever the law says of its conditions. */
export function rungNow(
  rung: Rung,
  awards: readonly { honour: Honour; cycle: string; year: number; revoked_by: string | null }[],
): RungState {
  const { verdict, honour } = rung
  const held = awards.some(
    (award) =>
      award.honour === honour &&
      award.year === verdict.year &&
      award.revoked_by === null &&
      (award.cycle === 'annual' || award.cycle === 'merit'),
  )
  if (held) return 'conferred'
  if (verdict.state === 'eligible' || verdict.state === 'awaitsCouncil') return 'open'
  return verdict.earliest ? 'later' : 'unknown'
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

const shortNames: Partial<Record<Honour, string>> = {
  BKT: 'Bằng khen Chủ tịch tỉnh',
  BKB: 'Bằng khen Bộ, ngành',
  BKTTG: 'Bằng khen Thủ tướng',
  GKS: 'Giấy khen Giám đốc Sở',
  GKH: 'Giấy khen cấp huyện',
  GKX: 'Giấy khen cấp xã',
  CSTDB: 'Chiến sĩ thi đua Bộ',
  HCLD1: 'Huân chương Lao động hạng Nhất',
  HCLD2: 'Huân chương Lao động hạng Nhì',
  HCLD3: 'Huân chương Lao động hạng Ba',
}
