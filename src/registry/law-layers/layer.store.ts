import { sql } from 'kysely'
import { anyOfIds, type Database, type Db, type Trx } from '../../base/database/database.ts'
import type { Day } from '../../base/days.ts'
import { NotFound } from '../../base/errors.ts'
import type { LayerAuthor } from '../../law/layer-faults.ts'
import { withLayers, type Layer, type LayerItem } from '../../law/layers.ts'
import type { LawBook } from '../../law/rule.ts'
import { lawBook } from '../../law/rules/book.ts'
import type { OrganisationKind } from '../organisations/organisation.ts'
import { authoritiesOf } from '../organisations/organisation.store.ts'
import type { LayerContent } from './layer.ts'

/** Quy định riêng as stored. */
export type StoredLayer = Awaited<ReturnType<typeof findLayer>>

export async function findLayer(db: Db | Trx, layerId: string) {
  const layer = await layersOfBodies(db).where('l.id', '=', layerId).executeTakeFirst()
  if (!layer) throw new NotFound('Không có quy định riêng này.')
  return layer
}

/** The same, locked until the action is over. */
export async function lockLayer(trx: Trx, layerId: string): Promise<StoredLayer> {
  const layer = await layersOfBodies(trx).where('l.id', '=', layerId).forUpdate('l').executeTakeFirst()
  if (!layer) throw new NotFound('Không có quy định riêng này.')
  return layer
}

/** Quy định riêng with the bodies that have set them. */
export function layersOfBodies(db: Db | Trx) {
  return db
    .selectFrom('law_layers as l')
    .innerJoin('organisations as o', 'o.id', 'l.organisation_id')
    .select(['l.id', 'l.organisation_id', 'l.symbol', 'l.issued_on', 'l.title', 'l.from_on', 'l.to_on', 'l.items'])
    .select(['l.entered_on', 'l.end_symbol', 'l.end_reason', 'l.version', 'o.name as organisation_name'])
}

/** Under the names of the input. */
export function contentOf({ symbol, issued_on, title, from_on, to_on, items }: StoredLayer): LayerContent {
  return { symbol, issuedOn: issued_on, title, fromOn: from_on, toOn: to_on, items }
}

/** A layer that holds, at its version. */
export interface LayerInForce extends Layer {
  version: number
}

/** Những quy định riêng áp dụng cho từng đơn vị trên một ngày: its own and those of every authority above it on both lines, the nearest first. */
async function layersOfUnits(db: Db | Trx, unitIds: readonly string[], on: Day): Promise<Map<string, LayerInForce[]>> {
  const { rows } = await sql<LayerInForce & { unit: string }>`
    select b.unit, l.id, l.symbol, l.items, l.version from law_layers l
    join (
      select id as unit, id as body, 0 as depth from organisations where id = ${anyOfIds(unitIds)}
      union all
      select organisation_id, authority_id, min(depth) from organisation_authority
      where organisation_id = ${anyOfIds(unitIds)} and in_force(from_on, to_on, ${on}) group by 1, 2
    ) as b on b.body = l.organisation_id
    where in_force(l.from_on, l.to_on, ${on}) order by b.depth, l.issued_on, l.id`.execute(db)
  return Map.groupBy(rows, ({ unit }) => unit)
}

/** The same for one unit. */
export async function layersFor(db: Db | Trx, organisationId: string, on: Day): Promise<LayerInForce[]> {
  return (await layersOfUnits(db, [organisationId], on)).get(organisationId) ?? []
}

/** Sách luật áp dụng cho một đơn vị trên một ngày: the law with what the bodies above have set beside it. */
export async function bookFor(db: Db | Trx, organisationId: string, on: Day): Promise<LawBook> {
  return bookWith(await layersFor(db, organisationId, on))
}

/** The same for many units, in their order. */
export async function booksFor(db: Db | Trx, unitIds: readonly string[], on: Day): Promise<LawBook[]> {
  const layers = await layersOfUnits(db, unitIds, on)
  return unitIds.map((id) => bookWith(layers.get(id) ?? []))
}

/** What the law makes of a book is kept by the book itself, so the same layers must give the same book. */
const books = new Map<string, LawBook>()
const mostBooks = 40

/** Sách luật with these layers, composed once for each set of them and their versions. */
function bookWith(layers: readonly LayerInForce[]): LawBook {
  if (layers.length === 0) return lawBook
  const key = layers.map(({ id, version }) => `${id} ${version}`).join()
  const book = books.get(key) ?? withLayers(lawBook, layers)
  // The one asked for last stands last; the first is the one that nobody has asked for longest.
  books.delete(key)
  books.set(key, book)
  const [oldest] = books.keys()
  if (books.size > mostBooks && oldest !== undefined) books.delete(oldest)
  return book
}

/** Bộ, tỉnh hay cơ quan khác. The committee of a province has no other committee above it. */
export async function authorOf(
  db: Db | Trx,
  { id, kind }: { id: string; kind: OrganisationKind },
  on: Day,
): Promise<LayerAuthor> {
  if (kind === 'ministry') return 'ministry'
  if (kind === 'province' || kind === 'centrallyRunCity') return 'province'
  if (kind !== 'peoplesCommittee') return 'other'
  const { administrative } = await authoritiesOf(db, id, on)
  const above = await db
    .selectFrom('organisations')
    .select('id')
    .where('id', '=', anyOfIds(administrative))
    .where('kind', '=', 'peoplesCommittee')
    .executeTakeFirst()
  return above ? 'other' : 'province'
}

declare module '../../base/database/database.ts' {
  interface Database {
    law_layers: {
      id: string
      organisation_id: string
      symbol: string
      issued_on: Day
      title: string
      from_on: Day
      to_on: Day | null
      items: import('kysely').JSONColumnType<LayerItem[], string, string>
      entered_on: Day
      end_symbol: string | null
      end_reason: string | null
      title_folded: import('kysely').Generated<string>
      version: import('kysely').Generated<number>
    }
  }
}

export type LayerRow = Database['law_layers']
