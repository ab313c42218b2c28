import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { BadInput, Conflict, NotAllowed, NotFound } from '../src/base/errors.ts'
import { verifyChain } from '../src/base/events.ts'
import { newId } from '../src/base/ids.ts'
import type { Actor } from '../src/base/policy.ts'
import { readCertificate } from '../src/procedure/certificates/certificate.views.ts'
import {
  castBallot,
  concludeSitting,
  countBallots,
  openSitting,
  planSitting,
} from '../src/procedure/councils/council.actions.ts'
import { showSitting } from '../src/procedure/councils/council.views.ts'
import { draftDecision, publishDecision, signDecision } from '../src/procedure/decisions/decision.actions.ts'
import { showDecision } from '../src/procedure/decisions/decision.views.ts'
import {
  appraiseDossier,
  approveOverride,
  attachPart,
  editDossier,
  nominate,
  requestOverride,
  returnDossier,
  submitDossier,
} from '../src/procedure/dossiers/dossier.actions.ts'
import { listDossiers, showDossier } from '../src/procedure/dossiers/dossier.views.ts'
import { draftLetter, signLetter } from '../src/procedure/letters/letter.actions.ts'
import { listAwards } from '../src/registry/awards/award.views.ts'
import { readCertificateEntry } from '../src/reports/publications/publication.store.ts'
import { actor, smallProvince, type Province } from './province.ts'
import { act, look } from './world.ts'

const report =
  'Trong năm 2021, đồng chí đã chủ trì chỉnh lý 1.240 thửa đất, đề xuất quy trình rút ngắn thời gian trả hồ sơ từ mười lăm ngày xuống còn chín ngày làm việc.'

/** A dossier that is complete, waiting to be submitted. */
async function readyDossier(world: Province, person: string, officer: Actor = world.officer): Promise<string> {
  const { dossierId } = await act(world, officer, nominate, {
    nomineeId: world.person[person]!,
    honour: 'CSTDCS',
    year: 2021,
    report,
  })
  await act(world, officer, attachPart, {
    dossierId,
    code: 'initiativeCertificate',
    note: 'Quyết định số 12/QĐ-STNMT ngày 05/11/2021',
  })
  return dossierId
}

async function versionOf(
  world: Province,
  table: 'dossiers' | 'letters' | 'sittings' | 'decisions',
  id: string,
): Promise<number> {
  const row = await world.owner.selectFrom(table).select('version').where('id', '=', id).executeTakeFirstOrThrow()
  return row.version
}

async function stageOf(world: Province, dossierId: string): Promise<string> {
  const row = await world.owner
    .selectFrom('dossiers')
    .select('stage')
    .where('id', '=', dossierId)
    .executeTakeFirstOrThrow()
  return row.stage
}

/** Carries dossiers from the unit to the standing body's desk. */
async function sendUp(world: Province, dossierIds: string[]): Promise<void> {
  for (const dossierId of dossierIds) {
    await act(world, world.officer, submitDossier, {
      dossierId,
      version: await versionOf(world, 'dossiers', dossierId),
    })
  }
  const { letterId } = await act(world, world.officer, draftLetter, {
    organisationId: world.org.DAT,
    title: 'Về việc đề nghị công nhận danh hiệu Chiến sĩ thi đua cơ sở năm 2021',
    content: 'Phòng Quản lý đất đai kính trình Hội đồng xem xét.',
    dossierIds,
  })
  await act(world, world.divisionHead, signLetter, { letterId, version: await versionOf(world, 'letters', letterId) })
}

async function appraise(world: Province, dossierIds: string[]): Promise<void> {
  for (const dossierId of dossierIds) {
    await act(world, world.standing, appraiseDossier, {
      dossierId,
      version: await versionOf(world, 'dossiers', dossierId),
    })
  }
}

/** A sitting with its ballot box open and everyone there. */
async function openBox(world: Province, dossierIds: string[]): Promise<string> {
  const { sittingId } = await act(world, world.standing, planSitting, {
    bodyId: world.org.SO,
    title: 'Phiên họp xét danh hiệu năm 2021',
    heldOn: '2021-12-20',
    place: 'Phòng họp số 1',
    dossierIds,
  })
  const presentIds = world.members.map((member) => member.personId!)
  await act(world, world.standing, openSitting, {
    sittingId,
    version: await versionOf(world, 'sittings', sittingId),
    presentIds,
  })
  return sittingId
}

let secrets = 0
function ballot(sittingId: string, caseIds: string[], choice: 'for' | 'against') {
  return {
    sittingId,
    secret: `phieu-bi-mat-cua-toi-${String(++secrets).padStart(6, '0')}`,
    choices: Object.fromEntries(caseIds.map((caseId) => [caseId, choice])),
  }
}

async function caseIdsOf(world: Province, sittingId: string): Promise<string[]> {
  const rows = await world.owner
    .selectFrom('sitting_cases')
    .select('id')
    .where('sitting_id', '=', sittingId)
    .orderBy('position')
    .execute()
  return rows.map((row) => row.id)
}

describe('the golden thread', () => {
  let world: Province
  before(async () => {
    world = await smallProvince()
  })

  test('goes from a nomination to a certificate that anyone can check', async () => {
    const dossierIds = [await readyDossier(world, 'thoai')]
    await sendUp(world, dossierIds)
    assert.equal(await stageOf(world, dossierIds[0]!), 'received')
    await appraise(world, dossierIds)
    const sittingId = await openBox(world, dossierIds)
    const caseIds = await caseIdsOf(world, sittingId)
    for (const [index, member] of world.members.entries()) {
      await act(world, member, castBallot, ballot(sittingId, caseIds, index < 8 ? 'for' : 'against'))
    }
    const counted = await act(world, world.standing, countBallots, {
      sittingId,
      version: await versionOf(world, 'sittings', sittingId),
    })
    assert.deepEqual(
      counted.results.map(({ votesFor, votesAgainst, members, passed }) => ({
        votesFor,
        votesAgainst,
        members,
        passed,
      })),
      [{ votesFor: 8, votesAgainst: 3, members: 11, passed: true }],
    )
    await act(world, world.standing, concludeSitting, {
      sittingId,
      version: await versionOf(world, 'sittings', sittingId),
      conclusion: '',
    })
    const { decisionId } = await act(world, world.standing, draftDecision, {
      bodyId: world.org.SO,
      honour: 'CSTDCS',
      title: 'Về việc công nhận danh hiệu Chiến sĩ thi đua cơ sở năm 2021',
      bases: ['Luật Thi đua, Khen thưởng ngày 26 tháng 11 năm 2003'],
      dossierIds,
    })
    const signed = await act(world, world.director, signDecision, {
      decisionId,
      version: await versionOf(world, 'decisions', decisionId),
    })
    assert.equal(signed.symbol, '01/QĐ-STNMT')
    const before = await look(world, world.standing, showDecision, { decisionId })
    const code = before.items[0]!.award!.code!
    assert.equal(before.items[0]!.award!.golden_number, 1)
    const entry = await readCertificateEntry(world.portal, code)
    assert.equal(entry?.recipient_name, 'A Thoại')
    assert.equal(entry?.decision_symbol, '01/QĐ-STNMT')
    assert.equal(entry?.decision_published, false)
    await act(world, world.standing, publishDecision, { decisionId })
    assert.equal((await readCertificateEntry(world.portal, code))?.decision_published, true)
    const paper = await look(world, world.standing, readCertificate, { code })
    assert.equal(Buffer.from(paper.download.bytes).subarray(0, 5).toString(), '%PDF-')
    const ledger = await look(world, world.standing, listAwards, { year: '2021', honour: 'CSTDCS' })
    assert.deepEqual(
      ledger.rows.map((row) => [row.recipient_name, row.decision_symbol, row.golden_number]),
      [['A Thoại', '01/QĐ-STNMT', 1]],
    )
    const shown = await look(world, world.officer, showDossier, { dossierId: dossierIds[0]! })
    assert.deepEqual(shown.history.map((event) => event.sentence).toReversed(), [
      'Lập hồ sơ đề nghị',
      'Thêm chứng nhận, xác nhận của cơ quan có thẩm quyền về sáng kiến, đề tài',
      'Trình hồ sơ',
      'Đưa vào dự thảo tờ trình',
      'Ký tờ trình 01/TTr-QLDD',
      'Thẩm định đạt',
      'Đưa vào phiên họp hội đồng',
      'Hội đồng bỏ phiếu, đã kiểm phiếu',
      'Hội đồng kết luận, lập biên bản',
      'Soạn quyết định',
      'Ký quyết định 01/QĐ-STNMT',
    ])
    assert.equal((await verifyChain(world.owner)).whole, true)
  })
})

describe('a dossier that is not ready', () => {
  let world: Province
  before(async () => {
    world = await smallProvince()
  })

  test('cannot be submitted without an initiative, and the refusal names part and law', async () => {
    const { dossierId } = await act(world, world.officer, nominate, {
      nomineeId: world.person.nghia!,
      honour: 'CSTDCS',
      year: 2021,
      report,
    })
    await assert.rejects(act(world, world.officer, submitDossier, { dossierId, version: 1 }), (error) => {
      assert.ok(error instanceof BadInput)
      assert.deepEqual(
        (error.details as { path: string }[]).map((field) => field.path),
        ['initiativeCertificate', 'verdict'],
      )
      assert.match(error.message, /chứng nhận, xác nhận của cơ quan có thẩm quyền về sáng kiến/)
      return true
    })
    assert.equal(await stageOf(world, dossierId), 'draft')
  })

  test('goes up with a reason that a second person approves, and the timeline says so', async () => {
    const [row] = await look(world, world.officer, listDossiers, {}).then((page) => page.rows)
    const dossierId = row!.id
    await act(world, world.officer, requestOverride, {
      dossierId,
      reason: 'Đề tài đã nghiệm thu, chờ quyết định công nhận.',
    })
    await assert.rejects(act(world, world.officer, approveOverride, { dossierId }), NotAllowed)
    const askerAsLeader = actor('Lê Thị Lan', world.officer.personId, [
      { role: 'leader', organisationId: world.org.DAT },
    ])
    await assert.rejects(act(world, askerAsLeader, approveOverride, { dossierId }), /người thứ hai/)
    await act(world, world.divisionHead, approveOverride, { dossierId })
    await act(world, world.officer, submitDossier, {
      dossierId,
      version: await versionOf(world, 'dossiers', dossierId),
    })
    const { history } = await look(world, world.officer, showDossier, { dossierId })
    assert.deepEqual(
      history.slice(0, 3).map((event) => [event.sentence, event.detail]),
      [
        ['Trình hồ sơ', 'trình kèm giải trình: Đề tài đã nghiệm thu, chờ quyết định công nhận.'],
        ['Chấp thuận trình kèm giải trình', 'Đề tài đã nghiệm thu, chờ quyết định công nhận.'],
        ['Xin trình kèm giải trình', 'Đề tài đã nghiệm thu, chờ quyết định công nhận.'],
      ],
    )
  })

  test('comes back with a reason, is mended and goes up again', async () => {
    const dossierId = await readyDossier(world, 'thoai')
    await sendUp(world, [dossierId])
    const reason = 'Báo cáo chưa có xác nhận của thủ trưởng đơn vị.'
    await act(world, world.standing, returnDossier, {
      dossierId,
      version: await versionOf(world, 'dossiers', dossierId),
      reason,
    })
    const returned = await look(world, world.officer, showDossier, { dossierId })
    assert.equal(returned.dossier.return_reason, reason)
    await act(world, world.officer, editDossier, {
      dossierId,
      version: returned.dossier.version,
      report: `${report} Đã xác nhận.`,
    })
    await sendUp(world, [dossierId])
    assert.equal(await stageOf(world, dossierId), 'received')
  })

  test('is not proposed twice for one achievement', async () => {
    await assert.rejects(
      act(world, world.secondOfficer, nominate, { nomineeId: world.person.thoai!, honour: 'CSTDCS', year: 2021 }),
      Conflict,
    )
  })

  test('shows both versions to the second of two officers who edit it', async () => {
    const { dossierId } = await act(world, world.officer, nominate, {
      nomineeId: world.person.thoai!,
      honour: 'BKT',
      year: 2021,
    })
    await act(world, world.officer, editDossier, { dossierId, version: 1, report: 'Bản của Lan' })
    await assert.rejects(
      act(world, world.secondOfficer, editDossier, { dossierId, version: 1, report: 'Bản của Minh' }),
      (error) => {
        assert.ok(error instanceof Conflict)
        assert.deepEqual(error.details, {
          theirs: { version: 2, report: 'Bản của Lan' },
          yours: { dossierId, version: 1, report: 'Bản của Minh' },
        })
        return true
      },
    )
  })
})

describe('when several act at the same moment', () => {
  let world: Province
  before(async () => {
    world = await smallProvince()
  })

  test('two officers who submit the same dossier submit it once', async () => {
    const dossierId = await readyDossier(world, 'thoai')
    const version = await versionOf(world, 'dossiers', dossierId)
    const tries = await Promise.allSettled(
      [world.officer, world.secondOfficer].map((officer) => act(world, officer, submitDossier, { dossierId, version })),
    )
    assert.deepEqual(tries.map((one) => one.status).toSorted(), ['fulfilled', 'rejected'])
    const { history } = await look(world, world.officer, showDossier, { dossierId })
    assert.equal(history.filter((event) => event.sentence === 'Trình hồ sơ').length, 1)
  })

  test('ten members vote at once and ten ballots are counted; a member who votes twice is counted once', async () => {
    const dossierId = await readyDossier(
      world,
      'hrim',
      actor('Cán bộ Chi cục', world.person.uv1!, [{ role: 'officer', organisationId: world.org.MT }]),
    )
    const mt = actor('Cán bộ Chi cục', world.person.uv1!, [{ role: 'officer', organisationId: world.org.MT }])
    const head = actor('Chi cục trưởng', world.person.uv2!, [{ role: 'leader', organisationId: world.org.MT }])
    await act(world, mt, submitDossier, { dossierId, version: await versionOf(world, 'dossiers', dossierId) })
    const { letterId } = await act(world, mt, draftLetter, {
      organisationId: world.org.MT,
      title: 'Đề nghị khen thưởng',
      content: 'Kính trình.',
      dossierIds: [dossierId],
    })
    await act(world, head, signLetter, { letterId, version: 1 })
    await appraise(world, [dossierId])
    const sittingId = await openBox(world, [dossierId])
    const caseIds = await caseIdsOf(world, sittingId)
    const votes = world.members.slice(0, 10).flatMap((member, index) => {
      const choice = index < 6 ? 'for' : 'against'
      return [ballot(sittingId, caseIds, choice), ballot(sittingId, caseIds, choice)].map((one) =>
        act(world, member, castBallot, one),
      )
    })
    const cast = await Promise.allSettled(votes)
    assert.equal(cast.filter((one) => one.status === 'fulfilled').length, 10)
    const stored = await world.owner
      .selectFrom('ballots')
      .select(['receipt', 'sealed'])
      .where('sitting_id', '=', sittingId)
      .execute()
    assert.equal(stored.length, 10)
    assert.equal(new Set(stored.map((row) => row.sealed.length)).size, 1, 'sealed ballots tell nothing by their size')
    const counted = await act(world, world.standing, countBallots, {
      sittingId,
      version: await versionOf(world, 'sittings', sittingId),
    })
    assert.deepEqual([counted.voted, counted.results[0]!.votesFor, counted.results[0]!.votesAgainst], [10, 6, 4])
    assert.equal(counted.results[0]!.passed, true, 'six of eleven is more than half of all members')
    const { receipts } = await look(world, world.members[0]!, showSitting, { sittingId })
    const given = cast.flatMap((one) => (one.status === 'fulfilled' ? [one.value.receipt] : []))
    assert.deepEqual(receipts.toSorted(), given.toSorted())
  })

  test('nothing that is stored or told says who voted what', async () => {
    const rows = await world.owner.selectFrom('events').selectAll().where('action', '=', 'ballot.cast').execute()
    assert.deepEqual(
      rows.map((row) => row.changes),
      Array.from({ length: 10 }, () => ({ voted: true })),
    )
    const answers = await world.owner
      .selectFrom('idempotency_keys')
      .select('answer')
      .where('action', '=', 'ballot.cast')
      .execute()
    assert.deepEqual(
      answers.map((row) => row.answer),
      Array.from({ length: 10 }, () => null),
      'not even the receipt stands beside a name',
    )
    const sitting = await world.owner.selectFrom('sittings').select('sealed_private_key').executeTakeFirstOrThrow()
    assert.equal(sitting.sealed_private_key, null, 'after the count nobody can open a ballot again')
  })

  test('two decisions signed at once take two numbers, without gap or double', async () => {
    const decisions = []
    for (const person of ['thoai', 'hrim']) {
      const row = await world.owner
        .selectFrom('dossiers')
        .select('id')
        .where('nominee_id', '=', world.person[person]!)
        .executeTakeFirstOrThrow()
      if (person === 'thoai') {
        const { letterId } = await act(world, world.officer, draftLetter, {
          organisationId: world.org.DAT,
          title: 'Đề nghị',
          content: 'Kính trình.',
          dossierIds: [row.id],
        })
        await act(world, world.divisionHead, signLetter, { letterId, version: 1 })
        await appraise(world, [row.id])
        const sittingId = await openBox(world, [row.id])
        const caseIds = await caseIdsOf(world, sittingId)
        for (const member of world.members) await act(world, member, castBallot, ballot(sittingId, caseIds, 'for'))
        await act(world, world.standing, countBallots, {
          sittingId,
          version: await versionOf(world, 'sittings', sittingId),
        })
      }
      const { decisionId } = await act(world, world.standing, draftDecision, {
        bodyId: world.org.SO,
        honour: 'CSTDCS',
        title: `Quyết định ${person}`,
        bases: ['Luật'],
        dossierIds: [row.id],
      })
      decisions.push(decisionId)
    }
    const signed = await Promise.all(
      decisions.map((decisionId) => act(world, world.director, signDecision, { decisionId, version: 1 })),
    )
    assert.deepEqual(signed.map((one) => one.symbol).toSorted(), ['01/QĐ-STNMT', '02/QĐ-STNMT'])
    const golden = await world.owner
      .selectFrom('awards')
      .select('golden_number')
      .where('honour', '=', 'CSTDCS')
      .execute()
    assert.deepEqual(golden.map((row) => row.golden_number).toSorted(), [1, 2])
  })

  test('one decision signed by two hands is signed once', async () => {
    const { decisionId } = {
      decisionId: (await world.owner.selectFrom('decisions').select('id').executeTakeFirstOrThrow()).id,
    }
    await assert.rejects(
      act(world, world.director, signDecision, {
        decisionId,
        version: await versionOf(world, 'decisions', decisionId),
      }),
      NotAllowed,
    )
  })
})

describe('on the way up', () => {
  let world: Province
  before(async () => {
    world = await smallProvince()
  })

  test('the receiving body reads a dossier only once a letter has brought it', async () => {
    const dossierId = await readyDossier(world, 'thoai')
    const receiver = actor('Ủy viên', world.person.uv3!, [{ role: 'member', organisationId: world.org.SO }])
    await assert.rejects(look(world, receiver, showDossier, { dossierId }), NotAllowed)
    assert.equal((await look(world, receiver, listDossiers, { view: 'all' })).total, 0)
    await sendUp(world, [dossierId])
    assert.equal((await look(world, receiver, showDossier, { dossierId })).dossier.stage, 'received')
    assert.equal((await look(world, receiver, listDossiers, { view: 'all' })).total, 1)
  })

  test('an override must be approved anew after the dossier was sent back', async () => {
    const { dossierId } = await act(world, world.officer, nominate, {
      nomineeId: world.person.nghia!,
      honour: 'CSTDCS',
      year: 2021,
      report,
    })
    await act(world, world.officer, requestOverride, { dossierId, reason: 'Đề tài đã nghiệm thu.' })
    await act(world, world.divisionHead, approveOverride, { dossierId })
    await sendUp(world, [dossierId])
    const version = await versionOf(world, 'dossiers', dossierId)
    await act(world, world.standing, returnDossier, { dossierId, version, reason: 'Chưa có quyết định công nhận.' })
    const again = { dossierId, version: await versionOf(world, 'dossiers', dossierId) }
    await assert.rejects(act(world, world.officer, submitDossier, again), BadInput)
    await act(world, world.divisionHead, approveOverride, { dossierId })
    await sendUp(world, [dossierId])
    assert.equal(await stageOf(world, dossierId), 'received')
  })

  test('a ballot sent again under its key is told its receipt again, and is counted once', async () => {
    const { id: dossierId } = await world.owner
      .selectFrom('dossiers')
      .select('id')
      .where('nominee_id', '=', world.person.thoai!)
      .executeTakeFirstOrThrow()
    await appraise(world, [dossierId])
    const sittingId = await openBox(world, [dossierId])
    const paper = ballot(sittingId, await caseIdsOf(world, sittingId), 'for')
    const key = newId()
    const first = await act(world, world.members[0]!, castBallot, paper, key)
    const second = await act(world, world.members[0]!, castBallot, paper, key)
    assert.deepEqual(second, first)
    const { length } = await world.owner
      .selectFrom('ballots')
      .select('id')
      .where('sitting_id', '=', sittingId)
      .execute()
    assert.equal(length, 1)
  })
})

describe('a sitting', () => {
  let world: Province
  before(async () => {
    world = await smallProvince()
  })

  test('does not open without two thirds of all members', async () => {
    const dossierId = await readyDossier(world, 'thoai')
    await sendUp(world, [dossierId])
    await appraise(world, [dossierId])
    const { sittingId } = await act(world, world.standing, planSitting, {
      bodyId: world.org.SO,
      title: 'Phiên họp',
      heldOn: '2021-12-20',
      place: 'Phòng họp',
      dossierIds: [dossierId],
    })
    const seven = world.members.slice(0, 7).map((member) => member.personId!)
    await assert.rejects(
      act(world, world.standing, openSitting, { sittingId, version: 1, presentIds: seven }),
      /có mặt 7\/11/,
    )
    const eight = world.members.slice(0, 8).map((member) => member.personId!)
    await act(world, world.standing, openSitting, { sittingId, version: 1, presentIds: eight })
  })

  test('takes a ballot only from its own members, only on its own cases, and only whole', async () => {
    const sitting = await world.owner.selectFrom('sittings').select('id').executeTakeFirstOrThrow()
    const caseIds = await caseIdsOf(world, sitting.id)
    await assert.rejects(act(world, world.officer, castBallot, ballot(sitting.id, caseIds, 'for')), NotFound)
    const stranger = actor('Người lạ', world.person.lan!, [{ role: 'member', organisationId: world.org.SO }])
    await assert.rejects(act(world, stranger, castBallot, ballot(sitting.id, caseIds, 'for')), NotAllowed)
    await assert.rejects(act(world, world.members[0]!, castBallot, ballot(sitting.id, [], 'for')), BadInput)
    await assert.rejects(
      act(world, world.members[0]!, castBallot, ballot(sitting.id, [...caseIds, sitting.id], 'for')),
      BadInput,
    )
  })

  test('five of eleven is not more than half, whoever stayed away', async () => {
    const sitting = await world.owner.selectFrom('sittings').select('id').executeTakeFirstOrThrow()
    const caseIds = await caseIdsOf(world, sitting.id)
    for (const member of world.members.slice(0, 5))
      await act(world, member, castBallot, ballot(sitting.id, caseIds, 'for'))
    const counted = await act(world, world.standing, countBallots, {
      sittingId: sitting.id,
      version: await versionOf(world, 'sittings', sitting.id),
    })
    assert.equal(counted.results[0]!.passed, false)
    const [row] = (await look(world, world.standing, listDossiers, { view: 'done' })).rows
    assert.equal(row!.stage, 'notRecommended')
    await assert.rejects(act(world, world.members[5]!, castBallot, ballot(sitting.id, caseIds, 'for')), NotAllowed)
  })
})
