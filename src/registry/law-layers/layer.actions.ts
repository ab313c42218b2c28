import { action } from '../../base/action.ts'
import type { Trx } from '../../base/database/database.ts'
import { showDay, type Day } from '../../base/days.ts'
import { Conflict, wrongField } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { refuseUnlawful, type LayerAuthor } from '../../law/layer-faults.ts'
import type { LayerItem } from '../../law/layers.ts'
import { lawBook } from '../../law/rules/book.ts'
import { findOrganisation, relatedTo } from '../organisations/organisation.store.ts'
import { changedIn, layerChange, layerEnd, layerInput, type LayerContent } from './layer.ts'
import { authorOf, contentOf, lockLayer } from './layer.store.ts'

/** Nhập quy định riêng: what a signed document sets over the law, for the body itself and all below it. */
export const enterLayer = action({
  name: 'layer.enter',
  title: 'Nhập quy định riêng',
  input: layerInput,
  load: async ({ trx, input: { organisationId }, today }) => ({
    by: await authorOf(trx, await findOrganisation(trx, organisationId), today),
    related: await relatedTo(trx, organisationId, today),
  }),
  may: ({ related }) => ({ related }),
  run: async ({ trx, input, object: { by }, today, record }) => {
    refuseWrong(input, by, today)
    const content = { ...input, items: withKeys(input.items, []) }
    const layerId = newId()
    const added = await trx
      .insertInto('law_layers')
      .values({ id: layerId, organisation_id: input.organisationId, entered_on: today, ...rowOf(content) })
      .onConflict((conflict) => conflict.columns(['organisation_id', 'symbol', 'issued_on']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added) throw await alreadyEntered(trx, input.organisationId, input)
    record({ subjects: [layerId], changes: changesOf(content) })
    return { layerId, version: 1 }
  },
})

async function load({ trx, input, today }: { trx: Trx; input: { layerId: string }; today: Day }) {
  const layer = await lockLayer(trx, input.layerId)
  return { layer, version: layer.version, related: await relatedTo(trx, layer.organisation_id, today) }
}

const may = ({ related }: Awaited<ReturnType<typeof load>>) => ({ related })

/** Sửa quy định riêng: what was copied wrongly out of the document. */
export const changeLayer = action({
  name: 'layer.change',
  title: 'Sửa quy định riêng',
  input: layerChange,
  load,
  may,
  kept: ({ layer }) => contentOf(layer),
  run: async ({ trx, input, object: { layer, version }, today, record }) => {
    if (layer.end_symbol)
      throw new Conflict('Quy định này đã ghi hết hiệu lực, không sửa được nữa. Hãy nhập văn bản mới.')
    const body = await findOrganisation(trx, layer.organisation_id)
    refuseWrong(input, await authorOf(trx, body, today), today)
    const content = { ...input, items: withKeys(input.items, layer.items) }
    const changed = changedIn(contentOf(layer), content)
    await trx
      .updateTable('law_layers')
      .set({ ...rowOf(content), version: version + 1 })
      .where('id', '=', layer.id)
      .execute()
    record({ subjects: [layer.id], changes: { ...changesOf(content), changed } })
    return { layerId: layer.id, version: version + 1 }
  },
})

/** Ghi hết hiệu lực. Dossiers received before that day are judged by it still. */
export const endLayer = action({
  name: 'layer.end',
  title: 'Ghi hết hiệu lực',
  input: layerEnd,
  load,
  may,
  run: async ({ trx, input, object: { layer, version }, record }) => {
    if (input.toOn <= layer.from_on)
      throw wrongField('toOn', `Ngày hết hiệu lực phải sau ngày có hiệu lực ${showDay(layer.from_on)}.`)
    await trx
      .updateTable('law_layers')
      .set({ to_on: input.toOn, end_symbol: input.symbol, end_reason: input.reason, version: version + 1 })
      .where('id', '=', layer.id)
      .execute()
    record({ subjects: [layer.id], changes: { toOn: input.toOn, symbol: input.symbol, reason: input.reason } })
    return { layerId: layer.id, version: version + 1 }
  },
})

function refuseWrong({ issuedOn, fromOn, items }: LayerContent, by: LayerAuthor, today: Day): void {
  if (issuedOn > today) throw wrongField('issuedOn', `Ngày ${showDay(issuedOn)} chưa đến.`)
  refuseUnlawful(lawBook, items, { by, from: fromOn })
}

/** Files are attached to a part by its key: one that is kept keeps it, a new one gets one that no part has had. */
function withKeys(items: readonly LayerItem[], before: readonly LayerItem[]): LayerItem[] {
  const free = new Set(before.flatMap((item) => (item.kind === 'part' && item.key !== undefined ? [item.key] : [])))
  return items.map((item) => {
    if (item.kind !== 'part') return item
    const kept = item.key !== undefined && free.delete(item.key)
    return kept ? item : { ...item, key: newId() }
  })
}

function rowOf({ symbol, issuedOn, title, fromOn, toOn, items }: LayerContent) {
  return { symbol, issued_on: issuedOn, title, from_on: fromOn, to_on: toOn, items: JSON.stringify(items) }
}

function changesOf({ symbol, issuedOn, title, fromOn, toOn, items }: LayerContent) {
  return { symbol, issuedOn, title, fromOn, toOn, items: items.map((item) => ({ ...item })) }
}

async function alreadyEntered(trx: Trx, organisationId: string, { symbol, issuedOn }: LayerContent): Promise<Conflict> {
  const { name } = await findOrganisation(trx, organisationId)
  return new Conflict(`Văn bản ${symbol} ngày ${showDay(issuedOn)} đã nhập cho ${name}. Hãy mở quy định ấy để sửa.`)
}
