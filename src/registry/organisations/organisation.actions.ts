import { sql } from 'kysely'
import * as z from 'zod'
import { action } from '../../base/action.ts'
import type { Trx } from '../../base/database/database.ts'
import { showDay, type Day } from '../../base/days.ts'
import { BadInput, wrongField } from '../../base/errors.ts'
import { id, newId } from '../../base/ids.ts'
import { noStanding } from '../../base/policy.ts'
import { optionalText, text } from '../../base/text.ts'
import {
  basisInput,
  dayInput,
  isCluster,
  line,
  lines,
  memberRole,
  newBodyInput,
  organisationInput,
  reference,
  successionInput,
} from './organisation.ts'
import { contentOf, findOrganisation, relatedTo, type Organisation } from './organisation.store.ts'
import {
  addLinks,
  bodiesNamed,
  chunks,
  endLinks,
  lockOrganisations,
  rebuildAuthority,
  refuseCircles,
} from './succession.store.ts'

/** Nạp danh mục tổ chức: organisations with their lines, clusters and successions, all or nothing. */
export const enterOrganisationBook = action({
  name: 'organisation.enterBook',
  title: 'Nạp danh mục tổ chức',
  input: z.object({
    organisations: z.array(organisationInput).min(1).max(20_000),
    successions: z.array(successionInput).default([]),
  }),
  // Two books entered at once would give one code two ids and derive the lines of authority twice: one waits for the other.
  load: ({ trx }) => lockOrganisations(trx),
  may: () => noStanding,
  run: async ({ trx, input, record }) => {
    const ids = await idsByCode(trx, input.organisations)
    const idOf = (code: string, place: string) => {
      const found = ids.get(code)
      if (!found) throw new BadInput(`Không có tổ chức mã ${code} (${place}).`)
      return found
    }
    await insertNew(
      trx,
      'organisations',
      input.organisations.map((one) => organisationRow(one, idOf)),
    )
    await insertNew(
      trx,
      'organisation_parents',
      input.organisations.flatMap((one) => parentRows(one, idOf)),
    )
    await insertNew(
      trx,
      'organisation_members',
      input.organisations.flatMap((one) => memberRows(one, idOf)),
    )
    await insertNew(
      trx,
      'organisation_successions',
      input.successions.map((one) => successionRow(one, idOf)),
    )
    await rebuildAuthority(trx)
    const counts = { organisations: input.organisations.length, successions: input.successions.length }
    record({
      subjects: input.organisations.map((one) => idOf(one.code, 'danh mục')),
      changes: { ...counts, codes: input.organisations.map((one) => one.code) },
    })
    return counts
  },
})

/** Lập đơn vị: a body of its own, in the place of none that was there before. */
export const foundOrganisation = action({
  name: 'organisation.found',
  title: 'Lập đơn vị',
  input: newBodyInput.extend({ on: dayInput, basis: basisInput }),
  load: ({ trx }) => lockOrganisations(trx),
  may: () => noStanding,
  run: async ({ trx, input, record }) => {
    const { code, kind, name, on, basis } = input
    const named = await bodiesNamed(trx, [code, ...input.parents.map((parent) => parent.organisation)])
    if (named.has(code)) throw wrongField('code', `Mã ${code} đã có trong sổ. Chọn mã khác.`)
    const organisationId = newId()
    const links = input.parents.map((parent, index) => {
      const path = `parents.${index}.organisation`
      const above = named.get(parent.organisation)
      if (!above) throw wrongField(path, `Không có đơn vị mã ${parent.organisation} trong sổ.`)
      refuseAbsent(above, on, path)
      return { organisationId, parentId: above.id, line: parent.line, from: on, to: null, basis }
    })
    await trx
      .insertInto('organisations')
      .values({
        id: organisationId,
        code,
        kind,
        name,
        short_name: input.shortName || null,
        symbol: input.symbol || null,
        place: input.place || null,
        from_on: on,
        to_on: null,
        confidence: input.confidence,
        basis,
        source: input.source || null,
        note: input.note || null,
      })
      .execute()
    await addLinks(trx, links)
    await rebuildAuthority(trx)
    record({
      subjects: [organisationId, ...links.map(({ parentId }) => parentId)],
      changes: { code, kind, name, on, basis, parents: links.map(({ parentId, line }) => ({ parentId, line })) },
    })
    return { organisationId }
  },
})

/** Sửa đơn vị: how it is written, not what it is; another name from a day on is a reorganisation. */
export const changeOrganisation = action({
  name: 'organisation.change',
  title: 'Sửa đơn vị',
  input: z.object({
    organisationId: id,
    version: z.number().int(),
    name: text(300),
    shortName: optionalText(60),
    symbol: optionalText(40),
    place: optionalText(60),
    note: optionalText(1000),
  }),
  load: ({ trx, input, today }) => loadOrganisation(trx, input.organisationId, today),
  may: ({ related }) => ({ related }),
  kept: ({ content }) => content,
  run: async ({ trx, input, object, record }) => {
    const { organisationId, name, shortName, symbol, place, note } = input
    await trx
      .updateTable('organisations')
      .set({
        name,
        short_name: shortName || null,
        symbol: symbol || null,
        place: place || null,
        note: note || null,
        version: sql`version + 1`,
      })
      .where('id', '=', organisationId)
      .execute()
    record({
      subjects: [organisationId],
      changes: { before: object.content, after: { name, shortName, symbol, place, note } },
    })
    return { organisationId, version: input.version + 1 }
  },
})

/** Chuyển cơ quan cấp trên: on one line, from a day on; null: on this line nobody stands above it any more. */
export const moveOrganisation = action({
  name: 'organisation.move',
  title: 'Chuyển cơ quan cấp trên',
  input: z.object({
    organisationId: id,
    version: z.number().int(),
    line,
    parent: reference.nullable(),
    on: dayInput,
    basis: basisInput,
  }),
  load: async ({ trx, input, today }) => {
    await lockOrganisations(trx)
    return loadOrganisation(trx, input.organisationId, today)
  },
  may: ({ related }) => ({ related }),
  run: async ({ trx, input, object: { organisation }, record }) => {
    const { organisationId, line, on, basis } = input
    refuseAbsent(organisation, on, 'on')
    const before = await linksFrom(trx, organisationId, line, on)
    const parent = input.parent === null ? null : await parentFor(trx, input.parent, organisation, on)
    if (before.some((link) => link.parent_id === (parent?.id ?? null) && (link.from_on === null || link.from_on <= on)))
      throw wrongField('parent', `${organisation.name} đã trực thuộc ${parent!.name} trên ${lines[line]} vào ngày đó.`)
    if (parent === null && before.length === 0)
      throw wrongField('parent', `${organisation.name} không có cơ quan cấp trên trên ${lines[line]} vào ngày đó.`)
    await endLinks(trx, { ofBodies: [organisationId], line }, on)
    if (parent)
      await addLinks(trx, [{ organisationId, parentId: parent.id, line, from: on, to: organisation.to_on, basis }])
    await refuseCircles(trx, [organisationId])
    await trx
      .updateTable('organisations')
      .set({ version: sql`version + 1` })
      .where('id', '=', organisationId)
      .execute()
    await rebuildAuthority(trx)
    record({
      subjects: [organisationId, ...before.map((link) => link.parent_id), ...(parent ? [parent.id] : [])],
      changes: { line, on, basis, parent: parent?.id ?? null, before: before.map((link) => ({ ...link })) },
    })
    return { organisationId, version: input.version + 1 }
  },
})

const memberInput = z.object({ organisation: reference, role: memberRole.default('member') })

/** Thành lập khối, cụm for one year: who belongs to it, who leads it and who stands in. What was written of the year is replaced. */
export const composeCluster = action({
  name: 'organisation.compose',
  title: 'Thành lập khối, cụm năm',
  input: z.object({
    organisationId: id,
    version: z.number().int(),
    year: z.number().int().min(1950).max(2100),
    members: z.array(memberInput).min(2, 'Khối, cụm có ít nhất hai đơn vị.').max(200),
    basis: basisInput,
  }),
  load: async ({ trx, input, today }) => {
    await lockOrganisations(trx)
    return loadOrganisation(trx, input.organisationId, today)
  },
  may: ({ related }) => ({ related }),
  run: async ({ trx, input, object: { organisation: cluster }, record }) => {
    const { organisationId, year, basis } = input
    if (!isCluster(cluster.kind)) throw new BadInput(`${cluster.name} không phải khối, cụm thi đua.`)
    const period = { from: `${year}-01-01` as Day, to: `${year + 1}-01-01` as Day }
    refuseOutside(cluster, period, 'year')
    const members = await membersOf(trx, input.members, organisationId, period)
    await clearYear(trx, organisationId, period)
    await trx
      .insertInto('organisation_members')
      .values(
        members.map(({ id: memberId, role, from_on: from, to_on: to }) => ({
          cluster_id: organisationId,
          member_id: memberId,
          role,
          // A body that begins or ends within the year belongs to it for that part.
          from_on: from !== null && from > period.from ? from : period.from,
          to_on: to !== null && to < period.to ? to : period.to,
        })),
      )
      .execute()
    await trx
      .updateTable('organisations')
      .set({ version: sql`version + 1` })
      .where('id', '=', organisationId)
      .execute()
    record({
      subjects: [organisationId, ...members.map((member) => member.id)],
      changes: { year, basis, members: members.map(({ id: memberId, role }) => ({ memberId, role })) },
    })
    return { organisationId, year, members: members.length, version: input.version + 1 }
  },
})

async function loadOrganisation(trx: Trx, organisationId: string, today: Day) {
  await trx.selectFrom('organisations').select('id').where('id', '=', organisationId).forUpdate().execute()
  const organisation = await findOrganisation(trx, organisationId)
  const { version, ...content } = await contentOf(trx, organisationId)
  return { organisation, version, content, related: await relatedTo(trx, organisationId, today) }
}

type Lived = Pick<Organisation, 'name' | 'from_on' | 'to_on'>

function refuseAbsent({ name, from_on: from, to_on: to }: Lived, on: Day, path: string): void {
  if (from !== null && on < from)
    throw wrongField(path, `${name} có từ ngày ${showDay(from)}, sau ngày ${showDay(on)}.`)
  if (to !== null && to <= on)
    throw wrongField(path, `${name} kết thúc ngày ${showDay(to)}, không còn vào ngày ${showDay(on)}.`)
}

function refuseOutside({ name, from_on: from, to_on: to }: Lived, period: { from: Day; to: Day }, path: string): void {
  if ((from !== null && period.to <= from) || (to !== null && to <= period.from))
    throw wrongField(path, `${name} không có trong năm ${period.from.slice(0, 4)}.`)
}

async function parentFor(trx: Trx, word: string, child: Organisation, on: Day) {
  const parent = (await bodiesNamed(trx, [word])).get(word)
  if (!parent) throw wrongField('parent', `Không có đơn vị mã ${word} trong sổ.`)
  if (parent.id === child.id) throw wrongField('parent', 'Một đơn vị không trực thuộc chính nó.')
  refuseAbsent(parent, on, 'parent')
  return parent
}

function linksFrom(trx: Trx, organisationId: string, onLine: z.output<typeof line>, on: Day) {
  return trx
    .selectFrom('organisation_parents')
    .select(['parent_id', 'from_on', 'to_on'])
    .where('organisation_id', '=', organisationId)
    .where('line', '=', onLine)
    .where(sql<boolean>`(to_on is null or to_on > ${on})`)
    .execute()
}

async function membersOf(
  trx: Trx,
  asked: readonly z.output<typeof memberInput>[],
  clusterId: string,
  period: { from: Day; to: Day },
) {
  const named = await bodiesNamed(
    trx,
    asked.map((one) => one.organisation),
  )
  const members = asked.map(({ organisation, role }, index) => {
    const path = `members.${index}.organisation`
    const body = named.get(organisation)
    if (!body) throw wrongField(path, `Không có đơn vị mã ${organisation} trong sổ.`)
    if (body.id === clusterId) throw wrongField(path, 'Khối, cụm không là thành viên của chính mình.')
    refuseOutside(body, period, path)
    return { ...body, role }
  })
  const twice = members.find((one, index) => members.findIndex((other) => other.id === one.id) < index)
  if (twice) throw wrongField('members', `${twice.name} ghi hai lần.`)
  if (members.filter((one) => one.role === 'lead').length > 1)
    throw wrongField('members', 'Mỗi năm một đơn vị làm trưởng khối, trưởng cụm.')
  return members
}

/** What began within the year goes; what began before it ends with the year before. */
async function clearYear(trx: Trx, clusterId: string, { from, to }: { from: Day; to: Day }): Promise<void> {
  await trx
    .deleteFrom('organisation_members')
    .where('cluster_id', '=', clusterId)
    .where(sql<boolean>`from_on >= ${from} and from_on < ${to}`)
    .execute()
  await trx
    .updateTable('organisation_members')
    .set({ to_on: from })
    .where('cluster_id', '=', clusterId)
    .where(sql<boolean>`(from_on is null or from_on < ${from}) and (to_on is null or to_on > ${from})`)
    .execute()
}

type OrganisationInput = z.output<typeof organisationInput>
type IdOf = (code: string, place: string) => string

function organisationRow(one: OrganisationInput, idOf: IdOf) {
  return {
    id: idOf(one.code, 'danh mục'),
    code: one.code,
    kind: one.kind,
    name: one.name,
    short_name: one.shortName || null,
    symbol: one.symbol || null,
    place: one.place || null,
    from_on: one.from,
    to_on: one.to,
    confidence: one.confidence,
    basis: one.basis || null,
    source: one.source || null,
    note: one.note || null,
  }
}

function parentRows(one: OrganisationInput, idOf: IdOf) {
  return one.parents.map((parent) => ({
    organisation_id: idOf(one.code, one.name),
    parent_id: idOf(parent.code, `cấp trên của ${one.name}`),
    line: parent.line,
    from_on: parent.from,
    to_on: parent.to,
  }))
}

function memberRows(one: OrganisationInput, idOf: IdOf) {
  return one.members.map((member) => ({
    cluster_id: idOf(one.code, one.name),
    member_id: idOf(member.code, `thành viên ${one.name}`),
    role: member.role,
    from_on: member.from,
    to_on: member.to,
  }))
}

function successionRow(one: z.output<typeof successionInput>, idOf: IdOf) {
  return {
    predecessor_id: idOf(one.predecessor, 'kế thừa'),
    successor_id: one.successor === null ? null : idOf(one.successor, 'kế thừa'),
    kind: one.kind,
    on_day: one.on,
    basis: one.basis || null,
    record_policy: one.recordPolicy,
    confidence: one.confidence,
  }
}

/** Ids of all codes in the book: those already known keep theirs, so that loading the same book twice changes nothing. */
async function idsByCode(trx: Trx, organisations: { code: string }[]): Promise<Map<string, string>> {
  const known = await trx.selectFrom('organisations').select(['id', 'code']).execute()
  const ids = new Map(known.map((row) => [row.code, row.id]))
  for (const { code } of organisations) if (!ids.has(code)) ids.set(code, newId())
  return ids
}

/** Adds what is not there yet, a thousand rows a statement: PostgreSQL takes at most 65,535 values in one. */
async function insertNew(
  trx: Trx,
  table: 'organisations' | 'organisation_parents' | 'organisation_members' | 'organisation_successions',
  rows: object[],
) {
  for (const chunk of chunks(rows)) {
    await trx
      .insertInto(table)
      .values(chunk as never)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}
