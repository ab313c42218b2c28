/** Người, hộ, tập thể được khen, as an entry from old papers names them: known already, or entered on the spot. */
import { sql } from 'kysely'
import type { Trx } from '../../base/database/database.ts'
import { yearOf, type Day } from '../../base/days.ts'
import { BadInput, Conflict, wrongField } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { takeNumber } from '../../base/numbers.ts'
import type { Newcomer, NewcomerKind, RecipientKind } from './award.ts'
import { unitsOf } from './award.store.ts'

/** One recipient as the input names it. */
export interface AskedRecipient {
  recipientKind: RecipientKind
  recipientId?: string | undefined
  newcomer?: Newcomer | undefined
  organisationId: string | null
  to: number
}

/** One recipient as the ledger writes it. */
export interface FoundRecipient {
  recipientKind: RecipientKind
  recipientId: string
  recipientName: string
  organisationId: string | null
}

/**
 * Finds or enters each recipient, in the order asked. Only those in reach of the actor may be written about; an operator, who
 * brings in old books, writes about all.
 */
export async function resolveRecipients(
  trx: Trx,
  asked: readonly AskedRecipient[],
  keeperId: string | null,
  today: Day,
): Promise<FoundRecipient[]> {
  const known = await knownRecipients(trx, asked)
  await refuseOtherUnits(trx, asked, keeperId)
  const units = await unitsThen(trx, asked, today)
  const found: FoundRecipient[] = []
  for (const [index, one] of asked.entries()) {
    if (one.newcomer) {
      found.push(await enterNewcomer(trx, one.newcomer, keeperId, today))
      continue
    }
    const row = known.get(one.recipientId!)
    if (!row || (row.kind === 'collective') !== (one.recipientKind === 'collective'))
      throw new BadInput(`Dòng ${index + 1}: không có người, hộ hoặc tập thể này trong phạm vi của bạn.`)
    found.push({
      recipientKind: row.kind,
      recipientId: row.id,
      recipientName: row.name,
      organisationId: one.organisationId ?? (row.isForeign ? keeperId : (units.get(index) ?? null)),
    })
  }
  return found
}

interface KnownRecipient {
  id: string
  name: string
  kind: RecipientKind
  isForeign: boolean
}

/** A foreign body stands under nobody here, so everybody may name it. */
async function knownRecipients(trx: Trx, asked: readonly AskedRecipient[]): Promise<Map<string, KnownRecipient>> {
  const ids = [...new Set(asked.flatMap((one) => one.recipientId ?? []))]
  const { rows } = await sql<KnownRecipient>`
    select p.id, p.name, p.kind, false as "isForeign" from people p
    where p.id = any(${ids}::uuid[]) and p.merged_into is null and ((select (pass()).operator) or sees_subject(p.id))
    union all
    select o.id, o.name, 'collective', o.kind = 'foreignOrganisation' from organisations o
    where o.id = any(${ids}::uuid[]) and ((select (pass()).operator) or o.kind = 'foreignOrganisation' or sees_subject(o.id))`.execute(
    trx,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** An entry stands in the ledger of its unit then, so that unit must be one where the recipient has served or is kept. */
async function refuseOtherUnits(trx: Trx, asked: readonly AskedRecipient[], keeperId: string | null): Promise<void> {
  const named = asked.filter((one) => one.organisationId !== null && one.recipientId !== undefined)
  const { rows } = await sql<{ name: string }>`
    select coalesce(p.name, o.name) as name
    from unnest(${named.map((one) => one.recipientId)}::uuid[], ${named.map((one) => one.organisationId)}::uuid[]) as asked (recipient, unit)
    left join people p on p.id = asked.recipient left join organisations o on o.id = asked.recipient
    where not (select (pass()).operator) and asked.unit <> asked.recipient and asked.unit is distinct from ${keeperId}
      and asked.unit is distinct from p.keeper_id and (p.id is not null or o.kind <> 'foreignOrganisation')
      and not exists (select from posts t where t.person_id = asked.recipient and t.organisation_id = asked.unit) limit 1`.execute(
    trx,
  )
  if (rows[0])
    throw new BadInput(
      `${rows[0].name} chưa từng giữ vị trí nào ở đơn vị đã chọn. Hãy chọn đơn vị khi được khen, hoặc để trống để phần mềm tự lấy.`,
    )
}

/** Đơn vị khi đó, by the place in the list: of the post at the end of the last year, else the unit of today. */
async function unitsThen(trx: Trx, asked: readonly AskedRecipient[], today: Day): Promise<Map<number, string>> {
  const ids = asked.map((one) => one.recipientId ?? null)
  const ends = asked.map((one) => `${one.to}-12-31`)
  const { rows } = await sql<{ at: number; unit: string }>`
    select asked.at::int, post.organisation_id as unit
    from unnest(${ids}::uuid[], ${ends}::date[]) with ordinality as asked (person, on_day, at)
    cross join lateral (select t.organisation_id from posts t where t.person_id = asked.person and in_force(t.from_on, t.to_on, asked.on_day)
      order by t.from_on desc nulls last limit 1) post`.execute(trx)
  const then = new Map(rows.map((row) => [row.at - 1, row.unit]))
  const now = await unitsOf(
    trx,
    ids.flatMap((one) => one ?? []),
    today,
  )
  for (const [index, one] of ids.entries()) {
    const unit = one === null ? undefined : now.get(one)
    if (!then.has(index) && unit !== undefined) then.set(index, unit)
  }
  return then
}

/** Ghi mới: who is not in the register is entered with little more than a name, and kept by the unit. */
async function enterNewcomer(
  trx: Trx,
  newcomer: Newcomer,
  keeperId: string | null,
  today: Day,
): Promise<FoundRecipient> {
  if (keeperId === null) throw wrongField('keeperId', 'Chọn đơn vị giữ hồ sơ của người, hộ, tổ chức ghi mới.')
  await refuseNamesake(trx, newcomer, keeperId)
  const number = await takeNumber(trx, wholeOffice, newcomerBooks[newcomer.kind], today)
  const code = `${newcomerBooks[newcomer.kind]}-${yearOf(today)}-${String(number).padStart(4, '0')}`
  const recipientId = newId()
  if (newcomer.kind === 'foreignOrganisation') {
    await trx
      .insertInto('organisations')
      .values({
        id: recipientId,
        code,
        kind: newcomer.kind,
        name: newcomer.name,
        place: newcomer.nationality,
        confidence: 'entered',
        basis: 'Ghi cùng khen thưởng',
      })
      .execute()
  } else {
    await trx
      .insertInto('people')
      .values({
        id: recipientId,
        code,
        kind: newcomer.kind,
        name: newcomer.name,
        nationality: newcomer.nationality || null,
        keeper_id: keeperId,
      })
      .execute()
  }
  const recipientKind = newcomer.kind === 'foreignOrganisation' ? 'collective' : newcomer.kind
  return { recipientKind, recipientId, recipientName: newcomer.name, organisationId: keeperId }
}

/** The same household is not entered twice by one unit; a namesake is told apart by more of the name or the place. */
async function refuseNamesake(trx: Trx, { kind, name, nationality }: Newcomer, keeperId: string): Promise<void> {
  const known =
    kind === 'foreignOrganisation'
      ? trx
          .selectFrom('organisations')
          .select(['code', 'name'])
          .where(sql<boolean>`kind = 'foreignOrganisation' and name_folded = fold(${name}) and place = ${nationality}`)
      : trx
          .selectFrom('people')
          .select(['code', 'name'])
          .where('keeper_id', '=', keeperId)
          .where(sql<boolean>`kind = ${kind} and name_folded = fold(${name})`)
  const found = await known.executeTakeFirst()
  if (!found) return
  throw new Conflict(
    `${found.name} đã có trong sổ, mã ${found.code}. Hãy tìm và chọn mục ấy; nếu là người, hộ khác thì ghi thêm nơi ở vào tên để phân biệt.`,
  )
}

/** Mã of who is entered on the spot, by what they are: `HGD-2021-0007`. Each is a number book of the whole office. */
const newcomerBooks: Record<NewcomerKind, string> = { person: 'CD', household: 'HGD', foreignOrganisation: 'TCNN' }
const wholeOffice = '00000000-0000-0000-0000-000000000000'
