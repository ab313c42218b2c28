import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Db } from '../../base/database/database.ts'
import { day } from '../../base/days.ts'
import { newId } from '../../base/ids.ts'
import type { Actor } from '../../base/policy.ts'
import { smallProvince, type Province } from '../../../test/province.ts'
import { act, look, readAs } from '../../../test/world.ts'
import { mergePeople } from '../duplicates/duplicate.actions.ts'
import { enterOrganisationBook } from '../organisations/organisation.actions.ts'
import { enterPerson } from '../people/person.actions.ts'
import { recordOfPerson } from '../records/record.store.ts'
import { showOwn, showPerson } from '../records/record.views.ts'
import { recordsWithin } from '../records/records-within.ts'
import { changeInitiative, enterInitiative, recogniseInitiative } from './initiative.actions.ts'
import { levelOfBody, mayRecognise } from './initiative.ts'
import { listInitiatives, showInitiative } from './initiative.views.ts'

describe('the register of initiatives', () => {
  let world: Province
  let councils: Record<'so' | 'bo' | 'tinh', string>
  let count = 0
  before(async () => {
    world = await smallProvince()
    await act(world, world.operator, enterOrganisationBook, {
      organisations: [
        council('HDSK-SO', 'Hội đồng sáng kiến Sở', 'SO'),
        council('HDSK-BO', 'Hội đồng sáng kiến Bộ', 'BO'),
        council('HDSK-TINH', 'Hội đồng sáng kiến tỉnh', 'UBND'),
      ],
    })
    const rows = await world.owner.selectFrom('organisations').select(['id', 'code']).execute()
    const id = (code: string) => rows.find((row) => row.code === code)!.id
    councils = { so: id('HDSK-SO'), bo: id('HDSK-BO'), tinh: id('HDSK-TINH') }
  })

  const enter = async (personId = world.person.thoai!, who: Actor = world.officer) => {
    const { initiativeId } = await act(world, who, enterInitiative, {
      ...content(`SK-M-${++count}`, personId),
    })
    return initiativeId
  }
  const recognise = (
    initiativeId: string,
    bodyId: string,
    scope = 'grassroots',
    version = 1,
    who: Actor = world.standing,
  ) =>
    act(world, who, recogniseInitiative, {
      initiativeId,
      version,
      bodyId,
      symbol: '12/QĐ',
      recognisedOn: '2021-11-30',
      scope,
    })

  test('is written by the officer of the unit of the author and by who stands above, by nobody else', async () => {
    await enter()
    await enter(world.person.hrim!, world.standing)
    await assert.rejects(enter(world.person.hrim!), { name: 'NotAllowed' })
    const again = content('SK-M-1', world.person.thoai!)
    await assert.rejects(act(world, world.officer, enterInitiative, again), {
      message: 'Sáng kiến mã SK-M-1 đã ghi trong sổ. Mỗi sáng kiến ghi một lần.',
    })
  })

  test('tells who changes it second what the first has saved', async () => {
    const initiativeId = await enter()
    const input = { initiativeId, version: 1, ...content(`SK-M-${count}`, world.person.thoai!), name: 'Tên mới' }
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, () => act(world, world.officer, changeInitiative, input)),
    )
    assert.equal(tries.filter((one) => one.status === 'fulfilled').length, 1)
    const refused = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    for (const reason of refused) assert.equal(reason.details.theirs.name, 'Tên mới')
  })

  test('has a scope recognised by a body of the level that the law names, above the author', async () => {
    const cases: [body: string, scope: string, refused: RegExp | null][] = [
      [councils.so, 'grassroots', null],
      [world.org.DAT!, 'grassroots', null],
      [councils.so, 'ministryProvince', /không công nhận được phạm vi Bộ, ban, ngành, tỉnh/],
      [councils.bo, 'ministryProvince', null],
      [councils.tinh, 'national', null],
      [world.org.MT!, 'grassroots', /không phải đơn vị của tác giả hay cấp trên/],
    ]
    for (const [body, scope, refused] of cases) {
      const initiativeId = await enter()
      if (refused) await assert.rejects(recognise(initiativeId, body, scope), refused)
      else await recognise(initiativeId, body, scope)
      const { initiative } = await look(world, world.officer, showInitiative, { initiativeId })
      assert.deepEqual([initiative.decision, initiative.scope], refused ? [null, 'grassroots'] : [decision, scope])
    }
  })

  test('has nothing recognised twice, but more by who stands higher; the author has no part in it', async () => {
    const initiativeId = await enter()
    await recognise(initiativeId, councils.so)
    await assert.rejects(recognise(initiativeId, councils.bo, 'grassroots', 2), { name: 'Conflict' })
    await recognise(initiativeId, councils.bo, 'ministryProvince', 2)
    await assert.rejects(
      act(world, world.officer, changeInitiative, {
        initiativeId,
        version: 3,
        ...content(`SK-M-${count}`, world.person.thoai!),
      }),
      { name: 'BadInput' },
    )
    const own = await enter(world.person.lan!)
    await assert.rejects(recognise(own, councils.so, 'grassroots', 1, world.officer), {
      message: 'Bạn có liên quan đến trường hợp này nên không được tham gia.',
    })
  })

  test('shows what is in reach, by name, author or code, and what is recognised and used', async () => {
    const list = async (input: object, who = world.officer) => (await look(world, who, listInitiatives, input)).rows
    const mine = await list({ size: 500 })
    assert.ok(mine.length > 5)
    assert.deepEqual([...new Set(mine.map((row) => row.organisation_name))], ['Phòng Quản lý đất đai'])
    const all = await list({ size: 500 }, world.standing)
    assert.ok(all.length > mine.length)
    assert.deepEqual(
      (await list({ q: 'a thoai', size: 500 })).length,
      mine.filter((row) => row.person_name === 'A Thoại').length,
    )
    assert.deepEqual(
      (await list({ q: 'SK-M-1' })).map((row) => row.code),
      ['SK-M-1'],
    )
    const recognised = await list({ recognised: 'no', size: 500 })
    assert.deepEqual(
      recognised.map((row) => row.id).toSorted(),
      mine.flatMap((row) => (row.decision === null ? [row.id] : [])).toSorted(),
    )
    const outsider = { ...world.officer, grants: [{ role: 'officer', organisationId: newId() }] }
    assert.deepEqual(await list({}, outsider), [])
    const { id: initiativeId } = mine.find((row) => row.person_name === 'A Thoại')!
    await assert.rejects(look(world, outsider, showInitiative, { initiativeId }), { name: 'NotFound' })
  })
})

describe('an initiative written by several', () => {
  let world: Province
  let count = 0
  before(async () => {
    world = await smallProvince()
  })

  const by = (code: string, share: number | null = null) => ({ personId: world.person[code]!, share })
  const enter = async (authors: Parameters<typeof content>[1][], who: Actor = world.standing) => {
    const input = content(`SK-C-${++count}`, ...authors)
    return { ...(await act(world, who, enterInitiative, input)), ...input }
  }
  const authorsOf = async (initiativeId: string, who: Actor = world.standing) =>
    (await look(world, who, showInitiative, { initiativeId })).initiative.authors
  const told = async (initiativeId: string) =>
    (await authorsOf(initiativeId)).map((one) => [one.name, one.share, one.organisation])
  test('has all of them with their shares, and stands in the list of the unit, and under the name, of each', async () => {
    const { initiativeId, code } = await enter([by('thoai', 60), by('hrim', 40)])
    assert.deepEqual(await told(initiativeId), [
      ['A Thoại', 60, 'Phòng Quản lý đất đai'],
      ['Y Hrim', 40, 'Chi cục Bảo vệ môi trường'],
    ])
    const list = async (input: object, who: Actor = world.standing) =>
      (await look(world, who, listInitiatives, input)).rows.filter((row) => row.code === code)
    for (const input of [
      { personId: world.person.thoai },
      { personId: world.person.hrim },
      { q: 'y hrim' },
      { q: 'mau phieu' },
      { organisationId: world.org.DAT },
      { organisationId: world.org.MT },
    ])
      assert.equal((await list(input)).length, 1, JSON.stringify(input))
    assert.deepEqual(await list({ organisationId: world.org.VP }), [])
    assert.deepEqual(await list({ personId: world.person.lan }), [])
    // The officer of the second author sees it, too, with both; an office beside them does not.
    const ofSecond = officerAt('MT')
    const [row] = await list({ q: 'mau phieu' }, ofSecond)
    assert.deepEqual(
      row!.authors.map((one) => [one.name, one.share]),
      [
        ['A Thoại', 60],
        ['Y Hrim', 40],
      ],
    )
    assert.equal((await authorsOf(initiativeId, ofSecond)).length, 2)
    await assert.rejects(authorsOf(initiativeId, officerAt('VP')), { name: 'NotFound' })
    assert.equal(await readAs(world, officerAt('VP'), rowsAbout(initiativeId)), 0)
    assert.equal(await readAs(world, ofSecond, rowsAbout(initiativeId)), 2)
  })

  test('is of one sum, of people of the register, each once', async () => {
    const shares = 'Tỷ lệ đóng góp của các tác giả cộng lại là 99%, phải đúng 100%.'
    assert.deepEqual(await wrongFields(enter([by('thoai', 60), by('hrim', 39)])), [['authors', shares]])
    assert.deepEqual(await wrongFields(enter([by('thoai', 60)])), [['authors', shares.replace('99', '60')]])
    assert.deepEqual(await wrongFields(enter([by('thoai', 100), by('hrim')])), [
      ['authors.1.share', 'Chưa ghi tỷ lệ của tác giả này. Ghi tỷ lệ cho mọi tác giả, hoặc không ghi cho ai.'],
    ])
    for (const share of [0, 101, 33.5])
      assert.deepEqual(await wrongFields(enter([by('thoai', share), by('hrim', 50)])), [
        ['authors.0.share', 'Tỷ lệ đóng góp là số nguyên từ 1 đến 100.'],
      ])
    const twice = 'Người này đã ghi là tác giả ở trên. Mỗi tác giả ghi một lần.'
    assert.deepEqual(await wrongFields(enter([by('thoai', 60), by('thoai', 40)])), [['authors.1.personId', twice]])
    const foreigner = { personId: newId(), share: 40 }
    assert.deepEqual(await wrongFields(enter([by('thoai', 60), foreigner])), [
      ['authors.1.personId', 'Không có người này trong sổ. Ghi người ấy vào sổ trước, kể cả người nước ngoài.'],
    ])
    assert.deepEqual(await wrongFields(enter([])), [['authors', 'Chọn tác giả.']])
    // Who wrote it alone needs no share.
    const { initiativeId } = await enter([by('thoai', 100)])
    assert.deepEqual(await told(initiativeId), [['A Thoại', null, 'Phòng Quản lý đất đai']])
  })

  test('names only people whose records the officer keeps; others stay as they are when the rest is mended', async () => {
    const refused = {
      name: 'NotAllowed',
      message:
        'Bạn không giữ sổ của Y Hrim (mã hrim). Sáng kiến có tác giả ở nhiều đơn vị do cấp trên chung của các đơn vị ấy ghi, sửa phần tác giả.',
    }
    await assert.rejects(enter([by('thoai'), by('hrim')], world.officer), refused)
    const { initiativeId, ...written } = await enter([by('thoai', 60), by('hrim', 40)])
    const mended = { ...written, initiativeId, version: 1, name: 'Mẫu phiếu hẹn' }
    await act(world, world.officer, changeInitiative, mended)
    const { mayNameAuthors } = await look(world, world.officer, showInitiative, { initiativeId })
    assert.equal(mayNameAuthors, false)
    const alone = { ...mended, version: 2, authors: [by('thoai')] }
    await assert.rejects(act(world, world.officer, changeInitiative, alone), refused)
    await act(world, world.standing, changeInitiative, { ...alone, authors: [by('hrim', 70), by('nghia', 30)] })
    assert.deepEqual(await told(initiativeId), [
      ['Y Hrim', 70, 'Chi cục Bảo vệ môi trường'],
      ['Trần Hữu Nghĩa', 30, 'Phòng Quản lý đất đai'],
    ])
    const { rows } = await look(world, officerAt('MT'), listInitiatives, { personId: world.person.hrim })
    assert.equal(rows.find((row) => row.id === initiativeId)?.organisation_name, 'Chi cục Bảo vệ môi trường')
    // The wall knows it by itself.
    const stranger = { initiative_id: initiativeId, person_id: world.person.thoai!, place: 9 }
    await assert.rejects(
      readAs(world, officerAt('MT'), (db) => db.insertInto('initiative_authors').values(stranger).execute()),
    )
  })

  test('has authors whom two mend at once as one of the two has said', async () => {
    const { initiativeId, ...written } = await enter([by('thoai', 60), by('nghia', 40)])
    const tries = await Promise.allSettled(
      [70, 80, 90, 50].map((share) =>
        act(world, world.standing, changeInitiative, {
          ...written,
          initiativeId,
          version: 1,
          authors: [by('thoai', share), by('nghia', 100 - share)],
        }),
      ),
    )
    assert.equal(tries.filter((one) => one.status === 'fulfilled').length, 1)
    const shares = (await authorsOf(initiativeId)).map((one) => one.share!)
    assert.equal(shares[0]! + shares[1]!, 100)
    const [lost] = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    assert.deepEqual(
      lost.details.theirs.authors.map((one: { name: string; share: number }) => [one.name, one.share]),
      [
        ['A Thoại', shares[0]],
        ['Trần Hữu Nghĩa', shares[1]],
      ],
    )
  })

  test('is, once recognised, a fact of each author, alone and among everybody, and stands in the record of each', async () => {
    const { initiativeId } = await enter([by('thoai', 60), by('hrim', 40)])
    const facts = async (code: string) => {
      const alone = await readAs(world, world.standing, (db) => recordOfPerson(db, world.person[code]!, 2021))
      const together: string[][] = []
      for await (const page of recordsWithin(world.owner, world.org.TTG!, day('2021-12-20'), 2021))
        for (const { id, history } of page)
          if (id === world.person[code])
            together.push(history.years!.flatMap((year) => year.initiatives!.map((one) => one.scope)))
      const own = alone.history.years!.flatMap((year) => year.initiatives ?? [])
      assert.equal(together[0]!.length, own.length)
      return own.filter((one) => one.id === initiativeId).length
    }
    assert.deepEqual([await facts('thoai'), await facts('hrim')], [0, 0])
    await act(world, world.standing, recogniseInitiative, {
      initiativeId,
      version: 1,
      bodyId: world.org.SO,
      symbol: '12/QĐ',
      recognisedOn: '2021-11-30',
      scope: 'grassroots',
    })
    assert.deepEqual([await facts('thoai'), await facts('hrim'), await facts('nghia')], [1, 1, 0])
    const { initiatives } = await look(world, world.standing, showPerson, { personId: world.person.hrim })
    const mine = initiatives.find((one) => one.id === initiativeId)!
    assert.deepEqual([mine.share, mine.others], [40, [{ id: world.person.thoai, name: 'A Thoại', share: 60 }]])
    const own = await look(world, { ...officerAt('MT'), personId: world.person.hrim!, grants: [] }, showOwn, {})
    assert.ok(own.initiatives.some((one) => one.id === initiativeId && one.others.length === 1))
  })

  test('speaks for two people: their entries are not merged, until the authors are mended', async () => {
    const { personId } = await act(world, world.operator, enterPerson, {
      code: 'thoai-2',
      name: 'A Thoại',
      posts: [{ organisationId: world.org.DAT, title: 'Chuyên viên', from: '2016-01-01' }],
    })
    const { initiativeId, code, ...written } = await enter([by('thoai'), { personId, share: null }])
    const merging = { keptId: world.person.thoai, mergedId: personId, reason: 'Ghi hai lần' }
    await assert.rejects(act(world, world.standing, mergePeople, merging), {
      name: 'Conflict',
      message: new RegExp(`^Sáng kiến ${code} ghi cả mã thoai và mã thoai-2 là tác giả`),
    })
    await act(world, world.standing, changeInitiative, {
      ...written,
      code,
      initiativeId,
      version: 1,
      authors: [{ personId, share: null }],
    })
    await act(world, world.standing, mergePeople, merging)
    // What stands under the merged entry is read with the other, and found under it.
    const { rows } = await look(world, world.standing, listInitiatives, { personId: world.person.thoai })
    assert.ok(rows.some((row) => row.id === initiativeId))
    await assert.rejects(enter([{ personId, share: null }]), { name: 'Conflict' })
    const both = act(world, world.standing, changeInitiative, {
      ...written,
      code,
      initiativeId,
      version: 2,
      authors: [{ personId, share: null }, by('thoai')],
    })
    assert.deepEqual(await wrongFields(both), [
      ['authors.1.personId', 'Người này đã ghi là tác giả ở trên. Mỗi tác giả ghi một lần.'],
    ])
  })

  test('is held to its sum by the database itself', async () => {
    const { initiativeId } = await enter([by('thoai'), by('hrim')])
    for (const share of [100, 99])
      await assert.rejects(
        world.owner
          .updateTable('initiative_authors')
          .set({ share })
          .where('initiative_id', '=', initiativeId)
          .execute(),
        /shares of an initiative/,
      )
    await assert.rejects(
      world.owner.deleteFrom('initiative_authors').where('initiative_id', '=', initiativeId).execute(),
      /foreign key/,
    )
  })

  function officerAt(code: 'MT' | 'VP'): Actor {
    return { ...world.officer, personId: newId(), grants: [{ role: 'officer', organisationId: world.org[code] }] }
  }
})

function rowsAbout(initiativeId: string) {
  return async (db: Db) =>
    (await db.selectFrom('initiative_authors').select('place').where('initiative_id', '=', initiativeId).execute())
      .length
}

const decision = 'Quyết định số 12/QĐ ngày 30/11/2021'

test('the level of a body follows from what it is and what stands above it', () => {
  assert.deepEqual(
    [
      levelOfBody('ministry', ['government']),
      levelOfBody('peoplesCommittee', ['primeMinister']),
      levelOfBody('peoplesCommittee', ['peoplesCommittee', 'primeMinister']),
      levelOfBody('provincialDepartment', ['peoplesCommittee']),
    ],
    ['ministryProvince', 'ministryProvince', 'below', 'below'],
  )
  assert.deepEqual(
    (['grassroots', 'ministryProvince', 'national'] as const).map((scope) => [
      mayRecognise('below', scope),
      mayRecognise('ministryProvince', scope),
    ]),
    [
      [true, true],
      [false, true],
      [false, true],
    ],
  )
})

function content(code: string, ...authors: (string | { personId: string; share: number | null })[]) {
  const written = authors.map((one) => (typeof one === 'string' ? { personId: one } : one))
  return {
    code,
    authors: written,
    year: 2021,
    name: 'Mẫu phiếu hẹn hai thứ tiếng',
    scope: 'grassroots',
    kind: 'initiative',
  }
}

function council(code: string, name: string, above: string) {
  return { code, kind: 'initiativeCouncil', name, parents: [{ code: above, line: 'administrative' }] }
}

/** Path and words of each field that was refused. */
async function wrongFields(attempt: Promise<unknown>) {
  const error = await attempt.then(
    () => assert.fail('it was entered'),
    (reason: unknown) => reason as { name: string; details?: { path: string; message: string }[] },
  )
  return (error.details ?? []).map((one) => [one.path, one.message])
}
