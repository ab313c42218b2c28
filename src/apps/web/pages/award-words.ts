/** Words and addresses that the pages of the ledger share. */
import { compareVietnamese } from '../../../base/text.ts'
import { cycles, honours, levels, type Cycle, type Honour } from '../../../law/vocabulary.ts'
import type { GetAnswer } from '../app/api.ts'
import { OFFICE } from '../kit/link.tsx'

export type AwardAnswer = GetAnswer<'/api/awards/:awardId'>
export type Found = GetAnswer<'/api/award-recipients'>['rows'][number]

export const awardsHref = `${OFFICE}/so-khen-thuong`
export const newAwardHref = `${OFFICE}/so-khen-thuong/moi`

/** Đính chính has a page of its own: it is a whole entry. */
export function correctionHref(awardId: string): string {
  return `${OFFICE}/so-khen-thuong/${awardId}/dinh-chinh`
}

/** A person and a collective have pages; of a household the ledger is all there is. */
export function recipientHref(award: { recipient_kind: string; recipient_id: string }): string | null {
  if (award.recipient_kind === 'household') return null
  return `${OFFICE}/${award.recipient_kind === 'person' ? 'nguoi' : 'don-vi'}/${award.recipient_id}`
}

/** Mọi danh hiệu, hình thức by name; the level tells apart what is called alike. */
export const honourOptions = (Object.keys(honours) as Honour[])
  .map((code) => ({ value: code, label: `${honours[code].name} (${levels[honours[code].level]})` }))
  .toSorted((a, b) => compareVietnamese(a.label, b.label))

export const cycleOptions = (Object.keys(cycles) as Cycle[])
  .filter((code) => code !== 'any')
  .map((code) => ({ value: code, label: cycles[code] }))

/** Under the name of who was found: post and unit, or what kind of recipient it is. */
export function detailOf(one: Found): string {
  const kind =
    one.kind === 'household'
      ? 'hộ gia đình'
      : one.kind === 'collective'
        ? one.nationality === null
          ? null
          : 'tổ chức nước ngoài'
        : null
  return [kind, one.title, one.organisation_name, one.nationality, one.code].filter(Boolean).join(', ')
}
