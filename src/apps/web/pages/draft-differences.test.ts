import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chosenOf, differencesOf } from './draft-differences.ts'

const dossier = (number: number, nominee_name: string) => ({ id: `id-${number}`, code: `HS-${number}`, nominee_name })
const thoai = dossier(1, 'A Thoại')
const hrim = dossier(2, 'Y Hrim')
const minh = dossier(3, 'Phạm Văn Minh')

const mine = { title: 'Đề nghị khen thưởng', text: 'Kính trình.', dossiers: [thoai, hrim] }

test('two versions with the same words and dossiers do not differ, whatever the order of the list', () => {
  assert.deepEqual(differencesOf(mine, { ...mine, dossiers: [hrim, thoai] }, 'Nội dung'), [])
  assert.deepEqual(differencesOf({ ...mine, title: ' Đề nghị khen thưởng ' }, mine, 'Nội dung'), [])
})

test('only the fields that differ are shown, in the order of the form, and of a list what only one side has', () => {
  const theirs = { title: 'Đề nghị tặng Giấy khen', text: 'Kính trình.', dossiers: [thoai, minh] }
  assert.deepEqual(differencesOf(mine, theirs, 'Nội dung'), [
    {
      field: 'dossiers',
      name: 'Hồ sơ',
      mine: '2 hồ sơ, có thêm HS-2 Y Hrim',
      theirs: '2 hồ sơ, có thêm HS-3 Phạm Văn Minh',
    },
    { field: 'title', name: 'Trích yếu', mine: 'Đề nghị khen thưởng', theirs: 'Đề nghị tặng Giấy khen' },
  ])
  const shorter = differencesOf(mine, { ...mine, text: '', dossiers: [thoai] }, 'Căn cứ')
  assert.deepEqual(shorter, [
    { field: 'dossiers', name: 'Hồ sơ', mine: '2 hồ sơ, có thêm HS-2 Y Hrim', theirs: '1 hồ sơ' },
    { field: 'text', name: 'Căn cứ', mine: 'Kính trình.', theirs: '(để trống)' },
  ])
})

test('of a long text only the lines that differ are shown, and those that both have are counted', () => {
  const law = 'Căn cứ Luật;'
  const merit = 'Căn cứ thành tích;'
  const close = 'Kính trình.'
  const cases: [mine: string[], theirs: string[], told: [mine: string, theirs: string] | null][] = [
    [[law, merit, close], [law, merit, close], null],
    [
      [law, 'Xét thành tích;', close],
      [law, merit, close],
      [
        '(1 dòng giống nhau)\nXét thành tích;\n(1 dòng giống nhau)',
        '(1 dòng giống nhau)\nCăn cứ thành tích;\n(1 dòng giống nhau)',
      ],
    ],
    [
      [law, merit, close, 'Xin cảm ơn.'],
      [law, merit, close],
      ['(3 dòng giống nhau)\nXin cảm ơn.', '(3 dòng giống nhau)'],
    ],
    [[close], [law, merit, close], ['(1 dòng giống nhau)', 'Căn cứ Luật;\nCăn cứ thành tích;\n(1 dòng giống nhau)']],
    [[close], [law], [close, law]],
    [
      [law, merit],
      [merit, law],
      [`${law}\n${merit}`, `${merit}\n${law}`],
    ],
  ]
  for (const [own, other, told] of cases) {
    const differences = differencesOf(
      { ...mine, text: own.join('\n') },
      { ...mine, text: other.join('\n') },
      'Nội dung',
    )
    assert.deepEqual(
      differences,
      told === null ? [] : [{ field: 'text', name: 'Nội dung', mine: told[0], theirs: told[1] }],
    )
  }
})

test('of a long list eight are named and the others counted', () => {
  const many = Array.from({ length: 12 }, (_, index) => dossier(index + 10, 'Y Hrim'))
  const [list] = differencesOf({ ...mine, dossiers: many }, { ...mine, dossiers: [] }, 'Nội dung')
  assert.match(list!.mine, /^12 hồ sơ, có thêm HS-10 Y Hrim, .*, HS-17 Y Hrim và 4 hồ sơ khác$/)
})

test('the version that is kept takes each field from the side that was chosen for it', () => {
  const theirs = { title: 'Đề nghị tặng Giấy khen', text: 'Kính đề nghị.', dossiers: [minh] }
  assert.deepEqual(chosenOf(mine, theirs, { title: 'theirs', dossiers: 'mine' }), {
    title: 'Đề nghị tặng Giấy khen',
    text: 'Kính trình.',
    dossiers: [thoai, hrim],
  })
})
