import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { playDemo } from '../../apps/cli/demo.ts'
import { routes } from '../../apps/routes.ts'
import type { View } from '../../base/action.ts'
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
import { act, freshOffice, look, type TestOffice } from '../../../test/world.ts'
import { revokeAward } from '../awards/award.actions.ts'
import { changeLayer, endLayer } from '../law-layers/layer.actions.ts'
import { contentOf, findLayer } from '../law-layers/layer.store.ts'
import { showLayer } from '../law-layers/layer.views.ts'
import { dismissDuplicate, mergePeople, undoMerge } from '../duplicates/duplicate.actions.ts'
import { showPerson } from '../records/record.views.ts'
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
] as const

describe('the timelines of an office in which everything has happened at least once', () => {
  let world: TestOffice
  let everywhere: Actor

  before(async () => {
    world = await freshOffice()
    await playDemo(world.office, () => {})
    everywhere = await actorEverywhere(world)
    await playWhatTheDemoLacks(world, everywhere)
  })

  test('every action has happened, so that none is forgotten below', async () => {
    const rows = await world.owner.selectFrom('events').select('action').distinct().execute()
    const happened = rows.map((row) => row.action).sort()
    const known = routes.filter((route) => route.method === 'POST').map((route) => route.behind.name as string)
    assert.deepEqual(happened, known.sort())
  })

  for (const { table, show, of } of timelines) {
    test(`each event in the timeline of ${table} is told in a sentence`, async () => {
      const objects = await world.owner.selectFrom(table).select('id').execute()
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

/** The demo has one layer, which nobody has mended or ended. */
async function endLayerOf(world: TestOffice, who: Actor): Promise<void> {
  const { id: layerId } = await world.owner.selectFrom('law_layers').select('id').executeTakeFirstOrThrow()
  const layer = contentOf(await findLayer(world.owner, layerId))
  await act(world, who, changeLayer, { ...layer, layerId, version: 1, title: 'Trích yếu đã chép lại' })
  const end = { toOn: '2022-01-01', symbol: '41/2021/QĐ-UBND', reason: 'Thay thế.' }
  await act(world, who, endLayer, { ...end, layerId, version: 2 })
}
