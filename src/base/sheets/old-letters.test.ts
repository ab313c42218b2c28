import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import {
  addEvidence,
  type ColumnLetters,
  inUnicode,
  type Letters,
  lettersOfColumn,
  lettersOfFont,
  newEvidence,
  type OldCode,
  oldLetters,
} from './old-letters.ts'

const families = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Huỳnh',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Ngô',
  'Dương',
  'Lý',
  'Đinh',
]
const middles = ['Văn', 'Thị', 'Đức', 'Hữu', 'Thị Mỹ', 'Quốc', 'Thành', 'Thị Thuý', 'Xuân', 'Ngọc', 'Đình', 'Hồng']
const givens = [
  'Hùng', 'Dũng', 'Lệ', 'Thủy', 'Tuyết', 'Hằng', 'Phượng', 'Bảo', 'Kỳ', 'Thắng', 'Quỳnh', 'Diễm', 'Lợi', 'Nghĩa', 'Bé', 'Bộ',
  'Hiển', 'Khuê', 'Vỹ', 'Chương', 'Đắk', 'Giang', 'Lan', 'Rơ', 'Sửu', 'Cường', 'Trưởng', 'Nhựt', 'Huyền', 'Thưởng', 'Mười', 'Năm',
] // prettier-ignore
const name = fc
  .tuple(fc.constantFrom(...families), fc.constantFrom(...middles), fc.constantFrom(...givens))
  .map((parts) => parts.join(' '))
const column = fc.array(name, { minLength: 8, maxLength: 40 })
const codes: OldCode[] = ['TCVN3', 'VNI']

for (const code of codes) {
  test(`a column of Vietnamese names in ${code} is found out and comes back as it was`, () => {
    fc.assert(
      fc.property(column, (names) => {
        const written = names.map((one) => encode(one, code))
        // Of a few names all may read as Vietnamese either way ("Lý"): then nothing can be found out.
        fc.pre(new Set(written.filter((one) => /[\u00a1-\u00ff]/.test(one))).size > 4)
        assert.deepEqual(readColumn(written), names)
      }),
      { numRuns: 500 },
    )
  })

  test(`where the font says ${code}, one cell is enough`, () => {
    const font: Letters = { code, capitals: false }
    fc.assert(
      fc.property(name, (one) => {
        assert.equal(inUnicode(encode(one, code), font, null), one)
      }),
    )
  })
}

test('Vietnamese in Unicode is never changed, in either form, in capitals or small letters', () => {
  const shape = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toUpperCase(),
    (text: string) => text.toLowerCase(),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(name, shape), { minLength: 1, maxLength: 30 }), (cells) => {
      const written = cells.map(([text, shape]) => shape(text))
      assert.deepEqual(readColumn(written), written)
    }),
    { numRuns: 1_000 },
  )
})

test('ASCII is never changed, not even in an old font', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary-ascii' })), fc.constantFrom(...codes), (cells, code) => {
      assert.deepEqual(readColumn(cells), cells)
      for (const cell of cells) {
        assert.equal(inUnicode(cell, { code, capitals: true }, { code, doubtfulToo: true }), cell)
      }
    }),
  )
})

test('other languages and signs are left alone', () => {
  const cells = [
    'Müller', 'Zoë', 'François', 'Málaga', 'São Paulo', 'Ångström', 'Señor', 'Gößwein', 'naïve café', 'Lübeck', 'Côte d’Ivoire',
    '5 µg/m³', '±0,5', '10 × 20', '½', '© 2021', '25 °C', 'À la carte', 'Øresund', 'Þórr', 'Việt Nam', 'Kraków', '日本', '§ 5', 'Æsir',
  ] // prettier-ignore
  assert.deepEqual(readColumn(cells), cells)
  for (const cell of cells) assert.deepEqual(readColumn([cell]), [cell])
})

test('a column that is half Unicode: only what reads as Vietnamese in no other way is converted', () => {
  const old = ['Nguyễn Văn Hùng', 'Trần Thị Tuyết'].map((one) => encode(one, 'TCVN3'))
  const cells = [...old, 'Lê Thị Mỹ Lệ', 'Phạm Đức Dũng', 'Hồ Bé', 'Bé']
  assert.deepEqual(readColumn(cells), [
    'Nguyễn Văn Hùng',
    'Trần Thị Tuyết',
    'Lê Thị Mỹ Lệ',
    'Phạm Đức Dũng',
    'Hồ Bé',
    'Bé',
  ])
})

test('a cell that is Unicode stays so in a column and in a font of old letters', () => {
  for (const code of codes) {
    for (const text of ['Nguyễn Văn Hùng', 'Đỗ Mười', 'Phượng']) {
      assert.equal(inUnicode(text, { code, capitals: false }, { code, doubtfulToo: true }), text)
    }
  }
})

test('one word is enough where another column of the sheet is in old letters', () => {
  const evidence = newEvidence()
  for (let row = 0; row < 5; row++) addEvidence(evidence, encode('Nữ', 'TCVN3'), null)
  assert.equal(lettersOfColumn(evidence, null), null)
  assert.deepEqual(lettersOfColumn(evidence, 'TCVN3'), { code: 'TCVN3', doubtfulToo: true })
})

test('fonts are told by their names, and small letters of a font for headings are capitals', () => {
  assert.deepEqual(lettersOfFont('.VnTime'), { code: 'TCVN3', capitals: false })
  assert.deepEqual(lettersOfFont('.VnArialH'), { code: 'TCVN3', capitals: true })
  assert.deepEqual(lettersOfFont('VNI-Times'), { code: 'VNI', capitals: false })
  for (const font of ['Times New Roman', 'Arial', 'Vni', 'VnTimes', '', 'Be Vietnam Pro'])
    assert.equal(lettersOfFont(font), null)
  const heading = encode('danh sách cán bộ', 'TCVN3')
  assert.equal(inUnicode(heading, lettersOfFont('.VnTimeH'), null), 'DANH SÁCH CÁN BỘ')
})

test('the tables hold every letter: those of TCVN3 without capitals that have a tone', () => {
  const small = [...'aăâeêioôơuưy'].flatMap((vowel) =>
    ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
  )
  const marked = [...small, 'đ'].filter((letter) => !/[a-z]/.test(letter))
  assert.equal(marked.length, 67)
  for (const letter of marked) {
    assert.ok(knows('VNI', letter) && knows('VNI', letter.toUpperCase()), letter)
    assert.ok(knows('TCVN3', letter), letter)
  }
  assert.equal(oldLetters.TCVN3.size, 67 + 7)
  for (const sign of oldLetters.TCVN3.keys()) assert.match(sign, /^[\u00a1-\u00fe]$/)
})

function knows(code: OldCode, letter: string): boolean {
  return [...oldLetters[code].values()].includes(letter)
}

function readColumn(cells: string[]): string[] {
  const evidence = newEvidence()
  for (const cell of cells) addEvidence(evidence, cell, null)
  const letters: ColumnLetters | null = lettersOfColumn(evidence, null)
  return cells.map((cell) => inUnicode(cell, null, letters))
}

function encode(text: string, code: OldCode): string {
  const signs = new Map([...oldLetters[code]].toReversed().map(([sign, letter]) => [letter, sign]))
  return [...text].map((letter) => signs.get(letter) ?? letter).join('')
}
