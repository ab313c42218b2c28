import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { BadInput, Conflict, NotAllowed, NotFound } from '../../base/errors.ts'
import type { Actor } from '../../base/policy.ts'
import { day } from '../../base/days.ts'
import { inWords } from '../../law/explain.ts'
import { lawBook } from '../../law/rules/book.ts'
import { prepare, ruleOn } from '../../law/ruling.ts'
import { excellent, smallProvince, type Province } from '../../../test/province.ts'
import { act, look } from '../../../test/world.ts'
import { recordOfPerson } from '../records/record.store.ts'
import { recordsWithin } from '../records/records-within.ts'
import { showPerson } from '../records/record.views.ts'
import {
  addAbsence,
  addPost,
  changePost,
  clearProceeding,
  discipline,
  endAbsence,
  endDiscipline,
  endPost,
  openProceeding,
  registerForYear,
} from './career.actions.ts'
import { changePerson, enterPerson } from './person.actions.ts'
import { listPeople } from './person.views.ts'

describe('the identity of a person', () => {
  let world: Province
  let thoai: string
  before(async () => {
    world = await smallProvince()
    thoai = world.person.thoai!
  })
  const identity = { name: 'A Thoại', gender: 'male', birthYear: 1986, recruitedOn: '2010-01-04', nationality: '' }

  test('edited by two over one version: the second is shown both', async () => {
    const first = { personId: thoai, version: 1, ...identity }
    await act(world, world.officer, changePerson, first)
    const second = act(world, world.secondOfficer, changePerson, { ...first, birthYear: 1987, name: 'A Thoai' })
    await assert.rejects(second, (error: Conflict) => {
      assert.ok(error instanceof Conflict)
      const { theirs, yours } = error.details as { theirs: object; yours: object }
      assert.deepEqual(theirs, { ...identity, version: 2 })
      assert.deepEqual(yours, { ...identity, personId: thoai, version: 1, birthYear: 1987, name: 'A Thoai' })
      return true
    })
    const saved = await act(world, world.secondOfficer, changePerson, { ...first, birthYear: 1987, version: 2 })
    assert.equal(saved.version, 3)
  })

  test('says in the timeline what was changed, and the facts themselves under seal', async () => {
    const { history } = await look(world, world.officer, showPerson, { personId: thoai })
    assert.deepEqual([history[0]!.sentence, history[0]!.detail], ['Sửa thông tin cá nhân', 'năm sinh'])
  })

  test('is not edited by the person, nor by another unit, nor without any change', async () => {
    const edit = { personId: world.person.lan!, version: 1, ...identity }
    await assert.rejects(act(world, world.officer, changePerson, edit), NotAllowed)
    const beside = { ...world.officer, grants: [{ role: 'officer', organisationId: world.org.MT }] }
    await assert.rejects(act(world, beside, changePerson, { ...edit, personId: thoai }), NotAllowed)
    const same = { personId: thoai, version: 3, ...identity, birthYear: 1987 }
    await assert.rejects(act(world, world.officer, changePerson, same), BadInput)
    await act(world, world.officer, changePerson, { ...same, birthYear: 1938 })
    await assert.rejects(act(world, world.officer, changePerson, { ...same, version: 4, birthYear: 198 }), BadInput)
  })
})

describe('the career of a person', () => {
  let world: Province
  before(async () => {
    world = await smallProvince()
  })

  const seen = (personId: string) => look(world, world.standing, showPerson, { personId })
  const version = async (personId: string) => (await seen(personId)).person.version
  const basis = '15/QĐ-STNMT'

  test('has one post at a time, and others beside it', async () => {
    const personId = world.person.thoai!
    const next = {
      personId,
      organisationId: world.org.DAT,
      title: 'Phó Trưởng phòng',
      category: 'otherLeader',
      from: '2021-11-01',
      basis,
    }
    await assert.rejects(act(world, world.officer, addPost, { ...next, version: 1 }), {
      name: 'BadInput',
      message:
        'Thời gian này trùng với vị trí Chuyên viên từ 01/01/2015. Hãy ghi kết thúc vị trí ấy trước, hoặc chọn kiêm nhiệm.',
    })
    const [post] = (await seen(personId)).posts
    const end = { personId, postId: post!.id, to: '2021-11-01', basis }
    const ended = await act(world, world.officer, endPost, { ...end, version: 1 })
    const promoted = await act(world, world.officer, addPost, { ...next, version: ended.version })
    const beside = { ...next, title: 'Bí thư chi bộ', category: 'direct', from: '2021-12-01', concurrent: true }
    await act(world, world.officer, addPost, { ...beside, version: promoted.version })
    const record = await seen(personId)
    assert.deepEqual(
      record.posts.map((one) => [one.title, one.from_on, one.to_on, one.concurrent, one.basis]),
      [
        ['Chuyên viên', '2015-01-01', '2021-11-01', false, null],
        ['Phó Trưởng phòng', '2021-11-01', null, false, basis],
        ['Bí thư chi bộ', '2021-12-01', null, true, basis],
      ],
    )
    assert.equal(record.person.post_title, 'Phó Trưởng phòng')
    assert.equal(record.history[1]!.sentence, 'Thêm vị trí công tác')
    assert.equal(record.history[1]!.detail, 'Phó Trưởng phòng, Phòng Quản lý đất đai, từ 01/11/2021, 15/QĐ-STNMT')
    await assert.rejects(act(world, world.officer, endPost, { ...end, version: await version(personId) }), Conflict)
    const found = await look(world, world.officer, listPeople, { category: 'otherLeader' })
    assert.deepEqual(
      found.rows.map((row) => row.name),
      ['A Thoại'],
    )
  })

  test('is mended where it was written down wrongly, and what it said stays in the timeline', async () => {
    const personId = world.person.nghia!
    const [post] = (await seen(personId)).posts
    const mended = {
      personId,
      postId: post!.id,
      version: 1,
      organisationId: world.org.DAT,
      title: 'Chuyên viên chính',
      category: 'direct',
      from: '2015-02-01',
      basis,
    }
    await act(world, world.officer, changePost, mended)
    const record = await seen(personId)
    assert.equal(record.posts[0]!.title, 'Chuyên viên chính')
    assert.equal(
      record.history[0]!.detail,
      'Chuyên viên, Phòng Quản lý đất đai, từ 01/01/2015 → Chuyên viên chính, Phòng Quản lý đất đai, từ 01/02/2015, 15/QĐ-STNMT',
    )
    const foreign = { ...mended, personId: world.person.thoai!, version: await version(world.person.thoai!) }
    await assert.rejects(act(world, world.officer, changePost, foreign), NotFound)
  })

  test('does not lead into another unit: that is a transfer; what was long ago elsewhere may be written down', async () => {
    const personId = world.person.nghia!
    const elsewhere = { personId, organisationId: world.org.MT, title: 'Chuyên viên', category: 'direct', basis }
    const ahead = { ...elsewhere, from: '2021-12-01', concurrent: true, version: await version(personId) }
    await assert.rejects(act(world, world.officer, addPost, ahead), NotAllowed)
    const [post] = (await seen(personId)).posts
    const away = { ...elsewhere, postId: post!.id, from: '2015-02-01', to: '2021-12-01' }
    await assert.rejects(
      act(world, world.officer, changePost, { ...away, version: await version(personId) }),
      NotAllowed,
    )
    await act(world, world.officer, addPost, {
      ...elsewhere,
      from: '2012-01-01',
      to: '2015-01-01',
      version: await version(personId),
    })
  })

  test('goes on after the last post: the unit still finds and keeps who has left', async () => {
    const personId = world.person.hrim!
    const atMt = { ...world.officer, grants: [{ role: 'officer', organisationId: world.org.MT }] }
    const [post] = (await seen(personId)).posts
    await act(world, atMt, endPost, { personId, postId: post!.id, version: 1, to: '2021-12-01', basis: 'Nghỉ hưu' })
    const names = async (who: Actor, input: object) =>
      (await look(world, who, listPeople, input)).rows.map((row) => row.name)
    assert.deepEqual(await names(atMt, { serving: 'left' }), ['Y Hrim'])
    assert.equal((await names(atMt, {})).includes('Y Hrim'), false)
    assert.deepEqual(await names(world.officer, { serving: 'left' }), [])
    assert.deepEqual(await names(world.standing, { serving: 'left', q: 'hrim' }), ['Y Hrim'])
    const record = await look(world, atMt, showPerson, { personId })
    assert.deepEqual(
      [record.ratings.length, record.keepers.map(({ name }) => name)],
      [2, ['Chi cục Bảo vệ môi trường']],
    )
    await assert.rejects(look(world, world.officer, showPerson, { personId }), NotAllowed)
  })

  test('of a household or a citizen is kept by the unit that has entered them', async () => {
    const household = { code: 'HO-01', kind: 'household', name: 'Hộ bà Y Blơ', keeperId: world.org.DAT }
    const { personId } = await act(world, world.officer, enterPerson, {
      ...household,
      privates: { phone: '0912000111' },
    })
    const elsewhere = { ...household, code: 'HO-02', keeperId: world.org.MT }
    await assert.rejects(act(world, world.officer, enterPerson, elsewhere), NotAllowed)
    const { rows } = await look(world, world.officer, listPeople, { serving: 'none' })
    assert.deepEqual(
      rows.map((row) => [row.name, row.organisation_name]),
      [['Hộ bà Y Blơ', 'Phòng Quản lý đất đai']],
    )
    const record = await look(world, world.officer, showPerson, { personId })
    assert.deepEqual(record.privates, [{ field: 'phone', mask: '••••••• 111' }])
    const posted = { ...household, code: 'HO-03', posts: [{ organisationId: world.org.DAT, title: 'Chủ hộ' }] }
    await assert.rejects(act(world, world.officer, enterPerson, posted), BadInput)
  })

  test('of somebody just entered is found among those without a post, until the post begins', async () => {
    const kept = { code: 'CN-71', name: 'Y Mới', keeperId: world.org.DAT }
    const begins = [{ organisationId: world.org.DAT, title: 'Chuyên viên', from: '2022-01-04' }]
    await act(world, world.officer, enterPerson, kept)
    await act(world, world.officer, enterPerson, { code: 'CN-72', name: 'A Sắp Đến', posts: begins })
    const elsewhere = [{ ...begins[0]!, organisationId: world.org.MT }]
    await assert.rejects(
      act(world, world.officer, enterPerson, { code: 'CN-73', name: 'Y Xa', posts: elsewhere }),
      NotAllowed,
    )
    const codes = async (input: object, who = world.officer) =>
      (await look(world, who, listPeople, { ...input, sort: 'code' })).rows.map((row) => row.code)
    assert.deepEqual(await codes({ serving: 'none' }), ['CN-71', 'CN-72', 'HO-01'])
    assert.deepEqual(await codes({ serving: 'none', q: 'y moi' }), ['CN-71'])
    assert.deepEqual(await codes({ serving: 'none', on: '2022-01-04' }), ['CN-71', 'HO-01'])
    assert.deepEqual(await codes({ serving: 'none', organisationId: world.org.DAT }, world.standing), [
      'CN-71',
      'CN-72',
      'HO-01',
    ])
    assert.deepEqual(await codes({ serving: 'none', organisationId: world.org.MT }, world.standing), [])
    assert.deepEqual(await codes({ serving: 'left' }), [])
    assert.deepEqual(await codes({ q: 'moi' }), [])
    assert.deepEqual(await codes({ q: 'sap den', on: '2022-01-04' }), ['CN-72'])
  })

  test('counts two who write in one record over one version once', async () => {
    const personId = world.person.son!
    const tries = await Promise.allSettled(
      ['2021-01-04', '2021-06-01'].map((decidedOn) =>
        act(world, world.officer, discipline, { personId, version: 1, form: 'khienTrach', decidedOn, basis }),
      ),
    )
    assert.deepEqual(tries.map((one) => one.status).toSorted(), ['fulfilled', 'rejected'])
    const record = await seen(personId)
    assert.equal(record.disciplines.length, 1)
    const disciplineId = record.disciplines[0]!.id
    const end = { personId, disciplineId, endedOn: '2021-12-10', basis }
    await act(world, world.officer, endDiscipline, { ...end, version: 2 })
    await assert.rejects(act(world, world.officer, endDiscipline, { ...end, version: 3 }), Conflict)
    const opened = await act(world, world.officer, openProceeding, {
      personId,
      version: 3,
      kind: 'complaint',
      since: '2021-12-01',
      basis,
    })
    const clear = { personId, proceedingId: opened.proceedingId, clearedOn: '2021-11-30', basis, version: 4 }
    await assert.rejects(act(world, world.officer, clearProceeding, clear), BadInput)
    await act(world, world.officer, clearProceeding, { ...clear, clearedOn: '2021-12-15' })
    await act(world, world.officer, registerForYear, { personId, year: 2021, registered: true })
    assert.deepEqual((await seen(personId)).registrations, [{ year: 2021, registered: true }])
  })

  test('is written by nobody for themselves', async () => {
    const absence = { personId: world.person.lan!, version: 1, kind: 'sick', from: '2021-03-01', basis }
    await assert.rejects(act(world, world.officer, addAbsence, absence), NotAllowed)
    await act(world, world.secondOfficer, addAbsence, absence)
  })
})

describe('leave and study before the law', () => {
  let world: Province
  before(async () => {
    world = await smallProvince()
  })

  /** LDTT of 2020 by the rules then, asked of one alone and among everybody. */
  async function verdicts(personId: string) {
    const question = { regime: 'R2017' as const, year: 2020 }
    const alone = await recordOfPerson(world.owner, personId, 2020)
    const answers = []
    const records = await Array.fromAsync(recordsWithin(world.owner, world.org.DAT, day('2021-12-20'), 2020))
    const together = records.flat().find(({ id }) => id === personId)!
    assert.deepEqual(
      together.history.years!.map(({ leave, training }) => [leave, training]),
      alone.history.years!.map(({ leave, training }) => [leave, training]),
    )
    for (const { subject, history } of [alone, together]) {
      const told = { ...history, judged: 'open' as const }
      const bench = prepare(lawBook, { ...question, subject, history: told })!
      const words = inWords(ruleOn(bench, 'LDTT', 'R2017'), { ...question, subject, honour: 'LDTT', history: told })
      answers.push([words.state, words.missing])
    }
    assert.deepEqual(answers[0], answers[1])
    return answers[0]![0]
  }

  test('a course of a year asks for its result, which decides; a shorter one and a maternity leave do not', async () => {
    const { personId } = await act(world, world.operator, enterPerson, {
      code: 'hoc',
      name: 'Y Sương',
      recruitedOn: '2010-01-04',
      posts: [{ organisationId: world.org.DAT, title: 'Chuyên viên', from: '2015-01-01' }],
      ...excellent(2021, 1),
      registrations: [{ year: 2020, registered: true }],
    })
    const before = await verdicts(personId)
    assert.notEqual(before, 'notEligible')
    const course = { personId, version: 1, kind: 'study', from: '2019-09-01', basis: '20/QĐ-STNMT' }
    const { absenceId } = await act(world, world.officer, addAbsence, course)
    assert.equal(await verdicts(personId), 'unknown')
    const end = { personId, absenceId, to: '2020-09-01', basis: '20/QĐ-STNMT' }
    await act(world, world.officer, endAbsence, { ...end, version: 2, grade: 'trungBinh' })
    assert.equal(await verdicts(personId), 'notEligible')
    await act(world, world.officer, endAbsence, { ...end, version: 3, grade: 'kha' })
    assert.equal(await verdicts(personId), before)
    await act(world, world.officer, endAbsence, { ...end, version: 4, to: '2020-08-31', grade: 'trungBinh' })
    assert.equal(await verdicts(personId), before)
    const maternity = { personId, version: 5, kind: 'maternity', from: '2020-10-01', to: '2021-04-01', basis: 'x' }
    await act(world, world.officer, addAbsence, maternity)
    assert.equal(await verdicts(personId), before)
    const years = (await recordOfPerson(world.owner, personId, 2020)).history.years!
    assert.deepEqual(
      years.map(({ year, leave, training }) => [year, leave, training]),
      [
        [2020, [{ kind: 'maternity', months: 3 }], { years: 11 / 12, grade: 'trungBinh' }],
        [2021, [{ kind: 'maternity', months: 3 }], undefined],
      ],
    )
    const twice = act(world, world.officer, addAbsence, { ...maternity, version: 6, kind: 'sick', from: '2021-03-31' })
    await assert.rejects(twice, BadInput)
    await assert.rejects(act(world, world.officer, addAbsence, { ...maternity, version: 6, grade: 'kha' }), BadInput)
  })
})
