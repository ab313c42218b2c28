import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { actor, nextDay, smallProvince, type Province } from '../../../test/province.ts'
import { act, look, readAs } from '../../../test/world.ts'
import { day, type Day } from '../../base/days.ts'
import { BadInput, Conflict, NotAllowed, NotFound } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import type { Actor } from '../../base/policy.ts'
import type { LayerItem } from '../../law/layers.ts'
import { lawBook } from '../../law/rules/book.ts'
import { attachPart, nominate, submitDossier } from '../../procedure/dossiers/dossier.actions.ts'
import { showLadder } from '../../procedure/dossiers/dossier.ladder.views.ts'
import { previewVerdict, showDossier } from '../../procedure/dossiers/dossier.views.ts'
import { draftLetter, signLetter } from '../../procedure/letters/letter.actions.ts'
import { changeLayer, endLayer, enterLayer } from './layer.actions.ts'
import { bookFor, layersFor } from './layer.store.ts'
import { listLayers, listRecalled, showLayer } from './layer.views.ts'

const place = { article: 'Điều 5 khoản 2', quote: 'Tỷ lệ Chiến sĩ thi đua cơ sở không quá 10%.' }
const ceiling: LayerItem = {
  kind: 'criterion',
  ...place,
  honour: 'CSTDCS',
  subject: 'individual',
  criterion: { kind: 'quota', percent: 10 },
}
const summary: LayerItem = { kind: 'part', ...place, honour: 'CSTDCS', name: 'Bản tóm tắt sáng kiến' }

const dueOn = (due: string): LayerItem => ({ kind: 'dueDay', ...place, honour: 'CSTDCS', due })
const term = (days: number): LayerItem => ({ kind: 'workingDays', ...place, days })

const document = {
  symbol: '27/2020/QĐ-UBND',
  issuedOn: '2020-09-15',
  title: 'Ban hành Quy định về công tác thi đua, khen thưởng trên địa bàn tỉnh',
  fromOn: '2020-10-01',
  items: [ceiling],
}

interface Desks {
  world: Province
  /** Thường trực hội đồng of the province, the ministry and the land division. */
  province: Actor
  ministry: Actor
  division: Actor
}

/** Nobody of the register: people of the province and the ministry are not in it. */
function standingAt(name: string, organisationId: string): Actor {
  return actor(name, null, [{ role: 'standing', organisationId }])
}

async function openDesks(): Promise<Desks> {
  const world = await smallProvince()
  return {
    world,
    province: standingAt('Thường trực tỉnh', world.org.UBND),
    ministry: standingAt('Thường trực bộ', world.org.BO),
    division: standingAt('Thường trực phòng', world.org.DAT),
  }
}

describe('a layer', () => {
  let { world, province, ministry, division }: Desks = {} as Desks
  let layerId: string
  before(async () => {
    ;({ world, province, ministry, division } = await openDesks())
    layerId = (await enter(province, world.org.UBND)).layerId
  })

  const enter = (who: Actor, organisationId: string, patch: object = {}) =>
    act(world, who, enterLayer, { organisationId, ...document, ...patch })
  const change = (version: number, items: LayerItem[]) =>
    act(world, province, changeLayer, { layerId, version, ...document, items })
  const keysOf = async () => {
    const { layer } = await look(world, world.officer, showLayer, { layerId })
    return layer.items.flatMap((item) => (item.kind === 'part' ? [item.key] : []))
  }
  const symbolsFor = async (organisationId: string, on: string) =>
    (await layersFor(world.owner, organisationId, on as Day)).map((one) => one.symbol)

  test('holds for the body and all below it on the administrative line, from its first day until the day before its last', async () => {
    for (const code of ['UBND', 'SO', 'DAT', 'MT'] as const)
      assert.deepEqual(await symbolsFor(world.org[code], '2021-12-20'), ['27/2020/QĐ-UBND'], code)
    assert.deepEqual(await symbolsFor(world.org.DAT, '2020-09-30'), [])
    assert.deepEqual(await symbolsFor(world.org.DAT, '2020-10-01'), ['27/2020/QĐ-UBND'])
  })

  test('does not concern a body beside or above it', async () => {
    assert.deepEqual(await symbolsFor(world.org.BO, '2021-12-20'), [])
    assert.deepEqual(await symbolsFor(world.org.TTG, '2021-12-20'), [])
    await enter(division, world.org.DAT, { symbol: '3/QĐ-QLDD' })
    assert.deepEqual(await symbolsFor(world.org.MT, '2021-12-20'), ['27/2020/QĐ-UBND'])
    assert.deepEqual(await symbolsFor(world.org.DAT, '2021-12-20'), ['3/QĐ-QLDD', '27/2020/QĐ-UBND'])
  })

  test('of the ministry concerns what stands below it on the sector line', async () => {
    await enter(ministry, world.org.BO, { symbol: '09/2021/TT-BTNMT', issuedOn: '2021-06-01', fromOn: '2021-07-15' })
    assert.deepEqual(await symbolsFor(world.org.MT, '2021-12-20'), ['27/2020/QĐ-UBND', '09/2021/TT-BTNMT'])
    assert.deepEqual(await symbolsFor(world.org.UBND, '2021-12-20'), ['27/2020/QĐ-UBND'])
  })

  test('is entered by the standing body of its own organisation and nobody else', async () => {
    const others: [Actor, string][] = [
      [world.standing, world.org.UBND],
      [world.standing, world.org.DAT],
      [province, world.org.SO],
      [world.director, world.org.SO],
      [world.officer, world.org.DAT],
      [world.operator, world.org.SO],
    ]
    for (const [who, organisationId] of others)
      await assert.rejects(enter(who, organisationId, { symbol: '1/QĐ' }), NotAllowed, who.name)
    await assert.rejects(enter(province, newId()), NotFound)
  })

  test('is not entered twice', async () => {
    await assert.rejects(enter(province, world.org.UBND), (error) => {
      assert.ok(error instanceof Conflict)
      assert.match(
        error.message,
        /^Văn bản 27\/2020\/QĐ-UBND ngày 15\/9\/2020 đã nhập cho Ủy ban nhân dân tỉnh Kon Tum/,
      )
      return true
    })
    const tries = await Promise.allSettled(
      Array.from({ length: 5 }, () => enter(world.standing, world.org.SO, { symbol: '8/QĐ-STNMT' })),
    )
    assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1)
  })

  test('is refused at the field where it is unlawful, too early or out of order', async () => {
    const wrong: [string, object][] = [
      ['items.0.criterion.percent', { items: [{ ...ceiling, criterion: { kind: 'quota', percent: 20 } }] }],
      ['items.0.article', { items: [{ ...ceiling, article: ' ' }] }],
      ['items', { items: [] }],
      ['issuedOn', { issuedOn: '2021-12-21', fromOn: '2022-01-01' }],
      ['fromOn', { fromOn: '2020-09-14' }],
      ['toOn', { toOn: '2020-10-01' }],
    ]
    for (const [path, patch] of wrong)
      await assert.rejects(enter(province, world.org.UBND, { symbol: '9/QĐ-UBND', ...patch }), refusedAt(path), path)
  })

  test('fills what the law leaves open only where it stands on the level that the law names', async () => {
    const letter: LayerItem = {
      kind: 'detail',
      ...place,
      honour: 'GKS',
      criteria: [{ kind: 'words', text: 'Có đóng góp được tập thể ghi nhận' }],
    }
    const of2024 = { symbol: '5/QĐ', fromOn: '2024-02-01', items: [letter] }
    await assert.rejects(enter(world.standing, world.org.SO, of2024), refusedAt('items.0.honour'))
    await enter(province, world.org.UBND, of2024)
    const before = await bookFor(world.owner, world.org.DAT, day('2024-01-31'))
    const then = await bookFor(world.owner, world.org.DAT, day('2024-02-01'))
    const openIn = (book: typeof before) => JSON.stringify(book.honours.GKS.regimes.R2024).includes('delegated')
    assert.deepEqual([openIn(before), openIn(then)], [true, false])
  })

  test('gives one book to all who are under the same rules, and another once a rule has changed', async () => {
    const [dat, again, mt] = await Promise.all(
      [world.org.SO, world.org.SO, world.org.TTG].map((id) => bookFor(world.owner, id, day('2021-12-20'))),
    )
    assert.equal(dat, again)
    assert.notEqual(dat, lawBook)
    assert.equal(mt, lawBook)
    await act(world, province, changeLayer, { layerId, version: 1, ...document, title: 'Trích yếu đã chép lại' })
    assert.notEqual(await bookFor(world.owner, world.org.SO, day('2021-12-20')), dat)
  })

  test('shows both versions to the second of two who change it', async () => {
    const stale = { layerId, version: 1, ...document, title: 'Trích yếu của người thứ hai', toOn: null }
    await assert.rejects(act(world, province, changeLayer, stale), (error) => {
      assert.ok(error instanceof Conflict)
      assert.deepEqual(error.details, {
        theirs: { ...document, title: 'Trích yếu đã chép lại', toOn: null, version: 2 },
        yours: stale,
      })
      return true
    })
  })

  test('keeps the key of an added part that is mended, and gives a new part a new one', async () => {
    await change(2, [summary, ceiling])
    const [key] = await keysOf()
    assert.ok(key)
    await change(3, [{ ...summary, key: newId(), name: 'Bản khác' } as LayerItem, { ...summary, key } as LayerItem])
    const [other, kept] = await keysOf()
    assert.equal(kept, key)
    assert.ok(other && other !== key)
  })

  test('is told in words, with whom it concerns, what may be done next and what happened', async () => {
    const own = await look(world, province, showLayer, { layerId })
    assert.deepEqual(
      own.told.map((one) => [one.kind, one.about, ...one.lines]),
      [
        ['Thành phần hồ sơ đặt thêm', 'Chiến sĩ thi đua cơ sở', 'Hồ sơ có thêm: Bản khác'],
        ['Thành phần hồ sơ đặt thêm', 'Chiến sĩ thi đua cơ sở', 'Hồ sơ có thêm: Bản tóm tắt sáng kiến'],
      ],
    )
    assert.deepEqual(own.below, { administrative: 4, sector: 0 })
    assert.deepEqual(
      own.next.map(({ action }) => action),
      ['layer.change', 'layer.end'],
    )
    assert.deepEqual(
      own.history.map(({ sentence, detail }) => [sentence, detail]),
      [
        ['Sửa quy định riêng', 'nội dung'],
        ['Sửa quy định riêng', 'trích yếu, nội dung'],
        ['Sửa quy định riêng', 'trích yếu'],
        ['Nhập quy định riêng 27/2020/QĐ-UBND', 'hiệu lực từ ngày 01/10/2020'],
      ],
    )
    const { next, history } = await look(world, world.officer, showLayer, { layerId })
    assert.deepEqual([next.length, history.length], [0, 4], 'anybody signed in reads it, and only reads it')
  })

  test('ends by a document and a reason; what was received before is judged by it still', async () => {
    const end = { layerId, version: 4, toOn: '2021-12-31', symbol: '40/2021/QĐ-UBND', reason: 'Thay thế toàn bộ.' }
    await assert.rejects(act(world, world.standing, endLayer, end), NotAllowed)
    await assert.rejects(act(world, province, endLayer, { ...end, toOn: '2020-10-01' }), refusedAt('toOn'))
    await act(world, province, endLayer, end)
    assert.deepEqual(await symbolsFor(world.org.UBND, '2021-12-30'), ['27/2020/QĐ-UBND'])
    assert.deepEqual(await symbolsFor(world.org.UBND, '2021-12-31'), [])
    await assert.rejects(change(5, [ceiling]), /đã ghi hết hiệu lực/)
    const { next, history } = await look(world, province, showLayer, { layerId })
    assert.match(next[0]!.blocked!, /^Đã ghi hết hiệu lực/)
    assert.deepEqual(
      [history[0]!.sentence, history[0]!.detail],
      ['Ghi hết hiệu lực từ ngày 31/12/2021', 'theo 40/2021/QĐ-UBND: Thay thế toàn bộ.'],
    )
  })

  test('is listed for those whom it concerns, and for everybody among all', async () => {
    const symbols = async (who: Actor, input: object = {}) =>
      (await look(world, who, listLayers, { sort: 'symbol', dir: 'asc', ...input })).rows.map((row) => row.symbol)
    const all = ['09/2021/TT-BTNMT', '27/2020/QĐ-UBND', '3/QĐ-QLDD', '5/QĐ', '8/QĐ-STNMT']
    assert.deepEqual(await symbols(world.officer), all, 'the land division stands below all of them')
    assert.deepEqual(await symbols(province), ['27/2020/QĐ-UBND', '5/QĐ'])
    assert.deepEqual(await symbols(province, { view: 'all' }), all)
    assert.deepEqual(await symbols(province, { organisationId: world.org.MT }), [
      '09/2021/TT-BTNMT',
      '27/2020/QĐ-UBND',
      '5/QĐ',
      '8/QĐ-STNMT',
    ])
    const narrowed: [object, string[]][] = [
      [{ standing: 'coming' }, ['5/QĐ']],
      [{ honour: 'GKS' }, ['5/QĐ']],
      [{ kind: 'part' }, ['27/2020/QĐ-UBND']],
      [{ issuerId: world.org.BO }, ['09/2021/TT-BTNMT']],
      [{ q: 'bo tai nguyen' }, ['09/2021/TT-BTNMT']],
      [{ q: '8/qđ' }, ['8/QĐ-STNMT']],
    ]
    for (const [filter, expected] of narrowed)
      assert.deepEqual(await symbols(world.officer, { view: 'all', ...filter }), expected, JSON.stringify(filter))
  })

  const told = async (input: object) => {
    const { rows } = await look(world, province, listLayers, { view: 'all', ...input })
    return rows.flatMap((row) => row.told.map(({ lines, article }) => [row.symbol, article, ...lines]))
  }

  test('says of the honour that is asked about what it sets beside the law', async () => {
    const parts = await told({ honour: 'CSTDCS', kind: 'part' })
    const basis = ['27/2020/QĐ-UBND', 'Điều 5 khoản 2']
    assert.deepEqual(parts, [
      [...basis, 'Hồ sơ có thêm: Bản khác'],
      [...basis, 'Hồ sơ có thêm: Bản tóm tắt sáng kiến'],
    ])
    assert.deepEqual(await told({ kind: 'part' }), [], 'nothing was asked about')
  })

  test('is open to who is signed in, and changed by nobody but through the actions', async () => {
    const stranger = actor('Người lạ', null, [{ role: 'staff', organisationId: newId() }])
    const seen = await readAs(world, stranger, (db) => db.selectFrom('law_layers').select('id').execute())
    assert.equal(seen.length, 5)
    await assert.rejects(world.office.db.deleteFrom('law_layers').execute(), { code: '42501' })
    await assert.rejects(world.portal.selectFrom('law_layers').select('id').execute(), { code: '42501' })
  })
})

describe('a dossier under a layer', () => {
  let { world, province, ministry }: Desks = {} as Desks
  let dossierId: string
  before(async () => {
    ;({ world, province, ministry } = await openDesks())
    const layer = { organisationId: world.org.UBND, ...document }
    await act(world, province, enterLayer, { ...layer, items: [ceiling, summary, dueOn('12-24'), term(8)] })
    await act(world, ministry, enterLayer, {
      ...layer,
      organisationId: world.org.BO,
      symbol: '09/2021/TT-BTNMT',
      items: [{ ...ceiling, criterion: { kind: 'words', text: 'Được tập thể bình chọn' } }, term(12)],
    })
    const nominee = { nomineeId: world.person.thoai!, honour: 'CSTDCS', year: 2021, report: 'x'.repeat(100) }
    dossierId = (await act(world, world.officer, nominate, nominee)).dossierId
    await act(world, world.officer, attachPart, { dossierId, code: 'initiativeCertificate', note: '12/QĐ-STNMT' })
  })

  const shown = () => look(world, world.officer, showDossier, { dossierId })

  test('is judged by it and by the one of the ministry, each with its own article', async () => {
    const { verdict } = await shown()
    const local = verdict!.conditions.filter(({ citation }) => citation.layerId !== undefined)
    assert.deepEqual(
      local.map(({ state, text, need, citation: { article, confidence } }) => [state, text, need, article, confidence]),
      [
        [
          'met',
          'Số Chiến sĩ thi đua cơ sở không quá 10% số Lao động tiên tiến hoặc Chiến sĩ tiên tiến của đơn vị',
          'tối đa 2',
          '27/2020/QĐ-UBND Điều 5 khoản 2',
          'quoted',
        ],
        ['council', 'Được tập thể bình chọn', undefined, '09/2021/TT-BTNMT Điều 5 khoản 2', 'quoted'],
      ],
    )
  })

  test('is previewed and stands on the ladder by it, with the day until which it should be sent', async () => {
    const personId = world.person.thoai!
    const { verdict, due } = await look(world, world.officer, previewVerdict, {
      personId,
      honour: 'CSTDCS',
      year: 2021,
    })
    const rungs = (await look(world, world.officer, showLadder, { personId, year: 2021 })).rungs
    const rung = rungs.find((one) => one.honour === 'CSTDCS')!
    for (const { conditions } of [verdict, rung.verdict])
      assert.equal(conditions.filter(({ citation }) => citation.layerId !== undefined).length, 2)
    assert.deepEqual(
      due.map(({ due: on, article, daysLeft }) => [on, article, daysLeft]),
      [['2021-12-24', '27/2020/QĐ-UBND Điều 5 khoản 2', 4]],
    )
  })

  test('goes up only with the part that was added', async () => {
    const { parts, dossier } = await shown()
    const added = parts.find((part) => part.layerId !== undefined)!
    assert.deepEqual(
      [added.name, added.article, added.from, added.present],
      ['Bản tóm tắt sáng kiến', '27/2020/QĐ-UBND Điều 5 khoản 2', 'attachment', false],
    )
    const submit = { dossierId, version: dossier.version }
    await assert.rejects(act(world, world.officer, submitDossier, submit), refusedAt(added.code))
    await act(world, world.officer, attachPart, { dossierId, code: added.code, note: 'Bản tóm tắt ngày 20/12/2021' })
    await act(world, world.officer, submitDossier, { ...submit, version: submit.version + 1 })
    assert.equal((await shown()).parts.find((part) => part.code === added.code)!.present, true)
  })

  test('is appraised in the shortest of the terms, and the page says whose it is', async () => {
    const { letterId } = await act(world, world.officer, draftLetter, {
      organisationId: world.org.DAT,
      title: 'Đề nghị công nhận Chiến sĩ thi đua cơ sở',
      content: 'Kính trình.',
      dossierIds: [dossierId],
    })
    await act(world, world.divisionHead, signLetter, { letterId, version: 1 })
    const { dossier, term } = await shown()
    assert.equal(dossier.appraisal_due_on, '2021-12-30')
    assert.deepEqual([term?.article, dossier.received_on], ['27/2020/QĐ-UBND Điều 5 khoản 2', '2021-12-20'])
  })

  test('keeps the rules of the day on which it was received', async () => {
    nextDay(world, '2022-01-05')
    const [layer] = await look(world, province, listLayers).then((page) => page.rows)
    await act(world, province, endLayer, {
      layerId: layer!.id,
      version: 1,
      toOn: '2022-01-01',
      symbol: '40/2021/QĐ-UBND',
      reason: 'Thay thế.',
    })
    const localOf = (conditions: { citation: { layerId?: string } }[]) =>
      conditions.filter(({ citation }) => citation.layerId === layer!.id).length
    const { verdict, parts } = await shown()
    assert.equal(localOf(verdict!.conditions), 1)
    assert.equal(parts.filter((part) => part.layerId !== undefined).length, 1)
    const preview = { personId: world.person.thoai!, honour: 'CSTDCS', year: 2021 }
    assert.equal(localOf((await look(world, world.officer, previewVerdict, preview)).verdict.conditions), 0)
  })
})

describe('what the software only recalls of the law', () => {
  let { world, province, ministry }: Desks = {} as Desks
  const confirmation = { kind: 'confirmed', provision: 'LDTT.R2025.3', figure: 9, ...place }
  const circular = {
    symbol: '15/2025/TT-BNV',
    issuedOn: '2025-08-04',
    title: 'Quy định biện pháp thi hành Luật Thi đua, khen thưởng',
    fromOn: '2025-08-05',
    items: [confirmation],
  }
  before(async () => {
    ;({ world, province, ministry } = await openDesks())
    nextDay(world, '2025-11-28')
  })

  const conditionsOf = async (honour: 'LDTT') => {
    const preview = { personId: world.person.thoai!, honour, year: 2025 }
    const { verdict } = await look(world, world.officer, previewVerdict, preview)
    return verdict.conditions.filter(({ text }) => text.startsWith('Đã được tuyển dụng'))
  }

  test('says so in the verdict until it is confirmed, then cites the document with the figure put right', async () => {
    assert.deepEqual(
      (await conditionsOf('LDTT')).map(({ need, citation }) => [need, citation.confidence]),
      [['6 tháng', 'recalled']],
    )
    await act(world, ministry, enterLayer, { organisationId: world.org.BO, ...circular })
    assert.deepEqual(
      (await conditionsOf('LDTT')).map(({ need, citation }) => [need, citation.confidence, citation.article]),
      [['9 tháng', 'quoted', '15/2025/TT-BNV Điều 5 khoản 2']],
    )
  })

  test('is listed with who has confirmed it and whether that concerns the reader', async () => {
    const confirmedFor = async (who: Actor) => {
      const { room, rows } = await look(world, who, listRecalled)
      const told = rows.map((row) => [row.id, row.confirmed.map((one) => [one.organisation, one.figure, one.applies])])
      return [room.by, told]
    }
    assert.deepEqual(await confirmedFor(world.officer), ['other', waiting(true)])
    assert.deepEqual(await confirmedFor(ministry), ['ministry', waiting(true)])
    assert.deepEqual(await confirmedFor(province), ['province', waiting(false)])
  })

  test('is confirmed by a ministry or a province only', async () => {
    const attempt = act(world, world.standing, enterLayer, { organisationId: world.org.SO, ...circular })
    await assert.rejects(attempt, refusedAt('items.0.kind'))
  })
})

test('nobody reads of a person in the events of a rule', async () => {
  const { world, province } = await openDesks()
  const { layerId } = await act(world, province, enterLayer, { organisationId: world.org.UBND, ...document })
  const event = await world.owner
    .selectFrom('events')
    .selectAll()
    .where('action', '=', 'layer.enter')
    .executeTakeFirstOrThrow()
  assert.deepEqual(event.subjects, [layerId])
  assert.deepEqual(Object.keys(event.changes as object).toSorted(), [
    'fromOn',
    'issuedOn',
    'items',
    'symbol',
    'title',
    'toOn',
  ])
})

/** What is recalled, with the one confirmation of the ministry. */
function waiting(applies: boolean) {
  return [
    ['LDTT.R2025.3', [['Bộ Tài nguyên và Môi trường', 9, applies]]],
    ['LDTT.R2025.4', []],
    ['KNCQH.R2017.u1', []],
  ]
}

function refusedAt(path: string) {
  return (error: unknown) => {
    assert.ok(error instanceof BadInput, String(error))
    const fields = error.details as { path: string }[]
    assert.deepEqual(
      fields.map((field) => field.path),
      [path],
    )
    return true
  }
}
