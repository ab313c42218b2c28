import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { actor, smallProvince, type Province } from '../../../test/province.ts'
import { act, look } from '../../../test/world.ts'
import { BadInput, Conflict, NotAllowed, NotFound } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { castBallot, concludeSitting, countBallots, openSitting, planSitting } from '../councils/council.actions.ts'
import {
  appraiseDossier,
  approveOverride,
  nominate,
  requestOverride,
  submitDossier,
} from '../dossiers/dossier.actions.ts'
import { listDossiers, showDossier } from '../dossiers/dossier.views.ts'
import { draftLetter, signLetter } from '../letters/letter.actions.ts'
import { cancelDecision, draftDecision, editDecision, signDecision } from './decision.actions.ts'
import { listDecisions, readDecision, showDecision } from './decision.views.ts'

const report =
  'Năm 2021, chủ trì chỉnh lý 1.240 thửa đất, rút ngắn thời gian trả hồ sơ từ mười lăm ngày xuống còn chín ngày làm việc.'

describe('a decision', () => {
  let world: Province
  /** All recommended by the council of the department: three for its own head to decide, the certificate for the province. */
  let title: string
  let minh: string
  let nghia: string
  let certificate: string
  before(async () => {
    world = await smallProvince()
    title = await nominated('thoai', 'CSTDCS')
    minh = await nominated('minh', 'CSTDCS')
    nghia = await nominated('nghia', 'CSTDCS')
    certificate = await nominated('thoai', 'BKT')
    await sendUp([title, minh, nghia, certificate])
    await recommend([title, minh, nghia, certificate])
  })

  /** Excused by a second person: here the council's way matters, not the law's verdict. */
  async function nominated(person: string, honour: string): Promise<string> {
    const nomineeId = world.person[person]!
    const { dossierId } = await act(world, world.officer, nominate, { nomineeId, honour, year: 2021, report })
    await act(world, world.officer, requestOverride, { dossierId, reason: 'Thành tích xuất sắc, chờ xác nhận.' })
    await act(world, world.divisionHead, approveOverride, { dossierId })
    return dossierId
  }

  async function sendUp(dossierIds: string[]): Promise<void> {
    for (const dossierId of dossierIds) {
      await act(world, world.officer, submitDossier, { dossierId, version: await versionOf('dossiers', dossierId) })
    }
    const { letterId } = await act(world, world.officer, draftLetter, {
      organisationId: world.org.DAT,
      title: 'Đề nghị khen thưởng năm 2021',
      content: 'Kính trình.',
      dossierIds,
    })
    await act(world, world.divisionHead, signLetter, { letterId, version: 1 })
  }

  async function recommend(dossierIds: string[]): Promise<void> {
    const { standing, members, org } = world
    for (const dossierId of dossierIds) {
      const version = await versionOf('dossiers', dossierId)
      await act(world, standing, appraiseDossier, { dossierId, version, judged: { compliance: true } })
    }
    const meeting = { bodyId: org.SO, title: 'Phiên họp', heldOn: '2021-12-20', place: 'Phòng họp số 1', dossierIds }
    const { sittingId } = await act(world, standing, planSitting, meeting)
    await act(world, standing, openSitting, { sittingId, version: 1, presentIds: members.map((one) => one.personId!) })
    const cases = await world.owner
      .selectFrom('sitting_cases')
      .select('id')
      .where('sitting_id', '=', sittingId)
      .execute()
    for (const [seat, member] of members.entries()) {
      await act(world, member, castBallot, {
        sittingId,
        secret: `phieu-bi-mat-cua-ghe-so-${seat + 10}`,
        choices: Object.fromEntries(cases.map((one) => [one.id, 'for'])),
      })
    }
    await act(world, standing, countBallots, { sittingId, version: await versionOf('sittings', sittingId) })
    const version = await versionOf('sittings', sittingId)
    await act(world, standing, concludeSitting, { sittingId, version, conclusion: '' })
  }

  async function versionOf(table: 'dossiers' | 'sittings' | 'decisions', id: string): Promise<number> {
    const row = await world.owner.selectFrom(table).select('version').where('id', '=', id).executeTakeFirstOrThrow()
    return row.version
  }

  async function stageOf(dossierId: string): Promise<string> {
    const { rows } = await look(world, world.standing, listDossiers, { view: 'all' })
    return rows.find((row) => row.id === dossierId)!.stage
  }

  const stages = () => Promise.all([title, minh, nghia, certificate].map(stageOf))

  const draft = (dossierIds = [title]) =>
    act(world, world.standing, draftDecision, {
      bodyId: world.org.SO,
      honour: 'CSTDCS',
      title: 'Về việc công nhận danh hiệu Chiến sĩ thi đua cơ sở năm 2021',
      bases: ['Luật Thi đua, Khen thưởng ngày 26 tháng 11 năm 2003'],
      dossierIds,
    })

  const edit = (decisionId: string, version: number, dossierIds: string[], who = world.standing) =>
    act(world, who, editDecision, {
      decisionId,
      version,
      title: 'Về việc công nhận Chiến sĩ thi đua cơ sở',
      bases: ['Luật Thi đua, khen thưởng', 'Biên bản họp hội đồng'],
      dossierIds,
    })

  const cancel = (decisionId: string, version: number) =>
    act(world, world.standing, cancelDecision, { decisionId, version })

  async function cancelAll(): Promise<void> {
    const { rows } = await look(world, world.standing, listDecisions, { stage: 'draft' })
    for (const { id } of rows) await cancel(id, await versionOf('decisions', id))
  }

  test('is not drafted by a body on a case that only a lower council has recommended', async () => {
    const province = actor('Thường trực tỉnh', world.person.uv9!, [
      { role: 'standing', organisationId: world.org.UBND },
    ])
    const drafting = (who: typeof province, bodyId: string) =>
      act(world, who, draftDecision, {
        bodyId,
        honour: 'BKT',
        title: 'Về việc tặng Bằng khen',
        bases: ['Luật Thi đua, Khen thưởng'],
        dossierIds: [certificate],
      })
    assert.equal(await stageOf(certificate), 'recommended')
    await assert.rejects(drafting(province, world.org.UBND), (error) => {
      assert.ok(error instanceof Conflict)
      assert.match(error.message, /mới được hội đồng cấp dưới đề nghị, chưa trình đến cơ quan này/)
      return true
    })
    await assert.rejects(drafting(world.standing, world.org.SO), /không thuộc thẩm quyền/)
    assert.equal(await stageOf(certificate), 'recommended')
  })

  test('that is cancelled gives its dossiers back, and they may be drafted again', async () => {
    const { decisionId } = await draft()
    assert.equal(await stageOf(title), 'drafted')
    await assert.rejects(draft(), Conflict)
    await cancel(decisionId, 1)
    assert.equal(await stageOf(title), 'recommended')
    const { decision, items, history } = await look(world, world.standing, showDecision, { decisionId })
    assert.deepEqual([decision.stage, decision.number, items], ['cancelled', null, []])
    assert.deepEqual(
      [history[0]!.sentence, history[0]!.detail],
      ['Bỏ dự thảo', '1 hồ sơ trở lại bước hội đồng đề nghị'],
    )
    const { history: ofDossier } = await look(world, world.standing, showDossier, { dossierId: title })
    assert.deepEqual([ofDossier[0]!.sentence, ofDossier[0]!.detail], ['Bỏ dự thảo quyết định', decision.title])
    await assert.rejects(act(world, world.director, signDecision, { decisionId, version: 2 }), NotAllowed)
    await draft()
    assert.equal(await stageOf(title), 'drafted')
  })

  test('that is edited takes in new dossiers, gives back those taken out, and says so to each of them', async () => {
    await cancelAll()
    const { decisionId } = await draft([title, minh])
    assert.deepEqual(await stages(), ['drafted', 'drafted', 'recommended', 'recommended'])
    await edit(decisionId, 1, [nghia, title])
    assert.deepEqual(await stages(), ['drafted', 'recommended', 'drafted', 'recommended'])

    const shown = await look(world, world.standing, showDecision, { decisionId })
    assert.deepEqual(
      [shown.decision.title, shown.decision.bases, shown.decision.version, shown.items.map((item) => item.dossier_id)],
      [
        'Về việc công nhận Chiến sĩ thi đua cơ sở',
        ['Luật Thi đua, khen thưởng', 'Biên bản họp hội đồng'],
        2,
        [nghia, title],
      ],
    )
    const told = 'thêm HS-2021-0003; bỏ HS-2021-0002'
    assert.deepEqual([shown.history[0]!.sentence, shown.history[0]!.detail], ['Sửa dự thảo', `2 trường hợp; ${told}`])
    const newest = await Promise.all(
      [title, minh, nghia].map(async (dossierId) => {
        const { history } = await look(world, world.standing, showDossier, { dossierId })
        return [history[0]!.sentence, history[0]!.detail]
      }),
    )
    assert.deepEqual(newest, [
      ['Soạn quyết định', 'Về việc công nhận danh hiệu Chiến sĩ thi đua cơ sở năm 2021'],
      ['Sửa dự thảo quyết định', told],
      ['Sửa dự thảo quyết định', told],
    ])
    const other = await draft([minh])
    await assert.rejects(edit(decisionId, 2, [title, minh]), /HS-2021-0002 không còn ở bước cho phép việc này/)
    assert.deepEqual(await stages(), ['drafted', 'drafted', 'drafted', 'recommended'])
    await cancel(other.decisionId, 1)
  })

  test('takes in by an edit no more than it might have been drafted for', async () => {
    await cancelAll()
    const { decisionId } = await draft()
    await assert.rejects(edit(decisionId, 1, [title, certificate]), /không thuộc thẩm quyền hoặc không cùng danh hiệu/)
    await assert.rejects(edit(decisionId, 1, [title, title]), BadInput)
    await assert.rejects(edit(decisionId, 1, []), BadInput)
    await assert.rejects(edit(decisionId, 1, [title, newId()]), NotFound)
    assert.deepEqual(await stages(), ['drafted', 'recommended', 'recommended', 'recommended'])
    const { decision, history } = await look(world, world.standing, showDecision, { decisionId })
    assert.deepEqual([decision.version, history.length], [1, 1])
  })

  test('is edited by the standing body of its own body only, and only while it is a draft', async () => {
    await cancelAll()
    const { decisionId } = await draft()
    await assert.rejects(edit(decisionId, 1, [title], world.director), NotAllowed)
    const province = actor('Thường trực tỉnh', world.person.uv9!, [
      { role: 'standing', organisationId: world.org.UBND },
    ])
    await assert.rejects(edit(decisionId, 1, [title], province), NotAllowed)
    const { next } = await look(world, world.standing, showDecision, { decisionId })
    assert.deepEqual(
      next.map((one) => one.action),
      ['decision.edit', 'decision.cancel'],
    )
    await cancel(decisionId, 1)
    await assert.rejects(edit(decisionId, 2, [title]), NotAllowed)
    assert.equal(await stageOf(title), 'recommended')
    await assert.rejects(
      look(world, world.standing, readDecision, { decisionId }),
      new NotFound('Dự thảo này đã bỏ nên không có bản in. Căn cứ và diễn biến còn ở trang quyết định.'),
    )
  })

  test('that ten people edit at once keeps the version of one, and the others are shown both', async () => {
    await cancelAll()
    const { decisionId } = await draft([title])
    const lists = Array.from({ length: 10 }, (_, index) => (index % 2 ? [title, minh] : [nghia]))
    const tries = await Promise.allSettled(lists.map((dossierIds) => edit(decisionId, 1, dossierIds)))
    const words = {
      title: 'Về việc công nhận Chiến sĩ thi đua cơ sở',
      bases: ['Luật Thi đua, khen thưởng', 'Biên bản họp hội đồng'],
    }
    const saved = lists[tries.findIndex((one) => one.status === 'fulfilled')]!
    const refused = tries.flatMap((one, index) =>
      one.status === 'rejected' ? [{ reason: one.reason, own: lists[index] }] : [],
    )
    assert.equal(refused.length, 9)
    for (const { reason, own } of refused) {
      assert.ok(reason instanceof Conflict)
      assert.deepEqual(reason.details, {
        theirs: { ...words, version: 2, dossierIds: saved },
        yours: { ...words, decisionId, version: 1, dossierIds: own },
      })
    }
    const { items, decision } = await look(world, world.standing, showDecision, { decisionId })
    const listed = items.map((item) => item.dossier_id)
    assert.deepEqual([decision.version, listed], [2, saved])
    const expected = [title, minh, nghia].map((one) => (listed.includes(one) ? 'drafted' : 'recommended'))
    assert.deepEqual(await stages(), [...expected, 'recommended'])
  })

  test('of two drafts that reach for the same dossier at once, one has it', async () => {
    await cancelAll()
    const first = await draft([title])
    const second = await draft([minh])
    const tries = await Promise.allSettled([
      edit(first.decisionId, 1, [title, nghia]),
      edit(second.decisionId, 1, [minh, nghia]),
    ])
    assert.equal(tries.filter((one) => one.status === 'fulfilled').length, 1)
    assert.deepEqual(await stages(), ['drafted', 'drafted', 'drafted', 'recommended'])
  })

  test('that one cancels while another edits ends cancelled, with every dossier given back', async () => {
    await cancelAll()
    const { decisionId } = await draft([title])
    const [cancelled, edited] = await Promise.allSettled([
      cancel(decisionId, 1),
      edit(decisionId, 1, [title, minh, nghia]),
    ])
    assert.notEqual(cancelled.status, edited.status)
    if (cancelled.status === 'rejected') await cancel(decisionId, 2)
    assert.deepEqual(await stages(), ['recommended', 'recommended', 'recommended', 'recommended'])
  })

  test('that was edited after the head read it is not signed as it was read', async () => {
    await cancelAll()
    const { decisionId } = await draft([title])
    await edit(decisionId, 1, [title, minh])
    await assert.rejects(act(world, world.director, signDecision, { decisionId, version: 1 }), Conflict)
    assert.deepEqual(await stages(), ['drafted', 'drafted', 'recommended', 'recommended'])
  })

  test('is not signed by who only keeps the council, and no number is taken by trying', async () => {
    const { rows } = await look(world, world.standing, listDecisions, { stage: 'draft' })
    const decisionId = rows[0]!.id
    const version = await versionOf('decisions', decisionId)
    await assert.rejects(act(world, world.standing, signDecision, { decisionId, version }), NotAllowed)
    assert.equal(await stageOf(title), 'drafted')
    const signed = await act(world, world.director, signDecision, { decisionId, version })
    assert.equal(signed.symbol, '01/QĐ-STNMT')
    assert.deepEqual(await stages(), ['awarded', 'awarded', 'recommended', 'recommended'])
    const { items } = await look(world, world.standing, showDecision, { decisionId })
    assert.deepEqual(
      items.map((item) => item.award?.golden_number),
      [1, 2],
    )
    await assert.rejects(edit(decisionId, version + 1, [title]), NotAllowed)
  })

  test('that one cancels while the head signs is either cancelled or signed, never both', async () => {
    await cancelAll()
    const { decisionId } = await draft([nghia])
    const tries = await Promise.allSettled([
      cancel(decisionId, 1),
      act(world, world.director, signDecision, { decisionId, version: 1 }),
    ])
    assert.equal(tries.filter((one) => one.status === 'fulfilled').length, 1)
    const { decision, items } = await look(world, world.standing, showDecision, { decisionId })
    const signed = ['signed', '02/QĐ-STNMT', [3], 'awarded']
    const cancelled = ['cancelled', null, [], 'recommended']
    const golden = items.map((item) => item.award?.golden_number)
    assert.deepEqual(
      [decision.stage, decision.symbol, golden, await stageOf(nghia)],
      decision.stage === 'signed' ? signed : cancelled,
    )
  })
})
