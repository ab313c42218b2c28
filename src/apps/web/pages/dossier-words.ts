/** Words and addresses that the pages of dossiers share. */
import { upperFirst } from '../../../base/text.ts'
import { honours, type Honour } from '../../../law/vocabulary.ts'
import { nominable } from '../../../procedure/dossiers/dossier.ts'
import type { GetAnswer } from '../app/api.ts'
import { verdictWords } from '../app/law-verdict.tsx'
import { OFFICE } from '../kit/link.tsx'

export type DossierRow = GetAnswer<'/api/dossiers'>['rows'][number]
export type DossierAnswer = GetAnswer<'/api/dossiers/:dossierId'>

/** Danh hiệu, hình thức that can be nominated, as options. */
export const nominableOptions = (Object.keys(nominable) as Honour[]).map((code) => ({
  value: code,
  label: honours[code].name,
}))

export function dossierHref(dossierId: string): string {
  return `${OFFICE}/ho-so/${dossierId}`
}

/** The verdict for a narrow cell: "Đủ", "Còn thiếu 1, chưa rõ 1"; before the first submission nothing is kept yet. */
export function verdictInCell(row: Pick<DossierRow, 'verdict_state' | 'verdict_heading'>): string {
  if (row.verdict_state === null) return 'Xét khi trình'
  const [, counts] = row.verdict_heading?.split(': ') ?? []
  if (row.verdict_state !== 'notEligible' || counts === undefined) return verdictWords[row.verdict_state]
  return upperFirst(counts)
}
