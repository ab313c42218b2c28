import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import * as fc from 'fast-check'
import { sql } from 'kysely'
import { freshOffice, type TestOffice } from '../../test/world.ts'
import { compareVietnamese, fold, optionalText, showNumber, text } from './text.ts'

const marks = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const vowels = [...'aăâeêioôơuưy'].flatMap((vowel) => marks.map((mark) => (vowel + mark).normalize('NFC')))
const small = [...vowels, ...'bcdđghklmnpqrstvxfjwz']
const letters = [...small, ...small.map((letter) => letter.toUpperCase())]

let world: TestOffice

before(async () => {
  world = await freshOffice()
})

test('every Vietnamese letter folds to one plain small letter, whichever way its marks are stored', () => {
  assert.equal(new Set(letters).size, 186)
  for (const letter of letters) {
    assert.match(fold(letter), /^[a-z]$/, letter)
    assert.equal(fold(letter.normalize('NFD')), fold(letter.normalize('NFC')), letter)
  }
})

test('the database folds every Vietnamese letter as the application does', async () => {
  const forms = letters.flatMap((letter) => [letter.normalize('NFC'), letter.normalize('NFD')])
  assert.deepEqual(await foldedBySql(forms), forms.map(fold))
})

test('the database folds any Vietnamese text as the application does', async () => {
  const signs = [...' 0123456789-–/,.()“”\t\n', '  ', '😀']
  const anyText = fc
    .array(fc.constantFrom(...letters, ...signs), { maxLength: 60 })
    .chain((parts) => fc.constantFrom('NFC', 'NFD').map((form) => parts.join('').normalize(form)))
  const texts = fc.sample(anyText, 2_000)
  assert.deepEqual(await foldedBySql(texts), texts.map(fold))
})

test('what an officer types meets what is stored, in any case, with or without marks, old or new tone placement', () => {
  for (const [stored, typed] of [
    ['Nguyễn Thị Hoà', 'nguyen thi hòa'],
    ['Đặng Thuý Đào', 'DANG THÚY đao'],
    ['Sở Tài nguyên  và\nMôi trường', ' sở tai nguyen va moi truong '],
    ['Kon Tum', 'KON TUM'],
  ] as const) {
    assert.equal(fold(stored), fold(typed))
  }
  assert.notEqual(fold('Lan'), fold('Loan'))
})

test('a text is stored composed, trimmed, with plain spaces, and without signs that nobody can see', () => {
  const line = text(40)
  assert.equal(line.parse('  Nguyễn Lan '.normalize('NFD')), 'Nguyễn Lan'.normalize('NFC'))
  assert.equal(line.parse('Nguyễn\u00a0Thị\u202fLan'), 'Nguyễn Thị Lan')
  assert.equal(line.parse('L\u200ba\u202en\u0000\ufeff'), 'Lan')
  assert.equal(line.parse('dòng một\r\ndòng hai\rdòng ba'), 'dòng một\ndòng hai\ndòng ba')
  assert.equal(line.parse('nửa chữ \ud83d'), 'nửa chữ \ufffd')
})

test('an empty or too long text is refused; what only seems to be there counts as empty', () => {
  assert.equal(told(text(5), ' \u200b '), 'Không được để trống.')
  assert.equal(told(text(5), 'sáu chữ'), 'Dài quá 5 ký tự.')
  assert.equal(text(5).parse('ổổổổổ'.normalize('NFD')), 'ổổổổổ'.normalize('NFC'))
  assert.equal(optionalText(5).parse(undefined), '')
  assert.equal(optionalText(5).parse('  '), '')
})

test('names stand in the order of the Vietnamese alphabet, in the application and in the database', async () => {
  const ordered = ['Ân', 'An', 'Ất', 'Ăn', 'Đào', 'Dung', 'Em', 'Ê', 'Ơn', 'Ông', 'Oanh', 'Ư', 'Uyên'].sort(
    compareVietnamese,
  )
  assert.deepEqual(ordered, ['An', 'Ăn', 'Ân', 'Ất', 'Dung', 'Đào', 'Em', 'Ê', 'Oanh', 'Ông', 'Ơn', 'Uyên', 'Ư'])
  const { rows } = await sql<{ name: string }>`
    select name from unnest(${ordered.toReversed()}::text[]) as name order by name collate vietnamese`.execute(
    world.owner,
  )
  assert.deepEqual(
    rows.map((row) => row.name),
    ordered,
  )
})

test('figures are written with a point for thousands and a comma for decimals', () => {
  assert.deepEqual([1240, 286.4, 0.125, -7, 1_234_567.891].map(showNumber), [
    '1.240',
    '286,4',
    '0,13',
    '-7',
    '1.234.567,89',
  ])
})

function told(schema: ReturnType<typeof text>, value: string): string | undefined {
  return schema.safeParse(value).error?.issues[0]?.message
}

async function foldedBySql(texts: string[]): Promise<string[]> {
  const { rows } = await sql<{ folded: string }>`
    select fold(value) as folded from unnest(${texts}::text[]) with ordinality as t(value, n) order by n`.execute(
    world.owner,
  )
  return rows.map((row) => row.folded)
}
