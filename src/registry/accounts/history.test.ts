import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { routes, unattended } from '../../apps/routes.ts'
import type { View } from '../../base/action.ts'
import { newId } from '../../base/ids.ts'
import type { Actor } from '../../base/policy.ts'
import { showSitting } from '../../procedure/councils/council.views.ts'
import { cancelDecision, editDecision } from '../../procedure/decisions/decision.actions.ts'
import { itemsOf } from '../../procedure/decisions/decision.store.ts'
import { showDecision } from '../../procedure/decisions/decision.views.ts'
import { showDossier } from '../../procedure/dossiers/dossier.views.ts'
import { showExemplar } from '../../procedure/exemplars/exemplar.views.ts'
import { cancelLetter, editLetter } from '../../procedure/letters/letter.actions.ts'
import { dossierIdsOf } from '../../procedure/letters/letter.store.ts'
import { showLetter } from '../../procedure/letters/letter.views.ts'
import { showMovement } from '../../procedure/movements/movement.views.ts'
import { actor } from '../../../test/province.ts'
import { demoOffice } from '../../../test/demo-office.ts'
import { act, look, type TestOffice } from '../../../test/world.ts'
import { revokeAward } from '../awards/award.actions.ts'
import { showAward } from '../awards/award.views.ts'
import { showInitiative } from '../initiatives/initiative.views.ts'
import { changeLayer, endLayer } from '../law-layers/layer.actions.ts'
import { contentOf, findLayer } from '../law-layers/layer.store.ts'
import { showLayer } from '../law-layers/layer.views.ts'
import { answerCorrection, askCorrection, withdrawCorrection } from '../corrections/correction.actions.ts'
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
} from '../people/career.actions.ts'
import { changePerson } from '../people/person.actions.ts'
import { erasePrivatesOf, revealPrivates, setPrivates } from '../people/private.actions.ts'
import { cancelTransfer, confirmTransfer, proposeTransfer, refuseTransfer } from '../people/transfer.actions.ts'
import { listTransfers } from '../people/transfer.views.ts'
import {
  changeOrganisation,
  composeCluster,
  foundOrganisation,
  moveOrganisation,
} from '../organisations/organisation.actions.ts'
import { dismissDuplicate, mergePeople, undoMerge } from '../duplicates/duplicate.actions.ts'
import { showPerson } from '../records/record.views.ts'
import { enter, shown, upload, workbook } from '../../../test/imports.ts'
import { cancelImport, discardWorkbook, mapImport } from '../imports/import.actions.ts'
import { showImport } from '../imports/import.views.ts'
import { recoverImports, workDone } from '../imports/import.work.ts'
import { tell, told } from './history.ts'

/** What has a timeline on the screens: the table of the noun, and the page that shows it. */
const timelines = [
  { table: 'people', show: showPerson, of: 'personId' },
  { table: 'movements', show: showMovement, of: 'movementId' },
  { table: 'exemplars', show: showExemplar, of: 'exemplarId' },
  { table: 'dossiers', show: showDossier, of: 'dossierId' },
  { table: 'letters', show: showLetter, of: 'letterId' },
  { table: 'sittings', show: showSitting, of: 'sittingId' },
  { table: 'decisions', show: showDecision, of: 'decisionId' },
  { table: 'law_layers', show: showLayer, of: 'layerId' },
  { table: 'imports', show: showImport, of: 'importId' },
  { table: 'awards', show: showAward, of: 'awardId' },
  { table: 'initiatives', show: showInitiative, of: 'initiativeId' },
] as const

describe('the timelines of an office in which everything has happened at least once', () => {
  let world: TestOffice
  let everywhere: Actor

  before(async () => {
    world = await demoOffice()
    everywhere = await actorEverywhere(world)
    await playWhatTheDemoLacks(world, everywhere)
  })

  test('every action has happened, so that none is forgotten below', async () => {
    const rows = await world.owner.selectFrom('events').select('action').distinct().execute()
    const happened = rows.map((row) => row.action).sort()
    const doors = routes.filter((route) => route.method === 'POST').map((route) => route.behind.name as string)
    assert.deepEqual(happened, [...doors, ...unattended.map(({ name }) => name)].sort())
  })

  for (const { table, show, of } of timelines) {
    test(`each event in the timeline of ${table} is told in a sentence`, async () => {
      // Those of which most is told: an office has hundreds of awards with one event each.
      const objects = await world.owner
        .selectFrom(table)
        .select('id')
        .orderBy(sql`(select count(*) from event_subjects s where s.subject_id = ${sql.ref(`${table}.id`)})`, 'desc')
        .limit(100)
        .execute()
      let lines = 0
      const nameless = new Set<string>()
      for (const { id } of objects) {
        const { history } = (await look(world, everywhere, show as View, { [of]: id })) as { history: TimelineRow[] }
        lines += history.length
        for (const { action, sentence, detail } of history) {
          if (sentence === action || /undefined|null|\[object/.test(`${sentence} ${detail ?? ''}`)) nameless.add(action)
        }
      }
      assert.ok(lines > 0)
      assert.deepEqual([...nameless], [])
    })
  }
})

test('an event without a sentence shows its name: nothing that happened is hidden', () => {
  const row = { seq: 1, at: new Date(0), day: null as never, actor_name: null, organisation_name: null, changes: {} }
  const lines = tell(
    [
      { ...row, action: 'bell.ring' },
      { ...row, action: 'bell.mend' },
    ],
    { 'bell.ring': () => told('Rung chuông', '') },
  )
  assert.deepEqual(
    lines.map(({ sentence, detail }) => [sentence, detail]),
    [
      ['Rung chuông', null],
      ['bell.mend', null],
    ],
  )
})

interface TimelineRow {
  action: string
  sentence: string
  detail: string | null
}

/** One who may look at everything, and do what an officer, a standing body and a leader do, in every body. */
async function actorEverywhere({ office }: TestOffice): Promise<Actor> {
  const organisations = await office.db.selectFrom('organisations').select('id').execute()
  const person = await office.db.selectFrom('people').select(['id', 'name']).limit(1).executeTakeFirstOrThrow()
  const grants = (['auditor', 'officer', 'standing', 'leader'] as const).flatMap((role) =>
    organisations.map(({ id }) => ({ role, organisationId: id })),
  )
  return actor(person.name, person.id, grants)
}

/** Two people are taken for one and for two again, and then said to be two. */
async function mergeSomebody(world: TestOffice, who: Actor): Promise<void> {
  const rows = await world.owner
    .selectFrom('people')
    .select('id')
    .where(
      'id',
      'not in',
      world.owner.selectFrom('accounts').select('person_id').where('person_id', 'is not', null) as never,
    )
    .limit(2)
    .execute()
  const [keptId, mergedId] = rows.map((row) => row.id)
  const reason = 'Đối chiếu căn cước'
  const { mergeId } = await act(world, who, mergePeople, { keptId, mergedId, reason })
  await act(world, who, undoMerge, { mergeId, reason })
  await act(world, who, dismissDuplicate, { oneId: keptId, otherId: mergedId, reason })
}

async function playWhatTheDemoLacks(world: TestOffice, who: Actor): Promise<void> {
  const db = world.owner
  await endLayerOf(world, who)
  await changeTheTree(world)
  await bringFilesIn(world, who)
  await keepARecord(world, who)
  await mergeSomebody(world, who)
  const letter = await db
    .selectFrom('letters')
    .select(['id as letterId', 'version', 'title', 'content'])
    .where('stage', '=', 'draft')
    .limit(1)
    .executeTakeFirstOrThrow()
  const { letterId } = letter
  const carried = await dossierIdsOf(db, letterId)
  const rewritten = await act(world, who, editLetter, { ...letter, dossierIds: carried.slice(0, 1) })
  await act(world, who, cancelLetter, { letterId, version: rewritten.version })
  const draft = await db
    .selectFrom('decisions')
    .select(['id as decisionId', 'version', 'title', 'bases'])
    .where('stage', '=', 'draft')
    .limit(1)
    .executeTakeFirstOrThrow()
  const { decisionId } = draft
  const dossierIds = (await itemsOf(db, decisionId)).map((item) => item.dossier_id)
  const { version } = await act(world, who, editDecision, { ...draft, dossierIds: dossierIds.slice(0, 1) })
  await act(world, who, cancelDecision, { decisionId, version })
  const award = await db
    .selectFrom('awards')
    .select(['id', 'recipient_id', 'year'])
    .where('decision_id', 'is not', null)
    .limit(1)
    .executeTakeFirstOrThrow()
  await act(world, who, revokeAward, {
    awardId: award.id,
    recipientId: award.recipient_id,
    year: award.year,
    decisionSymbol: '15/QĐ-STNMT',
    decidedOn: '2021-12-20',
    reason: 'Thành tích kê khai không đúng.',
  })
}

/** A cluster that is founded, made up, corrected and put under another body. */
async function changeTheTree(world: TestOffice): Promise<void> {
  const operator = actor('Quản trị', null, [{ role: 'operator', organisationId: newId() }])
  const on = '2021-12-01'
  const basis = 'Quyết định 1/QĐ-BTNMT'
  const { organisationId } = await act(world, operator, foundOrganisation, {
    code: 'CUM-MOI',
    kind: 'emulationCluster',
    name: 'Cụm thi đua mới',
    parents: [{ organisation: 'BTNMT', line: 'administrative' }],
    on,
    basis,
  })
  const of = (version: number) => ({ organisationId, version })
  const members = ['STNMT-62', 'STNMT-51'].map((organisation) => ({ organisation }))
  await act(world, operator, composeCluster, { ...of(1), year: 2022, members, basis })
  await act(world, operator, changeOrganisation, { ...of(2), name: 'Cụm thi đua Tây Nguyên' })
  await act(world, operator, moveOrganisation, {
    ...of(3),
    line: 'administrative',
    parent: 'BNV',
    on: '2021-12-15',
    basis,
  })
}

/** One file that is entered, of somebody known; one that is stopped; one whose reading was broken off; one of which rows were left. */
async function bringFilesIn(world: TestOffice, who: Actor): Promise<void> {
  const organisationId = who.grants[0]!.organisationId
  const person = await world.owner
    .selectFrom('people')
    .select(['code'])
    .where('id', '=', who.personId)
    .executeTakeFirstOrThrow()
  const file = await workbook({ 'Xếp loại': [[person.code, 2004, 'HTTNV', '']] })
  const importId = await upload(world, who, organisationId, file)
  const { record } = await shown(world, who, importId)
  await act(world, who, mapImport, { importId, version: record.version, sheets: [] })
  await workDone(world.office, importId)
  await enter(world, who, importId)
  await act(world, who, cancelImport, { importId: await upload(world, who, organisationId, file) })
  const broken = await upload(world, who, organisationId, file)
  await world.owner.updateTable('imports').set({ state: 'reading' }).where('id', '=', broken).execute()
  await recoverImports(world.office)
  const half = await workbook({
    'Xếp loại': [
      [person.code, 2003, 'HTTNV', ''],
      [person.code, 'năm nào', 'HTTNV', ''],
    ],
  })
  const left = await upload(world, who, organisationId, half)
  await enter(world, who, left, true)
  await act(world, who, discardWorkbook, { importId: left })
}

/** Everything that may be written in the record of one person, and asked about the own one. */
async function keepARecord(world: TestOffice, who: Actor): Promise<void> {
  const { rows: transfers } = await look(world, who, listTransfers)
  const basis = '9/QĐ-STNMT'
  const { person_id: personId, id: transferId, from_organisation_id: unit } = transfers[0]!
  const over = async () => {
    const { person } = await look(world, who, showPerson, { personId })
    return { personId, version: person.version }
  }
  await act(world, who, refuseTransfer, { transferId, reason: 'Đang thiếu người.' })
  const proposal = { personId, toOrganisationId: transfers[0]!.to_organisation_id, title: 'Viên chức', basis }
  const second = await act(world, who, proposeTransfer, { ...proposal, onDay: '2022-02-01' })
  await act(world, who, cancelTransfer, { transferId: second.transferId, reason: 'Đổi ngày.' })
  const third = await act(world, who, proposeTransfer, { ...proposal, onDay: '2022-03-01' })
  await act(world, who, confirmTransfer, { transferId: third.transferId })

  const identity = { name: 'Lê Hoài Nam', gender: 'male', birthYear: 1985, recruitedOn: '2008-01-02' }
  await act(world, who, changePerson, { ...(await over()), ...identity })
  await act(world, who, setPrivates, { ...(await over()), phone: '0900000199' })
  await act(world, who, revealPrivates, { personId, fields: ['phone'], purpose: 'Mời dự lễ' })
  await act(world, who, erasePrivatesOf, { ...(await over()), reason: 'Theo đơn' })
  const post = {
    title: 'Bí thư',
    organisationId: unit,
    category: 'direct',
    from: '2021-12-01',
    concurrent: true,
    basis,
  }
  const { postId } = await act(world, who, addPost, { ...(await over()), ...post })
  await act(world, who, changePost, { ...(await over()), postId, ...post, title: 'Bí thư chi bộ' })
  await act(world, who, endPost, { ...(await over()), postId, to: '2021-12-19', basis })
  const leave = { kind: 'sick', from: '2021-12-06', basis }
  const { absenceId } = await act(world, who, addAbsence, { ...(await over()), ...leave })
  await act(world, who, endAbsence, { ...(await over()), absenceId, to: '2021-12-13', basis })
  const punished = { ...(await over()), form: 'khienTrach', decidedOn: '2021-12-01', basis }
  const { disciplineId } = await act(world, who, discipline, punished)
  await act(world, who, endDiscipline, { ...(await over()), disciplineId, endedOn: '2021-12-20', basis })
  const asked = { ...(await over()), kind: 'complaint', since: '2021-12-01', basis }
  const { proceedingId } = await act(world, who, openProceeding, asked)
  await act(world, who, clearProceeding, { ...(await over()), proceedingId, clearedOn: '2021-12-20', basis })
  await act(world, who, registerForYear, { personId, year: 2021, registered: true, basis })

  const request = await world.owner.selectFrom('correction_requests').selectAll().executeTakeFirstOrThrow()
  const answer = { correctionId: request.id, version: 1, outcome: 'done', answer: 'Đã sửa.' }
  await act(world, who, answerCorrection, answer)
  const own = { section: 'other', wrong: 'Sai', right: 'Đúng' }
  const { correctionId } = await act(world, who, askCorrection, own)
  await act(world, who, withdrawCorrection, { correctionId, version: 1 })
}

/** The demo has one layer, which nobody has mended or ended. */
async function endLayerOf(world: TestOffice, who: Actor): Promise<void> {
  const { id: layerId } = await world.owner.selectFrom('law_layers').select('id').executeTakeFirstOrThrow()
  const layer = contentOf(await findLayer(world.owner, layerId))
  await act(world, who, changeLayer, { ...layer, layerId, version: 1, title: 'Trích yếu đã chép lại' })
  const end = { toOn: '2022-01-01', symbol: '41/2021/QĐ-UBND', reason: 'Thay thế.' }
  await act(world, who, endLayer, { ...end, layerId, version: 2 })
}
