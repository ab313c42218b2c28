import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../days.ts'
import {
  annexLabel,
  annexNote,
  callPaper,
  documentNumber,
  listMarker,
  type OfficialPaper,
  spellPaperDate,
} from './paper.ts'

const annex = { title: 'DANH SÁCH', issuedBy: 'Giám đốc Sở Tài nguyên và Môi trường', blocks: [] }
const decision: OfficialPaper = {
  layout: 'official',
  issuingBody: 'SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG',
  number: 5,
  symbol: 'QĐ-STNMT',
  place: 'Kon Tum',
  date: day('2021-02-08'),
  typeName: 'QUYẾT ĐỊNH',
  blocks: [],
  signatures: [],
  annexes: [annex],
}
const room = '\u00a0'

test('a number below ten takes a zero, an open number leaves room to write it', () => {
  assert.equal(documentNumber(5, 'QĐ-STNMT'), '05/QĐ-STNMT')
  assert.equal(documentNumber(1956, 'QĐ-BTNMT'), '1956/QĐ-BTNMT')
  assert.equal(documentNumber(null, 'STNMT-VP'), `${room.repeat(8)}/STNMT-VP`)
})

test('an open date keeps its year', () => {
  assert.equal(spellPaperDate(day('2021-02-08')), 'ngày 08 tháng 02 năm 2021')
  assert.equal(spellPaperDate({ year: 2021 }), `ngày${room.repeat(6)}tháng${room.repeat(6)}năm 2021`)
})

test('an annex names the paper it belongs to', () => {
  assert.equal(
    annexNote(decision, annex),
    '(Kèm theo Quyết định số 05/QĐ-STNMT ngày 08 tháng 02 năm 2021 của Giám đốc Sở Tài nguyên và Môi trường)',
  )
  assert.equal(callPaper({ ...decision, typeName: undefined, symbol: 'STNMT-VP' }), 'Công văn số 05/STNMT-VP')
  assert.equal(callPaper({ ...decision, typeName: 'GIAO ƯỚC', symbol: undefined }), 'Giao ước')
})

test('annexes are numbered only when there are several', () => {
  assert.equal(annexLabel(decision, 0), 'Phụ lục')
  const labels = Array.from({ length: 14 }, () => annex).map((_, index, all) =>
    annexLabel({ ...decision, annexes: all }, index),
  )
  assert.deepEqual(
    labels.map((label) => label.replace('Phụ lục ', '')),
    ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV'],
  )
})

test('points follow the alphabet of Vietnamese law', () => {
  const points = Array.from({ length: 24 }, (_, index) => listMarker('letter', index))
  assert.equal(points.join(' '), 'a) b) c) d) đ) e) g) h) i) k) l) m) n) o) p) q) r) s) t) u) v) x) y) aa)')
  assert.equal(listMarker('number', 9), '10.')
  assert.equal(listMarker('dash', 3), '-')
})
