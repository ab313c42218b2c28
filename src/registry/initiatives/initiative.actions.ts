import * as z from 'zod'
import { action, type Office } from '../../base/action.ts'
import type { Trx } from '../../base/database/database.ts'
import { showDay, yearOf, type Day } from '../../base/days.ts'
import { Conflict, NotAllowed, NotFound, wrongField } from '../../base/errors.ts'
import { id, newId } from '../../base/ids.ts'
import { can, type Actor } from '../../base/policy.ts'
import { initiativeScopes } from '../../law/vocabulary.ts'
import { authoritiesOf } from '../organisations/organisation.store.ts'
import { findPerson, requireStandingEntry, type PersonToday } from '../people/person.store.ts'
import {
  authorTwice,
  initiativeInput,
  isWider,
  mayRecognise,
  recognitionInput,
  type AuthorInput,
} from './initiative.ts'
import {
  authorsOf,
  lockInitiative,
  recogniserOf,
  saveAuthors,
  standingOfAuthor,
  standingOfInitiative,
  type Author,
} from './initiative.store.ts'

/** Ghi một sáng kiến vào sổ, with all its authors. It counts once it is recognised. */
export const enterInitiative = action({
  name: 'initiative.enter',
  title: 'Ghi sáng kiến vào sổ',
  input: initiativeInput,
  load: async ({ trx, input, today }) => ({
    standing: await standingOfAuthor(trx, { personId: input.authors[0]!.personId, organisationId: null }, today),
  }),
  may: ({ standing }) => standing,
  run: async ({ office, trx, input, actor, today, record }) => {
    refuseFutureYear(input.year, today)
    await requireAuthors(trx, input.authors, [], today)
    await requireKept({ office, trx, actor, today }, 'initiative.enter', input.authors)
    const initiativeId = newId()
    const added = await trx
      .insertInto('initiatives')
      .values({
        id: initiativeId,
        code: input.code,
        person_id: input.authors[0]!.personId,
        year: input.year,
        name: input.name,
        scope: input.scope,
        kind: input.kind,
        decision: null,
      })
      .onConflict((conflict) => conflict.column('code').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added) throw new Conflict(alreadyThere(input.code))
    if (input.authors.length > 1) await saveAuthors(trx, initiativeId, input.authors)
    record({
      subjects: [initiativeId, ...input.authors.map((one) => one.personId)],
      changes: { code: input.code, year: input.year },
      personal: { name: input.name, scope: input.scope, kind: input.kind, authors: input.authors },
    })
    return { initiativeId }
  },
})

const ofInitiative = { initiativeId: id, version: z.number().int() }

async function load({ trx, input, today }: { trx: Trx; input: { initiativeId: string }; today: Day }) {
  const initiative = await lockInitiative(trx, input.initiativeId)
  const authors = await authorsOf(trx, initiative.id)
  return { initiative, authors, version: initiative.version, standing: await standingOfInitiative(trx, authors, today) }
}

/**
 * Sửa chỗ ghi chưa đúng. What was used for an honour stays as it was used: then only authors are still changed, and who has used it
 * stays among them. The authors are changed by who keeps the records of them all.
 */
export const changeInitiative = action({
  name: 'initiative.change',
  title: 'Sửa sáng kiến',
  input: z.object({ ...ofInitiative, ...initiativeInput.shape }),
  load,
  may: ({ standing }) => standing,
  kept: ({ initiative: { code, name, year, scope, kind }, authors }) => ({
    code,
    name,
    year,
    scope,
    kind,
    authors: authors.map(({ personId, share, name: called }) => ({ personId, share, name: called })),
  }),
  run: async ({ office, trx, input, object: { initiative, authors }, actor, today, record }) => {
    refuseFutureYear(input.year, today)
    if (
      authors.some((one) => one.usedFor !== null) &&
      contentFields.some((field) => input[field] !== initiative[field])
    )
      throw new Conflict(
        'Sáng kiến này đã dùng để xét khen thưởng nên mã, tên, năm, phạm vi và loại giữ nguyên. Chỉ còn sửa được tác giả.',
      )
    if (initiative.decision !== null && input.scope !== initiative.scope)
      throw wrongField('scope', 'Phạm vi đã ghi trong quyết định công nhận. Hãy ghi quyết định công nhận phạm vi mới.')
    const { code, name, year, scope, kind } = input
    const known = await trx
      .selectFrom('initiatives')
      .select('id')
      .where('code', '=', code)
      .where('id', '!=', initiative.id)
      .executeTakeFirst()
    if (known) throw new Conflict(alreadyThere(code))
    await trx
      .updateTable('initiatives')
      .set({ code, name, year, scope, kind, version: initiative.version + 1 })
      .where('id', '=', initiative.id)
      .execute()
    const isOther = !sameAuthors(authors, input.authors)
    if (isOther) {
      await requireAuthors(trx, input.authors, authors, today)
      await requireKept({ office, trx, actor, today }, 'initiative.change', [...authors, ...input.authors])
      await refuseLosing(trx, initiative, authors, input.authors)
      await saveAuthors(trx, initiative.id, input.authors)
    }
    record({
      subjects: [initiative.id, ...new Set([...authors, ...input.authors].map((one) => one.personId))],
      changes: { code, year, ...(isOther && { authors: input.authors.length }) },
      personal: { name, scope, kind, authors: input.authors },
    })
    return { version: initiative.version + 1 }
  },
})

/**
 * Ghi việc công nhận: by a council of initiatives or a body at the level that the scope asks for. Nobody recognises the same
 * twice; a body higher up may recognise that it reaches further.
 */
export const recogniseInitiative = action({
  name: 'initiative.recognise',
  title: 'Ghi quyết định công nhận',
  input: z.object({ ...ofInitiative, ...recognitionInput.shape }),
  load,
  may: ({ standing }) => standing,
  run: async ({ trx, input, object: { initiative, authors }, today, record }) => {
    if (input.recognisedOn > today) throw wrongField('recognisedOn', `Ngày ${showDay(input.recognisedOn)} chưa đến.`)
    if (initiative.decision !== null && !isWider(input.scope, initiative.scope))
      throw new Conflict(
        `Sáng kiến này đã được công nhận phạm vi ${initiativeScopes[initiative.scope]} theo ${initiative.decision}. Chỉ ghi thêm được quyết định công nhận phạm vi rộng hơn.`,
      )
    const recogniser = await recogniserOf(trx, input.bodyId, input.recognisedOn)
    if (!mayRecognise(recogniser.level, input.scope))
      throw wrongField(
        'bodyId',
        `${recogniser.name} không công nhận được phạm vi ${initiativeScopes[input.scope]}: phạm vi này do bộ, ban, ngành, tỉnh công nhận.`,
      )
    await requireAbove(trx, recogniser, authors, input.recognisedOn)
    const decision = `Quyết định số ${input.symbol} ngày ${showDay(input.recognisedOn)}`
    await trx
      .updateTable('initiatives')
      .set({
        decision,
        scope: input.scope,
        recognised_by: input.bodyId,
        recognised_on: input.recognisedOn,
        version: initiative.version + 1,
      })
      .where('id', '=', initiative.id)
      .execute()
    record({
      subjects: [initiative.id, ...authors.map((one) => one.personId)],
      changes: {
        code: initiative.code,
        by: recogniser.name,
        symbol: input.symbol,
        recognisedOn: input.recognisedOn,
        scope: input.scope,
      },
    })
    return { version: initiative.version + 1 }
  },
})

const contentFields = ['code', 'name', 'year', 'scope', 'kind'] as const

/** The same people with the same shares in the same order. */
function sameAuthors(before: readonly AuthorInput[], after: readonly AuthorInput[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ personId, share }, at) => after[at]!.personId === personId && after[at]!.share === share)
  )
}

/** Who is added is in the register, under the entry that stands, and nobody twice under two entries. */
async function requireAuthors(
  trx: Trx,
  authors: readonly AuthorInput[],
  before: readonly Author[],
  today: Day,
): Promise<void> {
  const met = new Set<string>()
  for (const [index, { personId }] of authors.entries()) {
    const person = await findAuthor(trx, personId, index, today)
    if (before.every((one) => one.personId !== personId)) requireStandingEntry(person, personId)
    if (met.has(person.id)) throw wrongField(`authors.${index}.personId`, authorTwice)
    met.add(person.id)
  }
}

async function findAuthor(trx: Trx, personId: string, index: number, today: Day): Promise<PersonToday> {
  try {
    return await findPerson(trx, personId, today)
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    throw wrongField(
      `authors.${index}.personId`,
      'Không có người này trong sổ. Ghi người ấy vào sổ trước, kể cả người nước ngoài.',
    )
  }
}

interface Keeping {
  office: Office
  trx: Trx
  actor: Actor
  today: Day
}

/** Whoever names somebody an author writes in that person's record, so must keep it. */
async function requireKept(
  { office, trx, actor, today }: Keeping,
  act: string,
  authors: readonly { personId: string; organisationId?: string | null }[],
): Promise<void> {
  for (const { personId, organisationId = null } of authors) {
    const standing = await standingOfAuthor(trx, { personId, organisationId }, today)
    if (can(office.policy, actor, act, standing).allowed) continue
    const { name, code } = await findPerson(trx, personId, today)
    throw new NotAllowed(
      `Bạn không giữ sổ của ${name} (mã ${code}). Sáng kiến có tác giả ở nhiều đơn vị do cấp trên chung của các đơn vị ấy ghi, sửa phần tác giả.`,
    )
  }
}

/** Who has used the initiative, or whose dossier relies on it, stays among its authors. */
async function refuseLosing(
  trx: Trx,
  { id: initiativeId }: { id: string },
  before: readonly Author[],
  after: readonly AuthorInput[],
): Promise<void> {
  for (const { personId, name, usedFor } of before) {
    if (after.some((one) => one.personId === personId)) continue
    if (usedFor !== null)
      throw new Conflict(`${name} đã dùng sáng kiến này để được xét khen thưởng nên không bỏ khỏi các tác giả được.`)
    const relied = await trx
      .selectFrom('initiative_reliances')
      .select('dossier_id')
      .where('initiative_id', '=', initiativeId)
      .where('person_id', '=', personId)
      .executeTakeFirst()
    if (relied)
      throw new Conflict(
        `Một hồ sơ của ${name} lấy sáng kiến này làm căn cứ. Hãy bỏ chọn ở hồ sơ ấy trước rồi bỏ tên khỏi các tác giả.`,
      )
  }
}

/** The unit of an author, one above it on either line, or a council of one of these. */
async function requireAbove(
  trx: Trx,
  recogniser: { name: string; bodyId: string },
  authors: readonly Author[],
  on: Day,
): Promise<void> {
  const units = new Set(authors.flatMap((one) => one.organisationId ?? []))
  if (units.size === 0 || units.has(recogniser.bodyId)) return
  for (const unit of units) {
    const { administrative, sector } = await authoritiesOf(trx, unit, on)
    if ([...administrative, ...sector].includes(recogniser.bodyId)) return
  }
  throw wrongField(
    'bodyId',
    `${recogniser.name} không phải đơn vị của tác giả hay cấp trên của đơn vị ấy vào ngày ${showDay(on)}.`,
  )
}

function refuseFutureYear(year: number, today: Day): void {
  if (year > yearOf(today)) throw wrongField('year', `Năm ${year} chưa đến.`)
}

function alreadyThere(code: string): string {
  return `Sáng kiến mã ${code} đã ghi trong sổ. Mỗi sáng kiến ghi một lần.`
}
