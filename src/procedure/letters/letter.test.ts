import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { actor, smallProvince, type Province } from '../../../test/province.ts'
import { act, look } from '../../../test/world.ts'
import { Conflict, NotAllowed, NotFound } from '../../base/errors.ts'
import {
  approveOverride,
  nominate,
  requestOverride,
  submitDossier,
  withdrawDossier,
} from '../dossiers/dossier.actions.ts'
import { showDossier } from '../dossiers/dossier.views.ts'
import { cancelLetter, draftLetter, editLetter, signLetter } from './letter.actions.ts'
import { listLetters, listWaiting, readLetter, showLetter } from './letter.views.ts'

const report =
  'Năm 2021, chủ trì chỉnh lý 1.240 thửa đất, rút ngắn thời gian trả hồ sơ từ mười lăm ngày xuống còn chín ngày làm việc.'

/** Submitted by the land division, excused by a second person (the law is not in question here); waits for a letter. */
async function submitted(world: Province, person: string, honour: string, year = 2021) {
  const nomineeId = world.person[person]!
  const opened = await act(world, world.officer, nominate, { nomineeId, honour, year, report })
  const { dossierId } = opened
  await act(world, world.officer, requestOverride, { dossierId, reason: 'Giấy tờ đang chờ xác nhận.' })
  await act(world, world.divisionHead, approveOverride, { dossierId })
  await act(world, world.officer, submitDossier, { dossierId, version: 3 })
  return opened
}

function draft(world: Province, title: string, dossierIds: string[]) {
  return act(world, world.officer, draftLetter, {
    organisationId: world.org.DAT,
    title,
    content: 'Kính trình Hội đồng xem xét.',
    dossierIds,
  })
}

function edit(world: Province, letterId: string, version: number, dossierIds: string[]) {
  const words = { title: 'Tờ trình', content: 'Kính trình.' }
  return act(world, world.officer, editLetter, { letterId, version, ...words, dossierIds })
}

describe('a dossier in a draft letter', () => {
  let world: Province
  let own: { dossierId: string; code: string }
  let other: { dossierId: string; code: string }
  let first: string
  before(async () => {
    world = await smallProvince()
    own = await submitted(world, 'thoai', 'CSTDCS')
    other = await submitted(world, 'thoai', 'LDTT', 2020)
    first = (await draft(world, 'Đề nghị công nhận Chiến sĩ thi đua cơ sở', [own.dossierId])).letterId
  })

  const standsInFirst = (error: unknown) => {
    assert.ok(error instanceof Conflict)
    assert.equal(
      error.message,
      `Hồ sơ ${own.code} đã nằm trong dự thảo tờ trình “Đề nghị công nhận Chiến sĩ thi đua cơ sở”. Hãy ký hoặc bỏ dự thảo ấy, hoặc bỏ hồ sơ khỏi một trong hai tờ trình.`,
    )
    return true
  }

  test('is not taken into a second draft, and the refusal names the first', async () => {
    await assert.rejects(draft(world, 'Tờ trình thứ hai', [other.dossierId, own.dossierId]), standsInFirst)
    const { letterId } = await draft(world, 'Tờ trình thứ hai', [other.dossierId])
    await assert.rejects(edit(world, letterId, 1, [other.dossierId, own.dossierId]), standsInFirst)
    await edit(world, letterId, 1, [other.dossierId])
  })

  test('does not stand in the way of its own draft', async () => {
    const edited = await act(world, world.officer, editLetter, {
      letterId: first,
      version: 1,
      title: 'Đề nghị công nhận Chiến sĩ thi đua cơ sở năm 2021',
      content: 'Kính trình.',
      dossierIds: [own.dossierId],
    })
    await act(world, world.divisionHead, signLetter, { letterId: first, version: edited.version })
  })

  test('ten drafts made at once with one dossier give one', async () => {
    const minh = await submitted(world, 'minh', 'LDTT', 2020)
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) => draft(world, `Tờ trình ${index}`, [minh.dossierId])),
    )
    assert.equal(tries.filter((one) => one.status === 'fulfilled').length, 1)
  })
})

describe('a draft letter', () => {
  let world: Province
  let thoai: { dossierId: string; code: string }
  let minh: { dossierId: string; code: string }
  let nghia: { dossierId: string; code: string }
  before(async () => {
    world = await smallProvince()
    thoai = await submitted(world, 'thoai', 'CSTDCS')
    minh = await submitted(world, 'minh', 'CSTDCS')
    nghia = await submitted(world, 'nghia', 'CSTDCS')
  })

  const cancel = (letterId: string, version = 1, who = world.officer) =>
    act(world, who, cancelLetter, { letterId, version })

  /** What may be put into a letter of the division, each with the title of the other draft in which it stands. */
  async function waiting(letterId?: string) {
    const { rows, total } = await look(world, world.officer, listWaiting, { organisationId: world.org.DAT, letterId })
    assert.equal(total, rows.length)
    return rows.map((row) => [row.code, row.otherDraft?.title ?? null])
  }

  test('tells of each dossier that waits whether it already stands in another draft, and in which', async () => {
    const free = [
      [thoai.code, null],
      [minh.code, null],
      [nghia.code, null],
    ]
    assert.deepEqual(await waiting(), free)
    const first = await draft(world, 'Đề nghị đợt một', [minh.dossierId])
    assert.deepEqual(await waiting(), [
      [thoai.code, null],
      [nghia.code, null],
      [minh.code, 'Đề nghị đợt một'],
    ])
    const own = [
      [minh.code, null],
      [thoai.code, null],
      [nghia.code, null],
    ]
    assert.deepEqual(await waiting(first.letterId), own, 'its own dossiers stand first and in no other draft')
    await edit(world, first.letterId, 1, [nghia.dossierId, minh.dossierId])
    const inOrder = [
      [nghia.code, null],
      [minh.code, null],
      [thoai.code, null],
    ]
    assert.deepEqual(await waiting(first.letterId), inOrder, 'and keep the order of its list')
    await edit(world, first.letterId, 2, [minh.dossierId])
    const { rows } = await look(world, world.officer, listWaiting, { organisationId: world.org.DAT })
    assert.deepEqual(rows.at(-1)!.otherDraft, { letterId: first.letterId, title: 'Tờ trình' })
    await cancel(first.letterId, 3)
    assert.deepEqual(await waiting(), free)
  })

  test('shows what waits to those who write letters of the body, and to nobody else', async () => {
    const others = [
      world.divisionHead,
      world.standing,
      actor('Ủy viên Số 1', world.person.uv1!, [{ role: 'officer', organisationId: world.org.MT }]),
    ]
    for (const who of others) {
      await assert.rejects(look(world, who, listWaiting, { organisationId: world.org.DAT }), NotAllowed)
    }
    const { rows } = await look(world, world.standing, listWaiting, { organisationId: world.org.SO })
    assert.deepEqual(rows, [], 'what a division has not sent yet does not wait at the department')
  })

  test('that is cancelled frees its dossiers at once and stays in the register under its own heading', async () => {
    const dossierIds = [thoai.dossierId, minh.dossierId]
    const { letterId } = await draft(world, 'Đề nghị nhầm đợt', dossierIds)
    const before = await look(world, world.officer, listLetters, { q: 'nhầm đợt' })
    assert.deepEqual([before.total, before.byStage], [1, { draft: 1 }])
    await cancel(letterId)

    const after = await look(world, world.officer, listLetters, { q: 'nhầm đợt', stage: 'draft' })
    assert.deepEqual([after.total, after.byStage], [0, { cancelled: 1 }])
    const { letter, dossiers, next, history } = await look(world, world.officer, showLetter, { letterId })
    assert.deepEqual([letter.stage, letter.number, letter.symbol, dossiers, next], ['cancelled', null, null, [], []])
    assert.deepEqual(
      history.map(({ sentence, detail }) => [sentence, detail]),
      [
        ['Bỏ dự thảo', '2 hồ sơ trở lại chờ tờ trình'],
        ['Soạn tờ trình', '2 hồ sơ'],
      ],
    )
    const { history: ofDossier, dossier } = await look(world, world.officer, showDossier, thoai)
    assert.deepEqual(
      [dossier.stage, ofDossier[0]!.sentence, ofDossier[0]!.detail],
      ['submitted', 'Bỏ dự thảo tờ trình', 'Đề nghị nhầm đợt'],
    )
    const again = await draft(world, 'Đề nghị đúng đợt', dossierIds)
    await cancel(again.letterId)
  })

  test('that was cancelled is not signed, edited or cancelled again, and has no paper', async () => {
    const { letterId } = await draft(world, 'Đề nghị rồi bỏ', [thoai.dossierId])
    await cancel(letterId)
    await assert.rejects(cancel(letterId, 2), /không làm được ở bước hiện nay/)
    await assert.rejects(edit(world, letterId, 2, [thoai.dossierId]), NotAllowed)
    await assert.rejects(act(world, world.divisionHead, signLetter, { letterId, version: 2 }), NotAllowed)
    await assert.rejects(
      look(world, world.officer, readLetter, { letterId }),
      new NotFound('Dự thảo này đã bỏ nên không có bản in. Lời văn và diễn biến còn ở trang tờ trình.'),
    )
  })

  test('is cancelled by those who write letters of the body only, and not by who has not seen its last words', async () => {
    const { letterId } = await draft(world, 'Đề nghị đang sửa', [thoai.dossierId])
    await edit(world, letterId, 1, [thoai.dossierId, minh.dossierId])
    await assert.rejects(cancel(letterId, 1), /Người khác vừa sửa nội dung này/)
    const stranger = actor('Ủy viên Số 1', world.person.uv1!, [{ role: 'officer', organisationId: world.org.MT }])
    for (const who of [world.divisionHead, world.standing]) {
      await assert.rejects(cancel(letterId, 2, who), NotAllowed)
    }
    await assert.rejects(cancel(letterId, 2, stranger), NotFound)
    const { next } = await look(world, world.officer, showLetter, { letterId })
    assert.deepEqual(
      next.map((one) => one.action),
      ['letter.edit', 'letter.cancel'],
    )
    await cancel(letterId, 2, world.secondOfficer)
  })

  test('says in the timelines which dossiers an edit took in and gave back', async () => {
    const { letterId } = await draft(world, 'Đề nghị sẽ sửa', [thoai.dossierId, nghia.dossierId])
    await edit(world, letterId, 1, [minh.dossierId, nghia.dossierId])
    const told = `thêm ${minh.code}; bỏ ${thoai.code}`
    const { history } = await look(world, world.officer, showLetter, { letterId })
    assert.deepEqual([history[0]!.sentence, history[0]!.detail], ['Sửa dự thảo', `2 hồ sơ; ${told}`])
    const newest = await Promise.all(
      [thoai, minh, nghia].map(async ({ dossierId }) => {
        const shown = await look(world, world.officer, showDossier, { dossierId })
        return [shown.history[0]!.sentence, shown.history[0]!.detail]
      }),
    )
    assert.deepEqual(newest, [
      ['Sửa dự thảo tờ trình', told],
      ['Sửa dự thảo tờ trình', told],
      ['Đưa vào dự thảo tờ trình', 'Đề nghị sẽ sửa'],
    ])
    await cancel(letterId, 2)
  })

  test('that ten people cancel at once is cancelled once', async () => {
    const { letterId } = await draft(world, 'Đề nghị mười người bỏ', [thoai.dossierId])
    const tries = await Promise.allSettled(Array.from({ length: 10 }, () => cancel(letterId)))
    assert.equal(tries.filter((one) => one.status === 'fulfilled').length, 1)
    const { history } = await look(world, world.officer, showLetter, { letterId })
    assert.deepEqual(
      history.map((one) => one.action),
      ['letter.cancel', 'letter.draft'],
    )
  })

  test('that ten people edit at once keeps the words of one, and the others are shown both versions', async () => {
    const { letterId } = await draft(world, 'Đề nghị mười người sửa', [thoai.dossierId])
    const both = [thoai.dossierId, minh.dossierId]
    const lists = Array.from({ length: 10 }, (_, index) => (index % 2 ? both : [nghia.dossierId]))
    const tries = await Promise.allSettled(lists.map((dossierIds) => edit(world, letterId, 1, dossierIds)))
    const words = { title: 'Tờ trình', content: 'Kính trình.' }
    const saved = lists[tries.findIndex((one) => one.status === 'fulfilled')]!
    const refused = tries.flatMap((one, index) =>
      one.status === 'rejected' ? [{ reason: one.reason, own: lists[index] }] : [],
    )
    assert.equal(refused.length, 9)
    for (const { reason, own } of refused) {
      assert.ok(reason instanceof Conflict)
      assert.deepEqual(reason.details, {
        theirs: { ...words, version: 2, dossierIds: saved },
        yours: { ...words, letterId, version: 1, dossierIds: own },
      })
    }
    const { dossiers } = await look(world, world.officer, showLetter, { letterId })
    assert.deepEqual(
      dossiers.map((one) => one.id),
      saved,
    )
    await cancel(letterId, 2)
  })

  test('that one cancels while another signs is either cancelled or sent, never both', async () => {
    for (const one of [thoai, minh]) {
      const { letterId } = await draft(world, 'Đề nghị vừa ký vừa bỏ', [one.dossierId])
      const tries = await Promise.allSettled([
        cancel(letterId),
        act(world, world.divisionHead, signLetter, { letterId, version: 1 }),
      ])
      assert.equal(tries.filter((each) => each.status === 'fulfilled').length, 1)
      const { letter, dossiers } = await look(world, world.officer, showLetter, { letterId })
      const { dossier } = await look(world, world.officer, showDossier, one)
      const expected = letter.stage === 'signed' ? ['signed', 1, 'received'] : ['cancelled', 0, 'submitted']
      assert.deepEqual([letter.stage, dossiers.length, dossier.stage], expected)
    }
  })

  test('that was signed is not cancelled', async () => {
    const { letterId } = await draft(world, 'Đề nghị đã ký', [nghia.dossierId])
    await act(world, world.divisionHead, signLetter, { letterId, version: 1 })
    await assert.rejects(cancel(letterId, 2), NotAllowed)
    assert.ok(!(await waiting()).some(([code]) => code === nghia.code))
  })

  test('offers no more a dossier that was withdrawn from it', async () => {
    const own = await submitted(world, 'lan', 'LDTT', 2020)
    const { letterId } = await draft(world, 'Đề nghị có người rút', [own.dossierId])
    await act(world, world.officer, withdrawDossier, {
      dossierId: own.dossierId,
      reason: 'Người được đề nghị xin rút.',
    })
    assert.ok(!(await waiting(letterId)).some(([code]) => code === own.code))
    await cancel(letterId)
  })
})
