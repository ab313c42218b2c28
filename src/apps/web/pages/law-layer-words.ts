/** Words and addresses that the pages of layers share. */
import { showDay, type Day } from '../../../base/days.ts'
import type { LayerItem } from '../../../law/layers.ts'
import { layerTimes, type LayerTime } from '../../../registry/law-layers/layer.ts'
import type { GetAnswer } from '../app/api.ts'
import { OFFICE } from '../kit/link.tsx'
import type { MarkState } from '../kit/mark.tsx'

export type LayerAnswer = GetAnswer<'/api/law-layers/:layerId'>
export type RecalledAnswer = GetAnswer<'/api/recalled-facts'>
export type RecalledRow = RecalledAnswer['rows'][number]

export const layersHref = `${OFFICE}/quy-dinh-rieng`
export const recalledHref = `${layersHref}/chua-doi-chieu`
export const newLayerHref = `${layersHref}/moi`

export function layerHref(layerId: string): string {
  return `${layersHref}/${layerId}`
}

export function layerEditHref(layerId: string): string {
  return `${newLayerHref}?sua=${layerId}`
}

export function confirmHref(provision: string): string {
  return `${newLayerHref}?xacNhan=${encodeURIComponent(provision)}`
}

/** The mark of what holds, is to come, or holds no more. */
export const timeMarks: Record<LayerTime, MarkState> = { coming: 'pending', inForce: 'met', ended: 'notCounted' }

/** "còn hiệu lực, từ 01/10/2020 đến hết 30/12/2021". */
export function periodInWords({ time, from_on, to_on }: { time: LayerTime; from_on: Day; to_on: Day | null }): string {
  const until = to_on === null ? '' : `; hết hiệu lực từ ${showDay(to_on)}`
  return `${layerTimes[time]}, từ ${showDay(from_on)}${until}`
}

/** Bodies whose standing body I am: only they have rules of their own to enter. */
export function keepersOf(
  grants: readonly { role: string; organisation_id: string; organisation_name: string }[],
): { value: string; label: string }[] {
  return grants
    .filter((grant) => grant.role === 'standing')
    .map((grant) => ({ value: grant.organisation_id, label: grant.organisation_name }))
}

/** Kind of criterion as it is chosen; its figure and sentence follow. */
export const criterionNames: Record<Extract<LayerItem, { kind: 'criterion' }>['criterion']['kind'], string> = {
  rated: 'Xếp loại năm xét',
  ratedInARow: 'Xếp loại nhiều năm liên tục',
  titleInARow: 'Danh hiệu nhiều năm liên tục',
  initiatives: 'Sáng kiến, đề tài',
  employed: 'Thời gian từ khi tuyển dụng',
  noDiscipline: 'Không bị kỷ luật',
  quota: 'Tỷ lệ tối đa trong đơn vị',
  vote: 'Tỷ lệ phiếu của hội đồng',
  memberShare: 'Tỷ lệ cá nhân của tập thể đạt danh hiệu',
  noMemberDiscipline: 'Tập thể không có người bị kỷ luật',
  words: 'Nội dung do hội đồng đánh giá',
}
