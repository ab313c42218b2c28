import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { smallProvince, type Province } from '../../../test/province.ts'
import { look } from '../../../test/world.ts'
import { honours } from '../../law/vocabulary.ts'
import { listLawHonours } from './law-book.views.ts'

describe('the list of honours', () => {
  let world: Province
  before(async () => {
    world = await smallProvince()
  })

  const list = (input: object) => look(world, world.officer, listLawHonours, input)
  const codes = async (input: object) => (await list(input)).rows.map(({ code }) => code)

  test('holds every honour of the law, page by page', async () => {
    const first = await list({ size: 50 })
    const second = await list({ size: 50, page: 2 })
    assert.equal(first.total, Object.keys(honours).length)
    assert.deepEqual(
      [...first.rows, ...second.rows].map(({ code }) => code),
      Object.keys(honours),
    )
  })

  test('is narrowed by what the law says, and by words in any spelling', async () => {
    assert.deepEqual(await codes({ kind: 'statePrize' }), ['GTHCM', 'GTNN'])
    assert.ok((await codes({ recalled: 'yes' })).includes('LDTT'))
    const named = await codes({ q: 'chien si thi dua co so' })
    assert.ok(named.includes('CSTDCS') && named.length < 73)
    assert.deepEqual(await codes({ q: 'zzqx' }), [])
    await assert.rejects(list({ kind: 'medallion' }))
  })

  test('counts the ways of the period in force', async () => {
    const commune = (await list({ level: 'ministryProvince', subject: 'locality' })).rows
    assert.deepEqual(
      commune.map(({ code, ways }) => [code, ways]),
      [['XPTTTB', 0]],
      'in 2021 there was no such title yet',
    )
  })
})
