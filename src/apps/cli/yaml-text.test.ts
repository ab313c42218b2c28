import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from './failures.ts'
import { readYaml } from './yaml-text.ts'

test('a file may be written in YAML: days stay the texts that they are, and a person may be named again', () => {
  const text = `
workedCases:
  - id: X1
    subject: &her { kind: individual, recruitedOn: 2019-05-02 }
    year: 2025
  - { id: X2, subject: *her }
`
  assert.deepEqual(readYaml('Tệp ca.yaml', text), {
    workedCases: [
      { id: 'X1', subject: { kind: 'individual', recruitedOn: '2019-05-02' }, year: 2025 },
      { id: 'X2', subject: { kind: 'individual', recruitedOn: '2019-05-02' } },
    ],
  })
})

test('a fault in YAML is told with its place', () => {
  const growing = ['a0: &a0 [x, x]']
  for (let at = 1; at < 30; at += 1) growing.push(`a${at}: &a${at} [*a${at - 1}, *a${at - 1}]`)
  const again = 'Tệp ca.yaml có chỗ nhắc lại (*) mà trước đó không có chỗ gốc (&), hoặc nhắc lại quá 100 lần.'
  const faults = [
    [
      '- id: X1\n  regime: [R2025\n',
      'Tệp ca.yaml không phải YAML đọc được: hết nội dung ở dòng 3, cột 1 khi còn dang dở.',
    ],
    ['- id: "X1\n', 'Tệp ca.yaml không phải YAML đọc được: hết nội dung ở dòng 2, cột 1 khi còn dang dở.'],
    ['- id: X1\n\tyear: 2025\n', 'Tệp ca.yaml không phải YAML đọc được: sai ở dòng 2, cột 2, chỗ “year: 2025”.'],
    ['a: *b\n', again],
    [growing.join('\n'), again],
  ] as const
  for (const [text, message] of faults)
    assert.throws(
      () => readYaml('Tệp ca.yaml', text),
      (error: unknown) => error instanceof Problem && (assert.equal(error.message, message), true),
    )
})
