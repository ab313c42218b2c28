import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { actor, smallProvince, type Province } from '../../../test/province.ts'
import { act, look } from '../../../test/world.ts'
import { Conflict, NotAllowed } from '../../base/errors.ts'
import { castBallot, concludeSitting, countBallots, openSitting, planSitting } from '../councils/council.actions.ts'
import {
  appraiseDossier,
  approveOverride,
  attachPart,
  nominate,
  requestOverride,
  submitDossier,
} from '../dossiers/dossier.actions.ts'
import { listDossiers } from '../dossiers/dossier.views.ts'
import { draftLetter, signLetter } from '../letters/letter.actions.ts'
import { cancelDecision, draftDecision, signDecision } from './decision.actions.ts'
import { listDecisions, showDecision } from './decision.views.ts'

const report =
  'Năm 2021, chủ trì chỉnh lý 1.240 thửa đất, rút ngắn thời gian trả hồ sơ từ mười lăm ngày xuống còn chín ngày làm việc.'

describe('a decision', () => {
  let world: Province
  /** Both recommended by the council of the department: one for its own head to decide, one for the province. */
  let title: string
  let certificate: string
  before(async () => {
    world = await smallProvince()
    title = await nominated('CSTDCS')
    certificate = await nominated('BKT')
    await sendUp([title, certificate])
    await recommend([title, certificate])
  })

  /** Complete, or excused by a second person: here the council's way matters, not the law's verdict. */
  async function nominated(honour: string): Promise<string> {
    const nomineeId = world.person.thoai!
    const { dossierId } = await act(world, world.officer, nominate, { nomineeId, honour, year: 2021, report })
    if (honour === 'CSTDCS') {
      await act(world, world.officer, attachPart, { dossierId, code: 'SK', note: 'Quyết định số 12/QĐ-STNMT' })
    } else {
      await act(world, world.officer, requestOverride, { dossierId, reason: 'Thành tích xuất sắc, chờ xác nhận.' })
      await act(world, world.divisionHead, approveOverride, { dossierId })
    }
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
    const cases = await world.office.db
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
    const row = await world.office.db.selectFrom(table).select('version').where('id', '=', id).executeTakeFirstOrThrow()
    return row.version
  }

  async function stageOf(dossierId: string): Promise<string> {
    const { rows } = await look(world, world.standing, listDossiers, { view: 'all' })
    return rows.find((row) => row.id === dossierId)!.stage
  }

  const draft = (who = world.standing) =>
    act(world, who, draftDecision, {
      bodyId: world.org.SO,
      honour: 'CSTDCS',
      title: 'Về việc công nhận danh hiệu Chiến sĩ thi đua cơ sở năm 2021',
      bases: ['Luật Thi đua, Khen thưởng ngày 26 tháng 11 năm 2003'],
      dossierIds: [title],
    })

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
    await act(world, world.standing, cancelDecision, { decisionId, version: 1 })
    assert.equal(await stageOf(title), 'recommended')
    const cancelled = await look(world, world.standing, showDecision, { decisionId })
    assert.deepEqual([cancelled.decision.stage, cancelled.items.length], ['cancelled', 0])
    await assert.rejects(act(world, world.director, signDecision, { decisionId, version: 2 }), NotAllowed)
    await draft()
    assert.equal(await stageOf(title), 'drafted')
  })

  test('is not signed by who only keeps the council, and no number is taken by trying', async () => {
    const { rows } = await look(world, world.standing, listDecisions, { stage: 'draft' })
    const decisionId = rows[0]!.id
    const version = await versionOf('decisions', decisionId)
    await assert.rejects(act(world, world.standing, signDecision, { decisionId, version }), NotAllowed)
    assert.equal(await stageOf(title), 'drafted')
    const signed = await act(world, world.director, signDecision, { decisionId, version })
    assert.equal(signed.symbol, '01/QĐ-STNMT')
    assert.equal(await stageOf(title), 'awarded')
  })
})
