import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { freshOffice, type TestOffice } from '../../test/world.ts'
import { day } from './days.ts'
import { Conflict } from './errors.ts'
import { newId } from './ids.ts'
import { noteUsedNumber, showNumberOfPaper, takeNumber, takeNumbers } from './numbers.ts'

let world: TestOffice

before(async () => {
  world = await freshOffice()
})

test('ten decisions signed at the same moment take the numbers 1 to 10', async () => {
  const body = newId()
  const numbers = await Promise.all(Array.from({ length: 10 }, () => sign(body)))
  assert.deepEqual(
    numbers.sort((a, b) => a - b),
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  )
  assert.equal(await sign(body), 11)
})

test('of ten signings at once of which every second fails, the five that succeed take 1 to 5', async () => {
  const body = newId()
  const tries = await Promise.allSettled(
    Array.from({ length: 10 }, (_, n) => sign(body, '2021-12-20', 'QĐ', n % 2 === 1)),
  )
  const numbers = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  assert.deepEqual(
    numbers.sort((a, b) => a - b),
    [1, 2, 3, 4, 5],
  )
})

test('a signing that fails leaves no gap, not even when it was the first of the book', async () => {
  const body = newId()
  await assert.rejects(sign(body, '2021-12-20', 'QĐ', true), /máy in hết giấy/)
  assert.equal(await sign(body), 1)
  await assert.rejects(sign(body, '2021-12-20', 'QĐ', true), /máy in hết giấy/)
  assert.equal(await sign(body), 2)
})

test('a number cannot be dated before the number in front of it; the same day may follow', async () => {
  const body = newId()
  await sign(body, '2021-12-20')
  assert.equal(await sign(body, '2021-12-20'), 2)
  await assert.rejects(
    sign(body, '2021-12-19'),
    new Conflict(
      'Chưa lấy được số ngày 19/12/2021: số 2 của sổ này đã ghi ngày 20/12/2021. Ngày của các số không được lùi.',
    ),
  )
  assert.equal(await sign(body, '2021-12-21'), 3)
})

test('a new year begins at 1, and each body and each book counts for itself', async () => {
  const [body, other] = [newId(), newId()]
  assert.equal(await sign(body, '2021-12-30'), 1)
  assert.equal(await sign(body, '2021-12-31'), 2)
  assert.equal(await sign(body, '2022-01-01'), 1)
  assert.equal(await sign(body, '2022-01-01', 'TTr'), 1)
  assert.equal(await sign(other, '2022-01-01'), 1)
  assert.equal(await sign(body, '2022-01-01'), 2)
})

test('several numbers taken together follow each other, and the next one goes on behind them', async () => {
  const body = newId()
  assert.deepEqual(await signTogether(body, 1), [1])
  assert.deepEqual(await signTogether(body, 4), [2, 3, 4, 5])
  assert.deepEqual(await signTogether(body, 1), [6])
  await assert.rejects(signTogether(body, 3, '2021-12-19'), /Ngày của các số không được lùi/)
  assert.deepEqual(await signTogether(body, 2, '2022-01-04'), [1, 2])
})

test('ten who take three numbers each at the same moment get three in a row, and all thirty are given once', async () => {
  const body = newId()
  const taken = await Promise.all(Array.from({ length: 10 }, () => signTogether(body, 3)))
  for (const [first, ...others] of taken) assert.deepEqual(others, [first! + 1, first! + 2])
  assert.deepEqual(
    taken.flat().sort((a, b) => a - b),
    Array.from({ length: 30 }, (_, index) => index + 1),
  )
})

test('a number below ten is written with a zero before it', () => {
  assert.deepEqual([1, 9, 10, 1497].map(showNumberOfPaper), ['01', '09', '10', '1497'])
})

function sign(body: string, on = '2021-12-20', book = 'QĐ', fails = false): Promise<number> {
  return world.office.db.transaction().execute(async (trx) => {
    const number = await takeNumber(trx, body, book, day(on))
    if (fails) throw new Error('máy in hết giấy')
    return number
  })
}

function signTogether(body: string, count: number, on = '2021-12-20'): Promise<number[]> {
  return world.office.db.transaction().execute((trx) => takeNumbers(trx, body, 'vang:LDTT', day(on), count))
}

test('a number used on paper before is never given again, in whatever order old papers are entered', async () => {
  const body = newId()
  const note = (number: number, on: string) =>
    world.office.db.transaction().execute((trx) => noteUsedNumber(trx, body, 'QĐ', number, day(on)))
  await note(382, '2021-12-03')
  await note(12, '2021-02-01')
  const next = await world.office.db.transaction().execute((trx) => takeNumber(trx, body, 'QĐ', day('2021-12-13')))
  assert.equal(next, 383)
})
