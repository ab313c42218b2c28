import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { excellent, smallProvince, type Province } from '../../../test/province.ts'
import { act, look, readAs } from '../../../test/world.ts'
import { restoreAward, revokeAward } from '../../registry/awards/award.actions.ts'
import {
  changeInitiative,
  enterInitiative,
  recogniseInitiative,
} from '../../registry/initiatives/initiative.actions.ts'
import { showInitiative } from '../../registry/initiatives/initiative.views.ts'
import { enterPerson } from '../../registry/people/person.actions.ts'
import { recordOfPerson } from '../../registry/records/record.store.ts'
import { draftDecision, signDecision } from '../decisions/decision.actions.ts'
import { nominate, relyOnInitiatives, withdrawDossier } from './dossier.actions.ts'
import { showDossier } from './dossier.views.ts'

describe('an initiative on which a dossier relies', () => {
  let world: Province
  before(async () => {
    world = await smallProvince()
  })

  test('is chosen by the officer, told on the dossier, and refused to a second dossier under way', async () => {
    const { personId, initiativeId, code } = await author('A')
    const title = await nominated(personId, 'CSTDCS')
    const certificate = await nominated(personId, 'BKT')
    await rely(title, [initiativeId])
    const shown = await look(world, world.officer, showDossier, { dossierId: title })
    assert.deepEqual(
      shown.initiatives.map((one) => [one.code, one.chosen, one.taken]),
      [[code, true, null]],
    )
    await assert.rejects(rely(certificate, [initiativeId]), {
      name: 'Conflict',
      message: `Sáng kiến ${code} đang là căn cứ của hồ sơ ${shown.dossier.code}. Mỗi sáng kiến chỉ dùng một lần; hãy bỏ chọn ở hồ sơ ấy trước.`,
    })
    const other = await look(world, world.officer, showDossier, { dossierId: certificate })
    assert.equal(other.initiatives[0]?.taken, `đang là căn cứ của hồ sơ ${shown.dossier.code}`)
    // What is withdrawn holds nothing back.
    await act(world, world.officer, withdrawDossier, { dossierId: title, reason: 'Rút để đề nghị Bằng khen' })
    await rely(certificate, [initiativeId])
    const { history } = await look(world, world.officer, showInitiative, { initiativeId })
    assert.ok(history.some((line) => line.sentence === 'Hồ sơ dựa trên sáng kiến này đã rút'))
  })

  test('is one of the nominee, recognised, and not of a year to come', async () => {
    const { personId } = await author('B')
    const stranger = await author('C')
    const dossierId = await nominated(personId, 'CSTDCS')
    const unrecognised = await act(world, world.officer, enterInitiative, {
      authors: [{ personId }],
      code: 'SK-CHUA',
      year: 2021,
      name: 'Sổ hẹn trả hồ sơ',
      scope: 'grassroots',
      kind: 'initiative',
    })
    for (const id of [stranger.initiativeId, unrecognised.initiativeId])
      await assert.rejects(rely(dossierId, [id]), { name: 'BadInput' })
  })

  test('of two dossiers that reach for it at once one has it', async () => {
    const { personId, initiativeId } = await author('D')
    const dossiers = [await nominated(personId, 'CSTDCS'), await nominated(personId, 'BKT')]
    const tries = await Promise.allSettled(dossiers.map((dossierId) => rely(dossierId, [initiativeId])))
    assert.deepEqual(tries.map((one) => one.status).toSorted(), ['fulfilled', 'rejected'])
  })

  test('is used up by the signature, given back by a revocation and used again by a restoration', async () => {
    const { personId, initiativeId, code } = await author('E')
    const dossierId = await nominated(personId, 'CSTDCS')
    await rely(dossierId, [initiativeId])
    await sign([dossierId])
    assert.deepEqual(await useOf(initiativeId), ['CSTDCS', dossierId])
    const { dossier } = await look(world, world.officer, showDossier, { dossierId })
    const certificate = await nominated(personId, 'BKT')
    await assert.rejects(rely(certificate, [initiativeId]), {
      message: `Sáng kiến ${code} đã dùng để xét Chiến sĩ thi đua cơ sở trong hồ sơ ${dossier.code}. Mỗi sáng kiến chỉ dùng một lần.`,
    })
    assert.deepEqual(await usedForOf(personId), ['CSTDCS'])
    const award = await world.owner
      .selectFrom('awards')
      .select('id')
      .where('dossier_id', '=', dossierId)
      .executeTakeFirstOrThrow()
    const ending = { awardId: award.id, decisionSymbol: '9/QĐ-STNMT', decidedOn: '2021-12-20', reason: 'Không đúng' }
    await act(world, world.director, revokeAward, ending)
    assert.deepEqual(await useOf(initiativeId), [null, null])
    assert.deepEqual(await usedForOf(personId), [undefined])
    await act(world, world.director, restoreAward, ending)
    assert.deepEqual(await useOf(initiativeId), ['CSTDCS', dossierId])
    // Given back, it is free for another dossier, which keeps it although the first award comes back.
    await act(world, world.director, revokeAward, ending)
    await rely(certificate, [initiativeId])
    await world.owner
      .updateTable('initiative_authors')
      .set({ used_for: 'BKT', used_in: certificate })
      .where('initiative_id', '=', initiativeId)
      .execute()
    await act(world, world.director, restoreAward, ending)
    assert.deepEqual(await useOf(initiativeId), ['BKT', certificate])
    const { history } = await look(world, world.standing, showInitiative, { initiativeId })
    assert.ok(history.some((line) => line.sentence === 'Trả lại để dùng: khen thưởng đã thu hồi'))
  })

  test('that was used meanwhile stops the signature and names the dossier that has it; nothing is signed', async () => {
    const { personId, initiativeId, code } = await author('G')
    const first = await nominated(personId, 'CSTDCS')
    await rely(first, [initiativeId])
    const { dossier } = await look(world, world.officer, showDossier, { dossierId: first })
    const rival = await nominated(personId, 'BKT')
    await world.owner
      .updateTable('initiative_authors')
      .set({ used_for: 'BKT', used_in: rival })
      .where('initiative_id', '=', initiativeId)
      .execute()
    const before = await world.owner.selectFrom('awards').select('id').execute()
    const { dossier: other } = await look(world, world.officer, showDossier, { dossierId: rival })
    await assert.rejects(sign([first]), {
      name: 'Conflict',
      message: `Hồ sơ ${dossier.code} lấy sáng kiến ${code} làm căn cứ, nhưng sáng kiến này đã dùng để xét Bằng khen của Chủ tịch UBND tỉnh trong hồ sơ ${other.code}. Hãy đưa hồ sơ ra khỏi quyết định, hoặc để đơn vị chọn căn cứ khác.`,
    })
    assert.equal((await world.owner.selectFrom('awards').select('id').execute()).length, before.length)
  })

  test('serves each of its authors once: what one has used it for is no obstacle to another', async () => {
    const [first, second] = [await author('M'), await author('N')]
    const { initiativeId } = await act(world, world.officer, enterInitiative, {
      authors: [
        { personId: first.personId, share: 60 },
        { personId: second.personId, share: 40 },
      ],
      code: 'SK-CHUNG',
      year: 2021,
      name: 'Bản đồ số dùng chung',
      scope: 'grassroots',
      kind: 'initiative',
    })
    await act(world, world.officer, recogniseInitiative, {
      initiativeId,
      version: 1,
      bodyId: world.org.SO,
      symbol: '12/QĐ-STNMT',
      recognisedOn: '2021-11-30',
      scope: 'grassroots',
    })
    const dossiers = [await nominated(first.personId, 'CSTDCS'), await nominated(second.personId, 'CSTDCS')]
    const tries = await Promise.allSettled(dossiers.map((dossierId) => rely(dossierId, [initiativeId])))
    assert.deepEqual(
      tries.map((one) => one.status),
      ['fulfilled', 'fulfilled'],
      'both at once',
    )
    const { initiatives } = await look(world, world.officer, showDossier, { dossierId: dossiers[1] })
    const shared = initiatives.find((one) => one.id === initiativeId)!
    assert.deepEqual([shared.chosen, shared.isJoint, shared.share, shared.taken], [true, true, 40, null])
    const again = await nominated(first.personId, 'BKT')
    await assert.rejects(rely(again, [initiativeId]), { name: 'Conflict' })
    // On whose part a dossier relies, or who has used it, cannot be taken out of the authors.
    const losing = (version: number, personId: string) =>
      act(world, world.standing, changeInitiative, {
        initiativeId,
        version,
        authors: [{ personId }],
        code: 'SK-CHUNG',
        year: 2021,
        name: 'Bản đồ số dùng chung',
        scope: 'grassroots',
        kind: 'initiative',
      })
    await assert.rejects(losing(2, second.personId), {
      message: /^Một hồ sơ của A Tác Giả M lấy sáng kiến này làm căn cứ/,
    })
    await sign(dossiers)
    const uses = async () => {
      const { initiative } = await look(world, world.standing, showInitiative, { initiativeId })
      return initiative.authors.map((one) => [one.usedFor, one.usedIn])
    }
    assert.deepEqual(await uses(), [
      ['CSTDCS', dossiers[0]],
      ['CSTDCS', dossiers[1]],
    ])
    await assert.rejects(rely(again, [initiativeId]), /đã dùng để xét Chiến sĩ thi đua cơ sở/)
    await assert.rejects(losing(2, second.personId), {
      message: 'A Tác Giả M đã dùng sáng kiến này để được xét khen thưởng nên không bỏ khỏi các tác giả được.',
    })
    await assert.rejects(
      act(world, world.standing, changeInitiative, {
        initiativeId,
        version: 2,
        authors: [{ personId: first.personId }, { personId: second.personId }],
        code: 'SK-CHUNG',
        year: 2020,
        name: 'Bản đồ số dùng chung',
        scope: 'grassroots',
        kind: 'initiative',
      }),
      { name: 'Conflict', message: /giữ nguyên\. Chỉ còn sửa được tác giả\.$/ },
    )
    const award = await world.owner
      .selectFrom('awards')
      .select('id')
      .where('dossier_id', '=', dossiers[0]!)
      .executeTakeFirstOrThrow()
    const ending = { awardId: award.id, decisionSymbol: '9/QĐ-STNMT', decidedOn: '2021-12-20', reason: 'Không đúng' }
    await act(world, world.director, revokeAward, ending)
    assert.deepEqual(await uses(), [
      [null, null],
      ['CSTDCS', dossiers[1]],
    ])
    await rely(again, [initiativeId])
    assert.deepEqual((await usedForOf(second.personId)).toSorted(), ['CSTDCS', undefined])
    // A co-author who had been forgotten is added to what was used.
    const third = await author('O')
    await act(world, world.standing, changeInitiative, {
      initiativeId,
      version: 2,
      authors: [first, second, third].map(({ personId }) => ({ personId })),
      code: 'SK-CHUNG',
      year: 2021,
      name: 'Bản đồ số dùng chung',
      scope: 'grassroots',
      kind: 'initiative',
    })
    assert.deepEqual((await uses())[2], [null, null])
  })

  test('counts for nothing before it is recognised', async () => {
    const { personId } = await act(world, world.operator, enterPerson, {
      code: 'tg-H',
      name: 'Y Hoan',
      posts: [{ organisationId: world.org.DAT, title: 'Chuyên viên', from: '2015-01-01' }],
      ...excellent(2021, 0),
    })
    const { initiativeId } = await act(world, world.officer, enterInitiative, {
      authors: [{ personId }],
      code: 'SK-H',
      year: 2021,
      name: 'Bản đồ số hẹn ngày',
      scope: 'grassroots',
      kind: 'initiative',
    })
    assert.deepEqual(await usedForOf(personId), [])
    await act(world, world.officer, recogniseInitiative, {
      initiativeId,
      version: 1,
      bodyId: world.org.SO,
      symbol: '12/QĐ-STNMT',
      recognisedOn: '2021-11-30',
      scope: 'grassroots',
    })
    assert.deepEqual(await usedForOf(personId), [undefined])
  })

  async function author(letter: string) {
    const { initiatives, ...career } = excellent(2021, 1)
    const { personId } = await act(world, world.operator, enterPerson, {
      code: `tg-${letter}`,
      name: `A Tác Giả ${letter}`,
      posts: [{ organisationId: world.org.DAT, title: 'Chuyên viên', from: '2015-01-01' }],
      ...career,
      initiatives,
    })
    const { code } = initiatives[0]!
    const { id } = await world.owner
      .selectFrom('initiatives')
      .select('id')
      .where('code', '=', code)
      .executeTakeFirstOrThrow()
    return { personId, code, initiativeId: id }
  }

  async function nominated(nomineeId: string, honour: string): Promise<string> {
    const { dossierId } = await act(world, world.officer, nominate, { nomineeId, honour, year: 2021 })
    return dossierId
  }

  function rely(dossierId: string, initiativeIds: string[]) {
    return act(world, world.officer, relyOnInitiatives, { dossierId, initiativeIds })
  }

  /** The council's way is told elsewhere: here it has recommended. */
  async function sign(dossierIds: string[]): Promise<void> {
    await world.owner
      .updateTable('dossiers')
      .set({ stage: 'recommended', receiver_id: world.org.SO })
      .where('id', 'in', dossierIds)
      .execute()
    const { decisionId } = await act(world, world.standing, draftDecision, {
      bodyId: world.org.SO,
      honour: 'CSTDCS',
      title: 'Về việc công nhận Chiến sĩ thi đua cơ sở',
      bases: ['Luật Thi đua, khen thưởng'],
      dossierIds,
    })
    await act(world, world.director, signDecision, { decisionId, version: 1 })
  }

  async function useOf(initiativeId: string) {
    const { initiative } = await look(world, world.standing, showInitiative, { initiativeId })
    return [initiative.authors[0]!.usedFor, initiative.authors[0]!.usedIn]
  }

  /** As the law reads them: for what each initiative of the person was used. */
  async function usedForOf(personId: string) {
    const { history } = await readAs(world, world.standing, (db) => recordOfPerson(db, personId, 2021))
    return history.years!.flatMap((year) => (year.initiatives ?? []).map((one) => one.usedFor))
  }
})
