import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import * as z from 'zod'
import { act, freshOffice, look, type TestOffice } from '../../test/world.ts'
import { action, nothing, parse, view } from './action.ts'
import { answerTo, BadInput, Conflict, NotAllowed, NotFound, Unauthenticated, type FieldProblem } from './errors.ts'
import { verifyChain } from './events.ts'
import { id, newId } from './ids.ts'
import { everyone, noStanding, publicActor, type Actor, type Policy } from './policy.ts'
import { text } from './text.ts'

/** Sổ mượn sách, a noun of this test only: a library card says which book an office lends, and how many copies it has. */
const library = newId()
const otherLibrary = newId()

const policy: Policy = {
  roles: { librarian: 'thủ thư' },
  rows: [
    ...['card.open', 'card.lend', 'card.rename', 'card.retire', 'card.move', 'card.misbehave'].map(
      (name) => ({ action: name, role: 'librarian', relation: 'self' }) as const,
    ),
    { action: 'card.list', role: 'librarian', relation: 'self' },
    { action: 'card.show', role: 'signedIn', relation: 'any' },
  ],
}

const lan: Actor = someone('Lan', library)
const minh: Actor = someone('Minh', library)
const stranger: Actor = someone('Hải', otherLibrary)

const openCard = action({
  name: 'card.open',
  title: 'Lập thẻ sách',
  input: z.object({ libraryId: id, title: text(60), copies: z.number().int().min(1), donor: text(60).optional() }),
  load: nothing,
  may: (_, input) => ({ related: { self: [input.libraryId] } }),
  run: async ({ trx, input, record }) => {
    const cardId = newId()
    const { title, copies } = input
    await trx
      .insertInto('library_cards')
      .values({ id: cardId, library_id: input.libraryId, title, copies, version: 1 })
      .execute()
    const personal = input.donor ? { donor: input.donor } : undefined
    record({ subjects: [cardId], changes: { title, copies }, ...(personal && { personal }) })
    return { cardId, title }
  },
})

const lendBook = action({
  name: 'card.lend',
  title: 'Cho mượn sách',
  input: z.object({ cardId: id }),
  load: ({ trx, input }) => lockCard(trx, input.cardId),
  may: (card) => ({ related: { self: [card.library_id] } }),
  run: async ({ trx, object: card, record }) => {
    if (card.copies === 0) throw new Conflict('Sách đã cho mượn hết.')
    const copies = card.copies - 1
    await trx.updateTable('library_cards').set({ copies }).where('id', '=', card.id).execute()
    record({ subjects: [card.id], changes: { copies } })
    return { copies }
  },
})

/** Careless on purpose: the whole card as what is kept, although only its title is entered here. */
const renameCard = action({
  name: 'card.rename',
  title: 'Sửa tên sách',
  input: z.object({ cardId: id, version: z.number().int(), title: text(60) }),
  load: ({ trx, input }) => lockCard(trx, input.cardId),
  may: (card) => ({ related: { self: [card.library_id] } }),
  kept: (card) => card,
  run: async ({ trx, input, object: card, record }) => {
    const version = card.version + 1
    await trx.updateTable('library_cards').set({ title: input.title, version }).where('id', '=', card.id).execute()
    record({ subjects: [card.id], changes: { title: input.title } })
    return { version }
  },
})

const retireCard = action({
  name: 'card.retire',
  title: 'Thanh lý sách',
  input: z.object({ cardId: id, version: z.number().int() }),
  load: ({ trx, input }) => lockCard(trx, input.cardId),
  may: (card) => ({ related: { self: [card.library_id] } }),
  run: async ({ trx, object: card, record }) => {
    const version = card.version + 1
    await trx.updateTable('library_cards').set({ copies: 0, version }).where('id', '=', card.id).execute()
    record({ subjects: [card.id], changes: { copies: 0 } })
    return { version }
  },
})

/** Locks the two cards in the order in which they are given, so that two calls in opposite order block each other. */
const moveCopies = (whenFirstIsLocked: () => Promise<void>) =>
  action({
    name: 'card.move',
    title: 'Chuyển sách sang thẻ khác',
    input: z.object({ fromId: id, toId: id }),
    load: async ({ trx, input }) => {
      const from = await lockCard(trx, input.fromId)
      await whenFirstIsLocked()
      return { from, to: await lockCard(trx, input.toId) }
    },
    may: ({ from }) => ({ related: { self: [from.library_id] } }),
    run: async ({ trx, object: { from, to }, record }) => {
      await trx.updateTable('library_cards').set({ copies: 0 }).where('id', '=', from.id).execute()
      const copies = from.copies + to.copies
      await trx.updateTable('library_cards').set({ copies }).where('id', '=', to.id).execute()
      record({ subjects: [from.id, to.id], changes: { copies } })
      return { copies }
    },
  })

const misbehave = action({
  name: 'card.misbehave',
  title: 'Làm sai quy cách',
  input: z.object({ how: z.enum(['throws', 'neverRecords', 'recordsTwice']) }),
  load: nothing,
  may: () => ({ related: { self: [library] } }),
  run: async ({ trx, input, record }) => {
    const cardId = newId()
    await trx
      .insertInto('library_cards')
      .values({ id: cardId, library_id: library, title: input.how, copies: 1, version: 1 })
      .execute()
    if (input.how === 'throws') throw new Conflict('Kho sách đang kiểm kê.')
    if (input.how === 'recordsTwice') record({ subjects: [cardId], changes: {} })
    if (input.how !== 'neverRecords') record({ subjects: [cardId], changes: {} })
    return null
  },
})

const listCards = view({
  name: 'card.list',
  title: 'Thẻ sách',
  input: z.object({}),
  load: nothing,
  may: () => 'scoped',
  show: async ({ db, visible }) => {
    const mine = visible({ self: (ids) => sql`library_id = any(${ids as string[]}::uuid[])` })
    return { rows: await db.selectFrom('library_cards').select('title').where(mine).orderBy('title').execute() }
  },
})

const showCard = view({
  name: 'card.show',
  title: 'Thẻ sách',
  input: z.object({ cardId: id }),
  load: ({ db, input }) => db.selectFrom('library_cards').selectAll().where('id', '=', input.cardId).executeTakeFirst(),
  may: () => noStanding,
  show: async ({ object }) => object,
})

let world: TestOffice

before(async () => {
  const office = await freshOffice()
  await sql`create table library_cards (
    id uuid primary key, library_id uuid not null, title text not null, copies int not null check (copies >= 0), version int not null
  )`.execute(office.owner)
  await sql`grant select, insert, update on library_cards to sovang_app`.execute(office.owner)
  world = { ...office, office: { ...office.office, policy } }
})

test('a wrong form is refused field by field, in Vietnamese, before anything is asked of the database', async () => {
  const before = await counts()
  const error = await refused(act(world, lan, openCard, { libraryId: 'kho 1', title: '  ', copies: 0 }))
  assert.deepEqual(answerTo(error, 'x'), {
    status: 422,
    code: 'badInput',
    message: 'Có 3 chỗ cần sửa.',
    fields: [
      { path: 'libraryId', message: 'Mã không đúng dạng.' },
      { path: 'title', message: 'Không được để trống.' },
      { path: 'copies', message: 'Phải từ 1 trở lên.' },
    ],
  })
  const single = await refused(act(world, lan, openCard, { libraryId: library, copies: 1 }))
  assert.deepEqual(
    [single.message, single.details],
    ['Chưa nhập mục này.', [{ path: 'title', message: 'Chưa nhập mục này.' }]],
  )
  assert.deepEqual(await counts(), before)
})

test('every common mistake in a form is told in plain Vietnamese', () => {
  const form = z.object({
    name: z.string(),
    note: z.string().max(3),
    reason: z.string().min(8),
    people: z.array(z.string()).min(1),
    honours: z.array(z.string()).max(1),
    line: z.enum(['administrative', 'sector']),
    percent: z.number().max(100),
    share: z.number().gt(0),
    year: z.int(),
    leader: z.boolean(),
    nominee: z.object({}),
    mail: z.email(),
  })
  const filled = {
    name: 3,
    note: 'dài quá',
    reason: 'ngắn',
    people: [],
    honours: ['a', 'b'],
    line: 'both',
    percent: 101,
    share: 0,
    year: 2021.5,
    leader: 'có',
    nominee: 'Lan',
    mail: 'lan',
  }
  const error = assertThrows(() => parse(form, filled))
  const told = Object.fromEntries((error.details as FieldProblem[]).map(({ path, message }) => [path, message]))
  assert.deepEqual(told, {
    name: 'Phải là chữ.',
    note: 'Dài quá 3 ký tự.',
    reason: 'Phải có ít nhất 8 ký tự.',
    people: 'Phải có ít nhất 1 mục.',
    honours: 'Không được quá 1 mục.',
    line: 'Chỉ nhận một trong các giá trị: administrative, sector.',
    percent: 'Phải từ 100 trở xuống.',
    share: 'Phải lớn hơn 0.',
    year: 'Phải là số nguyên.',
    leader: 'Phải là có (true) hoặc không (false).',
    nominee: 'Phải là một nhóm mục.',
    mail: 'Chưa đúng dạng.',
  })
})

test('a form with half a letter in it is refused instead of ending in a fault', async () => {
  const error = await refused(act(world, lan, openCard, { ...newCard(), title: 'Sổ tay \ud83d' }))
  assert.ok(error instanceof BadInput)
  assert.match(error.message, /^Yêu cầu có ký tự hoặc giá trị hỏng/)
})

test('a call without an idempotency key is refused', async () => {
  for (const key of ['', 'bấm lần hai']) {
    const error = await refused(act(world, lan, openCard, newCard(), key))
    assert.ok(error instanceof BadInput)
    assert.match(error.message, /^Thiếu khoá chống lặp/)
  }
})

test('who is not entrusted is refused, nobody signed in is asked to sign in, and nothing is left behind', async () => {
  const before = await counts()
  const notAllowed = await refused(act(world, stranger, openCard, newCard()))
  assert.ok(notAllowed instanceof NotAllowed)
  assert.equal(notAllowed.message, 'Việc này do thủ thư của cơ quan có liên quan thực hiện. Vai trò của bạn: thủ thư.')
  const nobody = await refused(act(world, publicActor, openCard, newCard()))
  assert.ok(nobody instanceof Unauthenticated)
  assert.ok((await refused(look(world, publicActor, showCard, { cardId: newId() }))) instanceof Unauthenticated)
  assert.deepEqual(await counts(), before)
})

test('an action on what does not exist is refused as not found', async () => {
  assert.ok((await refused(act(world, lan, lendBook, { cardId: newId() }))) instanceof NotFound)
})

test('an action that throws saves nothing, leaves no event, and its key may be used again', async () => {
  const before = await counts()
  const key = newId()
  const error = await refused(act(world, lan, misbehave, { how: 'throws' }, key))
  assert.equal(error.message, 'Kho sách đang kiểm kê.')
  assert.deepEqual(await counts(), before)
  await act(world, lan, openCard, newCard(), key)
  assert.deepEqual(await counts(), { cards: before.cards + 1, events: before.events + 1, keys: before.keys + 1 })
})

test('an action that says nothing of itself, or says it twice, fails as a whole', async () => {
  const before = await counts()
  await assert.rejects(act(world, lan, misbehave, { how: 'neverRecords' }), /did not record what it did/)
  await assert.rejects(act(world, lan, misbehave, { how: 'recordsTwice' }), /recorded twice/)
  assert.deepEqual(await counts(), before)
})

test('each action leaves exactly one event, which says who did what, where, by which way and on which day', async () => {
  const before = await counts()
  const { cardId } = await act(world, lan, openCard, { ...newCard(), title: 'Luật Thi đua, khen thưởng' })
  assert.equal((await counts()).events, before.events + 1)
  const last = await world.owner.selectFrom('events').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirst()
  const { previous_hash: _, hash: __, ...said } = last!
  assert.deepEqual(said, {
    seq: before.events + 1,
    action: 'card.open',
    actor_id: lan.personId,
    organisation_id: library,
    channel: 'rest',
    subjects: [cardId],
    day: '2021-12-20',
    at: world.clock.now(),
    changes: { title: 'Luật Thi đua, khen thưởng', copies: 3 },
  })
  const timeline = await world.owner.selectFrom('event_subjects').selectAll().where('subject_id', '=', cardId).execute()
  assert.deepEqual(timeline, [{ subject_id: cardId, seq: before.events + 1 }])
})

test('the same call made again gets the same answer and does nothing', async () => {
  const key = newId()
  const input = newCard()
  const first = await act(world, lan, openCard, input, key)
  const before = await counts()
  assert.deepEqual(await act(world, lan, openCard, input, key), first)
  assert.deepEqual(await act(world, lan, openCard, Object.fromEntries(Object.entries(input).toReversed()), key), first)
  assert.deepEqual(await counts(), before)
})

test('ten callers with one key at the same moment make one event and get ten equal answers', async () => {
  const before = await counts()
  const key = newId()
  const input = newCard()
  const answers = await Promise.all(Array.from({ length: 10 }, () => act(world, lan, openCard, input, key)))
  assert.deepEqual(
    answers,
    Array.from({ length: 10 }, () => answers[0]),
  )
  assert.deepEqual(await counts(), { cards: before.cards + 1, events: before.events + 1, keys: before.keys + 1 })
})

test('a key that was used for another body, another action or by another person is refused', async () => {
  const key = newId()
  const input = newCard()
  const { cardId } = await act(world, lan, openCard, input, key)
  const before = await counts()
  const machine: Actor = { ...lan, personId: null, accountId: newId() }
  const machineKey = newId()
  await act(world, machine, lendBook, { cardId }, machineKey)
  const wrong = [
    () => act(world, lan, openCard, { ...input, copies: 4 }, key),
    () => act(world, lan, lendBook, { cardId }, key),
    () => act(world, minh, openCard, input, key),
    () => act(world, { ...machine, accountId: newId() }, lendBook, { cardId }, machineKey),
  ]
  for (const call of wrong) {
    const error = await refused(call())
    assert.equal(answerTo(error, 'x').status, 422)
    assert.match(error.message, /^Khoá chống lặp này đã dùng cho một yêu cầu khác/)
  }
  assert.deepEqual(await counts(), { cards: before.cards, events: before.events + 1, keys: before.keys + 1 })
})

test('who saves over a newer version is shown both, no more of theirs than the form has, and theirs stays', async () => {
  const { cardId } = await act(world, lan, openCard, newCard())
  await act(world, lan, renameCard, { cardId, version: 1, title: 'Bản của Lan' })
  const error = await refused(act(world, minh, renameCard, { cardId, version: 1, title: 'Bản của Minh' }))
  assert.deepEqual(answerTo(error, 'x'), {
    status: 409,
    code: 'conflict',
    message: 'Người khác vừa sửa nội dung này. Bản của bạn chưa lưu; hãy so hai bản rồi chọn giữ chỗ nào.',
    details: {
      theirs: { version: 2, title: 'Bản của Lan' },
      yours: { cardId, version: 1, title: 'Bản của Minh' },
    },
  })
  const kept = { id: cardId, library_id: library, title: 'Bản của Lan', copies: 3, version: 2 }
  assert.deepEqual(await look(world, lan, showCard, { cardId }), kept)
})

test('who acts on what has changed since it was read is asked to read it again, and told its version only', async () => {
  const { cardId } = await act(world, lan, openCard, newCard())
  await act(world, lan, renameCard, { cardId, version: 1, title: 'Bản của Lan' })
  const before = await counts()
  const error = await refused(act(world, minh, retireCard, { cardId, version: 1 }))
  assert.deepEqual(answerTo(error, 'x'), {
    status: 409,
    code: 'conflict',
    message: 'Người khác vừa sửa nội dung này. Việc của bạn chưa làm; hãy đọc bản mới rồi làm lại.',
    details: { theirs: { version: 2 }, yours: { cardId, version: 1 } },
  })
  assert.deepEqual(await counts(), before)
})

test('ten editors of one version at the same moment: one saves, nine are shown the conflict', async () => {
  const { cardId } = await act(world, lan, openCard, newCard())
  const tries = await Promise.allSettled(
    Array.from({ length: 10 }, (_, n) => act(world, lan, renameCard, { cardId, version: 1, title: `Bản ${n}` })),
  )
  assert.deepEqual(tally(tries), { done: 1, Conflict: 9 })
})

test('ten people ask for the last three copies at the same moment: three get one', async () => {
  const { cardId } = await act(world, lan, openCard, newCard())
  const before = await counts()
  const tries = await Promise.allSettled(Array.from({ length: 10 }, () => act(world, lan, lendBook, { cardId })))
  assert.deepEqual(tally(tries), { done: 3, Conflict: 7 })
  assert.deepEqual(await counts(), { ...before, events: before.events + 3, keys: before.keys + 3 })
})

test('two actions that block each other both end: the one undone by the database is repeated', async () => {
  const [one, two] = [await act(world, lan, openCard, newCard()), await act(world, lan, openCard, newCard())]
  const before = await counts()
  let locked = 0
  const meeting = Promise.withResolvers<void>()
  const move = moveCopies(() => {
    locked++
    if (locked === 2) meeting.resolve()
    return meeting.promise
  })
  const tries = await Promise.allSettled([
    act(world, lan, move, { fromId: one.cardId, toId: two.cardId }),
    act(world, minh, move, { fromId: two.cardId, toId: one.cardId }),
  ])
  assert.deepEqual(tally(tries), { done: 2 })
  // On a busy machine the repeated one may lock its card before the other has woken up, and is undone once more.
  assert.ok(locked > 2, `${locked} attempts`)
  assert.deepEqual(await counts(), { ...before, events: before.events + 2, keys: before.keys + 2 })
})

test('a personal fact stands in the record as a commitment only, and can be erased without breaking the record', async () => {
  const donor = 'Nguyễn Thị Kín Đáo'
  const { cardId } = await act(world, lan, openCard, { ...newCard(), title: 'Sách có người tặng', donor })
  const standsIn = async (word: string) => {
    const found = await sql<{ seq: number }>`select seq from events where events::text like ${`%${word}%`}`.execute(
      world.owner,
    )
    return found.rows.length
  }
  assert.deepEqual([await standsIn('Sách có người tặng'), await standsIn('Kín Đáo')], [1, 0])
  const event = await eventAbout(cardId)
  const { personal } = event.changes as { personal: Record<string, string> }
  assert.deepEqual(Object.keys(personal), ['donor'])
  assert.match(personal.donor!, /^[0-9a-f]{64}$/)
  const kept = await world.owner.selectFrom('event_privates').selectAll().where('seq', '=', event.seq).execute()
  assert.deepEqual(
    kept.map(({ path, value }) => [path, value]),
    [['donor', donor]],
  )

  await world.office.db.deleteFrom('event_privates').where('seq', '=', event.seq).execute()
  assert.equal((await verifyChain(world.owner)).whole, true)
})

test('the same personal fact told twice makes two commitments that do not resemble each other', async () => {
  const donor = 'Trần Văn Lặp'
  const cards = [
    await act(world, lan, openCard, { ...newCard(), donor }),
    await act(world, lan, openCard, { ...newCard(), donor }),
  ]
  const events = await Promise.all(cards.map(({ cardId }) => eventAbout(cardId)))
  const commitments = events.map((event) => (event.changes as { personal: { donor: string } }).personal.donor)
  assert.notEqual(commitments[0], commitments[1])
})

test('an identity typed in capitals does not break the record', async () => {
  const { cardId } = await act(world, lan, openCard, newCard())
  const say = action({
    name: 'card.lend',
    title: 'Nhắc thẻ',
    input: z.object({ cardId: id }),
    load: nothing,
    may: () => ({ related: { self: [library] } }),
    run: async ({ input, record }) => record({ subjects: [input.cardId, cardId], changes: {} }),
  })
  await act(world, lan, say, { cardId: cardId.toUpperCase() })
  assert.equal((await verifyChain(world.owner)).whole, true)
  assert.deepEqual((await eventAbout(cardId)).subjects, [cardId])
})

test('an action that is about no stored thing is recorded all the same', async () => {
  const before = await counts()
  const say = action({
    name: 'card.lend',
    title: 'Kiểm kê',
    input: z.object({}),
    load: nothing,
    may: () => ({ related: { self: [library] } }),
    run: async ({ record }) => record({ subjects: [], changes: { counted: true } }),
  })
  await act(world, lan, say, {})
  assert.equal((await counts()).events, before.events + 1)
})

test('a list shows what is in scope and no more', async () => {
  await act(world, stranger, openCard, { ...newCard(), libraryId: otherLibrary, title: 'Sách của kho khác' })
  const titles = (actor: Actor) => look(world, actor, listCards).then(({ rows }) => rows.map((row) => row.title))
  assert.deepEqual(await titles(stranger), ['Sách của kho khác'])
  assert.ok((await titles(lan)).length > 1)
  assert.ok(!(await titles(lan)).includes('Sách của kho khác'))
  assert.ok((await refused(titles(publicActor))) instanceof Unauthenticated)
})

test('a list that is open to everyone is shown to who is not signed in', async () => {
  const open: Policy = { ...policy, rows: [...policy.rows, { action: 'card.list', role: everyone, relation: 'any' }] }
  const { rows } = await look({ office: { ...world.office, policy: open } }, publicActor, listCards)
  assert.equal(rows.length, (await counts()).cards)
})

test('everything these tests did stands in one whole chain', async () => {
  const verdict = await verifyChain(world.owner)
  assert.deepEqual([verdict.whole, verdict.whole && verdict.count], [true, (await counts()).events])
})

function someone(name: string, organisationId: string): Actor {
  return { personId: newId(), accountId: newId(), name, grants: [{ role: 'librarian', organisationId }] }
}

function newCard() {
  return { libraryId: library, title: 'Sổ tay khen thưởng', copies: 3 }
}

async function lockCard(trx: TestOffice['owner'], cardId: string) {
  const card = await trx.selectFrom('library_cards').selectAll().where('id', '=', cardId).forUpdate().executeTakeFirst()
  if (!card) throw new NotFound('Không có thẻ sách này.')
  return card
}

async function counts() {
  const { rows } = await sql<{ cards: number; events: number; keys: number }>`
    select (select count(*) from library_cards)::int as cards, (select count(*) from events)::int as events,
      (select count(*) from idempotency_keys)::int as keys`.execute(world.owner)
  return rows[0]!
}

async function eventAbout(subjectId: string) {
  return world.owner
    .selectFrom('events')
    .selectAll()
    .where('seq', 'in', (from) => from.selectFrom('event_subjects').select('seq').where('subject_id', '=', subjectId))
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
}

async function refused(call: Promise<unknown>) {
  const error = await call.then(
    () => assert.fail('was not refused'),
    (thrown: unknown) => thrown,
  )
  assert.ok(error instanceof Error)
  return error as Error & { details?: unknown }
}

function assertThrows(run: () => unknown): BadInput {
  try {
    run()
  } catch (error) {
    assert.ok(error instanceof BadInput)
    return error
  }
  assert.fail('was not refused')
}

function tally(tries: PromiseSettledResult<unknown>[]): Record<string, number> {
  const result: Record<string, number> = {}
  for (const one of tries) {
    const kind = one.status === 'fulfilled' ? 'done' : one.reason.name
    result[kind] = (result[kind] ?? 0) + 1
  }
  return result
}

declare module './database/database.ts' {
  interface Database {
    library_cards: { id: string; library_id: string; title: string; copies: number; version: number }
  }
}
