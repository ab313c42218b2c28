import { sql } from 'kysely'
import * as z from 'zod'
import { nothing, view } from '../../base/action.ts'
import type { Db } from '../../base/database/database.ts'
import { showDay, type Day } from '../../base/days.ts'
import { id } from '../../base/ids.ts'
import { containing, onePage, pageInput } from '../../base/lists.ts'
import { nextActs, noStanding } from '../../base/policy.ts'
import { honourField } from '../../law/facts.ts'
import { delegations } from '../../law/layer-faults.ts'
import { tellItem } from '../../law/layer-text.ts'
import { recalledFacts, type LayerItem, type RecalledFact } from '../../law/layers.ts'
import { lawBook } from '../../law/rules/book.ts'
import { honours, type Honour, type SubjectKind } from '../../law/vocabulary.ts'
import { historyOf } from '../accounts/history.store.ts'
import { tell, told, type Sentences } from '../accounts/history.ts'
import { findOrganisation, relatedTo } from '../organisations/organisation.store.ts'
import { changeLayer, endLayer } from './layer.actions.ts'
import { itemKinds, layerTimes, timeOf, type ItemKind, type LayerTime } from './layer.ts'
import { authorOf, findLayer, layersFor, layersOfBodies } from './layer.store.ts'

/** Danh sách quy định riêng: those that concern a body, which are its own and those of the bodies above it, or all of the office. */
export const listLayers = view({
  name: 'layer.list',
  title: 'Quy định riêng',
  input: z.object({
    ...pageInput(['from', 'symbol', 'issued', 'organisation'], true),
    view: z.enum(['applying', 'all']).default('applying'),
    /** Whom they concern; without it, the bodies for which the reader works. */
    organisationId: id.optional(),
    /** Whose they are. */
    issuerId: id.optional(),
    standing: z.enum(Object.keys(layerTimes) as [LayerTime]).optional(),
    honour: honourField.optional(),
    kind: z.enum(Object.keys(itemKinds) as [ItemKind]).optional(),
  }),
  load: nothing,
  may: () => 'scoped',
  show: async ({ db, actor, input, today, visible }) => {
    let query = layersOfBodies(db).where(visible({}))
    if (input.view === 'applying') {
      const concerned = input.organisationId ? [input.organisationId] : actor.grants.map((one) => one.organisationId)
      query = query.where(concerns(concerned, today))
    }
    if (input.q) {
      const found = containing(input.q)
      query = query.where(sql<boolean>`(l.title_folded like ${found} or o.name_folded like ${found})`)
    }
    if (input.issuerId) query = query.where('l.organisation_id', '=', input.issuerId)
    if (input.standing) query = query.where(holds(input.standing, today))
    if (input.honour) query = query.where(names(input.honour))
    if (input.kind) query = query.where(sql<boolean>`l.items @> ${JSON.stringify([{ kind: input.kind }])}::jsonb`)
    const sorts = {
      from: { neverNull: sql`l.from_on` },
      symbol: { neverNull: sql`l.symbol` },
      issued: { neverNull: sql`l.issued_on` },
      organisation: { neverNull: sql`o.name collate vietnamese` },
    }
    const page = await onePage(db, query, input, sorts, sql`l.id`)
    return {
      ...page,
      rows: page.rows.map(({ items, ...row }) => ({
        ...row,
        time: timeOf(row, today),
        about: aboutOf(items),
        count: items.length,
        /** What it asks for the honour that was asked about. */
        told: items
          .filter((item) => input.honour !== undefined && honourNamed(item) === input.honour)
          .map((item) => ({ ...tellItem(item, factOf(item)), article: item.article, quote: item.quote })),
      })),
    }
  },
  sheet: {
    name: 'Quy định riêng',
    columns: [
      { title: 'Số, ký hiệu', value: (row) => row.symbol },
      { title: 'Ngày ban hành', value: (row) => row.issued_on },
      { title: 'Trích yếu', value: (row) => row.title },
      { title: 'Cơ quan', value: (row) => row.organisation_name },
      { title: 'Về', value: (row) => row.about.join('; ') },
      { title: 'Số nội dung', value: (row) => row.count },
      { title: 'Hiệu lực từ ngày', value: (row) => row.from_on },
      { title: 'Hết hiệu lực từ ngày', value: (row) => row.to_on },
      { title: 'Hiệu lực', value: (row) => layerTimes[row.time] },
    ],
  },
})

/** Layers of these bodies and of all that stand above them on a day. */
function concerns(organisationIds: readonly string[], on: Day) {
  const bodies = organisationIds as string[]
  return sql<boolean>`(l.organisation_id = any(${bodies}::uuid[]) or exists (select from organisation_authority a
    where a.organisation_id = any(${bodies}::uuid[]) and a.authority_id = l.organisation_id
      and in_force(a.from_on, a.to_on, ${on})))`
}

function holds(time: LayerTime, on: Day) {
  if (time === 'coming') return sql<boolean>`l.from_on > ${on}`
  if (time === 'ended') return sql<boolean>`l.to_on <= ${on}`
  return sql<boolean>`in_force(l.from_on, l.to_on, ${on})`
}

/** A confirmation names an honour by the provision that it confirms. */
function names(honour: string) {
  return sql<boolean>`exists (select from jsonb_array_elements(l.items) item
    where item ->> 'honour' = ${honour} or item ->> 'provision' like ${`${honour}.%`})`
}

function honourNamed(item: LayerItem): Honour | null {
  if ('honour' in item) return item.honour
  return factOf(item)?.honour ?? null
}

/** Danh hiệu, hình thức mà văn bản nói đến, each once. */
function aboutOf(items: readonly LayerItem[]): string[] {
  const about = items.map((item) => {
    if ('honour' in item) return honours[item.honour].name
    return item.kind === 'workingDays' ? itemKinds.workingDays : tellItem(item, factOf(item)).about
  })
  return [...new Set(about)]
}

/** Một quy định riêng: what it asks in words, whom it concerns, what can be done with it, what happened. */
export const showLayer = view({
  name: 'layer.show',
  title: 'Quy định riêng',
  input: z.object({ layerId: id }),
  load: ({ db, input }) => findLayer(db, input.layerId),
  may: () => noStanding,
  show: async ({ db, office, actor, object: layer, today }) => {
    const related = await relatedTo(db, layer.organisation_id, today)
    const changeable = { ...changeLayer, blocked: layer.end_symbol && 'Đã ghi hết hiệu lực; hãy nhập văn bản mới.' }
    return {
      layer: { ...layer, time: timeOf(layer, today) },
      /** One for each item, in their order. */
      told: layer.items.map((item) => ({ kind: itemKinds[item.kind], ...tellItem(item, factOf(item)) })),
      /** How many bodies stand below, on each line. */
      below: await countBelow(db, layer.organisation_id, today),
      next: nextActs(office.policy, actor, { related }, [changeable, endLayer]),
      history: tell(await historyOf(db, layer.id), layerSentences),
    }
  },
})

async function countBelow(db: Db, organisationId: string, on: Day) {
  const rows = await db
    .selectFrom('organisation_authority')
    .select(['line', sql<number>`count(distinct organisation_id)::int`.as('count')])
    .where('authority_id', '=', organisationId)
    .where(sql<boolean>`in_force(from_on, to_on, ${on})`)
    .groupBy('line')
    .execute()
  const onLine = (line: string) => rows.find((row) => row.line === line)?.count ?? 0
  return { administrative: onLine('administrative'), sector: onLine('sector') }
}

const layerSentences: Sentences = {
  'layer.enter': (c) => told(`Nhập quy định riêng ${c.symbol}`, `hiệu lực từ ngày ${showDay(c.fromOn as Day)}`),
  'layer.change': (c) => told('Sửa quy định riêng', c.changed || 'không có gì khác'),
  'layer.end': (c) => told(`Ghi hết hiệu lực từ ngày ${showDay(c.toOn as Day)}`, `theo ${c.symbol}: ${c.reason}`),
}

/** The law's book does not change while the software runs. */
const recalled: readonly RecalledFact[] = recalledFacts(lawBook)

function factOf(item: LayerItem): RecalledFact | null {
  return (item.kind === 'confirmed' && recalled.find(({ id: provision }) => provision === item.provision)) || null
}

/** Đối tượng of each honour. */
const subjectsOf = Object.fromEntries(
  Object.values(lawBook.honours).map((rules) => [rules.honour, rules.subjects]),
) as Record<Honour, SubjectKind[]>

/** Chưa đối chiếu văn bản gốc: what the software only recalls of the law, and by which documents who has confirmed it. */
export const listRecalled = view({
  name: 'layer.recalled',
  title: 'Chưa đối chiếu văn bản gốc',
  input: z.object({ organisationId: id.optional() }),
  load: nothing,
  may: () => noStanding,
  show: async ({ db, actor, input, today }) => {
    const organisationId = input.organisationId ?? actor.grants[0]?.organisationId
    const body = organisationId === undefined ? null : await findOrganisation(db, organisationId)
    const by = body === null ? 'other' : await authorOf(db, body, today)
    const applying = body === null ? [] : (await layersFor(db, body.id, today)).map((layer) => layer.id)
    const confirmations = await confirmationsOf(db)
    return {
      /** What a rule of such a body may hold: the law leaves to ministries and provinces what others only follow. */
      room: { by, delegated: delegations(lawBook, by, today), subjects: subjectsOf },
      rows: recalled.map((fact) => ({
        ...fact,
        name: fact.honour === null ? 'Nguyên tắc chung' : honours[fact.honour].name,
        confirmed: confirmations
          .filter(({ provision }) => provision === fact.id)
          .map((one) => ({ ...one, applies: applying.includes(one.layerId) })),
      })),
    }
  },
  sheet: {
    name: 'Chưa đối chiếu văn bản gốc',
    columns: [
      { title: 'Mã', value: (row) => row.id },
      { title: 'Danh hiệu, hình thức', value: (row) => row.name },
      { title: 'Quy định', value: (row) => row.text },
      { title: 'Điều, khoản mới nhớ lại', value: (row) => row.article },
      {
        title: 'Đã xác nhận',
        value: (row) => row.confirmed.map((one) => `${one.organisation}: ${one.symbol} ${one.article}`).join('; '),
      },
    ],
    rows: ({ rows }) => rows,
  },
})

/** Every confirmation of the office that has not ended, the latest first. */
async function confirmationsOf(db: Db) {
  const layers = await layersOfBodies(db)
    .where(sql<boolean>`l.items @> '[{"kind":"confirmed"}]'::jsonb and l.end_symbol is null`)
    .orderBy('l.entered_on', 'desc')
    .orderBy('l.id')
    .execute()
  return layers.flatMap(({ id: layerId, symbol, organisation_name: organisation, entered_on: enteredOn, items }) =>
    items.flatMap((item) => {
      if (item.kind !== 'confirmed') return []
      const { provision, article, figure } = item
      return [{ layerId, symbol, organisation, enteredOn, provision, article, figure: figure ?? null }]
    }),
  )
}
